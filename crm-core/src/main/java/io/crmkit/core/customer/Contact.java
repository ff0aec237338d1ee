package io.crmkit.core.customer;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A person who speaks for a customer. */
@Value.Immutable
@SuppressWarnings("immutables:from") // copies are made through the catalogue
public sealed interface Contact extends Aggregate<Contact> permits ImmutableContact {

    @Override
    Id<Contact> id();

    @Override
    long version();

    /** The full name, in the order of its language. */
    String name();

    /** The customer that the person speaks for. */
    Id<Customer> customer();

    /** The parts that the person plays in decisions. */
    List<ContactRole> roles();

    /** The position there. */
    Optional<String> title();

    /** The department there. */
    Optional<String> department();

    /** The e-mail address. */
    Optional<String> email();

    /** The telephone number. */
    Optional<String> phone();

    /** The mobile number. */
    @Value.Redacted
    Optional<String> mobile();

    /** Further means of reaching the person. */
    List<Channel> channels();

    /** What values are kept for, by the name of the attribute; for personal values. */
    Map<String, String> purposes();

    /** The last day on which the person spoke for the customer. */
    Optional<LocalDate> until();

    /** Anything else. */
    @Value.Redacted
    Optional<String> remark();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** A contact in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes records. */
    final class Builder extends ImmutableContact.Builder {
        Builder() {}
    }
}
