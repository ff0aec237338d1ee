package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with deals in two currencies, and with rates or without. */
class ReportCommandTest {

    private static final String MAPPING = """
            {"tables": [{"source": "deals", "records": "opportunity", "key": ["code"],
              "attributes": {"name": "code", "amount": {"column": "amount", "currencyColumn": "currency"}},
              "path": [{"stage": "first", "at": "opened"}, {"stage": "last", "at": "closed"}]}]
              %s}
            """;

    private static final String DEALS = """
            code,amount,currency,first,opened,last,closed
            A,100,CNY,identify,2026-02-01,won,2026-05-31
            B,10,EUR,identify,2026-02-01,won,2026-05-31
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void deals() throws IOException {
        file("deals.csv", DEALS);
        mapping("");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void mapping(String more) throws IOException {
        file("mapping.json", MAPPING.formatted(more));
    }

    private Run report(String... more) {
        String[] args = new String[more.length + 6];
        args[0] = "report";
        args[1] = folder.toString();
        args[2] = "--as-of";
        args[3] = "2026-06-30";
        args[4] = "--out";
        args[5] = folder.resolve("out").toString();
        System.arraycopy(more, 0, args, 6, more.length);
        return Run.of(args);
    }

    private void rates() throws IOException {
        file("rates.csv", "date,from,to,rate\n2026-01-01,EUR,CNY,8\n2026-05-01,EUR,CNY,7\n2026-05-01,USD,EUR,0.5\n");
    }

    @Test
    void without_rates_the_currencies_stand_beside_each_other() {
        Run run = report();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Currency: CNY, EUR; not converted", "Amounts in CNY", "Amounts in EUR");
    }

    @Test
    void without_rates_it_makes_no_sense_to_say_which_one_counts() {
        Run run = report("--rate-basis", "transaction-date");

        assertThat(run.exit()).isEqualTo(Exit.USAGE.code());
        assertThat(run.err()).contains("--rate-basis: Nothing is converted");
        assertThat(report("--rate-basis", "transaction-date", "--lang", "zh-CN").err())
                .contains("--rate-basis：没有汇率");
    }

    @Test
    void with_a_table_of_rates_everything_is_in_the_most_frequent_currency_or_the_one_that_is_asked_for()
            throws IOException {
        rates();

        assertThat(report().out())
                .contains("Currency: Spot rate of the close date, into CNY", "CNY 170.00")
                .doesNotContain("rates");
        assertThat(report("--currency", "EUR").out()).contains("EUR 24.29");
        assertThat(report("--rate-basis", "transaction-date").out())
                .contains("Spot rate of the transaction date", "CNY 180.00");
    }

    @Test
    void rates_that_share_a_currency_are_crossed_by_way_of_it() throws IOException {
        rates();

        assertThat(report("--currency", "USD").out()).contains("USD 48.57");
    }

    @Test
    void a_rate_that_is_missing_is_named_with_its_day_and_pair() throws IOException {
        rates();

        Run run = report("--currency", "JPY", "--lang", "zh-CN");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("缺少汇率", "2026-05-31 CNY/JPY", "2026-05-31 EUR/JPY");
        String json = Files.readString(folder.resolve("out").resolve("report.json"), StandardCharsets.UTF_8);
        assertThat(json).contains("\"missing-rate\"", "won.value.close-date.jpy");
        assertThat(Data.of(Json.read(json)).at("sections").items()).isNotEmpty();
    }

    @Test
    void the_mapping_says_where_rates_stand_and_which_currency_is_wanted() throws IOException {
        file("fx.csv", "day,base,quote,price\n2026-05-01,EUR,CNY,7\n");
        mapping(", \"currency\": \"EUR\", \"rates\": {\"source\": \"fx\", \"date\": \"day\", \"from\": \"base\","
                + " \"to\": \"quote\", \"rate\": \"price\"}");

        assertThat(report().out()).contains("into EUR", "EUR 24.29");
    }

    @Test
    void a_table_of_rates_in_chinese_is_understood() throws IOException {
        file("汇率.csv", "日期,原币种,目标币种,汇率\n2026-05-01,EUR,CNY,7\n");

        assertThat(report("--lang", "zh-CN").out()).contains("按成交日即期汇率折算为 CNY", "CNY 170.00");
    }

    @Test
    void a_row_of_rates_that_cannot_be_read_ends_the_command_with_its_place() throws IOException {
        file("rates.csv", "date,from,to,rate\n2026-01-01,EUR,CNY,8\n31.3.2026,EUR,CNY,7\n");
        assertThat(report().err()).contains("rates:3, date", "2026-03-31");
        assertThat(report().exit()).isEqualTo(Exit.INPUT.code());

        file("rates.csv", "date,from,to,rate\n2026-01-01,EURO,CNY,8\n");
        assertThat(report().err()).contains("rates:2, from", "EURO");

        file("rates.csv", "date,from,to,rate\n2026-01-01,EUR,CNY,minus\n");
        assertThat(report().err()).contains("rates:2, rate", "minus");

        file("rates.csv", "date,from,to,rate\n2026-01-01,EUR,CNY,8\n2026-01-01,EUR,CNY,9\n");
        assertThat(report().err()).contains("Exchange rates, rates").contains("2026-01-01");
    }

    @Test
    void a_column_of_rates_that_is_not_there_is_a_fault_of_the_mapping() throws IOException {
        rates();
        mapping(", \"rates\": {\"source\": \"rates\", \"rate\": \"price\"}");

        assertThat(report().exit()).isEqualTo(Exit.MAPPING.code());
        assertThat(report("--lang", "zh-CN").err()).contains("没有列“price”");
    }

    @Test
    void where_the_mapping_does_not_fit_an_earlier_report_stays_and_nothing_else_is_said_to_be_one()
            throws IOException {
        report();
        String json = json();
        Path page = folder.resolve("out").resolve("report.html");
        String html = Files.readString(page);
        file("deals.csv", DEALS.replace("code,", "number,"));

        Run run = report();
        Run data = report("--json");
        Run chinese = report("--lang", "zh-CN");

        assertThat(run.exit()).isEqualTo(Exit.MAPPING.code());
        assertThat(run.out()).contains("no column \"code\"").doesNotContain("Sales pipeline");
        assertThat(run.err()).contains("no report was written").hasLineCount(1);
        assertThat(data.exit()).isEqualTo(Exit.MAPPING.code());
        assertThat(Data.of(Json.read(data.out())).at("tables").items()).hasSize(1);
        assertThat(chinese.err()).startsWith("错误：").contains("未写出报告").hasLineCount(1);
        assertThat(json()).isEqualTo(json);
        assertThat(page).hasContent(html);
    }

    @Test
    void where_the_mapping_does_not_fit_no_first_report_is_written() throws IOException {
        file("deals.csv", DEALS.replace("code,", "number,"));

        assertThat(report().exit()).isEqualTo(Exit.MAPPING.code());
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void rows_that_are_rejected_leave_a_report_of_the_others() throws IOException {
        file("deals.csv", DEALS + "C,many,EUR,identify,2026-02-01,won,2026-05-31\n");

        Run run = report();

        assertThat(run.exit()).isEqualTo(Exit.FINDINGS.code());
        assertThat(run.err()).contains("report.html in a browser");
        assertThat(folder.resolve("out").resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void a_full_disk_leaves_the_earlier_page() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "needs a device that is always full");
        report();
        Path out = folder.resolve("out");
        String html = Files.readString(out.resolve("report.html"));
        Files.createSymbolicLink(out.resolve("report.html.part"), full);

        Run run = report("--lang", "zh-CN");

        assertThat(run.exit()).isEqualTo(Exit.OUTPUT.code());
        assertThat(run.err()).contains("请清理空间").hasLineCount(1);
        assertThat(out.resolve("report.html")).hasContent(html);
        assertThat(out).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void the_fiscal_year_begins_in_the_month_that_is_asked_for() {
        assertThat(report().out()).contains("2026 Q2, 2026-04-01 to 2026-06-30").containsPattern("Won deals +2 ");
        assertThat(report("--fiscal-start", "6").out())
                .contains("2026-06-01 to 2026-08-31")
                .containsPattern("This quarter, FY2026 Q1\nWon deals +0 ");
        assertThat(report("--fiscal-start", "june").out()).contains("2026-06-01 to 2026-08-31");
    }

    @Test
    void words_that_mean_nothing_are_misuse() {
        assertThat(report("--currency", "EURO").exit()).isEqualTo(Exit.USAGE.code());
        assertThat(report("--fiscal-start", "13").err()).contains("Write 1 to 12");
        assertThat(report("--rate-basis", "budget-rate").err()).contains("close-date", "transaction-date");
    }

    private static final String SELLERS = """
            code,name,region
            li,Li,North
            wang,Wang,South
            """;

    private void sellers(String more) throws IOException {
        file("sellers.csv", SELLERS);
        file("deals.csv", """
                code,amount,currency,first,opened,last,closed,seller
                A,60,CNY,identify,2026-02-01,won,2026-05-31,li
                B,40,CNY,identify,2026-02-01,won,2026-03-31,wang
                """);
        mapping(more);
        file(
                "mapping.json",
                Files.readString(folder.resolve("mapping.json"))
                        .replace("{\"tables\": [", """
                                {"tables": [{"source": "sellers", "records": "member", "key": ["code"], "prefix": "",
                                  "attributes": {"name": "name", "region": "region"}},
                                """)
                        .replace("\"name\": \"code\",", "\"name\": \"code\", \"owner\": \"seller\","));
    }

    private String json() throws IOException {
        return Files.readString(folder.resolve("out").resolve("report.json"), StandardCharsets.UTF_8);
    }

    @Test
    void without_a_table_of_targets_nothing_is_said_of_them() throws IOException {
        sellers(", \"quotas\": {\"source\": \"quotas\", \"key\": [\"code\"], \"attributes\": {\"region\": \"region\","
                + " \"period\": \"period\", \"amount\": \"amount\"}}");

        Run run = report();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).doesNotContain("Targets", "quota");
        assertThat(json()).doesNotContain("attainment");
    }

    @Test
    void a_table_that_is_named_like_targets_is_understood_in_either_language() throws IOException {
        sellers("");
        file("targets.csv", "seller,period,amount,currency\nli,2026-Q2,120,CNY\nwang,2026-Q2,40,CNY\n");

        Run run = report();

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("targets → Quota: 2 rows", "Attainment by seller, 2026 Q2")
                .containsPattern("Li +50.0%")
                .containsPattern("Wang +0.0%");
        assertThat(json()).contains("\"attainment.value\"", "\"marks\"");
        assertThat(Files.readString(folder.resolve("out").resolve("report.html")))
                .contains("class=\"target\"", "Attainment by value");

        Files.delete(folder.resolve("targets.csv"));
        file("销售目标.csv", "区域,财务期间,金额,币种\nNorth,2026,100,CNY\n");
        assertThat(report("--lang", "zh-CN").out()).contains("目标达成", "按区域目标完成率", "期间已过比例");
    }

    @Test
    void the_mapping_says_where_targets_stand_and_what_their_cells_mean() throws IOException {
        sellers(
                ", \"quotas\": {\"source\": \"plan\", \"key\": [\"no\"], \"attributes\": {\"seller\": {\"column\": \"who\","
                        + " \"refersTo\": \"sellers\"}, \"period\": {\"column\": \"when\", \"values\": {\"spring\": \"2026-Q2\"}},"
                        + " \"amount\": {\"column\": \"thousand\", \"times\": 1000, \"currency\": \"CNY\"}}}");
        file("plan.csv", "no,who,when,thousand\n1,li,spring,0.1\n2,lee,spring,1\n3,li,2026-Q9,1\n");

        Run run = report();

        assertThat(run.exit()).isEqualTo(Exit.FINDINGS.code());
        assertThat(run.out())
                .contains("plan → Quota: 3 rows", "lee", "no period 2026-Q9")
                .containsPattern("Li +60.0%");
    }

    @Test
    void targets_of_sellers_and_regions_in_one_table_need_a_column_that_tells_them_apart() throws IOException {
        sellers("");
        file("quotas.csv", "seller,region,period,amount,currency\nli,,2026-Q2,120,CNY\n,South,2026,40,CNY\n");

        assertThat(report().exit()).isEqualTo(Exit.MAPPING.code());
        assertThat(report().err()).contains("no column that tells its rows apart");

        file("quotas.csv", "no,seller,region,period,amount,currency\n1,li,,2026-Q2,120,CNY\n2,,South,2026,40,CNY\n");
        assertThat(report().out()).containsPattern("Li +50.0%").containsPattern("South +100.0%");
    }

    @Test
    void a_fiscal_year_that_begins_later_moves_the_periods_of_targets() throws IOException {
        sellers("");
        file("targets.csv", "seller,period,amount,currency\nli,2026-Q1,120,CNY\n");

        assertThat(report("--fiscal-start", "4").out())
                .contains("Attainment by seller, FY2026 Q1")
                .containsPattern("Li +50.0%");
        assertThat(report().out()).contains("Attainment by seller, 2026 Q1").containsPattern("Li +0.0%");
    }
}
