package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Definition;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.Section;
import io.crmkit.core.json.Json;
import io.crmkit.core.message.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A report as JSON, exact and whole: nothing is rounded, and no name is cut. Numbers are texts, so that no reader loses digits; words are
 * in the language of the reader; what is absent is left out. {@link #schema()} says the rest. Immutable.
 */
public final class JsonReport {

    /** The edition of the form; a reader understands all reports of its own edition. */
    public static final int EDITION = 1;

    private static final String SCHEMA = "report.schema.json";

    private final Locale locale;

    private JsonReport(Locale locale) {
        this.locale = locale;
    }

    /** JSON with words in a language. */
    public static JsonReport in(Locale locale) {
        return new JsonReport(locale);
    }

    /** Writes a report. */
    public String write(Report report) {
        return Json.pretty(toData(report));
    }

    /** The plain form of a report: maps, lists, texts and whole numbers. */
    public Map<String, Object> toData(Report report) {
        Words words = new Words(locale);
        JsonBlocks blocks = new JsonBlocks(words);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("edition", EDITION);
        data.put("language", words.language());
        data.put("title", words.of(report.title()));
        report.subtitle().ifPresent(subtitle -> data.put("subtitle", words.of(subtitle)));
        data.put("asOf", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(report.asOf()));
        data.put("zone", report.asOf().getZone().getId());
        data.put(
                "parameters",
                report.parameters().stream()
                        .map(asked -> parameter(asked, words))
                        .toList());
        data.put(
                "sections",
                report.sections().stream()
                        .map(section -> section(section, words, blocks))
                        .toList());
        data.put(
                "definitions",
                report.definitionsShown().stream()
                        .map(definition -> definition(definition, words))
                        .toList());
        return data;
    }

    /** The JSON Schema (draft 2020-12) of what {@link #write} writes. */
    public static String schema() {
        try (InputStream schema = Objects.requireNonNull(JsonReport.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> parameter(Report.Parameter asked, Words words) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("label", words.of(asked.label()));
        data.put("value", words.of(asked.value()));
        return data;
    }

    private static Map<String, Object> section(Section section, Words words, JsonBlocks blocks) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("heading", words.of(section.heading()));
        section.words().ifPresent(said -> data.put("words", words.of(said)));
        data.put("blocks", section.blocks().stream().map(blocks::block).toList());
        return data;
    }

    private static Map<String, Object> definition(Definition definition, Words words) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("measure", definition.measure());
        data.put("version", definition.version());
        data.put("label", words.of(definition.label()));
        data.put("lines", words.all(definition.lines()));
        return data;
    }

    /** Whole words in one language; halves of surrogate pairs, which JSON cannot hold, become a mark. */
    record Words(Locale locale) {

        String of(Label label) {
            return of(label.in(locale));
        }

        String of(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        }

        List<String> all(List<Label> labels) {
            return labels.stream().map(this::of).toList();
        }

        String language() {
            return Label.of("en", "zh-CN").in(locale);
        }
    }
}
