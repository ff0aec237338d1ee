package io.crmkit.core.process;

import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.math.BigDecimal;
import java.util.List;

/**
 * A stage of a sales process.
 *
 * @param code its stable name: lower-case letters, digits and hyphens
 * @param label its name for people
 * @param status what it means for figures
 * @param probability the usual chance of winning from here, as a fraction from 0 to 1
 * @param requires the attributes that must have a value before it is entered
 */
public record Stage(String code, Label label, Status status, BigDecimal probability, List<String> requires)
        implements Labelled {

    /** Checks the probability. */
    public Stage {
        requires = List.copyOf(requires);
        if (probability.signum() < 0 || probability.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The probability (%s) of the stage %s must be between 0 and 1. Maybe a percentage was given; use 0.35 for 35 %%."
                            .formatted(probability, code));
        }
    }

    /** A stage that requires nothing. */
    public static Stage of(String code, String en, String zh, Status status, String probability) {
        return new Stage(code, Label.of(en, zh), status, new BigDecimal(probability), List.of());
    }

    /** The same, requiring an attribute. */
    public Stage requiring(String... attributes) {
        return new Stage(code, label, status, probability, List.of(attributes));
    }
}
