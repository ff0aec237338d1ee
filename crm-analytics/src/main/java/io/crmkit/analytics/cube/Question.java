package io.crmkit.analytics.cube;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.time.FiscalPeriod;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What a cube is asked. */
@Value.Immutable
interface Question {

    List<Measure> measures();

    List<Dimension> by();

    default Condition where() {
        return Condition.always();
    }

    Optional<Top> top();

    Optional<Against> against();

    Optional<Span> span();

    default int mostGroups() {
        return MeasurePlan.USUAL_GROUPS;
    }

    /** What values are called. */
    default Wording wording() {
        return Wording.none();
    }

    /** The place of the dimension by whose periods is compared and limited; −1 if there is none. */
    @Value.Derived
    default int periodAt() {
        for (int i = 0; i < by().size(); i++) {
            if (by().get(i) instanceof Dimension.Period) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The largest groups.
     *
     * @param most how many
     * @param measure by whose figure
     */
    record Top(int most, String measure) {}

    /**
     * The periods that are told.
     *
     * @param first the first
     * @param last the last
     */
    record Span(FiscalPeriod first, FiscalPeriod last) {

        boolean holds(FiscalPeriod period) {
            return !period.first().isBefore(first.first()) && !period.last().isAfter(last.last());
        }
    }
}
