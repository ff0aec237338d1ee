package io.crmkit.analytics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.id.Id;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CustomerValueTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static CustomerValue.Builder value() {
        return CustomerValue.builder()
                .customer(Id.of("k1"))
                .from(FIRST)
                .to(LAST)
                .orders(1);
    }

    @Test
    void a_row_is_complete_if_he_bought_for_the_first_time_on_its_first_day_or_later() {
        assertThat(value().since(FIRST).build().complete()).contains(true);
        assertThat(value().since(LAST).build().complete()).contains(true);
        assertThat(value().since(FIRST.minusDays(1)).build().complete()).contains(false);
        assertThat(value().build().complete()).isEmpty();
        assertThat(value().build().days()).isEqualTo(365);
    }

    @Test
    void labels_are_short_enough_for_a_heading() {
        assertThat(CustomerValue.Attributes.CATALOGUE.attributes())
                .allSatisfy(attribute -> assertThat(attribute.label().en()).hasSizeLessThan(25));
        assertThat(CustomerValue.Attributes.COMPLETE.label().zh()).isEqualTo("完整");
    }

    @Test
    void a_wallet_holds_what_he_bought_here() {
        assertThat(value().revenue(Money.parse("CNY 5"))
                        .wallet(Money.parse("CNY 5"))
                        .build()
                        .wallet())
                .contains(Money.parse("CNY 5"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value().revenue(Money.parse("CNY 5"))
                        .wallet(Money.parse("CNY 4"))
                        .build())
                .withMessage(
                        "The period of the customer k1 has a wallet (CNY 4.00) below 0 or below what he bought here (CNY 5.00). Raise the estimate, or leave it out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value().wallet(Money.parse("CNY -1")).build())
                .withMessageContaining("(not known)");
    }

    @Test
    void what_contradicts_itself_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value().to(FIRST.minusDays(1)).build())
                .withMessageContaining("ends (2025-12-31) before it begins");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value().since(LAST.plusDays(1)).build())
                .withMessageContaining("is over (2026-12-31) before he bought for the first time (2027-01-01)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value().orders(-1).build())
                .withMessageContaining("cannot have -1 orders");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value().revenue(Money.parse("CNY 1"))
                        .margin(Money.parse("EUR 1"))
                        .build())
                .withMessageContaining("several currencies ([CNY, EUR]). Convert them into one");
    }
}
