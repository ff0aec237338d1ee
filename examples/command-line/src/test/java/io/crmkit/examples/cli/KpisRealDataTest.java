package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.analytics.cube.Behind;
import io.crmkit.analytics.cube.Cube;
import io.crmkit.analytics.cube.CubeGroup;
import io.crmkit.analytics.cube.CubeTable;
import io.crmkit.analytics.cube.significance.Tested;
import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.access.Actor;
import io.crmkit.core.data.Data;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.json.Json;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.team.MemberAttributes;
import io.crmkit.core.time.PeriodUnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The public data set "CRM Sales Opportunities" by the cube, where it is at hand. */
class KpisRealDataTest {

    private static final Dimension REGION =
            Dimension.of(MemberAttributes.of(OpportunityAttributes.OWNER).then(MemberAttributes.REGION));
    private static final Dimension SELLER =
            Dimension.of(MemberAttributes.of(OpportunityAttributes.OWNER).then(MemberAttributes.NAME));
    private static final Dimension QUARTER = Dimension.period(OpportunityAttributes.CLOSED_ON, PeriodUnit.QUARTER);

    private static final Map<String, Measure> NAMES = Map.of(
            "opportunities", PipelineKpis.COUNT,
            "won", PipelineKpis.WON_COUNT,
            "win_rate_won_over_closed", PipelineKpis.WIN_RATE,
            "won_value", PipelineKpis.WON_VALUE,
            "avg_won_deal", PipelineKpis.DEAL_SIZE,
            "median_won_deal", PipelineKpis.DEAL_SIZE_MEDIAN,
            "mean_cycle_days_won", PipelineKpis.CYCLE_MEAN,
            "median_cycle_days_won", PipelineKpis.CYCLE_MEDIAN);

    private static Data expected = Data.of(null);
    private static Optional<Cube<Opportunity>> cube = Optional.empty();

    @BeforeAll
    static void taken() throws IOException {
        Optional<Path> folder = RealDataTest.data()
                .map(data -> data.resolve("crm-opportunities"))
                .filter(Files::isDirectory);
        assumeTrue(folder.isPresent(), "the reference data crm-opportunities are not here; set CRMKIT_DATA");
        expected = Data.of(Json.read(Files.readAllBytes(folder.get().resolve("expected.json"))));
        Profile profile = Profile.bundled("crm-sales-opportunities");
        Taken taken = Taken.from(profile, new CsvFolder(folder.get()).sources(), new Options(), Progress.none());
        cube = Optional.of(Cube.of(taken.crm().as(Actor.of("reader")), OpportunityAttributes.CATALOGUE)
                .measures(List.copyOf(NAMES.values())));
    }

    private static Cube<Opportunity> cube() {
        return cube.orElseThrow();
    }

    private static double number(CubeGroup group, Measure measure) {
        Outcome outcome = group.figure(measure.name()).outcome();
        return outcome instanceof Outcome.Scalar number
                ? number.value().doubleValue()
                : outcome instanceof Outcome.Amount amount
                        ? amount.value().getAmount().doubleValue()
                        : ((Outcome.Amounts) outcome)
                                .values()
                                .get(0)
                                .getAmount()
                                .doubleValue();
    }

    private static void assertKnown(CubeGroup group, Data known, List<String> names) {
        for (String name : names) {
            double value = known.at(name).decimal().doubleValue();
            assertThat(number(group, NAMES.get(name)))
                    .as("%s of %s", name, group)
                    .isCloseTo(value, within(1e-11 * Math.abs(value)));
        }
    }

    @Test
    void subtotals_of_regions_and_the_total_are_those_that_are_known() {
        CubeTable<Opportunity> table = cube().by(REGION, QUARTER).table();

        assertThat(table.total().groups()).hasSize(3);
        for (CubeGroup region : table.total().groups()) {
            assertKnown(
                    region, expected.at("by_regional_office").at(region.label().en()), List.copyOf(NAMES.keySet()));
        }
        assertKnown(table.total(), expected.at("overall"), List.copyOf(NAMES.keySet()));
    }

    @Test
    void subtotals_of_quarters_are_those_that_are_known() {
        CubeTable<Opportunity> table = cube().by(QUARTER, REGION).table();

        for (String quarter : expected.at("by_close_quarter").keys()) {
            assertKnown(
                    table.at(quarter.replace("Q", "-Q")),
                    expected.at("by_close_quarter").at(quarter),
                    List.of("won", "win_rate_won_over_closed", "won_value"));
        }
    }

    @Test
    void the_largest_sellers_are_those_that_are_known_and_the_rest_makes_up_the_total() {
        CubeTable<Opportunity> table =
                cube().by(SELLER).top(5, PipelineKpis.WON_VALUE).table();
        List<CubeGroup> groups = table.total().groups();
        Data sellers = expected.at("by_sales_agent");
        List<String> largest = sellers.keys().stream()
                .sorted((one, other) -> sellers.at(other)
                        .at("won_value")
                        .decimal()
                        .compareTo(sellers.at(one).at("won_value").decimal()))
                .limit(5)
                .toList();

        assertThat(groups.subList(0, 5)).extracting(group -> group.label().en()).isEqualTo(largest);
        assertThat(groups.get(5).path().get(0).merged())
                .isEqualTo(sellers.keys().size() - 5L);
        assertThat(groups.stream()
                        .mapToDouble(group -> number(group, PipelineKpis.WON_VALUE))
                        .sum())
                .isEqualTo(expected.at("overall").at("won_value").decimal().doubleValue());
    }

    @Test
    void a_figure_is_what_the_records_behind_it_add_up_to() {
        CubeTable<Opportunity> table = cube().by(REGION, QUARTER).table();
        CubeGroup group = table.at("West", "2017-Q3");

        Behind.Listing<Opportunity> won = table.behind("won.value", group).of("value");

        BigDecimal sum = won.items().stream()
                .map(item -> item.record().amount().orElseThrow().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.doubleValue()).isEqualTo(number(group, PipelineKpis.WON_VALUE));
        assertThat(won.size()).isEqualTo((int) number(group, PipelineKpis.WON_COUNT));
    }

    @Test
    void regions_are_tested_with_the_counts_and_means_that_are_known() {
        CubeTable<Opportunity> table = cube().by(REGION).table();
        Data offices = expected.at("by_regional_office");

        Tested rate = table.significance("win-rate.count", table.at("West"), table.at("Central"))
                .tested()
                .orElseThrow();
        Tested size = table.significance("deal-size.won.mean", table.at("West"), table.at("East"))
                .tested()
                .orElseThrow();

        assertThat(rate.first())
                .isCloseTo(
                        offices.at("West")
                                .at("win_rate_won_over_closed")
                                .decimal()
                                .doubleValue(),
                        within(1e-11));
        assertThat(size.second())
                .isCloseTo(offices.at("East").at("avg_won_deal").decimal().doubleValue(), within(1e-5));
        assertThat(size.secondSize()).isEqualTo(offices.at("East").at("won").whole());
    }

    @Test
    void a_short_name_means_what_the_mapping_fills() {
        String folder =
                RealDataTest.data().orElseThrow().resolve("crm-opportunities").toString();
        String[] asked = {
            "kpis",
            folder,
            "--mapping",
            "crm-sales-opportunities",
            "--as-of",
            "2018-01-01",
            "--measure",
            "win-rate.count",
            "--by",
            "owner.region"
        };
        Run full = Run.of(asked);
        asked[asked.length - 1] = "region";

        assertThat(Run.of(asked).out()).isEqualTo(full.out()).containsPattern("Central +62.6%");
    }
}
