package io.crmkit.core.customer;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The attributes that are classes of customers, and what follows from it. */
final class Classes {

    private static final Label TWICE =
            Label.of("Each standard has one classification. Leave one out.", "每个分类标准只能有一条分类，请删除重复项。");

    private Classes() {}

    /** The class of this name. */
    static Optional<Attribute<Customer, ?>> standard(String name) {
        return Standards.ATTRIBUTES.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    /** What speaks against assigning classes outside of a classification: a class that was decided, and the decisions themselves. */
    static List<Reason> reasons(Catalogue<Customer> catalogue, Customer before, Assignments<Customer> assignments) {
        List<Reason> reasons = new ArrayList<>(reasons(assignments));
        Values<Customer> after = assignments.applyTo(catalogue.values(before)).values();
        for (Attribute<Customer, ?> standard : Standards.ATTRIBUTES) {
            boolean same = standard.of(before).equals(after.get(standard));
            if (!same && before.classification(standard).isPresent()) {
                reasons.add(CustomerReasons.CLASSIFIED.reason().with("attribute", standard.label()));
            }
        }
        return reasons;
    }

    /** The same for a customer that is new. */
    static List<Reason> reasons(Assignments<Customer> assignments) {
        return assignments.names().contains(CustomerAttributes.CLASSIFICATIONS.name())
                ? List.of(CustomerReasons.CLASSIFIED
                        .reason()
                        .with("attribute", CustomerAttributes.CLASSIFICATIONS.label()))
                : List.of();
    }

    static void check(Customer customer) {
        List<Classification> rows = customer.classifications();
        if (rows.stream().map(Classification::standard).distinct().count() < rows.size()) {
            throw new InvalidDataException(Fault.at(CustomerAttributes.CLASSIFICATIONS.name(), null, TWICE));
        }
    }

    /** Set up on first use, when the attributes are there. */
    private static final class Standards {
        private static final List<Attribute<Customer, ?>> ATTRIBUTES = List.of(
                CustomerAttributes.SIZE,
                CustomerAttributes.TIER,
                CustomerAttributes.LIFECYCLE,
                CustomerAttributes.POTENTIAL);
    }
}
