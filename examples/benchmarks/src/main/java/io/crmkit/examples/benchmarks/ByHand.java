package io.crmkit.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The workload of the lifecycle benchmark, written by hand, with the same work: an immutable deal, a typed answer that carries every reason
 * with the value that led to it, a history that shares its tail.
 */
final class ByHand {

    private static final int LAST = 6;
    private static final Answer NO_MOVE = new Refused(List.of(new Reason("deal.no-move", List.of())));

    private ByHand() {}

    static Answer advance(Deal deal, long at) {
        if (deal.stage >= LAST) {
            return NO_MOVE;
        }
        boolean ready = deal.amount > 0 && deal.checklist >= deal.stage && deal.contactKnown;
        return ready ? new Accepted(deal.to(deal.stage + 1, at)) : notReady(deal);
    }

    static Answer reset(Deal deal, long at) {
        return deal.stage == LAST ? new Accepted(deal.to(0, at)) : NO_MOVE;
    }

    private static Answer notReady(Deal deal) {
        List<Input> inputs = new ArrayList<>();
        if (deal.amount <= 0) {
            inputs.add(new Input("amount", deal.amount));
        }
        if (deal.checklist < deal.stage) {
            inputs.add(new Input("checklist", deal.checklist));
        }
        if (!deal.contactKnown) {
            inputs.add(new Input("contactKnown", false));
        }
        return new Refused(List.of(new Reason("deal.not-ready", List.copyOf(inputs))));
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

    record Refused(List<Reason> reasons) implements Answer {}

    record Reason(String code, List<Input> inputs) {}

    record Input(String name, Object value) {}
}
