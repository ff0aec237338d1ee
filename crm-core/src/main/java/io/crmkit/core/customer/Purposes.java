package io.crmkit.core.customer;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
import java.util.List;
import java.util.Map;

/** What values are kept for: each is said of an attribute that there is. */
final class Purposes {

    private Purposes() {}

    static <A extends Aggregate<A>> List<Reason> reasons(Edit<A> edit, Attribute<A, Map<String, String>> purposes) {
        Map<String, String> wanted = edit.assignments().wanted(purposes).orElse(Map.of());
        if (wanted.isEmpty()) {
            return List.of();
        }
        Catalogue<A> catalogue = edit.after().catalogue();
        return wanted.keySet().stream()
                .filter(name -> catalogue.find(name).isEmpty())
                .map(name -> CustomerReasons.UNKNOWN_ATTRIBUTE
                        .reason()
                        .with("attribute", purposes.label())
                        .with("name", name))
                .toList();
    }
}
