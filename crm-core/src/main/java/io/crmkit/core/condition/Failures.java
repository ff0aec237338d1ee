package io.crmkit.core.condition;

import io.crmkit.core.kind.Confidentiality;
import org.jspecify.annotations.Nullable;

/** Hears which comparisons of a condition did not hold. Implement this where a whole {@link Explanation} is too much. */
@FunctionalInterface
public interface Failures {

    /**
     * One of them did not.
     *
     * @param subject what was compared: the name or the path of an attribute, or an expression
     * @param value the value that was found, or null; a mask where it stands in a record that whoever asks may not know of
     * @param confidentiality how widely the value may be shown
     */
    void failed(String subject, @Nullable Object value, Confidentiality confidentiality);
}
