package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The sample company: what is asked of the rows of its report is what the report says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KpisOfReportTest {

    private static final String TODAY = "2026-05-15";

    private Path folder = Path.of("");
    private Data report = Data.of(Map.of());

    @BeforeAll
    void sample(@TempDir Path company) {
        folder = company;
        Run.of("demo", folder.toString(), "--as-of", TODAY);
        report = Data.of(Json.read(run("report", "--json", "--out", folder.toString())));
    }

    private String run(String command, String... more) {
        List<String> args =
                new ArrayList<>(List.of(command, folder.toString(), "--mapping", "sample", "--as-of", TODAY));
        args.addAll(Arrays.asList(more));
        Run run = Run.of(args.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private Data cube(String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        args.add("--json");
        return Data.of(Json.read(run("kpis", args.toArray(String[]::new)))).at("cube");
    }

    /** The first figure of each group by the English label; the total under "All". */
    private static Map<String, String> figures(Data cube, int figure) {
        Map<String, String> figures = new LinkedHashMap<>();
        cube.at("total")
                .at("groups")
                .items()
                .forEach(group -> figures.put(group.at("label").at("en").text(), value(group, figure)));
        figures.put("All", value(cube.at("total"), figure));
        return figures;
    }

    private static String value(Data group, int at) {
        Data figure = group.at("figures").items().get(at);
        return figure.keys().contains("money")
                ? figure.at("money").at("amount").text()
                : figure.keys().contains("number") ? figure.at("number").text() : "";
    }

    private Data block(String title) {
        return report.at("sections").items().stream()
                .flatMap(section -> section.at("blocks").items().stream())
                .filter(block -> block.at("title").text().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String reading(Data reading) {
        return reading.keys().contains("value") ? reading.at("value").text() : "";
    }

    /** A column of a table, by what stands in the first one. */
    private static Map<String, String> column(Data table, int column) {
        Map<String, String> values = new LinkedHashMap<>();
        table.at("rows").items().forEach(row -> {
            List<Data> cells = row.at("cells").items();
            values.put(cells.get(0).at("words").text(), reading(cells.get(column)));
        });
        return values;
    }

    @Test
    void movements_by_kind_are_those_of_the_report() {
        Data cube = cube("--measure", "movement.deals,movement.value,movement.change", "--by", "kind");
        Data table = block("What moved");

        for (int measure = 0; measure < 3; measure++) {
            Map<String, String> said = column(table, measure + 1);
            Map<String, String> figures = figures(cube, measure);
            figures.remove("All");

            assertThat(figures).containsKeys("New", "Won", "Lost");
            assertThat(said).containsAllEntriesOf(figures);
        }
    }

    @Test
    void a_forecast_by_quarter_and_category_is_that_of_the_report() {
        Data cube = cube("--measure", "forecast.value,forecast.weighted", "--by", "quarter,category");
        Data table = block("Forecast by quarter");
        List<String> categories = List.of("Closed", "Commit", "Best case", "Pipeline");
        Map<String, Data> quarters = new LinkedHashMap<>();
        cube.at("total")
                .at("groups")
                .items()
                .forEach(quarter -> quarters.put(quarter.at("label").at("en").text(), quarter));

        assertThat(table.at("rows").items()).hasSizeGreaterThan(1);
        for (int i = 0; i < categories.size(); i++) {
            String category = categories.get(i);
            column(table, i + 1).forEach((quarter, said) -> {
                String figure = quarters.get(quarter).at("groups").items().stream()
                        .filter(group -> group.at("label").at("en").text().equals(category))
                        .map(group -> value(group, 0))
                        .findFirst()
                        .orElse("0.00");
                assertThat(figure).as(quarter + " " + category).isEqualTo(said);
            });
        }
        column(table, 5)
                .forEach((quarter, said) ->
                        assertThat(value(quarters.get(quarter), 1)).isEqualTo(said));
        Data overdue = table.at("rows").items().get(0).at("cells").items().get(6);
        assertThat(value(cube("--measure", "forecast.overdue.value").at("total"), 0))
                .isEqualTo(reading(overdue));
    }

    @Test
    void attainment_by_seller_is_that_of_the_chart_and_its_total_that_of_the_tiles() {
        Data cube = cube("--measure", "attainment.value,attained.value,target.value", "--by", "owner");
        Map<String, Data> bars = new LinkedHashMap<>();
        block("Attainment by seller, 2026 Q2")
                .at("bars")
                .items()
                .forEach(bar -> bars.put(bar.at("label").text(), bar));
        List<Data> tiles = block("Targets by seller, 2026 Q2").at("figures").items();
        List<Data> sellers = cube.at("total").at("groups").items().stream()
                .filter(group -> !value(group, 2).isEmpty())
                .filter(group -> bars.containsKey(group.at("label").at("en").text()))
                .toList();

        assertThat(sellers).hasSizeGreaterThan(10).allSatisfy(seller -> {
            Data bar = bars.get(seller.at("label").at("en").text());
            assertThat(List.of(value(seller, 0), value(seller, 1), value(seller, 2)))
                    .isEqualTo(bar.at("values").items().stream()
                            .map(KpisOfReportTest::reading)
                            .toList());
        });
        assertThat(value(cube.at("total"), 0)).isEqualTo(reading(tiles.get(0).at("value")));
        assertThat(value(cube.at("total"), 1)).isEqualTo(reading(tiles.get(1).at("value")));
        assertThat(value(cube.at("total"), 2)).isEqualTo(reading(tiles.get(2).at("value")));
    }

    @Test
    void attainment_by_year_is_that_of_regions_over_time() {
        Map<String, String> figures = figures(cube("--measure", "attainment.value", "--by", "year"), 0);
        figures.remove("All");

        assertThat(figures).isEqualTo(column(block("Targets by region over time"), 1));
    }

    @Test
    void what_was_won_is_credited_as_beside_the_targets() {
        Data cube = cube("--measure", "credit.won.value", "--by", "region,quarter");
        Data regions = block("Attainment by region, 2026");
        String region = regions.at("bars").items().get(0).at("label").text();
        Data years = cube("--measure", "credit.won.value", "--by", "region,year");

        assertThat(figures(cube, 0)).isEqualTo(figures(years, 0));
        assertThat(years.at("total").at("groups").items().stream()
                        .filter(group -> group.at("label").at("en").text().equals(region))
                        .flatMap(group -> group.at("groups").items().stream())
                        .filter(year -> year.at("label").at("en").text().equals("2026"))
                        .map(year -> value(year, 0)))
                .containsExactly(reading(
                        regions.at("bars").items().get(0).at("values").items().get(1)));
    }

    @Test
    void the_rows_that_were_looked_at_are_named() {
        assertThat(run("kpis", "--measure", "movement.deals"))
                .contains(
                        "Rows: The open pipeline from 2026-03-31 until 2026-05-15",
                        "a fixed date (2026-05-15), into CNY");
        assertThat(run("kpis", "--measure", "target.value", "--by", "owner"))
                .contains("Rows: Targets by seller, 2026 Q2");
        assertThat(run("kpis", "--measure", "target.value", "--by", "owner", "--lang", "zh-CN"))
                .contains("统计范围：2026年第2季度销售人员目标");
        assertThat(Data.of(Json.read(run("kpis", "--measure", "forecast.deals", "--json")))
                        .at("scope")
                        .at("en")
                        .text())
                .startsWith("Deals won in 2026 Q2, open ones expected until ");
    }

    @Test
    void the_records_behind_a_figure_name_deals_and_people() {
        assertThat(run("kpis", "--measure", "movement.deals", "--by", "kind", "--records", "Reopened"))
                .contains("Opportu", "Reopened", "record(s)")
                .containsPattern("(Gateway|Sensor|Service|Platform)")
                .doesNotContainPattern("\\bD0\\d{4}\\b");
    }
}
