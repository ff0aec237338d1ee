package io.crmkit.analytics.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

    @Test
    void a_period_has_the_days_from_the_first_to_the_last_both_included() {
        assertThat(effort().build().days()).isEqualTo(31);
        assertThat(effort().to(FIRST).build().days()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> effort().to(FIRST.minusDays(1)).build())
                .withMessageContaining("ends (2026-02-28) before it begins (2026-03-01)");
    }

    @Test
    void no_cost_and_no_number_is_below_0_and_0_is_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> effort().cost(Money.parse("CNY -1")).build())
                .withMessage(
                        "What was spent or counted from 2026-03-01 to 2026-03-31 (CNY -1.00) must be 0 or more. Leave it out where nobody counted.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> effort().people(new BigDecimal("-0.5")).build())
                .withMessageContaining("(-0.5)");
        assertThat(COUNTS).allSatisfy(count -> {
            assertThat(count.apply(effort(), 0L).build().days()).isEqualTo(31);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> count.apply(effort(), -7L).build())
                    .withMessageContaining("(-7) must be 0 or more");
        });
    }

    @Test
    void revenue_may_be_below_0_where_more_was_returned_than_sold() {
        assertThat(effort().revenue(Money.parse("CNY -5")).build().revenue()).contains(Money.parse("CNY -5"));
    }
}
