package io.crmkit.examples.cli;

import io.crmkit.analytics.cube.Cube;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Related;
import io.crmkit.core.decision.Severity;
import io.crmkit.core.importing.CellRule;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.importing.Outcome;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.importing.RowSource;
import io.crmkit.core.importing.TableMapping;
import io.crmkit.core.importing.TableReader;
import io.crmkit.core.importing.TableReport;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.message.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * A file whose rows are facts that KPIs are taken over, such as sales or answers.
 *
 * @param <O> the facts
 */
final class FactFile<O> {

    private static final int LONGEST_TEXT = 1_000;

    private final Catalogue<O> facts;
    private final TableMapping mapping;
    private final List<O> records;
    private final TableReport report;
    private final Map<String, String> shadowing;
    private final Frame frame;

    private FactFile(
            Catalogue<O> facts,
            TableMapping mapping,
            List<O> records,
            TableReport report,
            Map<String, String> shadowing,
            Frame frame) {
        this.facts = facts;
        this.mapping = mapping;
        this.records = List.copyOf(records);
        this.report = report;
        this.shadowing = shadowing;
        this.frame = frame;
    }

    /**
     * How a file is to be read.
     *
     * @param file the file
     * @param columns what was said of its columns
     * @param given a mapping that was named
     * @param words what figures are told by; those that are no attribute and name a column become attributes
     * @param currency the currency of amounts that name none
     * @param today the day that counts as today, if one was named: what came later is left out
     */
    record Reading(
            CsvSource file,
            FactColumns columns,
            Optional<Mapping> given,
            List<String> words,
            Optional<CurrencyUnit> currency,
            Optional<LocalDate> today) {

        /**
         * Reads the file.
         *
         * @throws CliException if the columns do not fit
         */
        <O> FactFile<O> read(Catalogue<O> plain, Frame frame, Progress progress) {
            RowSource source = ProductColumns.of(file, columns.named());
            Map<String, Attribute<O, ?>> own = own(plain, source.header(), words);
            Catalogue<O> facts = plain.with(own.values());
            TableMapping mapping = mapping(source, facts, own);
            requireComplete(file, facts, mapping);
            columns.requireUse(mapping, facts, currency, given.isPresent());
            TableReader.Taken<O> taken =
                    TableReader.of(facts, mapping, frame.zone()).read(source, progress);
            TableReport report = new FactReport(
                            facts, mapping.attributes().keySet(), factors(source), given.isPresent())
                    .worded(taken.report());
            if (report.isBlocked()) {
                throw new CliException(
                        Exit.MAPPING,
                        file.file() + ": " + faults(report, Locale.ENGLISH),
                        file.file() + "：" + faults(report, Locale.SIMPLIFIED_CHINESE));
            }
            Map<String, String> shadowing = new LinkedHashMap<>();
            own.forEach((column, attribute) ->
                    plain.called(column).ifPresent(computed -> shadowing.put(column, attribute.name())));
            KnownOn<O> known = today.map(day -> KnownOn.of(facts, taken.records(), day, frame.zone()))
                    .orElseGet(() -> new KnownOn<>(taken.records(), 0, List.of()));
            return new FactFile<>(facts, mapping, known.records(), told(report, known), shadowing, frame);
        }

        /** The report, with what was not known yet; a row that came later is skipped, as by an import as of a moment. */
        private static TableReport told(TableReport report, KnownOn<?> known) {
            TableReport.Builder told = TableReport.builder().from(report).addAllNotes(known.notes());
            if (known.later() > 0) {
                Map<Outcome, Long> counts = new EnumMap<>(report.counts());
                counts.merge(Outcome.READ, -known.later(), Long::sum);
                counts.put(Outcome.SKIP, known.later());
                told.counts(counts);
            }
            return told.build();
        }

        /** The columns that products were made of. */
        private static List<String> factors(RowSource source) {
            return source instanceof ProductColumns more
                    ? more.products().stream()
                            .flatMap(product -> product.factors().stream())
                            .toList()
                    : List.of();
        }

        private <O> TableMapping mapping(RowSource source, Catalogue<O> facts, Map<String, Attribute<O, ?>> own) {
            TableMapping begun = given.map(mapping -> table(mapping, source.name(), facts.name()))
                    .orElseGet(() -> Mapping.propose(source.name(), source.header(), facts));
            TableMapping.Builder table = TableMapping.builder().from(begun);
            own.forEach((column, attribute) -> table.putAttribute(attribute.name(), CellRule.of(column)));
            return table.attributes(columns.rules(table.build(), facts, currency))
                    .build();
        }

        private TableMapping table(Mapping mapping, String source, String facts) {
            List<TableMapping> tables = mapping.tables().stream()
                    .filter(table -> table.records().equals(facts))
                    .toList();
            return tables.stream()
                    .filter(table -> tables.size() == 1 || table.source().equals(source))
                    .findFirst()
                    .orElseThrow(() -> new CliException(
                            Exit.MAPPING,
                            "The mapping says nothing about rows of \"%s\" in %s. Add a table with \"records\": \"%s\"."
                                    .formatted(facts, file.file(), facts),
                            "映射未说明 %s 中的“%s”数据。请加入 \"records\": \"%s\" 的表。".formatted(file.file(), facts, facts)));
        }
    }

    private static String faults(TableReport report, Locale locale) {
        return report.notes().stream()
                .filter(note -> note.severity() == Severity.BLOCK)
                .map(note -> note.text(locale))
                .collect(Collectors.joining(" "));
    }

    /**
     * Attributes for the columns that are asked for and that no attribute with values of its own is called like, so that a column comes
     * before what is computed; of dates where periods of them are asked for.
     */
    private static <O> Map<String, Attribute<O, ?>> own(Catalogue<O> facts, List<String> header, List<String> words) {
        Map<String, Attribute<O, ?>> own = new LinkedHashMap<>();
        for (String word : words) {
            int colon = DimensionNames.colon(word);
            String column = column(word);
            boolean stored = facts.called(column).filter(Attribute::isStored).isPresent();
            if (header.contains(column) && !stored && !own.containsKey(column)) {
                Definition<O, ?> custom = facts.custom();
                String name = "column" + (header.indexOf(column) + 1);
                own.put(
                        column,
                        colon < 0
                                ? custom.text(name, LONGEST_TEXT)
                                        .label(column, column)
                                        .define()
                                : custom.date(name).label(column, column).define());
            }
        }
        return own;
    }

    private static String column(String word) {
        int colon = DimensionNames.colon(word);
        return (colon < 0 ? word : word.substring(0, colon)).strip();
    }

    private static void requireComplete(CsvSource file, Catalogue<?> facts, TableMapping mapping) {
        List<Attribute<?, ?>> missing = new ArrayList<>();
        for (Attribute<?, ?> attribute : facts.stored()) {
            if (attribute.isRequired() && !mapping.attributes().containsKey(attribute.name())) {
                missing.add(attribute);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        String name = missing.get(0).name();
        String columns = String.join(", ", file.header());
        throw new CliException(
                Exit.MAPPING,
                "%s: no column is named for %s. Name it with --column %s=COL, or give all rows the same with --value %s=TEXT. Columns: %s"
                        .formatted(
                                file.file(),
                                missing.stream()
                                        .map(attribute -> attribute.name() + " ("
                                                + attribute.label().en() + ")")
                                        .collect(Collectors.joining(", ")),
                                name,
                                name,
                                columns),
                "%s：未指定以下属性所在的列：%s。请用 --column %s=列名 指定，或用 --value %s=值 让所有行取同一值。现有列：%s"
                        .formatted(
                                file.file(),
                                missing.stream()
                                        .map(attribute -> attribute.name() + "（"
                                                + attribute.label().zh() + "）")
                                        .collect(Collectors.joining("、")),
                                name,
                                name,
                                columns));
    }

    /** What the facts are, with the columns that became attributes. */
    Catalogue<O> facts() {
        return facts;
    }

    /** What the columns were taken for. */
    TableMapping mapping() {
        return mapping;
    }

    /** The only catalogue that there is: references lead nowhere. */
    Catalogues catalogues() {
        return Catalogues.of(List.of(facts));
    }

    /** What became of the rows. */
    TableReport report() {
        return report;
    }

    /** Whether there is more to say than that all rows were read. */
    boolean isWorthTelling() {
        return !isClean()
                || !report.notes().isEmpty()
                || !report.findings().isEmpty()
                || !report.repairs().isEmpty();
    }

    /** What to ask for by a word: the attribute of a column that is called like something computed, else the word itself. */
    String asked(String word) {
        String name = shadowing.get(column(word));
        int colon = DimensionNames.colon(word);
        return name == null ? word : name + (colon < 0 ? "" : word.substring(colon));
    }

    /** What there is to know of attributes that nothing gives a value to, though these KPIs look at them; one text for each. */
    List<Label> unfilled(List<Measure> kpis) {
        List<Label> told = new ArrayList<>();
        for (Attribute<O, ?> attribute : facts.stored()) {
            List<String> looking = kpis.stream()
                    .filter(kpi -> LookedAt.by(kpi).contains(attribute.name()))
                    .map(Measure::name)
                    .toList();
            if (!looking.isEmpty() && !mapping.attributes().containsKey(attribute.name())) {
                told.add(unfilled(attribute, looking));
            }
        }
        return told;
    }

    private static Label unfilled(Attribute<?, ?> attribute, List<String> looking) {
        String name = attribute.name();
        return Label.of(
                "No column and no value gives %s (%s), so it is blank in every row, but these KPIs look at it: %s. Give it with --column %s=COL or --value %s=TEXT."
                        .formatted(name, attribute.label().en(), String.join(", ", looking), name, name),
                "没有列或值与 %s（%s）对应，所有行均按空白处理，而以下指标要用到它：%s。请用 --column %s=列名 或 --value %s=值 指定。"
                        .formatted(name, attribute.label().zh(), String.join("、", looking), name, name));
    }

    /** Whether all rows were read. */
    boolean isClean() {
        return report().count(Outcome.REJECT) == 0;
    }

    /** A question over the facts. */
    Cube<O> cube() {
        return Cube.over(new Binder(catalogues(), frame), facts, records, Related.none());
    }
}
