package io.crmkit.analytics.kpi;

import static io.crmkit.analytics.value.CustomerValue.Attributes.CATALOGUE;
import static io.crmkit.analytics.value.CustomerValue.Attributes.COMPLETE;
import static io.crmkit.analytics.value.CustomerValue.Attributes.DAYS;
import static io.crmkit.analytics.value.CustomerValue.Attributes.FROM;
import static io.crmkit.analytics.value.CustomerValue.Attributes.MARGIN;
import static io.crmkit.analytics.value.CustomerValue.Attributes.ORDERS;
import static io.crmkit.analytics.value.CustomerValue.Attributes.REVENUE;
import static io.crmkit.analytics.value.CustomerValue.Attributes.WALLET;

import io.crmkit.analytics.value.LifetimeTerms;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import java.util.List;

/**
 * The KPIs of what customers bought and are worth, over {@link io.crmkit.analytics.value.CustomerValue}.
 *
 * <p>A row is a customer in a period, so look at one period at a time, or group by it: whoever has a row for each of two months is two
 * customers here. Several lifetime values circulate; none of them is called CLV alone. The historic one adds up what was, see {@link
 * #CLV_HISTORIC}. The one that looks ahead is made for stated terms, see {@link #lifetime}.
 */
public final class CustomerValueKpis {

    private static final Condition BOUGHT = ORDERS.atLeast(1L);

    /** Customers with two orders or more in the period ÷ customers with one or more. */
    public static final Measure REPEAT_RATE = buyers(
                    "repeat-rate.customers", "Repeat purchase rate (by customers)", "复购率（按客户数）")
            .unit(Unit.FRACTION)
            .tally("again", Tally.count(ORDERS.atLeast(2L)))
            .tally("buyers", Tally.count(BOUGHT))
            .formula(Formula.ratio("again", "buyers"));

    /** Σ orders ÷ customers with one order or more. */
    public static final Measure ORDERS_PER_BUYER = buyers(
                    "orders.per-buyer.mean", "Orders per buying customer", "购买客户平均订单数")
            .unit(Unit.NUMBER)
            .mean(ORDERS.value(), BOUGHT);

    /** Revenue per account: Σ revenue ÷ customers whose revenue is known, those who bought for 0 included. */
    public static final Measure REVENUE_PER_ACCOUNT = draft(
                    "revenue.per-account.mean", "Revenue per account and period (ARPA)", "客户平均收入（ARPA，每期）")
            .population("Customers whose revenue is known, those without orders included", "销售额已知的客户（含未下单的）")
            .unit(Unit.MONEY)
            .mean(REVENUE.value(), Condition.always());

    /** Share of wallet: Σ revenue of customers whose wallet is known ÷ Σ their wallets, weighted by value and no mean of shares. */
    public static final Measure SHARE_OF_WALLET = draft(
                    "share-of-wallet.value", "Share of wallet by value", "钱包份额（按金额）")
            .population("Customers whose revenue and wallet are known", "销售额与钱包规模均已知的客户")
            .source(ShareKpis.MARKETING_METRICS)
            .unit(Unit.FRACTION)
            .tally("revenue", Tally.sum(REVENUE.value(), WALLET.isPresent()))
            .tally("wallet", Tally.sum(WALLET.value(), REVENUE.isPresent()))
            .formula(Formula.ratio("revenue", "wallet"));

    /**
     * Historic lifetime value: Σ gross margin so far ÷ customers, of those whose row holds their whole time as a customer. Nothing is
     * discounted, and nothing is said of what is to come.
     */
    public static final Measure CLV_HISTORIC = draft(
                    "clv.historic.margin.mean",
                    "Historic customer lifetime value: mean gross margin so far",
                    "历史客户终身价值（截至期末的平均累计毛利）")
            .population(
                    "Customers whose whole time as a customer lies in the period: none of their orders is before its first day",
                    "期间涵盖其全部合作历史的客户（首次购买不早于期初）")
            .unit(Unit.MONEY)
            .mean(MARGIN.value(), COMPLETE.is(true));

    private CustomerValueKpis() {}

    /**
     * Lifetime value ahead, by the simple retention formula: revenue of a customer and year × margin × Σ (retention ÷ (1 + discount))^t, for
     * t from 1 to the horizon. The revenue of a year is Σ revenue ÷ Σ days of the periods × 365. All that is assumed is in its name and words;
     * what a customer brings is taken as constant, and the same share stays every year.
     */
    public static Measure lifetime(LifetimeTerms terms) {
        return draft(
                        "clv.ahead." + terms.code(),
                        "Customer lifetime value ahead: " + terms.label().en(),
                        "预期客户终身价值（" + terms.label().zh() + "）")
                .population(
                        "Customers whose revenue is known; assumed: "
                                + terms.label().en(),
                        "销售额已知的客户；假设：" + terms.label().zh())
                .source(
                        "S. Gupta and D. R. Lehmann, Customers as assets, Journal of Interactive Marketing 17 (2003) 9–24; cut off at the horizon")
                .unit(Unit.MONEY)
                .tally("revenue", Tally.sum(REVENUE.value(), Condition.always()))
                .tally("days", Tally.sum(DAYS.value(), REVENUE.isPresent()))
                .formula(Formula.of("revenue")
                        .times(Formula.constant(365))
                        .times(Formula.constant(terms.margin()))
                        .times(Formula.constant(terms.yearsOfMargin()))
                        .over(Formula.of("days")));
    }

    /** All of them but those that are made for stated terms. */
    public static List<Measure> all() {
        return List.of(REPEAT_RATE, ORDERS_PER_BUYER, REVENUE_PER_ACCOUNT, SHARE_OF_WALLET, CLV_HISTORIC);
    }

    private static MeasureDraft buyers(String name, String en, String zh) {
        return draft(name, en, zh).population("Customers with one order or more in the period", "期间内下过订单的客户");
    }

    private static MeasureDraft draft(String name, String en, String zh) {
        return Measure.named(name, 1).label(en, zh).over(CATALOGUE).basis(Basis.OCCURRED_IN, FROM);
    }
}
