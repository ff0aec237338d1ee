package io.crmkit.core.condition;

import java.util.List;

/** Counts the levels of a condition; parts are at most {@link Condition#MAX_DEPTH} deep already, so recursion is bounded. */
final class Depth {

    private Depth() {}

    static int of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return 1 + deepest(all.parts());
        }
        if (condition instanceof Condition.Any any) {
            return 1 + deepest(any.parts());
        }
        if (condition instanceof Condition.Not not) {
            return 1 + of(not.part());
        }
        if (condition instanceof Condition.Rows rows) {
            return 1 + of(rows.where());
        }
        return 1;
    }

    private static int deepest(List<Condition> parts) {
        int deepest = 0;
        for (Condition part : parts) {
            deepest = Math.max(deepest, of(part));
        }
        return deepest;
    }
}
