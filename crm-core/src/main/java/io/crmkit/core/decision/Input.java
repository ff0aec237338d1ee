package io.crmkit.core.decision;

import io.crmkit.core.data.Fault;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A value that led to a reason.
 *
 * @param name the gap of the sentence that it fills; for an attribute, its name or path
 * @param value the value; null where the point is that there is none
 * @param confidentiality who may see the value
 */
public record Input(String name, @Nullable Object value, Confidentiality confidentiality) {

    private static final Label NOTHING = Label.of("nothing", "无");
    private static final int LONGEST = 200;

    /** The value for a reader: labels in the reader's language, hidden values masked, long ones cut. */
    String text(Locale locale, Predicate<Confidentiality> cleared) {
        if (!cleared.test(confidentiality)) {
            return Confidentiality.MASK;
        }
        if (value == null) {
            return NOTHING.in(locale);
        }
        if (value instanceof Fault fault) {
            return fault.text(locale);
        }
        if (value instanceof Labelled labelled) {
            return labelled.label().in(locale);
        }
        if (value instanceof Label label) {
            return label.in(locale);
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return Fault.cut(text, LONGEST);
    }

    /** The value as plain data; what has no plain form of its own is written as text. */
    @Nullable
    Object toData() {
        boolean plain = value instanceof Number || value instanceof Boolean || value instanceof String;
        if (value == null || plain) {
            return value;
        }
        if (value instanceof Enum<?> constant) {
            return ChoiceKind.codeOf(constant);
        }
        return value instanceof Temporal ? value.toString() : text(Locale.ENGLISH, any -> true);
    }

    /** The name only, since the value may be confidential. */
    @Override
    public String toString() {
        return "Input[" + name + "]";
    }
}
