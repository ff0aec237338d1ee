package io.crmkit.analytics.kpi;

import static io.crmkit.analytics.share.Part.Attributes.CATALOGUE;
import static io.crmkit.analytics.share.Part.Attributes.OWN;
import static io.crmkit.analytics.share.Part.Attributes.VALUE;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import java.util.List;

/** The KPIs of how a whole is shared out, over the {@link io.crmkit.analytics.share.Part}s of it. */
public final class ShareKpis {

    private static final Tally TOTAL = Tally.sum(VALUE.value(), Condition.always());
    private static final Tally SQUARES = Tally.sum(VALUE.value().times(VALUE.value()), Condition.always());
    private static final String HIRSCHMAN =
            "A. O. Hirschman, The paternity of an index, The American Economic Review 54 (1964) 761–762";
    static final String MARKETING_METRICS =
            "P. W. Farris, N. T. Bendle, P. E. Pfeifer and D. J. Reibstein, Marketing Metrics, 2nd edition (2010)";
    private static final String ADELMAN =
            "M. A. Adelman, Comment on the H concentration measure as a numbers-equivalent, The Review of Economics and Statistics 51 (1969) 99–101";

    /** One's own part ÷ the whole; undefined if the whole is nothing. */
    public static final Measure MARKET_SHARE = parts("market-share", "Market share", "市场份额")
            .source(MARKETING_METRICS)
            .unit(Unit.FRACTION)
            .tally("own", Tally.sum(VALUE.value(), OWN.is(true)))
            .tally("total", TOTAL)
            .formula(Formula.ratio("own", "total"));

    /**
     * The Herfindahl-Hirschman index: Σ (value²) ÷ (Σ value)², from 1 ÷ n for n equal parts to 1 for one alone. Times 10,000 it is the figure of
     * competition authorities.
     */
    public static final Measure HHI = parts("concentration.hhi", "Herfindahl-Hirschman index", "赫芬达尔指数")
            .source(HIRSCHMAN)
            .unit(Unit.FRACTION)
            .tally("squares", SQUARES)
            .tally("total", TOTAL)
            .formula(Formula.of("squares").over(Formula.of("total").times(Formula.of("total"))));

    /** How many equal parts would be concentrated alike: (Σ value)² ÷ Σ (value²), from 1 to n. */
    public static final Measure EFFECTIVE_NUMBER = parts(
                    "concentration.effective-number", "Effective number of parts", "有效份额数")
            .source(ADELMAN)
            .unit(Unit.NUMBER)
            .tally("squares", SQUARES)
            .tally("total", TOTAL)
            .formula(Formula.of("total").times(Formula.of("total")).over(Formula.of("squares")));

    private ShareKpis() {}

    /** All of them. */
    public static List<Measure> all() {
        return List.of(MARKET_SHARE, HHI, EFFECTIVE_NUMBER);
    }

    private static MeasureDraft parts(String name, String en, String zh) {
        return Measure.named(name, 1)
                .label(en, zh)
                .over(CATALOGUE)
                .population("Parts of a whole, each one row", "整体中的各份额（每份一行）")
                .asOf();
    }
}
