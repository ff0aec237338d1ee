package io.crmkit.analytics.effort;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.data.Faults;
import io.crmkit.core.id.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What was spent and done in a period, and what came of it in the same period: a row that measures are taken over. Whatever nobody counted
 * is empty; 0 means that there was none.
 */
@Value.Immutable
@SuppressWarnings("immutables:from") // an effort is never copied, and "from" is a day
public sealed interface Effort permits ImmutableEffort {

    /** The first day of the period. */
    LocalDate from();

    /** The last day of the period, not before the first. */
    LocalDate to();

    /** Which team. */
    Optional<String> team();

    /** Which person. */
    Optional<Id<Actor>> person();

    /** For which source of leads. */
    Optional<String> source();

    /** For which campaign. */
    Optional<String> campaign();

    /** What was spent on marketing and selling, 0 or more. */
    Optional<Money> cost();

    /** How many people worked on it, on the mean of the period, as full-time equivalents; 0 or more. Half a day every day is 0.5. */
    Optional<BigDecimal> people();

    /** How many calls were made, 0 or more. */
    Optional<Long> calls();

    /** How many visits were made, 0 or more. */
    Optional<Long> visits();

    /** How many meetings were held, 0 or more. */
    Optional<Long> meetings();

    /** How many proposals were made, 0 or more. */
    Optional<Long> proposals();

    /** How many leads came in, 0 or more. */
    Optional<Long> leads();

    /** How many customers bought for the first time, 0 or more. */
    Optional<Long> newCustomers();

    /** How many deals were won, 0 or more. */
    Optional<Long> wonDeals();

    /** How many orders came in, 0 or more. */
    Optional<Long> orders();

    /** How many complaints came in, 0 or more. */
    Optional<Long> complaints();

    /** What was sold; below 0 where more was returned. */
    Optional<Money> revenue();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** How many days the period has. */
    @Value.NonAttribute
    default long days() {
        return ChronoUnit.DAYS.between(from(), to()) + 1;
    }

    /** Refuses what contradicts itself. */
    @Value.Check
    default void check() {
        Faults faults = new Faults();
        EffortRules.check(this, faults);
        faults.refuse();
    }

    /** A row in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes rows. */
    final class Builder extends ImmutableEffort.Builder {
        Builder() {}
    }
}
