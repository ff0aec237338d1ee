package io.crmkit.analytics.cube;

import static io.crmkit.analytics.cube.CubeFixture.QUARTER;
import static io.crmkit.analytics.cube.CubeFixture.REGION;
import static io.crmkit.analytics.cube.CubeFixture.cube;
import static io.crmkit.analytics.cube.CubeFixture.deal;
import static io.crmkit.analytics.cube.CubeFixture.lost;
import static io.crmkit.analytics.cube.CubeFixture.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crmkit.analytics.cube.significance.NotTestable;
import io.crmkit.analytics.cube.significance.Proportion;
import io.crmkit.analytics.cube.significance.Sample;
import io.crmkit.analytics.cube.significance.Significance;
import io.crmkit.analytics.cube.significance.Tested;
import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.json.Json;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Blanks;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Differences between groups: 56 of 70 deals won in the north, 48 of 80 in the south, 30 of 50 in the east. */
class CubeContrastTest {

    private static final List<Opportunity> DEALS = deals();

    private static List<Opportunity> deals() {
        List<Opportunity> deals = new ArrayList<>();
        add(deals, "North", 56, 14);
        add(deals, "South", 48, 32);
        add(deals, "East", 30, 20);
        deals.add(won("West", "CNY 5", "2026-02-01"));
        deals.add(deal("Far", Status.OPEN, "CNY 5", null));
        return deals;
    }

    private static void add(List<Opportunity> deals, String region, int won, int lost) {
        IntStream.range(0, won)
                .forEach(i -> deals.add(won(region, "CNY " + (region.length() * 10 + i % 7), "2026-02-01")));
        IntStream.range(0, lost).forEach(i -> deals.add(lost(region, "CNY 10", "2026-02-01")));
    }

    private static MeasureDraft measure(String name) {
        return Measure.named(name, 1)
                .label(name, name)
                .over(OpportunityAttributes.CATALOGUE)
                .basis(Basis.CREATED_IN, OpportunityAttributes.CREATED_ON);
    }

    private static CubeTable<Opportunity> table(Measure... measures) {
        return cube(DEALS).measures(measures).by(REGION).table();
    }

    private static Significance found(CubeTable<Opportunity> table, Measure measure, String one, String other) {
        return table.significance(measure.name(), table.at(one), table.at(other));
    }

    private static NotTestable.Reason reason(CubeTable<Opportunity> table, Measure measure, String... two) {
        return found(table, measure, two[0], two[1]).notTestable().orElseThrow().reason();
    }

    @Test
    void shares_are_tested_with_the_counts_of_their_measure() {
        CubeTable<Opportunity> table = table(PipelineKpis.WIN_RATE);

        Tested test =
                found(table, PipelineKpis.WIN_RATE, "North", "South").tested().orElseThrow();

        assertThat(test.firstSize()).isEqualTo(70);
        assertThat(test.first()).isEqualTo(0.8);
        assertThat(test.p()).isCloseTo(0.008045081368, within(1e-11));
        assertThat(test.low()).isCloseTo(0.0524, within(5e-5));
    }

    @Test
    void means_of_amounts_are_tested_with_every_amount() {
        CubeTable<Opportunity> table = table(PipelineKpis.DEAL_SIZE);

        Tested test =
                found(table, PipelineKpis.DEAL_SIZE, "North", "East").tested().orElseThrow();

        Tested expected =
                Significance.between(amounts("North"), amounts("East")).tested().orElseThrow();
        assertThat(test).isEqualTo(expected);
        assertThat(test.method()).isEqualTo(Tested.Method.WELCH);
    }

    private static Sample amounts(String region) {
        return Sample.of(DEALS.stream()
                .filter(deal -> deal.status() == Status.WON
                        && deal.source().filter(region::equals).isPresent())
                .map(deal -> deal.amount().orElseThrow().getAmount())
                .toList());
    }

    @Test
    void means_of_numbers_are_tested_with_their_squares() {
        Measure probability = measure("probability.mean")
                .unit(Unit.FRACTION)
                .mean(OpportunityAttributes.PROBABILITY.value(), Condition.always());
        Measure term = measure("term.mean")
                .unit(Unit.NUMBER)
                .blanks(Blanks.ZERO)
                .mean(OpportunityAttributes.EDITION.value(), Condition.always());
        CubeTable<Opportunity> table = table(PipelineKpis.CYCLE_MEAN, probability, term);

        assertThat(reason(table, probability, "North", "South")).isEqualTo(NotTestable.Reason.NO_SPREAD);
        assertThat(reason(table, term, "North", "South")).isEqualTo(NotTestable.Reason.NO_SPREAD);
        assertThat(reason(table, PipelineKpis.CYCLE_MEAN, "North", "West")).isEqualTo(NotTestable.Reason.TOO_FEW);
    }

    @Test
    void days_that_differ_are_found_to_differ() {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            deals.add(created("North", 10 + i % 5));
            deals.add(created("South", 20 + i % 5));
        }
        CubeTable<Opportunity> table =
                cube(deals).measures(PipelineKpis.CYCLE_MEAN).by(REGION).table();

        Tested test =
                found(table, PipelineKpis.CYCLE_MEAN, "North", "South").tested().orElseThrow();

        assertThat(test.difference()).isEqualTo(-10);
        assertThat(test.first()).isEqualTo(12);
        assertThat(test.isSignificant(0.001)).isTrue();
    }

    private static Opportunity created(String region, int days) {
        LocalDate closed = LocalDate.of(2026, 2, 1);
        return Opportunity.builder()
                .from(won(region, "CNY 1", closed.toString()))
                .createdOn(closed.minusDays(days))
                .build();
    }

    @Test
    void what_cannot_be_tested_says_why() {
        Measure odds = measure("odds")
                .unit(Unit.NUMBER)
                .tally("won", Tally.count(OpportunityAttributes.STATUS.is(Status.WON)))
                .tally("lost", Tally.count(OpportunityAttributes.STATUS.is(Status.LOST)))
                .formula(Formula.ratio("won", "lost"));
        CubeTable<Opportunity> table = table(PipelineKpis.WIN_RATE, PipelineKpis.WON_COUNT, odds);

        assertThat(reason(table, PipelineKpis.WIN_RATE, "North", "West")).isEqualTo(NotTestable.Reason.TOO_FEW);
        assertThat(reason(table, PipelineKpis.WIN_RATE, "North", "Far")).isEqualTo(NotTestable.Reason.UNDEFINED);
        assertThat(reason(table, PipelineKpis.WON_COUNT, "North", "South")).isEqualTo(NotTestable.Reason.NO_TEST);
        assertThat(reason(table, odds, "North", "South")).isEqualTo(NotTestable.Reason.NO_SHARE);
        assertThat(table.significance("win-rate.count", table.total(), table.at("North"))
                        .notTestable()
                        .orElseThrow()
                        .reason())
                .isEqualTo(NotTestable.Reason.OVERLAPPING);
        assertThat(table.significance("win-rate.count", table.at("North"), table.at("North"))
                        .notTestable())
                .isPresent();
    }

    @Test
    void amounts_of_two_currencies_are_not_compared() {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            deals.add(won("North", "CNY " + (1 + i), "2026-02-01"));
            deals.add(won("Abroad", "EUR " + (1 + i), "2026-02-01"));
        }
        CubeTable<Opportunity> table =
                cube(deals).measures(PipelineKpis.DEAL_SIZE).by(REGION).table();

        assertThat(reason(table, PipelineKpis.DEAL_SIZE, "North", "Abroad")).isEqualTo(NotTestable.Reason.UNDEFINED);
    }

    @Test
    void several_pairs_are_corrected_together() {
        CubeTable<Opportunity> table = table(PipelineKpis.WIN_RATE);

        List<Contrast> contrasts = table.contrasts(
                "win-rate.count", List.of(table.at("North"), table.at("South"), table.at("East"), table.at("West")));

        assertThat(contrasts).hasSize(6);
        Contrast first = contrasts.get(0);
        double p = first.significance().tested().orElseThrow().p();
        assertThat(first.first().label().en()).isEqualTo("North");
        assertThat(first.second().label().en()).isEqualTo("South");
        assertThat(first.correctedP().orElseThrow()).isCloseTo(3 * p, within(1e-15));
        assertThat(contrasts)
                .filteredOn(contrast -> contrast.correctedP().isEmpty())
                .hasSize(3);
    }

    @Test
    void the_rest_is_tested_like_any_group() {
        CubeTable<Opportunity> table = cube(DEALS)
                .measures(PipelineKpis.WIN_RATE, PipelineKpis.WON_COUNT)
                .by(REGION)
                .top(1, PipelineKpis.WON_COUNT)
                .table();
        CubeGroup rest = table.total().groups().get(1);

        Tested test = table.significance("win-rate.count", table.at("North"), rest)
                .tested()
                .orElseThrow();

        assertThat(test.secondSize()).isEqualTo(131);
        assertThat(test.second()).isEqualTo(79.0 / 131);
        assertThat(BigDecimal.valueOf(test.firstSize())).isEqualByComparingTo("70");
    }

    @Test
    void each_group_is_tested_against_all_others_as_one() {
        CubeTable<Opportunity> table = table(PipelineKpis.WIN_RATE);

        List<Contrast> contrasts = table.contrastsWithOthers("win-rate.count", table.total());

        assertThat(contrasts).hasSize(5);
        Contrast north = contrasts.stream()
                .filter(contrast -> contrast.first().label().en().equals("North"))
                .findFirst()
                .orElseThrow();
        Tested test = north.significance().tested().orElseThrow();
        Tested byHand = Significance.between(Proportion.of(56, 70), Proportion.of(48 + 30 + 1, 80 + 50 + 1))
                .tested()
                .orElseThrow();
        assertThat(test).isEqualTo(byHand);
        assertThat(north.second().label().en()).isEqualTo("All others (4)");
        assertThat(north.second().figure("win-rate.count").sampleSize()).isEqualTo(131);
        assertThat(north.correctedP().orElseThrow()).isCloseTo(3 * test.p(), within(1e-15));
    }

    @Test
    void what_stands_beside_the_others_is_tested_only_where_it_can_be() {
        CubeTable<Opportunity> table = table(PipelineKpis.WIN_RATE, PipelineKpis.WON_COUNT);

        assertThat(table.contrastsWithOthers("win-rate.count", table.total()))
                .filteredOn(contrast -> contrast.significance().notTestable().isPresent())
                .extracting(contrast -> contrast.first().label().en())
                .containsExactlyInAnyOrder("Far", "West");
        assertThat(table.contrastsWithOthers("won.count", table.total()))
                .allSatisfy(contrast -> assertThat(contrast.significance()
                                .notTestable()
                                .orElseThrow()
                                .reason())
                        .isEqualTo(NotTestable.Reason.NO_TEST));
        assertThat(table.contrastsWithOthers("win-rate.count", table.at("North")))
                .isEmpty();
    }

    @Test
    void each_period_is_tested_against_the_one_that_it_is_compared_with() {
        List<Opportunity> deals = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> deals.add(won("North", "CNY 1", "2026-02-01")));
        IntStream.range(0, 10).forEach(i -> deals.add(lost("North", "CNY 1", "2026-02-01")));
        IntStream.range(0, 20).forEach(i -> deals.add(won("North", "CNY 1", "2026-05-01")));
        IntStream.range(0, 30).forEach(i -> deals.add(lost("North", "CNY 1", "2026-05-01")));
        CubeTable<Opportunity> table = cube(deals)
                .measures(PipelineKpis.WIN_RATE)
                .by(REGION, QUARTER)
                .comparing(Against.PREVIOUS)
                .table();

        List<Contrast> contrasts = table.contrastsWithCompared("win-rate.count");

        assertThat(contrasts).hasSize(1);
        assertThat(contrasts.get(0).first()).hasToString("North / 2026 Q2");
        assertThat(contrasts.get(0).second()).hasToString("North / 2026 Q1");
        assertThat(contrasts.get(0).significance())
                .isEqualTo(Significance.between(Proportion.of(20, 50), Proportion.of(40, 50)));
        assertThat(table(PipelineKpis.WIN_RATE).contrastsWithCompared("win-rate.count"))
                .isEmpty();
    }

    @Test
    void what_was_found_can_be_sent_and_read_again() {
        CubeTable<Opportunity> table = table(PipelineKpis.WIN_RATE, PipelineKpis.DEAL_SIZE);

        for (Contrast contrast : table.contrastsWithOthers("win-rate.count", table.total())) {
            Data sent = Data.of(Json.read(Json.write(contrast.significance().toData())));
            assertThat(Significance.fromData(sent)).isEqualTo(contrast.significance());
        }
        Significance means = found(table, PipelineKpis.DEAL_SIZE, "North", "East");
        assertThat(Significance.fromData(Data.of(Json.read(Json.write(means.toData())))))
                .isEqualTo(means);
        Data data = Data.of(table.contrastsWithOthers("win-rate.count", table.total())
                .get(0)
                .toData());
        assertThat(data.at("group").items().get(0).at("value").text()).isEqualTo("East");
        assertThat(data.at("method").text()).isEqualTo("two-proportions");
        assertThat(data.at("correctedP").text()).isNotEmpty();
    }

    @Test
    void data_that_are_no_test_are_refused_with_their_places() {
        assertThatThrownBy(() -> Significance.fromData(Data.of(Json.read("""
                        {"method": "welsh", "first": "x", "second": "1"}
                        """))))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("Maybe \"welch\" is meant")
                .hasMessageContaining("$.first")
                .hasMessageContaining("$.p");
        assertThatThrownBy(() -> Significance.fromData(Data.of(Json.read("{\"notTestable\": \"to-few\"}"))))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("too-few");
    }
}
