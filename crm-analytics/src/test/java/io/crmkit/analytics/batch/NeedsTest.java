package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.CNY;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Quantifier;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Line;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is kept of rows, and as what. */
class NeedsTest {

    private static final Expression AMOUNT = OpportunityAttributes.AMOUNT.value();
    private static final Expression MONTHS = OpportunityAttributes.TERM_MONTHS.value();
    private static final Expression PROBABILITY = OpportunityAttributes.PROBABILITY.value();
    private static final Expression SOURCE = OpportunityAttributes.SOURCE.value();
    private static final Expression STATUS = OpportunityAttributes.STATUS.value();

    private static Measure sum(Expression value, Condition where) {
        return Measure.named("sum", 1)
                .label("Test", "测试")
                .over(OpportunityAttributes.CATALOGUE)
                .asOf()
                .unit(Unit.MONEY)
                .sum(value, where);
    }

    private static Measure different(Expression value) {
        return Measure.named("different", 1)
                .label("Test", "测试")
                .over(OpportunityAttributes.CATALOGUE)
                .asOf()
                .unit(Unit.COUNT)
                .distinct(value, Condition.always());
    }

    private final MeasurePlan<Opportunity> plan = BatchFixture.plan()
            .measure(
                    sum(
                            AMOUNT.times(PROBABILITY),
                            OpportunityAttributes.SOURCE.is("fair").or(OpportunityAttributes.TERM_MONTHS.atLeast(3L))),
                    different(OpportunityAttributes.NAME.value()))
            .by(Dimension.of(OpportunityAttributes.STATUS))
            .where(OpportunityAttributes.AMOUNT.isBlank().not())
            .where(OpportunityAttributes.TAGS.has("a"))
            .build();
    private final Scope scope = Scope.rows(plan);
    private final Needs needs = new Needs();

    NeedsTest() {
        needs.add(plan, new Needs());
    }

    @Test
    void values_that_make_keys_or_are_told_apart_are_keys() {
        assertThat(needs.keys()).containsExactlyInAnyOrder(STATUS, OpportunityAttributes.NAME.value());
    }

    @Test
    void keys_and_what_is_no_number_are_kept_once_each() {
        assertThat(needs.coded(scope))
                .containsExactlyInAnyOrder(STATUS, OpportunityAttributes.NAME.value(), PROBABILITY, SOURCE);
    }

    @Test
    void amounts_and_whole_numbers_that_are_added_up_or_compared_are_kept_as_numbers() {
        assertThat(needs.numbers(scope)).containsExactlyInAnyOrder(AMOUNT, MONTHS);
    }

    @Test
    void each_factor_of_a_product_is_added_up() {
        assertThat(needs.isSummed(AMOUNT)).isTrue();
        assertThat(needs.isSummed(PROBABILITY)).isTrue();
        assertThat(needs.isSummed(MONTHS)).isFalse();
        assertThat(needs.isSummed(STATUS)).isFalse();
        assertThat(Needs.factors(AMOUNT.times(PROBABILITY).times(MONTHS))).containsExactly(AMOUNT, PROBABILITY, MONTHS);
    }

    @Test
    void what_is_compared_or_added_up_is_decided_over_but_not_what_only_makes_keys() {
        assertThat(needs.isDecidedOver(SOURCE)).isTrue();
        assertThat(needs.isDecidedOver(MONTHS)).isTrue();
        assertThat(needs.isDecidedOver(AMOUNT)).isTrue();
        assertThat(needs.isDecidedOver(STATUS)).isFalse();
    }

    @Test
    void only_the_answer_is_kept_of_what_is_compared_with_lists_unless_the_value_is_kept_anyway() {
        assertThat(needs.decided()).containsExactly(OpportunityAttributes.TAGS.has("a"));
    }

    @Test
    void only_the_answer_is_kept_of_questions_after_rows() {
        Condition bought =
                new Condition.Rows("lines", Quantifier.ANY, Line.Attributes.AMOUNT.above(Money.ofMajor(CNY, 5)));
        Needs asked = new Needs();

        asked.add(BatchFixture.plan().measure(different(STATUS)).where(bought).build(), new Needs());

        assertThat(asked.decided()).containsExactly(bought);
    }

    @Test
    void keys_of_the_owner_are_kept_with_the_owner() {
        MeasurePlan<Opportunity> stays = BatchFixture.plan()
                .measure(Measure.named("stays", 1)
                        .label("Test", "测试")
                        .over(OpportunityAttributes.CATALOGUE, OpportunityAttributes.STAYS)
                        .asOf()
                        .unit(Unit.COUNT)
                        .count(Condition.always()))
                .by(Dimension.ofOwner(OpportunityAttributes.STATUS), Dimension.of(Stay.Attributes.STAGE))
                .build();
        Needs rows = new Needs();
        Needs owner = new Needs();

        rows.add(stays, owner);

        assertThat(rows.keys()).containsExactly(Stay.Attributes.STAGE.value());
        assertThat(owner.keys()).containsExactly(STATUS);
    }

    @Test
    void a_value_stands_with_the_owner_if_its_path_begins_there() {
        Scope stays = Scope.rows(BatchFixture.plan()
                .measure(Measure.named("stays", 1)
                        .label("Test", "测试")
                        .over(OpportunityAttributes.CATALOGUE, OpportunityAttributes.STAYS)
                        .asOf()
                        .unit(Unit.COUNT)
                        .count(Condition.always()))
                .build());

        assertThat(stays.ofOwner(new Expression.Value("opportunity.status"))).contains(STATUS);
        assertThat(stays.ofOwner(new Expression.Value("opportunity.customer.sector")))
                .contains(OpportunityAttributes.CUSTOMER_SECTOR.value());
        assertThat(stays.ofOwner(new Expression.Value("stage"))).isEmpty();
        assertThat(scope.ofOwner(OpportunityAttributes.CUSTOMER_SECTOR.value())).isEmpty();
        assertThat(scope.ofOwner(STATUS)).isEmpty();
    }

    @Test
    void whole_numbers_and_amounts_are_numbers() {
        assertThat(scope.isNumber(AMOUNT)).isTrue();
        assertThat(scope.isNumber(MONTHS)).isTrue();
        assertThat(scope.isNumber(OpportunityAttributes.CLOSED_ON.daysSince(OpportunityAttributes.CREATED_ON)))
                .isTrue();
        assertThat(scope.isNumber(PROBABILITY)).isFalse();
        assertThat(scope.isNumber(OpportunityAttributes.CREATED_ON.value())).isFalse();
        assertThat(scope.isNumber(SOURCE)).isFalse();
    }
}
