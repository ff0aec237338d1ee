package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.customers;
import static io.crmkit.analytics.batch.BatchFixture.deals;
import static io.crmkit.analytics.batch.BatchFixture.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.Population;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.opportunity.Line;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.time.PeriodUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A batch answers every plan like the evaluator that goes from record to record. */
class BatchProperties {

    private static final List<List<Measure>> KPIS = List.copyOf(Kpis.all().stream()
            .filter(kpi -> kpi.population().catalogue().equals(OpportunityAttributes.CATALOGUE.name()))
            .collect(Collectors.groupingBy(Measure::population, LinkedHashMap::new, Collectors.toList()))
            .values());

    private static Partials byRow(MeasurePlan<Opportunity> plan, List<Opportunity> deals) {
        return RowEvaluator.of(plan).gather(deals, customers());
    }

    private static Batch<Opportunity> batch(List<Opportunity> deals, List<MeasurePlan<Opportunity>> plans) {
        Batch.Builder<Opportunity> builder = Batch.builder(plans);
        return builder.addAll(deals.stream(), customers()).build();
    }

    private static List<Dimension> dimensions(Population population, Random random) {
        List<Dimension> all = new ArrayList<>(
                population.rows().isEmpty()
                        ? List.of(
                                Dimension.of(OpportunityAttributes.STATUS),
                                Dimension.of(OpportunityAttributes.CUSTOMER_SECTOR),
                                Dimension.of(OpportunityAttributes.PROBABILITY),
                                Dimension.of(OpportunityAttributes.TERM_MONTHS),
                                Dimension.of(OpportunityAttributes.OWNER),
                                Dimension.of(
                                        OpportunityAttributes.CLOSED_ON.daysSince(OpportunityAttributes.CREATED_ON)),
                                Dimension.period(OpportunityAttributes.CREATED_ON, PeriodUnit.QUARTER),
                                Dimension.period(OpportunityAttributes.CLOSE_DATE, PeriodUnit.MONTH))
                        : List.of(
                                Dimension.ofOwner(OpportunityAttributes.STATUS),
                                Dimension.ofOwner(OpportunityAttributes.CUSTOMER_SECTOR),
                                Dimension.ofOwner(OpportunityAttributes.OWNER)));
        if (population.rows().filter("stays"::equals).isPresent()) {
            all.add(Dimension.of(Stay.Attributes.STAGE));
            all.add(Dimension.period(Stay.Attributes.ENTERED_AT, PeriodUnit.WEEK));
        } else if (population.rows().isPresent()) {
            all.add(Dimension.of(Line.Attributes.PRODUCT));
        }
        Collections.shuffle(all, random);
        return all.subList(0, random.nextInt(4));
    }

    private static MeasurePlan<Opportunity> plan(List<Measure> measures, Random random, boolean conditions) {
        Population population = measures.get(0).population();
        return BatchFixture.plan()
                .measures(measures)
                .by(dimensions(population, random).toArray(Dimension[]::new))
                .where(conditions ? new Inventor(random, population).condition(2) : Condition.always())
                .mostGroups(random.nextInt(4) == 0 ? 3 : 1_000)
                .build();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void every_kpi_comes_out_as_it_does_row_by_row(
            @ForAll long seed, @ForAll @IntRange(max = 60) int count, @ForAll boolean conditions) {
        Random random = new Random(seed);
        List<Opportunity> deals = deals(count, seed);
        List<MeasurePlan<Opportunity>> plans =
                KPIS.stream().map(kpis -> plan(kpis, random, conditions)).toList();

        Batch<Opportunity> batch = batch(deals, plans);

        for (MeasurePlan<Opportunity> plan : plans) {
            assertThat(plain(batch.gather(plan))).isEqualTo(plain(byRow(plan, deals)));
            assertThat(batch.figures(plan)).isEqualTo(plan.finish(byRow(plan, deals)));
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void every_measure_that_can_be_invented_comes_out_as_it_does_row_by_row(
            @ForAll long seed, @ForAll @IntRange(max = 60) int count) {
        Random random = new Random(seed);
        List<Opportunity> deals = deals(count, seed);
        Population population = Inventor.populations().get(random.nextInt(3));
        MeasurePlan<Opportunity> plan = plan(new Inventor(random, population).measures(4), random, true);

        Partials partials = batch(deals, List.of(plan)).gather(plan);

        assertThat(plain(partials)).isEqualTo(plain(byRow(plan, deals)));
        assertThat(plan.finish(partials)).isEqualTo(plan.finish(byRow(plan, deals)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_batch_answers_other_bounds_than_those_it_was_built_for(
            @ForAll long seed, @ForAll @IntRange(max = 60) int count) {
        List<Opportunity> deals = deals(count, seed);
        Population population = Inventor.populations().get(0);
        MeasurePlan<Opportunity> known = bounded(population, seed, 1);
        MeasurePlan<Opportunity> asked = bounded(population, seed, 2);

        Batch<Opportunity> batch = batch(deals, List.of(known));

        assertThat(plain(batch.gather(asked))).isEqualTo(plain(byRow(asked, deals)));
    }

    private static MeasurePlan<Opportunity> bounded(Population population, long seed, int shift) {
        Random bounds = new Random(seed + shift);
        return BatchFixture.plan()
                .measures(new Inventor(new Random(seed), bounds, population).measures(3))
                .by(Dimension.of(OpportunityAttributes.STATUS))
                .build();
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void any_split_any_order_and_any_number_of_threads_give_the_same(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int parts) {
        Random random = new Random(seed);
        List<Opportunity> deals = deals(random.nextInt(5_000), seed);
        int cut = deals.isEmpty() ? 0 : random.nextInt(deals.size());
        List<Measure> kpis = KPIS.get(random.nextInt(KPIS.size()));
        MeasurePlan<Opportunity> plan = plan(kpis, random, random.nextBoolean());

        Partials whole = batch(deals, List.of(plan)).gather(plan);
        Partials threaded = batch(deals, List.of(plan)).gather(plan, ForkJoinPool.commonPool(), parts);
        Partials left = batch(deals.subList(0, cut), List.of(plan)).gather(plan);
        Partials right = batch(deals.subList(cut, deals.size()), List.of(plan)).gather(plan);

        assertThat(plain(threaded)).isEqualTo(plain(whole));
        assertThat(plain(left.merge(right))).isEqualTo(plain(whole));
        assertThat(plan.finish(right.merge(left))).isEqualTo(plan.finish(whole));
    }
}
