package io.crmkit.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.money.MoneyByCurrency;
import io.crmkit.core.money.MoneyText;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.time.FiscalCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AdjustmentTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final Crm crm =
            Crm.builder().access(AccessPolicy.demo()).clock(clock).build();
    private final Session manager = crm.as(Actor.of("wang", Role.SALES));

    private static MoneyByCurrency money(String text) {
        return MoneyByCurrency.of(MoneyText.parse(text));
    }

    private AdjustmentForm filled(AdjustmentForm form, String base) {
        return form.seller(Id.of("li"))
                .period(FiscalCalendar.calendarYear().quarter(LocalDate.of(2026, 3, 2)))
                .category(ForecastCategory.COMMIT)
                .base(MoneyText.parse(base))
                .reason("two deals are less sure than they look");
    }

    private Adjusted over(String base) {
        return Adjusted.of(money(base), manager.adjustments().all(Condition.always()));
    }

    @Test
    void adjustments_lie_one_on_the_other_and_leave_the_figure_below_as_it_is() {
        manager.adjustments()
                .add(a -> filled(a, "CNY 100.00").replaceBy(MoneyText.parse("CNY 80.00")))
                .orThrow();
        clock.advance(Duration.ofMinutes(1));
        crm.as(Actor.of("zhao", Role.SALES))
                .adjustments()
                .add(a -> filled(a, "CNY 80.00").add(MoneyText.parse("CNY -5.00")))
                .orThrow();

        Adjusted adjusted = over("CNY 100.00");

        assertThat(adjusted.base()).isEqualTo(money("CNY 100.00"));
        assertThat(adjusted.result()).isEqualTo(money("CNY 75.00"));
        assertThat(adjusted.isStale()).isFalse();
        assertThat(adjusted.layers())
                .extracting(layer -> layer.adjustment().author().value())
                .containsExactly("wang", "zhao");
    }

    @Test
    void an_adjustment_is_flagged_once_the_figure_below_has_moved() {
        manager.adjustments()
                .add(a -> filled(a, "CNY 100.00").add(MoneyText.parse("CNY 10.00")))
                .orThrow();

        assertThat(over("CNY 120.00").isStale()).isTrue();
        assertThat(over("CNY 120.00").result()).isEqualTo(money("CNY 130.00"));
    }

    @Test
    void a_withdrawn_adjustment_counts_no_more_and_cannot_be_withdrawn_twice() {
        Adjustment added = manager.adjustments()
                .add(a -> filled(a, "CNY 100.00").add(MoneyText.parse("CNY 10.00")))
                .orThrow();
        Adjustment withdrawn = manager.adjustments().withdraw(added).orThrow();

        Decision<Adjustment> again = manager.adjustments().withdraw(withdrawn);

        assertThat(over("CNY 100.00").result()).isEqualTo(money("CNY 100.00"));
        assertThat(again.reasons()).extracting(reason -> reason.code()).containsExactly(AdjustmentReasons.WITHDRAWN);
    }

    @Test
    void only_the_author_withdraws_an_adjustment() {
        Adjustment added = manager.adjustments()
                .add(a -> filled(a, "CNY 100.00").add(MoneyText.parse("CNY 10.00")))
                .orThrow();

        Decision<Adjustment> other =
                crm.as(Actor.of("zhao", Role.SALES)).adjustments().withdraw(added);

        assertThat(other.reasons())
                .extracting(reason -> reason.code())
                .containsExactly(AdjustmentReasons.NOT_THE_AUTHOR);
    }

    @Test
    void an_adjustment_of_mixed_currencies_of_nobody_or_in_no_period_is_refused() {
        assertThat(manager.adjustments()
                        .add(a -> filled(a, "EUR 1.00").add(MoneyText.parse("CNY 10.00")))
                        .isAccepted())
                .isFalse();
        assertThat(manager.adjustments()
                        .add(a -> filled(a, "CNY 1.00").team(Id.of("east")).add(MoneyText.parse("CNY 10.00")))
                        .isAccepted())
                .isFalse();
        assertThat(manager.adjustments()
                        .add(a -> filled(a, "CNY 1.00")
                                .set(AdjustmentAttributes.PERIOD, "soon")
                                .add(MoneyText.parse("CNY 10.00")))
                        .reasons())
                .extracting(reason -> reason.code())
                .contains(AdjustmentReasons.UNKNOWN_PERIOD);
    }
}
