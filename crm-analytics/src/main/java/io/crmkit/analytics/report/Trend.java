package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** How numbers change from period to period. */
@Value.Immutable
public sealed interface Trend extends Block permits ImmutableTrend {

    @Override
    Label title();

    @Override
    Optional<Label> note();

    /** The periods, the earliest first, all equally long. */
    List<Label> periods();

    /** The lines, each with a reading per period. */
    List<Series> series();

    /** What the lines are to be compared to, such as the plan or the year before. */
    Optional<Series> comparison();

    /** Checks lengths and units. */
    @Value.Check
    default void check() {
        lines().forEach(line -> Scale.length(title(), line.label(), line.values(), periods()));
        Scale.one(title(), lines().stream().flatMap(line -> line.values().stream()));
    }

    /** All lines, the comparison last. */
    @Value.NonAttribute
    default List<Series> lines() {
        return Stream.concat(series().stream(), comparison().stream()).toList();
    }

    /** Begins a trend. */
    static Builder builder() {
        return new Builder();
    }

    /** Gathers periods and lines. */
    final class Builder extends ImmutableTrend.Builder {
        Builder() {}

        /** The title in both languages. */
        public Builder title(String en, String zh) {
            return title(Label.of(en, zh));
        }
    }
}
