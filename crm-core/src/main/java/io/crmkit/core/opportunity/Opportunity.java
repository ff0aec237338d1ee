package io.crmkit.core.opportunity;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
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

    /** Who may buy. */
    Id<Customer> customer();

    /** What the customer would pay. */
    Optional<Money> amount();

    /** The code of the stage of its process. */
    String stage();

    /** The canonical status of the stage. */
    Status status();

    /** The chance of winning as a fraction: 0.35 means 35 %. Set by the stage, or by hand. */
    BigDecimal probability();

    /** Who is in charge. */
    Optional<Id<Actor>> owner();

    /** The name of its sales process. */
    String process();

    /** The edition of the process on which it began. */
    long edition();

    /** The date on which it was opened, in the zone of the host. */
    LocalDate createdOn();

    /** The date on which it is expected to close. */
    Optional<LocalDate> closeDate();

    /** The date on which it was won or lost. */
    Optional<LocalDate> closedOn();

    /** Why it was lost. */
    Optional<String> lostReason();

    /** What is to be done next. */
    Optional<String> nextStep();

    /** Where it came from. */
    Optional<String> source();

    /** Free words to find it by. */
    List<String> tags();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** An opportunity in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes records. */
    final class Builder extends ImmutableOpportunity.Builder {
        Builder() {}
    }
}
