package io.crmkit.analytics.kpi;

import io.crmkit.core.condition.Schema;
import io.crmkit.core.data.Names;
import io.crmkit.core.forecast.Credit;
import io.crmkit.core.forecast.Movement;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDoc;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All KPIs that the library brings along, by name. */
public final class Kpis {

    private Kpis() {}

    /** All of them, in the order in which one reads them; those of a funnel depend on its process, see {@link FunnelKpis}. */
    public static List<Measure> all() {
        return Stream.of(PipelineKpis.all(), LineKpis.all(), ForecastKpis.all())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * What each of them means, as Markdown, written from the definitions.
     *
     * @param schema the catalogues of a CRM
     */
    public static String catalogue(Schema schema, Locale locale) {
        return all().stream()
                .map(kpi -> MeasureDoc.of(kpi, schema).markdown(locale))
                .collect(Collectors.joining("\n"));
    }

    /**
     * A KPI with its amounts converted by a policy, so that several currencies add up: at the rate of the date of the opportunity that the
     * basis of the policy means. It is another figure with another name, {@code won.value.close-date.usd}; one without amounts stays as it is.
     */
    public static Measure converted(Measure kpi, RatePolicy policy) {
        String date = OpportunityAttributes.rateDate(policy).name();
        String catalogue = kpi.population().catalogue();
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
