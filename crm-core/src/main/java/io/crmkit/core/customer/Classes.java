package io.crmkit.core.customer;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
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
    static List<Reason> reasons(Edit<Customer> edit) {
        List<Reason> reasons = new ArrayList<>();
        if (edit.assignments().names().contains(CustomerAttributes.CLASSIFICATIONS.name())) {
            reasons.add(classified(CustomerAttributes.CLASSIFICATIONS));
        }
        edit.before()
                .ifPresent(before -> Standards.ATTRIBUTES.stream()
                        .filter(standard ->
                                !standard.of(before).equals(edit.after().get(standard)))
                        .filter(standard -> before.classification(standard).isPresent())
                        .forEach(standard -> reasons.add(classified(standard))));
        return reasons;
    }

    private static Reason classified(Attribute<Customer, ?> attribute) {
        return CustomerReasons.CLASSIFIED.reason().with("attribute", attribute.label());
    }

    static void check(Customer customer) {
        List<Classification> rows = customer.classifications();
        if (rows.size() > 1
                && rows.stream().map(Classification::standard).distinct().count() < rows.size()) {
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
