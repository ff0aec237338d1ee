package io.crmkit.analytics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.measure.Figure;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class PurchasesTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Purchases three() {
        return Purchases.in(CNY)
                .add("宏远", "1", day(1, 5), amount("100.005"))
                .add("宏远", "1", day(1, 5), amount("20"))
                .add("宏远", "2", day(3, 1), amount("30"))
                .add("Acme", "", day(2, 1), amount("5"))
                .add("Acme", "", day(2, 1), amount("5"))
                .add("Beta", "7", day(1, 31), amount("1"))
                .build();
    }

    @Test
    void lines_of_one_order_count_once_and_rows_without_an_order_each() {
        assertThat(three().buyers())
                .extracting(Buyer::id, Buyer::orders, Buyer::value)
                .containsExactly(
                        tuple("Acme", 2L, amount("10")),
                        tuple("Beta", 1L, amount("1")),
                        tuple("宏远", 2L, amount("150.005")));
        assertThat(three().orders()).isEqualTo(5);
        assertThat(three().value()).isEqualTo(amount("161.005"));
        assertThat(number(three().repeatRate()))
                .isEqualByComparingTo(amount("2").divide(amount("3"), MathContext.DECIMAL128));
    }

    @Test
    void nobody_has_no_repeat_rate_no_scores_and_no_cohorts() {
        Purchases none = Purchases.in(CNY).build();

        assertThat(none.repeatRate().undefined()).isPresent();
        assertThat(none.rfm(MARCH, RfmScale.QUINTILES)).isEmpty();
        assertThat(none.cohorts().rows()).isEmpty();
        assertThat(Abc.of(none.values(), AbcLimits.USUAL).items()).isEmpty();
    }

    @Test
    void a_cohort_is_counted_in_every_month_through_the_last_one() {
        assertThat(three().cohorts().rows())
                .containsExactly(
                        new Cohorts.Row(YearMonth.of(2026, 1), List.of(2L, 0L, 1L)),
                        new Cohorts.Row(YearMonth.of(2026, 2), List.of(1L, 0L)));
        assertThat(three().cohorts().rows().get(0).retention(2)).isEqualByComparingTo("0.5");
    }

    /** The borders of 1, 2 and 2 orders are 1.4, 1.8, 2 and 2: two orders lie beyond two of them. */
    @Test
    void a_high_score_is_good_in_all_three() {
        List<RfmScore> scores = three().rfm(MARCH, RfmScale.QUINTILES);

        assertThat(scores)
                .extracting(score -> score.buyer().id(), RfmScore::recency, RfmScore::frequency, RfmScore::value)
                .containsExactly(tuple("Acme", 3, 3, 3), tuple("Beta", 1, 1, 1), tuple("宏远", 5, 3, 5));
        assertThat(scores).extracting(RfmScore::days).containsExactly(58L, 59L, 30L);
    }

    @Test
    void ties_share_a_score_or_are_split_by_id_as_the_scale_says() {
        Purchases.Builder builder = Purchases.in(CNY);
        for (String id : List.of("a", "b", "c", "d")) {
            builder.add(id, "", day(1, 1), amount("10"));
        }
        Purchases same = builder.build();

        assertThat(same.rfm(MARCH, RfmScale.QUINTILES))
                .extracting(RfmScore::value)
                .containsOnly(1);
        assertThat(same.rfm(MARCH, new RfmScale(3, RfmScale.Ties.SPLIT)))
                .extracting(RfmScore::value)
                .containsExactly(1, 1, 2, 3);
    }

    @Test
    void the_first_segment_that_fits_is_taken() {
        assertThat(List.of(
                        scored(5, 5, 5),
                        scored(1, 4, 5),
                        scored(1, 1, 4),
                        scored(4, 1, 1),
                        scored(2, 3, 1),
                        scored(3, 3, 3)))
                .extracting(RfmScore::segment)
                .containsExactly(
                        RfmSegment.CHAMPION,
                        RfmSegment.LOYAL,
                        RfmSegment.BIG_SPENDER,
                        RfmSegment.NEW,
                        RfmSegment.AT_RISK,
                        RfmSegment.HIBERNATING);
    }

    @Test
    void what_a_segment_means_is_said_in_the_scores_of_the_scale() {
        assertThat(RfmSegment.values())
                .extracting(segment -> segment.meaning(RfmScale.QUINTILES).en())
                .containsExactly(
                        "R, F and M 4 or more",
                        "F 4 or more",
                        "M 4 or more",
                        "R 4 or more",
                        "R below 3, F 3 or more",
                        "all others");
        assertThat(RfmSegment.AT_RISK.meaning(RfmScale.QUINTILES).zh()).isEqualTo("R 低于 3，F 不低于 3");
        // 7 of 10 is above 3 fifths, 5 is the first above 2 fifths
        RfmScale tenths = new RfmScale(10, RfmScale.Ties.SHARE);
        assertThat(RfmSegment.LOYAL.meaning(tenths).en()).isEqualTo("F 7 or more");
        assertThat(RfmSegment.AT_RISK.meaning(tenths).en()).isEqualTo("R below 5, F 5 or more");
    }

    @Test
    void what_a_segment_means_is_how_scores_are_told_apart_on_every_scale() {
        for (int highest = 2; highest <= 10; highest++) {
            RfmScale scale = new RfmScale(highest, RfmScale.Ties.SHARE);
            int high = number(RfmSegment.NEW.meaning(scale));
            int middle = number(RfmSegment.AT_RISK.meaning(scale));
            for (int score = 1; score <= highest; score++) {
                assertThat(RfmSegment.of(score, 1, 1, highest) == RfmSegment.NEW)
                        .isEqualTo(score >= high);
                assertThat(RfmSegment.of(1, score, 1, highest) == RfmSegment.LOYAL)
                        .isEqualTo(score >= high);
                assertThat(RfmSegment.of(1, 1, score, highest) == RfmSegment.BIG_SPENDER)
                        .isEqualTo(score >= high);
                assertThat(RfmSegment.of(score, score, score, highest) == RfmSegment.CHAMPION)
                        .isEqualTo(score >= high);
                assertThat(RfmSegment.of(score, high - 1, 1, highest) == RfmSegment.AT_RISK)
                        .isEqualTo(score < middle && high - 1 >= middle);
            }
        }
    }

    /** The first number in a text. */
    private static int number(Label text) {
        return Integer.parseInt(text.en().replaceAll("^\\D*(\\d+).*", "$1"));
    }

    @Test
    void what_a_score_means_is_said_with_its_ends_and_ties() {
        assertThat(RfmScale.QUINTILES.meaning().en())
                .contains("from 1 to 5; 5 is the best", "Customers with the same figure share a score.");
        assertThat(RfmScale.QUINTILES.meaning().zh()).contains("从 1 到 5，5 最好", "数值相同的客户得分相同。");
        assertThat(new RfmScale(4, RfmScale.Ties.SPLIT).meaning().en()).contains("1 to 4; 4 is", "split by id");
    }

    private static RfmScore scored(int recency, int frequency, int value) {
        return new RfmScore(three().buyers().get(0), 1, recency, frequency, value, 5);
    }

    @Test
    void what_cannot_be_a_purchase_is_refused_with_the_reason() {
        Purchases.Builder builder = Purchases.in(CNY);

        assertThatThrownBy(() -> builder.add(" ", "1", MARCH, amount("1")))
                .hasMessage("A purchase needs a customer. Leave rows without one out.");
        assertThatThrownBy(() -> builder.add("a", "1", MARCH, amount("-1")))
                .hasMessage(
                        "The amount of a purchase must not be below 0, but customer a has one of -1 on 2026-03-31. Leave returns out.");
        assertThatThrownBy(() -> three().rfm(day(2, 28), RfmScale.QUINTILES))
                .hasMessage(
                        "The customer 宏远 bought on 2026-03-01, which is after 2026-02-28. Leave later purchases out, or choose a later day.");
        assertThatThrownBy(() -> new RfmScale(11, RfmScale.Ties.SHARE)).hasMessageContaining("2 to 10");
        assertThatThrownBy(() -> new AbcLimits(amount("0.9"), amount("0.8"), AbcLimits.Crossing.BETTER))
                .hasMessageContaining("the second above the first");
        assertThatThrownBy(() -> Concentration.of(List.of(amount("1"), amount("0"))))
                .hasMessageContaining("above 0");
    }

    @Test
    void an_item_that_crosses_a_limit_belongs_to_the_better_class_or_to_the_worse() {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (String value : List.of("60", "10", "30", "-5", "0")) {
            values.put("v" + value, amount(value));
        }

        Abc<String> better = Abc.of(values, AbcLimits.USUAL);
        Abc<String> worse = Abc.of(values, new AbcLimits(amount("0.80"), amount("0.95"), AbcLimits.Crossing.WORSE));

        assertThat(better.items()).extracting(Abc.Item::key).containsExactly("v60", "v30", "v10", "v0", "v-5");
        assertThat(better.items())
                .extracting(Abc.Item::classed)
                .containsExactly(AbcClass.A, AbcClass.A, AbcClass.B, AbcClass.C, AbcClass.C);
        assertThat(worse.items())
                .extracting(Abc.Item::classed)
                .containsExactly(AbcClass.A, AbcClass.B, AbcClass.C, AbcClass.C, AbcClass.C);
        assertThat(worse.counts()).containsEntry(AbcClass.C, 3L);
    }

    @Test
    void concentration_is_one_for_one_alone_and_a_share_for_equal_ones() {
        assertThat(number(Concentration.of(List.of(amount("7"))).index())).isEqualByComparingTo("1");
        Concentration four = Concentration.of(List.of(amount("5"), amount("5"), amount("5"), amount("5")));
        assertThat(number(four.index())).isEqualByComparingTo("0.25");
        assertThat(number(four.effectiveNumber())).isEqualByComparingTo("4");
        assertThat(four.shareOfLargest(3)).isEqualByComparingTo("0.75");
    }

    private static BigDecimal number(Figure figure) {
        return figure.number().orElseThrow();
    }
}
