package io.crmkit.analytics.lead;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LeadProgressTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private static LeadProgress.Builder lead() {
        return LeadProgress.builder().lead("L-1").createdOn(DAY);
    }

    @Test
    void a_step_before_the_lead_came_in_is_refused_and_one_on_the_same_day_is_not() {
        assertThatCode(() -> lead().qualifiedOn(DAY)
                        .convertedOn(DAY)
                        .wonOn(DAY)
                        .wonAmount(Money.parse("CNY 1"))
                        .responseMinutes(0)
                        .build())
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().qualifiedOn(DAY.minusDays(1)).build())
                .withMessage(
                        "The lead \"L-1\" is no row. A step (2026-01-04) cannot be before the day on which it came in (2026-01-05). Correct one of them.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().convertedOn(DAY.minusDays(2)).build())
                .withMessageContaining("2026-01-03");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().wonOn(DAY.minusDays(3)).build())
                .withMessageContaining("2026-01-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().droppedOn(DAY.minusDays(4)).build())
                .withMessageContaining("2026-01-01");
    }

    @Test
    void a_lead_is_not_won_and_dropped_and_has_no_won_amount_unless_it_was_won() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().wonOn(DAY).droppedOn(DAY).build())
                .withMessageContaining("Leave out the day that no longer holds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().wonAmount(Money.parse("CNY 1")).build())
                .withMessageContaining("has a won amount (CNY 1.00), but was not won");
    }

    @Test
    void what_was_answered_no_longer_waits_and_minutes_are_not_below_0() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().responseMinutes(5).waitingMinutes(6).build())
                .withMessageContaining("answered (after 5 minutes), so it no longer waits (6 minutes)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().responseMinutes(-1).build())
                .withMessageContaining("minutes (-1) must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().waitingMinutes(-2).build())
                .withMessageContaining("minutes (-2) must be 0 or more");
    }
}
