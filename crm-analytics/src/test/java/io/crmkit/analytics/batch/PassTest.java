package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.plain;
import static io.crmkit.analytics.batch.ManyDeals.MANY;
import static io.crmkit.analytics.batch.ManyDeals.deal;
import static io.crmkit.analytics.batch.ManyDeals.deals;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.id.Id;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A walk over many groups, of which a few occur. */
class PassTest {

    private static MeasureDraft months(String name) {
        return Measure.named(name, 1)
                .label("Test", "测试")
                .over(OpportunityAttributes.CATALOGUE)
                .asOf()
                .unit(Unit.NUMBER);
    }

    private static MeasurePlan.Builder<Opportunity> sparse() {
        return BatchFixture.plan()
                .measure(
                        PipelineKpis.COUNT,
                        PipelineKpis.OPEN_VALUE,
                        months("least").min(OpportunityAttributes.TERM_MONTHS.value(), Condition.always()),
                        months("most").max(OpportunityAttributes.TERM_MONTHS.value(), Condition.always()),
                        months("middle").median(OpportunityAttributes.TERM_MONTHS.value(), Condition.always()))
                .by(Dimension.of(OpportunityAttributes.ID), Dimension.of(OpportunityAttributes.NAME));
    }

    private static Pass over(Program program, int from, int to) {
        Pass pass = new Pass(program);
        pass.over(from, to);
        return pass;
    }

    private static long rows(Pass pass) {
        long rows = 0;
        for (int cell = 0; cell < pass.groups() * pass.program().classes(); cell++) {
            rows += pass.rows(cell);
        }
        return rows;
    }

    private static void answersAlike(MeasurePlan<Opportunity> plan, List<Opportunity> deals) {
        Batch<Opportunity> batch = Batch.builder(plan).addAll(deals).build();
        List<String> expected = plain(RowEvaluator.of(plan).gather(deals, Related.none()));

        assertThat(plain(batch.gather(plan))).isEqualTo(expected);
        assertThat(plain(batch.gather(plan, Runnable::run, 3))).isEqualTo(expected);
    }

    @Test
    void of_far_more_groups_than_occur_those_have_room_that_do() {
        Prepared prepared = Prepared.of(sparse().build(), deals(MANY + 500));
        Program program = prepared.program();

        Pass pass = over(program, 0, MANY + 500).closed();

        assertThat(program.isDense()).isFalse();
        assertThat(pass.groups()).isEqualTo(MANY);
        assertThat(program.keying().key(pass.place(7))).containsExactly(Id.of("d7"), "Deal 7");
        assertThat(rows(pass)).isEqualTo(MANY + 500);
        Table table = prepared.table(pass);
        assertThat(table.row(Id.of("d7"), "Deal 7")
                        .orElseThrow()
                        .figure("opportunities.count")
                        .number())
                .contains(BigDecimal.valueOf(2));
        assertThat(table.row(Id.of("d507"), "Deal 507")
                        .orElseThrow()
                        .figure("opportunities.count")
                        .number())
                .contains(BigDecimal.ONE);
    }

    @Test
    void groups_that_come_again_in_another_part_are_put_together() {
        answersAlike(sparse().build(), deals(MANY + 1_500));
    }

    @Test
    void groups_beyond_those_that_are_kept_apart_become_one_with_the_same_totals() {
        List<Opportunity> deals = deals(MANY + 1_500);
        MeasurePlan<Opportunity> plan = sparse().mostGroups(100).build();
        Pass pass = over(Prepared.of(plan, deals).program(), 0, deals.size()).closed();

        assertThat(pass.isFolded()).isTrue();
        assertThat(pass.groups()).isEqualTo(1);
        assertThat(rows(pass)).isEqualTo(deals.size());
        answersAlike(plan, deals);
    }

    @Test
    void as_many_groups_as_are_kept_apart_stay_apart() {
        List<Opportunity> deals = deals(MANY);
        MeasurePlan<Opportunity> all = sparse().mostGroups(MANY).build();
        MeasurePlan<Opportunity> allButOne = sparse().mostGroups(MANY - 1).build();

        assertThat(over(Prepared.of(all, deals).program(), 0, MANY).isFolded()).isFalse();
        assertThat(over(Prepared.of(allButOne, deals).program(), 0, MANY).isFolded())
                .isTrue();
    }

    @Test
    void groups_of_which_no_row_is_looked_at_do_not_make_the_others_one() {
        List<Opportunity> deals = deals(MANY);
        MeasurePlan<Opportunity> plan = sparse().where(OpportunityAttributes.TERM_MONTHS.is(7L))
                .mostGroups(200)
                .build();

        Pass pass = over(Prepared.of(plan, deals).program(), 0, MANY);

        assertThat(pass.isFolded()).isFalse();
        assertThat(pass.groups()).isEqualTo(MANY);
        answersAlike(plan, deals);
    }

    @Test
    void parts_of_which_one_has_become_one_group_make_one_group_together() {
        List<Opportunity> deals = deals(MANY);
        Prepared prepared = Prepared.of(sparse().mostGroups(Pass.BLOCK - 1).build(), deals);
        Program program = prepared.program();

        Pass folded = over(program, 0, Pass.BLOCK);
        Pass apart = over(program, Pass.BLOCK, MANY);
        assertThat(folded.isFolded()).isTrue();
        assertThat(apart.isFolded()).isFalse();
        folded.absorb(apart);
        Pass other = over(program, Pass.BLOCK, MANY);
        other.absorb(over(program, 0, Pass.BLOCK));

        for (Pass both : List.of(folded, other)) {
            assertThat(both.isFolded()).isTrue();
            assertThat(rows(both.closed())).isEqualTo(MANY);
            assertThat(plain(Answer.of(prepared.plan, both, MANY)))
                    .isEqualTo(plain(RowEvaluator.of(prepared.plan).gather(deals, Related.none())));
        }
    }

    @Test
    void parts_that_have_too_many_groups_only_together_make_one_group() {
        Program program = Prepared.of(sparse().mostGroups(Pass.BLOCK).build(), deals(MANY))
                .program();
        Pass first = over(program, 0, Pass.BLOCK);
        Pass second = over(program, Pass.BLOCK, MANY);
        assertThat(first.isFolded()).isFalse();
        assertThat(second.isFolded()).isFalse();

        first.absorb(second);

        assertThat(first.isFolded()).isTrue();
        assertThat(rows(first.closed())).isEqualTo(MANY);
    }

    @Test
    void the_least_and_the_most_of_parts_are_those_of_the_whole() {
        List<Opportunity> deals = deals(MANY + 1_500);

        answersAlike(
                BatchFixture.plan()
                        .measures(sparse().build().measures())
                        .by(Dimension.of(OpportunityAttributes.STATUS))
                        .build(),
                deals);
    }

    @Test
    void rows_and_amounts_are_exact_though_together_they_would_not_fit_into_one_number() {
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measure(PipelineKpis.COUNT, PipelineKpis.OPEN_VALUE)
                .build();
        List<Opportunity> deals = new ArrayList<>();
        deals.add(deal(0, 0));
        for (int i = 1; i < Pass.BLOCK; i++) {
            deals.add(deal(i, 4_095));
        }
        Prepared prepared = Prepared.of(plan, deals);
        Pass pass = new Pass(prepared.program());

        for (int i = 0; i < 1_100; i++) {
            pass.over(0, Pass.BLOCK);
        }

        Table table = prepared.table(pass);
        assertThat(table.total("opportunities.count").number()).contains(BigDecimal.valueOf(1_126_400));
        assertThat(table.total("open.value").outcome()).hasToString("Amounts[values=[CNY 46081035.00]]");
    }
}
