package io.crmkit.examples.cli;

import io.crmkit.analytics.cube.Against;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Which KPIs were asked for, and how.
 *
 * @param measures the KPIs
 * @param by what they are told by
 * @param top how many of the largest groups are told apart, by the first KPI
 * @param against with what periods are compared
 * @param tests with what groups are tested for differences
 */
record KpiQuestion(
        List<Measure> measures,
        List<Dimension> by,
        Optional<Integer> top,
        Optional<Against> against,
        Optional<TestWith> tests) {

    /** The same for other KPIs, such as those that convert amounts. */
    KpiQuestion asking(UnaryOperator<Measure> change) {
        return new KpiQuestion(measures.stream().map(change).toList(), by, top, against, tests);
    }
}
