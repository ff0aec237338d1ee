package io.crmkit.analytics.pipeline;

import io.crmkit.core.Crm;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.Session;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.History;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.team.Member;
import io.crmkit.core.team.MemberAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The opportunities of a report, and how they are measured. */
final class Deals {

    private final Crm crm;
    private final Session session;
    private final Binder binder;
    private final Related around;
    private final List<Opportunity> all;
    private @Nullable Map<Id<Opportunity>, History<Opportunity>> histories;

    private Deals(Crm crm, Session session, Binder binder, Related around, List<Opportunity> all) {
        this.crm = crm;
        this.session = session;
        this.binder = binder;
        this.around = around;
        this.all = all;
    }

    /** All that the session may see. */
    static Deals of(Crm crm, Session session) {
        return new Deals(
                crm,
                session,
                session.runner().binder(),
                session.runner().around(),
                session.opportunities().all(Condition.always()));
    }

    /** What happened to each of them; read once. */
    Map<Id<Opportunity>, History<Opportunity>> histories() {
        if (histories == null) {
            histories = session.runner().histories(OpportunityAttributes.CATALOGUE, all);
        }
        return histories;
    }

    /** Who is in charge, by name where the member is known. */
    Optional<String> owner(Opportunity deal) {
        return deal.owner()
                .map(owner -> around.find(MemberAttributes.CATALOGUE.name(), owner) instanceof Member member
                        ? member.name()
                        : owner.value());
    }

    /** An amount of one deal, in the currency of the report. */
    Reading shown(Opportunity deal, Money amount) {
        return Reading.of(amount);
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
                .map(entry -> Map.entry(entry.getKey(), new Deals(crm, session, binder, around, entry.getValue())))
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
