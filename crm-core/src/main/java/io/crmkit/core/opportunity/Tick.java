package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wish to mark items of the checklist as done, or as open again.
 *
 * @param on the opportunity
 * @param items the codes of the items
 * @param isDone whether they are done
 */
public record Tick(Target<Opportunity> on, List<String> items, boolean isDone) implements Command<Opportunity> {

    /** The name of the command. */
    public static final String NAME = "opportunity.tick";

    /** Keeps the items from changing. */
    public Tick {
        items = List.copyOf(items);
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
        data.put("items", items);
        data.put("done", isDone);
        return data;
    }
}
