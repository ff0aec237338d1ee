package io.crmkit.analytics.report.render;

import static io.crmkit.analytics.report.render.Drawing.A;
import static io.crmkit.analytics.report.render.Drawing.B;
import static io.crmkit.analytics.report.render.Drawing.C;
import static io.crmkit.analytics.report.render.Drawing.NONE;
import static io.crmkit.analytics.report.render.Drawing.count;
import static io.crmkit.analytics.report.render.Drawing.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.Ageing;
import io.crmkit.analytics.report.Distribution;
import io.crmkit.analytics.report.Funnel;
import io.crmkit.analytics.report.FunnelStage;
import io.crmkit.analytics.report.HeatMap;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Series;
import io.crmkit.analytics.report.Waterfall;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Where the marks of other charts lie. Letters are reckoned with the width of Pen: 8.06 for a digit or a small letter, 9.23 for a large one, 4.68 for a narrow
 * one.
 */
class ChartsTest {

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
        drawn.word("days").lies("x", 268.03, "y", 275);
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
