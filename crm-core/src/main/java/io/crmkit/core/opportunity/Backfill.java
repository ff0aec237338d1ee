package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Command;
import io.crmkit.core.id.Id;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wish to enter an opportunity that ran its course, or part of it, before it came here. Guards are skipped, since what happened has
 * happened; the journal gets an entry for each step at its own moment, marked as imported, so the pipeline of any past day can be asked.
 *
 * @param id its identity, if the host gives one
 * @param assignments what is known of it from the beginning
 * @param path the stages that it was in, in the order of their moments, at least one; the first is where it began
 */
public record Backfill(Optional<Id<Opportunity>> id, Assignments<Opportunity> assignments, List<Step> path)
        implements Command<Opportunity> {

    /** The name of the command. */
    public static final String NAME = "opportunity.record";

    /** Keeps the path from changing. */
    public Backfill {
        path = List.copyOf(path);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, @Nullable Object> toData(Catalogues catalogues) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        id.ifPresent(given -> data.put("id", given.value()));
        data.put("values", assignments.toData(catalogues.of(OpportunityAttributes.CATALOGUE)));
        data.put("path", path.stream().map(step -> step.toData(catalogues)).toList());
        return data;
    }

    /**
     * A stage that it was in.
     *
     * @param stage the code of the stage
     * @param at since when
     * @param assignments what became known with it, such as the amount of a won deal or the reason of a loss
     */
    public record Step(String stage, Instant at, Assignments<Opportunity> assignments) {

        /** A stage that it was in since a moment. */
        public static Step of(String stage, Instant at) {
            return new Step(stage, at, Assignments.none());
        }

        private Map<String, @Nullable Object> toData(Catalogues catalogues) {
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            data.put("stage", stage);
            data.put("at", at);
            data.put("values", assignments.toData(catalogues.of(OpportunityAttributes.CATALOGUE)));
            return data;
        }
    }
}
