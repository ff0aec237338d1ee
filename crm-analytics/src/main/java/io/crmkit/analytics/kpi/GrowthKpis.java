package io.crmkit.analytics.kpi;

import static io.crmkit.analytics.sale.Sale.Attributes.AMOUNT;
import static io.crmkit.analytics.sale.Sale.Attributes.CATALOGUE;
import static io.crmkit.analytics.sale.Sale.Attributes.ON;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.time.RelativePeriod;
import java.util.List;

/**
 * The KPIs of how revenue grew, over {@link io.crmkit.analytics.sale.Sale} lines: {@code (R − B) ÷ B}, where {@code R} is the revenue of the
 * last whole fiscal period before today, and {@code B} that of the period with which it is compared.
 *
 * <p>Only whole periods are compared. A month of which ten days are gone would always have shrunk.
 */
public final class GrowthKpis {

    /** Month on month: the last whole month, compared with the one before. */
    public static final Measure MONTH_ON_MONTH =
            growth("month-on-month", "Revenue growth, month on month", "销售额环比增长率（月）", "month", 1, "上一完整财月与其前一财月");

    /** Quarter on quarter: the last whole quarter, compared with the one before. */
    public static final Measure QUARTER_ON_QUARTER = growth(
            "quarter-on-quarter", "Revenue growth, quarter on quarter", "销售额环比增长率（季）", "quarter", 1, "上一完整财季与其前一财季");

    /** Year on year by month: the last whole month, compared with the same month of the year before. */
    public static final Measure MONTH_YEAR_ON_YEAR = growth(
            "year-on-year.month",
            "Revenue growth of the month, year on year",
            "销售额同比增长率（月）",
            "month",
            12,
            "上一完整财月与上年同月");

    /** Year on year by quarter: the last whole quarter, compared with the same quarter of the year before. */
    public static final Measure QUARTER_YEAR_ON_YEAR = growth(
            "year-on-year.quarter",
            "Revenue growth of the quarter, year on year",
            "销售额同比增长率（季）",
            "quarter",
            4,
            "上一完整财季与上年同季");

    /** Year on year: the last whole year, compared with the one before. */
    public static final Measure YEAR_ON_YEAR =
            growth("year-on-year.year", "Revenue growth, year on year", "销售额同比增长率（年）", "year", 1, "上一完整财年与其前一财年");

    private GrowthKpis() {}

    /** All of them. */
    public static List<Measure> all() {
        return List.of(MONTH_ON_MONTH, QUARTER_ON_QUARTER, MONTH_YEAR_ON_YEAR, QUARTER_YEAR_ON_YEAR, YEAR_ON_YEAR);
    }

    /**
     * Compares the last whole period with one before it.
     *
     * @param back how many periods lie between the beginnings of both
     */
    private static Measure growth(String name, String en, String zh, String unit, int back, String populationZh) {
        Condition before = within(back + 1, unit).and(within(back, unit).not());
        return Measure.named("sales.growth." + name, 1)
                .label(en, zh)
                .over(CATALOGUE)
                .population(
                        "Lines that were sold in the last whole fiscal " + unit + ", and in "
                                + (back == 1 ? "the one before" : "the same " + unit + " of the year before"),
                        populationZh + "的销售明细")
                .asOf()
                .unit(Unit.FRACTION)
                .tally("revenue", Tally.sum(AMOUNT.value(), within(1, unit)))
                .tally("before", Tally.sum(AMOUNT.value(), before))
                .formula(Formula.of("revenue").minus(Formula.of("before")).over(Formula.of("before")));
    }

    private static Condition within(int periods, String unit) {
        return ON.within(RelativePeriod.parse(
                periods == 1 ? "last fiscal " + unit : "last " + periods + " fiscal " + unit + "s"));
    }
}
