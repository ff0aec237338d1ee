package io.crmkit.analytics.batch;

import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.joda.money.Money;

/** What some conditions and tallies look at, and the digits that rows are decided by for them. */
final class Demand {

    /** So many codes of a column on its own may be decided one by one. */
    private static final int MOST_CODES = 64;
    /** A comparison is tried with at most so many values. */
    private static final int MOST_TRIED = 1 << 20;

    private static final int MOST_BREAKS = 16;

    private final Set<CodedColumn> each = new LinkedHashSet<>();
    private final Map<CodedColumn, Set<Condition.Comparison>> comparisons = new LinkedHashMap<>();
    private final Map<NumberColumn, Set<Condition.Comparison>> bounds = new LinkedHashMap<>();

    /** Also what a condition over columns looks at. */
    void add(Condition rewritten, Map<String, Column> columns) {
        rewritten.accept(new Leaves(columns));
    }

    /** Also which value a column has. */
    void each(CodedColumn column) {
        each.add(column);
    }

    /** Also whether a column has a value. */
    void presence(CodedColumn column) {
        comparisons.computeIfAbsent(column, any -> new LinkedHashSet<>());
    }

    void add(Demand other) {
        each.addAll(other.each);
        other.comparisons.forEach((column, more) -> comparisons
                .computeIfAbsent(column, any -> new LinkedHashSet<>())
                .addAll(more));
        other.bounds.forEach((column, more) ->
                bounds.computeIfAbsent(column, any -> new LinkedHashSet<>()).addAll(more));
    }

    /** The digits; none if rows cannot be decided by a few of them. */
    Optional<List<Digit>> digits(GridReading reading) {
        List<Digit> digits = new ArrayList<>();
        Set<CodedColumn> columns = new LinkedHashSet<>(each);
        columns.addAll(comparisons.keySet());
        List<CodedColumn> joined =
                columns.stream().filter(column -> column.joint() != null).toList();
        if (!joined.isEmpty()) {
            digits.add(joined(joined));
        }
        for (CodedColumn column : columns) {
            if (column.joint() == null) {
                int values = column.dictionary().size();
                if (values > (each.contains(column) ? MOST_CODES : MOST_TRIED)) {
                    return Optional.empty();
                }
                digits.add(alone(column, reading));
            }
        }
        for (Map.Entry<NumberColumn, Set<Condition.Comparison>> bound : bounds.entrySet()) {
            long[] breaks = breaks(bound.getKey(), bound.getValue());
            if (breaks.length > MOST_BREAKS) {
                return Optional.empty();
            }
            if (breaks.length > 0) {
                digits.add(new Digit.ByPiece(bound.getKey(), breaks));
            }
        }
        return Optional.of(digits);
    }

    private static Digit joined(List<CodedColumn> columns) {
        CodedColumn first = columns.get(0);
        Joint joint = Objects.requireNonNull(first.joint());
        return digit(
                first,
                joint.size(),
                combination -> columns.stream()
                        .map(column -> joint.code(combination, column.place()))
                        .toList());
    }

    private Digit alone(CodedColumn column, GridReading reading) {
        List<BoundCondition<Values>> tests = comparisons.getOrDefault(column, Set.of()).stream()
                .map(reading::bound)
                .toList();
        Representative row = new Representative();
        return digit(column, column.dictionary().size(), code -> {
            Object value = column.dictionary().value(code);
            if (each.contains(column)) {
                return code;
            }
            if (value == null || value instanceof Missing) {
                return Collections.singletonList(value);
            }
            row.stored(column, code);
            return tests.stream().map(test -> test.test(row, Related.none())).toList();
        });
    }

    private static Digit digit(CodedColumn column, int size, IntFunction<Object> sort) {
        Map<Object, Integer> known = new HashMap<>();
        List<Integer> representatives = new ArrayList<>();
        int[] map = new int[size];
        for (int code = 0; code < size; code++) {
            Object found = sort.apply(code);
            Integer digit = known.get(found);
            if (digit == null) {
                digit = representatives.size();
                known.put(found, digit);
                representatives.add(code);
            }
            map[code] = digit;
        }
        return new Digit.ByCode(
                column.stored(),
                map,
                representatives.stream().mapToInt(Integer::intValue).toArray(),
                column);
    }

    /** A comparison changes its answer at most where the number is an operand, and just beyond it. */
    private static long[] breaks(NumberColumn column, Set<Condition.Comparison> comparisons) {
        long least = column.numbers().least();
        long most = column.numbers().most();
        Set<Long> breaks = new TreeSet<>();
        for (Object state : column.codes().dictionary().values()) {
            if (state instanceof NumberColumn.Present present) {
                for (Condition.Comparison comparison : comparisons) {
                    for (Object operand : comparison.operands()) {
                        BigDecimal at = number(operand).divide(present.unit(), 0, RoundingMode.FLOOR);
                        for (BigDecimal start : List.of(at, at.add(BigDecimal.ONE))) {
                            if (start.compareTo(BigDecimal.valueOf(least)) > 0
                                    && start.compareTo(BigDecimal.valueOf(most)) <= 0) {
                                breaks.add(start.longValueExact());
                            }
                        }
                    }
                }
            }
        }
        return breaks.stream().mapToLong(Long::longValue).toArray();
    }

    private static BigDecimal number(Object operand) {
        return operand instanceof Money money ? money.getAmount() : new BigDecimal(operand.toString());
    }

    /** Collects what a condition compares. */
    private final class Leaves extends LeafVisitor {

        private final Map<String, Column> columns;

        Leaves(Map<String, Column> columns) {
            this.columns = columns;
        }

        @Override
        public Boolean comparison(Condition.Comparison comparison) {
            Column column =
                    Objects.requireNonNull(columns.get(comparison.subject().toString()));
            if (column instanceof NumberColumn number) {
                each.add(number.codes());
                return bounds.computeIfAbsent(number, any -> new LinkedHashSet<>())
                        .add(comparison);
            }
            return comparisons
                    .computeIfAbsent(column.codes(), any -> new LinkedHashSet<>())
                    .add(comparison);
        }

        @Override
        public Boolean rows(Condition.Rows rows) {
            throw new IllegalStateException("Rows are decided while they are encoded: " + rows);
        }
    }
}
