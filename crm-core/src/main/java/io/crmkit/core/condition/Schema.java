package io.crmkit.core.condition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All sorts of records that refer to each other. */
@FunctionalInterface
public interface Schema {

    /** The attributes of the records with this catalogue name. */
    Optional<? extends Fields<?>> fields(String catalogue);

    /** The names of the catalogues that are known, for hints; empty where nobody keeps a list. */
    default Collection<String> names() {
        return List.of();
    }

    /** A schema that knows nothing: paths lead nowhere. */
    static Schema none() {
        return catalogue -> Optional.empty();
    }
}
