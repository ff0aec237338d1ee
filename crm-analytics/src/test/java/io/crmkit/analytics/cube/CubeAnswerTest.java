package io.crmkit.analytics.cube;

import static io.crmkit.analytics.cube.CubeFixture.MEASURES;
import static io.crmkit.analytics.cube.CubeFixture.MONTH;
import static io.crmkit.analytics.cube.CubeFixture.QUARTER;
import static io.crmkit.analytics.cube.CubeFixture.REGION;
import static io.crmkit.analytics.cube.CubeFixture.STATUS;
import static io.crmkit.analytics.cube.CubeFixture.cube;
import static io.crmkit.analytics.cube.CubeFixture.lost;
import static io.crmkit.analytics.cube.CubeFixture.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.json.Json;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.opportunity.Opportunity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The answer of a cube as data. */
class CubeAnswerTest {

    static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(CubeAnswer.schema());

    private static final List<Opportunity> DEALS = List.of(
            won("North", "CNY 100", "2026-02-01"),
            lost("North", "CNY 10", "2026-05-01"),
            won("South", "CNY 30", "2026-05-31"),
            won("Abroad", "EUR 7", "2026-05-31"),
            won(null, "CNY 5", "2026-05-31"));

    static String json(CubeTable<?> table) {
        return Json.write(table.answer().toData());
    }

    private static Data data(CubeTable<?> table) {
        return Data.of(Json.read(json(table)));
    }

    private static void travels(CubeTable<?> table) {
        String json = json(table);

        assertThat(CubeAnswer.fromData(Data.of(Json.read(json)))).isEqualTo(table.answer());
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void an_answer_of_any_shape_fits_its_schema_and_can_be_read_again() {
        travels(cube(DEALS).measures(MEASURES).table());
        travels(cube(DEALS).measures(MEASURES).by(STATUS, REGION).table());
        travels(cube(DEALS)
                .measures(MEASURES)
                .by(REGION, QUARTER)
                .comparing(Against.SAME_LAST_YEAR)
                .table());
        travels(cube(DEALS)
                .measures(PipelineKpis.COUNT)
                .by(REGION)
                .top(2, PipelineKpis.COUNT)
                .table());
        travels(cube(DEALS)
                .measures(PipelineKpis.WON_VALUE)
                .by(REGION)
                .top(2, PipelineKpis.WON_VALUE)
                .table());
        travels(cube(DEALS)
                .measures(PipelineKpis.COUNT)
                .by(REGION, MONTH)
                .mostGroups(1)
                .table());
        travels(cube(List.of()).measures(MEASURES).by(REGION, QUARTER).table());
    }

    @Test
    void what_stands_in_it_needs_neither_catalogue_nor_calendar() {
        Data data = data(cube(DEALS)
                .measures(PipelineKpis.WON_VALUE)
                .by(STATUS, QUARTER)
                .comparing(Against.PREVIOUS)
                .table());

        assertThat(data.at("asOf").text()).isEqualTo("2026-12-31T12:00:00Z");
        assertThat(data.at("dimensions").items().get(0).at("by").text()).isEqualTo("status");
        assertThat(data.at("dimensions").items().get(1).at("by").at("period").text())
                .isEqualTo("quarter");
        assertThat(data.at("measures").items().get(0).at("unit").text()).isEqualTo("money");
        Data won = data.at("total").at("groups").items().get(0);
        assertThat(won.at("value").text()).isEqualTo("won");
        assertThat(won.at("label").at("zh").text()).isEqualTo("已赢单");
        Data second = won.at("groups").items().get(1);
        assertThat(second.at("value").at("period").text()).isEqualTo("2026-Q2");
        assertThat(second.at("value").at("last").text()).isEqualTo("2026-06-30");
        assertThat(second.at("figures").items().get(0).at("measure").text()).isEqualTo("won.value");
        assertThat(second.at("changes")
                        .items()
                        .get(0)
                        .at("compared")
                        .at("period")
                        .text())
                .isEqualTo("2026-Q1");
    }

    @Test
    void what_is_blank_and_what_is_left_say_so() {
        Data groups = data(cube(DEALS)
                        .measures(PipelineKpis.COUNT)
                        .by(REGION)
                        .top(2, PipelineKpis.COUNT)
                        .table())
                .at("total")
                .at("groups");

        assertThat(groups.items()).hasSize(3);
        assertThat(groups.items().get(2).at("merged").whole()).isEqualTo(2);
        assertThat(groups.items().get(2).at("value").isAbsent()).isTrue();
        Data blank = data(cube(DEALS).measures(PipelineKpis.COUNT).by(REGION).table())
                .at("total")
                .at("groups")
                .items()
                .get(3);
        assertThat(blank.at("value").isAbsent()).isTrue();
        assertThat(blank.at("merged").isAbsent()).isTrue();
    }

    @Test
    void why_something_is_missing_is_part_of_it() {
        CubeAnswer unordered = cube(DEALS)
                .measures(PipelineKpis.WON_VALUE)
                .by(REGION)
                .top(2, PipelineKpis.WON_VALUE)
                .table()
                .answer();
        CubeAnswer refused = cube(DEALS)
                .measures(PipelineKpis.COUNT)
                .by(REGION, MONTH)
                .mostGroups(1)
                .table()
                .answer();

        assertThat(unordered.unordered().orElseThrow().reason()).isEqualTo(Undefined.Reason.MIXED_CURRENCIES);
        assertThat(refused.refused().orElseThrow().reason()).isEqualTo(Undefined.Reason.OVERFLOW);
        assertThat(refused.total().groups()).isEmpty();
    }

    @Test
    void data_that_are_no_answer_are_refused_with_all_faults() {
        assertThatThrownBy(() -> CubeAnswer.fromData(Data.of(Json.read("""
                        {"edition": 2, "asOf": "yesterday", "zone": "Mars/Base", "dimensions": [], "measures": [],
                         "total": {"figures": [{"measure": "won.count", "version": 1, "unit": "count", "basis": "as-of"}]}}
                        """))))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("$.edition")
                .hasMessageContaining("$.asOf")
                .hasMessageContaining("$.zone")
                .hasMessageContaining("number, money, amounts and undefined");
    }
}
