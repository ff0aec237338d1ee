package io.crmkit.core.process;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.lifecycle.Lifecycle;
import io.crmkit.core.lifecycle.LifecycleReasons;
import io.crmkit.core.lifecycle.Move;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Template;

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
        for (String path : move.requires()) {
            Condition present =
                    new Expression.Value(path).compared(Operator.BLANK).not();
            guarded.guard(filled(LifecycleReasons.REQUIRED, "attribute", Label.same(path), "to", to.label()), present);
        }
        if (isProgress(process, from, to)) {
            from.checklist().stream()
                    .filter(ChecklistItem::isRequired)
                    .forEach(item -> guarded.guard(
                            filled(ProcessReasons.CHECKLIST_OPEN, "item", item.label(), "stage", from.label()),
                            new Expression.Value(DONE).compared(Operator.HAS, item.code())));
        }
        move.guards().forEach(guard -> guarded.guard(guard.code(), guard.condition()));
        move.approval()
                .ifPresent(what -> guarded.guard(
                        filled(ProcessReasons.APPROVAL, "to", to.label(), "approval", what), Condition.never()));
    }

    /** A checklist stops what goes on, not what is given up or taken back. */
    private static boolean isProgress(SalesProcess process, Stage from, Stage to) {
        Direction direction = process.direction(from, to);
        return to.status() != Status.LOST && direction != Direction.BACK;
    }

    /** The same reason with two gaps of its sentence filled in for good. */
    private static ReasonCode filled(ReasonCode code, String gap, Label value, String other, Label otherValue) {
        Label sentence = code.template().label();
        return new ReasonCode(
                code.code(),
                code.severity(),
                code.isOverridable(),
                new Template(Label.of(
                        fill(fill(sentence.en(), gap, value.en()), other, otherValue.en()),
                        fill(fill(sentence.zh(), gap, value.zh()), other, otherValue.zh()))));
    }

    private static String fill(String sentence, String gap, String value) {
        return sentence.replace("{" + gap + "}", value);
    }
}
