package io.crmkit.examples.cli;

import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.message.Label;
import java.util.Locale;
import java.util.stream.Collectors;
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

    /** An option whose value was refused. */
    static CliException refused(String option, InvalidDataException refused) {
        return new CliException(
                Exit.USAGE,
                option + ": " + text(refused, Locale.ENGLISH),
                option + "：" + text(refused, Locale.SIMPLIFIED_CHINESE),
                refused);
    }

    private static String text(InvalidDataException refused, Locale locale) {
        return refused.faults().stream()
                .map(fault -> (fault.value() == null ? "" : fault.value() + ": ") + fault.text(locale))
                .collect(Collectors.joining(" "));
    }

    Exit exit() {
        return exit;
    }

    Label label() {
        return label;
    }
}
