package io.crmkit.core.opportunity;

import io.crmkit.core.kind.GrowingList;
import java.util.List;

/**
 * Every stay of an opportunity in a stage, as one value: a log grows with each move, so the states of an opportunity share it instead of
 * copying it.
 *
 * @param stays the stays, the earliest first
 */
public record StageLog(List<Stay> stays) {

    private static final StageLog EMPTY = new StageLog(List.of());

    /** Keeps the stays from changing. */
    public StageLog {
        stays = stays instanceof GrowingList<Stay> ? stays : List.copyOf(stays);
    }

    /** No stay at all. */
    static StageLog empty() {
        return EMPTY;
    }
}
