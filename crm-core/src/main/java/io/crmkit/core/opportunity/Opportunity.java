package io.crmkit.core.opportunity;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.data.Faults;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.process.ForecastCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Business that may come about with a customer. */
@Value.Immutable
@SuppressWarnings("immutables:from") // copies are made through the catalogue
public sealed interface Opportunity extends Aggregate<Opportunity> permits ImmutableOpportunity {

    @Override
    Id<Opportunity> id();

    @Override
    long version();

    /** What it is about. */
    String name();

    /** Who may buy; empty only for history that was recorded without. */
    Optional<Id<Customer>> customer();

    /** What the customer would pay in all: the sum of the lines, unless somebody set another amount by hand. */
    Optional<Money> amount();

    /** Whether amounts include tax; amounts with and without tax are never added. */
    default boolean isTaxIncluded() {
        return false;
    }

    /** For how many months recurring lines are agreed, 1 or more. */
    Optional<Long> termMonths();

    /** The products that it is about. */
    List<Line> lines();

    /** The contacts that play a part in it. */
    List<Stakeholder> stakeholders();

    /** Who gets the credit; the owner alone, if empty. */
    List<Split> splits();

    /** Who else wants the business. */
    List<String> competitors();

    /** The code of the stage of its process. */
    String stage();

    /** The canonical status. */
    Status status();

    /** The chance of winning as a fraction: 0.35 means 35 %. */
    BigDecimal probability();

    /** Whether the probability was set by hand; otherwise the stage set it. */
    default boolean isProbabilityByHand() {
        return false;
    }

    /** How surely it is counted on; empty where it is lost. */
    Optional<ForecastCategory> forecast();

    /** Whether the forecast category was set by hand; otherwise the stage set it. */
    default boolean isForecastByHand() {
        return false;
    }

    /** Who is in charge. */
    Optional<Id<Actor>> owner();

    /** The name of its sales process. */
    String process();

    /** The edition of the process on which it began, or to which it was migrated. */
    long edition();

    /** The date on which it was opened, in the zone of the host. */
    LocalDate createdOn();

    /** The date on which it is expected to close. */
    Optional<LocalDate> closeDate();

    /** The date on which it was won or lost; there if and only if it has ended. */
    Optional<LocalDate> closedOn();

    /** Why it was won or lost. */
    Optional<String> outcomeReason();

    /** Who got the business instead, or was beaten. */
    Optional<String> competitor();

    /** Anything else about how it ended. */
    Optional<String> outcomeNote();

    /** How it ended before it was taken up again, the earliest first. */
    List<Outcome> earlierOutcomes();

    /** Until when it is paused. */
    Optional<LocalDate> holdUntil();

    /** Why it is paused. */
    Optional<String> holdReason();

    /** What is to be done next. */
    Optional<String> nextStep();

    /** By when that is to be done. */
    Optional<LocalDate> nextStepOn();

    /** Where it came from. */
    Optional<String> source();

    /** Free words to find it by. */
    List<String> tags();

    /** The codes of the checklist items that are done. */
    List<String> checklist();

    /** Every stay in a stage; the last one is where it is now. */
    default StageLog stageLog() {
        return StageLog.empty();
    }

    /** The stays of the stage log, the earliest first. */
    @Value.NonAttribute
    default List<Stay> stays() {
        return stageLog().stays();
    }

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** How it ended; empty while it runs. */
    @Value.NonAttribute
    default Optional<Outcome> outcome() {
        return closedOn()
                .map(on -> Outcome.builder()
                        .result(status())
                        .on(on)
                        .reason(outcomeReason())
                        .competitor(competitor())
                        .note(outcomeNote())
                        .build());
    }

    /** Whether it runs or is paused. */
    @Value.NonAttribute
    default boolean isRunning() {
        return !status().isClosed();
    }

    /** Refuses what contradicts itself. */
    @Value.Check
    default void check() {
        Faults faults = new Faults();
        OpportunityRules.check(this, faults);
        faults.refuse();
    }

    /** An opportunity in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes records. */
    final class Builder extends ImmutableOpportunity.Builder {
        Builder() {}

        /** The stage log, the earliest stay first. */
        public Builder stays(List<Stay> stays) {
            return stageLog(new StageLog(stays));
        }
    }
}
