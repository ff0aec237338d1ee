package io.crmkit.core.opportunity;

import io.crmkit.core.access.Role;
import io.crmkit.core.command.Context;
import io.crmkit.core.condition.Related;
import io.crmkit.core.configuration.Edition;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.lifecycle.BoundLifecycle;
import io.crmkit.core.message.Label;
import io.crmkit.core.process.Direction;
import io.crmkit.core.process.ProcessReasons;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.Stage;
import io.crmkit.core.process.StageMove;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The process that an opportunity runs through, ready to judge moves.
 *
 * @param name the name under which the process is known
 * @param edition the edition that it follows
 * @param moves the stages and moves of that edition
 * @param around the records that the guards look at
 */
record Course(String name, Edition<SalesProcess> edition, BoundLifecycle<String, Opportunity> moves, Related around) {

    SalesProcess process() {
        return edition.value();
    }

    /** The same, with what the guards of a move look at fetched. */
    Course loaded(Opportunity deal, String from, String to) {
        Related fetched = moves.load(deal, from, to, around);
        return fetched == around ? this : new Course(name, edition, moves, fetched);
    }

    /** The same, with what the guards of automatic moves look at fetched. */
    Course loadedForAutomatic(Opportunity deal) {
        Course loaded = this;
        List<StageMove> all = process().moves();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isAutomatic()) {
                loaded = loaded.loaded(deal, all.get(i).from(), all.get(i).to());
            }
        }
        return loaded;
    }

    boolean hasAutomatic() {
        List<StageMove> all = process().moves();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isAutomatic()) {
                return true;
            }
        }
        return false;
    }

    /** All reasons against a move, and what is to be told about it. */
    List<Reason> against(Opportunity deal, String from, String to, Context context) {
        List<Reason> guards = moves.step(deal, from, to, around);
        Optional<StageMove> move = process().move(from, to);
        if (move.isEmpty()) {
            return guards;
        }
        Optional<Reason> role = role(move.get(), context);
        Optional<Reason> skipped = skipped(move.get());
        if (role.isEmpty() && skipped.isEmpty()) {
            return guards;
        }
        List<Reason> reasons = new ArrayList<>(guards);
        role.ifPresent(reasons::add);
        skipped.ifPresent(reasons::add);
        return reasons;
    }

    /** The automatic move that nothing speaks against. */
    Optional<StageMove> automatic(Opportunity deal, Context context) {
        return process().moves().stream()
                .filter(move -> move.isAutomatic() && move.from().equals(deal.stage()))
                .filter(move -> moves.step(deal, move.from(), move.to(), around).isEmpty()
                        && role(move, context).isEmpty())
                .findFirst();
    }

    private Optional<Reason> role(StageMove move, Context context) {
        if (move.roles().isEmpty() || move.roles().stream().anyMatch(context.actor()::is)) {
            return Optional.empty();
        }
        String roles = move.roles().stream().map(Role::code).sorted().collect(Collectors.joining(", "));
        return Optional.of(ProcessReasons.ROLE
                .reason()
                .with("roles", roles)
                .with("from", label(move.from()))
                .with("to", label(move.to())));
    }

    private Optional<Reason> skipped(StageMove move) {
        Stage from = process().stage(move.from()).orElseThrow();
        Stage to = process().stage(move.to()).orElseThrow();
        if (process().direction(from, to) != Direction.SKIP) {
            return Optional.empty();
        }
        List<Label> stages =
                process().between(from, to).stream().map(Stage::label).toList();
        return Optional.of(ProcessReasons.SKIPPED
                .reason()
                .with(
                        "stages",
                        Label.of(
                                stages.stream().map(Label::en).collect(Collectors.joining(", ")),
                                stages.stream().map(Label::zh).collect(Collectors.joining("、")))));
    }

    private Label label(String stage) {
        return process().stage(stage).map(Stage::label).orElseGet(() -> Label.same(stage));
    }
}
