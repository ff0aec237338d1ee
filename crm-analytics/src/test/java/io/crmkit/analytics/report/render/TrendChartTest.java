package io.crmkit.analytics.report.render;

import static io.crmkit.analytics.report.render.Drawing.A;
import static io.crmkit.analytics.report.render.Drawing.B;
import static io.crmkit.analytics.report.render.Drawing.C;
import static io.crmkit.analytics.report.render.Drawing.NONE;
import static io.crmkit.analytics.report.render.Drawing.count;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Series;
import io.crmkit.analytics.report.Trend;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.Arrays;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * Where lines over periods lie. Letters are reckoned with the width of Pen: 8.06 for a digit or a small letter, 9.23 for a large one, 4.68 for a narrow
 * one.
 */
class TrendChartTest {

    private static Trend.Builder trend(Reading... values) {
        Trend.Builder trend = Trend.builder().title("Won", "赢单");
        for (int i = 0; i < values.length; i++) {
            trend.addPeriod(Label.same("P" + i));
        }
        return trend.addSeries(Series.of(A, values));
    }

    @Test
    void a_trend_goes_from_left_to_right_and_up_with_its_numbers_between_round_ones() {
        Drawing drawn =
                Drawing.of(trend(count(0), count(10), count(20), count(40)).build(), 520);

        // Ticks 0 to 40 by tens, 190 high; their words are 16.1 wide, with 8 beside them. Four places in 461.9, ten
        // from either end.
        assertThat(drawn.one("path", "line l0").values().get("d")).isEqualTo("M34.1 224L188.1 176.5L342 129L496 34");
        drawn.one("line", "base").lies("x1", 24.1, "x2", 506, "y1", 224, "y2", 224);
        assertThat(drawn.all("line", "grid")).hasSize(4);
        drawn.all("line", "grid").get(0).lies("x1", 24.1, "x2", 506, "y1", 176.5, "y2", 176.5);
        assertThat(drawn.words("soft")).contains("0", "10", "20", "30", "40").endsWith("P3", "P2", "P1", "P0");
        drawn.all("text", "soft").get(0).lies("x", 16.1, "y", 228.5);
        assertThat(drawn.all("circle", "d0")).hasSize(5);
        drawn.all("circle", "d0").get(4).lies("cx", 496, "cy", 34, "r", 4);
        assertThat(drawn.words("strong halo")).containsExactly("40");
        drawn.one("text", "strong halo").lies("x", 487.9, "y", 24);
        drawn.all("rect", "hit").get(1).lies("x", 188.1 - 77, "y", 34, "width", 154, "height", 190);
        assertThat(drawn.hints()).startsWith("P0\u2003A: 0", "P1\u2003A: 10");
        assertThat(drawn.high()).isEqualTo(250);
    }

    @Test
    void a_trend_has_a_gap_where_nothing_is_known_and_a_dot_for_a_number_alone() {
        Reading[] values = new Reading[30];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == 1 || i == 28 ? NONE : count(10);
        }

        Drawing drawn = Drawing.of(trend(values).build(), 520);

        String steps = drawn.one("path", "line l0").values().get("d");
        assertThat(steps.chars().filter(step -> step == 'M')).hasSize(3);
        assertThat(steps.chars().filter(step -> step == 'L')).hasSize(25);
        // One dot for the first number, which stands alone, one for the last, and a larger one for it.
        assertThat(drawn.all("circle", "d0")).extracting(dot -> dot.at("r")).containsExactly(2.5, 2.5, 4.0);
    }

    @Test
    void what_a_trend_is_compared_with_has_a_line_of_its_own() {
        Drawing drawn = Drawing.of(
                trend(count(10), count(20))
                        .addSeries(Series.of(C, count(5), count(5)))
                        .comparison(Series.of(B, count(20), NONE))
                        .build(),
                520);

        assertThat(drawn.one("path", "line l9").values().get("d"))
                .startsWith("M")
                .doesNotContain("L");
        assertThat(drawn.all("path", "line l0")).hasSize(1);
        assertThat(drawn.all("path", "line l1")).hasSize(1);
        assertThat(drawn.all("circle", "d9")).hasSize(1);
        assertThat(drawn.hints().get(1)).startsWith("P1\u2003A: 20 · C: 5 · B: –");
    }

    @Test
    void the_currency_of_a_trend_stands_above_its_numbers() {
        Drawing drawn = Drawing.of(
                trend(Reading.of(Money.parse("CNY 10")), Reading.of(Money.parse("CNY 20")))
                        .build(),
                520);

        drawn.word("CNY").lies("x", 0, "y", 12);
    }

    @Test
    void up_to_two_dozen_numbers_each_have_a_dot_and_names_stand_as_there_is_room_the_last_one_always() {
        Reading[] values = new Reading[24];
        Arrays.fill(values, count(10));
        assertThat(Drawing.of(trend(values).build(), 520).all("circle", "d0")).hasSize(25);
        Reading[] more = new Reading[30];
        Arrays.fill(more, count(10));

        Drawing drawn = Drawing.of(trend(more).build(), 520);

        assertThat(drawn.all("circle", "d0")).hasSize(1);
        // Places are 15.9 apart, the widest name is 25.4 with 22 beside it: every third is written.
        assertThat(drawn.words("soft").stream().filter(name -> name.startsWith("P")))
                .startsWith("P29", "P26", "P23")
                .endsWith("P2")
                .hasSize(10);
    }

    @Test
    void names_and_numbers_at_either_end_stay_inside_the_drawing() {
        Reading number = Reading.of(new BigDecimal("12345.67"), Unit.NUMBER);
        Drawing drawn = Drawing.of(
                Trend.builder()
                        .title("Won", "赢单")
                        .addPeriods(Label.same("A".repeat(14)), Label.same("B".repeat(14)))
                        .addSeries(Series.of(A, Reading.of(BigDecimal.ZERO, Unit.NUMBER), number))
                        .build(),
                520);

        // Fourteen large letters take 129.2; seven digits and two narrow signs 65.8.
        drawn.word("A".repeat(14)).lies("x", 64.61, "y", 244);
        drawn.word("B".repeat(14)).lies("x", 455.39);
        drawn.word("12,345.67").lies("x", 454.2);
    }

    @Test
    void two_periods_stand_at_either_end_and_the_last_number_that_is_known_is_written() {
        assertThat(Drawing.of(trend(count(0), count(20)).build(), 520)
                        .one("path", "line l0")
                        .values()
                        .get("d"))
                .isEqualTo("M34.1 224L496 34");
        Drawing drawn = Drawing.of(trend(count(20), NONE, NONE).build(), 520);
        assertThat(drawn.words("strong halo")).containsExactly("20");
        drawn.one("text", "strong halo").lies("x", 26.06, "y", 24);
    }

    @Test
    void a_single_period_stands_in_the_middle() {
        Drawing drawn = Drawing.of(trend(count(4)).build(), 520);

        // Ticks 0 to 4 are one digit wide: from 16.1 to 506.
        drawn.all("circle", "d0").get(0).lies("cx", 261, "cy", 34);
        drawn.one("rect", "hit").lies("x", 16.1, "width", 489.9);
        assertThat(Drawing.of(trend(NONE).build(), 520).high()).isZero();
    }
}
