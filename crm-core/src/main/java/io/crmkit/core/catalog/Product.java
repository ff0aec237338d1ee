package io.crmkit.core.catalog;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.data.Faults;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Goods or a service that can be sold, alone or as a bundle of other products. */
@Value.Immutable
@SuppressWarnings("immutables:from") // copies are made through the catalogue
public sealed interface Product extends Aggregate<Product> permits ImmutableProduct {

    @Override
    Id<Product> id();

    @Override
    long version();

    /** What it is called. */
    String name();

    /** The code under which it is ordered; nothing keeps two products from having the same. */
    Optional<String> code();

    /** The family or series that it belongs to. */
    Optional<String> family();

    /** What it is, in a few sentences. */
    Optional<String> description();

    /** In what it is counted: piece, hour, metre. */
    Optional<String> unit();

    /** Whether it is sold. */
    ProductStatus status();

    /** The first day on which it was sold. */
    Optional<LocalDate> introducedOn();

    /** The day on which it was retired; there if and only if it is retired, and not before {@link #introducedOn()}. */
    Optional<LocalDate> retiredOn();

    /** What service is promised with it, as text. */
    Optional<String> serviceStandard();

    /** A price of one unit for orientation, zero or more, before any tax; what a customer pays is decided by prices. */
    Optional<Money> listPrice();

    /** What one unit costs in material and labour, zero or more. */
    @Value.Redacted
    Optional<Money> directCost();

    /** The share of one unit in all other costs, zero or more. */
    @Value.Redacted
    Optional<Money> indirectCost();

    /** What it has or can do. */
    List<Feature> features();

    /** What it is made of, each product once; empty if it is no bundle. */
    List<Component> components();

    /** Free words to find it by. */
    List<String> tags();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** Whether it is made of other products. */
    @Value.NonAttribute
    default boolean isBundle() {
        return !components().isEmpty();
    }

    /** Refuses dates and components that contradict each other. */
    @Value.Check
    default void check() {
        Faults faults = new Faults();
        ProductRules.check(this, faults);
        faults.refuse();
    }

    /** A product in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes records. */
    final class Builder extends ImmutableProduct.Builder {
        Builder() {}
    }
}
