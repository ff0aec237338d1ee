package io.crmkit.core.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Which records the rows of one source are, and what their cells mean. */
@Value.Immutable
public sealed interface TableMapping permits ImmutableTableMapping {

    /** The name of the source. */
    String source();

    /** The name of the catalogue of the records, such as {@code customer}. */
    String records();

    /** The columns that name a record; the texts of several are joined by a bar. None for records that are read and not kept. */
    List<String> key();

    /** What stands before the key in the identity of a new record, so that keys of different systems do not meet. */
    default String prefix() {
        return records() + "-";
    }

    /**
     * Whether the identity holds a digest of the key instead of the key itself: for keys that are personal, such as names of people,
     * since an identity outlives its record.
     */
    default boolean hashed() {
        return false;
    }

    /** The attribute by whose value a record is found that is there already under another identity, such as {@code taxId}. */
    Optional<String> match();

    /**
     * How attributes get their values; by name of the attribute, or its label in either language. A name with a dot, such as {@code
     * lines.product}, is an attribute of the one owned row that the cells make; there is none if all of its columns are blank.
     */
    Map<String, CellRule> attributes();

    /** The way that a record has gone, in order; its first step is the creation. */
    List<StepRule> path();

    /** A table in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes tables. */
    final class Builder extends ImmutableTableMapping.Builder {
        Builder() {}
    }
}
