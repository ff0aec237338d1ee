package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Desk;
import io.crmkit.core.command.Runner;
import io.crmkit.core.command.Target;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Where one works with opportunities. */
public final class OpportunityDesk extends Desk<Opportunity> {

    private final Function<Opportunity, SalesProcess> processes;

    /**
     * A desk over a runner.
     *
     * @param processes tells the process that an opportunity follows now
     */
    public OpportunityDesk(Runner runner, Function<Opportunity, SalesProcess> processes) {
        super(runner, OpportunityAttributes.CATALOGUE);
        this.processes = processes;
    }

    /** Begins an opportunity, in the first stage of its process unless the form names another entry. */
    public Decision<Opportunity> open(UnaryOperator<OpportunityForm> filling) {
        return created(OpportunityCommands.OPEN, filling.apply(new OpportunityForm()));
    }

    /** Enters an opportunity with the course that it has run, for which nobody asks guards any more. */
    public Decision<Opportunity> record(UnaryOperator<OpportunityForm> filling, Backfill.Step... path) {
        OpportunityForm form = filling.apply(new OpportunityForm());
        Create<Opportunity> filled = Create.of(Backfill.NAME, form);
        return runner().run(new Backfill(filled.id(), filled.assignments(), Arrays.asList(path)));
    }

    /** Changes an opportunity as the caller has seen it; if it was changed since, the decision says what differs. */
    public Decision<Opportunity> change(Opportunity seen, UnaryOperator<OpportunityForm> filling) {
        return changed(OpportunityCommands.CHANGE, seen, filling);
    }

    /** Moves an opportunity to another stage, as the caller has seen it. */
    public Decision<Opportunity> advance(Opportunity seen, String stage) {
        return moved(Move.ADVANCE, target(seen), Optional.of(stage), Assignments.none());
    }

    /** Moves an opportunity to another stage and sets values together with the move, such as the reason of a loss. */
    public Decision<Opportunity> advance(Opportunity seen, String stage, UnaryOperator<OpportunityForm> filling) {
        return moved(Move.ADVANCE, target(seen), Optional.of(stage), filled(filling));
    }

    /** Moves an opportunity to another stage in whatever version it is. */
    public Decision<Opportunity> advance(Id<Opportunity> id, String stage) {
        return moved(
                Move.ADVANCE, Target.of(OpportunityAttributes.CATALOGUE, id), Optional.of(stage), Assignments.none());
    }

    /** Wins an opportunity: moves it to the won stage, where its process has just one that can be reached from here. */
    public Decision<Opportunity> win(Opportunity seen, UnaryOperator<OpportunityForm> filling) {
        return moved(Move.WIN, target(seen), Optional.empty(), filled(filling));
    }

    /** Loses an opportunity: moves it to the lost stage, where its process has just one that can be reached from here. */
    public Decision<Opportunity> lose(Opportunity seen, String reason, UnaryOperator<OpportunityForm> filling) {
        return moved(
                Move.LOSE, target(seen), Optional.empty(), filled(form -> filling.apply(form.outcomeReason(reason))));
    }

    /** Takes up an opportunity that has ended, in the first of the {@link #reopenable} stages; how it ended is kept. */
    public Decision<Opportunity> reopen(Opportunity seen) {
        return moved(Move.REOPEN, target(seen), Optional.empty(), Assignments.none());
    }

    /** Takes up an opportunity that has ended, in one of the {@link #reopenable} stages; how it ended is kept. */
    public Decision<Opportunity> reopen(Opportunity seen, String stage) {
        return moved(Move.REOPEN, target(seen), Optional.of(stage), Assignments.none());
    }

    /** Pauses an opportunity in its stage: its time limits stand still. */
    public Decision<Opportunity> hold(Opportunity seen, String reason) {
        return changed(OpportunityCommands.HOLD, seen, form -> form.set(OpportunityAttributes.HOLD_REASON, reason));
    }

    /** Takes up a paused opportunity in the stage in which it was paused. */
    public Decision<Opportunity> resume(Opportunity seen) {
        return changed(OpportunityCommands.RESUME, seen, form -> form);
    }

    /** Marks items of the checklist as done. */
    public Decision<Opportunity> tick(Opportunity seen, String... items) {
        return runner().run(new Tick(target(seen), List.of(items), true));
    }

    /** Marks items of the checklist as open again. */
    public Decision<Opportunity> untick(Opportunity seen, String... items) {
        return runner().run(new Tick(target(seen), List.of(items), false));
    }

    /**
     * Brings an opportunity to another edition of its process.
     *
     * @param stages the new code of each stage that has another one there
     */
    public Decision<Opportunity> migrate(Opportunity seen, int edition, Map<String, String> stages) {
        return runner().run(new Migrate(target(seen), edition, stages));
    }

    /** The process that an opportunity follows now. */
    public SalesProcess process(Opportunity deal) {
        return processes.apply(deal);
    }

    /** The stages to which an opportunity that has ended may go back, the usual one first; none while it runs. */
    public List<Stage> reopenable(Opportunity deal) {
        return deal.isRunning() ? List.of() : Aim.reopenable(deal, process(deal));
    }

    private Decision<Opportunity> changed(String name, Opportunity seen, UnaryOperator<OpportunityForm> filling) {
        return changed(name, seen, filling.apply(new OpportunityForm()));
    }

    private Decision<Opportunity> moved(
            String name, Target<Opportunity> target, Optional<String> stage, Assignments<Opportunity> assignments) {
        return runner().run(new Move(name, target, stage, assignments));
    }

    private static Assignments<Opportunity> filled(UnaryOperator<OpportunityForm> filling) {
        return filling.apply(new OpportunityForm()).assignments();
    }

    private static Target<Opportunity> target(Opportunity seen) {
        return Target.of(OpportunityAttributes.CATALOGUE, seen);
    }
}
