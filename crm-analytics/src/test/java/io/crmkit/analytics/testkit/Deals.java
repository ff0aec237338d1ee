package io.crmkit.analytics.testkit;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.Crm;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Related;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A few open deals, and plans that ask for them. */
final class Deals {

    private static final Binder BINDER = Crm.inMemory().binder();

    private Deals() {}

    /** How many deals there are, and what they are worth, by these values. */
    static MeasurePlan<Opportunity> plan(Dimension... by) {
        return MeasurePlan.of(BINDER, OpportunityAttributes.CATALOGUE)
                .measure(PipelineKpis.COUNT, PipelineKpis.OPEN_VALUE)
                .by(by)
                .build();
    }

    static Opportunity deal(String id, long euros) {
        return Opportunity.builder()
                .id(Id.of(id))
                .version(1)
                .name("Deal")
                .amount(Money.ofMajor(CurrencyUnit.EUR, euros))
                .stage("qualification")
                .status(Status.OPEN)
                .probability(new BigDecimal("0.25"))
                .process("simple")
                .edition(0)
                .createdOn(LocalDate.of(2026, 1, 1))
                .build();
    }

    /** Deals of one, two, three… euros. */
    static List<Opportunity> several(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> deal("d" + number, number))
                .toList();
    }

    static Table table(MeasurePlan<Opportunity> plan, List<Opportunity> deals) {
        return plan.finish(gathered(plan, deals));
    }

    static <O> Partials gathered(MeasurePlan<O> plan, List<O> records) {
        return RowEvaluator.of(plan).gather(records, Related.none());
    }
}
