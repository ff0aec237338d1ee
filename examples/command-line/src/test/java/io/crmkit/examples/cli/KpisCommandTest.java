package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.cube.CubeAnswer;
import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with three deals, of which two were won. */
class KpisCommandTest {

    private static final String MAPPING = """
            {"tables": [{"source": "deals", "records": "opportunity", "key": ["code"],
              "attributes": {"name": "code", "amount": {"column": "amount", "currencyColumn": "currency"}},
              "path": [{"stage": "first", "at": "opened"}, {"stage": "last", "at": "closed"}]}]}
            """;

    private static final String DEALS = """
            code,amount,currency,first,opened,last,closed
            A,100,CNY,identify,2026-02-01,won,2026-05-31
            B,30,CNY,identify,2026-02-01,won,2026-03-31
            C,10,CNY,identify,2026-02-01,lost,2026-05-01
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void deals() throws IOException {
        file("deals.csv", DEALS);
        file("mapping.json", MAPPING);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Run kpis(String... more) {
        List<String> args = new ArrayList<>(List.of("kpis", folder.toString(), "--as-of", "2026-06-30"));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    @Test
    void figures_are_told_by_what_they_are_asked_for() {
        Run run = kpis("--measure", "won.value,win-rate.count", "--by", "closedOn:quarter");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("As of 2026-06-30")
                .containsPattern("2026 Q1 +30.00 +100.0%\n")
                .containsPattern("2026 Q2 +100.00 +50.0%\n")
                .containsPattern("All +130.00 +66.7%\n");
    }

    @Test
    void the_funnel_of_the_process_of_the_folder_can_be_asked_for() {
        Run usual = kpis("--measure", "funnel.reached.seven-stages.won");

        assertThat(usual.exit()).as(usual.err()).isZero();
        assertThat(usual.out()).containsPattern("Reached: Won +2\n");
    }

    @Test
    void every_figure_is_defined_below() {
        assertThat(kpis("--measure", "win-rate.count").out())
                .containsPattern("Win rate by count +66.7%\n")
                .contains("What the figures mean", "Formula: won ÷ closed");
    }

    @Test
    void several_dimensions_make_a_table_of_all_their_values() {
        assertThat(kpis("--measure", "opportunities.count", "--by", "status,closedOn:quarter")
                        .out())
                .containsPattern("Won +2026 Q1 +1\n")
                .containsPattern("Won +2026 Q2 +1\n")
                .containsPattern("Lost +2026 Q2 +1\n");
    }

    @Test
    void amounts_are_converted_where_rates_are_known() throws IOException {
        file("rates.csv", "date,from,to,rate\n2026-01-01,EUR,CNY,8\n");

        assertThat(kpis("--measure=won.value", "--currency=EUR").out())
                .contains("into EUR")
                .containsPattern("Won value +EUR 16.25\n");
        file("rates.csv", "date,from,to,rate\n2026-01-01,EUR,CNY,8\n2026-03-01,EUR,CNY,5\n");
        assertThat(kpis("--measure=won.value", "--currency=EUR", "--rate-basis=transaction-date")
                        .out())
                .contains("transaction date")
                .containsPattern("Won value +EUR 16.25\n");
    }

    @Test
    void a_figure_is_exact_in_json_and_keeps_its_definition() {
        Data report =
                Data.of(Json.read(kpis("--measure=win-rate.count", "--json").out()));

        assertThat(report.at("cube")
                        .at("total")
                        .at("figures")
                        .items()
                        .get(0)
                        .at("number")
                        .text())
                .isEqualTo("0." + "6".repeat(33) + "7");
        assertThat(report.at("definitions").items().get(0).at("name").text()).isEqualTo("win-rate.count");
        assertThat(report.at("definitions")
                        .items()
                        .get(0)
                        .at("definition")
                        .at("tallies")
                        .keys())
                .containsExactly("won", "closed");
        assertThat(CubeAnswer.fromData(report.at("cube")).measures()).hasSize(1);
    }

    @Test
    void names_that_are_not_known_are_told_with_the_nearest() {
        Run unknown = kpis("--measure", "won.valeu,win-rate.cuont");
        assertThat(unknown.exit()).isEqualTo(Exit.USAGE.code());
        assertThat(unknown.err()).contains("Maybe \"won.value\" is meant", "Maybe \"win-rate.count\" is meant");
        assertThat(kpis("--measure", "won.valeu", "--lang=zh-CN").err()).contains("没有指标“won.valeu”", "是否指“won.value”");
        assertThat(kpis("--measure", "nps").err()).contains("taken over rows of \"answer\"", "Name the file");

        Run dimension = kpis("--measure", "won.value", "--by", "stage,stauts");
        assertThat(dimension.exit()).isEqualTo(Exit.USAGE.code());
        assertThat(dimension.err()).contains("--by: \"stauts\": ", "Maybe \"status\" is meant");
        assertThat(kpis("--measure", "won.value", "--by", "closedOn:quater").err())
                .contains("Maybe \"quarter\" is meant");
        assertThat(kpis("--measure", "won.value", "--by", "stage:quarter").exit())
                .isEqualTo(Exit.USAGE.code());
        assertThat(kpis("--measure", "won.value", "--by", "").exit()).isEqualTo(Exit.USAGE.code());
    }

    @Test
    void kpis_of_different_rows_do_not_share_a_table() {
        assertThat(kpis("--measure", "won.value,lines.won.value").err())
                .contains("won.value (opportunity), lines.won.value (opportunity.lines)");
        assertThat(kpis("--measure", "lines.won.count").exit()).isZero();
    }

    @Test
    void several_dimensions_give_subtotals_that_are_measured_and_not_averaged() {
        assertThat(kpis("--measure", "win-rate.count,cycle.won.median", "--by", "createdOn:month,closedOn:quarter")
                        .out())
                .containsPattern("February 2026 +2026 Q1 +100.0% +58")
                .containsPattern("February 2026 +2026 Q2 +50.0% +119")
                .containsPattern("February 2026 +All +66.7% +88.5")
                .containsPattern("All +– +66.7% +88.5");
    }

    @Test
    void the_rest_beside_the_largest_is_a_row_of_its_own() {
        Run run = kpis("--measure", "won.value,win-rate.count", "--by", "name", "--top", "1");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsPattern("A +100.00 +100.0%\n")
                .containsPattern("Rest \\(2\\) +30.00 +50.0%\n")
                .containsPattern("All +130.00 +66.7%\n")
                .doesNotContain("\nB ");
        assertThat(kpis("--measure", "won.value", "--by", "name", "--top", "1", "--lang=zh-CN")
                        .out())
                .contains("其余（2）");
    }

    @Test
    void amounts_of_several_currencies_have_no_largest_and_say_what_to_do() throws IOException {
        file("deals.csv", DEALS + "D,40,EUR,identify,2026-02-01,won,2026-05-31\n");

        Run run = kpis("--measure", "won.value", "--by", "name", "--top", "1");

        assertThat(run.out()).contains("The largest groups cannot be found", "--currency", "EUR 40.00");
        assertThat(kpis("--measure", "won.value", "--by", "name", "--top", "1", "--lang=zh-CN")
                        .out())
                .contains("无法按大小排列");
    }

    @Test
    void periods_are_compared_and_those_without_deals_are_shown() throws IOException {
        file("deals.csv", DEALS + "D,40,CNY,identify,2025-02-01,won,2025-08-31\n");

        Run run = kpis("--measure", "won.value,win-rate.count", "--by", "closedOn:quarter", "--compare", "previous");

        assertThat(run.out())
                .contains("Compared with: previous period", "Won value by Closed on (quarter)", "Difference in points")
                .containsPattern("2025 Q3 +40.00 +0.00 +40.00 +–\n")
                .containsPattern("2025 Q4 +0.00 +40.00 +-40.00 +-100.0%\n")
                .containsPattern("2026 Q2 +100.00 +30.00 +70.00 +233.3%\n")
                .containsPattern("2026 Q2 +50.0% +100.0% +-50.0% +-50.0%\n")
                .contains("– The denominator is zero");
        assertThat(kpis("--measure", "won.value", "--by", "closedOn:quarter", "--compare", "year", "--lang=zh-CN")
                        .out())
                .contains("比较基期：去年同期", "变化率");
    }

    @Test
    void a_period_that_is_not_over_is_said_to_be_so() {
        String[] asked = {"--measure", "won.count", "--by", "closedOn:quarter", "--compare", "year"};
        List<String> args = new ArrayList<>(List.of("kpis", folder.toString(), "--as-of", "2026-06-01"));
        args.addAll(List.of(asked));

        assertThat(Run.of(args.toArray(String[]::new)).out()).contains("2026 Q2 is not over");
        args.add("--lang=zh-CN");
        assertThat(Run.of(args.toArray(String[]::new)).out()).contains("尚未结束");
        assertThat(kpis(asked).out()).doesNotContain("is not over");
    }

    @Test
    void a_figure_names_its_records_by_numerator_and_denominator() {
        Run run = kpis("--measure", "win-rate.count", "--by", "closedOn:quarter", "--records", "2026-Q2");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Win rate by count: 2026 Q2", "won (numerator)", "closed (denominator)")
                .contains("1 of 1 record(s)", "2 of 2 record(s)")
                .containsPattern("A +won +2026-02-01 +2026-05-31 +100.00 +1\n")
                .containsPattern("C +lost +2026-02-01 +2026-05-01 +10.00 +1\n");
        assertThat(kpis("--measure", "win-rate.count", "--records", "all", "--limit", "2")
                        .out())
                .contains("2 of 3 record(s)");
        assertThat(kpis("--measure", "lines.won.count", "--records", "all").exit())
                .isZero();
    }

    @Test
    void options_that_do_not_fit_together_are_refused_with_what_to_do() {
        Run[] refused = {
            kpis("--measure", "won.value", "--compare", "previous"),
            kpis("--measure", "won.value", "--by", "closedOn:quarter", "--compare", "yaer"),
            kpis("--measure", "won.value", "--top", "3"),
            kpis("--measure", "won.value", "--by", "name", "--top", "0"),
            kpis("--measure", "won.value", "--by", "closedOn:quarter", "--top", "3", "--compare", "year"),
            kpis("--measure", "won.value,won.count", "--records", "all"),
            kpis("--measure", "won.value", "--records", "all", "--limit", "0"),
            kpis("--measure", "won.value", "--by", "name", "--records", "Z"),
            kpis("--measure", "won.value", "--limit", "5"),
            kpis("--measure", "won.value", "--by", "closedOn:quarter", "--compare", "year", "--records", "all"),
            kpis("--measure", "won.value", "--rate-basis", "transaction-date"),
            kpis("--measure", "won.value", "--value", "a=b"),
            kpis("--measure", "won.value", "--date-pattern", "d/M/uuuu"),
            kpis("--measure", "won.value", "--lang", "fr")
        };

        assertThat(refused).allSatisfy(run -> assertThat(run.exit()).isEqualTo(Exit.USAGE.code()));
        assertThat(refused[0].err()).contains("closedOn:quarter");
        assertThat(refused[1].err()).contains("Maybe \"year\" is meant");
        assertThat(refused[2].err()).contains("add --by");
        assertThat(refused[4].err()).contains("put another dimension first");
        assertThat(refused[5].err()).contains("one KPI");
        assertThat(refused[7].err()).contains("--records: \"Z\": There is no such group. Known are: A, B, C.");
        assertThat(refused[8].err()).contains("add --records");
        assertThat(refused[9].err()).contains("leave out one of them");
        assertThat(refused[10].err()).contains("--rate-basis: Nothing is converted", "rates.csv");
        assertThat(refused[11].err()).contains("--value says what the columns of a file");
        assertThat(refused[12].err()).contains("--date-pattern says what the columns of a file");
        assertThat(refused[13].err()).contains("\"fr\" is not spoken here");
        assertThat(kpis("--measure", "won.value", "--top", "3", "--lang=zh-CN").err())
                .contains("请加上 --by");
    }

    @Test
    void comparisons_are_exact_in_json() {
        Data report =
                Data.of(Json.read(kpis("--measure=won.count", "--by=closedOn:quarter", "--compare=previous", "--json")
                        .out()));
        Data groups = report.at("cube").at("total").at("groups");

        assertThat(report.at("cube").at("against").text()).isEqualTo("previous");
        Data last = groups.items().get(1).at("changes").items().get(0);
        assertThat(last.at("relative").at("number").text()).isEqualTo("0");
        assertThat(groups.items()
                        .get(0)
                        .at("changes")
                        .items()
                        .get(0)
                        .at("relative")
                        .at("undefined")
                        .text())
                .isEqualTo("zero-denominator");
    }

    private void manyDeals() throws IOException {
        StringBuilder many = new StringBuilder("code,amount,currency,first,opened,last,closed\n");
        List<String> quarters = List.of("2026-03-31", "2026-05-31");
        int[] won = {40, 20};
        for (int quarter = 0; quarter < 2; quarter++) {
            for (int i = 0; i < 50; i++) {
                many.append("D%s-%s,%s,CNY,identify,2026-02-01,%s,%s%n"
                        .formatted(quarter, i, 100 + i, i < won[quarter] ? "won" : "lost", quarters.get(quarter)));
            }
        }
        file("deals.csv", many + "E,7,CNY,identify,2025-02-01,won,2025-12-31\n");
    }

    @Test
    void groups_are_tested_for_differences_with_effect_size_and_finding() throws IOException {
        manyDeals();

        Run run = kpis("--measure", "win-rate.count", "--by", "closedOn:quarter", "--significance", "pairs");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Differences of Win rate by count, against each other", "corrected by Holm for 1 test(s)")
                .containsPattern("2026 Q1 +2026 Q2 +40.0% .*<0.0001 +0.8[0-9] +large +yes\n")
                .containsPattern("not testable\n  · Too few cases");
        assertThat(kpis(
                                "--measure",
                                "win-rate.count",
                                "--by",
                                "closedOn:quarter",
                                "--significance",
                                "others",
                                "--lang=zh-CN")
                        .out())
                .contains("与其他全部分组相比", "无法检验", "样本过小", "Holm")
                .containsPattern("大 +是\n");
    }

    @Test
    void a_period_is_tested_against_the_one_that_it_is_compared_with() throws IOException {
        manyDeals();
        String[] asked = {
            "--measure",
            "win-rate.count,won.value",
            "--by",
            "closedOn:quarter",
            "--compare",
            "previous",
            "--significance",
            "compared"
        };

        Run run = kpis(asked);

        assertThat(run.out())
                .contains("against the period that each is compared with")
                .containsPattern("2026 Q2 +2026 Q1 +-40.0% .*large +yes\n")
                .contains("Nothing here can be tested", "· It is neither a share of cases nor a mean");
        List<String> args = new ArrayList<>(List.of(asked));
        args.add("--json");
        Data tests = Data.of(Json.read(kpis(args.toArray(String[]::new)).out())).at("significance");
        assertThat(tests.at("against").text()).isEqualTo("compared");
        assertThat(tests.at("correction").text()).isEqualTo("holm");
        Data shares = tests.at("tests").items().get(0).at("contrasts").items().get(1);
        assertThat(shares.at("group").items().get(0).at("value").at("period").text())
                .isEqualTo("2026-Q2");
        assertThat(Double.parseDouble(shares.at("difference").text())).isEqualTo(0.4 - 0.8);
        Data sums = tests.at("tests").items().get(1).at("contrasts").items().get(0);
        assertThat(sums.at("notTestable").text()).isEqualTo("no-test");
    }

    @Test
    void tests_need_groups_and_a_known_word() {
        assertThat(kpis("--measure", "won.count", "--significance", "others").err())
                .contains("add --by");
        assertThat(kpis("--measure", "won.count", "--by", "name", "--significance", "othres")
                        .err())
                .contains("Maybe \"others\" is meant");
        assertThat(kpis("--measure", "won.count", "--by", "name", "--significance", "compared")
                        .err())
                .contains("add --compare");
        assertThat(kpis(
                                "--measure",
                                "won.count",
                                "--by",
                                "name",
                                "--significance",
                                "pairs",
                                "--records",
                                "A",
                                "--lang=zh-CN")
                        .err())
                .contains("不能同时使用");
        assertThat(kpis("--measure", "won.count", "--by", "name", "--significance", "pairs")
                        .exit())
                .isZero();
    }

    @Test
    void dimensions_are_called_by_name_or_label_in_either_language() {
        String usual =
                kpis("--measure", "won.value", "--by", "closedOn:quarter").out();

        assertThat(kpis("--measure", "won.value", "--by", "Closed on:quarter").out())
                .isEqualTo(usual);
        assertThat(kpis("--measure", "won.value", "--by", "closedon:Quarter").out())
                .isEqualTo(usual);
        assertThat(kpis("--measure", "won.value", "--by", "关闭日期：季度").out()).isEqualTo(usual);
        assertThat(kpis("--measure", "won.value", "--by", "Owner.Region").out())
                .isEqualTo(
                        kpis("--measure", "won.value", "--by", "owner.region").out())
                .isEqualTo(kpis("--measure", "won.value", "--by", "负责人.区域").out());
    }

    @Test
    void a_short_name_is_taken_where_it_can_mean_one_thing_only() throws IOException {
        assertThat(kpis("--measure", "won.value", "--by", "sector").out())
                .isEqualTo(kpis("--measure", "won.value", "--by", "customer.sector")
                        .out());
        assertThat(kpis("--measure", "lines.won.count", "--by", "stage").out())
                .isEqualTo(kpis("--measure", "lines.won.count", "--by", "opportunity.stage")
                        .out());

        Run several = kpis("--measure", "won.value", "--by", "region");
        assertThat(several.exit()).isEqualTo(Exit.USAGE.code());
        assertThat(several.err())
                .contains(
                        "\"region\" may mean several",
                        "customer.region (Customer: Region)",
                        "owner.region (Owner: Region)");
        assertThat(kpis("--measure", "won.value", "--by", "区域", "--lang=zh-CN").err())
                .contains("可能指", "owner.region（负责人：区域）");

        file("sellers.csv", "code,name,region\nli,Li,North\n");
        file(
                "mapping.json",
                MAPPING.replace("{\"tables\": [", """
                {"tables": [{"source": "sellers", "records": "member", "key": ["code"], "prefix": "",
                  "attributes": {"name": "name", "region": "region"}},
                """)
                        .replace(
                                "\"name\": \"code\", \"amount\"",
                                "\"name\": \"code\", \"owner\": {\"constant\": \"li\"}, \"amount\""));
        assertThat(kpis("--measure", "won.value", "--by", "region").out())
                .containsPattern("North +130.00")
                .isEqualTo(
                        kpis("--measure", "won.value", "--by", "owner.region").out());
    }

    /** Deals of two sellers named Wang, one named Li, and one of nobody; Zhou leads all three. */
    private void sold() throws IOException {
        file("sellers.csv", "code,name,manager\nS1,Wang,S4\nS2,Wang,S4\nS3,Li,S4\nS4,Zhou,\n");
        file("products.csv", "code,name\np1,Pump\np2,Pump\np3,Valve\n");
        file("shops.csv", "code,name\nC1,Acme\n");
        file("deals.csv", """
                code,amount,currency,first,opened,last,closed,seller,product,shop
                A,100,CNY,identify,2026-02-01,won,2026-05-31,S1,p1,C1
                B,30,CNY,identify,2026-02-01,won,2026-03-31,S2,p2,C1
                C,10,CNY,identify,2026-02-01,lost,2026-05-01,S3,p3,C1
                D,5,CNY,identify,2026-02-01,won,2026-05-01,,p3,C1
                """);
        file("mapping.json", """
                {"tables": [
                  {"source": "sellers", "records": "member", "key": ["code"], "prefix": "",
                   "attributes": {"name": "name", "manager": {"column": "manager", "refersTo": "sellers"}}},
                  {"source": "products", "records": "product", "key": ["code"], "prefix": "",
                   "attributes": {"name": "name", "code": "code"}},
                  {"source": "shops", "records": "customer", "key": ["code"], "prefix": "",
                   "attributes": {"name": "name"}},
                  {"source": "deals", "records": "opportunity", "key": ["code"],
                   "attributes": {"name": "code", "amount": {"column": "amount", "currencyColumn": "currency"},
                     "owner": "seller", "customer": {"column": "shop", "refersTo": "shops"},
                     "lines.product": {"column": "product", "refersTo": "products"}, "lines.quantity": {"constant": "1"},
                     "lines.amount": {"column": "amount", "currencyColumn": "currency"}},
                   "path": [{"stage": "first", "at": "opened"}, {"stage": "last", "at": "closed"}]}]}
                """);
    }

    @Test
    void people_stand_by_name_with_the_id_only_where_two_have_the_same() throws IOException {
        sold();

        assertThat(kpis("--measure", "won.value", "--by", "owner").out())
                .containsPattern("Wang \\(S1\\) +CNY 100.00\n")
                .containsPattern("Wang \\(S2\\) +CNY 30.00\n")
                .containsPattern("Li +–\n")
                .containsPattern("\\(blank\\) +CNY 5.00\n");
        assertThat(kpis("--measure", "won.value", "--by", "owner", "--lang=zh-CN")
                        .out())
                .contains("Wang（S1）", "Wang（S2）")
                .containsPattern("Li +–\n");
        assertThat(kpis("--measure", "won.count", "--by", "owner.manager").out())
                .containsPattern("Zhou +2\n")
                .containsPattern("\\(blank\\) +1\n");
    }

    @Test
    void customers_and_products_stand_by_name() throws IOException {
        sold();

        assertThat(kpis("--measure", "won.count", "--by", "customer").out()).containsPattern("Acme +3\n");
        assertThat(kpis("--measure", "lines.won.count", "--by", "product").out())
                .containsPattern("Pump \\(p1\\) +1\n")
                .containsPattern("Pump \\(p2\\) +1\n")
                .containsPattern("Valve +1\n");
        assertThat(kpis("--measure", "lines.won.count", "--by", "opportunity.owner.manager")
                        .out())
                .containsPattern("Zhou +2\n");
    }

    @Test
    void stages_stand_by_the_label_of_the_process_in_the_language_of_the_reader() throws IOException {
        sold();

        assertThat(kpis("--measure", "opportunities.count", "--by", "stage").out())
                .containsPattern("Lost +1\n")
                .containsPattern("Won +3\n");
        assertThat(kpis("--measure", "opportunities.count", "--by", "stage", "--lang=zh-CN")
                        .out())
                .containsPattern("输单 +1\n");
        assertThat(kpis("--measure", "lines.won.count", "--by", "opportunity.stage")
                        .out())
                .containsPattern("Won +3\n");
        assertThat(kpis("--measure", "stage.stay.mean", "--by", "stage").out()).contains("Identify prospect");
    }

    @Test
    void groups_that_stand_by_name_keep_their_ids_for_programs_and_are_found_by_either() throws IOException {
        sold();

        Data groups = Data.of(Json.read(
                        kpis("--measure=won.count", "--by=owner", "--json").out()))
                .at("cube")
                .at("total")
                .at("groups");

        assertThat(groups.items().get(0).at("value").text()).isEqualTo("S1");
        assertThat(groups.items().get(0).at("label").at("en").text()).isEqualTo("Wang (S1)");
        assertThat(groups.items().get(2).at("value").text()).isEqualTo("S3");
        assertThat(groups.items().get(2).at("label").at("en").text()).isEqualTo("Li");
        for (String called : List.of("S2", "Wang (S2)", "Wang（S2）")) {
            assertThat(kpis("--measure", "won.count", "--by", "owner", "--records", called)
                            .out())
                    .contains("Won deals: Wang (S2)", "1 of 1 record(s)");
        }
    }

    @Test
    void an_unknown_attribute_is_refused_in_right_english() {
        assertThat(kpis("--measure", "won.value", "--by", "stauts").err())
                .contains("An opportunity has no attribute of this name. Maybe \"status\" is meant.");
        assertThat(kpis("--measure", "won.value", "--by", "customer.naem").err())
                .contains("A customer has no attribute of this name.");
        assertThat(kpis("--measure", "won.value", "--by", "owner.lines").err())
                .contains("--by: \"lines\": A member has no attribute of this name.");
    }

    @Test
    void an_unknown_attribute_is_refused_in_chinese_to_who_reads_chinese() {
        assertThat(kpis("--measure", "won.value", "--by", "stauts", "--lang=zh-CN")
                        .err())
                .isEqualToNormalizingNewlines("错误：--by：商机没有名为“stauts”的属性。是否指“status”？\n");
        assertThat(kpis("--measure", "won.value", "--by", "customer.naem:month", "--lang=zh-CN")
                        .err())
                .contains("--by：客户没有名为“naem”的属性。是否指“name”？");
        assertThat(kpis("--measure", "lines.won.count", "--by", "prodcut", "--lang=zh-CN")
                        .err())
                .contains("--by：此处没有名为“prodcut”的属性。是否指“product”？");
    }

    @Test
    void rows_that_were_not_taken_are_a_finding() throws IOException {
        file("deals.csv", DEALS + "D,ten,CNY,identify,2026-02-01,won,2026-05-31\n");

        Run run = kpis("--measure", "won.count");

        assertThat(run.exit()).isEqualTo(Exit.FINDINGS.code());
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "deals: 1 of 4 rows were not taken. The figures lack them. See which with crm import.\n");
        assertThat(kpis("--measure", "won.count", "--lang=zh-CN").err())
                .contains("deals：4 行中有 1 行未导入。指标不含这些行，可用 crm import 查看。");
        Data notes = Data.of(Json.read(kpis("--measure", "won.count", "--json").out()))
                .at("notes");
        assertThat(notes.items()).hasSize(1);
        assertThat(notes.items().get(0).at("en").text()).isEqualTo("deals: 1 of 4 rows were not taken.");
        assertThat(notes.items().get(0).at("zh-CN").text()).isEqualTo("deals：4 行中有 1 行未导入。");
    }

    @Test
    void each_table_tells_how_many_of_its_rows_were_not_taken_and_one_without_gaps_is_not_named() throws IOException {
        sold();
        file("shops.csv", "code,name\nC1,Acme\nC2,\nC3,\n");
        file(
                "mapping.json",
                Files.readString(folder.resolve("mapping.json")).replace("\"code\": \"code\"", "\"code\": \"cdoe\""));

        Run run = kpis("--measure", "won.count");

        assertThat(run.err())
                .contains("products: no row was taken, since the mapping does not fit.")
                .contains("shops: 2 of 3 rows were not taken.")
                .doesNotContain("sellers");
        assertThat(run.exit()).isEqualTo(Exit.MAPPING.code());
        assertThat(kpis("--measure", "won.count", "--lang=zh-CN").err()).contains("products：映射不符，所有行均未导入。");
    }

    @Test
    void nothing_is_noted_where_every_row_was_taken() {
        assertThat(Data.of(Json.read(kpis("--measure", "won.count", "--json").out()))
                        .keys())
                .doesNotContain("notes");
    }

    @Test
    void it_explains_itself_in_both_languages() {
        assertThat(Run.of("kpis", "--help").out()).contains("closedOn:quarter", "crm catalog");
        assertThat(Run.of("kpis", "--help").out()).contains("--top", "--compare", "--records", "--limit");
        assertThat(Run.of("kpis", "--help", "--lang=zh-CN").out()).contains("维度", "其余合为一组");
        assertThat(Run.of("kpis", "x").exit()).isEqualTo(Exit.USAGE.code());
    }
}
