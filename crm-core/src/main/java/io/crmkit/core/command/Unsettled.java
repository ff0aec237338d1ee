package io.crmkit.core.command;

/** A command asks the store for something that commands before it may have changed without having been committed yet. Never leaves the shell. */
final class Unsettled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unsettled() {
        super("What was decided before has to be committed first.", null, false, false);
    }
}
