package io.crmkit.core.customer;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.id.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Somebody with whom we do, did, or want to do business. */
@Value.Immutable
@SuppressWarnings("immutables:from") // copies are made through the catalogue
public sealed interface Customer extends Aggregate<Customer> permits ImmutableCustomer {

    @Override
    Id<Customer> id();

    @Override
    long version();

    /** The name under which the customer is known. */
    String name();

    /** An organisation or a person. */
    Optional<CustomerType> type();

    /** Names that the customer had before. */
    List<String> formerNames();

    /** The customer that this one belongs to. */
    Optional<Id<Customer>> parent();

    /** The line of business. */
    Optional<String> sector();

    /** How large the customer is. */
    Optional<CompanySize> size();

    /** The country as two letters of ISO 3166. */
    Optional<String> country();

    /** The sales region. */
    Optional<String> region();

    /** How many people work there. */
    Optional<Long> employees();

    /** Revenue of the last full year. */
    @Value.Redacted
    Optional<Money> annualRevenue();

    /** The tax identification, such as the unified social credit code. */
    Optional<String> taxId();

    /** The main telephone number. */
    Optional<String> phone();

    /** The main e-mail address. */
    Optional<String> email();

    /** The address on the web. */
    Optional<String> website();

    /** Who looks after the customer. */
    Optional<Id<Actor>> owner();

    /** Where the customer came from. */
    Optional<String> source();

    /** The date of the first business. */
    Optional<LocalDate> customerSince();

    /** Free words to find the customer by. */
    List<String> tags();

    /** Where the customer is. */
    List<Address> addresses();

    /** Anything else. */
    Optional<String> remark();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** How complete the record is, as a fraction: the share of the attributes that matter for selling which have a value; 1 is complete. */
    @Value.NonAttribute
    default BigDecimal completeness() {
        return Completeness.of(this);
    }

    /** A customer in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes records. */
    final class Builder extends ImmutableCustomer.Builder {
        Builder() {}
    }
}
