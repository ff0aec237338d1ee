package io.crmkit.core.monitoring;

import io.crmkit.core.forecast.Trail;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.process.SalesProcess;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** An open deal with everything that a monitor looks at. */
@Value.Immutable
public sealed interface Case permits ImmutableCase {

    /** The deal. */
    Opportunity deal();

    /** The process that it follows. */
    SalesProcess process();

    /** What happened to it since it was opened. */
    Trail trail();

    /** When the last activity was. */
    Optional<Instant> lastActivity();

    /** A case in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes cases. */
    final class Builder extends ImmutableCase.Builder {
        Builder() {}
    }
}
