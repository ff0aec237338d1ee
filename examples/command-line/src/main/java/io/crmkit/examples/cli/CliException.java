package io.crmkit.examples.cli;

import io.crmkit.core.message.Label;
import org.jspecify.annotations.Nullable;

/** Ends the command with one line: what is wrong, and what to do. */
final class CliException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;
    private final transient Label label;

    CliException(Exit exit, String en, String zh) {
        this(exit, en, zh, null);
    }

    CliException(Exit exit, String en, String zh, @Nullable Throwable cause) {
        super(en, cause);
        this.exit = exit;
        this.label = Label.of(en, zh);
    }

    Exit exit() {
        return exit;
    }

    Label label() {
        return label;
    }
}
