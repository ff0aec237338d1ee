package io.crmkit.analytics.batch;

import io.crmkit.core.condition.DaysReader;
import io.crmkit.core.kind.Kind;
import org.jspecify.annotations.Nullable;

/** The values of one expression, or whether one comparison holds, for each row. */
abstract sealed class Column permits CodedColumn, NumberColumn {

    private final String name;
    private final Kind<?> kind;

    Column(String name, Kind<?> kind) {
        this.name = name;
        this.kind = kind;
    }

    /** The name by which rewritten conditions ask for it. */
    final String name() {
        return name;
    }

    /** What the values may be. */
    final Kind<?> kind() {
        return kind;
    }

    /** The codes of the column that is decided over: of the values, or of the states of numbers. */
    abstract CodedColumn codes();

    /** The values of more rows. */
    abstract void addAll(@Nullable Object[] values);

    /** The days of more rows, {@link DaysReader#BLANK} where there are none. */
    abstract void addDays(long[] days);

    /** Takes back the values from a row on. */
    abstract void cut(int rows);

    /** The value of a row: null where it is blank, a {@link Missing} where a rate is missing. */
    abstract @Nullable Object value(int row);

    /** The rows that there are now, to be read only; others may come here afterwards, but not there. */
    abstract Column frozen(@Nullable Joint joint);

    /** A column of those rows that still count, joined with no other. */
    abstract Column kept(int rows, Gone gone);

    abstract void trim();

    abstract long bytes();
}
