package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Ageing;
import io.crmkit.analytics.report.AttentionList;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Distribution;
import io.crmkit.analytics.report.Funnel;
import io.crmkit.analytics.report.HeatMap;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Trend;
import io.crmkit.analytics.report.Waterfall;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which blocks are charts, how each is drawn, and what its colours mean. */
final class Charts {

    private Charts() {}

    /** A colour or line, its meaning, and for a line where it lies. */
    record Key(String look, Label label, Optional<Reading> value) {
        Key(String look, Label label) {
            this(look, label, Optional.empty());
        }
    }

    static boolean isChart(Block block) {
        return !(block instanceof KeyFigures || block instanceof DataTable || block instanceof AttentionList);
    }

    /** Whether there is anything to draw. */
    static boolean isEmpty(Block block) {
        if (block instanceof Distribution distribution) {
            return distribution.bins().stream().allMatch(bin -> bin.count() == 0);
        }
        return Tables.of(block).rows().stream()
                .flatMap(row -> row.cells().stream())
                .noneMatch(cell ->
                        cell instanceof Reading reading && reading.number().isPresent());
    }

    /** Draws a chart and says how high it became. */
    static double draw(Block block, Pen pen) {
        if (block instanceof Funnel funnel) {
            return FunnelChart.draw(funnel, pen);
        }
        if (block instanceof Trend trend) {
            return TrendChart.draw(trend, pen);
        }
        if (block instanceof Bars bars) {
            return BarsChart.draw(bars, pen);
        }
        if (block instanceof Distribution distribution) {
            return DistributionChart.draw(distribution, pen);
        }
        if (block instanceof Ageing ageing) {
            return AgeingChart.draw(ageing, pen);
        }
        return block instanceof Waterfall waterfall
                ? WaterfallChart.draw(waterfall, pen)
                : HeatChart.draw((HeatMap) block, pen);
    }

    /** What the colours mean; nothing where one look at the title says it. */
    static List<Key> legend(Block block) {
        List<Key> keys = new ArrayList<>();
        if (block instanceof Trend trend && trend.lines().size() > 1) {
            trend.series().forEach(line -> keys.add(new Key("s" + keys.size() % 5, line.label())));
            trend.comparison().ifPresent(line -> keys.add(new Key("dashed", line.label())));
        } else if (block instanceof Ageing ageing) {
            ageing.buckets()
                    .forEach(bucket -> keys.add(new Key(
                            AgeingChart.shade(keys.size(), ageing.buckets().size()), bucket)));
        } else if (block instanceof Waterfall) {
            keys.add(new Key(WaterfallChart.CAME, Label.of("Came", "增加")));
            keys.add(new Key(WaterfallChart.WENT, Label.of("Went", "减少")));
        } else if (block instanceof Bars bars) {
            boolean told = bars.measures().size() > 1 || !bars.marks().isEmpty();
            for (int i = 0; i < bars.drawn() && told; i++) {
                boolean target = bars.form() == Bars.Form.TARGET && i == 1;
                keys.add(new Key(target ? "mark" : "s" + i % 5, bars.measures().get(i)));
            }
            for (int i = 0; i < bars.marks().size(); i++) {
                Bars.Mark mark = bars.marks().get(i);
                keys.add(new Key(i == 0 ? "mark" : "dashes", mark.label(), Optional.of(mark.value())));
            }
        }
        return keys;
    }
}
