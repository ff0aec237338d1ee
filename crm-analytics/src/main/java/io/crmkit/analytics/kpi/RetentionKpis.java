package io.crmkit.analytics.kpi;

import static io.crmkit.analytics.retention.Standing.Attributes.AFTER;
import static io.crmkit.analytics.retention.Standing.Attributes.BEFORE;
import static io.crmkit.analytics.retention.Standing.Attributes.CATALOGUE;
import static io.crmkit.analytics.retention.Standing.Attributes.FROM;
import static io.crmkit.analytics.retention.Standing.Attributes.KEPT;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import java.util.List;

/**
 * The KPIs of who stayed, over the {@link io.crmkit.analytics.retention.Standing} of customers. All look only at those who were customers when
 * the period began; who was won in it makes no rate better. By customers and by revenue are two things, and so are gross (growth aside)
 * and net (growth included).
 */
public final class RetentionKpis {

    private static final Condition KNOWN = BEFORE.isPresent();

    /** Customers who are still there ÷ customers when the period began. */
    public static final Measure RETENTION_CUSTOMERS = draft(
                    "retention.customers", "Retention of customers", "客户留存率（按客户数）")
            .tally("stayed", Tally.count(KNOWN.and(AFTER.isPresent())))
            .tally("before", Tally.count(KNOWN))
            .formula(Formula.ratio("stayed", "before"));

    /** Customers who were lost ÷ customers when the period began. */
    public static final Measure CHURN_CUSTOMERS = draft("churn.customers", "Churn of customers", "客户流失率（按客户数）")
            .tally("lost", Tally.count(KNOWN.and(AFTER.isBlank())))
            .tally("before", Tally.count(KNOWN))
            .formula(Formula.ratio("lost", "before"));

    /** Gross revenue retention: Σ what they still pay of what they paid ÷ Σ what they paid; from 0 to 1. */
    public static final Measure RETENTION_GROSS = draft(
                    "retention.revenue.gross", "Gross revenue retention (GRR)", "毛收入留存率（GRR）")
            .tally("kept", Tally.sum(KEPT.value(), KNOWN))
            .tally("before", Tally.sum(BEFORE.value(), KNOWN))
            .formula(Formula.ratio("kept", "before"));

    /** Net revenue retention: Σ what they pay now ÷ Σ what they paid, growth included; above 1 if they grew more than they shrank. */
    public static final Measure RETENTION_NET = draft(
                    "retention.revenue.net", "Net revenue retention (NRR)", "净收入留存率（NRR）")
            .tally("after", Tally.sum(AFTER.value(), KNOWN.and(AFTER.isPresent())))
            .tally("before", Tally.sum(BEFORE.value(), KNOWN))
            .formula(Formula.ratio("after", "before"));

    /** Gross revenue churn: (Σ what they paid − Σ what they still pay of it) ÷ Σ what they paid; from 0 to 1. */
    public static final Measure CHURN_GROSS = draft("churn.revenue.gross", "Gross revenue churn", "毛收入流失率")
            .tally("kept", Tally.sum(KEPT.value(), KNOWN))
            .tally("before", Tally.sum(BEFORE.value(), KNOWN))
            .formula(Formula.of("before").minus(Formula.of("kept")).over(Formula.of("before")));

    /** Net revenue churn: (Σ what they paid − Σ what they pay now) ÷ Σ what they paid; below 0 if they grew more than they shrank. */
    public static final Measure CHURN_NET = draft("churn.revenue.net", "Net revenue churn", "净收入流失率")
            .tally("after", Tally.sum(AFTER.value(), KNOWN.and(AFTER.isPresent())))
            .tally("before", Tally.sum(BEFORE.value(), KNOWN))
            .formula(Formula.of("before").minus(Formula.of("after")).over(Formula.of("before")));

    private RetentionKpis() {}

    /** All of them. */
    public static List<Measure> all() {
        return List.of(RETENTION_CUSTOMERS, CHURN_CUSTOMERS, RETENTION_GROSS, RETENTION_NET, CHURN_GROSS, CHURN_NET);
    }

    private static MeasureDraft draft(String name, String en, String zh) {
        return Measure.named(name, 1)
                .label(en, zh)
                .over(CATALOGUE)
                .population("Customers who were there when the period began", "期初已有的客户")
                .basis(Basis.COHORT, FROM)
                .unit(Unit.FRACTION);
    }
}
