package io.crmkit.analytics.kpi;

import static io.crmkit.analytics.receivable.Receivable.Attributes.AGE;
import static io.crmkit.analytics.receivable.Receivable.Attributes.CATALOGUE;
import static io.crmkit.analytics.receivable.Receivable.Attributes.DAYS_PAST_DUE;
import static io.crmkit.analytics.receivable.Receivable.Attributes.OPEN;
import static io.crmkit.analytics.receivable.Receivable.Attributes.SETTLED_ON;

import io.crmkit.analytics.receivable.AgeingBuckets;
import io.crmkit.analytics.receivable.AgeingBuckets.Bucket;
import io.crmkit.analytics.receivable.AgeingBuckets.Since;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MixedMoney;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The KPIs of how old is what customers owe, bucket by bucket. From when days count, and the first and last day of the bucket, are in the
 * name and in the words of each.
 */
public final class AgeingKpis {

    private static final Condition OWED = SETTLED_ON.isBlank();

    private final AgeingBuckets buckets;
    private final Expression days;

    private AgeingKpis(AgeingBuckets buckets) {
        this.buckets = buckets;
        this.days = buckets.since() == Since.DUE ? DAYS_PAST_DUE : AGE;
    }

    /** The KPIs of some buckets. */
    public static AgeingKpis of(AgeingBuckets buckets) {
        return new AgeingKpis(buckets);
    }

    /** Σ what is owed in a bucket; over all buckets, they add up to {@link ReceivableKpis#OPEN_VALUE}. */
    public Measure value(Bucket bucket) {
        return draft(
                        "value." + bucket.code(),
                        "Owed, " + bucket.label().en(),
                        "应收（" + bucket.label().zh() + "）")
                .unit(Unit.MONEY)
                .mixedMoney(MixedMoney.LISTED)
                .sum(OPEN.value(), within(bucket));
    }

    /** What is owed in a bucket ÷ all that is owed; undefined if nothing is. */
    public Measure share(Bucket bucket) {
        return draft(
                        "share." + bucket.code(),
                        "Share owed, " + bucket.label().en(),
                        "应收占比（" + bucket.label().zh() + "）")
                .unit(Unit.FRACTION)
                .tally("aged", Tally.sum(OPEN.value(), within(bucket)))
                .tally("open", Tally.sum(OPEN.value(), OWED))
                .formula(Formula.ratio("aged", "open"));
    }

    /**
     * The allowance for doubtful debts by ageing: Σ over buckets (what is owed × the share of it that is expected to be lost).
     *
     * @param name tells these shares from others: words of lower-case letters and digits, joined by hyphens, such as {@code year-2026}
     * @param lost the share that is expected to be lost in each bucket, from 0 to 1, from young to old
     * @throws IllegalArgumentException if there are not as many shares as buckets, or one is beyond its bounds
     */
    public Measure allowance(String name, List<BigDecimal> lost) {
        List<Bucket> all = buckets.buckets();
        if (lost.size() != all.size()) {
            throw new IllegalArgumentException(
                    "There are %s shares (%s) for %s buckets. Give one for each, from young to old."
                            .formatted(lost.size(), lost, all.size()));
        }
        MeasureDraft draft =
                draft("allowance." + name, "Allowance by ageing", "账龄法坏账准备").unit(Unit.MONEY);
        List<Formula> losses = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            BigDecimal share = lost.get(i);
            if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(
                        "The share (%s) that is lost of \"%s\" must be between 0 and 1. Write 0.05 for 5 %%."
                                .formatted(share, all.get(i).label().en()));
            }
            draft.tally("bucket" + i, Tally.sum(OPEN.value(), within(all.get(i))));
            losses.add(Formula.of("bucket" + i).times(Formula.constant(share)));
        }
        return draft.formula(losses.stream().reduce(Formula::plus).orElseThrow());
    }

    /** All of them: what is owed in each bucket, then its share. */
    public List<Measure> all() {
        List<Bucket> all = buckets.buckets();
        return Stream.concat(all.stream().map(this::value), all.stream().map(this::share))
                .toList();
    }

    private Condition within(Bucket bucket) {
        List<Condition> bounds = new ArrayList<>();
        bounds.add(OWED);
        bucket.from().ifPresent(from -> bounds.add(days.compared(Operator.AT_LEAST, (long) from)));
        bucket.to().ifPresent(to -> bounds.add(days.compared(Operator.AT_MOST, (long) to)));
        return bounds.stream().reduce(Condition::and).orElseThrow();
    }

    private MeasureDraft draft(String what, String en, String zh) {
        String since = buckets.since() == Since.DUE ? "due" : "issue";
        return Measure.named("receivables.aged-since-" + since + "." + what, 1)
                .label(en, zh)
                .over(CATALOGUE)
                .population(ReceivableKpis.OPEN_INVOICES.en(), ReceivableKpis.OPEN_INVOICES.zh())
                .asOf();
    }
}
