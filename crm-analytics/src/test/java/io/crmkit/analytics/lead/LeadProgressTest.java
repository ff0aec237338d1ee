package io.crmkit.analytics.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LeadProgressTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private static LeadProgress.Builder lead() {
        return LeadProgress.builder().lead("L-1").createdOn(DAY);
    }

    private static List<Fault> faults(LeadProgress.Builder lead) {
        return catchThrowableOfType(InvalidDataException.class, lead::build).faults();
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
                        "qualifiedOn: 2026-01-04: The lead \"L-1\" came in on 2026-01-05, and no step of it is before that day. Correct one of them.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().convertedOn(DAY.minusDays(2)).build())
                .withMessageContaining("convertedOn: 2026-01-03");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().wonOn(DAY.minusDays(3)).build())
                .withMessageContaining("wonOn: 2026-01-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().droppedOn(DAY.minusDays(4)).build())
                .withMessageContaining("droppedOn: 2026-01-01");
    }

    @Test
    void a_lead_is_not_won_and_dropped_and_has_no_won_amount_unless_it_was_won() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().wonOn(DAY).droppedOn(DAY).build())
                .withMessageContaining("Leave out the day that no longer holds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().wonAmount(Money.parse("CNY 1")).build())
                .withMessageContaining("wonAmount: CNY 1.00: The lead \"L-1\" has a won amount, but was not won");
    }

    @Test
    void what_was_answered_no_longer_waits_and_minutes_are_not_below_0() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().responseMinutes(5).waitingMinutes(6).build())
                .withMessageContaining("waitingMinutes: 6: The lead \"L-1\" was answered, so it no longer waits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().responseMinutes(-1).build())
                .withMessageContaining("responseMinutes: -1: The lead \"L-1\" needs minutes of 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead().waitingMinutes(-2).build())
                .withMessageContaining("waitingMinutes: -2");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_by_attribute_and_in_both_languages() {
        List<Fault> faults = faults(lead().wonOn(DAY.minusDays(3))
                .responseMinutes(-1)
                .waitingMinutes(2)
                .wonAmount(Money.parse("CNY 1")));

        assertThat(faults).extracting(Fault::path).containsExactly("wonOn", "responseMinutes", "waitingMinutes");
        assertThat(faults.get(0).text(Locale.ENGLISH)).startsWith("The lead \"L-1\" came in on 2026-01-05");
        assertThat(faults.get(0).text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("线索“L-1”创建于 2026-01-05，其后各步骤的日期不能早于该日，请更正其一。");
        assertThat(faults.get(1).text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("线索“L-1”的分钟数须不小于 0，请自创建时起计。");
        assertThat(faults.get(2).text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("线索“L-1”已响应，不再等待，请去掉已等待时长。");
        assertThat(faults(lead().wonOn(DAY).droppedOn(DAY)))
                .extracting(fault -> fault.path() + ": " + fault.text(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("droppedOn: 线索“L-1”已赢单，不能又已放弃，请去掉不再成立的日期。");
        assertThat(faults(lead().wonAmount(Money.parse("CNY 1"))))
                .extracting(fault -> fault.path() + ": " + fault.text(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("wonAmount: 线索“L-1”有赢单金额却未赢单，请填写赢单日期。");
    }
}
