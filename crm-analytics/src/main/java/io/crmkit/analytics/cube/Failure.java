package io.crmkit.analytics.cube;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.message.Label;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A measure that was asked for and could not be computed, while the others were.
 *
 * @param measure which
 * @param label why, in words
 * @param cause what was thrown; a mistake of an attribute of the host, for instance
 */
public record Failure(Measure measure, Label label, RuntimeException cause) {

    static Failure of(Measure measure, RuntimeException cause) {
        if (cause instanceof InvalidDataException refused) {
            return new Failure(
                    measure,
                    Label.of(words(refused, Locale.ENGLISH), words(refused, Locale.SIMPLIFIED_CHINESE)),
                    cause);
        }
        String what = cause.getClass().getSimpleName()
                + (cause.getMessage() == null ? "" : ": " + Fault.cut(cause.getMessage(), 200));
        return new Failure(
                measure, Label.of("It failed while records were read (" + what + ")", "读取记录时出错（" + what + "）"), cause);
    }

    private static String words(InvalidDataException refused, Locale locale) {
        return refused.faults().stream()
                .map(fault -> (fault.value() == null ? "" : fault.value() + ": ") + fault.text(locale))
                .collect(Collectors.joining(" "));
    }
}
