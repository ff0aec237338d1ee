package io.crmkit.analytics.report.render;

import static io.crmkit.analytics.report.render.Drawing.A;
import static io.crmkit.analytics.report.render.Drawing.B;
import static io.crmkit.analytics.report.render.Drawing.C;
import static io.crmkit.analytics.report.render.Drawing.NONE;
import static io.crmkit.analytics.report.render.Drawing.count;
import static io.crmkit.analytics.report.render.Drawing.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Where bars lie. Letters are reckoned with the width of Pen: 8.06 for a digit or a small letter, 9.23 for a large one, 4.68 for a narrow
 * one.
 */
class BarsChartTest {

    private static Bars.Builder bars() {
        return Bars.builder().title("Won", "赢单").measure("Deals", "商机数");
    }

    @Test
    void a_bar_is_as_long_as_its_number_beside_its_name_and_before_its_words() {
        Drawing drawn = Drawing.of(
                bars().bar(A, count(100)).bar(B, count(50)).bar(C, count(0)).build(), 520);

        // The name A is 9.2 wide and 12 away, the number 100 is 24.2 wide, with 14 around it: 520 - 38.2 is the end of
        // the longest bar.
        List<Drawing.Mark> bars = drawn.all("rect", "s0");
        bars.get(0).lies("x", 21.23, "y", 2, "width", 460.6, "height", 18);
        bars.get(1).lies("x", 21.23, "y", 30, "width", 230.3, "height", 18);
        bars.get(2).lies("y", 58, "width", 1.5);
        assertThat(drawn.words("name")).containsExactly("A", "B", "C");
        drawn.all("text", "name").get(1).lies("x", 9.23, "y", 43.5);
        assertThat(drawn.words("value")).containsExactly("100", "50", "0");
        drawn.all("text", "value").get(0).lies("x", 488.8, "y", 15.5);
        drawn.all("text", "value").get(1).lies("x", 258.5, "y", 43.5);
        assertThat(drawn.hints()).containsExactly("A: Deals 100", "B: Deals 50", "C: Deals 0");
        assertThat(drawn.all("line", "base")).isEmpty();
        assertThat(drawn.high()).isEqualTo(86);
    }

    @Test
    void a_bar_below_zero_goes_to_the_left_of_a_line() {
        Drawing drawn = Drawing.of(bars().bar(A, count(30)).bar(B, count(-10)).build(), 520);

        Drawing.Mark up = drawn.one("rect", "s0");
        Drawing.Mark down = drawn.one("rect", "bad");
        down.lies("x", 21.23, "width", up.at("width") / 3);
        up.lies("x", down.end());
        drawn.one("line", "base").lies("x1", up.at("x"), "x2", up.at("x"), "y1", 2, "y2", 52);
        drawn.all("text", "value").get(1).lies("x", up.at("x") + 7);
    }

    @Test
    void on_a_phone_names_stand_above_their_bars() {
        Drawing drawn = Drawing.of(bars().bar(A, count(100)).bar(B, count(50)).build(), 330);

        drawn.all("text", "name").get(0).lies("x", 0, "y", 15);
        drawn.all("rect", "s0").get(0).lies("x", 0, "y", 21, "width", 330 - 38.2);
        drawn.all("text", "name").get(1).lies("x", 0, "y", 62);
        drawn.all("rect", "s0").get(1).lies("x", 0, "y", 68, "width", (330 - 38.2) / 2);
    }

    @Test
    void further_numbers_stand_in_columns_and_on_a_phone_behind_the_first() {
        Bars bars = bars().measure("Days", "天数")
                .bar(A, count(100), count(3))
                .bar(B, count(50), count(12))
                .build();

        Drawing drawn = Drawing.of(bars, 520);

        assertThat(drawn.words("soft")).containsExactly("Days");
        drawn.one("text", "soft").lies("x", 520, "y", 12);
        assertThat(drawn.words("value")).containsExactly("100", "3", "50", "12");
        drawn.all("text", "value").get(1).lies("x", 520, "y", 35.5);
        drawn.all("rect", "s0").get(0).lies("y", 22);
        // The column is as wide as its heading, 9.23 + 3 × 8.06, and 16 beside it.
        assertThat(drawn.all("rect", "s0").get(0).end()).isBetween(432.2, 432.5);
        assertThat(Drawing.of(bars, 330).words("value")).containsExactly("100 · 3", "50 · 12");
    }

    @Test
    void two_further_columns_stand_side_by_side() {
        Drawing drawn = Drawing.of(
                bars().measure("Days", "天数")
                        .measure("Won", "赢单")
                        .bar(A, count(100), count(3), count(4))
                        .build(),
                520);

        assertThat(drawn.words("soft")).containsExactly("Won", "Days");
        assertThat(drawn.words("value")).containsExactly("100", "4", "3");
        // "Won" takes 11.96, since a W is wide, and two small letters of 8.06, with 16 beside them.
        drawn.all("text", "soft").get(0).lies("x", 520);
        drawn.all("text", "soft").get(1).lies("x", 520 - 44.08);
        drawn.all("text", "value").get(1).lies("x", 520);
        drawn.all("text", "value").get(2).lies("x", 520 - 44.08);
    }

    @Test
    void a_column_of_further_numbers_is_as_wide_as_the_longest_of_them() {
        Drawing drawn = Drawing.of(
                bars().measure("N", "数").bar(A, count(100), count(22_222)).build(), 520);

        // 22,222 takes five digits of 8.06 and a comma of 4.68, with 16 beside it; the first number and its room take
        // 38.2.
        assertThat(drawn.one("rect", "s0").end()).isBetween(520 - 38.18 - 60.98 - 0.2, 520 - 38.18 - 60.98 + 0.2);
    }

    @Test
    void on_a_phone_further_numbers_stand_above_a_bar_that_is_held_against_something() {
        Drawing drawn = Drawing.of(
                bars().measure("Days", "天数")
                        .measure("Lost", "输单")
                        .bar(Label.same("A".repeat(40)), count(100), count(3), count(4))
                        .mark("Target", "目标", count(200))
                        .build(),
                330);

        assertThat(drawn.words("soft")).containsExactly("Days · Lost", "3 · 4");
        drawn.all("text", "soft").get(0).lies("x", 330, "y", 12);
        // The name has a line of 19 for itself, 15 below the top of its lane at 22; the numbers stand on the same line.
        drawn.one("text", "name").lies("x", 0, "y", 35);
        drawn.all("text", "soft").get(1).lies("x", 330, "y", 35);
        drawn.one("rect", "s0").lies("x", 0, "y", 41);
        assertThat(Pen.wide(drawn.words("name").get(0))).isBetween(260.0, 330 - Pen.wide("3 · 4") - 10);
        assertThat(drawn.words("value halo")).containsExactly("100");
    }

    @Test
    void a_target_is_a_line_on_the_bar_and_words_stand_behind_whichever_is_further() {
        Drawing drawn = Drawing.of(
                bars().measure("Target", "目标")
                        .form(Bars.Form.TARGET)
                        .bar(A, count(50), count(100))
                        .bar(B, count(80), count(40))
                        .bar(C, count(10), NONE)
                        .build(),
                520);

        List<Drawing.Mark> bars = drawn.all("rect", "s0");
        List<Drawing.Mark> targets = drawn.all("line", "target");
        assertThat(targets).hasSize(2);
        double first = bars.get(0).at("x") + 2 * bars.get(0).at("width");
        targets.get(0).lies("x1", first, "x2", first, "y1", -1, "y2", 23);
        targets.get(1).lies("x1", bars.get(1).at("x") + bars.get(1).at("width") / 2, "y1", 27);
        drawn.all("text", "value").get(0).lies("x", first + 7);
        drawn.all("text", "value").get(1).lies("x", bars.get(1).end() + 7);
    }

    @Test
    void what_all_bars_are_held_against_is_a_line_through_each_of_them_the_first_whole() {
        Drawing drawn = Drawing.of(
                Bars.builder()
                        .title("Attainment", "完成率")
                        .measure("Share", "占比")
                        .bar(A, share("0.5"))
                        .mark("Target", "目标", share("1"))
                        .mark("Elapsed", "已过", share("0.25"))
                        .mark("Unknown", "未知", Reading.undefined(Undefined.of(Undefined.Reason.NO_DATA), Unit.FRACTION))
                        .build(),
                520);

        Drawing.Mark bar = drawn.one("rect", "s0");
        double whole = bar.at("x") + 2 * bar.at("width");
        double quarter = bar.at("x") + bar.at("width") / 2;
        drawn.one("line", "target").lies("x1", whole, "x2", whole, "y1", -3, "y2", 25);
        drawn.one("line", "mark").lies("x1", quarter, "x2", quarter, "y1", -3, "y2", 25);
        assertThat(drawn.words("value halo")).hasSize(1);
    }

    @Test
    void grouped_bars_lie_below_each_other_in_colours_of_their_own_and_one_of_zero_is_left_out() {
        Drawing drawn = Drawing.of(
                bars().measure("Lost", "输单")
                        .measure("Open", "在途")
                        .form(Bars.Form.GROUPED)
                        .bar(A, count(10), count(0), count(20))
                        .bar(B, count(5), count(5), count(5))
                        .build(),
                520);

        drawn.all("rect", "s0").get(0).lies("y", 2, "height", 13);
        drawn.all("rect", "s2")
                .get(0)
                .lies("y", 34, "width", 2 * drawn.all("rect", "s0").get(0).at("width"));
        drawn.one("rect", "s1").lies("y", 76);
        drawn.all("rect", "s0").get(1).lies("y", 60);
        assertThat(drawn.words("value")).containsExactly("10", "20", "5", "5", "5");
        assertThat(drawn.high()).isEqualTo(118);
    }

    @Test
    void forty_bars_are_drawn_and_the_others_counted() {
        Bars.Builder bars = bars();
        for (int i = 0; i < 43; i++) {
            bars.bar(A, count(5));
        }

        Drawing drawn = Drawing.of(bars.build(), 520);

        assertThat(drawn.all("rect", "s0")).hasSize(40);
        assertThat(drawn.words("soft")).containsExactly("3 more in the table");
        drawn.one("text", "soft").lies("x", 21.23, "y", 1134);
        assertThat(drawn.high()).isEqualTo(1142);
    }
}
