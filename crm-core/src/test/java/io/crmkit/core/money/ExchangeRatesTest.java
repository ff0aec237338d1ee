package io.crmkit.core.money;

import static io.crmkit.core.money.MoneyFixture.CNY;
import static io.crmkit.core.money.MoneyFixture.EUR;
import static io.crmkit.core.money.MoneyFixture.JPY;
import static io.crmkit.core.money.MoneyFixture.USD;
import static io.crmkit.core.money.MoneyFixture.april;
import static io.crmkit.core.money.MoneyFixture.cny;
import static io.crmkit.core.money.MoneyFixture.eur;
import static io.crmkit.core.money.MoneyFixture.jpy;
import static io.crmkit.core.money.MoneyFixture.march;
import static io.crmkit.core.money.MoneyFixture.spot;
import static io.crmkit.core.money.MoneyFixture.usd;
import static io.crmkit.core.money.RateType.AVERAGE;
import static io.crmkit.core.money.RateType.BUDGET;
import static io.crmkit.core.money.RateType.SPOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {

    private final ExchangeRates rates = ExchangeRates.table()
            .source("ECB")
            .spot(EUR, CNY, march(30), "7.81")
            .spot(EUR, USD, march(31), "1.08")
            .average(EUR, CNY, march(1), march(31), "7.79")
            .average(EUR, USD, march(10), april(30), "1.09")
            .average(EUR, JPY, march(5), march(20), "160")
            .build();

    @Test
    void says_which_rate_and_date_a_conversion_used() {
        Conversion conversion = rates.convert(eur("100.00"), CNY, SPOT, april(2));

        assertThat(conversion).hasToString("EUR 100.00 = CNY 781.00 at 7.81 (spot, 2026-03-30, ECB)");
        assertThat(conversion.rate().date()).isEqualTo(march(30));
    }

    @Test
    void rounds_half_up_unless_told_otherwise() {
        assertThat(rates.convert(eur("0.50"), CNY, SPOT, april(2)).converted()).isEqualTo(cny("3.91"));
        assertThat(rates.convert(eur("0.50"), CNY, SPOT, april(2), RoundingMode.HALF_DOWN)
                        .converted())
                .isEqualTo(cny("3.90"));
        assertThat(rates.convert(eur("0.50"), JPY, AVERAGE, march(10)).converted())
                .isEqualTo(jpy(80));
    }

    @Test
    void uses_one_within_a_currency_without_asking() {
        Conversion same = ExchangeRates.none().convert(eur("5.00"), EUR, BUDGET, march(3));

        assertThat(same.converted()).isEqualTo(eur("5.00"));
        assertThat(same.rate())
                .isEqualTo(spot(EUR, EUR, march(3), "1")
                        .type(BUDGET)
                        .source("same currency")
                        .build());
    }

    @Test
    void names_what_is_missing() {
        assertThatExceptionOfType(MissingRateException.class)
                .isThrownBy(() -> rates.convert(usd("1"), CNY, BUDGET, march(3)))
                .withMessage(
                        "No budget rate from USD to CNY is known for 2026-03-03. Add one that is in force on this day,"
                                + " or derive it from others with inverting() or crossing(…).")
                .satisfies(missing -> {
                    assertThat(missing.from()).isEqualTo(USD);
                    assertThat(missing.to()).isEqualTo(CNY);
                    assertThat(missing.type()).isEqualTo(BUDGET);
                    assertThat(missing.date()).isEqualTo(march(3));
                });
        assertThat(ExchangeRates.none().find(EUR, CNY, SPOT, march(31))).isEmpty();
    }

    @Test
    void refuses_an_implementation_that_answers_another_question() {
        ExchangeRate right =
                spot(EUR, CNY, march(10), "7.81").lastDate(march(20)).build();
        ExchangeRates host = (from, to, type, date) -> Optional.of(right);

        assertThat(host.get(EUR, CNY, SPOT, march(10))).isEqualTo(right);
        assertThat(host.get(EUR, CNY, SPOT, march(20))).isEqualTo(right);
        assertThatIllegalStateException().isThrownBy(() -> host.get(EUR, CNY, SPOT, march(9)));
        assertThatIllegalStateException().isThrownBy(() -> host.get(EUR, CNY, SPOT, march(21)));
        assertThatIllegalStateException().isThrownBy(() -> host.get(EUR, CNY, AVERAGE, march(10)));
        assertThatIllegalStateException().isThrownBy(() -> host.get(USD, CNY, SPOT, march(10)));
        assertThatIllegalStateException()
                .isThrownBy(() -> host.get(EUR, USD, SPOT, march(10)))
                .withMessage(
                        "Exchange rates were asked for EUR to USD, spot, on 2026-03-10, but answered {from=EUR, to=CNY, type=spot,"
                                + " date=2026-03-10, lastDate=2026-03-20, rate=7.81, source=ECB}. Mend the implementation of find.");
    }

    @Test
    void asks_one_source_after_the_other() {
        ExchangeRates own = ExchangeRates.table()
                .source("own")
                .spot(EUR, CNY, march(1), "8")
                .build();
        ExchangeRates both = ExchangeRates.firstOf(own, rates);

        assertThat(both.get(EUR, CNY, SPOT, april(1)).source()).isEqualTo("own");
        assertThat(both.get(EUR, USD, SPOT, april(1)).source()).isEqualTo("ECB");
        assertThat(both.find(USD, EUR, SPOT, april(1))).isEmpty();
        assertThat(ExchangeRates.firstOf().find(EUR, CNY, SPOT, april(1))).isEmpty();
    }

    @Test
    void inverts_only_when_asked_and_says_so() {
        assertThat(rates.find(CNY, EUR, AVERAGE, march(15))).isEmpty();

        ExchangeRate inverse = rates.inverting().get(CNY, EUR, AVERAGE, march(15));

        assertThat(inverse)
                .isEqualTo(spot(CNY, EUR, march(1), "0.1283697047496790757381258023106547")
                        .type(AVERAGE)
                        .lastDate(march(31))
                        .source("inverse of ECB")
                        .build());
        assertThat(inverse.convert(cny("779"), RoundingMode.HALF_UP).converted())
                .isEqualTo(eur("100"));
    }

    @Test
    void prefers_the_direct_rate_to_the_inverse() {
        ExchangeRates both = ExchangeRates.table()
                .spot(EUR, CNY, march(1), "8")
                .spot(CNY, EUR, march(9), "0.5")
                .build()
                .inverting();

        assertThat(both.get(EUR, CNY, SPOT, march(9)).rate()).isEqualTo(new BigDecimal("8"));
        assertThat(both.get(CNY, EUR, SPOT, march(9)).rate()).isEqualTo(new BigDecimal("0.5"));
        assertThat(both.find(USD, EUR, SPOT, march(9))).isEmpty();
    }

    @Test
    void keeps_inverses_within_the_bounds_of_a_rate() {
        ExchangeRates table =
                ExchangeRates.table().spot(EUR, JPY, march(1), "7000000000").build();

        assertThat(table.inverting().get(JPY, EUR, SPOT, march(1)).rate())
                .isEqualTo(new BigDecimal("0.0000000001428571428571428571428571428571"));
    }

    @Test
    void crosses_only_when_asked_and_says_how() {
        assertThat(rates.inverting().find(USD, CNY, SPOT, april(1))).isEmpty();

        ExchangeRate cross = rates.inverting().crossing(EUR).get(USD, CNY, SPOT, april(1));

        assertThat(cross.rate()).isEqualTo(new BigDecimal("7.231481481481481481481481481481481"));
        assertThat(cross.date()).isEqualTo(march(31));
        assertThat(cross.lastDate()).isEmpty();
        assertThat(cross.source()).isEqualTo("inverse of ECB of 2026-03-31 x ECB of 2026-03-30 via EUR");
    }

    @Test
    void crosses_on_the_days_on_which_both_rates_are_in_force() {
        ExchangeRates crossing = rates.inverting().crossing(EUR);

        ExchangeRate usdToCny = crossing.get(USD, CNY, AVERAGE, march(20));
        ExchangeRate cnyToUsd = crossing.get(CNY, USD, AVERAGE, march(20));
        ExchangeRate cnyToJpy = crossing.get(CNY, JPY, AVERAGE, march(20));

        assertThat(usdToCny.date()).isEqualTo(march(10));
        assertThat(usdToCny.lastDate()).contains(march(31));
        assertThat(cnyToUsd.date()).isEqualTo(march(10));
        assertThat(cnyToUsd.lastDate()).contains(march(31));
        assertThat(cnyToJpy.lastDate()).contains(march(20));
        assertThat(crossing.find(USD, CNY, AVERAGE, march(9))).isEmpty();
        assertThat(crossing.find(USD, CNY, AVERAGE, april(1))).isEmpty();
    }

    @Test
    void prefers_the_direct_rate_to_the_crossed_one() {
        ExchangeRates table = ExchangeRates.firstOf(
                ExchangeRates.table().spot(USD, CNY, march(1), "7").build(), rates);

        assertThat(table.inverting().crossing(EUR).get(USD, CNY, SPOT, april(1)).rate())
                .isEqualTo(new BigDecimal("7"));
    }

    @Test
    void does_not_cross_by_way_of_one_of_the_two() {
        ExchangeRates crossing = rates.crossing(EUR);

        assertThat(crossing.get(EUR, CNY, SPOT, april(1)).source()).isEqualTo("ECB");
        assertThat(crossing.find(CNY, EUR, SPOT, april(1))).isEmpty();
        assertThat(crossing.find(EUR, JPY, SPOT, april(1))).isEmpty();
        assertThat(crossing.find(USD, CNY, SPOT, april(1))).isEmpty();
    }

    @Test
    void asks_by_way_of_the_pivot_only_between_two_other_currencies() {
        ExchangeRates fussy = (from, to, type, date) -> {
            if (from.equals(to)) {
                throw new AssertionError("asked for one currency");
            }
            return Optional.empty();
        };

        assertThat(fussy.crossing(EUR).find(EUR, CNY, SPOT, march(1))).isEmpty();
        assertThat(fussy.crossing(CNY).find(EUR, CNY, SPOT, march(1))).isEmpty();
    }

    @Test
    void refuses_null_decorations() {
        assertThatNullPointerException().isThrownBy(() -> rates.crossing(null)).withMessage("pivot");
    }
}
