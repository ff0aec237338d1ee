package io.crmkit.analytics.report.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.analytics.report.SampleReport;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_sample_reads_as_it_did(String language) {
        String text = TextReport.in(Locale.forLanguageTag(language)).write(SampleReport.whole());

        assertThat(text).isEqualTo(Golden.text("sample-" + language + ".txt"));
    }

    @Test
    void nothing_steers_the_terminal_unless_colour_is_asked_for() {
        TextReport plain = TextReport.in(Locale.ENGLISH);

        assertThat(plain.write(SampleReport.extremes())).doesNotContain("\u001B", "\u202E");
        assertThat(plain.coloured().write(SampleReport.whole())).contains("\u001B[1mKey figures\u001B[0m");
    }

    @Test
    void colour_changes_nothing_but_colour() {
        String coloured = TextReport.in(Locale.ENGLISH).coloured().write(SampleReport.whole());

        assertThat(coloured.replaceAll("\u001B\\[[0-9]+m", ""))
                .isEqualTo(TextReport.in(Locale.ENGLISH).write(SampleReport.whole()));
    }

    @Test
    void a_page_that_is_too_narrow_is_refused() {
        assertThatThrownBy(() -> TextReport.in(Locale.ENGLISH).columns(39))
                .hasMessage("A report (39 columns) needs at least 40 columns. Make the window wider, or write JSON.");
    }

    @Test
    void reasons_stand_below_a_table_and_empty_blocks_say_so() {
        assertThat(TextReport.in(Locale.SIMPLIFIED_CHINESE).write(SampleReport.extremes()))
                .contains("– 无数据", "无数据。");
    }

    @ParameterizedTest
    @CsvSource({"abc,3", "中文,4", "한글,4", "ｶﾅ,2", "é,1", "é,1", "🚀,2", "👩‍👩‍👧‍👦,2", "❤️,2", "…,1", "（）,4"})
    void east_asian_characters_and_emoji_take_two_columns(String text, int columns) {
        assertThat(CellWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void a_long_paragraph_breaks_at_spaces_and_between_chinese_characters() {
        assertThat(Page.wrapped("one two three", 8)).containsExactly("one two", "three");
        assertThat(Page.wrapped("一二三四五", 4)).containsExactly("一二", "三四", "五");
        assertThat(Page.wrapped("  abcdefgh", 6)).containsExactly("  abcd", "  efgh");
    }
}
