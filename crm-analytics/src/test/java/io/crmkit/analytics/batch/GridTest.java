package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.condition.Block;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As what values are kept, and the bytes that rows take. */
class GridTest {

    private static final Expression PROBABILITY = OpportunityAttributes.PROBABILITY.value();
    private static final Measure SUM = Measure.named("sum", 1)
            .label("Test", "测试")
            .over(OpportunityAttributes.CATALOGUE)
            .asOf()
            .unit(Unit.NUMBER)
            .sum(PROBABILITY, Condition.always());

    /** Deals with so many different probabilities. */
    private static List<Opportunity> probable(int different) {
        List<Opportunity> probable = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            probable.add(Opportunity.builder()
                    .from(ManyDeals.deal(i, 100L * i))
                    .probability(new BigDecimal("0.10").add(BigDecimal.valueOf(i % different, 4)))
                    .build());
        }
        return probable;
    }

    @Test
    void decimal_numbers_that_are_added_up_are_kept_once_each_while_they_are_few() {
        MeasurePlan<Opportunity> plan = BatchFixture.plan().measure(SUM).build();
        MeasurePlan<Opportunity> keyed = BatchFixture.plan()
                .measures(plan.measures())
                .by(Dimension.of(OpportunityAttributes.PROBABILITY))
                .build();

        assertThat(Prepared.of(plan, probable(64)).grid.number(PROBABILITY)).isNull();
        assertThat(Prepared.of(plan, probable(64)).grid.coded(PROBABILITY)).isNotNull();
        assertThat(Prepared.of(plan, probable(65)).grid.number(PROBABILITY)).isNotNull();
        assertThat(Prepared.of(plan, probable(65)).grid.coded(PROBABILITY)).isNull();
        assertThat(Prepared.of(keyed, probable(65)).grid.number(PROBABILITY)).isNotNull();
        assertThat(Prepared.of(keyed, probable(65)).grid.coded(PROBABILITY)).isNotNull();
        for (MeasurePlan<Opportunity> each : List.of(plan, keyed)) {
            for (int different : List.of(64, 65, 300)) {
                Encoded<Opportunity> rows = Encoded.of(List.of(each));
                probable(different).forEach(deal -> rows.add(Block.of(deal, Related.none())));
                rows.close();
                probable(different).forEach(deal -> rows.add(Block.of(deal, Related.none())));
                List<Opportunity> twice = new ArrayList<>(probable(different));
                twice.addAll(probable(different));
                assertThat(plain(new Batch<>(rows.frozen()).gather(each)))
                        .isEqualTo(plain(RowEvaluator.of(each).gather(twice, Related.none())));
            }
        }
    }

    @Test
    void rows_take_the_bytes_that_their_columns_take() {
        List<Opportunity> thousand = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            thousand.add(ManyDeals.deal(i, 60_000 - i));
        }
        MeasurePlan<Opportunity> counts = BatchFixture.plan()
                .measure(PipelineKpis.COUNT)
                .by(Dimension.of(OpportunityAttributes.STATUS))
                .build();
        MeasurePlan<Opportunity> values =
                BatchFixture.plan().measure(PipelineKpis.OPEN_VALUE).build();

        // what decides takes one byte, and amounts of a thousand different cents two
        assertThat(Batch.builder(counts).addAll(thousand).build().bytes()).isEqualTo(1_000);
        assertThat(Batch.builder(values).addAll(thousand).build().bytes()).isEqualTo(3_000);
    }
}
