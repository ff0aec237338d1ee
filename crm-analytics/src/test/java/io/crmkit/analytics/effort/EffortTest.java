package io.crmkit.analytics.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EffortTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private static final List<BiFunction<Effort.Builder, Long, Effort.Builder>> COUNTS = List.of(
            Effort.Builder::calls,
            Effort.Builder::visits,
            Effort.Builder::meetings,
            Effort.Builder::proposals,
            Effort.Builder::leads,
            Effort.Builder::newCustomers,
            Effort.Builder::wonDeals,
            Effort.Builder::orders,
            Effort.Builder::complaints);

    private static Effort.Builder effort() {
        return Effort.builder().from(FIRST).to(LocalDate.of(2026, 3, 31));
    }

    private static List<Fault> faults(Effort.Builder effort) {
        return catchThrowableOfType(InvalidDataException.class, effort::build).faults();
    }

    @Test
    void a_period_has_the_days_from_the_first_to_the_last_both_included() {
        assertThat(effort().build().days()).isEqualTo(31);
        assertThat(effort().to(FIRST).build().days()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> effort().to(FIRST.minusDays(1)).build())
                .withMessageContaining(
                        "to: 2026-02-28: The period of an effort does not end before it begins (2026-03-01)");
    }

    @Test
    void no_cost_and_no_number_is_below_0_and_0_is_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> effort().cost(Money.parse("CNY -1")).build())
                .withMessage(
                        "cost: CNY -1.00: What was spent or counted from 2026-03-01 to 2026-03-31 must be 0 or more. Leave it out where nobody counted.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> effort().people(new BigDecimal("-0.5")).build())
                .withMessageContaining("people: -0.5: ");
        assertThat(COUNTS).allSatisfy(count -> {
            assertThat(count.apply(effort(), 0L).build().days()).isEqualTo(31);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> count.apply(effort(), -7L).build())
                    .withMessageContaining(": -7: What was spent or counted");
        });
    }

    @Test
    void revenue_may_be_below_0_where_more_was_returned_than_sold() {
        assertThat(effort().revenue(Money.parse("CNY -5")).build().revenue()).contains(Money.parse("CNY -5"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_by_attribute_and_in_both_languages() {
        assertThat(faults(effort().to(FIRST.minusDays(1)).visits(-1).complaints(-2)))
                .extracting(fault -> fault.path() + ": " + fault.text(Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "to: 投入期间的期末日期不能早于期初日期（2026-03-01），请对调。",
                        "visits: 2026-03-01 至 2026-02-28 的投入与计数须不小于 0；无人统计的请留空。",
                        "complaints: 2026-03-01 至 2026-02-28 的投入与计数须不小于 0；无人统计的请留空。");
    }
}
