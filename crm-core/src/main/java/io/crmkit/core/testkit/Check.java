package io.crmkit.core.testkit;

import java.util.Optional;

/** One rule of the contract, ready to be tried on a store of its own. */
public final class Check {

    private final Rule rule;
    private final Optional<String> skipReason;
    private final Runnable body;

    Check(Rule rule, Optional<String> skipReason, Runnable body) {
        this.rule = rule;
        this.skipReason = skipReason;
        this.body = body;
    }

    /** The number of the clause, a point, and a number within the clause, such as {@code 6.2}. Never given to another rule. */
    public String id() {
        return rule.id();
    }

    /** What must hold, as a sentence. */
    public String rule() {
        return rule.sentence();
    }

    /** Why this check says nothing about this store; empty if it does. */
    public Optional<String> skipReason() {
        return skipReason;
    }

    /**
     * Tries the rule; does nothing if there is a reason to skip it.
     *
     * @throws AssertionError if the store breaks it
     */
    public void run() {
        if (skipReason.isEmpty()) {
            body.run();
        }
    }

    @Override
    public String toString() {
        return id() + " " + rule();
    }
}
