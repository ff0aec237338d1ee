package io.crmkit.analytics.report;

import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How often values of each size occur, such as the days that deals took. */
@Value.Immutable
public sealed interface Distribution extends Block permits ImmutableDistribution {

    @Override
    Label title();

    @Override
    Optional<Label> note();

    /** What the values count, such as {@link Unit#DAYS}. */
    Unit unit();

    /** What the heights count, such as "deals". */
    Label counted();

    /** The intervals from small to large, without gaps. */
    List<Bin> bins();

    /** Values to point at, such as the median; of the same unit. */
    List<Mark> marks();

    /**
     * An interval.
     *
     * @param from its least value, inclusive
     * @param to its end, exclusive
     * @param count how many values lie in it, 0 or more
     */
    record Bin(BigDecimal from, BigDecimal to, long count) {
        /** Checks that it is an interval. */
        public Bin {
            if (from.compareTo(to) >= 0 || count < 0) {
                throw new IllegalArgumentException(
                        "An interval from %s to %s with %d value(s) is none. Let it end after its beginning, and count from 0."
                                .formatted(from, to, count));
            }
        }
    }

    /**
     * A value to point at.
     *
     * @param label what it is, such as "median"
     * @param value where it lies
     */
    record Mark(Label label, Reading value) {}

    /** Checks that intervals follow each other. */
    @Value.Check
    default void check() {
        for (int i = 1; i < bins().size(); i++) {
            BigDecimal end = bins().get(i - 1).to();
            BigDecimal begin = bins().get(i).from();
            if (end.compareTo(begin) != 0) {
                throw new IllegalArgumentException(
                        "The intervals of \"%s\" leave a gap: one ends at %s, the next begins at %s. Add an interval with count 0."
                                .formatted(title().en(), end, begin));
            }
        }
    }

    /** Begins a distribution. */
    static Builder builder() {
        return new Builder();
    }

    /** Gathers intervals and marks. */
    final class Builder extends ImmutableDistribution.Builder {
        Builder() {}

        /** The title in both languages. */
        public Builder title(String en, String zh) {
            return title(Label.of(en, zh));
        }

        /** Adds an interval; its end is exclusive. */
        public Builder bin(long from, long to, long count) {
            return addBin(new Bin(BigDecimal.valueOf(from), BigDecimal.valueOf(to), count));
        }

        /** Adds a value to point at. */
        public Builder mark(String en, String zh, Reading value) {
            return addMark(new Mark(Label.of(en, zh), value));
        }
    }
}
