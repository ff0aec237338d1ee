package io.crmkit.core.process;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.lifecycle.Lifecycle;
import io.crmkit.core.lifecycle.Move;
import io.crmkit.core.lifecycle.Status;

/** Says a process in the words of the kernel: states, moves, guards. */
final class ProcessLifecycle {

    /** The attribute of records that holds the codes of checklist items that are done. */
    static final String DONE = "checklist";

    private ProcessLifecycle() {}

    static <O> Lifecycle<String, O> of(SalesProcess process) {
        Lifecycle.Builder<String, O> lifecycle = Lifecycle.builder(process.name());
        for (Stage stage : process.stages()) {
            lifecycle.state(
                    stage.code(),
                    stage.label(),
                    stage.status(),
                    entering -> stage.requires().forEach(entering::requires));
        }
        for (StageMove move : process.moves()) {
            lifecycle.move(move.from(), move.to(), guarded -> guards(process, move, guarded));
        }
        return lifecycle.build();
    }

    private static void guards(SalesProcess process, StageMove move, Move.Builder guarded) {
        Stage from = process.stage(move.from()).orElseThrow();
        Stage to = process.stage(move.to()).orElseThrow();
        move.requires().forEach(guarded::requires);
        if (isProgress(process, from, to)) {
            from.checklist().stream()
                    .filter(ChecklistItem::isRequired)
                    .forEach(item -> guarded.guard(
                            ProcessReasons.CHECKLIST_OPEN
                                    .reason()
                                    .with("item", item.label())
                                    .with("stage", from.label()),
                            new Expression.Value(DONE).compared(Operator.HAS, item.code())));
        }
        move.guards().forEach(guard -> guarded.guard(guard.reason(), guard.condition()));
        move.approval()
                .ifPresent(what -> guarded.guard(
                        ProcessReasons.APPROVAL.reason().with("to", to.label()).with("approval", what),
                        Condition.never()));
    }

    /** A checklist stops what goes on, not what is given up or taken back. */
    private static boolean isProgress(SalesProcess process, Stage from, Stage to) {
        Direction direction = process.direction(from, to);
        return to.status() != Status.LOST && direction != Direction.BACK;
    }
}
