package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** Numbers of different things beside each other, as horizontal bars in the given order. */
@Value.Immutable
public sealed interface Bars extends Block permits ImmutableBars {

    @Override
    Label title();

    @Override
    Optional<Label> note();

    /** The names of the numbers that each bar has; the first one is drawn. */
    List<Label> measures();

    /** What is compared, each with a reading per measure; the most important first. */
    List<Series> bars();

    /** Values that all bars are held against, such as 100 % of a target: a line across the chart for each. They count what the bars count. */
    List<Mark> marks();

    /**
     * A value that bars are held against.
     *
     * @param label what it is, such as "100 % of the target"
     * @param value where it lies
     */
    record Mark(Label label, Reading value) {}

    /** What becomes of the numbers after the first. */
    default Form form() {
        return Form.RANKED;
    }

    /** The ways to show the numbers after the first. */
    enum Form {
        /** They are written beside the bar, and may count something else: amount and win rate. */
        RANKED,
        /** They are bars of their own on the same axis. */
        GROUPED,
        /** The second is a mark on the bar that was to be reached; the others are written. */
        TARGET
    }

    /** Checks lengths, and that what is drawn has one axis. */
    @Value.Check
    default void check() {
        if (measures().isEmpty() || (form() == Form.TARGET && measures().size() < 2)) {
            throw new IllegalArgumentException(
                    "The bars \"%s\" need a name for each number: one at least, two with a target."
                            .formatted(title().en()));
        }
        bars().forEach(bar -> Scale.length(title(), bar.label(), bar.values(), measures()));
        Scale.one(
                title(),
                Stream.concat(
                        bars().stream().flatMap(bar -> bar.values().stream().limit(drawn())),
                        marks().stream().map(Mark::value)));
    }

    /** How many of the numbers are drawn on the axis; the others are written. */
    @Value.NonAttribute
    default int drawn() {
        return switch (form()) {
            case RANKED -> 1;
            case GROUPED -> measures().size();
            case TARGET -> 2;
        };
    }

    /** Begins a chart. */
    static Builder builder() {
        return new Builder();
    }

    /** Gathers bars. */
    final class Builder extends ImmutableBars.Builder {
        Builder() {}

        /** The title in both languages. */
        public Builder title(String en, String zh) {
            return title(Label.of(en, zh));
        }

        /** Adds the name of a number. */
        public Builder measure(String en, String zh) {
            return addMeasure(Label.of(en, zh));
        }

        /** Adds a value that all bars are held against. */
        public Builder mark(String en, String zh, Reading value) {
            return addMark(new Mark(Label.of(en, zh), value));
        }

        /** Adds a bar. */
        public Builder bar(Label label, Reading... values) {
            return addBar(Series.of(label, values));
        }
    }
}
