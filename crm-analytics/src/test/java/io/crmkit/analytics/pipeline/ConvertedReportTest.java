package io.crmkit.analytics.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.Definition;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.render.HtmlReport;
import io.crmkit.analytics.report.render.TextReport;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.money.RateTable;
import io.crmkit.core.opportunity.Backfill;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.time.FiscalCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** One currency, named rates, and what "this quarter" is. */
class ConvertedReportTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    private static RateTable.Builder rates() {
        return ExchangeRates.table()
                .source("test")
                .spot(CurrencyUnit.EUR, CNY, LocalDate.of(2026, 1, 1), "8")
                .spot(CurrencyUnit.EUR, CNY, LocalDate.of(2026, 5, 1), "7");
    }

    private static Crm crm(ExchangeRates rates, FiscalCalendar fiscal, ZoneId zone) {
        return Crm.builder()
                .access(AccessPolicy.demo())
                .process(SalesProcess.simple())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .rates(rates)
                .fiscalCalendar(fiscal)
                .zone(zone)
                .build();
    }

    private static Crm crm(ExchangeRates rates) {
        return crm(rates, FiscalCalendar.calendarYear(), ZoneOffset.UTC);
    }

    private static void won(Crm crm, String amount, String opened, String won) {
        session(crm)
                .opportunities()
                .record(
                        o -> o.name("Deal " + amount).amount(Money.parse(amount)),
                        Backfill.Step.of("qualification", Instant.parse(opened)),
                        Backfill.Step.of("won", Instant.parse(won)))
                .orThrow();
    }

    private static Session session(Crm crm) {
        return crm.as(Actor.of("li", Role.SALES));
    }

    private static Report report(Crm crm, RatePolicy policy) {
        return PipelineReport.of(crm, session(crm)).in(policy).report();
    }

    private static String text(Report report) {
        return TextReport.in(Locale.ENGLISH).write(report);
    }

    private static void two(Crm crm) {
        won(crm, "CNY 100", "2026-02-01T08:00:00Z", "2026-06-01T08:00:00Z");
        won(crm, "EUR 10", "2026-02-01T08:00:00Z", "2026-06-01T08:00:00Z");
    }

    @Test
    void everything_is_in_one_currency_and_the_policy_stands_at_the_top() {
        Crm crm = crm(rates().build());
        two(crm);

        String text = text(report(crm, RatePolicy.closeDate(CNY)));

        assertThat(text)
                .contains("Currency: Spot rate of the close date, into CNY", "CNY 170.00", "Won value by region")
                .doesNotContain("(EUR)", "Amounts in EUR");
        assertThat(HtmlReport.in(Locale.SIMPLIFIED_CHINESE).write(report(crm, RatePolicy.closeDate(CNY))))
                .contains("按成交日即期汇率折算为 CNY");
    }

    @Test
    void the_transaction_date_and_the_close_date_are_two_policies_with_two_names() {
        Crm crm = crm(rates().build());
        two(crm);

        Report report = report(crm, RatePolicy.transactionDate(CNY));

        assertThat(text(report)).contains("CNY 180.00");
        assertThat(report.definitionsShown())
                .extracting(Definition::measure)
                .contains("won.value.transaction-date.cny", "win-rate.count")
                .doesNotContain("won.value", "won.value.close-date.cny");
    }

    @Test
    void rates_of_a_past_date_stay_fixed_whatever_is_published_later() {
        Crm before = crm(rates().build());
        Crm after = crm(rates().spot(CurrencyUnit.EUR, CNY, LocalDate.of(2026, 6, 20), "9")
                .build());
        two(before);
        two(after);

        assertThat(text(report(before, RatePolicy.closeDate(CNY)))).contains("CNY 170.00");
        assertThat(text(report(after, RatePolicy.closeDate(CNY)))).contains("CNY 170.00");
        assertThat(text(report(after, RatePolicy.fixedDate(CNY, LocalDate.of(2026, 6, 30)))))
                .contains("CNY 190.00");
    }

    @Test
    void a_missing_rate_makes_exactly_those_figures_undefined_that_need_it_and_is_named() {
        Crm crm = crm(rates().build());
        two(crm);
        won(crm, "USD 3", "2026-02-01T08:00:00Z", "2026-06-02T08:00:00Z");

        String text = text(report(crm, RatePolicy.closeDate(CNY)));

        assertThat(text).contains("No exchange rate is known (1 row): Spot rate USD/CNY on 2026-06-02");
        assertThat(text).containsPattern("Won deals +3").containsPattern("Win rate by count +100.0%");
        assertThat(text).doesNotContain("CNY 170.00");
    }

    @Test
    void without_any_rate_the_report_is_there_and_says_what_is_missing() {
        Crm crm = crm(ExchangeRates.none());
        two(crm);

        Report report = report(crm, RatePolicy.closeDate(CurrencyUnit.USD));

        assertThat(text(report)).contains("CNY/USD on 2026-06-01", "EUR/USD on 2026-06-01");
        assertThat(HtmlReport.in(Locale.ENGLISH).write(report)).contains("EUR/USD on 2026-06-01");
    }

    @Test
    void the_movements_are_at_one_rate_and_add_up() {
        Crm crm = crm(rates().build());
        two(crm);
        won(crm, "EUR 3.33", "2026-04-02T08:00:00Z", "2026-05-01T08:00:00Z");

        assertThat(text(report(crm, RatePolicy.closeDate(CNY))))
                .containsPattern("On 2026-03-31 +170.00 .*\nNew +23.31 ")
                .containsPattern(
                        "\nWon +-193.31 .*\nLost +0.00\nRetracted +0.00\nOn 2026-06-30 +0.00\nAll amounts at one rate")
                .contains("Spot rate of a fixed date (2026-06-30), into CNY");
    }

    @Test
    void a_quarter_begins_where_the_fiscal_calendar_says() {
        Crm calendar = crm(rates().build());
        Crm fiscal = crm(rates().build(), FiscalCalendar.startingIn(Month.JUNE), ZoneOffset.UTC);
        won(calendar, "CNY 5", "2026-02-01T08:00:00Z", "2026-05-31T08:00:00Z");
        won(fiscal, "CNY 5", "2026-02-01T08:00:00Z", "2026-05-31T08:00:00Z");

        assertThat(text(report(calendar, RatePolicy.closeDate(CNY))))
                .contains("2026-04-01 to 2026-06-30", "On 2026-03-31")
                .containsPattern("This quarter, 2026 Q2\nWon deals +1 ");
        assertThat(text(report(fiscal, RatePolicy.closeDate(CNY))))
                .contains("2026-06-01 to 2026-08-31", "On 2026-05-31")
                .containsPattern("This quarter, FY2026 Q1\nWon deals +0 ");
    }

    @Test
    void a_deal_won_at_night_is_of_the_quarter_that_it_is_in_the_zone_of_the_report() {
        String lastEveningInUtc = "2026-03-31T20:00:00Z"; // 1 April in Shanghai
        Crm utc = crm(rates().build());
        Crm shanghai = crm(rates().build(), FiscalCalendar.calendarYear(), ZoneId.of("Asia/Shanghai"));
        won(utc, "CNY 5", "2026-02-01T08:00:00Z", lastEveningInUtc);
        won(shanghai, "CNY 5", "2026-02-01T08:00:00Z", lastEveningInUtc);

        assertThat(text(report(utc, RatePolicy.closeDate(CNY))))
                .containsPattern("This quarter, 2026 Q2\nWon deals +0 ")
                .containsPattern("\nWon +0 +0.00");
        assertThat(text(report(shanghai, RatePolicy.closeDate(CNY))))
                .containsPattern("This quarter, 2026 Q2\nWon deals +1 ")
                .containsPattern("\nWon +1 +5.00");
    }
}
