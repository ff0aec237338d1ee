package io.crmkit.analytics.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.AttentionItem;
import io.crmkit.analytics.report.AttentionList;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.KeyFigure;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.SampleReport;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** How the parts of a report stand on its page. */
class PageTest {

    private static final Label A = Label.same("A");
    private static final Reading NONE = Reading.undefined(Undefined.of(Undefined.Reason.NO_DATA), Unit.COUNT);

    private static Report.Builder report() {
        return Report.builder().title("Review", "回顾").asOf(ZonedDateTime.of(2026, 6, 30, 18, 0, 0, 0, ZoneOffset.UTC));
    }

    private static String page(Report report) {
        String page = HtmlReport.in(Locale.ENGLISH).write(report);
        return page.substring(page.indexOf("<main>"));
    }

    private static String page(Block... blocks) {
        return page(report().section("Only", "唯一", blocks).build());
    }

    private static List<String> all(String pattern, String page) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Bars bars(String title, Reading value) {
        return Bars.builder()
                .title(title, title)
                .measure("Won", "赢单")
                .bar(A, value)
                .build();
    }

    private static DataTable table(String title) {
        return DataTable.builder()
                .title(title, title)
                .column("Name", "名称", Column.Kind.WORDS)
                .build();
    }

    @Test
    void the_page_begins_with_title_subtitle_day_and_what_was_asked() {
        String page = page(report().subtitle("Acme", "阿克米")
                .parameter(Label.of("Region", "区域"), Label.of("East", "华东"))
                .build());

        assertThat(page)
                .containsSubsequence(
                        "<h1 dir=\"auto\">Review</h1>",
                        "<p class=\"subtitle\" dir=\"auto\">Acme</p>",
                        "<dl class=\"asked\">",
                        "<dt>As of</dt><dd><bdi>2026-06-30",
                        "<dt>Region</dt><dd><bdi>East</bdi></dd>",
                        "</dl>",
                        "</header>",
                        "</main></body></html>")
                .doesNotContain("<nav", "What the figures mean");
    }

    @Test
    void from_three_sections_on_the_page_leads_to_each_of_them() {
        Report.Builder two = report().section("One", "一").section("Two", "二");
        assertThat(page(two.build())).doesNotContain("<nav");

        assertThat(page(two.section("Three", "三").build()))
                .contains(
                        "<nav aria-label=\"Sections\"><a href=\"#s1\">One</a><a href=\"#s2\">Two</a><a href=\"#s3\">Three</a></nav>")
                .contains("<section aria-labelledby=\"s3\"><h2 id=\"s3\" dir=\"auto\">Three</h2>");
    }

    @Test
    void charts_stand_in_pairs_and_one_that_is_left_takes_the_whole_width() {
        String page = page(
                bars("One", Reading.count(1)),
                bars("Two", Reading.count(1)),
                bars("Three", Reading.count(1)),
                table("Table"),
                bars("Four", Reading.count(1)));

        assertThat(all("<(figure|article) class=\"[^\"]*\" aria-labelledby=\"b.\"", page))
                .containsExactly(
                        "<figure class=\"block\" aria-labelledby=\"b1\"",
                        "<figure class=\"block\" aria-labelledby=\"b2\"",
                        "<figure class=\"block whole\" aria-labelledby=\"b3\"",
                        "<article class=\"block whole\" aria-labelledby=\"b4\"",
                        "<figure class=\"block whole\" aria-labelledby=\"b5\"");
        assertThat(all("</figure>|</article>", page)).hasSize(5);
    }

    @Test
    void a_chart_is_drawn_for_wide_and_narrow_windows_and_one_of_whole_width_for_those_between() {
        assertThat(all("<div class=\"drawing[^\"]*\"><svg viewBox=\"0 0 \\d+", page(bars("One", Reading.count(1)))))
                .containsExactly(
                        "<div class=\"drawing wide\"><svg viewBox=\"0 0 1080",
                        "<div class=\"drawing middle\"><svg viewBox=\"0 0 520",
                        "<div class=\"drawing narrow\"><svg viewBox=\"0 0 330");
        assertThat(all(
                        "<div class=\"drawing[^\"]*\"><svg viewBox=\"0 0 \\d+",
                        page(bars("One", Reading.count(1)), bars("Two", Reading.count(1)))))
                .startsWith(
                        "<div class=\"drawing wide middle\"><svg viewBox=\"0 0 520",
                        "<div class=\"drawing narrow\"><svg viewBox=\"0 0 330")
                .hasSize(4);
    }

    @Test
    void a_chart_without_numbers_says_so_instead_of_being_drawn_but_has_its_table() {
        assertThat(page(bars("One", NONE)))
                .contains("<p class=\"empty\">No data to draw.</p>", "<summary>Show as a table</summary>")
                .doesNotContain("<svg");
        assertThat(page(Bars.builder().title("One", "一").measure("Won", "赢单").build()))
                .contains("No data to draw.")
                .doesNotContain("Show as a table");
    }

    @Test
    void what_colours_mean_stands_above_a_chart_with_the_place_of_a_mark() {
        Bars marked = Bars.builder()
                .title("One", "一")
                .measure("Won", "赢单")
                .bar(A, Reading.count(1))
                .mark("Target", "目标", Reading.count(7))
                .build();

        assertThat(page(marked))
                .contains("<ul class=\"legend\"><li><i class=\"key s0\"></i><bdi>Won</bdi></li>"
                        + "<li><i class=\"key mark\"></i><bdi>Target 7</bdi></li></ul>");
        assertThat(page(bars("One", Reading.count(1)))).doesNotContain("legend");
    }

    @Test
    void a_note_stands_below_the_title_and_describes_the_drawing() {
        Bars noted = Bars.builder()
                .from(bars("One", Reading.count(1)))
                .note(Label.of("Mind this.", "请注意。"))
                .build();

        assertThat(page(noted))
                .contains(
                        "<figcaption><h3 id=\"b1\" dir=\"auto\">One</h3><p class=\"note\" dir=\"auto\">Mind this.</p></figcaption>",
                        "Mind this. The table below has all numbers.</desc>");
    }

    @Test
    void a_table_has_its_rows_its_total_and_bars_as_long_as_the_share_of_the_largest() {
        DataTable table = DataTable.builder()
                .title("Deals", "商机")
                .column("Name", "名称", Column.Kind.WORDS)
                .column("Signed", "签约日", Column.Kind.DAY)
                .column("Owner", "负责人", Column.Kind.WORDS)
                .column("Won", "赢单", Column.Kind.BAR)
                .addRow(new DataTable.Row(
                        List.of(Cell.of("Acme"), Cell.of(LocalDate.of(2026, 6, 1)), Cell.of("Li"), Reading.count(40)),
                        List.of(Label.of("Two deals", "两个商机"))))
                .row(Cell.of("Beta"), Cell.of(LocalDate.of(2026, 6, 2)), Cell.of("Wu"), Reading.count(-10))
                .row(Cell.of("None"), Cell.of(LocalDate.of(2026, 6, 3)), Cell.of("Yu"), NONE)
                .total(DataTable.Row.of(Cell.of("All"), Cell.of(""), Cell.of(""), Reading.count(30)))
                .build();

        String page = page(table);

        assertThat(page)
                .contains(
                        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Deals\"><table><thead><tr>")
                .contains("<th scope=\"col\">Name</th><th scope=\"col\" class=\"day\">Signed</th>"
                        + "<th scope=\"col\">Owner</th><th scope=\"col\" class=\"end\">Won</th></tr></thead><tbody>")
                .contains(
                        "<details class=\"drill\"><summary><bdi>Acme</bdi></summary><ul><li dir=\"auto\">Two deals</li></ul></details>")
                .contains(
                        "<th scope=\"row\"><bdi>Beta</bdi></th><td class=\"day\"><span>2026-06-02</span></td><td><bdi>Wu</bdi></td>")
                .contains(
                        "<td class=\"end\" title=\"40\"><i class=\"bar\" style=\"width:4em\"></i><span>40</span></td>")
                .contains(
                        "<td class=\"end\" title=\"−10\"><i class=\"bar\" style=\"width:1em\"></i><span>−10</span></td>")
                .contains("<i class=\"bar\" style=\"width:0em\"></i><span>–</span>")
                .contains("</tbody><tfoot><tr><th scope=\"row\"><bdi>All</bdi></th>")
                .contains("<td class=\"end\" title=\"30\"><span>30</span></td></tr></tfoot></table></div>");
    }

    @Test
    void a_table_without_rows_says_so_and_one_of_zeros_has_bars_of_no_length() {
        assertThat(page(table("Empty"))).contains("<p class=\"empty\">No rows.</p>");
        DataTable zeros = DataTable.builder()
                .title("Deals", "商机")
                .column("Name", "名称", Column.Kind.WORDS)
                .column("Won", "赢单", Column.Kind.BAR)
                .row(Cell.of("None"), Reading.count(0))
                .build();

        assertThat(page(zeros)).contains("style=\"width:0em\"").doesNotContain("No rows.", "NaN");
    }

    @Test
    void a_column_of_one_figure_leads_to_its_definition_and_one_of_several_does_not() {
        KeyFigures sample =
                (KeyFigures) SampleReport.whole().sections().get(0).blocks().get(0);
        Reading weighted = sample.figures().get(1).value();
        Reading rate = sample.figures().get(2).value();
        DataTable.Builder one = DataTable.builder()
                .title("Deals", "商机")
                .column("Name", "名称", Column.Kind.WORDS)
                .column("Figure", "指标", Column.Kind.NUMBER)
                .row(Cell.of("A"), rate);

        assertThat(page(one.build())).contains("<a href=\"#d-win-rate.count-2\">Figure</a>");
        assertThat(page(one.row(Cell.of("B"), weighted).build()))
                .contains("<th scope=\"col\" class=\"end\">Figure</th>")
                .contains("id=\"d-win-rate.count-2\"", "id=\"d-pipeline.weighted-1\"");
    }

    @Test
    void an_item_that_needs_attention_tells_everything_that_is_known_of_it() {
        AttentionList list = AttentionList.builder()
                .title("Deals", "商机")
                .addItem(AttentionItem.builder()
                        .record(Label.same("Acme"))
                        .score(Reading.count(45))
                        .amount(Reading.of(BigMoney.parse("CNY 5.00")))
                        .owner("Li")
                        .due(LocalDate.of(2026, 6, 1))
                        .reason("Too late", "太晚")
                        .addMissing(Label.of("Won: amount", "赢单：金额"))
                        .build())
                .build();

        assertThat(page(list))
                .containsSubsequence(
                        "<ol class=\"attention\"><li><div class=\"who\"><bdi class=\"record\">Acme</bdi>",
                        "<span class=\"score\" title=\"45\">Score: 45</span></div>",
                        "<div class=\"amount\" title=\"CNY 5.00\">CNY 5.00</div>",
                        "<ul class=\"reasons\"><li dir=\"auto\">Too late</li>",
                        "<li class=\"missing\" dir=\"auto\">Still missing: Won: amount</li></ul>",
                        "<div class=\"duty\"><bdi>Li</bdi><span>due <time datetime=\"2026-06-01\">2026-06-01</time></span></div></li></ol>");
        assertThat(page(AttentionList.builder().title("Deals", "商机").build()))
                .contains("Nothing needs attention.")
                .doesNotContain("<ol");
    }

    private static String tile(KeyFigure figure) {
        String page = page(
                KeyFigures.builder().title("Figures", "指标").addFigure(figure).build());
        return page.substring(page.indexOf("<ul class=\"tiles\">"), page.indexOf("</article>"));
    }

    private static Reading days(String days) {
        return Reading.of(new BigDecimal(days), Unit.DAYS);
    }

    @Test
    void a_currency_stands_before_its_number_and_a_unit_behind_it() {
        assertThat(tile(KeyFigure.of(A, Reading.of(BigMoney.parse("CNY 5.00")))))
                .contains("<div class=\"label\"><bdi>A</bdi></div>")
                .contains("<div class=\"number\" title=\"CNY 5.00\"><small>CNY</small> 5.00</div>")
                .doesNotContain("sample", "against", "reason");
        assertThat(tile(KeyFigure.of(A, days("3"))))
                .contains("<div class=\"number\" title=\"3.0 days\">3.0 <small>days</small></div>");
        assertThat(tile(KeyFigure.of(A, Reading.count(7)))).contains("<div class=\"number\" title=\"7\">7</div>");
        assertThat(tile(KeyFigure.of(A, NONE)))
                .contains("<div class=\"number none\"", "<div class=\"reason\">No data</div>");
    }

    @Test
    void a_change_has_an_arrow_and_whether_it_is_good_depends_on_what_is_better() {
        String fewer = tile(KeyFigure.of(A, days("3")).against(A, days("4"), KeyFigure.Direction.DOWN));
        assertThat(fewer)
                .contains("<span class=\"change better\">▼ −25.0%<span class=\"spoken\"> (better)</span></span>")
                .contains("<span title=\"4.0 days\"><bdi>A</bdi> 4.0 days</span>");
        assertThat(tile(KeyFigure.of(A, days("3")).against(A, days("4"), KeyFigure.Direction.UP)))
                .contains("<span class=\"change worse\">▼ −25.0%<span class=\"spoken\"> (worse)</span></span>");
        assertThat(tile(KeyFigure.of(A, days("5")).against(A, days("4"), KeyFigure.Direction.UP)))
                .contains("<span class=\"change better\">▲ +25.0%");
        assertThat(tile(KeyFigure.of(A, days("5")).against(A, days("4"), KeyFigure.Direction.NEITHER)))
                .contains("<span class=\"change\">▲ +25.0%</span>");
        assertThat(tile(KeyFigure.of(A, days("4")).against(A, days("4"), KeyFigure.Direction.UP)))
                .contains("<span class=\"change\">±0.0%</span>");
    }

    @Test
    void the_definitions_at_the_end_say_what_is_what_in_bold() {
        KeyFigures sample =
                (KeyFigures) SampleReport.whole().sections().get(0).blocks().get(0);

        assertThat(page(KeyFigures.builder()
                        .title("Figures", "指标")
                        .addFigure(sample.figures().get(2))
                        .build()))
                .containsSubsequence(
                        "<section class=\"definitions\" aria-labelledby=\"definitions\"><h2 id=\"definitions\">What the figures mean</h2>",
                        "<article id=\"d-win-rate.count-2\"><h3>",
                        "<code>win-rate.count</code></h3><ul>",
                        "<li><b>Unit:</b> ",
                        "</ul></article></div></section></main>");
    }
}
