package io.crmkit.analytics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.id.Id;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDoc;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.money.RateBasis;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Backfill;
import io.crmkit.core.opportunity.Line;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.process.SalesProcess;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class KpisTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .process(SalesProcess.simple())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    private final Session session = crm.as(Actor.of("li", Role.SALES));

    private Opportunity deal(String amount, Object... path) {
        Backfill.Step[] steps = new Backfill.Step[path.length / 2];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Backfill.Step.of((String) path[2 * i], NOW.minusSeconds(86_400L * (int) path[2 * i + 1]));
        }
        Money money = Money.parse(amount);
        return session.opportunities()
                .record(o -> o.name("Deal").amount(money).lines(Line.of(Id.of("pump"), money)), steps)
                .orThrow();
    }

    private Table table(List<Measure> measures, Dimension... by) {
        MeasurePlan<Opportunity> plan = MeasurePlan.of(
                        session.runner().binder(), crm.catalogue(OpportunityAttributes.CATALOGUE))
                .measures(measures)
                .by(by)
                .build();
        return plan.finish(RowEvaluator.of(plan)
                .gather(
                        session.opportunities().all(Condition.always()),
                        session.runner().around()));
    }

    private Figure figure(Measure measure) {
        return table(List.of(measure)).total(measure.name());
    }

    private void three() {
        deal("CNY 100", "qualification", 30, "proposal", 20, "won", 10);
        deal("CNY 300", "qualification", 40, "won", 10);
        deal("CNY 50", "qualification", 20, "lost", 15);
    }

    @Test
    void every_kpi_has_a_name_of_its_own_and_says_what_it_means_in_both_languages() {
        assertThat(Kpis.all()).extracting(Measure::name).doesNotHaveDuplicates();
        assertThat(Kpis.all())
                .allSatisfy(kpi -> assertThat(kpi.populationWords()).isPresent());
        assertThat(Kpis.catalogue(crm.catalogues(), Locale.ENGLISH)).contains("Win rate by count", "win-rate.count");
        assertThat(Kpis.catalogue(crm.catalogues(), Locale.SIMPLIFIED_CHINESE)).contains("赢单率（按数量）");
    }

    @Test
    void every_kpi_can_be_converted_and_one_without_amounts_stays_as_it_is() {
        RatePolicy policy = RatePolicy.of(RateBasis.CLOSE_DATE, CurrencyUnit.USD);

        assertThat(Kpis.all()).allSatisfy(kpi -> {
            Measure converted = Kpis.converted(kpi, policy);
            assertThat(MeasureDoc.of(converted, Kpis.catalogues(crm.catalogues()))
                            .text(Locale.ENGLISH))
                    .contains(converted.name());
        });
        assertThat(Kpis.converted(PipelineKpis.WON_VALUE, policy).name()).isEqualTo("won.value.close-date.usd");
        assertThat(Kpis.converted(PipelineKpis.WON_COUNT, policy)).isEqualTo(PipelineKpis.WON_COUNT);
        // The days of a count-back are worked out in one currency, and parts of a whole have none
        assertThat(Kpis.all())
                .filteredOn(kpi -> Kpis.converted(kpi, policy).equals(kpi))
                .extracting(kpi -> kpi.unit().code())
                .doesNotContain("money");
    }

    @Test
    void a_velocity_of_two_populations_says_by_which_periods_it_must_not_be_grouped() {
        assertThat(MeasureDoc.of(PipelineKpis.VELOCITY_NEW, crm.catalogues()).text(Locale.ENGLISH))
                .contains("do not group them by the creation period or the closing period, which part them");
        assertThat(MeasureDoc.of(PipelineKpis.VELOCITY_NEW, crm.catalogues()).text(Locale.SIMPLIFIED_CHINESE))
                .contains("请勿按创建期间或关闭期间分组");
        assertThat(PipelineKpis.velocityNew(30).populationWords())
                .hasValueSatisfying(
                        words -> assertThat(words.en()).contains("do not group them by the creation period"));
        assertThat(PipelineKpis.VELOCITY_OPEN.populationWords()).hasValueSatisfying(words -> {
            assertThat(words.en()).contains("do not group them by the closing period");
            assertThat(words.zh()).contains("请勿按关闭期间分组");
        });
    }

    @Test
    void growth_says_which_periods_are_compared() {
        assertThat(GrowthKpis.MONTH_YEAR_ON_YEAR.populationWords().orElseThrow().en())
                .endsWith("the last whole fiscal month, and in the same month of the year before");
        assertThat(GrowthKpis.QUARTER_ON_QUARTER.populationWords().orElseThrow().en())
                .endsWith("the last whole fiscal quarter, and in the one before");
    }

    @Test
    void the_facts_that_kpis_are_taken_over_stand_beside_the_records_of_a_crm_once() {
        Catalogues all = Kpis.catalogues(crm.catalogues());

        assertThat(all.names())
                .containsAll(crm.catalogues().names())
                .contains(
                        "sale",
                        "receivable",
                        "goal",
                        "part",
                        "leadProgress",
                        "effort",
                        "customerValue",
                        "serviceCase",
                        "dueDeal");
        assertThat(Kpis.catalogues(all).names()).containsExactlyElementsOf(all.names());
    }

    @Test
    void a_kpi_that_there_is_not_is_told_with_the_nearest_name() {
        assertThat(Kpis.get("won.count")).isEqualTo(PipelineKpis.WON_COUNT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kpis.get("win-rate.cuont"))
                .withMessageContaining("Maybe \"win-rate.count\" is meant");
    }

    @Test
    void the_win_rate_by_count_and_by_value_are_two_things() {
        three();

        assertThat(figure(PipelineKpis.WIN_RATE).number().orElseThrow().doubleValue())
                .isEqualTo(2.0 / 3);
        assertThat(figure(PipelineKpis.WIN_RATE_VALUE).number().orElseThrow().doubleValue())
                .isEqualTo(400.0 / 450);
    }

    @Test
    void without_closed_deals_a_win_rate_is_undefined_not_zero() {
        deal("CNY 100", "qualification", 30);

        assertThat(figure(PipelineKpis.WIN_RATE).undefined().orElseThrow().reason())
                .isEqualTo(Undefined.Reason.ZERO_DENOMINATOR);
    }

    @Test
    void cycles_and_sizes_are_those_of_won_deals() {
        three();

        assertThat(figure(PipelineKpis.CYCLE_MEAN).number()).contains(BigDecimal.valueOf(25));
        assertThat(figure(PipelineKpis.CYCLE_MEDIAN).number()).contains(BigDecimal.valueOf(25));
        assertThat(figure(PipelineKpis.CYCLE_CLOSED_MEAN).number().orElseThrow().doubleValue())
                .isEqualTo(55.0 / 3);
        assertThat(figure(PipelineKpis.DEAL_SIZE).money().orElseThrow().getAmount())
                .isEqualByComparingTo("200");
        assertThat(figure(PipelineKpis.DEAL_SIZE_MEDIAN).money().orElseThrow().getAmount())
                .isEqualByComparingTo("200");
    }

    @Test
    void velocity_is_deals_times_win_rate_times_size_over_cycle() {
        three();

        assertThat(figure(PipelineKpis.VELOCITY)
                        .money()
                        .orElseThrow()
                        .getAmount()
                        .doubleValue())
                .isCloseTo(3 * (2.0 / 3) * 200 / 25, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void amounts_of_two_currencies_stand_beside_each_other_and_are_never_added() {
        three();
        deal("EUR 7", "qualification", 30, "won", 10);

        assertThat(figure(PipelineKpis.WON_VALUE).outcome().toString()).contains("CNY 400", "EUR 7");
        assertThat(figure(PipelineKpis.VELOCITY).undefined().orElseThrow().reason())
                .isEqualTo(Undefined.Reason.MIXED_CURRENCIES);
        assertThat(figure(PipelineKpis.DEAL_SIZE_MEDIAN).undefined()).isPresent();
    }

    @Test
    void the_weighted_pipeline_weighs_each_deal_by_itself() {
        deal("CNY 100", "qualification", 30);
        deal("CNY 98", "qualification", 30, "closing", 10);

        // 100 × 0.2 + 98 × 0.8, not 198 × 0.5
        assertThat(figure(PipelineKpis.OPEN_WEIGHTED).outcome().toString()).contains("98.4");
    }

    @Test
    void whoever_comes_back_to_a_stage_counts_once_and_deals_lost_later_still_count() {
        three();
        deal("CNY 1", "qualification", 30, "proposal", 25, "closing", 20, "proposal", 15, "closing", 10, "lost", 5);

        Table table = table(List.of(PipelineKpis.ENTERED), Dimension.of(Stay.Attributes.STAGE));

        assertThat(table.row("qualification")
                        .orElseThrow()
                        .figure("stage.entered")
                        .number())
                .contains(BigDecimal.valueOf(4));
        assertThat(table.row("proposal").orElseThrow().figure("stage.entered").number())
                .contains(BigDecimal.valueOf(2));
        assertThat(table.row("closing").orElseThrow().figure("stage.entered").number())
                .contains(BigDecimal.ONE);
    }

    @Test
    void repeated_stays_add_to_the_duration_the_first_stage_has_one_and_open_stays_stand_beside_it() {
        deal("CNY 1", "qualification", 30, "proposal", 20, "closing", 14, "proposal", 10);

        Table table =
                table(List.of(PipelineKpis.STAY_MEAN, PipelineKpis.STAYS_OPEN), Dimension.of(Stay.Attributes.STAGE));

        assertThat(table.row("qualification")
                        .orElseThrow()
                        .figure("stage.stay.mean")
                        .number())
                .contains(BigDecimal.TEN);
        assertThat(table.row("proposal").orElseThrow().figure("stage.stay.mean").number())
                .contains(BigDecimal.valueOf(6));
        assertThat(table.row("proposal").orElseThrow().figure("stage.stay.open").number())
                .contains(BigDecimal.ONE);
    }

    @Test
    void two_finished_stays_of_one_deal_in_one_stage_add_up_to_the_days_of_that_deal() {
        deal("CNY 1", "qualification", 40, "proposal", 30, "closing", 26, "proposal", 20, "closing", 12);
        deal("CNY 1", "qualification", 40, "proposal", 30, "closing", 24);

        Table table =
                table(List.of(PipelineKpis.STAGE_DAYS, PipelineKpis.STAY_MEAN), Dimension.of(Stay.Attributes.STAGE));

        Table.Row proposal = table.row("proposal").orElseThrow();
        // Stays of 4 and 8 days are 12 days of the first deal; with 6 days of the second, 18 days of two deals in three
        // stays
        assertThat(proposal.figure("stage.days.per-deal").number()).contains(BigDecimal.valueOf(9));
        assertThat(proposal.figure("stage.stay.mean").number()).contains(BigDecimal.valueOf(6));
        assertThat(proposal.figure("stage.stay.mean").sampleSize()).isEqualTo(3);
    }

    @Test
    void a_deal_that_was_lost_reopened_and_lost_again_is_one_lost_deal() {
        deal("CNY 1", "qualification", 40, "won", 30);
        Opportunity twice = deal("CNY 1", "qualification", 40, "lost", 30, "qualification", 20, "lost", 10);

        assertThat(twice.stays())
                .filteredOn(stay -> stay.stage().equals("lost"))
                .hasSize(2);
        assertThat(figure(PipelineKpis.LOST_COUNT).number()).contains(BigDecimal.ONE);
        assertThat(figure(PipelineKpis.WIN_RATE).number()).contains(new BigDecimal("0.5"));
        assertThat(figure(PipelineKpis.WIN_RATE).sampleSize()).isEqualTo(2);
    }

    @Test
    void a_won_deal_that_was_reopened_and_lost_is_lost_and_not_won() {
        deal("CNY 1", "qualification", 40, "won", 30, "qualification", 20, "lost", 10);

        assertThat(figure(PipelineKpis.LOST_COUNT).number()).contains(BigDecimal.ONE);
        assertThat(figure(PipelineKpis.WON_COUNT).number()).contains(BigDecimal.ZERO);
        assertThat(figure(PipelineKpis.WIN_RATE).number()).contains(BigDecimal.ZERO);
    }

    @Test
    void the_median_stay_takes_open_stays_as_censored() {
        for (int days : new int[] {2, 4, 6}) {
            deal("CNY 1", "qualification", 40 + days, "lost", 40);
        }
        deal("CNY 1", "qualification", 3);
        deal("CNY 1", "qualification", 5);

        Table table = table(
                List.of(PipelineKpis.STAY_MEDIAN_CENSORED, PipelineKpis.STAY_MEDIAN),
                Dimension.of(Stay.Attributes.STAGE));

        Table.Row stage = table.row("qualification").orElseThrow();
        assertThat(stage.figure("stage.stay.median.censored").number()).contains(BigDecimal.valueOf(6));
        assertThat(stage.figure("stage.stay.median").number()).contains(BigDecimal.valueOf(4));
    }

    @Test
    void products_are_measured_by_their_lines() {
        three();

        assertThat(Arrays.asList(
                        figure(LineKpis.WON_COUNT).number().orElseThrow().intValue(),
                        figure(LineKpis.WON_COUNT).sampleSize()))
                .containsExactly(2, 2L);
        assertThat(figure(LineKpis.WON_VALUE).outcome().toString()).contains("CNY 400");
        assertThat(figure(LineKpis.WIN_RATE).number().orElseThrow().doubleValue())
                .isEqualTo(2.0 / 3);
    }
}
