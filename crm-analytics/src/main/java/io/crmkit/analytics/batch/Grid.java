package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Related;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.measure.Reading;
import io.crmkit.core.money.MissingRateException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of the rows of one population. */
final class Grid {

    /** Values of a decimal number that are decided one by one. */
    private static final int FEW = 64;

    private final Map<Expression, CodedColumn> coded = new LinkedHashMap<>();
    private final Map<Expression, NumberColumn> numbers = new LinkedHashMap<>();
    private final Map<Condition, CodedColumn> decided = new LinkedHashMap<>();
    private final Map<String, Column> byName = new HashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private final Set<CodedColumn> decidedOver = new LinkedHashSet<>();
    private final Set<Expression> spread = new LinkedHashSet<>();
    private final Set<Expression> keys;
    private @Nullable Joint joint;
    private int size;
    private int named;

    /** Makes a column ready for the next row. */
    @FunctionalInterface
    private interface Source {
        void take(Object row, Related related);
    }

    Grid(Needs needs, Scope scope) {
        Reading<Object> reading = scope.reading();
        this.keys = needs.keys();
        for (Expression value : needs.coded(scope)) {
            CodedColumn column = new CodedColumn(nextName(), scope.kind(value));
            coded.put(value, read(column, value, reading));
            if (needs.isDecidedOver(value)) {
                decidedOver.add(column);
            }
            if (needs.isSummed(value) && column.kind().family() == Family.DECIMAL) {
                spread.add(value);
            }
        }
        for (Expression value : needs.numbers(scope)) {
            NumberColumn column = new NumberColumn(nextName(), scope.kind(value));
            numbers.put(value, read(column, value, reading));
            decidedOver.add(column.codes());
        }
        for (Condition condition : needs.decided()) {
            CodedColumn column = new CodedColumn(nextName(), Kind.flag());
            var bound = reading.condition(condition);
            decided.put(condition, add(column, bound::test));
            decidedOver.add(column);
        }
    }

    private String nextName() {
        named++;
        return "c" + named;
    }

    private <C extends Column> C read(C column, Expression value, Reading<Object> reading) {
        return add(column, reading.value(value)::read);
    }

    private <C extends Column> C add(C column, Reads reads) {
        byName.put(column.name(), column);
        sources.add((row, related) -> {
            Object value;
            try {
                value = reads.read(row, related);
            } catch (MissingRateException missing) {
                value = new Missing(missing);
            }
            column.add(value);
        });
        return column;
    }

    /** Reads one value. */
    @FunctionalInterface
    private interface Reads {
        @Nullable
        Object read(Object row, Related related);
    }

    void add(Object row, Related related) {
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).take(row, related);
        }
        size++;
    }

    /** No more rows. */
    void close() {
        sources.clear();
        spread.forEach(this::spread);
        joint = Joint.of(size, decidedOver, new LinkedHashSet<>(coded.values()));
        byName.values().forEach(Column::trim);
    }

    /** Decimal numbers that are added up and of which there are many are kept as numbers after all. */
    private void spread(Expression value) {
        CodedColumn column = Objects.requireNonNull(coded.get(value));
        if (column.dictionary().size() <= FEW) {
            return;
        }
        NumberColumn number = new NumberColumn(nextName(), column.kind());
        for (int row = 0; row < size; row++) {
            number.add(column.value(row));
        }
        byName.put(number.name(), number);
        numbers.put(value, number);
        decidedOver.remove(column);
        decidedOver.add(number.codes());
        if (!keys.contains(value)) {
            coded.remove(value);
            byName.remove(column.name());
        }
    }

    int size() {
        return size;
    }

    Map<String, Column> byName() {
        return byName;
    }

    @Nullable
    Joint joint() {
        return joint;
    }

    @Nullable
    CodedColumn coded(Expression value) {
        return coded.get(value);
    }

    @Nullable
    NumberColumn number(Expression value) {
        return numbers.get(value);
    }

    @Nullable
    CodedColumn decided(Condition condition) {
        return decided.get(condition);
    }

    /** The memory of rows; what is kept once for each value is not in it. */
    long bytes() {
        return (joint == null ? 0 : joint.bytes())
                + byName.values().stream().mapToLong(Column::bytes).sum();
    }
}
