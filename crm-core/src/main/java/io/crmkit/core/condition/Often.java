package io.crmkit.core.condition;

import org.jspecify.annotations.Nullable;

/**
 * Something that may be asked often, and gets a class of its own then.
 *
 * <p>Threads may count past each other here: what gets its class a little later, or twice, answers the same.
 */
abstract class Often {

    /** After so many times it pays to make a class. */
    private static final int OFTEN = 10_000;

    private @Nullable Hot hot;
    private int untilHot = OFTEN;

    /** The check or reader that is asked. */
    abstract Object work();

    /** The same as a class of its own; null as long as it was asked seldom. */
    final @Nullable Hot hot() {
        return hot(1);
    }

    /**
     * The same where it is asked several times at once.
     *
     * @param times how many times
     */
    final @Nullable Hot hot(int times) {
        Hot known = hot;
        return known == null ? countedDown(times) : known;
    }

    private @Nullable Hot countedDown(int times) {
        untilHot -= times;
        if (untilHot <= 0) {
            hot = Hot.of(work());
        }
        return hot;
    }
}
