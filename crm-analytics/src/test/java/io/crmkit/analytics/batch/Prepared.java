package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Block;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Table;
import io.crmkit.core.opportunity.Opportunity;
import java.util.List;
import java.util.Optional;

/** A plan over deals that stand in columns, before it is asked. */
final class Prepared {

    final MeasurePlan<Opportunity> plan;
    final Grid grid;
    final GridReading reading;
    final Decision decision;

    private Prepared(MeasurePlan<Opportunity> plan, Encoded<Opportunity> rows) {
        this.plan = plan;
        this.grid = rows.grid(plan.population());
        boolean owned = plan.population().rows().isPresent();
        this.reading = new GridReading(grid, owned ? rows.records() : null, Scope.rows(plan));
        this.decision = new Decision(plan, reading, grid);
    }

    static Prepared of(MeasurePlan<Opportunity> plan, List<Opportunity> deals) {
        return of(plan, plan, deals);
    }

    /** Asked of columns that were made for another plan. */
    static Prepared of(MeasurePlan<Opportunity> plan, MeasurePlan<Opportunity> known, List<Opportunity> deals) {
        Encoded<Opportunity> rows = Encoded.of(List.of(known));
        deals.forEach(deal -> rows.add(Block.of(deal, BatchFixture.customers())));
        rows.close();
        return new Prepared(plan, rows);
    }

    Optional<Keying> keying() {
        return Keying.of(plan, reading);
    }

    Program program() {
        return new Program(keying().orElseThrow(), decision, plan, grid);
    }

    Table table(Pass pass) {
        return plan.finish(Answer.of(plan, pass.closed(), grid.size()));
    }
}
