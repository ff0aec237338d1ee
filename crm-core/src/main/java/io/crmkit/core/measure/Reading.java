package io.crmkit.core.measure;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.DaysReader;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Reader;

/**
 * How the rows of a plan are read. Implement this for rows that are kept in a form of their own, such as columns, so that
 * {@link RowEvaluator} can run over them; {@link #of} reads by the attributes of records.
 *
 * @param <R> the rows
 */
public interface Reading<R> {

    /** A condition of the plan, ready to be tested on these rows; it must hold for exactly the rows for which the original one does. */
    BoundCondition<R> condition(Condition condition);

    /**
     * A value of the plan, ready to be read from these rows: null where it is blank, a {@code MissingRateException} where a rate is
     * missing.
     *
     * @param value anything but a product; its factors are asked for one by one
     */
    Reader<R, Object> value(Expression value);

    /** Days of the plan as plain numbers; the same as {@link #value} gives, unless rows know a shorter way. */
    default DaysReader<R> days(Expression.Days days) {
        Reader<R, Object> reader = value(days);
        return (row, related) -> reader.read(row, related) instanceof Long found ? found : DaysReader.BLANK;
    }

    /** Reads by attributes. Each condition and value is bound once, and so stays quick once it was asked often. Safe to share. */
    static <R> Reading<R> of(Binder binder, Fields<R> fields) {
        return new ByAttributes<>(binder, fields);
    }
}
