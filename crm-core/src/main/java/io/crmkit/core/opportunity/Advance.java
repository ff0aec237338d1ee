package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wish to move an opportunity to another stage.
 *
 * @param on the opportunity
 * @param to the code of the stage
 * @param assignments values that are set together with the move, such as the reason of a loss
 */
public record Advance(Target<Opportunity> on, String to, Assignments<Opportunity> assignments)
        implements Command<Opportunity> {

    /** The name of the command. */
    public static final String NAME = "opportunity.advance";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Target<Opportunity>> target() {
        return Optional.of(on);
    }

    @Override
    public Map<String, @Nullable Object> toData(Catalogues catalogues) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("on", on.toData());
        data.put("to", to);
        data.put("values", assignments.toData(catalogues.of(on.catalogue())));
        return data;
    }
}
