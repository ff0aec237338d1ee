package io.crmkit.core.condition;

import java.util.Optional;

/** All sorts of records that refer to each other. */
@FunctionalInterface
public interface Schema {

    /** The attributes of the records with this catalogue name. */
    Optional<? extends Fields<?>> fields(String catalogue);

    /** A schema that knows nothing: paths lead nowhere. */
    static Schema none() {
        return catalogue -> Optional.empty();
    }
}
