package io.crmkit.analytics.batch;

import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.DaysReader;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Related;
import io.crmkit.core.money.MissingRateException;
import org.jspecify.annotations.Nullable;

/** Reads one value of a row into a column, where a {@link Missing} stands for what a missing rate keeps from being known. */
@FunctionalInterface
interface Intake {

    void take(Object row, Related related);

    /** A value. */
    static Intake value(Reader<Object, Object> reader, Column column) {
        if (column instanceof CodedColumn coded) {
            return (row, related) -> coded.add(read(reader, row, related));
        }
        NumberColumn numbers = (NumberColumn) column;
        return (row, related) -> numbers.add(read(reader, row, related));
    }

    private static @Nullable Object read(Reader<Object, Object> reader, Object row, Related related) {
        try {
            return reader.read(row, related);
        } catch (MissingRateException missing) {
            return new Missing(missing);
        }
    }

    /** Whether a condition holds. */
    static Intake holding(BoundCondition<Object> condition, CodedColumn column) {
        return (row, related) -> {
            try {
                column.add(condition.test(row, related));
            } catch (MissingRateException missing) {
                column.add(new Missing(missing));
            }
        };
    }

    /** Days between dates, which are kept as numbers or once each. */
    static Intake days(DaysReader<Object> days, Column column) {
        if (column instanceof NumberColumn numbers) {
            return (row, related) -> {
                long found = days.read(row, related);
                if (found == DaysReader.BLANK) {
                    numbers.addBlank();
                } else {
                    numbers.add(found);
                }
            };
        }
        return (row, related) -> {
            long found = days.read(row, related);
            column.add(found == DaysReader.BLANK ? null : found);
        };
    }
}
