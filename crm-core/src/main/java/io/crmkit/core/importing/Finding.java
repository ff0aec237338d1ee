package io.crmkit.core.importing;

import io.crmkit.core.decision.Reason;
import java.util.List;
import org.immutables.value.Value;

/** One thing that there is to say about some rows of a table. */
@Value.Immutable
public sealed interface Finding permits ImmutableFinding {

    /** What becomes of these rows. */
    Outcome outcome();

    /** The column that it is about; empty if it is about the row. */
    String column();

    /** The code of the reason. */
    String code();

    /** How many rows it is about; always all of them. */
    long count();

    /** The first of them. */
    List<Example> examples();

    /** A finding in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes findings. */
    final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }

    /**
     * One row of a finding.
     *
     * @param row its number
     * @param value what stands in the cell; empty where not everybody may see it, or no single cell is meant
     * @param reason what there is to say, with the mend
     */
    record Example(long row, String value, Reason reason) {}
}
