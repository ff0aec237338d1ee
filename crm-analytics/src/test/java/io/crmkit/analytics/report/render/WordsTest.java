package io.crmkit.analytics.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Report;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How words and numbers are cut, cleaned and laid out where there is little room. */
class WordsTest {

    private static final Numbers EN = new Numbers(Locale.ENGLISH, "-");

    @ParameterizedTest
    @CsvSource({"abc,3,abc", "abcd,3,abc…", "a🚀b,2,a…", "a🚀b,3,a🚀…", "🚀🚀,1,…"})
    void a_text_is_cut_between_characters_as_people_count_them(String text, int longest, String cut) {
        assertThat(Shown.cut(text, longest)).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({"abc,3,abc", "abcd,3,ab…", "中文字,5,中文…", "中文字,4,中…", "abc,1,…", "abc,0,''"})
    void a_cell_is_cut_by_columns(String text, int columns, String cut) {
        assertThat(CellWidth.cut(text, columns)).isEqualTo(cut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"שלום", "شركة", "Acme שלום"})
    void hebrew_and_arabic_are_written_from_right_to_left(String text) {
        assertThat(Shown.rightToLeft(text)).isTrue();
        assertThat(Shown.rightToLeft("Acme 上海 123")).isFalse();
    }

    @Test
    void what_steers_the_direction_is_taken_out_and_its_neighbours_stay() {
        assertThat(Shown.clean("a\u202A\u202B\u202C\u202D\u202Eb\u2066\u2067\u2068\u2069c"))
                .isEqualTo("abc");
        assertThat(Shown.clean("a\u202Fb\u2065c\u206Ad")).isEqualTo("a\u202Fb\u2065c\u206Ad");
        assertThat(Shown.clean("a\u2028b\u2029c\nd")).isEqualTo("a b c d");
    }

    @Test
    void what_is_no_character_becomes_a_mark() {
        assertThat(Shown.clean("\uFDD0\uFDEF\uFFFE\uFFFF\uD800")).isEqualTo("\uFFFD".repeat(5));
        assertThat(Shown.clean("\uFDCF\uFDF0\uFFFD")).isEqualTo("\uFDCF\uFDF0\uFFFD");
    }

    @Test
    void ticks_say_no_unit_but_percent_and_are_shortened_from_a_thousand_on() {
        assertThat(List.of(
                        EN.tick(Reading.count(0)),
                        EN.tick(Reading.count(50)),
                        EN.tick(Reading.count(999)),
                        EN.tick(Reading.count(1000)),
                        EN.tick(Reading.count(-2500)),
                        EN.tick(Reading.of(new BigDecimal("0.250"), Unit.FRACTION)),
                        EN.tick(Reading.of(new BigDecimal("0.50"), Unit.NUMBER)),
                        EN.tick(Reading.of(BigMoney.parse("CNY 20")))))
                .containsExactly("0", "50", "999", "1.0 k", "-2.5 k", "25%", "0.5", "20");
    }

    @Test
    void amounts_are_shortened_from_a_thousand_on_and_counts_from_a_hundred_thousand() {
        assertThat(EN.compact(Reading.of(BigMoney.parse("CNY 999")))).isEqualTo("CNY 999.00");
        assertThat(EN.compact(Reading.of(BigMoney.parse("CNY 1000")))).isEqualTo("CNY 1.0 k");
        assertThat(EN.compactBare(Reading.of(BigMoney.parse("CNY 1000")))).isEqualTo("1.0 k");
        assertThat(EN.compact(Reading.count(99_999))).isEqualTo("99,999");
        assertThat(EN.compact(Reading.count(100_000))).isEqualTo("100.0 k");
    }

    @Test
    void only_what_counts_the_same_is_alike() {
        Reading yuan = Reading.of(BigMoney.parse("CNY 1"));

        assertThat(EN.alike(List.of(yuan, yuan))).isTrue();
        assertThat(EN.alike(List.of(yuan, Reading.of(BigMoney.parse("EUR 1"))))).isFalse();
        assertThat(EN.alike(List.of())).isTrue();
    }

    private static String text(int columns, DataTable table) {
        return TextReport.in(Locale.ENGLISH)
                .columns(columns)
                .write(Report.builder()
                        .title("Report", "报告")
                        .asOf(ZonedDateTime.of(2026, 6, 30, 12, 0, 0, 0, ZoneOffset.UTC))
                        .section("Section", "节", table)
                        .build());
    }

    @Test
    void a_table_that_is_too_wide_becomes_a_list_with_its_details_its_total_and_its_reasons() {
        DataTable.Builder table = DataTable.builder().title("Deals", "商机").column("Name", "名称", Column.Kind.WORDS);
        for (String name : List.of("First", "Second", "Third", "Fourth")) {
            table.column(name, name, Column.Kind.NUMBER);
        }
        Reading million = Reading.count(1_234_567);
        Reading none = Reading.undefined(Undefined.of(Undefined.Reason.NO_DATA), Unit.COUNT);
        table.addRow(new DataTable.Row(
                        List.of(Cell.of("Acme"), million, million, million, none), List.of(Label.of("Detail", "明细"))))
                .total(DataTable.Row.of(Cell.of("All"), million, million, million, million));

        assertThat(text(40, table.build())).contains("""
                        Name: Acme
                          First: 1,234,567
                          Second: 1,234,567
                          Third: 1,234,567
                          Fourth: –
                          · Detail
                        Name: All
                          First: 1,234,567
                        """).contains("– No data");
        assertThat(text(80, table.build())).doesNotContain("Name: Acme").contains("  · Detail");
    }

    @Test
    void the_widest_words_give_way_first_and_numbers_never() {
        DataTable table = DataTable.builder()
                .title("Deals", "商机")
                .column("Name", "名称", Column.Kind.WORDS)
                .column("Owner", "负责人", Column.Kind.WORDS)
                .column("Won", "赢单", Column.Kind.NUMBER)
                .row(Cell.of("A".repeat(60)), Cell.of("B".repeat(20)), Reading.count(1_234_567))
                .build();

        // Sixty columns less two gaps of two, the number of nine and the owner of twenty leave 27 for the name.
        assertThat(text(60, table)).contains("A".repeat(26) + "…  " + "B".repeat(20) + "  1,234,567\n");
        assertThat(text(100, table)).contains("A".repeat(60) + "  " + "B".repeat(20) + "  1,234,567\n");
    }

    @Test
    void a_bar_in_a_table_is_as_long_as_its_share_of_the_largest() {
        DataTable table = DataTable.builder()
                .title("Deals", "商机")
                .column("Name", "名称", Column.Kind.WORDS)
                .column("Won", "赢单", Column.Kind.BAR)
                .row(Cell.of("Whole"), Reading.count(100))
                .row(Cell.of("Half"), Reading.count(-50))
                .row(Cell.of("None"), Reading.count(0))
                .build();
        List<Long> lengths = text(80, table)
                .lines()
                .filter(line -> line.matches("(Whole|Half|None) .*"))
                .map(line -> line.chars().filter(character -> character == '█').count())
                .toList();

        assertThat(lengths.get(0)).isPositive();
        assertThat(lengths.get(1) * 2).isEqualTo(lengths.get(0));
        assertThat(lengths.get(2)).isZero();
    }

    @Test
    void where_every_number_is_zero_no_bar_is_drawn() {
        DataTable table = DataTable.builder()
                .title("Deals", "商机")
                .column("Name", "名称", Column.Kind.WORDS)
                .column("Won", "赢单", Column.Kind.BAR)
                .row(Cell.of("None"), Reading.count(0))
                .build();

        assertThat(text(80, table)).containsPattern("None +0\n");
    }
}
