package io.crmkit.analytics.pipeline;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** The opportunities of a report, and how they are measured. */
final class Deals {

    private final Crm crm;
    private final Binder binder;
    private final Related around;
    private final List<Opportunity> all;

    private Deals(Crm crm, Binder binder, Related around, List<Opportunity> all) {
        this.crm = crm;
        this.binder = binder;
        this.around = around;
        this.all = all;
    }

    /** All that the session may see. */
    static Deals of(Crm crm, Session session) {
        return new Deals(
                crm,
                session.runner().binder(),
                session.runner().around(),
                session.opportunities().all(Condition.always()));
    }

    Binder binder() {
        return binder;
    }

    List<Opportunity> all() {
        return all;
    }

    /** Those with an amount, by its currency, the most frequent currency first. */
    List<Map.Entry<CurrencyUnit, Deals>> byCurrency() {
        Map<CurrencyUnit, List<Opportunity>> found = new TreeMap<>();
        for (Opportunity deal : all) {
            deal.amount()
                    .ifPresent(amount -> found.computeIfAbsent(amount.getCurrencyUnit(), currency -> new ArrayList<>())
                            .add(deal));
        }
        return found.entrySet().stream()
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .map(entry -> Map.entry(entry.getKey(), new Deals(crm, binder, around, entry.getValue())))
                .toList();
    }

    /** Figures of these opportunities. */
    Table table(List<Measure> measures, Condition where, Dimension... by) {
        MeasurePlan<Opportunity> plan = MeasurePlan.of(binder, crm.catalogue(OpportunityAttributes.CATALOGUE))
                .measures(measures)
                .where(where)
                .by(by)
                .build();
        return plan.finish(RowEvaluator.of(plan).gather(all, around));
    }

    Table table(List<Measure> measures, Dimension... by) {
        return table(measures, Condition.always(), by);
    }
}
