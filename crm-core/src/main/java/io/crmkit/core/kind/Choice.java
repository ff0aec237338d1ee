package io.crmkit.core.kind;

import io.crmkit.core.message.Label;
import java.util.regex.Pattern;

/**
 * One code that a host allows.
 *
 * @param code what is stored: lower-case letters, digits and hyphens, at most 60, beginning with a letter or digit
 * @param label what people see
 */
public record Choice(String code, Label label) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** Checks the code. */
    public Choice {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "The code \"%s\" must be lower-case letters, digits and hyphens, at most 60.".formatted(code));
        }
    }

    /** The choice with this code and these names. */
    public static Choice of(String code, String en, String zh) {
        return new Choice(code, Label.of(en, zh));
    }
}
