package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.analytics.cube.CubeAnswer;
import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import io.crmkit.core.measure.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** KPIs of a single file, whose columns are named on the command line. */
class KpisOfFileTest {

    private static final String ANSWERS = """
            Rating,Date,Country,Free text
            10,2026-06-01,Peru,
            9,2026-06-02,Peru,good
            3,2026-07-02,中国,
            ,2026-07-03,中国,
            """;

    private static final String SALES = """
            no,day,qty,price,country
            1,2026-01-15,2,10.50,Peru
            1,2026-01-15,1,"1,000",Peru
            2,2026-02-10,-1,10.50,Chile
            3,2026-02-11,x,10.50,Chile
            4,2026-02-12,,10.50,Chile
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Run kpis(Path file, String... more) {
        List<String> args = new ArrayList<>(List.of("kpis", file.toString(), "--as-of", "2026-12-31"));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private static Run answers(Path file, String... more) {
        List<String> args = new ArrayList<>(List.of("--column=score=Rating", "--column=askedOn=Date"));
        args.addAll(List.of(more));
        return kpis(file, args.toArray(String[]::new));
    }

    private static Run sales(Path file, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--column=document=no", "--column=on=day", "--column=quantity=qty", "--column=amount=qty*price"));
        args.addAll(List.of(more));
        return kpis(file, args.toArray(String[]::new));
    }

    @Test
    void a_score_is_told_by_a_column_that_is_no_attribute() throws IOException {
        Run run = answers(
                file("answers.csv", ANSWERS),
                "--value=question=recommend",
                "--measure=nps,survey.response-rate",
                "--by=Country");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("Peru +100 +100.0%\n")
                .containsPattern("中国 +-100 +50.0%\n")
                .containsPattern("All +33.33 +75.0%\n");
    }

    @Test
    void columns_that_are_called_like_attributes_need_no_word() throws IOException {
        Path file = file("answers.csv", "Question,调查日期,SCORE\nrecommend,2026-06-01,9\n");

        assertThat(kpis(file, "--measure=nps", "--by=askedOn:month").out()).containsPattern("June 2026 +100\n");
    }

    @Test
    void periods_of_a_date_that_is_no_attribute_are_told() throws IOException {
        Path file = file("answers.csv", "score,askedOn,question,Bought\n9,2026-06-01,recommend,2025-12-24\n");

        assertThat(kpis(file, "--measure=nps", "--by=Bought:quarter").out()).containsPattern("2025 Q4 +100\n");
    }

    @Test
    void every_date_is_read_as_it_is_said_to_be_written() throws IOException {
        Path file = file("answers.csv", "score,askedOn,question,Bought\n9,1/6/2026,recommend,24/12/2025\n");

        Run run = kpis(file, "--measure=nps", "--by=Bought:quarter", "--date-pattern=d/M/uuuu");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("2025 Q4 +100\n");
    }

    @Test
    void columns_are_multiplied_and_rows_that_cannot_be_read_are_told() throws IOException {
        Run run = sales(
                file("sales.csv", SALES), "--currency=USD", "--measure=sales.revenue,sales.documents", "--by=country");

        assertThat(run.exit()).isEqualTo(Exit.FINDINGS.code());
        assertThat(run.out())
                .containsPattern("Chile +-10.50 +1\n")
                .containsPattern("Peru +1,021.00 +1\n")
                .containsPattern("All +1,010.50 +2\n");
        assertThat(run.err()).contains("Read 3  Reject 2", "row 5", "row 6");
    }

    @Test
    void amounts_that_name_no_currency_need_one() throws IOException {
        Run run = sales(file("sales.csv", SALES), "--measure=sales.revenue");

        assertThat(run.exit()).isEqualTo(Exit.FINDINGS.code());
        assertThat(run.err()).contains("Reject 5", "with --currency-column, or one for all amounts with --currency");
    }

    @Test
    void a_row_with_a_cell_too_many_is_told_even_where_columns_are_multiplied() throws IOException {
        Path file = file("sales.csv", "no,day,qty,price\n1,2026-01-15,2,10,999\n2,2026-01-16,1,5\n");

        Run run = sales(file, "--currency=USD", "--measure=sales.revenue");

        assertThat(run.exit()).isEqualTo(Exit.FINDINGS.code());
        assertThat(run.out()).containsPattern("5\\.00\n").doesNotContain("999");
        assertThat(run.err()).contains("Read 1  Reject 1", "row 2: The row has");
    }

    @Test
    void a_product_may_have_spaces_and_its_factors_are_used() throws IOException {
        Run run = kpis(
                file("sales.csv", "no,day,qty,price\n1,2026-01-15,2,10\n"),
                "--column=document=no",
                "--column=on=day",
                "--value=quantity=1",
                "--column=amount=qty * price",
                "--currency=USD",
                "--measure=sales.revenue");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("20\\.00\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_row_that_contradicts_itself_is_told_like_any_other() throws IOException {
        Path file = file("leads.csv", """
                lead,createdOn,wonOn
                1,2026-02-01,2026-01-01
                2,2026-02-01,2026-03-01
                """);

        Run run = kpis(file, "--measure=leads.win-rate.cohort");

        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.FINDINGS.code());
        assertThat(run.out()).contains("100.0%");
        assertThat(run.err()).contains("Read 1  Reject 1", "row 2: ", "no step of it is before that day");
    }

    @Test
    void an_attribute_that_a_kpi_looks_at_and_nothing_fills_is_told() throws IOException {
        Path file = file("leads.csv", "lead,createdOn,wonOn\n1,2026-02-01,2026-03-01\n");

        Run run = kpis(file, "--measure=leads.conversion-rate.cohort,leads.win-rate.cohort");

        assertThat(run.err())
                .contains(
                        "No column and no value gives convertedOn (Converted on)",
                        "look at it: leads.conversion-rate.cohort.",
                        "--column convertedOn=COL")
                .doesNotContain("wonOn");
        assertThat(kpis(file, "--measure=leads.conversion-rate.cohort", "--lang=zh-CN")
                        .err())
                .contains("没有列或值与 convertedOn（转化日期）对应", "--column convertedOn=列名");
        assertThat(kpis(file, "--measure=leads.win-rate.cohort").err()).isEmpty();
    }

    @Test
    void columns_that_are_not_used_are_told_without_speaking_of_a_mapping() throws IOException {
        Run run = kpis(
                file("answers.csv", "score,Rating,Custmer,askedOn,question,Note\n1,9,a,2026-06-01,recommend,\n"),
                "--column=score=Rating",
                "--measure=nps");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("100");
        assertThat(run.err())
                .contains("Columns that are not used: score, Note. Give one with --column NAME=COL")
                .contains(
                        "The column \"Custmer\" is not used. If it holds customer, give --column \"customer=Custmer\".")
                .doesNotContainIgnoringCase("map");
    }

    @Test
    void dates_that_cannot_be_read_lead_to_the_option_that_says_how_they_are_written() throws IOException {
        Path file = file("answers.csv", "score,askedOn,question\n9,1/6/2026,recommend\n");

        assertThat(kpis(file, "--measure=nps").err()).contains("--date-pattern").doesNotContain("mapping");
        assertThat(kpis(file, "--measure=nps", "--lang=zh-CN").err())
                .contains("请用 --date-pattern 说明")
                .doesNotContain("映射");
    }

    @Test
    void what_is_no_pattern_of_dates_is_refused() throws IOException {
        Path file = file("answers.csv", ANSWERS);

        assertRefused(
                answers(file, "--measure=nps", "--value=question=recommend", "--date-pattern=foo bar"),
                "--date-pattern: \"foo bar\" is no pattern of dates");
        assertRefused(
                answers(file, "--measure=nps", "--value=question=recommend", "--date-pattern=foo bar", "--lang=zh-CN"),
                "--date-pattern：“foo bar”不是日期写法");
    }

    @Test
    void blank_and_masked_values_are_counted_below_the_figures() throws IOException {
        Path file = file("answers.csv", """
                score,askedOn,question
                7,2026-06-01,effort
                ,2026-06-01,effort
                •••,2026-06-01,effort
                """);

        Run run = kpis(file, "--measure=ces.mean");
        Run byQuestion = kpis(file, "--measure=ces.mean", "--by=question", "--lang=zh-CN");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("2 blank value(s) left out");
        assertThat(run.err()).contains("row 4: The cell is masked, so it counts as blank.");
        assertThat(byQuestion.out()).contains("空白值 2 个，未计入");
    }

    @Test
    void a_dimension_that_is_not_there_is_told_with_the_columns() throws IOException {
        Path file = file("answers.csv", ANSWERS);

        assertRefused(
                answers(file, "--measure=nps", "--value=question=recommend", "--by=country"),
                "Maybe \"Country\" is meant");
        assertRefused(
                answers(file, "--measure=nps", "--value=question=recommend", "--by=country", "--lang=zh-CN"),
                "是否指“Country”？");
    }

    @Test
    void a_column_comes_before_something_computed_of_the_same_name() throws IOException {
        Path file = file("cases.csv", """
                number,kind,openedOn,reopened,answeredInTime
                1,complaint,2026-01-01,0,by phone
                """);

        Run run = kpis(file, "--measure=service.cases.count", "--by=answeredInTime");

        assertThat(run.out()).as(run.err()).contains("by phone");
    }

    @Test
    void columns_of_movements_and_credits_tell_them_apart_too() throws IOException {
        Path moves = file("moves.csv", "deal,kind,at,after,Desk\nd,new,2026-01-01,USD 5,North\n");
        Path credits =
                file("credits.csv", "deal,category,date,overdue,amount,Desk\nd,commit,2026-01-01,no,USD 5,North\n");

        assertThat(kpis(moves, "--measure=movement.deals", "--by=Desk").out()).contains("North");
        assertThat(kpis(credits, "--measure=forecast.deals", "--by=Desk").out()).contains("North");
    }

    @Test
    void a_path_that_is_not_there_is_no_folder() {
        Run run = kpis(folder.resolve("nosuch.csv"), "--measure=nps");

        assertThat(run.exit()).isEqualTo(Exit.INPUT.code());
        assertThat(run.err()).contains("nosuch.csv is not there");
        assertThat(kpis(folder.resolve("nosuch.csv"), "--measure=nps", "--lang=zh-CN")
                        .err())
                .contains("nosuch.csv 不存在");
    }

    @Test
    void what_no_column_is_named_for_is_told_at_once() throws IOException {
        Path file = file("answers.csv", ANSWERS);

        Run run = kpis(file, "--measure=nps");

        assertThat(run.exit()).isEqualTo(Exit.MAPPING.code());
        assertThat(run.err())
                .contains(
                        "question (Question), askedOn (Asked on)",
                        "--column question=COL",
                        "Columns: Rating, Date, Country, Free text");
        assertThat(kpis(file, "--measure=nps", "--lang=zh-CN").err())
                .contains("未指定以下属性所在的列：question（问题）、askedOn（调查日期）");
    }

    @Test
    void names_that_are_not_there_are_refused_with_the_nearest() throws IOException {
        Path file = file("answers.csv", ANSWERS);

        assertThat(answers(file, "--measure=nps", "--value=question=recomend").err())
                .contains("Maybe \"recommend\" is meant");
        Run column = answers(file, "--measure=nps", "--value=question=recommend", "--column=customer=Cuntry");
        assertThat(column.exit()).isEqualTo(Exit.MAPPING.code());
        assertThat(column.err()).contains("no column \"Cuntry\"", "Maybe \"Country\" is meant");
        Run attribute = answers(file, "--measure=nps", "--value=question=recommend", "--value=scor=1");
        assertThat(attribute.exit()).isEqualTo(Exit.MAPPING.code());
        assertThat(attribute.err()).contains("no attribute \"scor\"", "Score");
        Run dimension = answers(file, "--measure=nps", "--value=question=recommend", "--by=Cuntry");
        assertThat(dimension.exit()).isEqualTo(Exit.USAGE.code());
    }

    @Test
    void a_file_holds_no_opportunities_and_a_folder_no_facts() throws IOException {
        Path file = file("answers.csv", ANSWERS);

        Run deals = kpis(file, "--measure=won.value");
        Run facts = kpis(folder, "--measure=nps");
        Run columns = kpis(folder, "--measure=won.value", "--column=a=b");

        assertThat(List.of(deals.exit(), facts.exit(), columns.exit())).containsOnly(Exit.USAGE.code());
        assertThat(deals.err()).contains("Name the folder");
        assertThat(facts.err()).contains("Name the file");
        assertThat(columns.err()).contains("--column says what the columns of a file of facts mean");
    }

    private static void assertRefused(Run run, String... said) {
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(Exit.USAGE.code());
        assertThat(run.err()).contains(said);
    }

    @Test
    void amounts_are_not_converted_so_which_rate_counts_is_refused() throws IOException {
        Path file = file("sales.csv", SALES);
        String[] asked = {"--currency=USD", "--measure=sales.revenue", "--rate-basis=close-date", "--lang=zh-CN"};

        assertRefused(
                sales(file, "--currency=USD", "--measure=sales.revenue", "--rate-basis=transaction-date"),
                "--rate-basis: The amounts of a single file are not converted.");
        assertRefused(sales(file, asked), "--rate-basis：单个文件中的金额不作折算");
    }

    @Test
    void a_currency_that_no_amount_takes_is_refused() throws IOException {
        Path sales = file("sales.csv", SALES);
        Path mapping = file("meaning.json", """
                {"tables": [{"source": "sales", "records": "sale", "attributes": {
                  "document": "no", "on": "day", "quantity": "qty",
                  "amount": {"column": "price", "currency": "EUR"}}}]}
                """);

        assertRefused(
                answers(file("answers.csv", ANSWERS), "--value=question=recommend", "--measure=nps", "--currency=USD"),
                "--currency: Of a single file it is the currency of amounts that name none");
        assertRefused(
                kpis(sales, "--mapping=" + mapping, "--measure=sales.revenue", "--currency=USD"),
                "amounts are not converted");
        assertThat(kpis(sales, "--mapping=" + mapping, "--measure=sales.documents", "--currency=EUR")
                        .exit())
                .isEqualTo(Exit.FINDINGS.code());
    }

    @Test
    void how_dates_are_written_is_refused_where_the_mapping_says_it() throws IOException {
        Path mapping = file("meaning.json", """
                {"tables": [{"source": "answers", "records": "answer", "attributes": {
                  "score": "Rating", "askedOn": {"column": "Date", "patterns": ["uuuu-MM-dd"]},
                  "question": {"constant": "recommend"}}}]}
                """);

        assertRefused(
                kpis(file("answers.csv", ANSWERS), "--mapping=" + mapping, "--measure=nps", "--date-pattern=d/M/uuuu"),
                "--date-pattern: The mapping says already");
    }

    @Test
    void what_is_said_twice_of_an_attribute_is_refused() throws IOException {
        Path file = file("answers.csv", ANSWERS);

        assertRefused(
                answers(file, "--measure=nps", "--value=question=recommend", "--column=question=Country"),
                "say twice where question comes from");
        assertRefused(
                answers(file, "--measure=nps", "--value=question=recommend", "--column=评分=Rating"),
                "say twice where score comes from");
        assertRefused(
                answers(file, "--measure=nps", "--value=question=a", "--value=question=b", "--lang=zh-CN"),
                "重复说明了 question 的来源");
        assertRefused(answers(file, "--measure=nps", "--value=recommend"), "an equals sign");
    }

    @Test
    void a_mapping_says_what_columns_mean() throws IOException {
        Path file = file("answers.csv", ANSWERS);
        Path mapping = file("meaning.json", """
                {"tables": [{"source": "answers", "records": "answer", "attributes": {
                  "score": "Rating", "askedOn": "Date", "question": {"constant": "recommend"}}}]}
                """);

        assertThat(kpis(file, "--measure=nps", "--mapping=" + mapping).out()).contains("33.33");
        Run none = kpis(file, "--measure=sales.revenue", "--mapping=" + mapping);
        assertThat(none.exit()).isEqualTo(Exit.MAPPING.code());
        assertThat(none.err()).contains("says nothing about rows of \"sale\"");
    }

    @Test
    void the_rows_behind_a_figure_are_listed_with_their_attributes() throws IOException {
        Run run = answers(
                file("answers.csv", ANSWERS),
                "--value=question=recommend",
                "--measure=nps",
                "--by=Country",
                "--records=Peru");

        assertThat(run.out())
                .contains("promoters (numerator)", "Score", "Country")
                .containsPattern("2026-06-01 +10 +Peru +1\n");
    }

    @Test
    void a_file_without_rows_has_undefined_figures() throws IOException {
        Run run = kpis(file("answers.csv", "score,askedOn,question\n"), "--measure=nps");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("The denominator is zero");
    }

    @Test
    void revenue_and_returns_of_half_a_million_rows_come_out_as_they_are_known() throws IOException {
        Optional<Path> source =
                RealDataTest.data().map(data -> data.resolve("online-retail-2")).filter(Files::isDirectory);
        assumeTrue(source.isPresent(), "the reference data online-retail-2 are not here; set CRMKIT_DATA");
        Path file = folder.resolve("retail.csv");
        try (InputStream packed =
                new GZIPInputStream(Files.newInputStream(source.get().resolve("online_retail_2009_2010.csv.gz")))) {
            Files.copy(packed, file);
        }

        Run run = kpis(
                file,
                "--measure=sales.quantity,sales.documents",
                "--column=document=Invoice",
                "--column=on=InvoiceDate",
                "--column=quantity=Quantity",
                "--value=amount=0",
                "--currency=GBP",
                "--json");

        assertThat(run.exit()).as(run.err()).isZero();
        CubeAnswer.Group all =
                CubeAnswer.fromData(Data.of(Json.read(run.out())).at("cube")).total();
        List<BigDecimal> sums = counted(file);
        assertThat(((Outcome.Scalar) all.figures().get(0).outcome()).value())
                .isCloseTo(sums.get(0), within(BigDecimal.ZERO));
        assertThat(((Outcome.Scalar) all.figures().get(1).outcome()).value())
                .isCloseTo(sums.get(1), within(BigDecimal.ZERO));
    }

    /** Quantity and invoices, by splitting lines; no cell of these columns holds a comma. */
    private static List<BigDecimal> counted(Path file) throws IOException {
        Set<String> invoices = new HashSet<>();
        long quantity = 0;
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            invoices.add(cells[0]);
            quantity += Long.parseLong(cells[2]);
        }
        return List.of(BigDecimal.valueOf(quantity), BigDecimal.valueOf(invoices.size()));
    }
}
