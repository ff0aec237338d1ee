package io.crmkit.analytics.testkit;

import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import java.util.List;

/**
 * Implement this to put a way of evaluation of your own through the vectors: a database, a cluster, columns. Whatever it is, it must gather
 * what {@link io.crmkit.core.measure.RowEvaluator} gathers.
 */
@FunctionalInterface
public interface Evaluator {

    /**
     * What a plan asks for, from these records; none of them is possible, too.
     *
     * @param related the records around them
     */
    <O> Partials gather(MeasurePlan<O> plan, List<O> records, Related related);
}
