package io.crmkit.core.importing;

import java.util.List;
import org.immutables.value.Value;

/** The use that was made of one repair of the mapping. */
@Value.Immutable
public sealed interface Repair permits ImmutableRepair {

    /** The column. */
    String column();

    /** The wrong text. */
    String wrong();

    /** The right text. */
    String right();

    /** How often it was needed. */
    long count();

    /** The numbers of the first rows where it was. */
    List<Long> rows();

    /** A repair in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes repairs. */
    final class Builder extends ImmutableRepair.Builder {
        Builder() {}
    }
}
