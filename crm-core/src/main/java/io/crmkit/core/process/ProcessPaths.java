package io.crmkit.core.process;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds stages that nobody can reach or leave, and moves that would never come to rest. */
final class ProcessPaths {

    private final SalesProcess process;
    private final Faults faults;

    ProcessPaths(SalesProcess process, Faults faults) {
        this.process = process;
        this.faults = faults;
    }

    void check() {
        Set<String> reached =
                reached(process.entries().stream().map(Stage::code).toList(), move -> true, Stage::reopensTo);
        Set<String> ending = ending();
        for (int i = 0; i < process.stages().size(); i++) {
            Stage stage = process.stages().get(i);
            String path = "$.stages[" + i + "]";
            if (!reached.contains(stage.code())) {
                faults.add(Fault.at(
                        path,
                        stage.code(),
                        Label.of(
                                "No move leads to this stage from where opportunities begin. Add a move, or mark it as an entry.",
                                "从起始阶段无法到达该阶段。请增加转移，或标记为入口阶段。")));
            }
            if (stage.status() != Status.WON && stage.status() != Status.LOST && !ending.contains(stage.code())) {
                faults.add(Fault.at(
                        path,
                        stage.code(),
                        Label.of(
                                "From this stage no way leads to a stage that ends, so opportunities would be stuck. Add a move.",
                                "从该阶段无法到达任何结束阶段，商机会停滞。请增加转移。")));
            }
        }
        circles();
    }

    /** What moves by itself must not come back to where it was. */
    private void circles() {
        for (int i = 0; i < process.moves().size(); i++) {
            StageMove move = process.moves().get(i);
            if (move.isAutomatic()
                    && reached(List.of(move.to()), StageMove::isAutomatic, stage -> List.of())
                            .contains(move.from())) {
                faults.add(Fault.at(
                        "$.moves[" + i + "]",
                        move.from() + " → " + move.to(),
                        Label.of(
                                "Automatic moves lead back to where they began. Let one of them be made by hand.",
                                "自动转移形成循环，请将其中之一改为手动。")));
            }
        }
    }

    private Set<String> reached(
            Collection<String> from, Predicate<StageMove> along, Function<Stage, List<String>> reopened) {
        Set<String> reached = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String here = open.pop();
            List<String> next = new ArrayList<>();
            process.moves().stream()
                    .filter(move -> move.from().equals(here) && along.test(move))
                    .forEach(move -> next.add(move.to()));
            process.stage(here).ifPresent(stage -> next.addAll(reopened.apply(stage)));
            next.stream().filter(reached::add).forEach(open::push);
        }
        return reached;
    }

    /** The stages from which a closed one can be reached. */
    private Set<String> ending() {
        Set<String> ending = new HashSet<>();
        process.stages().stream().filter(stage -> stage.status().isClosed()).forEach(stage -> ending.add(stage.code()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (StageMove move : process.moves()) {
                grown |= ending.contains(move.to()) && ending.add(move.from());
            }
        }
        return ending;
    }
}
