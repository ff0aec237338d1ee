package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.command.Behaviour;
import java.util.List;

/** How the records of a catalogue are retracted, restored, and brought back to earlier values. */
public final class Retraction {

    private Retraction() {}

    /**
     * The behaviours of {@link Retract}, {@link Restore} and {@link Reverse} for the records of a catalogue.
     *
     * @throws IllegalArgumentException if its records cannot be retracted
     */
    public static <A extends Aggregate<A>> List<Behaviour<?, ?>> behaviours(Catalogue<A> catalogue) {
        if (catalogue.retraction().isEmpty()) {
            throw new IllegalArgumentException(
                    "A %s cannot be retracted. Let its catalogue be retractable().".formatted(catalogue.name()));
        }
        return List.of(new Retracting<>(catalogue), new Restoring<>(catalogue), new Reversing<>(catalogue));
    }

    static String name(Catalogue<?> catalogue, String verb) {
        return catalogue.name() + "." + verb;
    }
}
