package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The few numbers that somebody looks at first. */
@Value.Immutable
public sealed interface KeyFigures extends Block permits ImmutableKeyFigures {

    @Override
    Label title();

    @Override
    Optional<Label> note();

    /** The numbers, the most important first. */
    List<KeyFigure> figures();

    /** Begins a block. */
    static Builder builder() {
        return new Builder();
    }

    /** Gathers key figures. */
    final class Builder extends ImmutableKeyFigures.Builder {
        Builder() {}

        /** The title in both languages. */
        public Builder title(String en, String zh) {
            return title(Label.of(en, zh));
        }

        /** Adds a number without a comparison. */
        public Builder figure(String en, String zh, Reading value) {
            return addFigure(KeyFigure.of(Label.of(en, zh), value));
        }
    }
}
