package io.crmkit.core.id;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;

/** The rules for the text of an id. */
final class IdText {

    private IdText() {}

    static void check(String text) {
        if (tooLong(text)) {
            throw refused(
                    text,
                    "must have 1 to " + Id.MAX_LENGTH + " characters",
                    "Use the key of the thing, not its content.");
        }
        if (Data.isBlank(text)) {
            throw refused(text, "must not be blank", "Leave the id out where there is none, or ask an IdGenerator.");
        }
        if (Data.brokenSurrogate(text) >= 0) {
            throw refused(text, "must be well-formed Unicode", "Mend the encoding of the source.");
        }
        if (hasControl(text)) {
            throw refused(text, "must not contain control characters", "Strip tabs, line ends and NULs at the source.");
        }
    }

    /** Looks at the whole text only if it is short enough for that to be cheap. */
    private static boolean tooLong(String text) {
        return text.length() > 2 * Id.MAX_LENGTH || text.codePointCount(0, text.length()) > Id.MAX_LENGTH;
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static IllegalArgumentException refused(String text, String rule, String mend) {
        return new IllegalArgumentException("Id (%s) %s. %s".formatted(Fault.shown(text), rule, mend));
    }
}
