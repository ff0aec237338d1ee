package io.crmkit.analytics.kpi;

import static io.crmkit.analytics.sale.Sale.Attributes.AMOUNT;
import static io.crmkit.analytics.sale.Sale.Attributes.CATALOGUE;
import static io.crmkit.analytics.sale.Sale.Attributes.COST;
import static io.crmkit.analytics.sale.Sale.Attributes.DOCUMENT;
import static io.crmkit.analytics.sale.Sale.Attributes.LIST;
import static io.crmkit.analytics.sale.Sale.Attributes.ON;
import static io.crmkit.analytics.sale.Sale.Attributes.QUANTITY;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MixedMoney;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import java.util.List;

/**
 * The KPIs of what was sold, over {@link io.crmkit.analytics.sale.Sale} lines.
 *
 * <p>"Profit rate" (利润率) alone says two things, so it is the name of none. With revenue {@code R} and cost {@code C}: the gross margin rate
 * (销售毛利率) is {@code (R − C) ÷ R}, the markup on cost (成本加成率) is {@code (R − C) ÷ C}. Of goods that cost 80 and sell for 100, the first is
 * 20 %, the second 25 %. Both look only at lines whose cost is known; how many it is not, their figures tell as blank.
 */
public final class SalesKpis {

    private static final Condition COSTED = COST.isPresent();

    /** Σ amounts; returns take off. */
    public static final Measure REVENUE = sales("sales.revenue", "Revenue", "销售额")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .sum(AMOUNT.value(), Condition.always());

    /** Σ quantities; returns take off. Ask for it by product, since pieces and metres do not add up. */
    public static final Measure QUANTITY_SOLD = sales("sales.quantity", "Quantity sold", "销售数量")
            .unit(Unit.NUMBER)
            .sum(QUANTITY.value(), Condition.always());

    /** The number of orders or invoices, each once however many lines it has. */
    public static final Measure DOCUMENTS =
            sales("sales.documents", "Orders", "订单数").unit(Unit.COUNT).distinct(DOCUMENT.value(), Condition.always());

    /** Σ amounts ÷ number of orders or invoices; undefined without any. */
    public static final Measure ORDER_VALUE = sales("sales.order-value.mean", "Mean order value", "平均订单金额")
            .unit(Unit.MONEY)
            .tally("revenue", Tally.sum(AMOUNT.value(), Condition.always()))
            .tally("documents", Tally.distinct(DOCUMENT.value(), Condition.always()))
            .formula(Formula.ratio("revenue", "documents"));

    /** Σ amounts ÷ Σ quantities: the mean price of a unit, weighted by quantity; undefined if none was sold on balance. */
    public static final Measure PRICE = sales("sales.price.mean", "Mean price", "平均单价")
            .unit(Unit.MONEY)
            .tally("revenue", Tally.sum(AMOUNT.value(), Condition.always()))
            .tally("quantity", Tally.sum(QUANTITY.value(), Condition.always()))
            .formula(Formula.ratio("revenue", "quantity"));

    /** Σ amounts − Σ costs of lines whose cost is known. */
    public static final Measure GROSS_MARGIN = costed("sales.margin.gross.value", "Gross margin", "销售毛利")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .formula(Formula.of("revenue").minus(Formula.of("cost")));

    /** (Σ amounts − Σ costs) ÷ Σ amounts; undefined if the amounts come to nothing. */
    public static final Measure MARGIN_RATE = costed(
                    "sales.margin.gross.rate", "Gross margin rate (of revenue)", "销售毛利率")
            .unit(Unit.FRACTION)
            .formula(Formula.of("revenue").minus(Formula.of("cost")).over(Formula.of("revenue")));

    /** (Σ amounts − Σ costs) ÷ Σ costs; undefined if the costs come to nothing. */
    public static final Measure MARKUP = costed("sales.markup.cost.rate", "Markup on cost", "成本加成率")
            .unit(Unit.FRACTION)
            .formula(Formula.of("revenue").minus(Formula.of("cost")).over(Formula.of("cost")));

    /** (Σ amounts at list prices − Σ amounts) ÷ Σ amounts at list prices, weighted by value; below 0 where one sold above list. */
    public static final Measure DISCOUNT = listed("sales.discount.rate", "Discount rate", "折扣率（按金额）")
            .formula(Formula.of("list").minus(Formula.of("revenue")).over(Formula.of("list")));

    /** Σ amounts ÷ Σ amounts at list prices: 1 less the discount. */
    public static final Measure REALISATION = listed("sales.price-realisation.rate", "Price realisation", "价格实现率")
            .formula(Formula.ratio("revenue", "list"));

    private SalesKpis() {}

    /** All of them. */
    public static List<Measure> all() {
        return List.of(
                REVENUE,
                QUANTITY_SOLD,
                DOCUMENTS,
                ORDER_VALUE,
                PRICE,
                GROSS_MARGIN,
                MARGIN_RATE,
                MARKUP,
                DISCOUNT,
                REALISATION);
    }

    private static MeasureDraft sales(String name, String en, String zh) {
        return draft(name, en, zh).population("All lines that were sold, returns included", "全部销售明细（含退货）");
    }

    /** The cost is tallied over all lines, so that a figure tells how many are without. */
    private static MeasureDraft costed(String name, String en, String zh) {
        return draft(name, en, zh)
                .population("Lines that were sold and whose cost is known, returns included", "成本已知的销售明细（含退货）")
                .tally("revenue", Tally.sum(AMOUNT.value(), COSTED))
                .tally("cost", Tally.sum(COST.value(), Condition.always()));
    }

    /** Those at list prices are tallied over all lines, so that a figure tells how many have none. */
    private static MeasureDraft listed(String name, String en, String zh) {
        return draft(name, en, zh)
                .population("Lines that were sold and have a list price, returns included", "有目录价的销售明细（含退货）")
                .unit(Unit.FRACTION)
                .tally("revenue", Tally.sum(AMOUNT.value(), LIST.isPresent()))
                .tally("list", Tally.sum(LIST.value(), Condition.always()));
    }

    private static MeasureDraft draft(String name, String en, String zh) {
        return Measure.named(name, 1).label(en, zh).over(CATALOGUE).basis(Basis.OCCURRED_IN, ON);
    }
}
