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
        if (process.stages().indexOf(to) <= process.stages().indexOf(from)) {
            return Direction.BACK;
        }
        return between(process, from, to).isEmpty() ? Direction.FORWARD : Direction.SKIP;
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
