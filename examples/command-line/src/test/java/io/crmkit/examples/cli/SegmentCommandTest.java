package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of purchases by three customers in three months. */
class SegmentCommandTest {

    private static final String PURCHASES = """
            customer,day,quantity,price,order,product
            Acme,2026-01-05,10,70.005,1,nut
            Acme,2026-01-05 08:30:00,2,50,1,bolt
            Acme,2026-03-02,1,99.95,2,nut
            恒远,2026-01-20,3,20,3,bolt
            Globex,2026-02-11,4,10,4,screw
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void purchases() throws IOException {
        file(PURCHASES);
    }

    private void file(String text) throws IOException {
        Files.writeString(folder.resolve("shop.csv"), text);
    }

    private Run segment(String... more) {
        return run("quantity*price", more);
    }

    private Run run(String amount, String... more) {
        List<String> args =
                new ArrayList<>(List.of("segment", folder.resolve("shop.csv").toString()));
        args.addAll(List.of("--customer", "customer", "--date", "day", "--amount", amount, "--order", "order"));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private static Data section(Run run, int at) {
        return Data.of(Json.read(run.out())).at("sections").items().get(at);
    }

    @Test
    void customers_are_scored_and_gathered_into_segments() {
        Run run = segment("--currency", "EUR");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Purchases: shop")
                .contains("As of 2026-03-03", "Amount: quantity*price, in EUR")
                .containsPattern("Customers +3\n")
                .containsPattern("Orders +4\n")
                .containsPattern("Repeat customers +33.3%")
                .containsPattern("Champions +1 +33.3% +900.00 +90.0%")
                .containsPattern("Acme +Champions +1 +2 +900.00 +5-5-5");
    }

    @Test
    void figures_of_the_catalogue_are_explained_below() {
        assertThat(segment("--method", "abc").out().replaceAll("\\s+", " "))
                .contains("Repeat purchase rate (by customers) (repeat-rate.customers) Formula: again ÷ buyers")
                .contains("Effective number of parts (concentration.effective-number) Formula: ");
        assertThat(segment("--method", "cohorts", "--lang", "zh-CN").out())
                .contains("复购率（按客户数） (repeat-rate.customers)")
                .doesNotContain("concentration");
    }

    @Test
    void what_scores_mean_and_what_makes_a_segment_is_said_beside_them() {
        String told = segment().out().replaceAll("\\s+", " ");
        String chinese = segment("--lang", "zh-CN").out().replaceAll("\\s+", "");

        assertThat(told)
                .contains("from 1 to 5; 5 is the best: bought most lately", "with the same figure share a score")
                .contains("The first segment that fits counts: Champions (R, F and M 4 or more), Loyal (F 4 or more)")
                .contains("At risk (R below 3, F 3 or more), Hibernating (all others).");
        assertThat(chinese).contains("数值相同的客户得分相同", "核心客户（R、F、M均不低于4）", "沉睡客户（其余客户）。");
        assertThat(segment("--method", "abc").out()).doesNotContain("the best");
    }

    @Test
    void amounts_are_exact_products_with_more_places_than_the_currency_has() throws IOException {
        file("customer,day,quantity,price,order\nAcme,2026-01-01,3,0.001,1\nAcme,2026-01-02,2,.15,2\n");

        Data glance = section(segment("--json"), 0).at("blocks").items().get(1);

        assertThat(glance.at("figures").items().get(2).at("value").at("value").text())
                .isEqualTo("0.303");
    }

    @Test
    void customers_are_classified_by_what_they_bring() {
        Run run = segment("--method", "abc");

        assertThat(run.out())
                .containsPattern("Class A +1 +33.3% +900.00 +90.0%")
                .containsPattern("Class B +1 +33.3% +60.00 +6.0%")
                .containsPattern("Class C +1 +33.3% +40.00 +4.0%")
                // 90² + 6² + 4²
                .containsPattern("HHI, 0 to 10,000\\) +8,152")
                .containsPattern("CR4\\) +100.0%")
                .containsPattern("恒远 +Class B +60.00 +6.0% +96.0%");
    }

    @Test
    void whatever_stands_in_a_column_can_be_classified() {
        Run run = segment("--method", "abc", "--by", "product", "--limit", "1");

        assertThat(run.out())
                .contains("Classified by: product", "1 of 3 are shown.")
                .containsPattern("nut +Class A +800.00 +80.0% +80.0%")
                .doesNotContainPattern("screw +Class");
    }

    @Test
    void cohorts_say_who_came_back() {
        Run run = segment("--method", "cohorts");

        assertThat(run.out())
                .containsPattern("2026-01 +2 ")
                .containsPattern("2026-01 +100.0% +0.0% +50.0%")
                .containsPattern("2026-02 +100.0% +0.0%\n")
                .contains("purchases are known until 2026-03-02");
        assertThat(segment("--method", "cohorts", "--limit", "1").out())
                .contains("1 of 2 are shown.")
                .doesNotContain("2026-01 ");
    }

    @Test
    void text_shows_a_year_of_a_cohort_and_data_show_all_of_it() throws IOException {
        file("customer,day,quantity,price,order\nAcme,2024-01-01,1,1,1\nAcme,2026-01-01,1,1,2\n");

        assertThat(segment("--method", "cohorts").out())
                .contains("Up to 12 months later")
                .containsPattern("2024-01 +100.0%( +0.0%){12}\n");
        Data map = section(segment("--method", "cohorts", "--json"), 1)
                .at("blocks")
                .items()
                .get(1);
        assertThat(map.at("columns").items()).hasSize(25);
    }

    @Test
    void rows_that_are_no_purchases_are_counted_by_reason_and_are_no_finding() throws IOException {
        file(PURCHASES + """
                ,2026-03-01,1,5,5,nut
                Acme,2026-03-01,-1,70,6,nut
                Acme,2026-03-01,-1,-70,6,nut
                Acme,2026-03-01,1,0.00,6,nut
                """);

        Run run = segment("--method", "abc");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsPattern("Taken +5 ")
                .containsPattern("Left out: No customer +1 +7\n")
                .containsPattern("Left out: The amount is below 0.* 2 +8, 9\n")
                .containsPattern("Left out: The amount is 0 .* 1 +10\n")
                .containsPattern("All +9 ");
    }

    @Test
    void rows_with_an_amount_of_0_count_as_purchases_on_request() throws IOException {
        file(PURCHASES + """
                Initech,2026-03-02,0,5,5,nut
                Acme,2026-03-02,1,0.00,6,gift
                Acme,2026-03-02,-1,0,7,gift
                """);

        Run run = segment("--zero");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsPattern("Taken +7 +–\nOf these, the amount is 0 +2 +–\n")
                .containsPattern("Left out: The amount is below 0.* 1 +9\n")
                .containsPattern("All +8 ")
                .containsPattern("Customers +4\n")
                .containsPattern("Orders +6\n")
                .containsPattern("Acme +Champions +1 +3 +900.00 ")
                .containsPattern("Initech +New +1 +1 +0.00 ");
        assertThat(segment("--zero", "--lang", "zh-CN").out()).containsPattern("其中金额为零 +2");
        assertThat(segment().out())
                .containsPattern("Customers +3\n")
                .containsPattern("The amount is 0 .* 2 +7, 8\n")
                .doesNotContain("Of these");
        assertThat(segment("--zero", "--method", "abc", "--by", "product").out())
                .containsPattern("gift +Class C +0.00 +0.0% +100.0%")
                // nut 800, bolt 160, screw 40
                .containsPattern("HHI, 0 to 10,000\\) +6,672");
        assertThat(segment("--zero", "--method", "cohorts").out()).containsPattern("2026-03 +1 ");
    }

    @Test
    void purchases_that_are_all_worth_0_have_no_shares() throws IOException {
        file("customer,day,quantity,price,order\nAcme,2026-01-01,1,0,1\nGlobex,2026-01-02,1,0,2\n");

        assertThat(segment("--zero").out())
                .containsPattern("All +2 +100.0% +0.00 +–")
                .contains("denominator is zero");
        assertThat(segment("--zero", "--method", "abc").out())
                .containsPattern("Class C +2 +100.0% +0.00 +–")
                .doesNotContain("Concentration");
        assertThat(segment().err()).contains("The amount is 0 (--zero takes such rows) (rows 2, 3)");
        assertThat(segment("--lang", "zh-CN").err()).contains("金额为零（可用 --zero 采用）（行 2, 3）");
    }

    @Test
    void rows_that_cannot_be_read_are_named_with_what_stands_there() throws IOException {
        file(PURCHASES + """
                Acme,31.3.2026,1,70,6,nut
                Acme,2026-02-30,1,70,6,nut
                Acme,+12026-02-03,1,70,6,nut
                Acme,2026-03-01,one,70,6,nut
                Acme,2026-03-01,1,"70,5",6,nut
                Acme,2026-03-01,1e99,70,6,nut
                Acme,2026-03-01,1
                """);

        Run run = segment();

        assertThat(run.exit()).isEqualTo(Exit.FINDINGS.code());
        assertThat(run.out())
                .containsPattern("The date cannot be read +3 +7 \"31.3.2026\", 8 \"2026-02-30\", 9 ")
                .containsPattern("The amount cannot be read +4 +10 \"one\", 11 \"70,5\", 12 \"1e99\", 13\n")
                .containsPattern("Taken +5 ");
    }

    @Test
    void only_the_first_rows_of_a_reason_are_named() throws IOException {
        file(PURCHASES + ",2026-03-01,1,5,5,nut\n".repeat(7));

        assertThat(segment().out()).containsPattern("No customer +7 +7, 8, 9, 10, 11, …\n");
    }

    @Test
    void later_purchases_than_the_day_that_is_asked_for_are_left_out() {
        Run run = segment("--as-of", "2026-02-11");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("As of 2026-02-11")
                .containsPattern("Left out: Later than the day .* 1 +4\n")
                .containsPattern("Acme +\\D+ 37 +1 +800.05 ");
    }

    @Test
    void a_row_with_nothing_to_classify_by_is_left_out() throws IOException {
        file(PURCHASES + "Acme,2026-03-01,1,5,5,\n");

        assertThat(segment("--method", "abc", "--by", "product").out())
                .containsPattern("Nothing in the column to classify by +1 +7\n");
        assertThat(segment("--method", "abc").out()).containsPattern("Taken +6 ");
    }

    @Test
    void dates_may_be_written_otherwise_and_a_moment_counts_in_the_zone_of_the_asker() throws IOException {
        file("customer,day,amount,order\nAcme,1/2/2026 8:05,\"1,200.50\",1\n");
        assertThat(run("amount", "--date-pattern", "d/M/yyyy H:mm").out())
                .contains("As of 2026-02-02")
                .contains("1,200.50");

        file("customer,day,amount,order\nAcme,2026-01-31T20:00:00Z,5,1\n");
        assertThat(run("amount").out()).contains("As of 2026-02-01");
        assertThat(run("amount", "--zone", "Asia/Shanghai").out()).contains("As of 2026-02-02");
    }

    @Test
    void a_column_may_have_a_star_in_its_name_and_without_orders_each_row_is_one() throws IOException {
        file("customer,day,a*b\nAcme,2026-01-01,5\nAcme,2026-01-01,6\n");

        Run run = Run.of(
                "segment", folder.resolve("shop.csv").toString(), "--customer=customer", "--date=day", "--amount=a*b");

        assertThat(run.out()).containsPattern("Orders +2\n").containsPattern("Value +USD 11.00\n");
    }

    @Test
    void all_columns_that_are_not_there_are_named_with_the_nearest() {
        Run run = run("quantty*cost", "--by", "produkt", "--method", "abc");

        assertThat(run.exit()).isEqualTo(Exit.MAPPING.code());
        assertThat(run.err())
                .contains("no column \"quantty\". Maybe \"quantity\" is meant")
                .contains("no column \"cost\". Known are: customer, day")
                .contains("Maybe \"product\" is meant");
        assertThat(run("prise", "--lang", "zh-CN").err()).contains("没有列“prise”", "是否指“price”");
    }

    @Test
    void a_file_without_purchases_ends_the_command_with_the_reasons() throws IOException {
        file("customer,day,quantity,price,order\n");
        assertThat(segment().err()).contains("no rows below its header");

        file("customer,day,quantity,price,order\n,2026-01-01,1,1,1\nAcme,x,1,1,1\n");
        Run run = segment();
        assertThat(run.exit()).isEqualTo(Exit.INPUT.code());
        assertThat(run.err()).contains("No customer (rows 2)", "The date cannot be read (rows 3 \"x\")");
        assertThat(segment("--lang=zh-CN").err()).contains("没有客户（行 2）");

        file("");
        assertThat(segment().exit()).isEqualTo(Exit.INPUT.code());
    }

    @Test
    void words_that_mean_nothing_are_misuse() {
        assertThat(segment("--method", "abd").err()).contains("Maybe \"abc\" is meant");
        assertThat(segment("--currency", "EURO").exit()).isEqualTo(Exit.USAGE.code());
        assertThat(segment("--limit", "0").err()).contains("must be 1 or more");
        assertThat(segment("--by", "product").err()).contains("--method abc");
        assertThat(segment("--date-pattern", "foo").err()).contains("no pattern of dates");
        assertThat(Run.of("segment", "x.csv", "--date", "day").exit()).isEqualTo(Exit.USAGE.code());
    }

    @Test
    void everything_is_said_in_chinese_too() throws IOException {
        assertThat(segment("--method=abc", "--lang", "zh-CN").out())
                .startsWith("购买记录：shop")
                .contains("集中度", "累计占比");
        assertThat(Run.of("segment", "--help").out()).contains("Quantity*Price", "counted by reason", "--zero");
        assertThat(Run.of("segment", "--help", "--lang=zh-CN").out()).contains("客户分群", "贡献最大的少数");

        Files.write(folder.resolve("shop.csv"), PURCHASES.getBytes(Charset.forName("GB18030")));
        assertThat(segment().err()).contains("GB18030");
    }
}
