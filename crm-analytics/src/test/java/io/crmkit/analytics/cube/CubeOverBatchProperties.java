package io.crmkit.analytics.cube;

import static io.crmkit.analytics.cube.CubeFixture.MEASURES;
import static io.crmkit.analytics.cube.CubeFixture.QUARTER;
import static io.crmkit.analytics.cube.CubeFixture.REGION;
import static io.crmkit.analytics.cube.CubeFixture.STATUS;
import static io.crmkit.analytics.cube.CubeFixture.cube;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.analytics.batch.Batch;
import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.time.FiscalCalendar;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CubeOverBatchProperties {

    private static final MeasurePlan<Opportunity> PLAN = MeasurePlan.of(
                    CubeFixture.binder(FiscalCalendar.calendarYear()), OpportunityAttributes.CATALOGUE)
            .measures(MEASURES)
            .by(STATUS, REGION, QUARTER)
            .build();

    @Provide
    Arbitrary<List<Opportunity>> deals() {
        return CubeFixture.anyDeals();
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void a_cube_over_a_batch_answers_like_one_over_the_records(
            @ForAll("deals") List<Opportunity> deals, @ForAll Against against) {
        List<UnaryOperator<Cube<Opportunity>>> questions = List.of(
                cube -> cube.measures(MEASURES),
                cube -> cube.measures(MEASURES).by(STATUS, REGION, QUARTER),
                cube -> cube.measures(MEASURES).by(REGION, STATUS).top(2, PipelineKpis.COUNT),
                cube -> cube.measures(MEASURES).by(REGION, QUARTER).comparing(against),
                cube -> cube.measures(MEASURES).by(QUARTER).where(OpportunityAttributes.SOURCE.isPresent()),
                cube -> cube.measures(MEASURES).by(QUARTER, REGION, STATUS).mostGroups(3));
        Cube<Opportunity> overBatch = Cube.over(batch(deals));

        assertThat(questions)
                .allSatisfy(question -> assertThat(
                                question.apply(overBatch).table().answer().toData())
                        .isEqualTo(question.apply(cube(deals)).table().answer().toData()));
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void differences_are_tested_alike(@ForAll("deals") List<Opportunity> deals) {
        for (String measure : List.of("win-rate.count", "deal-size.won.mean", "won.value")) {
            assertThat(contrasts(Cube.over(batch(deals)), measure)).isEqualTo(contrasts(cube(deals), measure));
        }
    }

    @Example
    void a_batch_names_no_records_and_has_no_past() {
        Cube<Opportunity> cube = Cube.over(batch(List.of())).measures(PipelineKpis.COUNT);
        CubeTable<Opportunity> table = cube.table();

        assertThatThrownBy(() -> table.behind("opportunities.count", table.total()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keeps no records")
                .hasMessageContaining("Cube.of");
        assertThatThrownBy(() -> cube.asOf(Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no history");
    }

    @Example
    void what_a_batch_does_not_keep_is_refused_by_name() {
        Cube<Opportunity> cube =
                Cube.over(batch(List.of())).measures(PipelineKpis.COUNT).by(Dimension.of(OpportunityAttributes.OWNER));

        assertThatThrownBy(cube::table)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("owner");
    }

    private static Batch<Opportunity> batch(List<Opportunity> deals) {
        return Batch.builder(PLAN).addAll(deals).build();
    }

    private static List<Object> contrasts(Cube<Opportunity> cube, String measure) {
        CubeTable<Opportunity> table = cube.measures(MEASURES).by(REGION).table();
        return table.contrastsWithOthers(measure, table.total()).stream()
                .<Object>map(Contrast::toData)
                .toList();
    }
}
