package io.crmkit.analytics.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.Ageing;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Distribution;
import io.crmkit.analytics.report.Funnel;
import io.crmkit.analytics.report.FunnelStage;
import io.crmkit.analytics.report.HeatMap;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Series;
import io.crmkit.analytics.report.Trend;
import io.crmkit.analytics.report.Waterfall;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * Where marks lie. Letters are reckoned with the width of Pen: 8.06 for a digit or a small letter, 9.23 for a large one, 4.68 for a narrow
 * one.
 */
class ChartsTest {

    private static final Label A = Label.same("A");
    private static final Label B = Label.same("B");
    private static final Label C = Label.same("C");
    private static final Reading NONE = Reading.undefined(Undefined.of(Undefined.Reason.NO_DATA), Unit.COUNT);

    private static Reading count(long number) {
        return Reading.count(number);
    }

    private static Reading share(String number) {
        return Reading.of(new BigDecimal(number), Unit.FRACTION);
    }

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

        word(drawn, "CNY").lies("x", 0, "y", 12);
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
        word(drawn, "A".repeat(14)).lies("x", 64.61, "y", 244);
        word(drawn, "B".repeat(14)).lies("x", 455.39);
        word(drawn, "12,345.67").lies("x", 454.2);
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

    @Test
    void a_column_is_as_high_as_its_count_and_marks_lie_in_their_interval() {
        Drawing drawn = Drawing.of(
                Distribution.builder()
                        .title("Days", "天数")
                        .unit(Unit.DAYS)
                        .counted(Label.same("Deals"))
                        .bin(0, 10, 1)
                        .bin(10, 20, 4)
                        .bin(20, 30, 0)
                        .mark("Median", "中位数", Reading.of(new BigDecimal(15), Unit.DAYS))
                        .mark("Most", "最大", Reading.of(new BigDecimal(30), Unit.DAYS))
                        .mark("Unknown", "未知", Reading.undefined(Undefined.of(Undefined.Reason.NO_DATA), Unit.DAYS))
                        .build(),
                520);

        // Three marks take 57 above, so columns stand from 85 to 235; a digit and 8 at the left leave 503.9 for three
        // of them.
        List<Drawing.Mark> columns = drawn.all("rect", "s0");
        assertThat(columns).hasSize(2);
        columns.get(0).lies("x", 17.06, "y", 197.5, "width", 165.98, "height", 37.5);
        columns.get(1).lies("x", 185.04, "y", 85, "width", 165.98, "height", 150);
        drawn.all("rect", "hit").get(2).lies("x", 352.02, "y", 85, "width", 167.98, "height", 150);
        List<Drawing.Mark> marks = drawn.all("line", "mark");
        assertThat(marks).hasSize(2);
        marks.get(0).lies("x1", 268.03, "x2", 268.03, "y1", 22, "y2", 235);
        marks.get(1).lies("x1", 519, "y1", 41, "y2", 235);
        assertThat(drawn.words("strong halo").get(0)).startsWith("Median 15");
        drawn.all("text", "strong halo").get(0).lies("x", 274.03, "y", 31);
        drawn.all("text", "strong halo").get(1).lies("x", 513, "y", 50);
        assertThat(drawn.all("text", "strong halo").get(1).values()).containsEntry("text-anchor", "end");
        assertThat(drawn.words("soft")).contains("Deals", "0", "10", "20", "30");
        assertThat(drawn.hints()).startsWith("0–10 days: 1 Deals", "10–20 days: 4 Deals");
        drawn.one("line", "base").lies("y1", 235, "x1", 16.06, "x2", 520);
        drawn.all("text", "soft").get(0).lies("x", 8.06, "y", 239.5);
        List<Drawing.Mark> edges = drawn.all("text", "soft").stream()
                .filter(mark -> mark.at("y") == 255)
                .toList();
        assertThat(edges).extracting(Drawing.Mark::words).containsExactly("0", "10", "20", "30");
        edges.get(1).lies("x", 184.04);
        edges.get(3).lies("x", 511.94);
        word(drawn, "days").lies("x", 268.03, "y", 275);
        assertThat(drawn.high()).isEqualTo(281);
    }

    @Test
    void of_many_intervals_only_as_many_edges_are_named_as_there_is_room_for() {
        Distribution.Builder days =
                Distribution.builder().title("Days", "天数").unit(Unit.DAYS).counted(Label.same("Deals"));
        for (int i = 0; i < 24; i++) {
            days.bin(15L * i, 15L * i + 15, 1);
        }

        Drawing drawn = Drawing.of(days.build(), 520);

        // Each interval is 21 wide, the widest name 24.2 with 12 beside it.
        assertThat(drawn.all("text", "soft").stream()
                        .filter(mark -> mark.at("y") == 198)
                        .map(Drawing.Mark::words))
                .startsWith("0", "30", "60")
                .endsWith("330", "360")
                .hasSize(13);
    }

    private static Drawing.Mark word(Drawing drawn, String words) {
        return drawn.marks().stream()
                .filter(mark -> mark.kind().equals("text") && mark.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_field_is_the_darker_the_larger_its_number() {
        Drawing drawn = Drawing.of(
                HeatMap.builder()
                        .title("Map", "图")
                        .addColumn(A)
                        .addColumn(B)
                        .addColumn(C)
                        .addRow(Series.of(Label.same("R"), count(0), count(50), count(100)))
                        .addRow(Series.of(Label.same("S"), count(25), NONE))
                        .build(),
                520);

        List<Drawing.Mark> fields = drawn.all("rect", "heat");
        assertThat(fields)
                .extracting(field -> field.values().get("fill-opacity"))
                .containsExactly("0.06", "0.38", "0.7", "0.22");
        // The names are 9.2 wide and 10 away; three fields share the other 500.8.
        fields.get(0).lies("x", 20.23, "y", 24, "width", 164.9, "height", 26);
        fields.get(2).lies("x", 354.1, "y", 24);
        fields.get(3).lies("x", 20.23, "y", 52);
        assertThat(drawn.words("value")).containsExactly("0", "50", "100", "25", "–");
        drawn.all("text", "value").get(1).lies("x", 269.6, "y", 41.5);
        drawn.all("text", "name").get(1).lies("x", 9.23, "y", 70);
        assertThat(drawn.words("soft")).containsExactly("A", "B", "C");
        drawn.all("text", "soft").get(1).lies("x", 269.6, "y", 14);
        assertThat(drawn.hints()).startsWith("R, A: 0", "R, B: 50");
        assertThat(drawn.high()).isEqualTo(82);
    }

    @Test
    void a_field_without_a_number_is_no_zero_and_a_long_name_takes_a_third_of_the_width_at_most() {
        Drawing drawn = Drawing.of(
                HeatMap.builder()
                        .title("Map", "图")
                        .addColumn(A)
                        .addColumn(B)
                        .addColumn(C)
                        .addRow(Series.of(Label.same("R".repeat(60)), count(50), NONE, count(100)))
                        .build(),
                520);

        assertThat(drawn.all("rect", "heat"))
                .extracting(field -> field.values().get("fill-opacity"))
                .containsExactly("0.06", "0.7");
        // 36 of 100 of the width are 187.2, ten of them a gap.
        drawn.all("rect", "heat").get(0).lies("x", 188.2);
        drawn.one("text", "name").lies("x", 177.2);
        assertThat(drawn.words("name").get(0)).endsWith("…");
        assertThat(Pen.wide(drawn.words("name").get(0))).isBetween(165.0, 177.2);
    }

    @Test
    void fields_that_are_all_alike_are_of_middle_colour() {
        Drawing drawn = Drawing.of(
                HeatMap.builder()
                        .title("Map", "图")
                        .addColumn(A)
                        .addColumn(B)
                        .addRow(Series.of(A, count(7), count(7)))
                        .build(),
                520);

        assertThat(drawn.all("rect", "heat"))
                .extracting(field -> field.values().get("fill-opacity"))
                .containsExactly("0.38", "0.38");
    }

    private static Drawing shares(int columns) {
        HeatMap.Builder map = HeatMap.builder().title("Map", "图");
        Reading[] values = new Reading[columns];
        for (int i = 0; i < columns; i++) {
            map.addColumn(A);
            values[i] = share("0.506");
        }
        return Drawing.of(map.addRow(Series.of(A, values)).build(), 520);
    }

    @Test
    void numbers_in_fields_are_written_in_full_then_without_decimals_and_then_not_at_all() {
        assertThat(shares(3).words("value")).containsOnly("50.6%");
        assertThat(shares(20).words("value")).containsOnly("51");
        assertThat(shares(40).words("value")).containsOnly("");
    }

    @Test
    void a_heading_that_says_how_something_becomes_another_is_broken_where_it_is_too_long() {
        HeatMap.Builder map =
                HeatMap.builder().title("Map", "图").addColumn(Label.same("Qualification needed → Proposal written"));
        Reading[] values = new Reading[5];
        values[0] = count(1);
        for (int i = 1; i < values.length; i++) {
            map.addColumn(B);
            values[i] = count(i);
        }

        Drawing drawn = Drawing.of(map.addRow(Series.of(A, values)).build(), 520);

        List<Drawing.Mark> headings = drawn.all("text", "soft");
        assertThat(headings.get(0).words()).startsWith("Qualif");
        headings.get(0).lies("y", 14);
        assertThat(headings.get(1).words()).startsWith("→ Prop");
        headings.get(1).lies("x", headings.get(0).at("x"), "y", 30);
        headings.get(2).lies("y", 30);
        drawn.all("rect", "heat").get(0).lies("y", 40);
    }

    @Test
    void every_step_of_a_waterfall_begins_where_the_one_before_it_ended() {
        Drawing drawn = Drawing.of(
                Waterfall.builder()
                        .title("Pipeline", "商机")
                        .opening("Opening", "期初", count(10))
                        .change("New", "新增", count(5))
                        .change("Moved", "变动", count(0))
                        .change("Won", "赢单", count(-8))
                        .closing("Closing", "期末", count(7))
                        .build(),
                520);

        // The widest name, Opening, takes 54.2 and 12; the widest number 16.1 and 14; the highest level between them is
        // 15.
        double zero = 66.21;
        double one = (489.88 - zero) / 15;
        drawn.all("rect", "s0").get(0).lies("x", zero, "width", 10 * one, "y", 2, "height", 18);
        drawn.one("rect", "s2").lies("x", zero + 10 * one, "width", 5 * one, "y", 30);
        drawn.one("rect", "s1").lies("x", zero + 7 * one, "width", 8 * one, "y", 86);
        drawn.all("rect", "s0").get(1).lies("x", zero, "width", 7 * one, "y", 114);
        assertThat(drawn.words("value")).containsExactly("10", "+5", "0", "−8", "7");
        drawn.all("text", "value").get(0).lies("x", zero + 10 * one + 7, "y", 15.5);
        drawn.all("text", "value").get(3).lies("x", zero + 15 * one + 7);
        List<Drawing.Mark> links = drawn.all("line", "link");
        assertThat(links).hasSize(4);
        links.get(0).lies("x1", zero + 10 * one, "x2", zero + 10 * one, "y1", 20, "y2", 30);
        links.get(3).lies("x1", zero + 7 * one, "x2", zero + 7 * one, "y1", 104, "y2", 114);
        assertThat(drawn.hints()).contains("Won: −8");
        assertThat(drawn.high()).isEqualTo(142);
    }

    @Test
    void a_waterfall_below_zero_has_a_line_of_zero_through_all_its_steps() {
        Drawing drawn = Drawing.of(
                Waterfall.builder()
                        .title("Pipeline", "商机")
                        .opening("Opening", "期初", count(5))
                        .change("Won", "赢单", count(-10))
                        .closing("Closing", "期末", count(-5))
                        .build(),
                520);

        assertThat(drawn.words("name")).containsExactly("Opening", "Won", "Closing");
        Drawing.Mark opening = drawn.all("rect", "s0").get(0);
        drawn.all("rect", "s0").get(1).lies("x", opening.at("x") - opening.at("width"), "width", opening.at("width"));
        drawn.one("line", "base").lies("x1", opening.at("x"), "y1", 2, "y2", 76);
    }

    @Test
    void a_name_is_cut_only_where_it_does_not_fit() {
        // Four letters of 8.06; of three such places the last one holds the ellipsis.
        assertThat(Pen.fit("aaaa", 4 * 8.06)).isEqualTo("aaaa");
        assertThat(Pen.fit("aaaa", 4 * 8.06 - 0.1)).isEqualTo("aa…");
        assertThat(Pen.fit("aaaa", 1)).isEqualTo("a…");
    }

    @Test
    void what_is_narrower_than_440_is_narrow() {
        Numbers numbers = new Numbers(Locale.ENGLISH, "−");

        assertThat(new Pen(439, numbers, Locale.ENGLISH).isNarrow()).isTrue();
        assertThat(new Pen(440, numbers, Locale.ENGLISH).isNarrow()).isFalse();
        assertThat(new Pen(100, numbers, Locale.ENGLISH)
                        .drawing(50, "b", "Title", "Words")
                        .toString())
                .contains("viewBox=\"0 0 100 50\"")
                .containsPattern("max-width:11[45]\\.");
    }

    @Test
    void what_waits_is_stacked_the_oldest_in_the_strongest_colour() {
        Drawing drawn = Drawing.of(
                Ageing.builder()
                        .title("Ageing", "账龄")
                        .addBucket(A)
                        .addBucket(B)
                        .addBucket(C)
                        .stage(Label.same("X"), count(10), count(0), count(30))
                        .stage(Label.same("Y"), count(0), count(20), NONE)
                        .build(),
                520);

        Drawing.Mark young = drawn.one("rect", "a0");
        Drawing.Mark old = drawn.one("rect", "a4");
        // The number 40 is 16.1 wide, with 14 around it, so that 40 ends at 489.9.
        double ten = (489.88 - 21.23) / 4;
        young.lies("x", 21.23, "y", 2, "width", ten - 1, "height", 20);
        old.lies("x", 21.23 + ten, "width", 3 * ten - 1, "y", 2);
        drawn.one("rect", "a2").lies("x", 21.23, "width", 2 * ten - 1, "y", 34);
        assertThat(drawn.words("value")).containsExactly("40", "20");
        drawn.all("text", "value").get(0).lies("x", 21.23 + 4 * ten + 7, "y", 16.5);
        drawn.all("text", "value").get(1).lies("x", 21.23 + 2 * ten + 7, "y", 48.5);
        assertThat(drawn.hints()).containsExactly("X, A: 10", "X, C: 30", "Y, B: 20");
        assertThat(drawn.high()).isEqualTo(66);
    }

    @Test
    void a_stage_of_a_funnel_is_as_long_as_its_count_and_what_goes_on_stands_below_it() {
        Drawing drawn = Drawing.of(
                Funnel.builder()
                        .title("Funnel", "漏斗")
                        .addStage(FunnelStage.of(A, count(100)).goingOn(share("0.25")))
                        .addStage(FunnelStage.of(B, count(25)).worth(count(3)))
                        .build(),
                520);

        List<Drawing.Mark> bars = drawn.all("rect", "s0");
        bars.get(0).lies("x", 21.23, "y", 2, "height", 24);
        bars.get(1).lies("x", 21.23, "y", 49, "width", bars.get(0).at("width") / 4);
        assertThat(drawn.words("strong")).containsExactly("100", "25 · 3");
        drawn.all("text", "strong").get(1).lies("x", bars.get(1).end() + 7, "y", 65.5);
        assertThat(drawn.words("soft")).containsExactly("↓ 25.0%");
        drawn.one("text", "soft").lies("x", 25.23, "y", 41);
        assertThat(drawn.hints()).containsExactly("A: 100", "B: 25 · 3");
        assertThat(drawn.high()).isEqualTo(96);
    }

    @Test
    void a_funnel_of_which_nothing_is_known_to_go_on_is_drawn_closer() {
        Drawing drawn = Drawing.of(
                Funnel.builder()
                        .title("Funnel", "漏斗")
                        .addStage(FunnelStage.of(A, count(100)))
                        .addStage(FunnelStage.of(B, count(25)))
                        .build(),
                520);

        drawn.all("rect", "s0").get(1).lies("y", 36);
        assertThat(drawn.words("soft")).isEmpty();
    }
}
