package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Block;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.DaysReader;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.money.MissingRateException;
import org.jspecify.annotations.Nullable;

/** Reads one value of each row of a block into a column, where a {@link Missing} stands for what a missing rate keeps from being known. */
@FunctionalInterface
interface Intake {

    void take(Block<Object> rows);

    /** A value. */
    static Intake value(Reader<Object, Object> reader, Column column) {
        return rows -> {
            @Nullable Object[] values = new @Nullable Object[rows.size()];
            try {
                reader.read(rows, values);
            } catch (MissingRateException some) {
                each(reader, rows, values);
            }
            column.addAll(values);
        };
    }

    /** Whether a condition holds. */
    static Intake holding(BoundCondition<Object> condition, CodedColumn column) {
        return rows -> {
            boolean[] answers = new boolean[rows.size()];
            try {
                condition.test(rows, answers);
            } catch (MissingRateException some) {
                @Nullable Object[] values = new @Nullable Object[rows.size()];
                each(condition::test, rows, values);
                column.addAll(values);
                return;
            }
            column.addAll(answers);
        };
    }

    private static void each(Reader<Object, Object> reader, Block<Object> rows, @Nullable Object[] into) {
        for (int i = 0; i < into.length; i++) {
            try {
                into[i] = reader.read(rows.record(i), rows.related(i));
            } catch (MissingRateException missing) {
                into[i] = new Missing(missing);
            }
        }
    }

    /** Days between dates. */
    static Intake days(DaysReader<Object> reader, Column column) {
        return rows -> {
            long[] days = new long[rows.size()];
            reader.read(rows, days);
            column.addDays(days);
        };
    }
}
