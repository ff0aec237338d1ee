package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Around;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.DaysReader;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Reading;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows of one sort, as they are before they become columns.
 *
 * @param binder binds to their attributes
 * @param fields their attributes
 * @param reading reads their values
 */
record Scope(Binder binder, Fields<Object> fields, Reading<Object> reading) {

    @SuppressWarnings("unchecked") // the plan gives rows of these attributes
    static Scope rows(MeasurePlan<?> plan) {
        return new Scope(plan.binder(), (Fields<Object>) plan.rows(), plan.ofRows());
    }

    @SuppressWarnings("unchecked") // the batch gives records of these attributes
    static Scope records(MeasurePlan<?> plan) {
        return new Scope(plan.binder(), (Fields<Object>) plan.records(), (Reading<Object>) plan.ofRecords());
    }

    Kind<?> kind(Expression value) {
        return binder.kind(value, fields);
    }

    boolean isNumber(Expression value) {
        Family family = kind(value).family();
        return family == Family.WHOLE || family == Family.MONEY;
    }

    /** What feeds a column with a value of each row. */
    Function<Column, Intake> feeds(Expression value) {
        if (value instanceof Expression.Days days) {
            DaysReader<Object> reader = reading.days(days);
            return column -> Intake.days(reader, column);
        }
        Reader<Object, Object> reader = reading.value(value);
        return column -> Intake.value(reader, column);
    }

    /** The same value, seen from the record that owns the row; empty if it does not stand there. */
    Optional<Expression> ofOwner(Expression value) {
        if (!(value instanceof Expression.Value named) || named.path().indexOf('.') < 0) {
            return Optional.empty();
        }
        int dot = named.path().indexOf('.');
        String first = named.path().substring(0, dot);
        Optional<? extends Around<?>> around = fields.find(first).isPresent() ? Optional.empty() : fields.around(first);
        return around.map(owner -> new Expression.Value(named.path().substring(dot + 1)));
    }
}
