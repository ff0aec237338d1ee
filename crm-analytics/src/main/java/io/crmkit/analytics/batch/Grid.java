package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Block;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The columns of the rows of one population. */
final class Grid {

    /** Values of a decimal number that are decided one by one. */
    private static final int FEW = 64;

    private final Map<Expression, CodedColumn> coded = new LinkedHashMap<>();
    private final Map<Expression, NumberColumn> numbers = new LinkedHashMap<>();
    private final Map<Condition, CodedColumn> decided = new LinkedHashMap<>();
    private final Map<String, Column> byName = new HashMap<>();
    private final Set<CodedColumn> decidedOver = new LinkedHashSet<>();
    private final Set<Expression> spread = new LinkedHashSet<>();
    private final Set<Expression> keys;
    private final List<Source> sources = new ArrayList<>();
    private Intake[] intakes = {};
    private @Nullable Joint joint;
    private Gone gone = new Gone();
    private int size;
    private int read;
    private int named;

    /**
     * Where a column has its values from.
     *
     * @param column the column
     * @param feeds makes what feeds the column, or one that takes its place
     */
    private record Source(Column column, Function<Column, Intake> feeds) {}

    Grid(Needs needs, Scope scope) {
        this.keys = needs.keys();
        for (Expression value : needs.coded(scope)) {
            CodedColumn column = new CodedColumn(nextName(), scope.kind(value));
            coded.put(value, add(column, scope.feeds(value)));
            if (needs.isDecidedOver(value)) {
                decidedOver.add(column);
            }
            if (needs.isSummed(value) && column.kind().family() == Family.DECIMAL) {
                spread.add(value);
            }
        }
        for (Expression value : needs.numbers(scope)) {
            NumberColumn column = new NumberColumn(nextName(), scope.kind(value));
            numbers.put(value, add(column, scope.feeds(value)));
            decidedOver.add(column.codes());
        }
        for (Condition condition : needs.decided()) {
            CodedColumn column = new CodedColumn(nextName(), Kind.flag());
            var bound = scope.reading().condition(condition);
            decided.put(condition, add(column, to -> Intake.holding(bound, to.codes())));
            decidedOver.add(column);
        }
    }

    /** The columns of another grid, each made anew. */
    private Grid(Grid other, UnaryOperator<Column> copy) {
        IdentityHashMap<Column, Column> copies = new IdentityHashMap<>();
        other.byName.forEach((name, column) -> {
            Column same = copy.apply(column);
            copies.put(column, same);
            copies.put(column.codes(), same.codes());
            byName.put(name, same);
        });
        other.coded.forEach((value, column) -> coded.put(value, copied(column, copies)));
        other.numbers.forEach((value, column) -> numbers.put(value, copied(column, copies)));
        other.decided.forEach((condition, column) -> decided.put(condition, copied(column, copies)));
        other.decidedOver.forEach(column -> decidedOver.add(copied(column, copies)));
        other.sources.forEach(source -> sources.add(new Source(copied(source.column, copies), source.feeds)));
        this.spread.addAll(other.spread);
        this.keys = other.keys;
        this.named = other.named;
    }

    @SuppressWarnings("unchecked") // the copy of a column is a column of the same sort
    private static <C extends Column> C copied(C column, IdentityHashMap<Column, Column> copies) {
        return (C) Objects.requireNonNull(copies.get(column));
    }

    private String nextName() {
        named++;
        return "c" + named;
    }

    private <C extends Column> C add(C column, Function<Column, Intake> feeds) {
        byName.put(column.name(), column);
        sources.add(new Source(column, feeds));
        feed();
        return column;
    }

    private void feed() {
        intakes = sources.stream()
                .map(source -> source.feeds.apply(source.column))
                .toArray(Intake[]::new);
    }

    /** More rows; they do not count before they are {@linkplain #take() taken}. */
    void read(Block<Object> block) {
        for (Intake intake : intakes) {
            intake.take(block);
        }
        if (joint != null) {
            joint.add(block.size());
        }
        read += block.size();
    }

    /** Forgets rows that were read but not taken, and what was read of a block. */
    void forget() {
        byName.values().forEach(column -> column.cut(size));
        if (joint != null) {
            joint.cut(size);
        }
        read = size;
    }

    /** Takes the rows that were read. */
    void take() {
        size = read;
    }

    /** This row does not count any more. */
    void remove(int row) {
        gone.add(row);
    }

    /** Joins columns and gives back what is not needed. More rows may come. */
    void close() {
        spread.removeIf(this::isSpread);
        joint = Joint.of(size, decidedOver, new LinkedHashSet<>(coded.values()));
        byName.values().forEach(Column::trim);
    }

    /** Decimal numbers that are added up and of which there are many are kept as numbers after all. */
    private boolean isSpread(Expression value) {
        CodedColumn column = Objects.requireNonNull(coded.get(value));
        if (column.dictionary().size() <= FEW) {
            return false;
        }
        NumberColumn number = new NumberColumn(nextName(), column.kind());
        for (int from = 0; from < size; from += Pass.BLOCK) {
            @Nullable Object[] values = new @Nullable Object[Math.min(Pass.BLOCK, size - from)];
            int first = from;
            Arrays.setAll(values, i -> column.value(first + i));
            number.addAll(values);
        }
        numbers.put(value, number);
        decidedOver.remove(column);
        decidedOver.add(number.codes());
        Source source =
                sources.stream().filter(one -> one.column == column).findFirst().orElseThrow();
        if (!keys.contains(value)) {
            coded.remove(value);
            byName.remove(column.name());
            sources.remove(source);
        }
        add(number, source.feeds);
        return true;
    }

    /** The rows that there are now, to be read only; others may come here afterwards, but not there. */
    Grid frozen() {
        Joint same = joint == null ? null : joint.frozen();
        Grid frozen = new Grid(this, column -> column.frozen(same));
        frozen.joint = same;
        frozen.gone = gone.frozen();
        frozen.size = size;
        frozen.read = size;
        return frozen;
    }

    /** A grid of those rows that still count. */
    Grid kept() {
        Grid kept = new Grid(this, column -> column.kept(size, gone));
        kept.size = size - gone.count();
        kept.read = kept.size;
        kept.feed();
        kept.close();
        return kept;
    }

    /** How many rows there are, whether they still count or not. */
    int size() {
        return size;
    }

    /** The rows that do not count any more. */
    Gone gone() {
        return gone;
    }

    Map<String, Column> byName() {
        return byName;
    }

    /** Whether columns had better be joined anew. */
    boolean isCrowded() {
        return joint != null && joint.isCrowded();
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
                + gone.bytes()
                + byName.values().stream().mapToLong(Column::bytes).sum();
    }
}
