package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that tells of days after the one that counts as today, and one with a currency in each row. */
class KpisOfFileAsOfTest {

    private static final String LEADS = """
            lead,createdOn,wonOn,wonAmount,code
            A,2026-01-10,2026-02-01,100,EUR
            B,2026-01-11,2026-07-01,50,EUR
            C,2026-08-11,2026-09-01,50,EUR
            D,2026-06-30,,,
            """;

    private static final String SALES = """
            document,on,quantity,amount,code,country
            1,2026-01-15,1,10.50,USD,Peru
            2,2026-01-16,1,20,EUR,Chile
            3,2026-01-17,1,30,,Chile
            4,2026-01-18,1,40,EURO,Chile
            """;

    @TempDir
    private Path folder;

    private Run kpis(String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("facts.csv"), text);
        List<String> args = new ArrayList<>(List.of("kpis", file.toString()));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private Run leads(String... more) throws IOException {
        List<String> args =
                new ArrayList<>(List.of("--measure=leads.count,leads.win-rate.cohort", "--currency-column=code"));
        args.addAll(List.of(more));
        return kpis(LEADS, args.toArray(String[]::new));
    }

    @Test
    void rows_that_came_about_later_are_left_out_and_counted() throws IOException {
        Run run = leads("--as-of=2026-06-30");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("Leads +3\n");
        assertThat(run.err())
                .contains(
                        "Read 3  Skip 1",
                        "Later than the day that counts as today (2026-06-30) by createdOn: 1 row(s)");
        assertThat(leads("--as-of=2026-06-30", "--lang=zh-CN").err())
                .contains("createdOn 晚于视为“今天”的日期（2026-06-30）：1 行，未计入");
    }

    @Test
    void what_was_won_later_is_not_told_as_won() throws IOException {
        Run run = leads("--as-of=2026-06-30");

        assertThat(run.out()).containsPattern("Leads that became won deals +33.3%\n");
        assertThat(run.err()).contains("in wonOn: 1 row(s), which are told as if it had not happened yet");
        assertThat(leads("--as-of=2026-07-01").out()).containsPattern("Leads that became won deals +66.7%\n");
    }

    @Test
    void without_a_day_all_rows_count_as_the_file_says() throws IOException {
        Run run = leads();

        assertThat(run.out()).containsPattern("Leads +4\n").containsPattern("Leads that became won deals +75.0%\n");
        assertThat(run.err()).doesNotContain("Later than");
    }

    @Test
    void a_case_that_was_resolved_later_was_open() throws IOException {
        String cases = """
                number,kind,openedOn,responseMinutes,resolvedOn,resolutionMinutes
                1,request,2026-01-10,5,2026-01-11,100
                2,request,2026-01-10,5,2026-07-11,9000
                """;

        Run run = kpis(cases, "--measure=service.cases.open.count,service.resolution.mean", "--as-of=2026-06-30");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("in resolvedOn: 1 row(s), which are told as if it had not happened yet");
        assertThat(run.out()).containsPattern("[Oo]pen.* +1\n").containsPattern("esolution.* +100\\D");
    }

    @Test
    void what_was_counted_until_a_later_day_is_told_to_be_as_the_file_says() throws IOException {
        String goals = """
                name,from,to,actual,target
                east,2026-04-01,2026-06-30,CNY 80,CNY 100
                east,2026-07-01,2026-09-30,CNY 10,CNY 100
                """;

        Run run = kpis(goals, "--measure=attainment.value", "--as-of=2026-05-15");

        assertThat(run.out()).containsPattern("Attainment by value +80.0%\n");
        assertThat(run.err()).contains("by from: 1 row(s)", "in to: 1 row(s). What stood before that nobody can tell");
    }

    @Test
    void rows_without_a_date_of_their_own_are_said_to_count_whatever_day_it_is() throws IOException {
        assertThat(kpis("deal,dueOn,outcome\nA,2026-07-01,pushed\n", "--measure=slippage.count", "--as-of=2026-05-15")
                        .err())
                .contains("No date of these rows says since when they are known");
    }

    @Test
    void a_column_names_the_currency_of_each_row() throws IOException {
        Run run = kpis(SALES, "--measure=sales.revenue", "--by=country", "--currency-column=code");

        assertThat(run.exit()).isEqualTo(Exit.FINDINGS.code());
        assertThat(run.out())
                .containsPattern("Peru +USD 10.50\n")
                .containsPattern("Chile +EUR 20.00\n")
                .containsPattern("All +(–|EUR 20.00 \\+ USD 10.50)");
        assertThat(run.err())
                .contains("Read 2  Reject 2", "row 4 (\"30\"): The amount has no currency", "row 5", "ISO 4217");
    }

    @Test
    void where_the_column_is_blank_the_currency_that_was_named_counts() throws IOException {
        Run run = kpis(SALES, "--measure=sales.revenue", "--by=country", "--currency-column=code", "--currency=EUR");

        assertThat(run.out()).containsPattern("Chile +EUR 50.00\n");
        assertThat(run.err()).contains("Read 3  Reject 1");
    }

    @Test
    void a_column_of_currencies_that_is_not_there_or_has_no_amounts_is_refused() throws IOException {
        Run missing = kpis(SALES, "--measure=sales.revenue", "--currency-column=cod");
        Run answers = kpis(
                "score,askedOn,question,code\n9,2026-06-01,recommend,EUR\n", "--measure=nps", "--currency-column=code");

        assertThat(missing.exit()).isEqualTo(Exit.MAPPING.code());
        assertThat(missing.err()).contains("There is no column \"cod\". Maybe \"code\" is meant.");
        assertThat(answers.exit()).isEqualTo(Exit.USAGE.code());
        assertThat(answers.err()).contains("--currency-column: No amount takes its currency from there");
        assertThat(Run.of("kpis", folder.toString(), "--measure=won.value", "--currency-column=code")
                        .err())
                .contains("--currency-column says what the columns of a file of facts mean");
    }
}
