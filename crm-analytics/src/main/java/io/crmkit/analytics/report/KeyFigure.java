package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.util.Optional;
import org.immutables.value.Value;

/** One number that matters, with what it is compared to. */
@Value.Immutable
public sealed interface KeyFigure permits ImmutableKeyFigure {

    /** Its name. */
    Label label();

    /** What it is. */
    Reading value();

    /** What it was, or should be. */
    Optional<Comparison> comparison();

    /** Which way is good. */
    enum Direction {
        /** More is better. */
        UP,
        /** Less is better. */
        DOWN,
        /** Neither; a change is shown without judgement. */
        NEITHER
    }

    /**
     * What a key figure is compared to.
     *
     * @param label what that is, such as "last quarter" or "plan"
     * @param value the number then
     * @param better which way is good
     */
    record Comparison(Label label, Reading value, Direction better) {}

    /** A key figure without a comparison. */
    static KeyFigure of(Label label, Reading value) {
        return ImmutableKeyFigure.builder().label(label).value(value).build();
    }

    /** The same, compared to another number. */
    default KeyFigure against(Label what, Reading then, Direction better) {
        return ImmutableKeyFigure.builder()
                .from(this)
                .comparison(new Comparison(what, then, better))
                .build();
    }
}
