package io.crmkit.core.measure;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.DaysReader;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Reader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads rows by their attributes, and remembers what was bound. Safe for several threads. */
final class ByAttributes<R> implements Reading<R> {

    private final Binder binder;
    private final Fields<R> fields;
    private final Map<Condition, BoundCondition<R>> conditions = new ConcurrentHashMap<>();
    private final Map<Expression, Reader<R, Object>> values = new ConcurrentHashMap<>();
    private final Map<Expression.Days, DaysReader<R>> days = new ConcurrentHashMap<>();

    ByAttributes(Binder binder, Fields<R> fields) {
        this.binder = binder;
        this.fields = fields;
    }

    @Override
    public BoundCondition<R> condition(Condition condition) {
        return conditions.computeIfAbsent(condition, one -> binder.bind(one, fields));
    }

    @Override
    public Reader<R, Object> value(Expression value) {
        return values.computeIfAbsent(value, one -> binder.bind(one, fields));
    }

    @Override
    public DaysReader<R> days(Expression.Days between) {
        return days.computeIfAbsent(between, one -> binder.days(one, fields));
    }
}
