package io.crmkit.core.command;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.store.Query;
import java.util.Optional;

/** How far queries look. */
final class Reach {

    private Reach() {}

    /** Whether a query looks at nothing but what is kept with the records that it searches. */
    static boolean isOwn(Query<?> query) {
        return isOwn(query.condition(), query.catalogue())
                && query.order().stream().allMatch(key -> isOwn(key.path(), query.catalogue()));
    }

    private static boolean isOwn(Condition condition, Catalogue<?> catalogue) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> isOwn(part, catalogue));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().allMatch(part -> isOwn(part, catalogue));
        }
        if (condition instanceof Condition.Not not) {
            return isOwn(not.part(), catalogue);
        }
        return condition instanceof Condition.Comparison comparison
                && comparison.subject() instanceof Expression.Value value
                && isOwn(value.path(), catalogue);
    }

    private static boolean isOwn(String path, Catalogue<?> catalogue) {
        Optional<? extends Attribute<?, ?>> attribute = catalogue.find(path);
        return attribute.isPresent() && attribute.get().isStored();
    }
}
