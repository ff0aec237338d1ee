package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How old things are that wait: for each stage, how much lies in each bucket of time. */
@Value.Immutable
public sealed interface Ageing extends Block permits ImmutableAgeing {

    @Override
    Label title();

    @Override
    Optional<Label> note();

    /** The buckets of time from young to old. */
    List<Label> buckets();

    /** The stages in their order, each with a reading per bucket, none below zero. */
    List<Series> stages();

    /** Checks lengths, units and signs. */
    @Value.Check
    default void check() {
        stages().forEach(stage -> Scale.length(title(), stage.label(), stage.values(), buckets()));
        Scale.one(title(), stages().stream().flatMap(stage -> stage.values().stream()));
        stages().forEach(this::checkSigns);
    }

    private void checkSigns(Series stage) {
        stage.values().stream()
                .flatMap(reading -> reading.number().stream())
                .filter(number -> number.signum() < 0)
                .findFirst()
                .ifPresent(number -> {
                    throw new IllegalArgumentException(
                            "\"%s\" of \"%s\" holds %s, but what lies in a bucket is 0 or more. Show credits as a stage of their own, without sign."
                                    .formatted(stage.label().en(), title().en(), number.toPlainString()));
                });
    }

    /** Begins a chart. */
    static Builder builder() {
        return new Builder();
    }

    /** Gathers buckets and stages. */
    final class Builder extends ImmutableAgeing.Builder {
        Builder() {}

        /** The title in both languages. */
        public Builder title(String en, String zh) {
            return title(Label.of(en, zh));
        }

        /** Adds a stage. */
        public Builder stage(Label label, Reading... values) {
            return addStage(Series.of(label, values));
        }
    }
}
