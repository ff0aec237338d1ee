package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** How one number became another: where it stood, what came and went, where it stands. It always adds up. */
@Value.Immutable
public sealed interface Waterfall extends Block permits ImmutableWaterfall {

    @Override
    Label title();

    @Override
    Optional<Label> note();

    /** Where it stood. */
    Step opening();

    /** What came (above zero) and went (below zero), in the given order. */
    List<Step> changes();

    /** Where it stands. */
    Step closing();

    /**
     * A level or a change.
     *
     * @param label what it is
     * @param value how much
     */
    record Step(Label label, Reading value) {}

    /** All steps in order: opening, changes, closing. */
    @Value.NonAttribute
    default List<Step> steps() {
        return Stream.of(Stream.of(opening()), changes().stream(), Stream.of(closing()))
                .flatMap(step -> step)
                .toList();
    }

    /** Checks units, and that opening and changes add up to the closing. */
    @Value.Check
    default void check() {
        Scale.one(title(), steps().stream().map(Step::value));
        if (steps().stream().anyMatch(step -> step.value().number().isEmpty())) {
            return;
        }
        BigDecimal sum = changes().stream().map(Waterfall::number).reduce(number(opening()), BigDecimal::add);
        if (sum.compareTo(number(closing())) != 0) {
            throw new IllegalArgumentException(
                    "The steps of \"%s\" add up to %s, but it closes at %s. Add the missing change, if need be as \"other\"."
                            .formatted(
                                    title().en(),
                                    sum.toPlainString(),
                                    number(closing()).toPlainString()));
        }
    }

    private static BigDecimal number(Step step) {
        return step.value().number().orElseThrow();
    }

    /** Begins a waterfall. */
    static Builder builder() {
        return new Builder();
    }

    /** Gathers steps. */
    final class Builder extends ImmutableWaterfall.Builder {
        Builder() {}

        /** The title in both languages. */
        public Builder title(String en, String zh) {
            return title(Label.of(en, zh));
        }

        /** Where it stood. */
        public Builder opening(String en, String zh, Reading value) {
            return opening(new Step(Label.of(en, zh), value));
        }

        /** Adds what came or went. */
        public Builder change(String en, String zh, Reading value) {
            return addChange(new Step(Label.of(en, zh), value));
        }

        /** Where it stands. */
        public Builder closing(String en, String zh, Reading value) {
            return closing(new Step(Label.of(en, zh), value));
        }
    }
}
