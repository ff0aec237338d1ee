package io.crmkit.analytics.kpi;

import static io.crmkit.analytics.receivable.Receivable.Attributes.AGE;
import static io.crmkit.analytics.receivable.Receivable.Attributes.AMOUNT;
import static io.crmkit.analytics.receivable.Receivable.Attributes.CATALOGUE;
import static io.crmkit.analytics.receivable.Receivable.Attributes.DAYS_PAST_DUE;
import static io.crmkit.analytics.receivable.Receivable.Attributes.ISSUED_ON;
import static io.crmkit.analytics.receivable.Receivable.Attributes.OPEN;
import static io.crmkit.analytics.receivable.Receivable.Attributes.PAID;
import static io.crmkit.analytics.receivable.Receivable.Attributes.SETTLED_ON;

import io.crmkit.analytics.receivable.BilledMonth;
import io.crmkit.analytics.receivable.Unapplied;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MixedMoney;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.util.List;

/**
 * The KPIs of what customers owe, over the rows of a {@link io.crmkit.analytics.receivable.Ledger}; its day is the moment of asking.
 *
 * <p>Two methods of days sales outstanding circulate, so both are here, each with the method in its name: {@code dso.simple.365} spreads what
 * is owed over a year of billing, {@code dso.count-back} uses up the latest months first and so does not move with the season.
 */
public final class ReceivableKpis {

    static final Label OPEN_INVOICES = Label.of("Invoices of which something is owed", "未结清的发票");

    private static final Condition OWED = SETTLED_ON.isBlank();
    private static final Condition OVERDUE = OWED.and(DAYS_PAST_DUE.compared(Operator.ABOVE, 0L));
    private static final Label ISSUED = Label.of("Invoices that were issued, settled or not", "已开具的发票（含已结清）");

    /** Σ what is owed. */
    public static final Measure OPEN_VALUE = open("receivables.open.value", "Receivables", "应收账款余额")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .sum(OPEN.value(), OWED);

    /** The number of invoices of which something is owed. */
    public static final Measure OPEN_COUNT = open("receivables.open.count", "Open invoices", "未结清发票数")
            .unit(Unit.COUNT)
            .count(OWED);

    /** Σ what is owed after its due date; on the due date itself, nothing is overdue. */
    public static final Measure OVERDUE_VALUE = open("receivables.overdue.value", "Overdue receivables", "逾期应收账款")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .sum(OPEN.value(), OVERDUE);

    /** What is overdue ÷ all that is owed, by value; undefined if nothing is owed. */
    public static final Measure OVERDUE_RATIO = open(
                    "receivables.overdue-ratio.value", "Overdue ratio by value", "逾期率（按金额）")
            .unit(Unit.FRACTION)
            .tally("overdue", Tally.sum(OPEN.value(), OVERDUE))
            .tally("open", Tally.sum(OPEN.value(), OWED))
            .formula(Formula.ratio("overdue", "open"));

    /** Overdue invoices ÷ open invoices, by number; undefined if none is open. */
    public static final Measure OVERDUE_RATIO_COUNT = open(
                    "receivables.overdue-ratio.count", "Overdue ratio by count", "逾期率（按笔数）")
            .unit(Unit.FRACTION)
            .tally("overdue", Tally.count(OVERDUE))
            .tally("open", Tally.count(OWED))
            .formula(Formula.ratio("overdue", "open"));

    /** Σ what is left of payments once every invoice is settled: what the company owes its customers. */
    public static final Measure UNAPPLIED_VALUE = Measure.named("receivables.unapplied.value", 1)
            .label("Unapplied payments", "未核销收款")
            .over(Unapplied.Attributes.CATALOGUE)
            .population("Payments of which something is left once all invoices are settled", "核销全部发票后仍有余额的收款")
            .asOf()
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .sum(Unapplied.Attributes.AMOUNT.value(), Condition.always());

    /** Paid ÷ billed, by value, of invoices that were issued in the period, whenever they were paid; that of a young period still rises. */
    public static final Measure COLLECTION_RATE = Measure.named("receivables.collection-rate.value", 1)
            .label("Collection rate by value", "回款率（按金额）")
            .over(CATALOGUE)
            .population(ISSUED.en(), ISSUED.zh())
            .basis(Basis.COHORT, ISSUED_ON)
            .unit(Unit.FRACTION)
            .tally("paid", Tally.sum(PAID.value(), Condition.always()))
            .tally("billed", Tally.sum(AMOUNT.value(), Condition.always()))
            .formula(Formula.ratio("paid", "billed"));

    /** Mean days from the issue of an invoice to the day on which the last of it was paid; open ones are not known yet and are left out. */
    public static final Measure DAYS_TO_PAY_MEAN = Measure.named("receivables.days-to-pay.mean", 1)
            .label("Mean days to pay", "平均回款天数")
            .over(CATALOGUE)
            .population("Settled invoices", "已结清的发票")
            .basis(Basis.CLOSED_IN, SETTLED_ON)
            .unit(Unit.DAYS)
            .mean(SETTLED_ON.daysSince(ISSUED_ON), SETTLED_ON.isPresent());

    /** Days sales outstanding, simple: what is owed ÷ what was billed in the last 365 days × 365. */
    public static final Measure DSO_SIMPLE = dsoSimple(365);

    /** Days sales outstanding, counted back: Σ days of the months whose billing makes what is owed, the latest first. */
    public static final Measure DSO_COUNT_BACK = Measure.named("dso.count-back", 1)
            .label("Days sales outstanding, counted back", "应收账款周转天数（倒算法）")
            .over(BilledMonth.Attributes.CATALOGUE)
            .population("Months of the count-back of one currency", "单一币种倒算所及的月份")
            .asOf()
            .source("Count-back method, also known as the exhaustion method")
            .unit(Unit.DAYS)
            .sum(BilledMonth.Attributes.DAYS.value(), Condition.always());

    private ReceivableKpis() {}

    /**
     * Days sales outstanding, simple: what is owed ÷ what was billed in the last days × these days. The day that is looked at is the last of
     * them. Undefined if nothing was billed in them.
     *
     * @throws IllegalArgumentException unless the days are 1 to 3660
     */
    public static Measure dsoSimple(int days) {
        if (days < 1 || days > 3660) {
            throw new IllegalArgumentException(
                    "Days sales outstanding can look at the last 1 to 3660 days, not %s. Write 365 for a year."
                            .formatted(days));
        }
        return Measure.named("dso.simple." + days, 1)
                .label("Days sales outstanding, simple, over " + days + " days", "应收账款周转天数（简单法，" + days + " 天）")
                .over(CATALOGUE)
                .population(ISSUED.en(), ISSUED.zh())
                .asOf()
                .source("Receivables ÷ sales × days of the period, as it is commonly taught")
                .unit(Unit.DAYS)
                .tally("open", Tally.sum(OPEN.value(), OWED))
                .tally("billed", Tally.sum(AMOUNT.value(), AGE.compared(Operator.BELOW, (long) days)))
                .formula(Formula.ratio("open", "billed").times(Formula.constant(days)));
    }

    /** All of them. */
    public static List<Measure> all() {
        return List.of(
                OPEN_VALUE,
                OPEN_COUNT,
                OVERDUE_VALUE,
                OVERDUE_RATIO,
                OVERDUE_RATIO_COUNT,
                UNAPPLIED_VALUE,
                COLLECTION_RATE,
                DAYS_TO_PAY_MEAN,
                DSO_SIMPLE,
                DSO_COUNT_BACK);
    }

    private static MeasureDraft open(String name, String en, String zh) {
        return Measure.named(name, 1)
                .label(en, zh)
                .over(CATALOGUE)
                .population(OPEN_INVOICES.en(), OPEN_INVOICES.zh())
                .asOf();
    }
}
