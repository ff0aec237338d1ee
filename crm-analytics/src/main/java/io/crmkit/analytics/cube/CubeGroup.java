package io.crmkit.analytics.cube;

import io.crmkit.core.data.Names;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One place of a table: everything, or those rows that have some values of the dimensions in common. */
public final class CubeGroup implements Labelled {

    private final List<Step> path;
    private final List<Figure> figures;
    private final List<Change> changes;
    private final List<CubeGroup> groups;
    private final Predicate<List<@Nullable Object>> keys;

    CubeGroup(
            List<Step> path,
            List<Figure> figures,
            List<Change> changes,
            List<CubeGroup> groups,
            Predicate<List<@Nullable Object>> keys) {
        this.path = List.copyOf(path);
        this.figures = List.copyOf(figures);
        this.changes = List.copyOf(changes);
        this.groups = List.copyOf(groups);
        this.keys = keys;
    }

    /**
     * One step from everything to a group.
     *
     * @param value the value of the dimension, such as a {@code FiscalPeriod}; empty where blank, and of a rest
     * @param label the value in words
     * @param merged how many groups were merged, of a rest; 0 for a single one
     */
    public record Step(Optional<Object> value, Label label, long merged) {

        /** Whether this is what is left beside the largest groups. */
        public boolean isRest() {
            return merged > 0;
        }
    }

    /** The steps from everything to here, one for each dimension; none for everything. */
    public List<Step> path() {
        return path;
    }

    /** The last step in words; "All" for everything. */
    @Override
    public Label label() {
        return path.isEmpty()
                ? Label.of("All", "合计")
                : path.get(path.size() - 1).label();
    }

    /** Whether it is what is left beside the largest groups, or a part of that. */
    public boolean isRest() {
        return path.stream().anyMatch(Step::isRest);
    }

    /** The figures, one for each measure of the table. */
    public List<Figure> figures() {
        return figures;
    }

    /**
     * The figure of a measure.
     *
     * @throws IllegalArgumentException if there is none of this name; the message names the nearest
     */
    public Figure figure(String measure) {
        return figures.stream()
                .filter(figure -> figure.measure().equals(measure))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no figure of a measure \"%s\" here. %s"
                        .formatted(
                                measure,
                                Names.hint(
                                        measure,
                                        figures.stream().map(Figure::measure).toList()))));
    }

    /** How each figure differs from that of the period that is compared with; none where nothing is compared, as in a total of periods. */
    public List<Change> changes() {
        return changes;
    }

    /** How the figure of a measure differs from that of the period that is compared with, if it is compared. */
    public Optional<Change> change(String measure) {
        figure(measure);
        return changes.stream()
                .filter(change -> change.now().measure().equals(measure))
                .findFirst();
    }

    /** What it falls into by the next dimension, in the order of that; the rest comes last. None by the last dimension. */
    public List<CubeGroup> groups() {
        return groups;
    }

    /** Whether rows with this key, a value for each dimension of the table, belong here. */
    boolean holds(List<@Nullable Object> key) {
        return keys.test(key);
    }

    /** The path in words. */
    @Override
    public String toString() {
        return path.isEmpty()
                ? label().en()
                : path.stream().map(step -> step.label().en()).collect(Collectors.joining(" / "));
    }
}
