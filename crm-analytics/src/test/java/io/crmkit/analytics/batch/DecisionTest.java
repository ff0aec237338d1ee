package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.CNY;
import static io.crmkit.analytics.batch.BatchFixture.DAY;
import static io.crmkit.analytics.batch.BatchFixture.customers;
import static io.crmkit.analytics.batch.BatchFixture.plain;
import static io.crmkit.analytics.batch.ManyDeals.deal;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.MixedMoney;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Which rows are decided in classes, and that those are right. */
class DecisionTest {

    private static final Expression MONTHS = OpportunityAttributes.TERM_MONTHS.value();
    private static final Expression YUAN =
            OpportunityAttributes.AMOUNT.converted(RatePolicy.transactionDate(CNY), OpportunityAttributes.CREATED_ON);

    private static MeasureDraft draft(String name, Unit unit) {
        return Measure.named(name, 1)
                .label("Test", "测试")
                .over(OpportunityAttributes.CATALOGUE)
                .asOf()
                .mixedMoney(MixedMoney.LISTED)
                .unit(unit);
    }

    private static Measure count(Condition where) {
        return draft("count", Unit.COUNT).count(where);
    }

    private static MeasurePlan<Opportunity> plan(Measure... measures) {
        return BatchFixture.plan().measure(measures).build();
    }

    private static Prepared alike(MeasurePlan<Opportunity> plan, List<Opportunity> deals) {
        Batch<Opportunity> batch =
                Batch.builder(plan).addAll(deals.stream(), customers()).build();

        assertThat(plain(batch.gather(plan)))
                .isEqualTo(plain(RowEvaluator.of(plan).gather(deals, customers())));
        return Prepared.of(plan, deals);
    }

    /** Deals of one to twelve months, each twice. */
    private static List<Opportunity> twoYears() {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            deals.add(deal(i, 100L * i));
        }
        return deals;
    }

    /** Deals of one, two, three… months. */
    private static List<Opportunity> fortyMonths() {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            deals.add(Opportunity.builder().from(deal(i, i)).termMonths(i).build());
        }
        return deals;
    }

    private static Condition months(long many) {
        return OpportunityAttributes.TERM_MONTHS.in(
                LongStream.rangeClosed(1, many).mapToObj(i -> 100 * i).toArray(Long[]::new));
    }

    private static List<Integer> pieces(Condition where) {
        return Prepared.of(plan(count(where)), twoYears()).decision.digits().stream()
                .filter(Digit.ByPiece.class::isInstance)
                .map(Digit::size)
                .toList();
    }

    @Test
    void products_of_two_numbers_of_a_row_are_added_up() {
        Prepared prepared = alike(
                plan(
                        draft("both", Unit.MONEY)
                                .sum(MONTHS.times(OpportunityAttributes.AMOUNT.value()), Condition.always()),
                        draft("three", Unit.MONEY)
                                .sum(
                                        MONTHS.times(OpportunityAttributes.AMOUNT.value())
                                                .times(OpportunityAttributes.PROBABILITY.value()),
                                        Condition.always())),
                twoYears());

        assertThat(prepared.decision.slow().isEmpty()).isTrue();
    }

    @Test
    void the_most_of_a_product_with_a_factor_of_zero_is_found_row_by_row() {
        List<Opportunity> deals = twoYears();
        deals.add(Opportunity.builder()
                .from(deal(30, 5))
                .probability(BigDecimal.ZERO)
                .build());
        Expression weighted = MONTHS.times(OpportunityAttributes.PROBABILITY.value());

        Prepared zero = alike(
                plan(
                        count(Condition.always()),
                        draft("most", Unit.NUMBER).max(weighted, Condition.always()),
                        draft("least", Unit.NUMBER).min(weighted, Condition.always())),
                deals);
        Prepared none = alike(plan(draft("most", Unit.NUMBER).max(weighted, Condition.always())), deals.subList(0, 24));

        assertThat(zero.decision.slow().stream()).containsExactly(1, 2);
        assertThat(none.decision.slow().isEmpty()).isTrue();
    }

    @Test
    void the_most_of_a_product_of_two_numbers_is_found_row_by_row() {
        Expression both = MONTHS.times(OpportunityAttributes.AMOUNT.value());

        Prepared prepared = alike(
                plan(
                        draft("most", Unit.MONEY).max(both, OpportunityAttributes.TERM_MONTHS.above(3L)),
                        draft("sum", Unit.MONEY).sum(both, Condition.always())),
                twoYears());

        assertThat(prepared.decision.slow().stream()).containsExactly(0);
        assertThat(prepared.decision.isFast()).isTrue();
    }

    @Test
    void a_condition_with_too_many_bounds_is_tested_row_by_row_and_the_others_are_not() {
        Prepared prepared = alike(
                plan(
                        count(Condition.always()),
                        draft("many", Unit.COUNT)
                                .count(OpportunityAttributes.TERM_MONTHS.in(
                                        1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 12L, 14L, 16L, 18L, 20L, 22L, 24L)),
                        draft("few", Unit.COUNT).count(OpportunityAttributes.TERM_MONTHS.in(2L, 5L))),
                fortyMonths());

        assertThat(prepared.decision.slow().stream()).containsExactly(1);
        assertThat(prepared.decision.isFast()).isTrue();
    }

    @Test
    void where_rows_cannot_be_decided_at_all_everything_is_gathered_row_by_row() {
        List<Opportunity> deals = fortyMonths();
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measure(count(Condition.always()), draft("sum", Unit.NUMBER).sum(MONTHS, Condition.always()))
                .where(OpportunityAttributes.TERM_MONTHS.in(2L, 5L, 8L, 11L, 14L, 17L, 20L, 23L, 26L))
                .build();

        Prepared prepared = alike(plan, deals);

        assertThat(prepared.decision.isFast()).isFalse();
        assertThat(prepared.decision.slow().stream()).containsExactly(0, 1);
    }

    @Test
    void numbers_are_cut_where_an_answer_may_change() {
        assertThat(pieces(OpportunityAttributes.TERM_MONTHS.atLeast(5L))).containsExactly(3);
        assertThat(pieces(OpportunityAttributes.TERM_MONTHS.atLeast(1L))).containsExactly(2);
        assertThat(pieces(OpportunityAttributes.TERM_MONTHS.atMost(12L))).containsExactly(2);
        assertThat(pieces(OpportunityAttributes.TERM_MONTHS.between(3L, 7L))).containsExactly(5);
        assertThat(pieces(OpportunityAttributes.TERM_MONTHS.above(12L).or(months(12))))
                .containsExactly(2);
    }

    @Test
    void bounds_beyond_all_numbers_cut_nothing() {
        assertThat(pieces(OpportunityAttributes.TERM_MONTHS.above(13L))).isEmpty();
        assertThat(pieces(months(12))).isEmpty();
    }

    @Test
    void every_bound_is_answered_as_it_is_row_by_row() {
        for (long bound = 1; bound <= 13; bound++) {
            alike(
                    plan(
                            count(OpportunityAttributes.TERM_MONTHS.atLeast(bound)),
                            draft("most", Unit.COUNT).count(OpportunityAttributes.TERM_MONTHS.atMost(bound)),
                            draft("is", Unit.COUNT).count(OpportunityAttributes.TERM_MONTHS.is(bound)),
                            draft("amount", Unit.COUNT)
                                    .count(OpportunityAttributes.AMOUNT.below(Money.ofMinor(CNY, 100 * bound)))),
                    twoYears());
        }
    }

    @Test
    void rows_whose_condition_needs_a_rate_that_is_missing_leave_every_figure_without_a_value() {
        List<Opportunity> deals = new ArrayList<>(twoYears());
        deals.add(Opportunity.builder()
                .from(deal(30, 5))
                .amount(Money.ofMajor(CurrencyUnit.USD, 5))
                .build());
        Expression product = MONTHS.times(OpportunityAttributes.AMOUNT.value());
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measure(
                        count(Condition.always()),
                        draft("most", Unit.MONEY).max(product, Condition.always()),
                        draft("yuan", Unit.MONEY).sum(YUAN, Condition.always()))
                .where(YUAN.compared(Operator.ABOVE, Money.ofMinor(CNY, 300)))
                .build();

        Prepared prepared = alike(plan, deals);

        assertThat(prepared.decision.slow().stream()).containsExactly(1);
    }

    @Test
    void amounts_that_cannot_be_converted_are_not_told_apart() {
        List<Opportunity> deals = new ArrayList<>(twoYears());
        for (int day = 0; day < 3; day++) {
            deals.add(Opportunity.builder()
                    .from(deal(30, 5))
                    .amount(Money.ofMajor(CurrencyUnit.USD, 5))
                    .createdOn(DAY.plusDays(day))
                    .build());
        }

        alike(
                plan(
                        draft("different", Unit.COUNT).distinct(YUAN, Condition.always()),
                        draft("names", Unit.COUNT).distinct(OpportunityAttributes.NAME.value(), Condition.always()),
                        draft("middle", Unit.MONEY).median(YUAN, Condition.always())),
                deals);
    }
}
