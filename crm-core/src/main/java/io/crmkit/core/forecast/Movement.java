package io.crmkit.core.forecast;

import io.crmkit.core.access.Actor;
import io.crmkit.core.id.Id;
import io.crmkit.core.money.MoneyByCurrency;
import io.crmkit.core.opportunity.Opportunity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** One thing that happened to one deal in the pipeline. */
@Value.Immutable
public sealed interface Movement permits ImmutableMovement {

    /** Which deal. */
    Id<Opportunity> deal();

    /** What happened. */
    MovementKind kind();

    /** When it took effect. */
    Instant at();

    /** In whose pipeline. */
    Optional<Id<Actor>> owner();

    /** On which day the deal is expected to close, after the movement. */
    Optional<LocalDate> closeDate();

    /** What the deal was worth when it moved; never negative for a deal of positive amount. */
    Optional<Money> amount();

    /** What it did to the pipeline that was asked for: positive if it came in, negative if it went out, none if it stayed. */
    MoneyByCurrency change();

    /** A movement in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes movements. */
    final class Builder extends ImmutableMovement.Builder {
        Builder() {}
    }
}
