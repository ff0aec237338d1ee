package io.crmkit.analytics.cube;

import static io.crmkit.analytics.cube.CubeFixture.QUARTER;
import static io.crmkit.analytics.cube.CubeFixture.REGION;
import static io.crmkit.analytics.cube.CubeFixture.cube;
import static io.crmkit.analytics.cube.CubeFixture.lost;
import static io.crmkit.analytics.cube.CubeFixture.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.json.Json;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.time.FiscalCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Questions that come as text. */
class CubeQuestionTest {

    private static final List<Opportunity> DEALS = List.of(
            won("North", "CNY 100", "2026-02-01"),
            lost("North", "CNY 10", "2026-05-02"),
            won("South", "CNY 30", "2026-05-01"));

    private static CubeTable<Opportunity> asked(String json) {
        return cube(DEALS).asking(Data.of(Json.read(json)), Kpis.all()).table();
    }

    @Test
    void a_question_in_plain_data_is_the_one_in_java() {
        FiscalCalendar fiscal = FiscalCalendar.calendarYear();
        CubeTable<Opportunity> java = cube(DEALS)
                .measures(PipelineKpis.WON_VALUE, PipelineKpis.WIN_RATE)
                .by(REGION, QUARTER)
                .where(OpportunityAttributes.STATUS.in(Status.WON, Status.LOST))
                .top(1, PipelineKpis.WON_VALUE)
                .comparing(Against.PREVIOUS)
                .periods(fiscal.parse("2026-Q1"), fiscal.parse("2026-Q2"))
                .mostGroups(50)
                .table();

        CubeTable<Opportunity> plain = asked("""
                {"measures": ["won.value", "win-rate.count"],
                 "by": ["source", {"period": "quarter", "of": "closedOn"}],
                 "where": {"attribute": "status", "in": ["won", "lost"]},
                 "top": {"most": 1, "by": "won.value"},
                 "against": "previous",
                 "periods": {"first": "2026-Q1", "last": "2026-Q2"},
                 "mostGroups": 50}
                """);

        assertThat(texts(plain.total())).isEqualTo(texts(java.total())).hasSize(1 + 3 + 3);
        assertThat(plain.measures()).isEqualTo(java.measures());
    }

    private static List<String> texts(CubeGroup group) {
        List<String> texts = new ArrayList<>();
        texts.add(group + " " + group.figures() + group.changes());
        group.groups().forEach(below -> texts.addAll(texts(below)));
        return texts;
    }

    @Test
    void conditions_name_the_rows_that_the_measures_are_taken_over() {
        CubeTable<Opportunity> table = asked("""
                {"measures": ["stage.stay.open"],
                 "where": {"attribute": "opportunity.status", "is": "won"}}
                """);

        assertThat(table.total().figures()).hasSize(1);
    }

    @Test
    void all_faults_are_told_at_once_with_place_and_nearest_name() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> asked("""
                        {"measures": ["won.value", "win-rate.cuont"],
                         "by": [{"period": "quater", "of": "closedOn"}],
                         "top": {"most": 0, "by": 3},
                         "against": "last-year",
                         "periods": {"first": "2026-Q9", "last": "2026-Q1"},
                         "budget": 3}
                        """))
                .satisfies(refused -> {
                    assertThat(refused.faults())
                            .extracting(fault -> fault.path())
                            .contains(
                                    "$.measures[1]",
                                    "$.by[0].period",
                                    "$.top.most",
                                    "$.top.by",
                                    "$.against",
                                    "$.periods.first",
                                    "$.budget");
                    assertThat(refused)
                            .hasMessageContaining("Maybe \"win-rate.count\" is meant")
                            .hasMessageContaining("Maybe \"quarter\" is meant");
                    assertThat(refused.faults().stream()
                                    .map(fault -> fault.text(Locale.SIMPLIFIED_CHINESE))
                                    .toList())
                            .anyMatch(text -> text.contains("是否指“win-rate.count”"));
                });
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> asked("""
                        {"measures": ["won.value"], "by": ["stauts"]}
                        """))
                .withMessageContaining("$.by[0]")
                .withMessageContaining("Maybe \"status\" is meant");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> asked("""
                        {"measures": ["won.value"], "periods": {"first": "2026-Q2", "last": "2026-Q1"}}
                        """))
                .withMessageContaining("$.periods.last");
        assertThatExceptionOfType(InvalidDataException.class).isThrownBy(() -> asked("[]"));
    }

    @Test
    void a_group_that_is_not_there_is_told_with_the_nearest() {
        CubeTable<Opportunity> table =
                cube(DEALS).measures(PipelineKpis.WON_COUNT).by(REGION, QUARTER).table();

        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> table.at("North", "2026-Q3"))
                .withMessageContaining("$[1]")
                .withMessageContaining("There is no such group");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> table.at("Nroth"))
                .withMessageContaining("Maybe \"North\" is meant");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> table.at("North", "2026-Q1", "won"))
                .withMessageContaining("falls into no groups");
    }
}
