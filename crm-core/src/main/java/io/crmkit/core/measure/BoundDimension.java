package io.crmkit.core.measure;

import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.condition.Subject;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.kind.Family;
import io.crmkit.core.message.Label;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A dimension that is ready to read keys from rows. */
abstract sealed class BoundDimension permits ValueDimension, PeriodDimension {

    private static final Label BLANK = Label.of("(blank)", "（空）");

    static BoundDimension of(Dimension dimension, Fields<?> fields, Schema schema, Frame frame, String place) {
        if (dimension instanceof Dimension.Period period) {
            Subject subject = subject(period.date(), fields, schema, place);
            Family family = subject.kind().family();
            require(
                    family == Family.DATE || family == Family.INSTANT,
                    place,
                    period.date(),
                    "A date or a moment is needed here.");
            return new PeriodDimension(subject, period.unit(), frame);
        }
        Expression value = ((Dimension.Of) dimension).value();
        Subject subject = subject(value, fields, schema, place);
        require(
                !subject.kind().family().isCompound(),
                place,
                value,
                "Rows are grouped by one value, not by a list: each row is in one group.");
        return new ValueDimension(subject);
    }

    private static Subject subject(Expression value, Fields<?> fields, Schema schema, String place) {
        require(
                !(value instanceof Expression.Converted) && !(value instanceof Expression.Product),
                place,
                value,
                "Rows are not grouped by a computed amount.");
        return Subject.of(value, fields, schema, place);
    }

    private static void require(boolean fits, String place, Expression value, String rule) {
        if (!fits) {
            throw new InvalidDataException(Fault.at(place, value, rule, ""));
        }
    }

    /** Makes keys of values; for one pass, not safe for several threads. */
    abstract UnaryOperator<@Nullable Object> keys();

    /** The name for people. */
    abstract Label label();

    abstract int compare(Object left, Object right);

    abstract Object plain(Object key);

    abstract Object read(Data data);

    abstract Label words(Object key);

    /** A key in words; a blank one too. */
    final Label shown(@Nullable Object key) {
        return key == null ? BLANK : words(key);
    }

    /** From small to large, blank last. */
    final int order(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        return compare(left, right);
    }
}
