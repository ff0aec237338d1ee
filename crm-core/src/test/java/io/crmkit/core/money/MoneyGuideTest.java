package io.crmkit.core.money;

import static io.crmkit.core.money.MoneyFixture.CNY;
import static io.crmkit.core.money.MoneyFixture.EUR;
import static io.crmkit.core.money.MoneyFixture.USD;
import static io.crmkit.core.money.MoneyFixture.amounts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Runs the examples of the package documentation. */
class MoneyGuideTest {

    @Test
    void example_of_the_package_holds() {
        ExchangeRates rates = ExchangeRates.table()
                .source("ECB")
                .spot(EUR, CNY, LocalDate.of(2026, 3, 31), "7.81")
                .build();
        Money price = MoneyText.parse("EUR 100.00");

        Conversion c = RatePolicy.closeDate(CNY).convert(price, LocalDate.of(2026, 4, 2), rates);

        assertThat(c).hasToString("EUR 100.00 = CNY 781.00 at 7.81 (spot, 2026-03-31, ECB)");
        assertThat(amounts(Allocation.of(c.converted()).byRatio(1, 1, 1)))
                .containsExactly("260.34", "260.33", "260.33");
    }

    @Test
    void example_of_derived_rates_holds() {
        ExchangeRates rates = ExchangeRates.table()
                .source("ECB")
                .spot(EUR, CNY, LocalDate.of(2026, 3, 31), "7.81")
                .spot(EUR, USD, LocalDate.of(2026, 3, 31), "1.08")
                .build()
                .inverting()
                .crossing(EUR);

        assertThat(rates.convert(MoneyText.parse("USD 100.00"), CNY, RateType.SPOT, LocalDate.of(2026, 4, 1))
                        .toString())
                .startsWith("USD 100.00 = CNY 723.15 at 7.231")
                .endsWith("(spot, 2026-03-31, inverse of ECB of 2026-03-31 x ECB of 2026-03-31 via EUR)");
    }

    @Test
    void example_of_allocation_holds() {
        assertThat(amounts(Allocation.of(MoneyText.parse("CNY 10.01")).byRatio(1, 1, 2)))
                .containsExactly("2.50", "2.50", "5.01");
    }
}
