package io.crmkit.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.MoneyByCurrency;
import io.crmkit.core.money.MoneyText;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.Split;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.team.Member;
import io.crmkit.core.team.Membership;
import io.crmkit.core.team.Organisation;
import io.crmkit.core.team.Team;
import io.crmkit.core.time.FiscalCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate SOON = LocalDate.of(2026, 3, 20);
    private static final Id<Team> EAST = Id.of("east");
    private static final Organisation COMPANY = Organisation.of(
            List.of(Team.builder()
                    .id(EAST)
                    .version(1)
                    .name("East")
                    .lead(Id.of("wang"))
                    .build()),
            List.of(member("wang"), member("li"), member("zhao")));

    private static Member member(String id) {
        return Member.builder()
                .id(Id.of(id))
                .version(1)
                .name(id)
                .team(EAST)
                .addMemberships(Membership.of(EAST, LocalDate.of(2020, 1, 1)))
                .build();
    }

    private static Opportunity.Builder deal(String id, String owner, String amount, ForecastCategory category) {
        Opportunity.Builder deal = Opportunity.builder();
        deal.id(Id.of(id))
                .version(1)
                .name(id)
                .owner(Id.of(owner))
                .amount(MoneyText.parse(amount))
                .stage("proposal")
                .status(Status.OPEN)
                .probability(new BigDecimal("0.5"))
                .forecast(category)
                .process("simple")
                .edition(0)
                .createdOn(LocalDate.of(2026, 1, 1))
                .closeDate(SOON);
        return deal;
    }

    private static Opportunity won(String id, String amount, LocalDate on) {
        Opportunity.Builder deal = deal(id, "li", amount, ForecastCategory.CLOSED);
        return deal.status(Status.WON).probability(BigDecimal.ONE).closedOn(on).build();
    }

    private static Forecast march(Opportunity... deals) {
        return Forecast.of(FiscalCalendar.calendarYear().month(SOON), TODAY, COMPANY, List.of(deals));
    }

    private static MoneyByCurrency money(String... amounts) {
        MoneyByCurrency sum = MoneyByCurrency.none();
        for (String amount : amounts) {
            sum = sum.plus(MoneyText.parse(amount));
        }
        return sum;
    }

    @Test
    void a_shared_deal_is_credited_by_share_and_counts_once_at_the_common_manager() {
        Opportunity shared = deal("d", "li", "CNY 100.01", ForecastCategory.COMMIT)
                .addSplits(
                        Split.of(Id.of("li"), "0.5"), Split.of(Id.of("zhao"), "0.5"), Split.overlay(Id.of("wang"), "1"))
                .build();

        Forecast forecast = march(shared);

        assertThat(forecast.own(Id.of("li")).single(ForecastCategory.COMMIT)).isEqualTo(money("CNY 50.01"));
        assertThat(forecast.own(Id.of("zhao")).single(ForecastCategory.COMMIT)).isEqualTo(money("CNY 50.00"));
        assertThat(forecast.own(Id.of("wang")).single(ForecastCategory.COMMIT)).isEqualTo(money());
        assertThat(forecast.below(Id.of("wang")).single(ForecastCategory.COMMIT))
                .isEqualTo(money("CNY 100.01"));
        assertThat(forecast.team(EAST).single(ForecastCategory.COMMIT)).isEqualTo(money("CNY 100.01"));
        assertThat(forecast.below(Id.of("wang")).deals(ForecastCategory.COMMIT)).containsExactly(Id.of("d"));
    }

    @Test
    void a_cumulative_figure_adds_what_is_surer() {
        Figures all = march(
                        deal("o", "li", "CNY 1.00", ForecastCategory.OMITTED).build(),
                        deal("p", "li", "CNY 10.00", ForecastCategory.PIPELINE).build(),
                        deal("b", "li", "CNY 100.00", ForecastCategory.BEST_CASE)
                                .build(),
                        deal("c", "li", "CNY 1000.00", ForecastCategory.COMMIT).build(),
                        won("w", "CNY 10000.00", SOON.withDayOfMonth(2)))
                .all();

        assertThat(all.single(ForecastCategory.BEST_CASE)).isEqualTo(money("CNY 100.00"));
        assertThat(all.cumulative(ForecastCategory.COMMIT)).isEqualTo(money("CNY 11000.00"));
        assertThat(all.cumulative(ForecastCategory.BEST_CASE)).isEqualTo(money("CNY 11100.00"));
        assertThat(all.cumulative(ForecastCategory.PIPELINE)).isEqualTo(money("CNY 11110.00"));
        assertThat(all.weighted()).isEqualTo(money("CNY 555.00"));
    }

    @Test
    void the_weighted_value_multiplies_deal_by_deal_and_never_by_the_mean_probability() {
        Opportunity sure = deal("a", "li", "CNY 99.00", ForecastCategory.PIPELINE)
                .probability(BigDecimal.ONE)
                .build();
        Opportunity hopeless = deal("b", "li", "CNY 198.00", ForecastCategory.PIPELINE)
                .probability(BigDecimal.ZERO)
                .build();

        assertThat(march(sure, hopeless).all().weighted()).isEqualTo(money("CNY 99.00"));
    }

    @Test
    void a_deal_whose_close_date_has_passed_is_shown_apart_and_not_dropped() {
        Opportunity late = deal("late", "li", "CNY 5.00", ForecastCategory.COMMIT)
                .closeDate(LocalDate.of(2026, 2, 1))
                .build();

        Figures all = march(late).all();

        assertThat(all.overdue()).isEqualTo(money("CNY 5.00"));
        assertThat(all.overdueDeals()).containsExactly(Id.of("late"));
        assertThat(all.cumulative(ForecastCategory.OMITTED).isEmpty()).isTrue();
        assertThat(all.weighted().isEmpty()).isTrue();
    }

    @Test
    void a_won_deal_counts_when_it_was_won_and_a_lost_one_nowhere() {
        Opportunity.Builder lost = deal("l", "li", "CNY 7.00", ForecastCategory.PIPELINE);
        lost.status(Status.LOST).forecast(Optional.empty()).closedOn(SOON.withDayOfMonth(1));

        Figures all = march(won("early", "CNY 3.00", LocalDate.of(2026, 2, 20)), lost.build())
                .all();

        assertThat(all.cumulative(ForecastCategory.OMITTED).isEmpty()).isTrue();
        assertThat(all.overdue().isEmpty()).isTrue();
    }

    @Test
    void currencies_stand_side_by_side_until_a_policy_is_named() {
        Figures all = march(
                        deal("a", "li", "CNY 10.00", ForecastCategory.COMMIT).build(),
                        deal("b", "li", "EUR 10.00", ForecastCategory.COMMIT).build())
                .all();
        CurrencyUnit cny = CurrencyUnit.of("CNY");
        ExchangeRates rates = ExchangeRates.table()
                .source("ECB")
                .spot(CurrencyUnit.EUR, cny, LocalDate.of(2026, 3, 1), "8")
                .build();

        assertThat(all.single(ForecastCategory.COMMIT)).isEqualTo(money("CNY 10.00", "EUR 10.00"));
        assertThat(all.single(ForecastCategory.COMMIT, RatePolicy.closeDate(cny), rates))
                .isEqualTo(MoneyText.parse("CNY 90.00"));
        assertThat(all.cumulative(ForecastCategory.PIPELINE, RatePolicy.closeDate(cny), rates))
                .isEqualTo(MoneyText.parse("CNY 90.00"));
    }
}
