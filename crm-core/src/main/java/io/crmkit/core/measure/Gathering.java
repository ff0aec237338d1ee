package io.crmkit.core.measure;

import io.crmkit.core.money.MissingRateException;
import org.jspecify.annotations.Nullable;

/**
 * Partials in the making, for an evaluator that does not look at rows one by one but knows how many rows of a group have which value, or
 * what they add up to. Not safe for several threads.
 */
public final class Gathering {

    private final MeasurePlan<?> plan;
    private final Groups groups;

    Gathering(MeasurePlan<?> plan) {
        this.plan = plan;
        this.groups = new Groups(plan);
    }

    /**
     * The group with this key; it exists from now on.
     *
     * @param key what {@link MeasurePlan#key} makes of a value, for each dimension
     */
    public Group group(@Nullable Object... key) {
        return new Group(groups.at(key));
    }

    /** All rows, which stand in more groups than are kept apart. From now on, every group is this one. */
    public Group folded() {
        return new Group(groups.fold());
    }

    /** What was gathered. */
    public Partials partials() {
        return new Partials(plan, groups);
    }

    /** One group. Tallies are named by their place in {@link MeasurePlan#tallies()}. */
    public final class Group {

        private final Cell[] cells;

        private Group(Cell[] cells) {
            this.cells = cells;
        }

        /** With too many groups, this one has become one with the others since. */
        private Cell cell(int tally) {
            return groups.isFolded() ? groups.fold()[tally] : cells[tally];
        }

        /**
         * Rows that count.
         *
         * @param rows how many
         * @param value for a sum, what their values add up to, exactly; for a minimum or maximum, the smallest or largest of them; for a
         *     histogram or a number of different values, the value that each of them has; for a count, anything
         */
        public Group taken(int tally, long rows, Object value) {
            cell(tally).take(value, rows);
            return this;
        }

        /** Rows that count, but whose value is blank. */
        public Group blank(int tally, long rows) {
            cell(tally).blank(plan.slots().get(tally).planned().blanks(), rows);
            return this;
        }

        /** Rows of which cannot be said whether or what they count, since a rate is missing. */
        public Group missed(int tally, long rows, MissingRateException missing) {
            cell(tally).missed(missing, rows);
            return this;
        }
    }
}
