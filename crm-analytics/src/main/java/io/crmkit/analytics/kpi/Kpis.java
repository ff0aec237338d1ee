package io.crmkit.analytics.kpi;

import io.crmkit.analytics.effort.EffortAttributes;
import io.crmkit.analytics.goal.Goal;
import io.crmkit.analytics.lead.LeadProgress;
import io.crmkit.analytics.receivable.AgeingBuckets;
import io.crmkit.analytics.receivable.BilledMonth;
import io.crmkit.analytics.receivable.Invoice;
import io.crmkit.analytics.receivable.Payment;
import io.crmkit.analytics.receivable.Receivable;
import io.crmkit.analytics.receivable.Unapplied;
import io.crmkit.analytics.retention.Standing;
import io.crmkit.analytics.sale.Sale;
import io.crmkit.analytics.service.ServiceCaseAttributes;
import io.crmkit.analytics.share.Part;
import io.crmkit.analytics.slippage.DueDeal;
import io.crmkit.analytics.survey.Answer;
import io.crmkit.analytics.value.CustomerValue;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.data.Names;
import io.crmkit.core.forecast.Credit;
import io.crmkit.core.forecast.Movement;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDoc;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All KPIs that the library brings along, by name. */
public final class Kpis {

    private static final List<Catalogue<?>> FACTS = List.of(
            LeadProgress.Attributes.CATALOGUE,
            EffortAttributes.CATALOGUE,
            CustomerValue.Attributes.CATALOGUE,
            ServiceCaseAttributes.CATALOGUE,
            DueDeal.Attributes.CATALOGUE,
            Sale.Attributes.CATALOGUE,
            Invoice.Attributes.CATALOGUE,
            Payment.Attributes.CATALOGUE,
            Receivable.Attributes.CATALOGUE,
            Unapplied.Attributes.CATALOGUE,
            BilledMonth.Attributes.CATALOGUE,
            Standing.Attributes.CATALOGUE,
            Answer.Attributes.CATALOGUE,
            Goal.Attributes.CATALOGUE,
            Part.Attributes.CATALOGUE);

    private static final Map<String, Amounts> AMOUNTS_OF_FACTS = Map.of(
            LeadProgress.Attributes.CATALOGUE.name(), new Amounts("wonOn", List.of("wonAmount")),
            EffortAttributes.CATALOGUE.name(), new Amounts("from", List.of("cost", "revenue")),
            CustomerValue.Attributes.CATALOGUE.name(), new Amounts("from", List.of("revenue", "margin", "wallet")),
            DueDeal.Attributes.CATALOGUE.name(), new Amounts("dueOn", List.of("amount")),
            Sale.Attributes.CATALOGUE.name(), new Amounts("on", List.of("amount", "list", "cost")),
            Receivable.Attributes.CATALOGUE.name(), new Amounts("issuedOn", List.of("amount", "paid", "open")),
            Unapplied.Attributes.CATALOGUE.name(), new Amounts("paidOn", List.of("amount")),
            Standing.Attributes.CATALOGUE.name(), new Amounts("from", List.of("before", "after", "kept")),
            Goal.Attributes.CATALOGUE.name(),
                    new Amounts("from", List.of("actual", "target", "foreseen", "pipeline", "miss", "due")));

    private Kpis() {}

    /**
     * What is converted of facts.
     *
     * @param on the date whose rate counts
     * @param names the amounts
     */
    private record Amounts(String on, List<String> names) {}

    /**
     * All of them, in the order in which one reads them. Those of a funnel depend on its process, see {@link #of}; of ageing, those of the
     * usual buckets are here, see {@link AgeingKpis}.
     */
    public static List<Measure> all() {
        return Stream.of(
                        PipelineKpis.all(),
                        LineKpis.all(),
                        ForecastKpis.all(),
                        SlippageKpis.all(),
                        GoalKpis.all(),
                        LeadKpis.all(),
                        EffortKpis.all(),
                        SalesKpis.all(),
                        GrowthKpis.all(),
                        ReceivableKpis.all(),
                        AgeingKpis.of(AgeingBuckets.SINCE_ISSUE).all(),
                        AgeingKpis.of(AgeingBuckets.SINCE_DUE).all(),
                        CustomerValueKpis.all(),
                        RetentionKpis.all(),
                        ServiceKpis.all(),
                        SurveyKpis.all(),
                        ShareKpis.all())
                .flatMap(List::stream)
                .toList();
    }

    /** All of them, and behind them those of the funnel of a process, by both rules for stages that were passed over. */
    public static List<Measure> of(SalesProcess process) {
        return Stream.concat(
                        all().stream(),
                        Stream.of(FunnelKpis.Skipped.values())
                                .flatMap(rule -> FunnelKpis.of(process, rule).all().stream()))
                .toList();
    }

    /** The catalogues of a CRM, together with those of the facts that KPIs are taken over and that are no records. */
    public static Catalogues catalogues(Catalogues crm) {
        List<Catalogue<?>> all = new ArrayList<>(crm.all());
        FACTS.stream().filter(facts -> crm.fields(facts.name()).isEmpty()).forEach(all::add);
        return Catalogues.of(all);
    }

    /**
     * What each of them means, as Markdown, written from the definitions.
     *
     * @param crm the catalogues of a CRM
     */
    public static String catalogue(Catalogues crm, Locale locale) {
        return catalogue(all(), crm, locale);
    }

    /**
     * What these KPIs mean, as Markdown, written from the definitions.
     *
     * @param crm the catalogues of a CRM
     */
    public static String catalogue(List<Measure> kpis, Catalogues crm, Locale locale) {
        Catalogues schema = catalogues(crm);
        return kpis.stream()
                .map(kpi -> MeasureDoc.of(kpi, schema).markdown(locale))
                .collect(Collectors.joining("\n"));
    }

    /**
     * A KPI with its amounts converted by a policy, so that several currencies add up: at the rate of the date of the opportunity that the
     * basis of the policy means; of a sale, that of the sale; of a lead, that of the day on which it was won; of a deal that was due, that of the
     * day on which it was; of what is owed, that of the invoice or payment; of a standing, goal, effort or value of a customer, that of the
     * beginning of the period. It is another figure with another name, {@code won.value.close-date.usd}; one without amounts stays as it is.
     */
    public static Measure converted(Measure kpi, RatePolicy policy) {
        String date = OpportunityAttributes.rateDate(policy).name();
        String catalogue = kpi.population().catalogue();
        Amounts amounts = AMOUNTS_OF_FACTS.get(catalogue);
        if (amounts != null) {
            return kpi.converted(policy, amounts.on, amounts.names.toArray(new String[0]));
        }
        if (catalogue.equals(Credit.Attributes.CATALOGUE.name())
                || catalogue.equals(Movement.Attributes.CATALOGUE.name())) {
            return kpi.converted(policy, "deal." + date, "amount", "weighted", "before", "after");
        }
        boolean owned = kpi.population().rows().isPresent();
        return kpi.converted(policy, owned ? catalogue + "." + date : date, "amount");
    }

    /** The KPI with this name, if there is one. */
    public static Optional<Measure> find(String name) {
        return all().stream().filter(kpi -> kpi.name().equals(name)).findFirst();
    }

    /**
     * The KPI with this name.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public static Measure get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no KPI \"%s\". %s"
                        .formatted(
                                name,
                                Names.hint(
                                        name, all().stream().map(Measure::name).toList()))));
    }
}
