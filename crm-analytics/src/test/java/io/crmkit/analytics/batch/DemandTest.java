package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.customers;
import static io.crmkit.analytics.batch.BatchFixture.plain;
import static io.crmkit.analytics.batch.ManyDeals.deal;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows are decided by columns that have too many values to be joined with others. */
class DemandTest {

    private static final Expression MONTHS = OpportunityAttributes.TERM_MONTHS.value();

    private static MeasureDraft draft(String name, Unit unit) {
        return Measure.named(name, 1)
                .label("Test", "测试")
                .over(OpportunityAttributes.CATALOGUE)
                .asOf()
                .unit(unit);
    }

    private static Measure count(Condition where) {
        return draft("count", Unit.COUNT).count(where);
    }

    private static Prepared alike(MeasurePlan<Opportunity> plan, List<Opportunity> deals) {
        Batch<Opportunity> batch =
                Batch.builder(plan).addAll(deals.stream(), customers()).build();

        assertThat(plain(batch.gather(plan)))
                .isEqualTo(plain(RowEvaluator.of(plan).gather(deals, customers())));
        return Prepared.of(plan, deals);
    }

    /** The digits by columns that stand alone. */
    private static List<Digit> alone(Prepared prepared) {
        return prepared.decision.digits().stream()
                .filter(digit ->
                        digit instanceof Digit.ByCode byCode && byCode.column().joint() == null)
                .toList();
    }

    private static MeasurePlan<Opportunity> weighted() {
        return BatchFixture.plan()
                .measure(
                        draft("weight", Unit.NUMBER)
                                .sum(
                                        OpportunityAttributes.PROBABILITY.value(),
                                        OpportunityAttributes.SOURCE
                                                .is("Source 7")
                                                .or(OpportunityAttributes.NAME.is("Name 3"))),
                        count(OpportunityAttributes.NAME.is("Name 4")))
                .build();
    }

    /** Deals with sixty-four probabilities, in thousands of combinations with these names and sources. */
    private static List<Opportunity> mixed(int names, int sources) {
        Random random = new Random(1);
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            deals.add(Opportunity.builder()
                    .from(deal(i, i))
                    .name("Name " + random.nextInt(names))
                    .source("Source " + random.nextInt(sources))
                    .probability(new BigDecimal("0.10").add(BigDecimal.valueOf(random.nextInt(64), 4)))
                    .build());
        }
        return deals;
    }

    @Test
    void factors_that_stand_alone_are_decided_one_by_one_while_they_are_few() {
        Prepared prepared = alike(weighted(), mixed(20, 40));

        assertThat(prepared.decision.slow().isEmpty()).isTrue();
        assertThat(alone(prepared))
                .singleElement()
                .satisfies(digit -> assertThat(digit.size()).isEqualTo(64));
    }

    @Test
    void what_would_need_too_many_combinations_is_gathered_row_by_row_and_the_rest_is_not() {
        Prepared prepared = alike(weighted(), mixed(50, 60));

        assertThat(prepared.decision.slow().stream()).containsExactly(0);
        assertThat(prepared.decision.isFast()).isTrue();
        assertThat(alone(prepared)).isEmpty();
    }

    @Test
    void texts_of_which_there_are_thousands_are_compared_once_each() {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Opportunity.Builder deal = Opportunity.builder().from(deal(i, i)).termMonths(i % 3 + 1);
            if (i % 7 > 0) {
                deal.source("Source " + i);
            }
            deals.add(deal.build());
        }
        Condition ones = OpportunityAttributes.SOURCE.value().compared(Operator.STARTS_WITH, "Source 1");
        Condition thousand = OpportunityAttributes.SOURCE.is("Source 1000");
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measure(
                        count(ones.and(
                                OpportunityAttributes.TAX_INCLUDED.is(true).not())),
                        draft("thousand", Unit.COUNT).count(thousand.or(OpportunityAttributes.TERM_MONTHS.is(2L))),
                        draft("different", Unit.COUNT).distinct(OpportunityAttributes.SOURCE.value(), ones.not()),
                        draft("months", Unit.NUMBER).sum(MONTHS, ones))
                .by(Dimension.of(OpportunityAttributes.STATUS))
                .build();

        Prepared prepared = alike(plan, deals);

        assertThat(prepared.decision.slow().isEmpty()).isTrue();
        // blank, the thousandth, the others that begin with a one, and the rest
        assertThat(alone(prepared))
                .singleElement()
                .satisfies(digit -> assertThat(digit.size()).isEqualTo(4));
    }
}
