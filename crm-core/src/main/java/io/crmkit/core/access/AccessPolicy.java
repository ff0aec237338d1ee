package io.crmkit.core.access;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Related;
import io.crmkit.core.kind.Confidentiality;
import org.jspecify.annotations.Nullable;

/**
 * Implement this to say who may do and see what. Asked for every command and every query, so it should be fast; it must be pure: the
 * same question in the same state gets the same answer.
 */
public interface AccessPolicy {

    /**
     * Whether an actor may do something to a record.
     *
     * @param state the record before, or the proposed record where it is being created; null where no single record is meant
     * @param related the records around it, if any are needed
     * @param binder what conditions are bound with
     */
    <O> boolean may(
            Actor actor, Operation operation, Fields<O> fields, @Nullable O state, Related related, Binder binder);

    /** The condition that a record must satisfy so that the actor may know of it. */
    Condition visible(Actor actor, Fields<?> fields);

    /** Whether the actor may see values of a class. */
    default boolean cleared(Actor actor, Confidentiality confidentiality) {
        return confidentiality.isOpen();
    }

    /** Everybody may do and see everything: for demonstrations and tests, never for production. */
    static AccessPolicy demo() {
        return DemoAccess.INSTANCE;
    }
}
