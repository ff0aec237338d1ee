package io.crmkit.core.access;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Related;
import io.crmkit.core.kind.Confidentiality;
import org.jspecify.annotations.Nullable;

/** Everything is allowed. */
enum DemoAccess implements AccessPolicy {
    INSTANCE;

    @Override
    public <O> boolean may(
            Actor actor, Operation operation, Fields<O> fields, @Nullable O state, Related related, Binder binder) {
        return true;
    }

    @Override
    public Condition visible(Actor actor, Fields<?> fields) {
        return Condition.always();
    }

    @Override
    public boolean cleared(Actor actor, Confidentiality confidentiality) {
        return true;
    }
}
