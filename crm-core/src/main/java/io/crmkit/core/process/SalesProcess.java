package io.crmkit.core.process;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.lifecycle.Lifecycle;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A sales process: stages, the moves between them, and for which opportunities it is meant. */
@Value.Immutable
public sealed interface SalesProcess permits ImmutableSalesProcess {

    /** Its stable name. */
    String name();

    /** Its name for people. */
    Label label();

    /** The stages in their usual order; the first is where opportunities begin. */
    List<Stage> stages();

    /** The allowed moves, each pair of stages at most once. */
    List<StageMove> moves();

    /** Which new opportunities take it if nobody names a process; none, if empty. */
    Optional<Condition> appliesWhen();

    /** A process of three open stages, ending won or lost: qualification, proposal, closing. */
    static SalesProcess simple() {
        return SimpleProcess.PROCESS;
    }

    /** Begins a process in Java. */
    static ProcessDraft named(String name, String en, String zh) {
        return new ProcessDraft(name, Label.of(en, zh));
    }

    /** The stage in which opportunities begin if nothing else is said. */
    @Value.NonAttribute
    default Stage first() {
        return stages().get(0);
    }

    /** The stage with this code. */
    default Optional<Stage> stage(String code) {
        List<Stage> stages = stages();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).code().equals(code)) {
                return Optional.of(stages.get(i));
            }
        }
        return Optional.empty();
    }

    /** The move between two stages, if it is allowed. */
    default Optional<StageMove> move(String from, String to) {
        List<StageMove> moves = moves();
        for (int i = 0; i < moves.size(); i++) {
            StageMove move = moves.get(i);
            if (move.from().equals(from) && move.to().equals(to)) {
                return Optional.of(move);
            }
        }
        return Optional.empty();
    }

    /** The stages of a status that can be reached from a stage in one move. */
    default List<Stage> reachable(String from, Status status) {
        return moves().stream()
                .filter(move -> move.from().equals(from))
                .flatMap(move -> stage(move.to()).stream())
                .filter(stage -> stage.status() == status)
                .toList();
    }

    /** The stages in which opportunities may begin. */
    @Value.NonAttribute
    default List<Stage> entries() {
        return stages().stream()
                .filter(stage -> stage.isEntry() || stage.equals(first()))
                .toList();
    }

    /** Where a move leads, seen from the order of the stages. */
    default Direction direction(Stage from, Stage to) {
        return Directions.of(this, from, to);
    }

    /** The open stages between two stages, in order; empty unless the second stands behind the first. */
    default List<Stage> between(Stage from, Stage to) {
        return Directions.between(this, from, to);
    }

    /** The process as a lifecycle of records whose state is the code of a stage, with the guards of all moves. */
    @Value.NonAttribute
    default <O> Lifecycle<String, O> lifecycle() {
        return ProcessLifecycle.of(this);
    }

    /**
     * Refuses what does not fit together.
     *
     * @throws io.crmkit.core.data.InvalidDataException with every fault and its path
     */
    @Value.Check
    default void check() {
        new ProcessCheck(this).refuse();
    }

    /** A process in the making, part by part. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes processes. */
    final class Builder extends ImmutableSalesProcess.Builder {
        Builder() {}
    }
}
