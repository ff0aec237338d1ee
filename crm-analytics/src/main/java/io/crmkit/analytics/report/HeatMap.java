package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A matrix whose cells are the darker the larger their number, such as cohorts by month of age. */
@Value.Immutable
public sealed interface HeatMap extends Block permits ImmutableHeatMap {

    @Override
    Label title();

    @Override
    Optional<Label> note();

    /** What the columns are. */
    List<Label> columns();

    /** The rows from the top; one that ends early, as a young cohort does, has fewer readings. */
    List<Series> rows();

    /** Checks lengths and units. */
    @Value.Check
    default void check() {
        for (Series row : rows()) {
            if (row.values().size() > columns().size()) {
                Scale.length(title(), row.label(), row.values(), columns());
            }
        }
        Scale.one(title(), rows().stream().flatMap(row -> row.values().stream()));
    }

    /** Begins a matrix. */
    static Builder builder() {
        return new Builder();
    }

    /** Gathers columns and rows. */
    final class Builder extends ImmutableHeatMap.Builder {
        Builder() {}

        /** The title in both languages. */
        public Builder title(String en, String zh) {
            return title(Label.of(en, zh));
        }
    }
}
