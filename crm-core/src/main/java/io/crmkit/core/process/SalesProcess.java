package io.crmkit.core.process;

import io.crmkit.core.lifecycle.Lifecycle;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sales process: stages and the moves between them.
 *
 * @param name its stable name
 * @param label its name for people
 * @param stages the stages in their usual order; the first is where opportunities begin
 * @param moves the allowed moves
 */
public record SalesProcess(String name, Label label, List<Stage> stages, List<StageMove> moves) {

    /** Checks that the parts fit together. */
    public SalesProcess {
        stages = List.copyOf(stages);
        moves = List.copyOf(moves);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("The process \"" + name + "\" needs at least one stage.");
        }
        Set<String> codes = new HashSet<>();
        for (Stage stage : stages) {
            if (!codes.add(stage.code())) {
                throw new IllegalArgumentException(
                        "The process \"%s\" has two stages \"%s\".".formatted(name, stage.code()));
            }
        }
        if (stages.get(0).status() != Status.OPEN) {
            throw new IllegalArgumentException("The first stage \"%s\" of \"%s\" must have the status open."
                    .formatted(stages.get(0).code(), name));
        }
    }

    /** A process of three open stages, ending won or lost: qualification, proposal, closing. */
    public static SalesProcess simple() {
        return SimpleProcess.PROCESS;
    }

    /** The stage in which opportunities begin. */
    public Stage first() {
        return stages.get(0);
    }

    /** The stage with this code. */
    public Optional<Stage> stage(String code) {
        return stages.stream().filter(stage -> stage.code().equals(code)).findFirst();
    }

    /**
     * The process as a lifecycle of records whose state is the code of a stage.
     *
     * @throws IllegalArgumentException if a move names an unknown stage or stands twice
     */
    public <O> Lifecycle<String, O> lifecycle() {
        Lifecycle.Builder<String, O> lifecycle = Lifecycle.builder(name);
        for (Stage stage : stages) {
            lifecycle.state(
                    stage.code(),
                    stage.label(),
                    stage.status(),
                    entering -> stage.requires().forEach(entering::requires));
        }
        for (StageMove move : moves) {
            lifecycle.move(
                    move.from(),
                    move.to(),
                    guarded -> move.guards().forEach(guard -> guarded.guard(guard.code(), guard.condition())));
        }
        return lifecycle.build();
    }
}
