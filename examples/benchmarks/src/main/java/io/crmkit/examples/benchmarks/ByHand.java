package io.crmkit.examples.benchmarks;

import org.jspecify.annotations.Nullable;

/** The workload of the lifecycle benchmark, written by hand: an immutable deal, a typed answer, a history that shares its tail. */
final class ByHand {

    private static final int LAST = 6;

    private ByHand() {}

    static Answer advance(Deal deal, long at) {
        if (deal.stage >= LAST) {
            return Refused.NO_MOVE;
        }
        boolean ready = deal.amount > 0 && deal.checklist >= deal.stage && deal.contactKnown;
        return ready ? new Accepted(deal.to(deal.stage + 1, at)) : Refused.NOT_READY;
    }

    static Answer reset(Deal deal, long at) {
        return deal.stage == LAST ? new Accepted(deal.to(0, at)) : Refused.NO_MOVE;
    }

    record Deal(
            int stage,
            long amount,
            long checklist,
            boolean contactKnown,
            @Nullable Step history) {

        Deal to(int next, long at) {
            return new Deal(next, amount, checklist, contactKnown, new Step(stage, next, at, "li", history));
        }
    }

    record Step(
            int from,
            int to,
            long at,
            String actor,
            @Nullable Step before) {}

    sealed interface Answer {}

    record Accepted(Deal deal) implements Answer {}

    enum Refused implements Answer {
        NO_MOVE,
        NOT_READY
    }
}
