package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.ConditionVisitor;

/** Goes through all parts of a condition, down to its comparisons and questions after rows; what it answers means nothing. */
abstract class LeafVisitor implements ConditionVisitor<Boolean> {

    @Override
    public final Boolean all(Condition.All all) {
        all.parts().forEach(part -> part.accept(this));
        return true;
    }

    @Override
    public final Boolean any(Condition.Any any) {
        any.parts().forEach(part -> part.accept(this));
        return true;
    }

    @Override
    public final Boolean not(Condition.Not not) {
        return not.part().accept(this);
    }
}
