package io.crmkit.core.customer;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.decision.Reason;
import java.util.List;
import java.util.Map;

/** What values are kept for: each is said of an attribute that there is. */
final class Purposes {

    private Purposes() {}

    static <O> List<Reason> reasons(
            Catalogue<O> catalogue, Attribute<O, Map<String, String>> purposes, Assignments<O> assignments) {
        if (assignments.wanted(purposes.name()) == null) {
            return List.of();
        }
        return assignments.applyTo(catalogue.none()).values().get(purposes).orElse(Map.of()).keySet().stream()
                .filter(name -> catalogue.find(name).isEmpty())
                .map(name -> CustomerReasons.UNKNOWN_ATTRIBUTE
                        .reason()
                        .with("attribute", purposes.label())
                        .with("name", name))
                .toList();
    }
}
