package io.crmkit.analytics.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    private static List<Fault> faults(Goal.Builder goal) {
        return catchThrowableOfType(InvalidDataException.class, goal::build).faults();
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
                .withMessageContaining(
                        "to: 2026-03-31: The goal of \"east\" does not end before it begins (2026-04-01)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goal("CNY 1").target(Money.parse("EUR 1")).build())
                .withMessageContaining(
                        "target: EUR 1.00: The goal of \"east\" has all its amounts in the currency of the actual one (CNY)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goal("CNY 1").pipeline(Money.parse("CNY -1")).build())
                .withMessageContaining("pipeline: CNY -1.00: The goal of \"east\" aims at and expects 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goal("CNY 1").daysOver(92L).build())
                .withMessageContaining("daysOver: 92: The goal of \"east\" has 91 days");
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

    @Test
    void everything_that_is_wrong_is_said_at_once_by_attribute_and_in_both_languages() {
        assertThat(faults(goal("CNY 1")
                        .to(LocalDate.of(2026, 3, 31))
                        .target(Money.parse("EUR 1"))
                        .foreseen(Money.parse("CNY -1"))))
                .extracting(fault -> fault.path() + ": " + fault.text(Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "to: 目标“east”：期末日期不能早于期初日期（2026-04-01），请对调。",
                        "target: 目标“east”：各项金额须与实际金额同为一个币种（CNY），请先换算。",
                        "foreseen: 目标“east”：目标与预期金额须不小于 0；未知的请留空。");
        assertThat(faults(goal("CNY 1").daysOver(92L)))
                .extracting(fault -> fault.path() + ": " + fault.text(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("daysOver: 目标“east”：期间共 91 天，已过天数须在 0 与该天数之间，请自期初起计。");
    }
}
