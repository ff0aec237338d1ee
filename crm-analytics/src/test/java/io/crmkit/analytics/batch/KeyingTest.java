package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.customers;
import static io.crmkit.analytics.batch.BatchFixture.plain;
import static io.crmkit.analytics.batch.ManyDeals.MANY;
import static io.crmkit.analytics.batch.ManyDeals.deal;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.time.PeriodUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each group that there could be has a place. */
class KeyingTest {

    private static MeasurePlan<Opportunity> plan(Dimension... by) {
        return BatchFixture.plan().measure(PipelineKpis.COUNT).by(by).build();
    }

    private static void answersAlike(
            MeasurePlan<Opportunity> plan, MeasurePlan<Opportunity> known, List<Opportunity> deals) {
        Batch<Opportunity> batch =
                Batch.builder(known).addAll(deals.stream(), customers()).build();

        assertThat(plain(batch.gather(plan)))
                .isEqualTo(plain(RowEvaluator.of(plan).gather(deals, customers())));
    }

    @Test
    void every_combination_of_keys_has_a_place_of_its_own() {
        MeasurePlan<Opportunity> plan =
                plan(Dimension.of(OpportunityAttributes.ID), Dimension.of(OpportunityAttributes.TERM_MONTHS));

        Keying keying = Prepared.of(plan, List.of(deal(1, 5), deal(2, 5), deal(13, 5)))
                .keying()
                .orElseThrow();

        Set<List<Object>> keys = new HashSet<>();
        for (int place = 0; place < keying.places(); place++) {
            keys.add(List.of(keying.key(place)));
        }
        assertThat(keying.places()).isEqualTo(3 * 2);
        assertThat(keys).hasSize(3 * 2).contains(List.of(deal(13, 5).id(), 2L));
    }

    @Test
    void days_of_one_quarter_have_one_place() {
        MeasurePlan<Opportunity> plan = plan(Dimension.period(OpportunityAttributes.CREATED_ON, PeriodUnit.QUARTER));
        List<Opportunity> deals = new ArrayList<>();
        for (int day = 0; day < 100; day++) {
            deals.add(Opportunity.builder()
                    .from(deal(day, 5))
                    .createdOn(BatchFixture.DAY.plusDays(day))
                    .build());
        }

        assertThat(Prepared.of(plan, deals).keying())
                .hasValueSatisfying(keying -> assertThat(keying.places()).isEqualTo(2));
    }

    @Test
    void without_dimensions_there_is_one_place() {
        assertThat(Prepared.of(plan(), List.of(deal(1, 5))).keying()).hasValueSatisfying(keying -> {
            assertThat(keying.places()).isEqualTo(1);
            assertThat(keying.key(0)).isEmpty();
        });
    }

    @Test
    void values_that_are_kept_to_be_added_up_make_keys_nevertheless() {
        MeasurePlan<Opportunity> known = BatchFixture.plan()
                .measure(Measure.named("months", 1)
                        .label("Test", "测试")
                        .over(OpportunityAttributes.CATALOGUE)
                        .asOf()
                        .unit(Unit.NUMBER)
                        .sum(OpportunityAttributes.TERM_MONTHS.value(), Condition.always()))
                .build();
        MeasurePlan<Opportunity> byMonths = plan(Dimension.of(OpportunityAttributes.TERM_MONTHS));

        assertThat(Prepared.of(byMonths, known, List.of(deal(1, 5))).keying()).isEmpty();
        answersAlike(byMonths, known, BatchFixture.deals(200, 4));
    }

    @Test
    void groups_that_are_too_many_to_be_numbered_are_found_row_by_row() {
        MeasurePlan<Opportunity> plan = plan(
                Dimension.of(OpportunityAttributes.ID),
                Dimension.of(OpportunityAttributes.NAME),
                Dimension.of(OpportunityAttributes.AMOUNT));
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            deals.add(deal(i, i));
        }

        assertThat(Prepared.of(plan, deals).keying()).isEmpty();
        answersAlike(plan, plan, deals);
    }
}
