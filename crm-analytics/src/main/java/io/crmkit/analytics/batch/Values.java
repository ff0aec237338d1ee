package io.crmkit.analytics.batch;

import org.jspecify.annotations.Nullable;

/** The values of one row, or of one that stands for many. */
interface Values {

    /** The value of the row in one of its columns: null where it is blank, a {@link Missing} where a rate is missing. */
    @Nullable
    Object of(Column column);

    /** The value in a column of the record that owns the row. */
    @Nullable
    Object ofOwner(Column column);
}
