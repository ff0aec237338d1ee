package io.crmkit.analytics.cube;

import static io.crmkit.analytics.cube.CubeFixture.MEASURES;
import static io.crmkit.analytics.cube.CubeFixture.QUARTER;
import static io.crmkit.analytics.cube.CubeFixture.REGION;
import static io.crmkit.analytics.cube.CubeFixture.STATUS;
import static io.crmkit.analytics.cube.CubeFixture.cube;
import static io.crmkit.analytics.cube.CubeFixture.direct;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.FiscalPeriod;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CubeProperties {

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void every_level_is_the_measure_evaluated_on_the_records_of_that_group(@ForAll("deals") List<Opportunity> deals) {
        CubeTable<Opportunity> table =
                cube(deals).measures(MEASURES).by(STATUS, REGION, QUARTER).table();

        assertThat(all(table.total()))
                .allSatisfy(group -> assertThat(group.figures())
                        .as(group.toString())
                        .isEqualTo(direct(MEASURES, of(table, group, deals))));
        assertThat(all(table.total()).stream()
                        .filter(group -> group.path().size() == 3)
                        .mapToLong(group -> of(table, group, deals).size())
                        .sum())
                .isEqualTo(deals.size());
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void the_groups_of_an_additive_measure_add_up_to_what_stands_above(@ForAll("deals") List<Opportunity> deals) {
        CubeTable<Opportunity> table = cube(deals)
                .measures(PipelineKpis.COUNT, PipelineKpis.WON_COUNT)
                .by(STATUS, REGION, QUARTER)
                .table();

        assertThat(all(table.total()))
                .filteredOn(group -> !group.groups().isEmpty())
                .allSatisfy(group -> assertThat(sum(group.groups())).isEqualByComparingTo(number(group)));
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void the_largest_and_the_rest_are_all_and_each_is_exact(
            @ForAll("dealsOfOneCurrency") List<Opportunity> deals, @ForAll @IntRange(min = 1, max = 7) int most) {
        CubeTable<Opportunity> table = cube(deals)
                .measures(MEASURES)
                .by(REGION, QUARTER)
                .top(most, PipelineKpis.WON_VALUE)
                .table();
        CubeTable<Opportunity> whole = cube(deals).measures(MEASURES).by(REGION).table();
        int regions = whole.total().groups().size();
        List<CubeGroup> groups = table.total().groups();

        assertThat(groups).hasSize(Math.min(regions, most + 1));
        assertThat(all(table.total()))
                .allSatisfy(group -> assertThat(group.figures()).isEqualTo(direct(MEASURES, of(table, group, deals))));
        assertThat(sum(groups)).isEqualByComparingTo(BigDecimal.valueOf(deals.size()));
        List<CubeGroup> largest =
                groups.stream().filter(group -> !group.isRest()).toList();
        assertThat(largest)
                .isSortedAccordingTo(Comparator.comparing(CubeProperties::won).reversed());
        groups.stream().filter(CubeGroup::isRest).forEach(rest -> {
            assertThat(rest.path().get(0).merged()).isEqualTo(regions - most);
            assertThat(rest).isSameAs(groups.get(groups.size() - 1));
            Set<Object> kept =
                    largest.stream().map(group -> group.path().get(0).value()).collect(Collectors.toSet());
            BigDecimal smallest = won(largest.get(largest.size() - 1));
            whole.total().groups().stream()
                    .filter(group -> !kept.contains(group.path().get(0).value()))
                    .forEach(group -> assertThat(won(group)).isLessThanOrEqualTo(smallest));
        });
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void a_change_is_the_difference_of_two_figures_that_each_stand_for_their_own_records(
            @ForAll("deals") List<Opportunity> deals, @ForAll Against against) {
        CubeTable<Opportunity> table = cube(deals)
                .measures(MEASURES)
                .by(REGION, QUARTER)
                .comparing(against)
                .table();

        for (CubeGroup region : table.total().groups()) {
            for (CubeGroup quarter : region.groups()) {
                Optional<FiscalPeriod> period = quarter.path().get(1).value().map(FiscalPeriod.class::cast);
                assertThat(quarter.changes()).hasSize(period.isPresent() ? MEASURES.size() : 0);
                period.ifPresent(now -> {
                    FiscalPeriod then = against == Against.PREVIOUS ? now.previous() : now.sameLastYear();
                    List<Opportunity> before = of(table, region, deals).stream()
                            .filter(deal ->
                                    deal.closedOn().filter(then::contains).isPresent())
                            .toList();
                    assertThat(quarter.changes()).extracting(Change::then).isEqualTo(direct(MEASURES, before));
                    assertThat(quarter.changes()).extracting(Change::now).isEqualTo(quarter.figures());
                });
            }
        }
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void periods_that_are_told_have_the_figures_of_all_periods_and_the_total_of_those_told(
            @ForAll("deals") List<Opportunity> deals, @ForAll Against against) {
        FiscalCalendar fiscal = FiscalCalendar.calendarYear();
        FiscalPeriod first = fiscal.parse("2026-Q3");
        FiscalPeriod last = fiscal.parse("2027-Q1");
        Cube<Opportunity> cube =
                cube(deals).measures(MEASURES).by(REGION, QUARTER).comparing(against);
        CubeTable<Opportunity> told = cube.periods(first, last).table();

        List<Opportunity> within = deals.stream()
                .filter(deal -> deal.closedOn()
                        .filter(day -> first.contains(day)
                                || last.contains(day)
                                || fiscal.parse("2026-Q4").contains(day))
                        .isPresent())
                .toList();
        assertThat(told.total().figures()).isEqualTo(direct(MEASURES, within));
        CubeTable<Opportunity> all = cube.table();
        for (CubeGroup region : told.total().groups()) {
            assertThat(region.groups())
                    .extracting(quarter -> quarter.path().get(1).label().en())
                    .containsExactly("2026 Q3", "2026 Q4", "2027 Q1");
            all.total().groups().stream()
                    .filter(same -> same.path().equals(region.path()))
                    .flatMap(same -> same.groups().stream())
                    .forEach(quarter -> region.groups().stream()
                            .filter(same -> same.path().equals(quarter.path()))
                            .forEach(same -> assertThat(same.changes()).isEqualTo(quarter.changes())));
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void a_figure_is_what_the_list_behind_it_says(
            @ForAll("dealsOfOneCurrency") List<Opportunity> deals, @ForAll boolean someQuarters) {
        FiscalCalendar fiscal = FiscalCalendar.calendarYear();
        Cube<Opportunity> cube =
                cube(deals).measures(MEASURES).by(REGION, QUARTER).top(2, PipelineKpis.WIN_RATE);
        CubeTable<Opportunity> table =
                (someQuarters ? cube.periods(fiscal.parse("2026-Q2"), fiscal.parse("2026-Q4")) : cube).table();

        for (CubeGroup group : all(table.total())) {
            for (Measure measure : MEASURES) {
                Behind<Opportunity> behind = table.behind(measure.name(), group);
                Figure figure = group.figure(measure.name());
                assertThat(behind.tallies().stream()
                                .mapToLong(tally -> behind.of(tally).counted())
                                .max())
                        .hasValue(figure.sampleSize());
                List<Opportunity> listed = behind.tallies().stream()
                        .flatMap(tally -> behind.of(tally).items().stream())
                        .map(Behind.Item::record)
                        .distinct()
                        .toList();
                assertThat(direct(List.of(measure), listed)).containsExactly(figure);
            }
        }
    }

    private static List<CubeGroup> all(CubeGroup group) {
        return Stream.concat(Stream.of(group), group.groups().stream().flatMap(below -> all(below).stream()))
                .toList();
    }

    /** The deals of a group, told by the words of its path alone. */
    private static List<Opportunity> of(CubeTable<Opportunity> table, CubeGroup group, List<Opportunity> deals) {
        List<Function<Opportunity, Optional<?>>> values = table.dimensions().size() == 3
                ? List.of(deal -> Optional.of(deal.status()), Opportunity::source, CubeProperties::quarter)
                : List.of(Opportunity::source, CubeProperties::quarter);
        List<Optional<Object>> largest = table.total().groups().stream()
                .filter(one -> !one.isRest())
                .map(one -> one.path().get(0).value())
                .toList();
        return deals.stream()
                .filter(deal -> IntStream.range(0, group.path().size()).allMatch(i -> {
                    CubeGroup.Step step = group.path().get(i);
                    Optional<?> value = values.get(i).apply(deal);
                    return step.isRest()
                            ? !largest.contains(value)
                            : step.value().equals(value);
                }))
                .toList();
    }

    private static Optional<FiscalPeriod> quarter(Opportunity deal) {
        return deal.closedOn().map(FiscalCalendar.calendarYear()::quarter);
    }

    private static BigDecimal sum(List<CubeGroup> groups) {
        return groups.stream().map(CubeProperties::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(CubeGroup group) {
        return group.figures().get(0).number().orElseThrow();
    }

    private static BigDecimal won(CubeGroup group) {
        return group.figure("won.value").outcome() instanceof Outcome.Amounts amounts
                ? amounts.values().stream()
                        .map(amount -> amount.getAmount())
                        .findFirst()
                        .orElse(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    @Provide
    Arbitrary<List<Opportunity>> deals() {
        return CubeFixture.anyDeals();
    }

    @Provide
    Arbitrary<List<Opportunity>> dealsOfOneCurrency() {
        return CubeFixture.anyDealsOfOneCurrency();
    }
}
