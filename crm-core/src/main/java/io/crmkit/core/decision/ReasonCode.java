package io.crmkit.core.decision;

import io.crmkit.core.message.Template;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A kind of reason with its stable code and its sentence in both languages. The package that gives such reasons keeps them as
 * constants.
 *
 * @param code lower-case words with hyphens, joined by dots, such as {@code discount.above-limit}
 * @param severity what it means
 * @param isOverridable whether somebody with the right and a justification may pass all the same
 * @param template the sentence; its gaps are filled from the inputs of the reason
 */
public record ReasonCode(String code, Severity severity, boolean isOverridable, Template template) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");

    /** Checks the code. */
    public ReasonCode {
        if (code.length() > 100 || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "The reason code \"%s\" must be lower-case words with hyphens, joined by dots.".formatted(code));
        }
        if (isOverridable && severity != Severity.BLOCK) {
            throw new IllegalArgumentException("Only a blocking reason can be overridden, but \"%s\" is of severity %s."
                    .formatted(code, severity));
        }
    }

    /** A reason that stops, and that nobody can override. */
    public static ReasonCode blocking(String code, String en, String zh) {
        return new ReasonCode(code, Severity.BLOCK, false, Template.of(en, zh));
    }

    /** A reason that asks for an approval. */
    public static ReasonCode holding(String code, String en, String zh) {
        return new ReasonCode(code, Severity.HOLD, false, Template.of(en, zh));
    }

    /** A reason that the caller has to accept. */
    public static ReasonCode warning(String code, String en, String zh) {
        return new ReasonCode(code, Severity.WARN, false, Template.of(en, zh));
    }

    /** A reason that only tells something. */
    public static ReasonCode info(String code, String en, String zh) {
        return new ReasonCode(code, Severity.INFO, false, Template.of(en, zh));
    }

    /** The same, but somebody with the right and a justification may pass. */
    public ReasonCode overridable() {
        return new ReasonCode(code, severity, true, template);
    }

    /** A reason of this kind, without inputs yet. */
    public Reason reason() {
        return new Reason(this, List.of(), Optional.empty(), Optional.empty());
    }
}
