package io.crmkit.core.money;

import static io.crmkit.core.money.MoneyFixture.CNY;
import static io.crmkit.core.money.MoneyFixture.JPY;
import static io.crmkit.core.money.MoneyFixture.KWD;
import static io.crmkit.core.money.MoneyFixture.cny;
import static io.crmkit.core.money.MoneyFixture.jpy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextTest {

    private static void refused(ThrowingCallable reading, String... messages) {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(reading)
                .satisfies(refused ->
                        assertThat(refused.faults()).extracting(Fault::toString).containsExactly(messages));
    }

    private static Map<String, Object> object(Object amount, Object currency) {
        Map<String, Object> object = new HashMap<>();
        object.put("amount", amount);
        object.put("currency", currency);
        return object;
    }

    @ParameterizedTest
    @CsvSource({
        "CNY 120000.00, CNY 120000.00",
        "CNY 120000, CNY 120000.00",
        "CNY 0.5, CNY 0.50",
        "CNY -0.05, CNY -0.05",
        "CNY -0, CNY 0.00",
        "CNY 007, CNY 7.00",
        "CNY 1.2500, CNY 1.25",
        "JPY 12, JPY 12",
        "JPY 12.00, JPY 12",
        "KWD 1.234, KWD 1.234"
    })
    void reads_text_and_writes_it_in_the_decimals_of_the_currency(String text, String written) {
        assertThat(MoneyText.format(MoneyText.parse(text))).isEqualTo(written);
    }

    @Test
    void refuses_decimals_that_the_currency_does_not_have() {
        refused(
                () -> MoneyText.parse("CNY 1.005"),
                "money: \"CNY 1.005\": An amount in CNY has at most 2 decimals. Round it first, in the way that your books do.");
        refused(
                () -> MoneyText.parse("JPY 0.5"),
                "money: \"JPY 0.5\": An amount in JPY has at most 0 decimals. Round it first, in the way that your books do.");
    }

    @Test
    void names_the_nearest_currency() {
        refused(
                () -> MoneyText.parse("cny 1"),
                "money: \"cny 1\": A currency code of ISO 4217 is needed. Maybe \"CNY\" is meant.");
        assertThatThrownBy(() -> MoneyText.parse("QQQ 1"))
                .hasMessageContaining("A currency code of ISO 4217 is needed. Known are: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CNY 1,000.00",
                "CNY 1 000",
                "CNY 1'000",
                "CNY １２",
                "CNY ١٢",
                "CNY NaN",
                "CNY Infinity",
                "CNY 1e3",
                "CNY +1",
                "CNY --1",
                "CNY 1.",
                "CNY .5",
                "CNY ",
                "CNY  1",
                "CNY 1 ",
                "CNY 1.2.3",
                "CNY 0x1F",
                "CNY -",
                "CNY \u22125",
                "CNY 1\n"
            })
    void refuses_amounts_in_any_other_form(String text) {
        assertThatThrownBy(() -> MoneyText.parse(text))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("digits 0 to 9")
                .hasMessageEndingWith("Write it like -1234.56, without grouping, exponent or spaces.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CNY", "CN", "120.00", "CNY120.00", "CNY\u00a0120", "CNYX 1", " CNY 1", "¥120"})
    void refuses_text_without_code_and_space(String text) {
        assertThatThrownBy(() -> MoneyText.parse(text))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining(
                        "Money is a currency code, one space and an amount. Write it like CNY 120000.00.");
    }

    @Test
    void refuses_amounts_whose_minor_units_do_not_fit_a_long() {
        assertThat(MoneyText.parse("CNY 92233720368547758.07")).isEqualTo(Money.ofMinor(CNY, Long.MAX_VALUE));
        assertThat(MoneyText.parse("CNY -92233720368547758.08")).isEqualTo(Money.ofMinor(CNY, Long.MIN_VALUE));
        assertThat(MoneyText.parse("JPY 9223372036854775807")).isEqualTo(Money.ofMinor(JPY, Long.MAX_VALUE));
        assertThat(MoneyText.parse("KWD 9223372036854775.807")).isEqualTo(Money.ofMinor(KWD, Long.MAX_VALUE));
        refused(
                () -> MoneyText.parse("CNY 92233720368547758.08"),
                "money: \"CNY 92233720368547758.08\": An amount in CNY lies between -92233720368547758.08 and 92233720368547758.07."
                        + " Check the unit of the source.");
        assertThatThrownBy(() -> MoneyText.parse("CNY -92233720368547758.09")).hasMessageContaining("lies between");
        assertThatThrownBy(() -> MoneyText.parse("JPY 9223372036854775808")).hasMessageContaining("lies between");
    }

    @Test
    void reads_sixty_characters_of_amount_and_refuses_more() {
        assertThat(MoneyText.parse("CNY " + "0".repeat(59) + "1")).isEqualTo(cny("1"));
        assertThatThrownBy(() -> MoneyText.parse("CNY " + "0".repeat(60) + "1"))
                .hasMessageContaining("at most 60 characters");
    }

    @Test
    void refuses_ten_megabytes_with_a_short_message() {
        for (String start : List.of("CNY 1", "1", "CNY", "CNY 0.")) {
            assertThatThrownBy(() -> MoneyText.parse(start + "1".repeat(10_000_000)))
                    .isInstanceOf(InvalidDataException.class)
                    .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(400));
        }
        assertThatThrownBy(() -> Currencies.parse("C".repeat(10_000_000)))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(400));
    }

    @Test
    void writes_data_in_a_fixed_order_that_cannot_be_changed() {
        Map<String, Object> data = MoneyText.toData(cny("120000"));

        assertThat(data).containsExactly(Map.entry("amount", "120000.00"), Map.entry("currency", "CNY"));
        assertThatThrownBy(() -> data.put("amount", "1")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void reads_amounts_of_data_as_text_or_number() {
        for (Object amount : Arrays.<Object>asList(
                "12", "12.00", 12, 12L, new BigDecimal("12.0"), new BigDecimal("1.2E+1"), BigInteger.valueOf(12))) {
            assertThat(MoneyText.fromData(Data.of(object(amount, "CNY")))).isEqualTo(cny("12"));
        }
        assertThat(MoneyText.fromData(Data.of("JPY -5"))).isEqualTo(jpy(-5));
    }

    @Test
    void refuses_binary_fractions_and_other_values() {
        for (Object amount : Arrays.<Object>asList(1.5, Double.NaN, true, List.of(), null)) {
            assertThatThrownBy(() -> MoneyText.fromData(Data.of(object(amount, "CNY"))))
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageStartingWith("$.amount: ");
        }
        assertThatThrownBy(() -> MoneyText.fromData(Data.of(12))).hasMessage("$: 12: Here must stand a text.");
    }

    @Test
    void says_all_faults_of_an_object_with_their_places() {
        Map<String, Object> object = object("1,5", "CNX");
        object.put("amuont", "1");

        refused(
                () -> MoneyText.fromData(Data.of(object, "$.price")),
                "$.price.amuont: This name is not known here. Maybe \"amount\" is meant.",
                "$.price.amount: \"1,5\": This number is written in digits 0 to 9, at most 60 characters, with at most one point."
                        + " Write it like -1234.56, without grouping, exponent or spaces.",
                "$.price.currency: \"CNX\": A currency code of ISO 4217 is needed. Maybe \"CNY\" is meant.");
    }

    @Test
    void points_at_the_amount_where_it_does_not_fit_the_currency() {
        refused(
                () -> MoneyText.fromData(Data.of(object("1.5", "JPY"))),
                "$.amount: \"1.5\": An amount in JPY has at most 0 decimals. Round it first, in the way that your books do.");
    }

    @Test
    void finds_currencies_by_code() {
        assertThat(Currencies.parse("CNY")).isEqualTo(CNY);
        assertThat(Currencies.fromData(Data.of("JPY"))).isEqualTo(JPY);
        refused(
                () -> Currencies.parse("EURO"),
                "currency: \"EURO\": A currency code of ISO 4217 is needed. Maybe \"EUR\" is meant.");
    }
}
