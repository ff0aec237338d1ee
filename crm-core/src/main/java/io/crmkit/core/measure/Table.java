package io.crmkit.core.measure;

import io.crmkit.core.data.Names;
import io.crmkit.core.message.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Finished figures by key, with totals.
 *
 * <p>Totals are computed from all rows, not from the figures of the groups: the median of all deals is no sum of medians. Rows stand in
 * the order of the dimensions, the first one first: choices as they were declared, everything else from small to large, blank last.
 */
@Value.Immutable
public sealed interface Table permits ImmutableTable {

    /** The names of the dimensions. */
    List<Label> dimensions();

    /** The groups; none if there are no dimensions, or too many groups. */
    List<Row> rows();

    /** The figures of all rows together, one for each measure in the order in which they were asked. */
    List<Figure> totals();

    /**
     * Why there are no groups: there were more than the plan allows, so that only totals are known.
     */
    Optional<Undefined> refused();

    /**
     * One group.
     *
     * @param key what its rows have in common
     * @param figures one for each measure in the order in which they were asked
     */
    record Row(Key key, List<Figure> figures) {
        /** Keeps its own list. */
        public Row {
            figures = List.copyOf(figures);
        }

        /** The figure of a measure by its name. */
        public Figure figure(String measure) {
            return named(figures, measure);
        }
    }

    /** The figure of a measure over all rows. */
    default Figure total(String measure) {
        return named(totals(), measure);
    }

    /** The group with these values, a null for each blank one. */
    default Optional<Row> row(@Nullable Object... values) {
        List<Optional<Object>> sought =
                Arrays.stream(values).map(Optional::<Object>ofNullable).toList();
        return rows().stream().filter(row -> row.key().values().equals(sought)).findFirst();
    }

    private static Figure named(List<Figure> figures, String measure) {
        return figures.stream()
                .filter(figure -> figure.measure().equals(measure))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The measure \"%s\" was not asked for. %s"
                        .formatted(
                                measure,
                                Names.hint(
                                        measure,
                                        figures.stream().map(Figure::measure).toList()))));
    }
}
