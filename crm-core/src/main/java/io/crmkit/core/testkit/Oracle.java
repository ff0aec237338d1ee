package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import io.crmkit.core.time.RelativePeriod;
import io.crmkit.core.time.RelativeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Compares what a store finds with what the bound condition says about records in memory.
 *
 * @param trial the store
 * @param world the records that it holds
 */
record Oracle(Trial trial, World world) {

    private static final int VALUES = 6;
    private static final int PAGE = 40;
    private static final List<RelativePeriod> PERIODS = List.of(
            RelativePeriod.today(),
            RelativePeriod.yesterday(),
            RelativePeriod.tomorrow(),
            RelativePeriod.lastDays(30),
            RelativePeriod.nextDays(7),
            RelativePeriod.lastWorkingDays(5),
            RelativePeriod.nextWorkingDays(3),
            RelativePeriod.current(RelativeUnit.WEEK),
            RelativePeriod.last(RelativeUnit.MONTH),
            RelativePeriod.next(RelativeUnit.QUARTER),
            RelativePeriod.current(RelativeUnit.FISCAL_QUARTER),
            RelativePeriod.last(2, RelativeUnit.FISCAL_MONTH),
            RelativePeriod.current(RelativeUnit.FISCAL_YEAR));

    /** A condition on specimens. */
    void agrees(Condition condition) {
        agrees(Ground.SPECIMENS, world.specimens(), condition);
    }

    /** A condition on keepers. */
    void agreesOnKeepers(Condition condition) {
        agrees(Ground.KEEPERS, world.keepers(), condition);
    }

    private <A extends Aggregate<A>> void agrees(Catalogue<A> catalogue, List<A> records, Condition condition) {
        BoundCondition<A> bound = Ground.BINDER.bind(condition, catalogue);
        List<String> expected = records.stream()
                .filter(record -> bound.test(record, world))
                .map(record -> record.id().value())
                .toList();
        List<String> found = trial.walk(Ground.all(catalogue).where(condition).limit(PAGE)).stream()
                .map(record -> record.id().value())
                .toList();
        if (!found.equals(expected)) {
            List<String> missing = new ArrayList<>(expected);
            missing.removeAll(found);
            List<String> wrong = new ArrayList<>(found);
            wrong.removeAll(expected);
            throw new AssertionError(
                    "The query \"%s\" should find %s records, but finds %s; missing are %s, wrong are %s."
                            .formatted(condition, expected.size(), found.size(), missing, wrong));
        }
    }

    /** Every operator that fits the value of a path, with values that occur, and its opposite. */
    void agreesOnAll(String path) {
        for (Condition condition : conditions(path, Ground.SPECIMENS, world.specimens())) {
            agrees(condition);
            agrees(condition.not());
        }
    }

    /** The conditions on a path: every operator that fits, with values that occur among the records. */
    <O> List<Condition> conditions(String path, Catalogue<O> catalogue, List<O> records) {
        Expression value = new Expression.Value(path);
        Kind<?> kind = Ground.BINDER.kind(value, catalogue);
        List<Object> values = values(value, kind, catalogue, records);
        List<Condition> conditions = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            if (operator.fits(kind.family())) {
                conditions.addAll(conditions(value, operator, kind, values));
            }
        }
        return conditions;
    }

    @SuppressWarnings("unchecked") // the values are read from attributes of this kind
    private <O> List<Object> values(Expression value, Kind<?> kind, Catalogue<O> catalogue, List<O> records) {
        Kind<Object> element = (Kind<Object>) (kind instanceof ManyKind<?> many ? many.element() : kind);
        Reader<O, Object> reader = Ground.BINDER.bind(value, catalogue);
        TreeSet<Object> distinct = new TreeSet<>(element::compare);
        for (O record : records) {
            Object read = reader.read(record, world);
            if (read instanceof List<?> list && kind instanceof ManyKind<?>) {
                distinct.addAll(list);
            } else if (read != null) {
                distinct.add(read);
            }
        }
        List<Object> all = new ArrayList<>(distinct);
        List<Object> some = new ArrayList<>();
        for (int i = 0; i < Math.min(VALUES, all.size()); i++) {
            Object chosen =
                    all.get((int) ((long) i * (all.size() - 1) / Math.max(1, Math.min(VALUES, all.size()) - 1)));
            boolean written = element.family() == Family.CHOICE || element.family() == Family.ID;
            some.add(written ? element.toData(chosen) : chosen);
        }
        return some;
    }

    private static List<Condition> conditions(Expression value, Operator operator, Kind<?> kind, List<Object> values) {
        List<Condition> conditions = new ArrayList<>();
        switch (operator) {
            case BLANK -> conditions.add(value.compared(operator));
            case IN -> {
                conditions.add(new Condition.Comparison(value, operator, List.of()));
                conditions.add(new Condition.Comparison(value, operator, values));
                conditions.add(new Condition.Comparison(value, operator, values.subList(0, values.size() / 2)));
            }
            case BETWEEN -> {
                for (int i = 0; i + 1 < values.size(); i++) {
                    conditions.add(value.compared(operator, values.get(i), values.get(i + 1)));
                    conditions.add(value.compared(operator, values.get(i + 1), values.get(i)));
                }
            }
            case CONTAINS, STARTS_WITH -> parts(values).forEach(part -> conditions.add(value.compared(operator, part)));
            case WITHIN -> PERIODS.forEach(period -> conditions.add(value.compared(operator, period)));
            default -> values.forEach(each -> conditions.add(value.compared(operator, each)));
        }
        boolean dated = kind.family() == Family.DATE || kind.family() == Family.INSTANT;
        boolean bounding = switch (operator) {
            case ABOVE, AT_LEAST, BELOW, AT_MOST -> true;
            default -> false;
        };
        if (dated && bounding) {
            PERIODS.forEach(period -> conditions.add(value.compared(operator, period)));
        }
        return conditions;
    }

    /** Beginnings and ends of texts, and what means something to a LIKE. */
    private static List<String> parts(List<Object> values) {
        List<String> parts =
                new ArrayList<>(List.of("%", "_", "\\", "'", "a", "A", "\uD83D\uDE00", "张", "\u0308", " "));
        for (Object each : values) {
            String text = (String) each;
            int middle = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
            parts.add(text);
            parts.add(text.substring(0, middle));
            parts.add(text.substring(middle));
        }
        parts.removeIf(String::isBlank);
        return parts;
    }
}
