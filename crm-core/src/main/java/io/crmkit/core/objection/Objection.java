package io.crmkit.core.objection;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.customer.Contact;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.id.Id;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Opportunity;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that a customer holds against an opportunity. */
@Value.Immutable
@SuppressWarnings("immutables:from") // copies are made through the catalogue
public sealed interface Objection extends Aggregate<Objection> permits ImmutableObjection {

    @Override
    Id<Objection> id();

    @Override
    long version();

    /** The opportunity that it is held against. */
    Id<Opportunity> opportunity();

    /** The code of what it is about: one of {@link ObjectionTypes}, or the host's own. */
    String type();

    /** What was said. */
    @Value.Redacted
    String text();

    /** Who raised it. */
    Optional<Id<Contact>> raisedBy();

    /** The code of the stage in which the opportunity was then; empty if nobody knows. */
    Optional<String> stage();

    /** The day on which it was raised. */
    LocalDate raisedOn();

    /** The objection that came up again with this one. */
    Optional<Id<Objection>> repeats();

    /** How it stands. */
    ObjectionStatus status();

    /** The response of the library that was given. */
    Optional<Id<Response>> response();

    /** What was answered, in words. */
    @Value.Redacted
    Optional<String> answer();

    /** The day on which it was answered, not before it was raised; there if and only if there is a response or an answer. */
    Optional<LocalDate> answeredOn();

    /** What came of the answer; empty until somebody says. */
    Optional<ObjectionOutcome> outcome();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** Refuses an answer that contradicts itself. */
    @Value.Check
    default void check() {
        Faults faults = new Faults();
        boolean answered = response().isPresent() || answer().isPresent();
        if (answered != answeredOn().isPresent()) {
            faults.add(Fault.at(
                    ObjectionAttributes.ANSWER.name(),
                    null,
                    Label.of(
                            "An answer is a response of the library, or words. Give one of them.",
                            "请选择应答库中的应答或填写答复内容。")));
        } else if (!answered
                && (status() == ObjectionStatus.ANSWERED || outcome().isPresent())) {
            faults.add(Fault.at(
                    ObjectionAttributes.STATUS.name(),
                    status(),
                    Label.of("What is answered, or has an outcome, has an answer.", "已答复或已有结果的异议须有答复。")));
        }
        if (answeredOn().isPresent() && answeredOn().get().isBefore(raisedOn())) {
            faults.add(Fault.at(
                    ObjectionAttributes.ANSWERED_ON.name(),
                    answeredOn().get(),
                    Label.of(
                            "An objection is not answered before it is raised. Mend one of the days.",
                            "答复日期不得早于提出日期。")));
        }
        faults.refuse();
    }

    /** An objection in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes records. */
    final class Builder extends ImmutableObjection.Builder {
        Builder() {}
    }
}
