package io.crmkit.analytics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.opportunity.Backfill;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.Stage;
import io.crmkit.core.time.PeriodUnit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A simple process: qualification, proposal, closing; then won or lost. */
class FunnelKpisTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final SalesProcess PROCESS = SalesProcess.simple();
    private static final FunnelKpis PASSED = FunnelKpis.of(PROCESS, FunnelKpis.Skipped.PASSED);
    private static final FunnelKpis LEFT_OUT = FunnelKpis.of(PROCESS, FunnelKpis.Skipped.LEFT_OUT);

    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .process(PROCESS)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    private final Session session = crm.as(Actor.of("li", Role.SALES));

    private void deal(Object... path) {
        Backfill.Step[] steps = new Backfill.Step[path.length / 2];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Backfill.Step.of((String) path[2 * i], NOW.minusSeconds(86_400L * (int) path[2 * i + 1]));
        }
        session.opportunities().record(o -> o.name("Deal"), steps).orThrow();
    }

    private static Stage stage(String code) {
        return PROCESS.stage(code).orElseThrow();
    }

    private Table table(FunnelKpis funnel, Dimension... by) {
        MeasurePlan<Opportunity> plan = MeasurePlan.of(
                        session.runner().binder(), crm.catalogue(OpportunityAttributes.CATALOGUE))
                .measures(funnel.all())
                .by(by)
                .build();
        return plan.finish(RowEvaluator.of(plan)
                .gather(
                        session.opportunities().all(Condition.always()),
                        session.runner().around()));
    }

    private Figure reached(FunnelKpis funnel, String code) {
        return table(funnel).total(funnel.reached(stage(code)).name());
    }

    private Figure conversion(FunnelKpis funnel, String code) {
        return table(funnel).total(funnel.conversion(stage(code)).name());
    }

    private static double number(Figure figure) {
        return figure.number().orElseThrow().doubleValue();
    }

    @Test
    void deals_lost_later_still_count_in_the_conversion_of_earlier_stages() {
        deal("qualification", 30, "proposal", 20, "lost", 10);
        deal("qualification", 30, "lost", 10);

        assertThat(number(conversion(PASSED, "qualification"))).isEqualTo(0.5);
        assertThat(number(conversion(PASSED, "proposal"))).isZero();
        assertThat(conversion(PASSED, "proposal").sampleSize()).isEqualTo(1);
    }

    @Test
    void whoever_comes_back_counts_once() {
        deal("qualification", 60, "proposal", 50, "closing", 40, "proposal", 30, "closing", 20, "won", 10);
        deal("qualification", 60, "proposal", 50);

        assertThat(number(reached(PASSED, "proposal"))).isEqualTo(2);
        assertThat(number(reached(PASSED, "closing"))).isEqualTo(1);
        assertThat(number(conversion(PASSED, "proposal"))).isEqualTo(0.5);
    }

    @Test
    void a_stage_that_was_passed_over_counts_by_the_rule_that_is_stated() {
        deal("qualification", 60, "closing", 40, "won", 10);
        deal("qualification", 60, "proposal", 40, "lost", 10);

        assertThat(number(reached(PASSED, "proposal"))).isEqualTo(2);
        assertThat(number(conversion(PASSED, "proposal"))).isEqualTo(0.5);
        assertThat(number(reached(LEFT_OUT, "proposal"))).isEqualTo(1);
        assertThat(number(conversion(LEFT_OUT, "proposal"))).isZero();
        assertThat(number(conversion(LEFT_OUT, "qualification"))).isEqualTo(1);
        assertThat(PASSED.reached(stage("proposal")).name())
                .isNotEqualTo(LEFT_OUT.reached(stage("proposal")).name());
        assertThat(PASSED.reached(stage("proposal"))
                        .populationWords()
                        .orElseThrow()
                        .en())
                .contains("passed over count as reached");
    }

    @Test
    void without_anybody_a_conversion_is_undefined() {
        assertThat(conversion(PASSED, "closing").undefined().orElseThrow().reason())
                .isEqualTo(Undefined.Reason.ZERO_DENOMINATOR);
    }

    @Test
    void cohorts_are_told_apart_by_the_day_of_creation_whenever_they_went_on() {
        deal("qualification", 100, "proposal", 2);
        deal("qualification", 20);

        Table table = table(PASSED, Dimension.period(OpportunityAttributes.CREATED_ON, PeriodUnit.QUARTER));

        assertThat(table.rows())
                .extracting(row -> row.key().labels().get(0).en())
                .containsExactly("2026 Q1", "2026 Q2");
        assertThat(table.rows())
                .extracting(row -> number(
                        row.figure(PASSED.conversion(stage("qualification")).name())))
                .containsExactly(1.0, 0.0);
    }

    @Test
    void the_counts_never_grow_from_step_to_step() {
        deal("closing", 60, "qualification", 40, "won", 10);
        deal("proposal", 60, "lost", 50, "qualification", 40);
        deal("qualification", 5);

        Table table = table(PASSED);

        assertThat(PASSED.steps())
                .extracting(step -> number(table.total(PASSED.reached(step).name())))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one))
                .startsWith(3.0);
    }

    @Test
    void stages_that_are_no_step_and_the_last_one_are_refused_with_what_may_be_asked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PASSED.reached(stage("lost")))
                .withMessageContaining("Its steps are [qualification, proposal, closing, won]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PASSED.conversion(stage("won")))
                .withMessageContaining("Ask for an earlier step");
    }

    @Test
    void codes_of_any_form_make_names_and_several_won_stages_are_one_step() {
        String odd = "a--very-long-code-of-a-stage-that-goes-on-and-on-and-on-1-";
        SalesProcess process = SalesProcess.named("p--", "Odd", "特殊")
                .open(odd, "Odd", "特殊", "0.5")
                .won("won", "Won", "赢单")
                .won("won-part", "Partly won", "部分赢单")
                .move(odd, "won")
                .move(odd, "won-part")
                .build();

        List<Measure> all = FunnelKpis.of(process, FunnelKpis.Skipped.PASSED).all();

        assertThat(all).extracting(Measure::name).doesNotHaveDuplicates().hasSize(3);
        assertThat(all.get(1).tallies().values().toString()).contains("won-part");
    }
}
