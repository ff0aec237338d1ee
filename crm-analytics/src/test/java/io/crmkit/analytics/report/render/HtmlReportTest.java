package io.crmkit.analytics.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.SampleReport;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private final String sample = HtmlReport.in(Locale.ENGLISH).write(SampleReport.whole());
    private final String chinese = HtmlReport.in(Locale.SIMPLIFIED_CHINESE).write(SampleReport.whole());
    private final String extremes = HtmlReport.in(Locale.ENGLISH).write(SampleReport.extremes());

    @Test
    void a_page_needs_no_network_and_no_script() {
        assertThat(sample + extremes)
                .doesNotContain("http:", "https:", "src=\"", "url(", "@import", "<script", "<link", "<img");
        assertThat(sample).contains("default-src &#39;none&#39;");
    }

    @Test
    void names_are_escaped_wherever_they_stand() {
        assertThat(extremes)
                .contains(
                        "<title>Extremes &lt;script&gt;alert(1)&lt;/script&gt;</title>",
                        "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;",
                        "O&#39;Brien &amp; &quot;Sons&quot;",
                        "&lt;img src=x onerror=alert(1)&gt;",
                        "👩‍👩‍👧‍👦 Familie 🚀")
                .doesNotContain("\u202E", "\u001B");
    }

    @Test
    void a_very_long_name_is_cut_and_one_from_right_to_left_stands_isolated() {
        assertThat(extremes).doesNotContain("x".repeat(161)).contains("x".repeat(160) + "…");
        assertThat(extremes).contains("&#x2068;شركة الخليج للتجارة&#x2069;", "<bdi>شركة الخليج</bdi>");
    }

    @Test
    void every_drawing_is_well_formed_and_named() throws Exception {
        List<String> drawings = all("<svg.*?</svg>", sample + extremes);

        assertThat(drawings).hasSizeGreaterThan(30);
        for (String drawing : drawings) {
            Element svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawing)))
                    .getDocumentElement();
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getFirstChild().getTextContent()).isNotBlank();
            assertThat(drawing).doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void every_id_stands_once_and_every_link_arrives() {
        List<String> ids = all("(?<= id=\")[^\"]+", sample);

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all("(?<= href=\"#)[^\"]+", sample));
        all("(?<= aria-labelledby=\")[^\"]+", sample)
                .forEach(named -> assertThat(ids).contains(named.split(" ")));
    }

    @Test
    void behind_each_chart_stands_its_table() {
        List<String> charts = all("<figure.*?</figure>", sample);

        assertThat(charts)
                .hasSize(9)
                .allSatisfy(chart ->
                        assertThat(chart).contains("<details><summary>", "<table>", "class=\"drawing narrow\""));
    }

    @Test
    void an_undefined_figure_is_a_dash_with_its_reason() {
        assertThat(sample).contains("title=\"– (The denominator is zero)\">–<", ">The denominator is zero<");
        assertThat(chinese).contains(">分母为零<");
    }

    @Test
    void a_figure_leads_to_its_definition_and_says_what_is_behind_it() {
        assertThat(sample)
                .contains(
                        "href=\"#d-win-rate.count-2\" title=\"win-rate.count v2 · n = 30 · closed in the period\"",
                        "<li><b>Formula:</b> won ÷ closed</li>");
    }

    @Test
    void a_shortened_number_keeps_the_exact_one_in_its_hint() {
        assertThat(sample).contains("title=\"CNY 10,005,600.50\"><small>CNY</small> 10.0\u00a0M<");
        assertThat(chinese).contains("title=\"CNY 10,005,600.50\"><small>CNY</small> 1,000.6\u00a0万<");
    }

    @Test
    void whether_a_change_is_good_is_said_in_words_too() {
        assertThat(sample)
                .contains("<span class=\"change better\">▲ +8.8%<span class=\"spoken\"> (better)</span>")
                .contains("<span class=\"change worse\">▲ +19.2%<span class=\"spoken\"> (worse)</span>");
    }

    @Test
    void the_page_says_its_language() {
        assertThat(sample).startsWith("<!doctype html>\n<html lang=\"en\">");
        assertThat(chinese).startsWith("<!doctype html>\n<html lang=\"zh-CN\">").contains("查看数据表", "指标定义");
    }

    @Test
    void what_has_nothing_to_show_says_so() {
        assertThat(extremes)
                .contains("No data to draw.", "Nothing needs attention.", "No rows.", "20 more in the table");
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
