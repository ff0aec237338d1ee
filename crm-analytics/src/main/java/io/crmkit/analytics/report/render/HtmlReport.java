package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Definition;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.Section;
import io.crmkit.core.message.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A report as one page that needs nothing else: no network, no font, no script. It follows the reader's light or dark setting, reads on a
 * phone, and prints. Behind each chart stands its table; each figure leads to its definition at the end. Immutable.
 */
public final class HtmlReport {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Locale locale;
    private final Numbers numbers;

    private HtmlReport(Locale locale) {
        this.locale = locale;
        this.numbers = new Numbers(locale, "−");
    }

    /** A page in a language. */
    public static HtmlReport in(Locale locale) {
        return new HtmlReport(locale);
    }

    /** Writes a report as a whole document, to be stored in UTF-8. */
    public String write(Report report) {
        Markup page = new Markup().own("<!doctype html>\n");
        page.open("html", "lang", Label.of("en", "zh-CN").in(locale));
        head(page, report);
        page.open("body").open("main");
        opening(page, report);
        HtmlBlocks blocks = new HtmlBlocks(numbers, locale);
        for (int i = 0; i < report.sections().size(); i++) {
            section(page, report.sections().get(i), i + 1, blocks);
        }
        definitions(page, report.definitionsShown());
        page.close("main").close("body").close("html").own("\n");
        return page.toString();
    }

    private void head(Markup page, Report report) {
        page.open("head")
                .single("meta", "charset", "utf-8")
                .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .single("meta", "name", "color-scheme", "content", "light dark")
                .single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .leaf("title", name(report.title()))
                .open("style")
                .own(style())
                .close("style")
                .close("head");
    }

    private void opening(Markup page, Report report) {
        page.open("header").leaf("h1", name(report.title()), "dir", "auto");
        report.subtitle().ifPresent(subtitle -> page.leaf("p", name(subtitle), "class", "subtitle", "dir", "auto"));
        page.open("dl", "class", "asked");
        asked(page, numbers.word("As of", "截至"), Moment.of(report.asOf()));
        report.parameters().forEach(asked -> asked(page, name(asked.label()), name(asked.value())));
        page.close("dl");
        if (report.sections().size() > 2) {
            page.open("nav", "aria-label", numbers.word("Sections", "章节"));
            for (int i = 0; i < report.sections().size(); i++) {
                page.leaf("a", name(report.sections().get(i).heading()), "href", "#s" + (i + 1));
            }
            page.close("nav");
        }
        page.close("header");
    }

    private static void asked(Markup page, String name, String value) {
        page.open("div")
                .leaf("dt", name)
                .open("dd")
                .leaf("bdi", value)
                .close("dd")
                .close("div");
    }

    private void section(Markup page, Section section, int number, HtmlBlocks blocks) {
        String id = "s" + number;
        page.open("section", "aria-labelledby", id).leaf("h2", name(section.heading()), "id", id, "dir", "auto");
        section.words().ifPresent(words -> page.leaf("p", words.in(locale), "class", "words", "dir", "auto"));
        page.open("div", "class", "blocks");
        List<Block> pending = new ArrayList<>();
        for (Block block : section.blocks()) {
            if (Charts.isChart(block)) {
                pending.add(block);
            } else {
                charts(page, pending, blocks);
                blocks.write(page, block, true);
            }
        }
        charts(page, pending, blocks);
        page.close("div").close("section");
    }

    /** Charts stand side by side in pairs; one that is left alone takes the whole width. */
    private static void charts(Markup page, List<Block> charts, HtmlBlocks blocks) {
        for (int i = 0; i < charts.size(); i++) {
            blocks.write(page, charts.get(i), i + 1 == charts.size() && i % 2 == 0);
        }
        charts.clear();
    }

    private void definitions(Markup page, List<Definition> definitions) {
        if (definitions.isEmpty()) {
            return;
        }
        String heading = numbers.word("What the figures mean", "指标定义");
        page.open("section", "class", "definitions", "aria-labelledby", "definitions")
                .leaf("h2", heading, "id", "definitions")
                .open("div", "class", "columns");
        for (Definition definition : definitions) {
            page.open("article", "id", HtmlBlocks.anchor(definition.measure(), definition.version()))
                    .open("h3")
                    .words(name(definition.label()) + " ")
                    .leaf("code", definition.measure())
                    .close("h3")
                    .open("ul");
            definition.lines().forEach(line -> line(page, Shown.clean(line.in(locale))));
            page.close("ul").close("article");
        }
        page.close("div").close("section");
    }

    private static void line(Markup page, String line) {
        int colon = line.indexOf('：') < 0 ? line.indexOf(": ") : line.indexOf('：');
        page.open("li");
        if (colon > 0) {
            page.leaf("b", line.substring(0, colon + 1));
        }
        page.words(line.substring(colon + 1)).close("li");
    }

    private String name(Label label) {
        return Shown.name(label.in(locale));
    }

    private static String style() {
        String name = "report.css";
        try (InputStream sheet = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
