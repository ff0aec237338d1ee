package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.cube.Cube;
import io.crmkit.analytics.cube.RecordNames;
import io.crmkit.analytics.goal.Quota;
import io.crmkit.analytics.goal.QuotaAttributes;
import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.analytics.report.Definition;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Related;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.History;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.team.Member;
import io.crmkit.core.team.MemberAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The opportunities of one report, read once, and how everything about them is measured. */
final class Deals {

    private final Crm crm;
    private final Session session;
    private final Optional<RatePolicy> policy;
    private final Binder binder;
    private final Catalogues schema;
    private final Related around;
    private final List<Opportunity> all;
    private final Map<String, SalesProcess> processes = new HashMap<>();
    private final Set<Measure> measured = new LinkedHashSet<>();
    private @Nullable Map<Id<Opportunity>, History<Opportunity>> histories;
    private @Nullable List<Book> books;

    /** All that the session may see. */
    Deals(Crm crm, Session session, Optional<RatePolicy> policy) {
        this.crm = crm;
        this.session = session;
        this.policy = policy;
        this.binder = session.runner().binder();
        this.schema = Kpis.catalogues(crm.catalogues());
        this.around = session.runner().around();
        this.all = session.opportunities().all(Condition.always());
    }

    Session session() {
        return session;
    }

    Frame frame() {
        return binder.frame();
    }

    List<Opportunity> all() {
        return all;
    }

    /** What happened to each of them, and to those that were retracted since; read once. */
    Map<Id<Opportunity>, History<Opportunity>> histories() {
        if (histories == null) {
            histories = session.runner().histories(OpportunityAttributes.CATALOGUE);
        }
        return histories;
    }

    /** The process that a deal follows; looked up once for each edition. */
    SalesProcess process(Opportunity deal) {
        return processes.computeIfAbsent(
                deal.process() + "/" + deal.edition(),
                edition -> session.opportunities().process(deal));
    }

    /** Who is in charge, by name where the member is known. */
    Optional<String> owner(Opportunity deal) {
        return deal.owner().map(owner -> member(owner.value()));
    }

    /** The name of the member with this identity; the identity where nobody is known by it. */
    String member(String id) {
        return around.find(MemberAttributes.CATALOGUE.name(), Id.of(id)) instanceof Member member ? member.name() : id;
    }

    /** What records are called that deals refer to. */
    RecordNames names() {
        return RecordNames.of(session);
    }

    /** How amounts are converted, if they are. */
    Optional<RatePolicy> policy() {
        return policy;
    }

    /** The quotas that the session may see; none where the CRM keeps none. */
    List<Quota> quotas() {
        return crm.catalogues().fields(QuotaAttributes.CATALOGUE.name()).isEmpty()
                ? List.of()
                : session.runner().all(QuotaAttributes.CATALOGUE, Condition.always());
    }

    /**
     * What can be added up: everything together, where a policy converts it or there is one currency only; else a book for each currency,
     * the most frequent first. None if nothing has an amount.
     */
    List<Book> books() {
        if (books == null) {
            books = opened();
        }
        return books;
    }

    private List<Book> opened() {
        Map<CurrencyUnit, List<Opportunity>> found = new TreeMap<>();
        for (Opportunity deal : all) {
            deal.amount()
                    .ifPresent(amount -> found.computeIfAbsent(amount.getCurrencyUnit(), currency -> new ArrayList<>())
                            .add(deal));
        }
        if (policy.isPresent()) {
            return found.isEmpty()
                    ? List.of()
                    : List.of(new Book(this, policy.get().into(), policy, true));
        }
        boolean alone = found.size() == 1;
        return found.entrySet().stream()
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .map(entry -> new Book(this, entry.getKey(), policy, alone))
                .toList();
    }

    /** Figures of all deals. */
    Table table(List<Measure> measures, Condition where, Dimension... by) {
        return table(OpportunityAttributes.CATALOGUE, all, measures, where, by);
    }

    Table table(List<Measure> measures, Dimension... by) {
        return table(measures, Condition.always(), by);
    }

    /** Figures of any rows. */
    <O> Table table(Catalogue<O> rows, Collection<O> of, List<Measure> measures, Condition where, Dimension... by) {
        measured.addAll(measures);
        MeasurePlan<O> plan = MeasurePlan.of(binder, schema.of(rows))
                .measures(measures)
                .where(where)
                .by(by)
                .build();
        return plan.finish(RowEvaluator.of(plan).gather(of, around));
    }

    /** The catalogue that stands here for the given one. */
    <O> Catalogue<O> known(Catalogue<O> rows) {
        return schema.of(rows);
    }

    /** A question over any rows. */
    <O> Cube<O> cube(Catalogue<O> rows, Collection<O> of) {
        return Cube.over(binder, rows, of, around);
    }

    /** What the measures mean that were asked for until now. */
    List<Definition> definitions() {
        return measured.stream().map(measure -> Definition.of(measure, schema)).toList();
    }
}
