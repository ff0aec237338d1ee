package io.crmkit.analytics.pipeline;

import static io.crmkit.core.opportunity.OpportunityAttributes.CLOSED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.CREATED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.CUSTOMER_SECTOR;
import static io.crmkit.core.opportunity.OpportunityAttributes.OUTCOME_REASON;
import static io.crmkit.core.opportunity.OpportunityAttributes.OWNER;
import static io.crmkit.core.opportunity.OpportunityAttributes.STATUS;

import io.crmkit.analytics.kpi.LineKpis;
import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Distribution;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.catalog.ProductAttributes;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Line;
import io.crmkit.core.team.MemberAttributes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The figures by region, seller, product, sector, length and reason. */
final class Breakdown {

    private static final int BIN_DAYS = 15;
    private static final int MOST_BINS = 24;

    private final Deals deals;

    Breakdown(Deals deals) {
        this.deals = deals;
    }

    List<Block> regions() {
        Dimension region = Dimension.of(MemberAttributes.of(OWNER).then(MemberAttributes.REGION));
        return both(Split.of("by region", "按区域", region));
    }

    List<Block> sellers() {
        return both(Split.of("by seller", "按销售人员", Dimension.of(OWNER)).naming(MemberAttributes.CATALOGUE));
    }

    List<Block> products() {
        return values(
                Split.of("by product", "按产品", Dimension.of(Line.Attributes.PRODUCT))
                        .naming(ProductAttributes.CATALOGUE),
                LineKpis.WON_VALUE,
                LineKpis.WON_COUNT,
                LineKpis.WIN_RATE);
    }

    List<Block> sectors() {
        return values(
                Split.of("by sector", "按行业", Dimension.of(CUSTOMER_SECTOR)),
                PipelineKpis.WON_VALUE,
                PipelineKpis.WON_COUNT,
                PipelineKpis.WIN_RATE);
    }

    /** What was won, and beside it how often. */
    private List<Block> both(Split split) {
        List<Block> blocks =
                new ArrayList<>(values(split, PipelineKpis.WON_VALUE, PipelineKpis.WON_COUNT, PipelineKpis.DEAL_SIZE));
        blocks.add(rates(split));
        return blocks;
    }

    /** How many days won deals took. */
    List<Block> cycle() {
        List<Measure> marks = List.of(PipelineKpis.CYCLE_MEDIAN, PipelineKpis.CYCLE_P90);
        Table table = deals.table(marks);
        Distribution.Builder days = Distribution.builder()
                .title("Days from creation to won", "从创建到赢单的天数")
                .unit(Unit.DAYS)
                .counted(PipelineKpis.WON_COUNT.label());
        long[] bins = new long[MOST_BINS];
        long longer = 0;
        Dimension cycle = Dimension.of(CLOSED_ON.daysSince(CREATED_ON));
        for (Table.Row row : deals.table(List.of(PipelineKpis.WON_COUNT), STATUS.is(Status.WON), cycle)
                .rows()) {
            long count = row.figure(PipelineKpis.WON_COUNT.name()).sampleSize();
            Optional<Object> length = row.key().values().get(0);
            long bin = length.map(took -> Math.floorDiv((long) took, (long) BIN_DAYS))
                    .orElse(-1L);
            if (bin >= 0 && bin < MOST_BINS) {
                bins[(int) bin] += count;
            } else {
                longer += count;
            }
        }
        int last = MOST_BINS;
        while (last > 0 && bins[last - 1] == 0) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            long from = (long) i * BIN_DAYS;
            days.bin(from, from + BIN_DAYS, bins[i]);
        }
        if (longer > 0) {
            days.note(Label.of(longer + " longer ones are not drawn.", "另有 " + longer + " 个更长的未绘出。"));
        }
        if (last > 0) {
            days.mark("Median", "中位数", Reading.of(table.total(PipelineKpis.CYCLE_MEDIAN.name())))
                    .mark("90th percentile", "90 分位", Reading.of(table.total(PipelineKpis.CYCLE_P90.name())));
        }
        return List.of(days.build());
    }

    /** Why deals were lost. */
    List<Block> lost() {
        Split reason = Split.of("by reason", "按原因", Dimension.of(OUTCOME_REASON));
        Table table = deals.table(List.of(PipelineKpis.LOST_COUNT), STATUS.is(Status.LOST), reason.dimension());
        Bars.Builder bars =
                Bars.builder().title("Lost deals by reason", "按原因输单").measure("Lost deals", "输单数");
        Function<Table.Row, Reading> lost = row -> Reading.of(row.figure(PipelineKpis.LOST_COUNT.name()));
        sorted(reason.parts(table, deals), lost).forEach(part -> bars.bar(part.label(), lost.apply(part.row())));
        return List.of(bars.build());
    }

    /** A chart for each book: the value as the bar, the others beside it. */
    private List<Block> values(Split split, Measure value, Measure... others) {
        Label by = split.by();
        List<Measure> measures = new ArrayList<>(List.of(value));
        measures.addAll(List.of(others));
        List<Block> blocks = new ArrayList<>();
        if (deals.books().isEmpty()) {
            blocks.add(plain(Label.of("Won deals " + by.en(), by.zh() + "赢单数"), List.of(others), split));
        }
        for (Book book : deals.books()) {
            Table table = book.table(measures, split.dimension());
            Bars.Builder bars = Bars.builder().title(book.title("Won value " + by.en(), by.zh() + "赢单金额"));
            measures.forEach(measure -> bars.addMeasure(measure.label()));
            sorted(split.parts(table, deals), row -> book.in(row, value))
                    .forEach(part -> bars.bar(
                            part.label(),
                            measures.stream()
                                    .map(measure -> book.in(part.row(), measure))
                                    .toArray(Reading[]::new)));
            blocks.add(bars.build());
        }
        return blocks;
    }

    /** How often deals are won, with the number of those that closed, since few of them say little. */
    private Block rates(Split split) {
        Label by = split.by();
        List<Measure> measures = List.of(PipelineKpis.WIN_RATE, PipelineKpis.WON_COUNT, PipelineKpis.LOST_COUNT);
        return plain(Label.of("Win rate " + by.en(), by.zh() + "赢单率"), measures, split);
    }

    /** Figures without amounts, the first one as the bar. */
    private Block plain(Label title, List<Measure> measures, Split split) {
        Table table = deals.table(measures, split.dimension());
        Bars.Builder bars = Bars.builder().title(title);
        measures.forEach(measure -> bars.addMeasure(measure.label()));
        sorted(
                        split.parts(table, deals),
                        row -> Reading.of(row.figure(measures.get(0).name())))
                .forEach(part -> bars.bar(
                        part.label(),
                        measures.stream()
                                .map(measure -> Reading.of(part.row().figure(measure.name())))
                                .toArray(Reading[]::new)));
        return bars.build();
    }

    /** The largest first; of equal ones, in their order. */
    private static List<Split.Part> sorted(List<Split.Part> parts, Function<Table.Row, Reading> size) {
        return parts.stream()
                .sorted(Comparator.comparing((Split.Part part) ->
                                size.apply(part.row()).number().orElse(BigDecimal.ZERO))
                        .reversed())
                .toList();
    }
}
