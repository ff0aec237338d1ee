package io.crmkit.core.customer;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.id.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /** The year in which the organisation was founded. */
    Optional<Long> foundedYear();

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

    /** Further means of reaching the customer. */
    List<Channel> channels();

    /** The value tier in the host's own terms, such as A. */
    Optional<String> tier();

    /** How the business stands. */
    Optional<CustomerLifecycle> lifecycle();

    /** How much more the customer could buy. */
    Optional<Potential> potential();

    /** Who decided on size, tier, lifecycle and potential, and why; each at most once. */
    List<Classification> classifications();

    /** What values are kept for, by the name of the attribute; for personal values. */
    Map<String, String> purposes();

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

    /** The attributes that matter for selling and have no value yet, in the order in which they matter. */
    @Value.NonAttribute
    default List<Attribute<Customer, ?>> missing() {
        return Completeness.missing(this);
    }

    /** Who decided on a class of the customer, and why; empty if nobody did and the value was only registered. */
    @Value.NonAttribute
    default Optional<Classification> classification(Attribute<Customer, ?> standard) {
        return classifications().stream()
                .filter(row -> row.standard().equals(standard.name()))
                .findFirst();
    }

    /** Refuses two classifications by one standard. */
    @Value.Check
    default void check() {
        Classes.check(this);
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
