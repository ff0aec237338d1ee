package io.crmkit.core.process;

import io.crmkit.core.lifecycle.Guard;
import java.util.List;

/**
 * An allowed move between two stages.
 *
 * @param from the code of the stage that it leaves
 * @param to the code of the stage that it enters
 * @param guards what must hold
 */
public record StageMove(String from, String to, List<Guard> guards) {

    /** Keeps the guards from changing. */
    public StageMove {
        guards = List.copyOf(guards);
    }

    /** A move, with the guards that must hold. */
    public static StageMove of(String from, String to, Guard... guards) {
        return new StageMove(from, to, List.of(guards));
    }
}
