package io.crmkit.core.testkit;

import java.util.List;

/**
 * A rule and how it is tried.
 *
 * @param id clause and number
 * @param sentence what must hold
 * @param body tries it
 * @param needs what a store must be able to do for it
 */
record Rule(String id, String sentence, Body body, List<Capability> needs) {

    static Rule of(String id, String sentence, Body body, Capability... needs) {
        return new Rule(id, sentence, body, List.of(needs));
    }

    /** Tries a rule on an empty store. */
    @FunctionalInterface
    interface Body {
        void run(Trial trial) throws Exception;
    }
}
