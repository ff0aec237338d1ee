package io.crmkit.core.money;

import static io.crmkit.core.money.MoneyFixture.CNY;
import static io.crmkit.core.money.MoneyFixture.EUR;
import static io.crmkit.core.money.MoneyFixture.cny;
import static io.crmkit.core.money.MoneyFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyMathTest {

    @Test
    void adds_amounts_of_one_currency() {
        assertThat(MoneyMath.sum(CNY, List.of(cny("1.10"), cny("2.20"), cny("-0.30"))))
                .isEqualTo(cny("3.00"));
        assertThat(MoneyMath.sum(CNY, List.of())).isEqualTo(cny("0"));
    }

    @Test
    void refuses_to_mix_currencies() {
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> MoneyMath.sum(CNY, List.of(cny("1"), eur("0"))))
                .withMessage(
                        "Amounts in CNY and EUR cannot be added or compared as they are: a rate policy is needed."
                                + " Name one, such as RatePolicy.transactionDate(CNY), or keep the amounts apart with MoneyByCurrency.")
                .satisfies(refused -> {
                    assertThat(refused.left()).isEqualTo(CNY);
                    assertThat(refused.right()).isEqualTo(EUR);
                });
    }

    @Test
    void passes_an_amount_of_the_right_currency_on() {
        assertThat(MoneyMath.in(EUR, eur("5"))).isEqualTo(eur("5"));
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> MoneyMath.in(EUR, cny("5")));
    }
}
