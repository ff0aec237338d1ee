package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wish to bring an opportunity to another edition of its process.
 *
 * @param on the opportunity
 * @param edition the number of the edition
 * @param stages the new code of each stage that has another one there; a stage that is not named keeps its code
 */
public record Migrate(Target<Opportunity> on, int edition, Map<String, String> stages) implements Command<Opportunity> {

    /** The name of the command. */
    public static final String NAME = "opportunity.migrate";

    /** Keeps the stages from changing. */
    public Migrate {
        stages = Map.copyOf(stages);
    }

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
        data.put("edition", (long) edition);
        data.put("stages", stages);
        return data;
    }
}
