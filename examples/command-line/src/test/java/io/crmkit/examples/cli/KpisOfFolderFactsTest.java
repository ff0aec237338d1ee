package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with two sellers, two won deals in two currencies, and targets or none. */
class KpisOfFolderFactsTest {

    private static final String MAPPING = """
            {"tables": [{"source": "sellers", "records": "member", "key": ["code"], "prefix": "",
              "attributes": {"name": "name", "region": "region"}},
             {"source": "deals", "records": "opportunity", "key": ["code"],
              "attributes": {"name": "code", "owner": "seller", "amount": {"column": "amount", "currencyColumn": "currency"}},
              "path": [{"stage": "first", "at": "opened"}, {"stage": "last", "at": "closed"}]}]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void deals() throws IOException {
        file("mapping.json", MAPPING);
        file("sellers.csv", "code,name,region\nli,Li,North\nwang,Wang,South\n");
        file("deals.csv", """
                code,amount,currency,first,opened,last,closed,seller
                A,60,CNY,identify,2026-02-01,won,2026-05-31,li
                B,10,EUR,identify,2026-02-01,won,2026-05-31,wang
                """);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void targets(String rows) throws IOException {
        file("quotas.csv", "no,seller,region,period,amount,currency\n" + rows);
    }

    private Run kpis(String... more) {
        List<String> args = new ArrayList<>(List.of("kpis", folder.toString(), "--as-of", "2026-06-30"));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    @Test
    void without_targets_the_table_that_is_missing_is_named() {
        Run run = kpis("--measure", "attainment.value", "--by", "owner");

        assertThat(run.exit()).isEqualTo(Exit.INPUT.code());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("has no targets", "Add a table of them (quotas.csv");
        assertThat(kpis("--measure", "attainment.value", "--lang", "zh-CN").err())
                .contains("没有已开始期间的目标", "quotas.csv");
    }

    @Test
    void targets_of_periods_that_have_not_begun_are_none() throws IOException {
        targets("1,li,,2026-Q3,120,CNY\n");

        assertThat(kpis("--measure", "attainment.value").err()).contains("no targets of periods that have begun");
    }

    @Test
    void targets_of_regions_and_of_sellers_are_never_mixed() throws IOException {
        targets("1,li,,2026-Q2,120,CNY\n2,,North,2026,600,CNY\n3,li,,2026-Q1,80,CNY\n");

        assertThat(kpis("--measure", "target.value").out())
                .contains("Targets by region, 2026")
                .containsPattern("Target +CNY 600.00\n");
        assertThat(kpis("--measure", "target.value,attainment.value", "--by", "region")
                        .out())
                .containsPattern("North +600.00 +10.0%\n");
        assertThat(kpis("--measure", "target.value,attainment.value", "--by", "owner")
                        .out())
                .contains("Targets by seller, 2026 Q2")
                .containsPattern("Li +120.00 +50.0%\n");
        assertThat(kpis("--measure", "target.value", "--by", "owner.region,quarter")
                        .out())
                .contains("2026 Q1 to 2026 Q2")
                .containsPattern("North +2026 Q1 +80.00\n")
                .containsPattern("North +2026 Q2 +120.00\n")
                .containsPattern("North +All +200.00\n");
    }

    @Test
    void a_target_is_not_cut_into_shorter_periods() throws IOException {
        targets("1,li,,2026-Q2,120,CNY\n");

        Run run = kpis("--measure", "target.value", "--by", "month");

        assertThat(run.exit()).isEqualTo(Exit.USAGE.code());
        assertThat(run.err()).contains("by seller and quarter", "longer periods than a month");
        assertThat(kpis("--measure", "target.value", "--by", "year").out()).containsPattern("2026 +120.00\n");
    }

    @Test
    void a_rate_that_is_missing_for_a_target_is_named_instead_of_a_wrong_sum() throws IOException {
        targets("1,li,,2026-Q2,120,CNY\n2,wang,,2026-Q2,10,EUR\n");

        Run run = kpis("--measure", "attainment.value", "--currency", "CNY");

        assertThat(run.exit()).isEqualTo(Exit.INPUT.code());
        assertThat(run.err()).contains("EUR/CNY", "Add the rates");

        file("rates.csv", "date,from,to,rate\n2026-01-01,EUR,CNY,8\n");
        assertThat(kpis("--measure", "attainment.value,attained.value", "--by", "owner")
                        .out())
                .containsPattern("Li +50.0% +60.00\n")
                .containsPattern("Wang +100.0% +80.00\n")
                .containsPattern("All +70.0% +140.00\n");
    }

    @Test
    void amounts_of_two_currencies_are_told_as_such() throws IOException {
        targets("1,li,,2026-Q2,120,CNY\n2,wang,,2026-Q2,10,EUR\n");

        assertThat(kpis("--measure", "target.value", "--by", "region").out())
                .containsPattern("North +CNY 120.00\n")
                .containsPattern("South +EUR 10.00\n")
                .contains("CNY, EUR");
    }

    @Test
    void what_the_targets_of_a_folder_do_not_have_is_named() throws IOException {
        targets("1,li,,2026-Q2,120,CNY\n");

        Run run = kpis("--measure", "coverage.value");

        assertThat(run.exit()).isEqualTo(Exit.USAGE.code());
        assertThat(run.err()).contains("coverage.value looks at pipeline", "Name a file of goals");
        assertThat(kpis("--measure", "forecast.bias", "--lang", "zh-CN").err()).contains("foreseen", "目标文件");
    }

    @Test
    void without_changes_of_close_dates_nobody_can_tell_what_was_due() {
        Run run = kpis("--measure", "slippage.count", "--by", "quarter");

        assertThat(run.exit()).isEqualTo(Exit.INPUT.code());
        assertThat(run.err()).contains("No close date was ever changed", "Name a file of due deals");
        assertThat(kpis("--measure", "slippage.count", "--lang", "zh-CN").err()).contains("从未变更过预计成交日期");
    }

    @Test
    void what_was_won_and_what_is_expected_are_asked_for_apart() {
        Run run = kpis("--measure", "credit.won.value,forecast.deals");

        assertThat(run.exit()).isEqualTo(Exit.USAGE.code());
        assertThat(run.err()).contains("credit.won.value is taken over all deals that were won", "by itself");
        assertThat(kpis("--measure", "credit.won.value", "--by", "seller").out())
                .contains("Rows: Deals won until 2026-06-30")
                .containsPattern("Li +CNY 60.00\n")
                .containsPattern("Wang +EUR 10.00\n");
    }

    @Test
    void movements_are_at_one_rate_so_no_other_one_can_count() throws IOException {
        file("rates.csv", "date,from,to,rate\n2026-01-01,EUR,CNY,8\n2026-06-01,EUR,CNY,7\n");

        Run run = kpis("--measure", "movement.change", "--rate-basis", "close-date");

        assertThat(run.exit()).isEqualTo(Exit.USAGE.code());
        assertThat(run.err())
                .contains("--rate-basis: What moved and what was due is all converted at the rate of one day");
        assertThat(kpis("--measure", "movement.change", "--by", "owner").out())
                .containsPattern("Li +-60.00\n")
                .containsPattern("Wang +-70.00\n")
                .containsPattern("All +-130.00\n");
    }

    @Test
    void a_period_alone_means_the_date_that_the_kpi_goes_by() {
        assertThat(kpis("--measure", "won.count", "--by", "quarter").out()).containsPattern("2026 Q2 +2\n");
        assertThat(kpis("--measure", "movement.deals", "--by", "month").out()).containsPattern("May 2026 +2\n");
        assertThat(kpis("--measure", "won.count", "--by", "quarter", "--compare", "previous")
                        .exit())
                .isZero();
    }
}
