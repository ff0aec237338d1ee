package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Population;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.time.PeriodUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens, and whenever somebody asks, a live batch answers like one that is encoded at the position to which it was followed. */
class LiveBatchProperties {

    private static final List<List<Measure>> KPIS = List.copyOf(Kpis.all().stream()
            .filter(kpi -> kpi.population().catalogue().equals(OpportunityAttributes.CATALOGUE.name()))
            .collect(Collectors.groupingBy(Measure::population, LinkedHashMap::new, Collectors.toList()))
            .values());

    private static Dimension[] dimensions(Population population, Random random) {
        List<Dimension> all = new ArrayList<>();
        if (population.rows().isEmpty()) {
            all.add(Dimension.of(OpportunityAttributes.CUSTOMER_SECTOR));
            all.add(Dimension.of(OpportunityAttributes.PROBABILITY));
            all.add(Dimension.of(OpportunityAttributes.OWNER));
            all.add(Dimension.period(OpportunityAttributes.CLOSE_DATE, PeriodUnit.MONTH));
        } else {
            all.add(Dimension.ofOwner(OpportunityAttributes.CUSTOMER_SECTOR));
            all.add(Dimension.ofOwner(OpportunityAttributes.OWNER));
        }
        if (population.rows().filter("stays"::equals).isPresent()) {
            all.add(Dimension.of(Stay.Attributes.STAGE));
        }
        all.removeIf(any -> random.nextInt(3) > 0);
        return all.toArray(Dimension[]::new);
    }

    private static List<MeasurePlan<Opportunity>> plans(LiveFixture company, Random random) {
        List<MeasurePlan<Opportunity>> plans = new ArrayList<>();
        for (List<Measure> kpis : KPIS) {
            plans.add(plan(company, kpis, random));
        }
        for (Population population : Inventor.populations()) {
            plans.add(plan(company, new Inventor(random, population).measures(3), random));
        }
        return plans;
    }

    private static MeasurePlan<Opportunity> plan(LiveFixture company, List<Measure> measures, Random random) {
        Population population = measures.get(0).population();
        return company.plan()
                .measures(measures)
                .by(dimensions(population, random))
                .where(new Inventor(random, population).condition(1))
                .mostGroups(random.nextInt(5) == 0 ? 3 : 1_000)
                .build();
    }

    private static void answersLikeOneOfThatPosition(
            LiveFixture company, LiveBatch.Present<Opportunity> present, List<MeasurePlan<Opportunity>> plans) {
        List<Opportunity> deals = company.dealsAt(present.position());
        Related customers = company.customersAt(present.position());
        Batch<Opportunity> encoded =
                Batch.builder(plans).addAll(deals.stream(), customers).build();

        assertThat(present.batch().size()).isEqualTo(deals.size());
        for (MeasurePlan<Opportunity> plan : plans) {
            assertThat(plain(present.batch().gather(plan))).isEqualTo(plain(encoded.gather(plan)));
            assertThat(present.batch().figures(plan))
                    .isEqualTo(plan.finish(RowEvaluator.of(plan).gather(deals, customers)));
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void whatever_happened_the_answers_are_those_of_a_batch_of_that_position(
            @ForAll long seed, @ForAll @IntRange(max = 40) int before, @ForAll @IntRange(max = 5) int spare) {
        Random random = new Random(seed);
        LiveFixture company = new LiveFixture(seed);
        company.steps(before);
        List<MeasurePlan<Opportunity>> plans = plans(company, random);
        LiveBatch<Opportunity> live = new LiveBatch<>(company.store, plans, spare);

        for (int i = 0; i < 8; i++) {
            answersLikeOneOfThatPosition(company, live.present(), plans);
            company.steps(random.nextInt(12));
            live.follow();

            assertThat(live.present().position()).isEqualTo(company.position());
        }
        answersLikeOneOfThatPosition(company, live.present(), plans);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void what_happens_while_the_journal_is_followed_is_in_the_answers_of_the_next_position_or_of_none(
            @ForAll long seed, @ForAll @IntRange(max = 30) int before) {
        Random random = new Random(seed);
        LiveFixture company = new LiveFixture(seed);
        company.steps(before);
        List<MeasurePlan<Opportunity>> plans = plans(company, random);
        company.restless = true;
        LiveBatch<Opportunity> live = new LiveBatch<>(company.store, plans, 3);

        for (int i = 0; i < 4; i++) {
            answersLikeOneOfThatPosition(company, live.present(), plans);
            company.steps(random.nextInt(6));
            live.follow();
        }
        answersLikeOneOfThatPosition(company, live.present(), plans);
    }

    /** Here an entry that came meanwhile had the number of one that a late command was about to write. */
    @Example
    void a_command_goes_on_from_the_history_that_it_read() {
        what_happens_while_the_journal_is_followed_is_in_the_answers_of_the_next_position_or_of_none(-322, 6);
    }

    /** Here a command that began earlier was committed later, so that its moment is before that of the change it goes on from. */
    @Example
    void a_command_that_began_earlier_and_was_committed_later_has_the_last_word() {
        what_happens_while_the_journal_is_followed_is_in_the_answers_of_the_next_position_or_of_none(-73, 23);
        what_happens_while_the_journal_is_followed_is_in_the_answers_of_the_next_position_or_of_none(-73, 18);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void what_was_given_stays_as_it_is_whatever_is_followed_afterwards(
            @ForAll long seed, @ForAll @IntRange(max = 30) int before) {
        Random random = new Random(seed);
        LiveFixture company = new LiveFixture(seed);
        company.steps(before);
        List<MeasurePlan<Opportunity>> plans = plans(company, random);
        LiveBatch<Opportunity> live = new LiveBatch<>(company.store, plans, 10);
        List<LiveBatch.Present<Opportunity>> given = new ArrayList<>();

        for (int i = 0; i < 6; i++) {
            given.add(live.present());
            company.steps(random.nextInt(12));
            live.follow();
        }

        given.forEach(present -> answersLikeOneOfThatPosition(company, present, plans));
    }
}
