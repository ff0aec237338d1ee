package io.crmkit.analytics.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.Ageing;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Distribution;
import io.crmkit.analytics.report.HeatMap;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Series;
import io.crmkit.analytics.report.Trend;
import io.crmkit.analytics.report.Waterfall;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the colours of a chart mean, and when there is nothing to draw. */
class LegendTest {

    private static final Label A = Label.same("A");
    private static final Label B = Label.same("B");
    private static final Label C = Label.same("C");
    private static final Label TITLE = Label.of("Title", "标题");
    private static final Reading ONE = Reading.count(1);
    private static final Reading NONE = Reading.undefined(Undefined.of(Undefined.Reason.NO_DATA), Unit.COUNT);

    private static List<String> legend(Block block) {
        return Charts.legend(block).stream()
                .map(key -> key.look() + " " + key.label().en()
                        + key.value()
                                .flatMap(Reading::number)
                                .map(number -> " " + number)
                                .orElse(""))
                .toList();
    }

    private static Bars.Builder bars(Label... measures) {
        return Bars.builder().title(TITLE).addMeasures(measures);
    }

    @Test
    void one_line_needs_no_legend_and_of_more_the_compared_one_is_dashed() {
        Trend.Builder trend = Trend.builder().title(TITLE).addPeriod(A).addSeries(Series.of(A, ONE));
        assertThat(legend(trend.build())).isEmpty();

        assertThat(legend(trend.addSeries(Series.of(B, ONE)).build())).containsExactly("s0 A", "s1 B");
        assertThat(legend(trend.comparison(Series.of(C, ONE)).build())).containsExactly("s0 A", "s1 B", "dashed C");
    }

    @Test
    void after_five_lines_the_colours_begin_again() {
        Trend.Builder trend = Trend.builder().title(TITLE).addPeriod(A);
        for (int i = 0; i < 7; i++) {
            trend.addSeries(Series.of(A, ONE));
        }

        assertThat(legend(trend.build())).containsExactly("s0 A", "s1 A", "s2 A", "s3 A", "s4 A", "s0 A", "s1 A");
    }

    @Test
    void every_age_has_its_shade_and_what_came_is_told_from_what_went() {
        assertThat(legend(Ageing.builder()
                        .title(TITLE)
                        .addBuckets(A, B, C)
                        .stage(A, ONE, ONE, ONE)
                        .build()))
                .containsExactly("a0 A", "a2 B", "a4 C");
        assertThat(legend(
                        Ageing.builder().title(TITLE).addBucket(A).stage(A, ONE).build()))
                .containsExactly("a0 A");
        assertThat(legend(Waterfall.builder()
                        .title(TITLE)
                        .opening("O", "期初", ONE)
                        .closing("C", "期末", ONE)
                        .build()))
                .containsExactly("s2 Came", "s1 Went");
    }

    @Test
    void bars_of_one_number_need_no_legend_unless_something_is_marked() {
        assertThat(legend(bars(A).bar(A, ONE).build())).isEmpty();
        assertThat(legend(bars(A).bar(A, ONE)
                        .mark("Target", "目标", Reading.count(9))
                        .mark("Elapsed", "已过", Reading.count(4))
                        .build()))
                .containsExactly("s0 A", "mark Target 9", "dashes Elapsed 4");
    }

    @Test
    void ranked_bars_explain_the_number_that_is_drawn_and_others_all_of_them() {
        assertThat(legend(bars(A, B).bar(A, ONE, ONE).build())).containsExactly("s0 A");
        assertThat(legend(bars(A, B, C)
                        .form(Bars.Form.TARGET)
                        .bar(A, ONE, ONE, ONE)
                        .build()))
                .containsExactly("s0 A", "mark B");
        assertThat(legend(bars(A, B, C, A, B, C)
                        .form(Bars.Form.GROUPED)
                        .bar(A, ONE, ONE, ONE, ONE, ONE, ONE)
                        .build()))
                .containsExactly("s0 A", "s1 B", "s2 C", "s3 A", "s4 B", "s0 C");
    }

    @Test
    void a_map_needs_no_legend() {
        assertThat(legend(HeatMap.builder()
                        .title(TITLE)
                        .addColumn(A)
                        .addRow(Series.of(A, ONE))
                        .build()))
                .isEmpty();
    }

    @Test
    void where_no_number_is_known_there_is_nothing_to_draw() {
        Distribution.Builder distribution =
                Distribution.builder().title(TITLE).unit(Unit.DAYS).counted(A).bin(0, 10, 0);
        assertThat(Charts.isEmpty(distribution.build())).isTrue();
        assertThat(Charts.isEmpty(distribution.bin(10, 20, 1).build())).isFalse();
        assertThat(Charts.isEmpty(bars(A).bar(A, NONE).build())).isTrue();
        assertThat(Charts.isEmpty(bars(A).bar(A, NONE).bar(B, ONE).build())).isFalse();
    }
}
