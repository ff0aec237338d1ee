package io.crmkit.core.customer;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wish to put a customer into classes.
 *
 * @param on the customer
 * @param source who decides
 * @param reason why: the words of a person, or the name of the rule
 * @param assignments the classes; one that is cleared is left to the rules again
 */
public record Classify(Target<Customer> on, ClassSource source, String reason, Assignments<Customer> assignments)
        implements Command<Customer> {

    /** The name of the command. */
    public static final String NAME = "customer.classify";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Target<Customer>> target() {
        return Optional.of(on);
    }

    @Override
    public Map<String, @Nullable Object> toData(Catalogues catalogues) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("on", on.toData());
        data.put("by", Classifying.code(source));
        data.put("reason", reason);
        data.put("values", assignments.toData(catalogues.of(on.catalogue())));
        return data;
    }
}
