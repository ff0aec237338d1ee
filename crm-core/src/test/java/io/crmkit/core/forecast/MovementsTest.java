package io.crmkit.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.editing.Restore;
import io.crmkit.core.editing.Retract;
import io.crmkit.core.id.Id;
import io.crmkit.core.money.MoneyByCurrency;
import io.crmkit.core.money.MoneyText;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.PeriodUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MovementsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 20);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 10);
    private static final FiscalCalendar YEAR = FiscalCalendar.calendarYear();
    private static final Pipeline IN_MARCH = Pipeline.closingIn(YEAR.month(MARCH), ZoneOffset.UTC);
    private static final Pipeline OPEN = Pipeline.open(YEAR, PeriodUnit.MONTH, ZoneOffset.UTC);

    private final TestClock clock = new TestClock(NOW);
    private final Session sales = Crm.builder()
            .access(AccessPolicy.demo())
            .clock(clock)
            .process(SalesProcess.simple())
            .build()
            .as(Actor.of("li", Role.ADMIN));
    private final Customer acme =
            sales.customers().register(c -> c.name("Acme")).orThrow();
    private final Opportunity deal = sales.opportunities()
            .open(o -> o.customer(acme.id())
                    .name("Line 4")
                    .amount(MoneyText.parse("CNY 100.00"))
                    .owner(Id.of("li"))
                    .closeDate(MARCH))
            .orThrow();

    private static MoneyByCurrency money(String text) {
        return MoneyByCurrency.of(MoneyText.parse(text));
    }

    private Opportunity later() {
        clock.advance(Duration.ofDays(1));
        return sales.opportunities().get(deal.id());
    }

    private Movements since(Instant from, Pipeline pipeline) {
        return Movements.between(
                from, clock.instant(), pipeline, List.of(sales.opportunities().history(deal.id())));
    }

    private static List<MovementKind> kinds(Movements movements) {
        return movements.all().stream().map(Movement::kind).toList();
    }

    @Test
    void a_deal_that_is_put_off_leaves_the_period_and_is_pushed() {
        sales.opportunities().change(later(), o -> o.closeDate(APRIL)).orThrow();

        Movements movements = since(NOW, IN_MARCH);

        assertThat(kinds(movements)).containsExactly(MovementKind.PUSHED);
        assertThat(movements.change()).isEqualTo(MoneyByCurrency.none().minus(money("CNY 100.00")));
        assertThat(movements.closing().isEmpty()).isTrue();
        assertThat(kinds(since(NOW, OPEN))).containsExactly(MovementKind.PUSHED);
        assertThat(since(NOW, OPEN).change().isEmpty()).isTrue();
    }

    @Test
    void a_later_day_of_the_same_period_is_no_push() {
        sales.opportunities()
                .change(later(), o -> o.closeDate(MARCH.plusDays(5)))
                .orThrow();

        assertThat(since(NOW, IN_MARCH).all()).isEmpty();
    }

    @Test
    void a_new_owner_is_no_slippage_and_nothing_in_the_total() {
        sales.opportunities().change(later(), o -> o.owner(Id.of("wang"))).orThrow();

        Movements movements = since(NOW, IN_MARCH);

        assertThat(kinds(movements)).containsExactly(MovementKind.CHANGED_OWNER, MovementKind.CHANGED_OWNER);
        assertThat(movements.change().isEmpty()).isTrue();
        assertThat(movements.of(Set.of(Id.of("li"))).change())
                .isEqualTo(MoneyByCurrency.none().minus(money("CNY 100.00")));
        assertThat(movements.of(Set.of(Id.of("wang"))).change()).isEqualTo(money("CNY 100.00"));
        assertThat(movements.of(Set.of(Id.of("li"), Id.of("wang"))).change().isEmpty())
                .isTrue();
        Trail trail = Trail.of(sales.opportunities().history(deal.id()), YEAR, PeriodUnit.MONTH);
        assertThat(trail.ownerChanges()).isEqualTo(1);
        assertThat(trail.pushes()).isZero();
    }

    @Test
    void a_clock_that_is_behind_turns_nothing_back() {
        Opportunity raised = sales.opportunities()
                .change(later(), o -> o.amount(MoneyText.parse("CNY 500.00")))
                .orThrow();
        clock.advance(Duration.ofMinutes(-1));
        sales.opportunities().change(raised, o -> o.closeDate(APRIL)).orThrow();
        clock.advance(Duration.ofDays(1));

        Movements movements = since(NOW, OPEN);
        Trail trail = Trail.of(sales.opportunities().history(deal.id()), YEAR, PeriodUnit.MONTH);

        assertThat(movements.opening()).isEqualTo(money("CNY 100.00"));
        assertThat(movements.change()).isEqualTo(money("CNY 400.00"));
        assertThat(movements.closing()).isEqualTo(money("CNY 500.00"));
        assertThat(trail.pushes()).isEqualTo(1);
        assertThat(trail.pulls()).isZero();
    }

    @Test
    void what_was_won_stays_won_when_a_clock_that_is_behind_says_something_about_it() {
        Opportunity won = sales.opportunities()
                .advance(
                        sales.opportunities()
                                .advance(
                                        sales.opportunities()
                                                .advance(later(), "proposal")
                                                .orThrow(),
                                        "closing")
                                .orThrow(),
                        "won")
                .orThrow();
        clock.advance(Duration.ofMinutes(-1));
        sales.opportunities().change(won, o -> o.name("Line 5")).orThrow();
        clock.advance(Duration.ofDays(1));

        assertThat(kinds(since(NOW, OPEN))).containsExactly(MovementKind.WON);
        assertThat(since(NOW, OPEN).closing().isEmpty()).isTrue();
    }

    @Test
    void a_deal_that_is_retracted_goes_out_and_comes_in_again_when_it_is_restored() {
        later();
        sales.run(Retract.of(OpportunityAttributes.CATALOGUE, deal.id())).orThrow();
        Instant gone = clock.instant();
        Movements out = since(NOW, OPEN);
        clock.advance(Duration.ofDays(1));
        sales.run(Restore.of(OpportunityAttributes.CATALOGUE, deal.id())).orThrow();
        Movements in = since(gone, OPEN);

        assertThat(kinds(out)).containsExactly(MovementKind.RETRACTED);
        assertThat(out.change(MovementKind.RETRACTED))
                .isEqualTo(MoneyByCurrency.none().minus(money("CNY 100.00")));
        assertThat(out.closing().isEmpty()).isTrue();
        assertThat(out.dealsAtClosing()).isEmpty();
        assertThat(kinds(in)).containsExactly(MovementKind.RESTORED);
        assertThat(in.opening().isEmpty()).isTrue();
        assertThat(in.closing()).isEqualTo(money("CNY 100.00"));
        assertThat(kinds(since(NOW, OPEN))).containsExactly(MovementKind.RETRACTED, MovementKind.RESTORED);
        assertThat(since(NOW, OPEN).all().get(0).at()).isEqualTo(gone);
        assertThat(kinds(since(NOW.minusSeconds(1), OPEN)))
                .containsExactly(MovementKind.NEW, MovementKind.RETRACTED, MovementKind.RESTORED);
        assertThat(Trail.of(sales.opportunities().history(deal.id()), YEAR, PeriodUnit.MONTH)
                        .moves())
                .isZero();
    }

    @Test
    void a_deal_that_has_ended_goes_nowhere_when_it_is_retracted() {
        sales.opportunities().lose(later(), "price", o -> o).orThrow();
        Instant lost = clock.instant();
        assertThat(since(NOW, IN_MARCH).dealsEndedAtClosing())
                .extracting(Opportunity::id)
                .containsExactly(deal.id());
        later();
        sales.run(Retract.of(OpportunityAttributes.CATALOGUE, deal.id())).orThrow();

        assertThat(since(lost, OPEN).all()).isEmpty();
        assertThat(kinds(since(NOW, OPEN))).containsExactly(MovementKind.LOST);
        assertThat(since(NOW, OPEN).dealsEndedAtClosing()).isEmpty();
    }

    @Test
    void several_changes_at_once_are_told_in_the_order_of_their_kinds() {
        sales.opportunities()
                .change(
                        later(),
                        o -> o.closeDate(APRIL)
                                .amount(MoneyText.parse("CNY 130.00"))
                                .owner(Id.of("wang")))
                .orThrow();

        assertThat(kinds(since(NOW, IN_MARCH)))
                .containsExactly(
                        MovementKind.CHANGED_OWNER,
                        MovementKind.CHANGED_OWNER,
                        MovementKind.INCREASED,
                        MovementKind.PUSHED);
    }

    @Test
    void another_currency_takes_the_old_amount_out_and_puts_the_new_one_in() {
        sales.opportunities()
                .change(later(), o -> o.amount(MoneyText.parse("EUR 20.00")))
                .orThrow();

        Movements movements = since(NOW, IN_MARCH);

        assertThat(movements.change(MovementKind.DECREASED))
                .isEqualTo(MoneyByCurrency.none().minus(money("CNY 100.00")));
        assertThat(movements.change(MovementKind.INCREASED)).isEqualTo(money("EUR 20.00"));
        assertThat(movements.closing()).isEqualTo(money("EUR 20.00"));
    }

    @Test
    void a_deal_is_new_lost_and_reopened() {
        sales.opportunities().lose(later(), "price", o -> o).orThrow();
        sales.opportunities().reopen(later()).orThrow();

        Movements movements = since(NOW.minusSeconds(1), IN_MARCH);

        assertThat(kinds(movements)).containsExactly(MovementKind.NEW, MovementKind.LOST, MovementKind.REOPENED);
        assertThat(movements.dealsEndedAtClosing()).isEmpty();
        assertThat(movements.opening().isEmpty()).isTrue();
        assertThat(movements.closing()).isEqualTo(money("CNY 100.00"));
    }

    @Test
    void a_deal_that_is_won_for_more_is_increased_before_it_is_won() {
        sales.opportunities().advance(later(), "proposal").orThrow();
        sales.opportunities().advance(later(), "closing").orThrow();
        sales.opportunities()
                .win(later(), o -> o.amount(MoneyText.parse("CNY 120.00")))
                .orThrow();

        Movements movements = since(NOW, IN_MARCH);

        assertThat(kinds(movements)).containsExactly(MovementKind.INCREASED, MovementKind.WON);
        assertThat(movements.change(MovementKind.WON))
                .isEqualTo(MoneyByCurrency.none().minus(money("CNY 120.00")));
    }

    @Test
    void a_deal_whose_close_date_has_passed_stays_and_is_shown_as_overdue() {
        clock.advance(Duration.ofDays(40));

        Movements movements = since(NOW, IN_MARCH);

        assertThat(movements.overdueAtOpening().isEmpty()).isTrue();
        assertThat(movements.overdueAtClosing()).isEqualTo(money("CNY 100.00"));
        assertThat(movements.closing()).isEqualTo(money("CNY 100.00"));
    }

    @Test
    void a_trail_counts_pushes_pulls_amounts_and_days_of_slippage() {
        sales.opportunities().change(later(), o -> o.closeDate(APRIL)).orThrow();
        sales.opportunities()
                .change(later(), o -> o.closeDate(APRIL.plusMonths(2)))
                .orThrow();
        sales.opportunities()
                .change(later(), o -> o.closeDate(APRIL).amount(MoneyText.parse("CNY 80.00")))
                .orThrow();

        Trail trail = Trail.of(sales.opportunities().history(deal.id()), YEAR, PeriodUnit.MONTH);

        assertThat(trail.pushes()).isEqualTo(2);
        assertThat(trail.pulls()).isEqualTo(1);
        assertThat(trail.slippageDays()).isEqualTo(21);
        assertThat(trail.amountChanges()).isEqualTo(1);
        assertThat(trail.moves()).isZero();
        assertThat(trail.firstAmount()).contains(MoneyText.parse("CNY 100.00"));
        assertThat(trail.amount()).contains(MoneyText.parse("CNY 80.00"));
    }

    @Test
    void two_instants_in_the_wrong_order_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Movements.between(NOW, NOW.minusSeconds(1), OPEN, List.of()))
                .withMessageContaining("Exchange them");
    }
}
