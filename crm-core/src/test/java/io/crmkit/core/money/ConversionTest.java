package io.crmkit.core.money;

import static io.crmkit.core.money.MoneyFixture.CNY;
import static io.crmkit.core.money.MoneyFixture.EUR;
import static io.crmkit.core.money.MoneyFixture.cny;
import static io.crmkit.core.money.MoneyFixture.eur;
import static io.crmkit.core.money.MoneyFixture.march;
import static io.crmkit.core.money.MoneyFixture.spot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ConversionTest {

    private final ExchangeRate rate = spot(EUR, CNY, march(31), "7.81").build();

    @Test
    void shows_both_amounts_the_rate_and_its_date() {
        assertThat(new Conversion(eur("100"), cny("781"), rate))
                .hasToString("EUR 100.00 = CNY 781.00 at 7.81 (spot, 2026-03-31, ECB)");
    }

    @Test
    void refuses_amounts_of_other_currencies_than_its_rate() {
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> new Conversion(cny("1"), cny("1"), rate));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> new Conversion(eur("1"), eur("1"), rate));
    }
}
