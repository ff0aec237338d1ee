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
import java.util.ArrayList;
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
    private final TableReader.Taken<O> taken;
    private final Frame frame;

    private FactFile(Catalogue<O> facts, TableMapping mapping, TableReader.Taken<O> taken, Frame frame) {
        this.facts = facts;
        this.mapping = mapping;
        this.taken = taken;
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
     */
    record Reading(
            CsvSource file,
            FactColumns columns,
            Optional<Mapping> given,
            List<String> words,
            Optional<CurrencyUnit> currency) {

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
            columns.requireUse(mapping, facts, currency);
            TableReader.Taken<O> taken =
                    TableReader.of(facts, mapping, frame.zone()).read(source, progress);
            if (taken.report().isBlocked()) {
                throw new CliException(
                        Exit.MAPPING,
                        file.file() + ": " + faults(taken.report(), Locale.ENGLISH),
                        file.file() + "：" + faults(taken.report(), Locale.SIMPLIFIED_CHINESE));
            }
            return new FactFile<>(facts, mapping, taken, frame);
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

    /** Attributes for the columns that are asked for and that no attribute is called like; of dates where periods of them are. */
    private static <O> Map<String, Attribute<O, ?>> own(Catalogue<O> facts, List<String> header, List<String> words) {
        Map<String, Attribute<O, ?>> own = new LinkedHashMap<>();
        for (String word : words) {
            int colon = Math.max(word.lastIndexOf(':'), word.lastIndexOf('：'));
            String column = (colon < 0 ? word : word.substring(0, colon)).strip();
            if (header.contains(column) && facts.called(column).isEmpty() && !own.containsKey(column)) {
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
        return taken.report();
    }

    /** Whether all rows were read. */
    boolean isClean() {
        return report().count(Outcome.REJECT) == 0;
    }

    /** A question over the facts. */
    Cube<O> cube() {
        return Cube.over(new Binder(catalogues(), frame), facts, taken.records(), Related.none());
    }
}
