package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.cube.Cube;
import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.RatePolicy;
import java.util.List;
import java.util.Optional;

/**
 * Rows of one sort that a report measures. Immutable.
 *
 * @param <O> the rows
 */
public final class Facts<O> {

    private final Deals deals;
    private final Catalogue<O> catalogue;
    private final List<O> all;
    private final Label scope;
    private final Optional<RatePolicy> policy;
    private final List<Label> lacking;

    Facts(
            Deals deals,
            Catalogue<O> catalogue,
            List<O> all,
            Label scope,
            Optional<RatePolicy> policy,
            List<Label> lacking) {
        this.deals = deals;
        this.catalogue = catalogue;
        this.all = List.copyOf(all);
        this.scope = scope;
        this.policy = policy;
        this.lacking = List.copyOf(lacking);
    }

    /** What is known of a row. */
    public Catalogue<O> catalogue() {
        return catalogue;
    }

    /** The rows. */
    public List<O> all() {
        return all;
    }

    /** Which rows these are, and of which days. */
    public Label scope() {
        return scope;
    }

    /** How amounts are converted when they are measured; empty if they are not, or are already. */
    public Optional<RatePolicy> policy() {
        return policy;
    }

    /** Why rows are missing that belong here, such as a rate that is not known; empty if none are. Figures without them would be others. */
    public List<Label> lacking() {
        return lacking;
    }

    /** A KPI as the report asks it: converted where a policy says how. */
    public Measure asked(Measure kpi) {
        return policy.map(rates -> Kpis.converted(kpi, rates)).orElse(kpi);
    }

    /** A question over the rows, by whatever they lead to. */
    public Cube<O> cube() {
        return deals.cube(catalogue, all);
    }
}
