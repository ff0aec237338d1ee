package io.crmkit.core.importing;

import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.Severity;
import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.immutables.value.Value;

/** What becomes of the rows of one source. */
@Value.Immutable
public sealed interface TableReport permits ImmutableTableReport {

    /** The name of the source. */
    String source();

    /** What its rows are. */
    Label records();

    /** How many rows there are. */
    long rows();

    /** How many rows each outcome has; together, all rows. */
    Map<Outcome, Long> counts();

    /** How many records were made with nothing but a name, because rows refer to them. */
    long stubs();

    /** What there is to say about rows, in the order in which it was first met. */
    List<Finding> findings();

    /** The repairs that were needed. */
    List<Repair> repairs();

    /** What there is to say about columns and attributes. */
    List<Reason> notes();

    /** How many rows have this outcome. */
    default long count(Outcome outcome) {
        return counts().getOrDefault(outcome, 0L);
    }

    /** Whether the mapping does not fit the source, so that no row was read. */
    @Value.NonAttribute
    default boolean isBlocked() {
        return notes().stream().anyMatch(note -> note.severity() == Severity.BLOCK);
    }

    /** The report for people, as lines of at most about 100 characters in front of long values; of those outcomes that there are. */
    @Value.NonAttribute
    default Label text() {
        return Label.of(new ReportText(Locale.ENGLISH).of(this), new ReportText(Locale.SIMPLIFIED_CHINESE).of(this));
    }

    /** A report in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes reports. */
    final class Builder extends ImmutableTableReport.Builder {
        Builder() {}
    }
}
