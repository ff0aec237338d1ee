package io.crmkit.core.measure;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is gathered while rows pass by, of those rows for which a condition holds. Any evaluator can gather it from parts of the
 * rows and put the parts together in any order.
 *
 * <p>Formulas, where {@code R} are the rows that satisfy the condition and {@code v} is the value of a row:
 * <ul>
 *   <li>{@code count}: |R|;
 *   <li>{@code sum}: Σ v, exact: every digit of every row counts, nothing is rounded;
 *   <li>{@code min}, {@code max}: the smallest and the largest v;
 *   <li>{@code histogram}: how often each whole number or amount v occurs, exact, each currency on its own, at most {@value #MOST_VALUES} different ones;
 *   <li>{@code distinct}: how many different v there are, at most {@value #MOST_DISTINCT}.
 * </ul>
 */
public final class Tally {

    /** How many different whole numbers or amounts a histogram holds. With more, the figure is undefined. */
    public static final int MOST_VALUES = 65_536;

    /** How many different values are told apart. With more, the figure is undefined. */
    public static final int MOST_DISTINCT = 1_000_000;

    /** What is gathered. */
    public enum Sort implements Labelled {
        /** The number of rows. */
        COUNT("number of rows", "行数"),
        /** The exact sum. */
        SUM("sum", "合计"),
        /** The smallest value. */
        MIN("smallest", "最小值"),
        /** The largest value. */
        MAX("largest", "最大值"),
        /** How often each whole number or amount occurs. */
        HISTOGRAM("distribution", "分布"),
        /** How many different values there are. */
        DISTINCT("number of different values", "不同值个数");

        private final Label label;

        Sort(String en, String zh) {
            this.label = Label.of(en, zh);
        }

        /** The spelling in stored data. */
        public String code() {
            return ChoiceKind.codeOf(this);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    private final Sort sort;
    private final Optional<Expression> value;
    private final Condition where;

    Tally(Sort sort, Optional<Expression> value, Condition where) {
        this.sort = sort;
        this.value = value;
        this.where = Objects.requireNonNull(where, "where");
    }

    private static Tally of(Sort sort, Expression value, Condition where) {
        return new Tally(sort, Optional.of(value), where);
    }

    /** The number of all rows. */
    public static Tally count() {
        return count(Condition.always());
    }

    /** The number of rows for which the condition holds. */
    public static Tally count(Condition where) {
        return new Tally(Sort.COUNT, Optional.empty(), where);
    }

    /** The exact sum of a number or amount. */
    public static Tally sum(Expression value, Condition where) {
        return of(Sort.SUM, value, where);
    }

    /** The smallest number or amount. */
    public static Tally min(Expression value, Condition where) {
        return of(Sort.MIN, value, where);
    }

    /** The largest number or amount. */
    public static Tally max(Expression value, Condition where) {
        return of(Sort.MAX, value, where);
    }

    /** How often each value of a whole number or amount occurs; gives means and quantiles. */
    public static Tally histogram(Expression value, Condition where) {
        return of(Sort.HISTOGRAM, value, where);
    }

    /** How many different values there are. */
    public static Tally distinct(Expression value, Condition where) {
        return of(Sort.DISTINCT, value, where);
    }

    /** What is gathered. */
    public Sort sort() {
        return sort;
    }

    /** Of what; empty for a count of rows. */
    public Optional<Expression> value() {
        return value;
    }

    /** Of which rows. */
    public Condition where() {
        return where;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that && sort == that.sort && value.equals(that.value) && where.equals(that.where);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sort, value, where);
    }

    @Override
    public String toString() {
        return sort.code() + value.map(of -> " of " + of).orElse("") + " where " + where;
    }
}
