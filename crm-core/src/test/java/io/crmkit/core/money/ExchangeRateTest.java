package io.crmkit.core.money;

import static io.crmkit.core.money.MoneyFixture.CNY;
import static io.crmkit.core.money.MoneyFixture.EUR;
import static io.crmkit.core.money.MoneyFixture.cny;
import static io.crmkit.core.money.MoneyFixture.eur;
import static io.crmkit.core.money.MoneyFixture.march;
import static io.crmkit.core.money.MoneyFixture.spot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeRateTest {

    private static ExchangeRate rate(String number) {
        return spot(EUR, CNY, march(31), number).build();
    }

    @Test
    void converts_with_the_given_rounding() {
        ExchangeRate rate = rate("7.85");

        assertThat(rate.convert(eur("1.10"), RoundingMode.HALF_UP).converted()).isEqualTo(cny("8.64"));
        assertThat(rate.convert(eur("1.10"), RoundingMode.DOWN).converted()).isEqualTo(cny("8.63"));
        assertThat(rate.convert(eur("-1.10"), RoundingMode.HALF_UP).converted()).isEqualTo(cny("-8.64"));
        assertThatThrownBy(() -> rate.convert(eur("1.10"), RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refuses_to_convert_another_currency() {
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> rate("7.81").convert(cny("1"), RoundingMode.HALF_UP))
                .satisfies(refused -> assertThat(refused.left()).isEqualTo(EUR));
    }

    @ParameterizedTest
    @CsvSource({"7.80, 7.8", "100, 100", "1E+2, 100", "0.0100, 0.01", "7, 7"})
    void is_equal_whatever_zeros_its_number_ends_in(String given, String plain) {
        assertThat(rate(given)).isEqualTo(rate(plain)).hasSameHashCodeAs(rate(plain));
        assertThat(rate(given).rate()).isEqualTo(new BigDecimal(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01", "0.000"})
    void refuses_rates_that_are_not_positive(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rate(number))
                .withMessageStartingWith("Exchange rate (" + number + ") must be above 0. Say how many");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E+20",
                "123456789012345678901",
                "1E-41",
                "1.1234567890123456789012345678901234",
                "1E+1000000000",
                "1E-1000000000"
            })
    void refuses_rates_of_too_many_digits(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rate(number))
                .withMessageContaining("must have at most 34 digits, 20 before and 40 after the point. Round it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+19", "12345678901234567890", "1E-40", "1.123456789012345678901234567890123"})
    void allows_rates_up_to_these_digits(String number) {
        assertThat(rate(number).rate()).isEqualByComparingTo(number);
    }

    @Test
    void is_one_within_one_currency() {
        assertThat(spot(EUR, EUR, march(1), "1.0").build().rate()).isEqualTo(BigDecimal.ONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spot(EUR, EUR, march(1), "1.1").build())
                .withMessage("Exchange rate of EUR to itself must be 1, but is 1.1. Check the two currencies.");
    }

    @Test
    void may_last_one_day_but_not_end_before_it_begins() {
        assertThat(spot(EUR, CNY, march(2), "7").lastDate(march(2)).build().lastDate())
                .contains(march(2));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> spot(EUR, CNY, march(2), "7").lastDate(march(1)).build())
                .withMessage(
                        "Last day (2026-03-01) of an exchange rate must not be before its first day (2026-03-02). Swap them.");
    }

    @Test
    void needs_a_source_and_every_other_attribute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spot(EUR, CNY, march(1), "7").source(" ").build())
                .withMessageContaining("Source of an exchange rate must not be blank.");
        assertThatIllegalStateException()
                .isThrownBy(() -> ExchangeRate.builder().from(EUR).build())
                .withMessageContaining("to, rate, type, date, source");
    }

    @Test
    void writes_data_in_a_fixed_order() {
        ExchangeRate budget = spot(EUR, CNY, march(1), "7.80")
                .type(RateType.BUDGET)
                .lastDate(march(31))
                .build();
        Map<String, Object> data = budget.toData();

        assertThat(data.toString())
                .isEqualTo(
                        "{from=EUR, to=CNY, type=budget, date=2026-03-01, lastDate=2026-03-31, rate=7.8, source=ECB}");
        assertThat(rate("7.81").toData()).containsOnlyKeys("from", "to", "type", "date", "rate", "source");
        assertThatThrownBy(data::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void reads_back_what_it_wrote(RateType type) {
        ExchangeRate rate = spot(EUR, CNY, march(1), "0.00012345")
                .type(type)
                .lastDate(march(31))
                .build();

        assertThat(ExchangeRate.fromData(Data.of(rate.toData()))).isEqualTo(rate);
        assertThat(ExchangeRate.fromData(Data.of(rate("7.81").toData()))).isEqualTo(rate("7.81"));
        assertThat(type.label().zh()).isNotBlank();
    }

    @Test
    void says_all_faults_of_data_with_their_places() {
        Map<String, Object> data =
                new HashMap<>(Map.of("form", "EUR", "to", "CNX", "type", "spott", "date", "31.3.", "rate", "7,81"));

        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> ExchangeRate.fromData(Data.of(data, "$.rates[0]")))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Fault::path)
                        .containsExactly(
                                "$.rates[0].form",
                                "$.rates[0].from",
                                "$.rates[0].to",
                                "$.rates[0].type",
                                "$.rates[0].date",
                                "$.rates[0].rate",
                                "$.rates[0].source"));
    }

    @Test
    void refuses_data_that_breaks_a_rule_at_its_place() {
        Map<String, Object> data = new LinkedHashMap<>(rate("7.81").toData());
        data.put("rate", "-7.81");

        assertThatThrownBy(() -> ExchangeRate.fromData(Data.of(data, "$.rates[3]")))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageStartingWith("$.rates[3]: Exchange rate (-7.81) must be above 0.");
        data.put("lastDate", 5);
        assertThatThrownBy(() -> ExchangeRate.fromData(Data.of(data))).hasMessageStartingWith("$.lastDate: 5");
        assertThatThrownBy(() -> ExchangeRate.fromData(Data.of("EUR")))
                .hasMessageContaining("Here must stand an object");
    }
}
