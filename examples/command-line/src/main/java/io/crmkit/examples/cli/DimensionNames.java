package io.crmkit.examples.cli;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Field;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.kind.IdKind;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.message.Article;
import io.crmkit.core.message.Label;
import io.crmkit.core.time.PeriodUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people call the dimensions of some rows: a path, the names on it, or their labels in either language; and the last name alone, where
 * only one attribute near the rows is called so. Of several, those count that the mapping fills.
 */
final class DimensionNames {

    /** How many steps away from the rows a name alone is looked for. */
    private static final int FARTHEST = 2;

    private final Fields<?> rows;
    private final Catalogues catalogues;
    private final Mapping mapping;
    private final List<String> columns;

    /**
     * The dimensions of rows.
     *
     * @param rows the attributes of the rows
     * @param catalogues the records that they lead to
     * @param mapping which attributes have values
     * @param columns those of a single file, which a word that names nothing may have meant; none for several tables
     */
    DimensionNames(Fields<?> rows, Catalogues catalogues, Mapping mapping, List<String> columns) {
        this.rows = rows;
        this.catalogues = catalogues;
        this.mapping = mapping;
        this.columns = columns;
    }

    /**
     * Something that can be reached.
     *
     * @param path the names that lead to it
     * @param label the same in words
     * @param of the records that have it
     * @param field the attribute; empty for the record that rows belong to
     * @param to the records that it leads on to, if it does
     */
    private record Reached(
            String path, Label label, Fields<?> of, Optional<Field<?, ?>> field, Optional<Fields<?>> to) {

        Reached behind(Reached before) {
            return new Reached(
                    before.path + "." + path,
                    Label.of(before.label.en() + ": " + label.en(), before.label.zh() + "：" + label.zh()),
                    of,
                    field,
                    to);
        }

        /** The last name on the path. */
        String name() {
            return path.substring(path.lastIndexOf('.') + 1);
        }

        boolean isCalled(String word) {
            Label last = field.<Label>map(Field::label).orElse(label);
            return Stream.of(name(), last.en(), last.zh()).anyMatch(called -> DimensionNames.isCalled(called, word));
        }
    }

    /**
     * The dimension that is called so; with a colon behind it, its fiscal periods. A word that names nothing is taken as it is, so that
     * whoever plans with it can tell what there is; of a single file, it is refused with its columns.
     *
     * @throws CliException if the word may mean several, or nothing in a single file
     */
    Dimension of(String word) {
        int colon = colon(word);
        try {
            return Dimension.fromData(Data.of(
                    colon < 0
                            ? path(word.strip())
                            : Map.of(
                                    "of", path(word.substring(0, colon).strip()),
                                    "period", period(word.substring(colon + 1).strip()))));
        } catch (InvalidDataException refused) {
            throw CliException.refused("--by", refused);
        }
    }

    /** Whether a word leads to something. */
    boolean isKnown(String word) {
        String attribute =
                word.substring(0, colon(word) < 0 ? word.length() : colon(word)).strip();
        return followed(rows, attribute).or(() -> shortened(attribute)).isPresent();
    }

    /** The place of the colon before a period; −1 without one. */
    static int colon(String word) {
        return Math.max(word.lastIndexOf(':'), word.lastIndexOf('：'));
    }

    /** The period that is called so. */
    static Optional<PeriodUnit> unit(String word) {
        return Arrays.stream(PeriodUnit.values())
                .filter(unit -> Stream.of(unit.label().en(), unit.label().zh()).anyMatch(name -> isCalled(name, word)))
                .findFirst();
    }

    private static String period(String word) {
        return unit(word).map(ChoiceKind::codeOf).orElse(word);
    }

    private String path(String word) {
        return followed(rows, word).or(() -> shortened(word)).orElseGet(() -> unknown(word));
    }

    private String unknown(String word) {
        if (columns.isEmpty()) {
            requireKnown(rows, word);
            return word;
        }
        List<String> known = Stream.concat(columns.stream(), rows.names().stream())
                .distinct()
                .toList();
        throw new CliException(
                Exit.USAGE,
                "--by: there is neither a column nor an attribute \"%s\". %s".formatted(word, Names.hint(word, known)),
                "--by：没有名为“%s”的列或属性。%s".formatted(word, Names.hintZh(word, known)));
    }

    /** Refuses the first step that leads nowhere because nothing is called so; for other reasons, whoever plans with the path refuses it. */
    private void requireKnown(Fields<?> from, String words) {
        int dot = words.indexOf('.');
        String first = dot < 0 ? words : words.substring(0, dot);
        Optional<Reached> step = step(from, first);
        if (step.isEmpty() && from.relation(first).isEmpty()) {
            String records =
                    from instanceof Catalogue<?> catalogue ? catalogue.label().zh() : "此处";
            throw new CliException(
                    Exit.USAGE,
                    "--by: \"%s\": %s has no attribute of this name. %s"
                            .formatted(first, Article.opening(from.name()), Names.hint(first, from.names())),
                    "--by：%s没有名为“%s”的属性。%s".formatted(records, first, Names.hintZh(first, from.names())));
        }
        if (dot >= 0) {
            step.flatMap(Reached::to).ifPresent(to -> requireKnown(to, words.substring(dot + 1)));
        }
    }

    /** The step that is called so; a name comes before a label. */
    private Optional<Reached> step(Fields<?> from, String word) {
        List<Reached> steps = steps(from);
        Optional<Reached> named =
                steps.stream().filter(step -> step.name().equals(word)).findFirst();
        return named.or(() -> steps.stream().filter(one -> one.isCalled(word)).findFirst());
    }

    /** The path whose steps are called so, one after the other. */
    private Optional<String> followed(Fields<?> from, String words) {
        int dot = words.indexOf('.');
        String first = dot < 0 ? words : words.substring(0, dot);
        Optional<Reached> step = step(from, first);
        return dot < 0
                ? step.filter(last -> last.field().isPresent()).map(Reached::path)
                : step.flatMap(reached -> reached.to()
                        .flatMap(to -> followed(to, words.substring(dot + 1)))
                        .map(rest -> reached.path() + "." + rest));
    }

    /** The path of the only attribute, not far from the rows, that is called so. */
    private Optional<String> shortened(String word) {
        List<Reached> level = steps(rows);
        for (int far = 1; far <= FARTHEST && word.indexOf('.') < 0; far++) {
            level = level.stream().flatMap(this::beyond).toList();
            List<Reached> called = level.stream()
                    .filter(reached -> reached.field().isPresent() && reached.isCalled(word))
                    .toList();
            if (!called.isEmpty()) {
                List<Reached> filled = called.stream().filter(this::isFilled).toList();
                return Optional.of(only(word, filled.isEmpty() ? called : filled));
            }
        }
        return Optional.empty();
    }

    private static String only(String word, List<Reached> called) {
        if (called.size() == 1) {
            return called.get(0).path();
        }
        String en = called.stream()
                .map(reached -> reached.path() + " (" + reached.label().en() + ")")
                .collect(Collectors.joining(", "));
        String zh = called.stream()
                .map(reached -> reached.path() + "（" + reached.label().zh() + "）")
                .collect(Collectors.joining("、"));
        throw new CliException(
                Exit.USAGE,
                "--by: \"%s\" may mean several: %s. Write one of them.".formatted(word, en),
                "--by：“%s”可能指：%s。请写明其中之一。".formatted(word, zh));
    }

    /** Whether the mapping gives it values; what is made of others counts as filled. */
    private boolean isFilled(Reached reached) {
        boolean stored = reached.field().filter(Field::isStored).isPresent();
        if (!stored || !(reached.of() instanceof Catalogue<?> catalogue)) {
            return true;
        }
        return mapping.tables().stream()
                .filter(table -> table.records().equals(catalogue.name()))
                .flatMap(table -> table.attributes().keySet().stream())
                .flatMap(called -> catalogue.called(called).stream())
                .anyMatch(attribute -> attribute.name().equals(reached.name()));
    }

    private Stream<Reached> beyond(Reached reached) {
        return reached.to().stream().flatMap(to -> steps(to).stream()).map(step -> step.behind(reached));
    }

    /** Everything that is one step away; rows carry the record with them that they belong to. */
    private List<Reached> steps(Fields<?> from) {
        List<Reached> steps = new ArrayList<>();
        for (String name : from.names()) {
            Optional<? extends Field<?, ?>> field = from.find(name);
            if (field.isPresent()) {
                Optional<Fields<?>> to = target(field.get());
                steps.add(new Reached(name, field.get().label(), from, Optional.of(field.get()), to));
            } else {
                from.around(name).ifPresent(around -> {
                    Label label = around.fields() instanceof Catalogue<?> records ? records.label() : Label.same(name);
                    steps.add(new Reached(name, label, from, Optional.empty(), Optional.of(around.fields())));
                });
            }
        }
        return steps;
    }

    private Optional<Fields<?>> target(Field<?, ?> field) {
        return field.kind() instanceof IdKind<?> reference
                ? catalogues.fields(reference.target()).map(fields -> (Fields<?>) fields)
                : Optional.empty();
    }

    /** Whatever case and spacing. */
    private static boolean isCalled(String name, String word) {
        return !plain(word).isEmpty() && plain(name).equals(plain(word));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
