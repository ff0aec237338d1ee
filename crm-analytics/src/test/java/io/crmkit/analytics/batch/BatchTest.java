package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.CNY;
import static io.crmkit.analytics.batch.BatchFixture.DAY;
import static io.crmkit.analytics.batch.BatchFixture.customers;
import static io.crmkit.analytics.batch.BatchFixture.deals;
import static io.crmkit.analytics.batch.BatchFixture.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Related;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.time.PeriodUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final MeasurePlan<Opportunity> counts = BatchFixture.plan()
            .measure(PipelineKpis.COUNT, PipelineKpis.WON_VALUE)
            .by(Dimension.of(OpportunityAttributes.STATUS))
            .build();

    private static Measure deal(String name, Expression value) {
        return Measure.named(name, 1)
                .label("Test", "测试")
                .over(OpportunityAttributes.CATALOGUE)
                .asOf()
                .unit(Unit.MONEY)
                .sum(value, Condition.always());
    }

    private static Opportunity open(Money amount) {
        return Opportunity.builder()
                .id(Id.of("d"))
                .version(1)
                .name("Deal")
                .amount(amount)
                .stage("first")
                .status(Status.OPEN)
                .probability(new BigDecimal("0.25"))
                .forecast(ForecastCategory.PIPELINE)
                .process("simple")
                .edition(0)
                .createdOn(DAY)
                .build();
    }

    private static void answersAlike(Batch<Opportunity> batch, MeasurePlan<Opportunity> plan, List<Opportunity> deals) {
        Partials expected = RowEvaluator.of(plan).gather(deals, customers());
        assertThat(plain(batch.gather(plan))).isEqualTo(plain(expected));
        assertThat(batch.figures(plan)).isEqualTo(plan.finish(expected));
    }

    @Test
    void figures_are_those_of_the_records_without_the_records() {
        List<Opportunity> deals = deals(500, 3);
        Batch.Builder<Opportunity> builder = Batch.builder(counts);
        deals.forEach(deal -> builder.add(deal, customers()));

        Batch<Opportunity> batch = builder.build();

        assertThat(batch.size()).isEqualTo(500);
        assertThat(batch.figures(counts).total("opportunities.count").number()).contains(BigDecimal.valueOf(500));
        answersAlike(batch, counts, deals);
    }

    @Test
    void a_batch_of_nothing_has_totals_and_no_groups() {
        Table table = Batch.builder(counts).build().figures(counts);

        assertThat(table.rows()).isEmpty();
        assertThat(table.total("opportunities.count").number()).contains(BigDecimal.ZERO);
    }

    @Test
    void sums_beyond_64_bits_are_exact() {
        Money huge = Money.of(CNY, new BigDecimal("92233720368547758.07"));
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measure(PipelineKpis.OPEN_VALUE, PipelineKpis.OPEN_WEIGHTED)
                .build();
        Batch<Opportunity> batch = Batch.builder(plan)
                .addAll(Collections.nCopies(1_000, open(huge)))
                .build();

        Table table = batch.figures(plan);

        assertThat(table.total("open.value").outcome()).hasToString("Amounts[values=[CNY 92233720368547758070.00]]");
        assertThat(table.total("open.weighted").outcome()).hasToString("Amounts[values=[CNY 23058430092136939517.50]]");
    }

    @Test
    void more_rows_than_are_added_up_at_a_time_are_not_lost() {
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measure(PipelineKpis.COUNT, PipelineKpis.OPEN_VALUE)
                .build();
        Batch<Opportunity> batch = Batch.builder(plan)
                .addAll(Collections.nCopies(600_000, open(Money.of(CNY, new BigDecimal("40.95")))))
                .add(open(Money.zero(CNY)))
                .build();

        Table table = batch.figures(plan);

        assertThat(table.total("opportunities.count").number()).contains(BigDecimal.valueOf(600_001));
        assertThat(table.total("open.value").outcome()).hasToString("Amounts[values=[CNY 24570000.00]]");
    }

    @Test
    void currencies_do_not_add_and_missing_rates_are_named() {
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measure(
                        deal("mixed", OpportunityAttributes.AMOUNT.value()),
                        deal(
                                "yuan",
                                OpportunityAttributes.AMOUNT.converted(
                                        RatePolicy.transactionDate(CNY), OpportunityAttributes.CREATED_ON)))
                .build();
        Batch<Opportunity> batch = Batch.builder(plan)
                .add(open(Money.of(CNY, 10)))
                .add(open(Money.of(CurrencyUnit.USD, 10)))
                .build();

        Table table = batch.figures(plan);

        Undefined mixed = table.total("mixed").undefined().orElseThrow();
        assertThat(mixed.reason()).isEqualTo(Undefined.Reason.MIXED_CURRENCIES);
        assertThat(mixed.currencies()).containsExactly(CNY, CurrencyUnit.USD);
        Undefined yuan = table.total("yuan").undefined().orElseThrow();
        assertThat(yuan.reason()).isEqualTo(Undefined.Reason.MISSING_RATE);
        assertThat(yuan.rates()).hasSize(1);
        assertThat(yuan.rates().get(0).label().en()).isEqualTo("Spot rate USD/CNY on 2026-01-01");
    }

    @Test
    void far_more_groups_than_rows_could_be_are_kept_for_those_that_occur() {
        List<Opportunity> deals = deals(2_500, 5);
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measures(PipelineKpis.all().subList(0, 16))
                .by(
                        Dimension.of(OpportunityAttributes.ID),
                        Dimension.of(OpportunityAttributes.NAME),
                        Dimension.period(OpportunityAttributes.CREATED_ON, PeriodUnit.MONTH))
                .build();
        Batch<Opportunity> batch =
                Batch.builder(plan).addAll(deals.stream(), customers()).build();

        answersAlike(batch, plan, deals);
        assertThat(plain(batch.gather(plan, Runnable::run, 5))).isEqualTo(plain(batch.gather(plan)));
    }

    @Test
    void groups_beyond_those_that_are_kept_apart_leave_totals_only() {
        List<Opportunity> deals = deals(3_000, 6);
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measures(PipelineKpis.all().subList(0, 16))
                .by(Dimension.of(OpportunityAttributes.ID), Dimension.of(OpportunityAttributes.NAME))
                .mostGroups(100)
                .build();
        Batch<Opportunity> batch =
                Batch.builder(plan).addAll(deals.stream(), customers()).build();

        assertThat(batch.figures(plan).refused()).isPresent();
        answersAlike(batch, plan, deals);
        assertThat(plain(batch.gather(plan, Runnable::run, 3))).isEqualTo(plain(batch.gather(plan)));
    }

    @Test
    void only_groups_that_are_looked_at_count_as_groups() {
        List<Opportunity> deals = deals(3_000, 7);
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measures(PipelineKpis.all().subList(0, 16))
                .by(Dimension.of(OpportunityAttributes.ID), Dimension.of(OpportunityAttributes.NAME))
                .where(OpportunityAttributes.TERM_MONTHS.is(7L))
                .mostGroups(100)
                .build();
        Batch<Opportunity> batch =
                Batch.builder(plan).addAll(deals.stream(), customers()).build();

        assertThat(batch.figures(plan).refused()).isEmpty();
        answersAlike(batch, plan, deals);
    }

    @Test
    void attributes_of_a_host_are_columns_like_others() {
        TextAttribute<Opportunity> region = OpportunityAttributes.CATALOGUE
                .custom()
                .text("region", 20)
                .label("Region", "区域")
                .define();
        Crm crm = Crm.builder().access(AccessPolicy.demo()).attributes(region).build();
        Session session = crm.as(Actor.of("li", Role.SALES));
        Customer acme = session.customers().register(form -> form.name("Acme")).orThrow();
        for (String name : List.of("north", "south", "south", "华东")) {
            session.opportunities()
                    .open(form -> form.name("Deal").customer(acme.id()).set(region, name))
                    .orThrow();
        }
        MeasurePlan<Opportunity> plan = MeasurePlan.of(
                        session.runner().binder(), crm.catalogue(OpportunityAttributes.CATALOGUE))
                .measure(PipelineKpis.COUNT)
                .by(Dimension.of(region))
                .where(region.isNot("north"))
                .build();
        List<Opportunity> all = session.opportunities().all(Condition.always());

        Table table = Batch.builder(plan).addAll(all).build().figures(plan);

        assertThat(table).isEqualTo(plan.finish(RowEvaluator.of(plan).gather(all)));
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void another_question_over_the_same_values_is_answered() {
        List<Opportunity> deals = deals(400, 8);
        Batch<Opportunity> batch =
                Batch.builder(counts).addAll(deals.stream(), customers()).build();
        MeasurePlan<Opportunity> asked = BatchFixture.plan()
                .measure(PipelineKpis.OPEN_VALUE)
                .where(OpportunityAttributes.AMOUNT.atLeast(Money.of(CNY, 100)))
                .where(OpportunityAttributes.STATUS.isNot(Status.ON_HOLD))
                .build();

        answersAlike(batch, asked, deals);
    }

    @Test
    void what_a_batch_does_not_keep_is_refused_by_name() {
        Batch<Opportunity> batch = Batch.builder(counts).build();
        MeasurePlan<Opportunity> sector = BatchFixture.plan()
                .measure(PipelineKpis.COUNT)
                .by(Dimension.of(OpportunityAttributes.CUSTOMER_SECTOR))
                .build();
        MeasurePlan<Opportunity> stays =
                BatchFixture.plan().measure(PipelineKpis.STAY_MEAN).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.gather(sector))
                .withMessage("The batch keeps nothing of opportunity that answers \"customer.sector\"."
                        + " Give a plan with it to the builder of the batch.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.gather(stays))
                .withMessageContaining("keeps nothing of opportunity.stays");
    }

    @Test
    void plans_of_other_moments_or_records_do_not_fit() {
        MeasurePlan<Opportunity> other = MeasurePlan.of(
                        BatchFixture.binder(ExchangeRates.none()), OpportunityAttributes.CATALOGUE)
                .measure(PipelineKpis.COUNT)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batch.builder(counts, other))
                .withMessageContaining("another moment, zone, calendar or table of rates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batch.builder(counts).build().gather(other))
                .withMessageContaining("Encode a batch for it.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batch.builder(List.<MeasurePlan<Opportunity>>of()))
                .withMessageContaining("at least one plan");
    }

    @Test
    void a_builder_takes_records_until_the_batch_is_built() {
        Batch.Builder<Opportunity> builder = Batch.builder(counts);
        builder.build();

        assertThatIllegalStateException()
                .isThrownBy(() -> builder.add(open(Money.zero(CNY))))
                .withMessageContaining("built already");
        assertThatNullPointerException()
                .isThrownBy(() -> Batch.builder(counts).addAll(Collections.singletonList(null)))
                .withMessage("record");
    }

    @Test
    void a_path_to_other_records_needs_them_where_it_is_encoded() {
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measure(PipelineKpis.COUNT)
                .by(Dimension.of(OpportunityAttributes.CUSTOMER.then(CustomerAttributes.SECTOR)))
                .build();
        List<Opportunity> deals = deals(20, 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> Batch.builder(plan).addAll(deals))
                .withMessageContaining("no related records were given");
        answersAlike(Batch.builder(plan).addAll(deals.stream(), customers()).build(), plan, deals);
        answersAlike(
                Batch.builder(plan).addAll(deals.stream(), Related.empty()).build(),
                plan,
                deals.stream()
                        .map(deal -> Opportunity.builder()
                                .from(deal)
                                .customer(Optional.empty())
                                .build())
                        .toList());
    }

    @Test
    void a_record_that_cannot_be_read_leaves_nothing_behind() {
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measure(PipelineKpis.COUNT, PipelineKpis.WON_VALUE, PipelineKpis.CYCLE_MEAN)
                .by(
                        Dimension.of(OpportunityAttributes.SOURCE),
                        Dimension.of(OpportunityAttributes.CUSTOMER.then(CustomerAttributes.SECTOR)))
                .build();
        MeasurePlan<Opportunity> stays =
                BatchFixture.plan().measure(PipelineKpis.STAY_MEAN).build();
        List<Opportunity> deals = deals(60, 1).stream()
                .filter(deal -> deal.customer().isPresent())
                .toList();
        Batch.Builder<Opportunity> builder = Batch.builder(plan, stays);

        for (Opportunity deal : deals) {
            assertThatIllegalStateException().isThrownBy(() -> builder.add(deal));
            builder.add(deal, customers());
        }

        Batch<Opportunity> batch = builder.build();
        assertThat(batch.size()).isEqualTo(deals.size());
        answersAlike(batch, plan, deals);
        answersAlike(batch, stays, deals);
    }

    @Test
    void of_many_those_before_the_one_that_cannot_be_read_are_in() {
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measure(PipelineKpis.COUNT, PipelineKpis.WON_VALUE)
                .by(Dimension.of(OpportunityAttributes.CUSTOMER.then(CustomerAttributes.SECTOR)))
                .build();
        MeasurePlan<Opportunity> stays =
                BatchFixture.plan().measure(PipelineKpis.STAY_MEAN).build();
        List<Opportunity> alone = deals(2_000, 3).stream()
                .filter(deal -> deal.customer().isEmpty())
                .limit(300)
                .toList();
        Opportunity unreadable = deals(60, 1).stream()
                .filter(deal -> deal.customer().isPresent())
                .findFirst()
                .orElseThrow();
        List<Opportunity> all = new ArrayList<>(alone);
        all.add(290, unreadable);
        Batch.Builder<Opportunity> builder = Batch.builder(plan, stays);

        assertThatIllegalStateException().isThrownBy(() -> builder.addAll(all));
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.addAll(Stream.of(unreadable, unreadable), Related.none()));
        builder.addAll(all.subList(291, 301));

        Batch<Opportunity> batch = builder.build();
        assertThat(alone).hasSize(300);
        answersAlike(batch, plan, alone);
        answersAlike(batch, stays, alone);
    }

    @Test
    void what_a_source_gave_before_it_failed_is_in() {
        Iterator<Opportunity> given = deals(300, 1).iterator();
        Iterable<Opportunity> failing = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Opportunity next() {
                if (!given.hasNext()) {
                    throw new IllegalStateException("The connection was lost.");
                }
                return given.next();
            }
        };
        Batch.Builder<Opportunity> builder = Batch.builder(counts);

        assertThatIllegalStateException()
                .isThrownBy(() -> builder.addAll(failing))
                .withMessage("The connection was lost.");

        answersAlike(builder.build(), counts, deals(300, 1));
    }

    @Test
    void parts_run_on_the_executor_that_was_given() {
        Batch<Opportunity> batch = Batch.builder(counts).addAll(deals(3_000, 2)).build();
        ExecutorService three = Executors.newFixedThreadPool(3);

        Partials threaded = batch.gather(counts, three, 3);
        three.shutdown();

        assertThat(plain(threaded)).isEqualTo(plain(batch.gather(counts)));
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> batch.gather(counts, three, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> batch.gather(counts, three, 0));
    }
}
