package io.crmkit.analytics.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class GoalTest {

    private static Goal.Builder goal(String actual) {
        return Goal.builder()
                .name("east")
                .from(LocalDate.of(2026, 4, 1))
                .to(LocalDate.of(2026, 6, 30))
                .actual(Money.parse(actual));
    }

    @Test
    void a_goal_is_reached_when_as_much_came_as_was_aimed_at() {
        Money target = Money.parse("CNY 100");

        assertThat(goal("CNY 100").target(target).build().reached()).contains(true);
        assertThat(goal("CNY 99.99").target(target).build().reached()).contains(false);
        assertThat(goal("CNY 100").build().reached()).isEmpty();
    }

    @Test
    void a_miss_has_no_sign() {
        assertThat(goal("CNY 80").foreseen(Money.parse("CNY 100")).build().miss())
                .contains(Money.parse("CNY 20"));
        assertThat(goal("CNY 120").foreseen(Money.parse("CNY 100")).build().miss())
                .contains(Money.parse("CNY 20"));
        assertThat(goal("CNY 120").build().miss()).isEmpty();
    }

    @Test
    void what_contradicts_itself_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goal("CNY 1").to(LocalDate.of(2026, 3, 31)).build())
                .withMessageContaining("before it begins");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goal("CNY 1").target(Money.parse("EUR 1")).build())
                .withMessageContaining("Convert one of them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goal("CNY 1").pipeline(Money.parse("CNY -1")).build())
                .withMessageContaining("must not be below 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goal("CNY 1").daysOver(92L).build())
                .withMessageContaining("Of the 91 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goal("CNY 1").daysOver(-1L).build())
                .withMessageContaining("Count from its first day");
    }

    @Test
    void a_target_of_zero_is_neither_reached_nor_missed() {
        assertThat(goal("CNY 5").target(Money.parse("CNY 0")).build().reached()).isEmpty();
        assertThat(goal("CNY 5").target(Money.parse("CNY 0")).build().target()).contains(Money.parse("CNY 0"));
    }

    @Test
    void what_is_due_grows_with_the_days_and_is_rounded_half_up_to_the_minor_unit() {
        Money target = Money.parse("CNY 100");

        assertThat(goal("CNY 1").target(target).daysOver(0L).build().due()).contains(Money.parse("CNY 0"));
        assertThat(goal("CNY 1").target(target).daysOver(1L).build().due()).contains(Money.parse("CNY 1.10"));
        assertThat(goal("CNY 1").target(target).daysOver(91L).build().due()).contains(target);
        assertThat(goal("CNY 1").target(target).build().due()).isEmpty();
        assertThat(goal("CNY 1").daysOver(45L).build().due()).isEmpty();
    }
}
