package io.crmkit.core.activity;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.customer.Contact;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.id.Id;
import io.crmkit.core.message.Label;
import io.crmkit.core.objection.Response;
import io.crmkit.core.opportunity.Opportunity;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that has happened with an opportunity or a customer. */
@Value.Immutable
@SuppressWarnings("immutables:from") // copies are made through the catalogue
public sealed interface Activity extends Aggregate<Activity> permits ImmutableActivity {

    @Override
    Id<Activity> id();

    @Override
    long version();

    /** What sort of activity it was. */
    ActivityKind kind();

    /** What it was about, in a few words. */
    String subject();

    /** The opportunity; there is one, or a customer, or both. */
    Optional<Id<Opportunity>> opportunity();

    /** The customer; that of the opportunity, if nothing else was said. */
    Optional<Id<Customer>> customer();

    /** With whom. */
    Optional<Id<Contact>> contact();

    /** Who did it. */
    Id<Actor> by();

    /** When it happened, to the microsecond; never later than it was recorded. */
    Instant at();

    /** How long it took, in minutes. */
    Optional<Long> minutes();

    /** What was said. */
    @Value.Redacted
    Optional<String> note();

    /** From whom it came. */
    Optional<Direction> direction();

    /** The script that was tried. */
    Optional<Id<Response>> script();

    /** Whether the script worked; empty if there was none, or nobody can say. */
    Optional<Boolean> scriptWorked();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** Refuses an activity that is about nobody, and a result of no script. */
    @Value.Check
    default void check() {
        Faults faults = new Faults();
        if (opportunity().isEmpty() && customer().isEmpty()) {
            faults.add(Fault.at(
                    ActivityAttributes.CUSTOMER.name(),
                    null,
                    Label.of("An activity is about an opportunity or a customer. Name one of them.", "活动须关联商机或客户。")));
        }
        if (scriptWorked().isPresent() && script().isEmpty()) {
            faults.add(Fault.at(
                    ActivityAttributes.SCRIPT.name(),
                    null,
                    Label.of(
                            "No script was tried that could have worked or not. Name the script.",
                            "未指定所用话术，无法判断是否奏效。")));
        }
        faults.refuse();
    }

    /** An activity in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes records. */
    final class Builder extends ImmutableActivity.Builder {
        Builder() {}
    }
}
