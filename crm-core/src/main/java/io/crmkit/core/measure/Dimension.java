package io.crmkit.core.measure;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.time.PeriodUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What rows are grouped by. Rows without a value are a group of their own. */
public sealed interface Dimension {

    /**
     * By a single value.
     *
     * @param value an attribute, a path, or days between dates; no list, no product and nothing converted
     */
    record Of(Expression value) implements Dimension {
        @Override
        public Object toData() {
            return value.toData();
        }
    }

    /**
     * By the fiscal period that holds a date, in the fiscal calendar of the asker; of a moment, its date in the zone of the asker. A date
     * whose period would leave the years 1 to 9999 counts as blank.
     *
     * @param date an attribute or path of kind date or moment
     * @param unit the kind of period
     */
    record Period(Expression date, PeriodUnit unit) implements Dimension {
        @Override
        public Expression value() {
            return date;
        }

        @Override
        public Object toData() {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("period", ChoiceKind.codeOf(unit));
            data.put("of", date.toData());
            return data;
        }
    }

    /** The value that puts a row into a group. */
    Expression value();

    /** By an attribute, or by one of a record that is referred to. */
    static Dimension of(Attribute<?, ?> attribute) {
        return new Of(attribute.value());
    }

    /** By a value. */
    static Dimension of(Expression value) {
        return new Of(value);
    }

    /** By an attribute of the record that owns the rows. */
    static Dimension ofOwner(Attribute<?, ?> attribute) {
        return new Of(new Expression.Value(attribute.catalogue() + "." + attribute.name()));
    }

    /** By fiscal periods. */
    static Dimension period(DatedAttribute<?, ?> date, PeriodUnit unit) {
        return new Period(date.value(), unit);
    }

    /** By fiscal periods of a date that is reached by a path. */
    static Dimension period(Expression date, PeriodUnit unit) {
        return new Period(date, unit);
    }

    /** The plain form: a path or expression as it is, or {@code {"period": "quarter", "of": "closedOn"}}. */
    Object toData();

    /**
     * Reads the plain form; whether the names are known is found out when it is planned.
     *
     * @throws io.crmkit.core.data.InvalidDataException if something else stands there, with the path
     */
    static Dimension fromData(Data data) {
        if (!data.isObject() || data.at("period").isAbsent()) {
            return new Of(Expression.fromData(data));
        }
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys("period", "of"));
        Optional<PeriodUnit> unit =
                faults.attempt(() -> data.at("period").choice(PeriodUnit.class, ChoiceKind::codeOf));
        Optional<Expression> date = faults.attempt(() -> Expression.fromData(data.at("of")));
        faults.refuse();
        return new Period(date.orElseThrow(), unit.orElseThrow());
    }
}
