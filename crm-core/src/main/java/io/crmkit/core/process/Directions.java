package io.crmkit.core.process;

import io.crmkit.core.lifecycle.Status;
import java.util.List;

/** Compares the places of stages. */
final class Directions {

    private Directions() {}

    static Direction of(SalesProcess process, Stage from, Stage to) {
        if (to.status() == Status.WON) {
            return Direction.WIN;
        }
        if (to.status() == Status.LOST) {
            return Direction.LOSE;
        }
        if (from.status().isClosed()) {
            return Direction.REOPEN;
        }
        List<Stage> stages = process.stages();
        int first = stages.indexOf(from) + 1;
        int last = stages.indexOf(to);
        if (last < first) {
            return Direction.BACK;
        }
        for (int i = first; i < last; i++) {
            if (stages.get(i).status() == Status.OPEN) {
                return Direction.SKIP;
            }
        }
        return Direction.FORWARD;
    }

    static List<Stage> between(SalesProcess process, Stage from, Stage to) {
        int first = process.stages().indexOf(from) + 1;
        int last = process.stages().indexOf(to);
        return last <= first
                ? List.of()
                : process.stages().subList(first, last).stream()
                        .filter(stage -> stage.status() == Status.OPEN)
                        .toList();
    }
}
