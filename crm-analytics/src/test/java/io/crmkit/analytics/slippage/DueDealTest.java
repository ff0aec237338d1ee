package io.crmkit.analytics.slippage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.editing.Restore;
import io.crmkit.core.editing.Retract;
import io.crmkit.core.forecast.Movements;
import io.crmkit.core.forecast.Pipeline;
import io.crmkit.core.id.Id;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DueDealTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 20);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 10);
    private static final FiscalPeriod PERIOD = FiscalCalendar.calendarYear().month(MARCH);

    private Instant now = BEGIN;

    /** Shows the moment at which the test stands. */
    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Session sales = Crm.builder()
            .access(AccessPolicy.demo())
            .clock(new Moving())
            .process(SalesProcess.simple())
            .build()
            .as(Actor.of("li", Role.ADMIN));
    private final Customer acme =
            sales.customers().register(c -> c.name("Acme")).orThrow();

    private Opportunity due(LocalDate day) {
        return sales.opportunities()
                .open(o -> o.customer(acme.id())
                        .name("Line 4")
                        .amount(Money.parse("CNY 100"))
                        .owner(Id.of("li"))
                        .closeDate(day))
                .orThrow();
    }

    private Opportunity later(Opportunity deal) {
        now = now.plus(Duration.ofDays(1));
        return sales.opportunities().get(deal.id());
    }

    private void changed(Opportunity deal, LocalDate day) {
        sales.opportunities().change(later(deal), o -> o.closeDate(day)).orThrow();
    }

    private void moved(Opportunity deal, String... stages) {
        for (String stage : stages) {
            sales.opportunities().advance(later(deal), stage).orThrow();
        }
    }

    private List<DueDeal> rows(Pipeline pipeline, Opportunity... deals) {
        return rows(pipeline, BEGIN, now, deals);
    }

    private List<DueDeal> rows(Pipeline pipeline, Instant from, Instant to, Opportunity... deals) {
        Movements movements = Movements.between(
                from,
                to,
                pipeline,
                List.of(deals).stream()
                        .map(deal -> sales.opportunities().history(deal.id()))
                        .toList());
        return DueDeal.of(movements, PERIOD).stream()
                .sorted(Comparator.comparing(row -> row.deal().value()))
                .toList();
    }

    private List<DueDeal> rows(Opportunity... deals) {
        return rows(Pipeline.closingIn(PERIOD, ZoneOffset.UTC), deals);
    }

    private List<DueDeal> between(Instant from, Instant to, Opportunity... deals) {
        return rows(Pipeline.closingIn(PERIOD, ZoneOffset.UTC), from, to, deals);
    }

    private void ended(Opportunity won, Opportunity lost) {
        moved(won, "proposal", "closing");
        sales.opportunities().win(later(won), o -> o).orThrow();
        sales.opportunities().lose(later(lost), "price", o -> o).orThrow();
    }

    private void retracted(Opportunity... deals) {
        now = now.plus(Duration.ofDays(1));
        for (Opportunity deal : deals) {
            sales.run(Retract.of(OpportunityAttributes.CATALOGUE, deal.id())).orThrow();
        }
    }

    private void restored(Opportunity... deals) {
        now = now.plus(Duration.ofDays(1));
        for (Opportunity deal : deals) {
            sales.run(Restore.of(OpportunityAttributes.CATALOGUE, deal.id())).orThrow();
        }
    }

    private static String refusal(DueDeal.Builder row) {
        return catchThrowableOfType(InvalidDataException.class, row::build)
                .faults()
                .get(0)
                .text(Locale.SIMPLIFIED_CHINESE);
    }

    private static DueDeal.Builder row(DueOutcome outcome) {
        return DueDeal.builder().deal(Id.of("d1")).dueOn(MARCH).outcome(outcome);
    }

    @Test
    void a_deal_that_is_expected_later_or_on_no_day_was_pushed_by_what_it_was_worth_then() {
        Opportunity deal = due(MARCH);
        sales.opportunities()
                .change(later(deal), o -> o.closeDate(APRIL).amount(Money.parse("CNY 7")))
                .orThrow();

        assertThat(rows(deal))
                .containsExactly(DueDeal.builder()
                        .deal(deal.id())
                        .owner(Id.of("li"))
                        .dueOn(MARCH)
                        .amount(Money.parse("CNY 100"))
                        .outcome(DueOutcome.PUSHED)
                        .expectedOn(APRIL)
                        .build());
    }

    @Test
    void a_change_of_owner_is_no_slippage_and_neither_is_a_later_day_of_the_period() {
        Opportunity deal = due(MARCH);
        sales.opportunities().change(later(deal), o -> o.owner(Id.of("wang"))).orThrow();
        changed(deal, MARCH.plusDays(5));

        assertThat(rows(deal)).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(DueOutcome.STILL_DUE);
            assertThat(row.owner()).contains(Id.of("li"));
            assertThat(row.expectedOn()).contains(MARCH.plusDays(5));
        });
    }

    @Test
    void what_was_pushed_and_taken_back_is_still_due() {
        Opportunity deal = due(MARCH);
        changed(deal, APRIL);
        changed(deal, MARCH);

        assertThat(rows(deal)).extracting(DueDeal::outcome).containsExactly(DueOutcome.STILL_DUE);
    }

    @Test
    void won_and_lost_deals_have_ended_even_if_they_were_pushed_before() {
        Opportunity won = due(MARCH);
        Opportunity lost = due(MARCH);
        changed(won, APRIL);
        moved(won, "proposal", "closing");
        sales.opportunities().win(later(won), o -> o).orThrow();
        sales.opportunities().lose(later(lost), "price", o -> o).orThrow();

        assertThat(rows(won)).extracting(DueDeal::outcome).containsExactly(DueOutcome.WON);
        assertThat(rows(lost)).extracting(DueDeal::outcome).containsExactly(DueOutcome.LOST);
        assertThat(rows(won, lost))
                .allSatisfy(row -> assertThat(row.expectedOn()).isEmpty());
    }

    @Test
    void a_lost_deal_that_runs_again_has_not_ended() {
        Opportunity deal = due(MARCH);
        sales.opportunities().lose(later(deal), "price", o -> o).orThrow();
        sales.opportunities().reopen(later(deal)).orThrow();

        assertThat(rows(deal)).extracting(DueDeal::outcome).containsExactly(DueOutcome.STILL_DUE);
    }

    @Test
    void what_was_not_due_at_the_first_moment_is_no_row_even_if_it_came_in_later() {
        Opportunity other = due(APRIL);
        changed(other, MARCH);
        later(other);
        Opportunity fresh = due(MARCH);
        changed(fresh, APRIL);

        assertThat(rows(other, fresh)).isEmpty();
    }

    @Test
    void a_deal_that_was_retracted_is_left_out_and_one_that_was_restored_is_not() {
        Opportunity deal = due(MARCH);
        later(deal);
        sales.run(Retract.of(OpportunityAttributes.CATALOGUE, deal.id())).orThrow();

        assertThat(rows(deal)).isEmpty();

        now = now.plus(Duration.ofDays(1));
        sales.run(Restore.of(OpportunityAttributes.CATALOGUE, deal.id())).orThrow();

        assertThat(rows(deal)).extracting(DueDeal::outcome).containsExactly(DueOutcome.STILL_DUE);
    }

    @Test
    void a_deal_that_had_ended_is_left_out_when_it_is_retracted_and_has_ended_again_when_it_is_restored() {
        Opportunity lost = due(MARCH);
        Opportunity won = due(MARCH);
        ended(won, lost);
        retracted(lost, won);

        assertThat(rows(lost, won)).isEmpty();

        restored(lost, won);

        assertThat(rows(lost)).extracting(DueDeal::outcome).containsExactly(DueOutcome.LOST);
        assertThat(rows(won)).extracting(DueDeal::outcome).containsExactly(DueOutcome.WON);
    }

    @Test
    void a_deal_that_was_retracted_before_the_first_moment_is_no_row_even_if_it_is_restored_after_it() {
        Opportunity won = due(MARCH);
        Opportunity lost = due(MARCH);
        Opportunity open = due(MARCH);
        ended(won, lost);
        retracted(won, lost, open);
        Instant first = now;

        assertThat(between(first, first.plus(Duration.ofDays(9)), won, lost, open))
                .isEmpty();

        restored(won, lost, open);

        assertThat(between(first, now, won, lost, open)).isEmpty();
        assertThat(between(BEGIN, now, won, lost, open)).hasSize(3);
    }

    @Test
    void a_deal_that_had_ended_before_the_first_moment_was_not_due() {
        Opportunity won = due(MARCH);
        Opportunity lost = due(MARCH);
        ended(won, lost);

        assertThat(between(now, now.plus(Duration.ofDays(9)), won, lost)).isEmpty();
    }

    @Test
    void a_deal_that_is_retracted_after_the_second_moment_counts_as_what_had_become_of_it_then() {
        Opportunity won = due(MARCH);
        Opportunity lost = due(MARCH);
        Opportunity open = due(MARCH);
        ended(won, lost);
        Instant second = now;
        retracted(won, lost, open);

        assertThat(between(BEGIN, second, won)).extracting(DueDeal::outcome).containsExactly(DueOutcome.WON);
        assertThat(between(BEGIN, second, lost)).extracting(DueDeal::outcome).containsExactly(DueOutcome.LOST);
        assertThat(between(BEGIN, second, open)).extracting(DueDeal::outcome).containsExactly(DueOutcome.STILL_DUE);
        assertThat(between(BEGIN, now, won, lost, open)).isEmpty();
    }

    @Test
    void a_deal_that_is_expected_earlier_was_pulled() {
        Opportunity deal = due(MARCH);
        changed(deal, FEBRUARY);

        assertThat(rows(deal)).extracting(DueDeal::outcome).containsExactly(DueOutcome.PULLED);
    }

    @Test
    void for_which_pipeline_movements_were_told_is_of_no_account() {
        Opportunity deal = due(MARCH);
        changed(deal, APRIL);

        assertThat(rows(Pipeline.open(FiscalCalendar.calendarYear(), PeriodUnit.QUARTER, ZoneOffset.UTC), deal))
                .isEqualTo(rows(deal))
                .hasSize(1);
    }

    @Test
    void what_contradicts_itself_is_refused() {
        UnaryOperator<DueDeal.Builder> same = builder -> builder.expectedOn(MARCH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> same.apply(row(DueOutcome.WON)).build())
                .withMessageContaining(
                        "expectedOn: 2026-03-20: The deal d1 has ended (Won), so it is no longer expected to close");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> same.apply(row(DueOutcome.LOST)).build())
                .withMessageContaining("has ended (Lost)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> same.apply(row(DueOutcome.PUSHED)).build())
                .withMessageContaining(
                        "expectedOn: 2026-03-20: The deal d1 was pushed, so it must be expected later than it was due (2026-03-20)");
        assertThat(row(DueOutcome.PUSHED).build().expectedOn()).isEmpty();
        assertThat(refusal(same.apply(row(DueOutcome.WON)))).isEqualTo("商机 d1 已结束（赢单），不再有预计成交日期，请留空。");
        assertThat(refusal(same.apply(row(DueOutcome.PUSHED))))
                .isEqualTo("商机 d1 已跨期延后，现预计成交日期须晚于原预计成交日期（2026-03-20），请更正其一。");
    }
}
