package io.crmkit.core.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values that the rows of a group have in common, while groups are gathered. A list of them would tell a million groups apart badly:
 * texts that differ in a digit have hashes that differ little, and so have lists of them, which then meet in a table.
 */
final class GroupKey {

    private final @Nullable Object[] values;
    private final int hash;

    /** Keeps the array. */
    GroupKey(@Nullable Object[] values) {
        this.values = values;
        int mixed = 0;
        for (Object value : values) {
            mixed = (mixed + Objects.hashCode(value)) * 0x9E3779B9;
            mixed ^= mixed >>> 15;
        }
        this.hash = mixed;
    }

    /** The values, a null for each blank one. */
    List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /** The value of a dimension, null for blank. */
    @Nullable
    Object value(int dimension) {
        return values[dimension];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GroupKey that && hash == that.hash && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
