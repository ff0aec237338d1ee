package io.crmkit.core.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Brings events of old forms into the present ones, so that whoever reads the journal has to know only these. What is stored never
 * changes. Immutable.
 */
public final class Upcasters {

    private final Map<List<?>, UnaryOperator<Event>> steps;

    private Upcasters(Map<List<?>, UnaryOperator<Event>> steps) {
        this.steps = Map.copyOf(steps);
    }

    /** Every event is of its present form. */
    public static Upcasters none() {
        return new Upcasters(Map.of());
    }

    /**
     * With one more step.
     *
     * @param name the name of the old event
     * @param version the version of the old event
     * @param step gives the next form: a later version, or another name
     */
    public Upcasters with(String name, int version, UnaryOperator<Event> step) {
        Map<List<?>, UnaryOperator<Event>> more = new HashMap<>(steps);
        if (more.put(List.of(name, version), step) != null) {
            throw new IllegalArgumentException("There are two steps for version %s of %s.".formatted(version, name));
        }
        return new Upcasters(more);
    }

    /**
     * The entry with its event in the present form.
     *
     * @throws IllegalStateException if the steps run in a circle
     */
    public Entry upcast(Entry entry) {
        Event event = entry.event();
        UnaryOperator<Event> step = steps.get(key(event));
        for (int done = 0; step != null; done++) {
            if (done > steps.size()) {
                throw new IllegalStateException("The steps for the event %s run in a circle.".formatted(event.name()));
            }
            event = step.apply(event);
            step = steps.get(key(event));
        }
        return event.equals(entry.event())
                ? entry
                : Entry.builder().from(entry).event(event).build();
    }

    private static List<?> key(Event event) {
        return List.of(event.name(), event.version());
    }
}
