package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.util.Optional;
import org.immutables.value.Value;

/** One stage of a funnel. */
@Value.Immutable
public sealed interface FunnelStage permits ImmutableFunnelStage {

    /** The name of the stage. */
    Label label();

    /** How many are in it, or came into it; the funnel's note says which. */
    Reading count();

    /** What they are worth. */
    Optional<Reading> value();

    /**
     * The share that goes on to the next stage, as a fraction. It is given, never divided from the counts: those of today are other deals
     * than those that went on.
     */
    Optional<Reading> conversion();

    /** A stage with a count only. */
    static FunnelStage of(Label label, Reading count) {
        return ImmutableFunnelStage.builder().label(label).count(count).build();
    }

    /** The same with what they are worth. */
    default FunnelStage worth(Reading value) {
        return ImmutableFunnelStage.builder().from(this).value(value).build();
    }

    /** The same with the share that goes on. */
    default FunnelStage goingOn(Reading share) {
        return ImmutableFunnelStage.builder().from(this).conversion(share).build();
    }
}
