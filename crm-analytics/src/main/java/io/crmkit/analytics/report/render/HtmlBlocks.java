package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.AttentionItem;
import io.crmkit.analytics.report.AttentionList;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Locale;

/** Blocks as parts of a page. One writer per page, since it counts the charts. */
final class HtmlBlocks {

    private final Numbers numbers;
    private final Locale locale;
    private int written;

    HtmlBlocks(Numbers numbers, Locale locale) {
        this.numbers = numbers;
        this.locale = locale;
    }

    /** Writes a block that takes the whole width, or half of it. */
    void write(Markup page, Block block, boolean whole) {
        String id = "b" + ++written;
        boolean chart = Charts.isChart(block);
        page.open(chart ? "figure" : "article", "class", whole ? "block whole" : "block", "aria-labelledby", id);
        page.open(chart ? "figcaption" : "header").leaf("h3", name(block.title()), "id", id, "dir", "auto");
        block.note().ifPresent(note -> page.leaf("p", note.in(locale), "class", "note", "dir", "auto"));
        page.close(chart ? "figcaption" : "header");
        if (chart) {
            chart(page, block, id, whole);
        } else if (block instanceof KeyFigures figures) {
            new HtmlFigures(numbers, locale).write(page, figures);
        } else if (block instanceof AttentionList list) {
            attention(page, list);
        } else {
            table(page, (DataTable) block);
        }
        page.close(chart ? "figure" : "article");
    }

    /** Where a definition stands on the page. */
    static String anchor(String measure, int version) {
        return "d-" + measure + "-" + version;
    }

    /** What a figure says of itself: name, version, sample size, basis. */
    static String about(Figure figure, Numbers numbers, Locale locale) {
        return figure.measure() + " v" + figure.version() + " · n = " + figure.sampleSize() + " · "
                + figure.basis().label().in(locale)
                + (figure.blanks() == 0 ? "" : " · " + blanks(figure, numbers));
    }

    /** How many values were not there. */
    static String blanks(Figure figure, Numbers numbers) {
        return numbers.word("blank: ", "空值：") + numbers.full(Reading.count(figure.blanks()));
    }

    private void chart(Markup page, Block block, String id, boolean whole) {
        DataTable table = Tables.of(block);
        if (Charts.isEmpty(block)) {
            page.leaf("p", numbers.word("No data to draw.", "无数据可绘制。"), "class", "empty");
        } else {
            legend(page, block);
            if (whole) {
                drawing(page, block, id, 1080, "wide");
                drawing(page, block, id, 520, "middle");
            } else {
                drawing(page, block, id, 520, "wide middle");
            }
            drawing(page, block, id, 330, "narrow");
        }
        if (!table.rows().isEmpty()) {
            page.open("details").leaf("summary", numbers.word("Show as a table", "查看数据表"));
            new HtmlTable(table, numbers, locale).write(page);
            page.close("details");
        }
    }

    private void drawing(Markup page, Block block, String id, int width, String look) {
        Pen pen = new Pen(width, numbers, locale);
        double height = Charts.draw(block, pen);
        String description = block.note().map(note -> note.in(locale) + " ").orElse("")
                + numbers.word("The table below has all numbers.", "全部数值见下方数据表。");
        page.open("div", "class", "drawing " + look)
                .add(pen.drawing(height, id + "-" + width + "-", name(block.title()), description))
                .close("div");
    }

    private void legend(Markup page, Block block) {
        List<Charts.Key> keys = Charts.legend(block);
        if (keys.isEmpty()) {
            return;
        }
        page.open("ul", "class", "legend");
        for (Charts.Key key : keys) {
            page.open("li")
                    .leaf("i", "", "class", "key " + key.look())
                    .leaf(
                            "bdi",
                            name(key.label())
                                    + key.value()
                                            .map(at -> " " + numbers.spoken(at))
                                            .orElse(""))
                    .close("li");
        }
        page.close("ul");
    }

    private void table(Markup page, DataTable table) {
        if (table.rows().isEmpty()) {
            page.leaf("p", numbers.word("No rows.", "无数据行。"), "class", "empty");
        }
        new HtmlTable(table, numbers, locale).write(page);
    }

    private void attention(Markup page, AttentionList list) {
        if (list.items().isEmpty()) {
            page.leaf("p", numbers.word("Nothing needs attention.", "暂无需要关注的事项。"), "class", "empty");
            return;
        }
        page.open("ol", "class", "attention");
        list.items().forEach(item -> item(page, item, name(list.scored())));
        page.close("ol");
    }

    private void item(Markup page, AttentionItem item, String scored) {
        page.open("li").open("div", "class", "who").leaf("bdi", name(item.record()), "class", "record");
        item.score()
                .ifPresent(score -> page.open("span", "class", "score", "title", numbers.spoken(score))
                        .words(scored + numbers.word(": ", "：") + numbers.compact(score))
                        .close("span"));
        page.close("div");
        item.amount()
                .ifPresent(amount ->
                        page.leaf("div", numbers.full(amount), "class", "amount", "title", numbers.spoken(amount)));
        page.open("ul", "class", "reasons");
        item.reasons().forEach(reason -> page.leaf("li", name(reason), "dir", "auto"));
        item.missing()
                .forEach(words -> page.open("li", "class", "missing", "dir", "auto")
                        .words(numbers.word("Still missing: ", "尚缺：") + name(words))
                        .close("li"));
        page.close("ul").open("div", "class", "duty");
        item.owner().ifPresent(owner -> page.leaf("bdi", Shown.name(owner)));
        item.due()
                .ifPresent(due -> page.open("span")
                        .words(numbers.word("due ", "期限 "))
                        .leaf("time", due.toString(), "datetime", due.toString())
                        .close("span"));
        page.close("div").close("li");
    }

    private String name(Label label) {
        return Shown.name(label.in(locale));
    }
}
