package io.crmkit.analytics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.analytics.receivable.AgeingBuckets;
import io.crmkit.analytics.receivable.AgeingBuckets.Bucket;
import io.crmkit.analytics.receivable.AgeingBuckets.Since;
import io.crmkit.analytics.receivable.Receivable;
import io.crmkit.core.Crm;
import io.crmkit.core.id.Id;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDoc;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AgeingKpisTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static Receivable owed(int days, long amount) {
        return Receivable.builder()
                .number("i" + days)
                .customer(Id.of("k1"))
                .issuedOn(DAY.minusDays(days))
                .dueOn(DAY.minusDays(days))
                .asOf(DAY)
                .amount(Money.ofMajor(CurrencyUnit.USD, amount))
                .paid(Money.zero(CurrencyUnit.USD))
                .open(Money.ofMajor(CurrencyUnit.USD, amount))
                .build();
    }

    private static Figure figure(Measure measure, List<Receivable> rows) {
        MeasurePlan<Receivable> plan = MeasurePlan.of(Crm.inMemory().binder(), Receivable.Attributes.CATALOGUE)
                .measure(measure)
                .build();
        return plan.finish(RowEvaluator.of(plan).gather(rows)).totals().get(0);
    }

    @Test
    void every_bucket_says_its_first_and_last_day_in_name_and_words() {
        AgeingBuckets weeks = new AgeingBuckets(Since.DUE, List.of(7, 14));

        assertThat(weeks.buckets()).extracting(Bucket::code).containsExactly("not-due", "1-7", "8-14", "over-14");
        assertThat(weeks.buckets())
                .extracting(bucket -> bucket.label().en())
                .containsExactly("not due", "1–7 days past due", "8–14 days past due", "over 14 days past due");
        assertThat(AgeingBuckets.SINCE_ISSUE.buckets())
                .extracting(bucket -> bucket.label().zh())
                .containsExactly("自开票日 0–30 天", "自开票日 31–60 天", "自开票日 61–90 天", "自开票日超过 90 天");
        assertThat(MeasureDoc.of(
                                AgeingKpis.of(weeks).value(weeks.buckets().get(2)),
                                Kpis.catalogues(Crm.inMemory().catalogues()))
                        .text(Locale.ENGLISH))
                .contains("receivables.aged-since-due.value.8-14", "Owed, 8–14 days past due");
    }

    @Test
    void a_day_lies_in_one_bucket_whatever_the_limits() {
        AgeingBuckets weeks = new AgeingBuckets(Since.ISSUE, List.of(7, 14));
        List<Receivable> rows =
                Stream.of(0, 7, 8, 14, 15).map(days -> owed(days, 10)).toList();

        List<String> values = weeks.buckets().stream()
                .map(bucket -> figure(AgeingKpis.of(weeks).value(bucket), rows)
                        .outcome()
                        .toString())
                .toList();

        assertThat(values.get(0)).contains("USD 20");
        assertThat(values.get(1)).contains("USD 20");
        assertThat(values.get(2)).contains("USD 10");
    }

    /** The example of Larkin Co. of worked examples: 103,000, 97,500, 39,500 and 10,000, of which 1, 5, 15 and 95 % are expected to be lost. */
    @Test
    void the_allowance_weighs_each_bucket_by_what_is_expected_to_be_lost_of_it() {
        List<Receivable> rows = List.of(owed(10, 103_000), owed(40, 97_500), owed(70, 39_500), owed(100, 10_000));
        Measure allowance = AgeingKpis.of(AgeingBuckets.SINCE_ISSUE)
                .allowance(
                        "books",
                        Stream.of("0.01", "0.05", "0.15", "0.95")
                                .map(BigDecimal::new)
                                .toList());

        Figure figure = figure(allowance, rows);

        assertThat(figure.money().orElseThrow().getAmount()).isEqualByComparingTo("21330");
        assertThat(figure.sampleSize()).isEqualTo(1);
        assertThat(allowance.name()).isEqualTo("receivables.aged-since-issue.allowance.books");
    }

    @Test
    void limits_and_shares_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgeingBuckets(Since.DUE, List.of(30, 30)))
                .withMessageContaining("each above the one before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgeingBuckets(Since.DUE, List.of()))
                .withMessageContaining("one limit at least");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeingKpis.of(AgeingBuckets.SINCE_DUE).allowance("books", List.of(BigDecimal.ZERO)))
                .withMessageContaining("1 shares ([0]) for 5 buckets");
        List<BigDecimal> percent = new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE));
        percent.add(BigDecimal.valueOf(95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeingKpis.of(AgeingBuckets.SINCE_ISSUE).allowance("books", percent))
                .withMessageContaining("Write 0.05 for 5 %");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReceivableKpis.dsoSimple(0))
                .withMessageContaining("Write 365 for a year");
        assertThat(ReceivableKpis.dsoSimple(90).name()).isEqualTo("dso.simple.90");
    }
}
