package io.crmkit.analytics.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import io.crmkit.core.measure.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedTest {

    private static final String ONE_RATE = """
            {"from": "USD", "to": "CNY", "type": "spot", "date": "2026-01-01"}""";
    private static final String TWO_RATES = ONE_RATE + ", " + ONE_RATE.replace("USD", "EUR");

    /** What a vector expects. */
    private static Expected expected(String outcome) {
        KpiVectors vectors = KpiVectors.read("""
                {"edition": 1, "about": "An example.", "parameters": {"now": "2026-06-30T12:00:00Z"},
                 "vectors": [{"name": "example", "why": "So it is.", "catalogue": "opportunity", "records": [],
                   "expect": [{"measure": "m", "version": 1, "unit": "number", %s}]}]}
                """.formatted(outcome));
        return vectors.all().get(0).expected().get(0).total();
    }

    /** What came out. */
    private static Figure figure(String outcome) {
        return Figure.fromData(Data.of(Json.read("""
                {"measure": "m", "version": 1, "unit": "number", "basis": "as-of", %s}""".formatted(outcome))));
    }

    private static String number(String value, int rows) {
        return "\"number\": \"%s\", \"sampleSize\": %s".formatted(value, rows);
    }

    private static String money(String amount, String currency) {
        return "{\"amount\": \"%s\", \"currency\": \"%s\"}".formatted(amount, currency);
    }

    private static String one(String amount, String currency) {
        return "\"money\": " + money(amount, currency) + ", \"sampleSize\": 2";
    }

    private static String several(String... amounts) {
        return "\"amounts\": [" + String.join(", ", amounts) + "], \"sampleSize\": 2";
    }

    private static String missing(String reason, String detail) {
        return "\"undefined\": \"" + reason + "\"" + detail + ", \"sampleSize\": 2";
    }

    @Test
    void what_is_expected_and_what_came_out_are_said_in_the_same_words() {
        for (String outcome : List.of(
                number("1.5", 3),
                number("1.5", 3) + ", \"blanks\": 2",
                one("12.50", "CNY"),
                several(),
                several(money("1.00", "CNY"), money("2.00", "EUR")),
                missing("no-data", ""),
                missing("blank-value", ", \"rows\": 4"),
                missing("missing-rate", ", \"rows\": 1, \"rates\": [" + TWO_RATES + "]"),
                missing("mixed-currencies", ", \"currencies\": [\"CNY\", \"EUR\"]"))) {
            assertThat(expected(outcome)).hasToString(Expected.shown(figure(outcome)));
            assertThat(expected(outcome).is(figure(outcome))).as(outcome).isTrue();
        }
    }

    @Test
    void the_words_have_the_value_the_rows_and_the_blanks() {
        assertThat(expected(number("1.50", 3))).hasToString("1.50 of 3 row(s)");
        assertThat(expected(number("2/3", 3) + ", \"blanks\": 2")).hasToString("2/3 of 3 row(s), 2 blank");
        assertThat(expected(one("12.50", "CNY"))).hasToString("CNY 12.50 of 2 row(s)");
        assertThat(expected(several(money("1.00", "CNY"), money("2.00", "EUR"))))
                .hasToString("[CNY 1.00, EUR 2.00] of 2 row(s)");
    }

    @Test
    void a_reason_without_a_value_tells_rows_rates_and_currencies() {
        assertThat(expected(missing("no-data", ""))).hasToString("undefined (no-data) of 2 row(s)");
        assertThat(expected(missing("missing-rate", ", \"rows\": 1, \"rates\": [" + TWO_RATES + "]")))
                .hasToString("undefined (missing-rate, rows 1, Spot rate USD/CNY on 2026-01-01;"
                        + " Spot rate EUR/CNY on 2026-01-01) of 2 row(s)");
        assertThat(expected(missing("mixed-currencies", ", \"currencies\": [\"CNY\", \"EUR\"]")))
                .hasToString("undefined (mixed-currencies, [CNY, EUR]) of 2 row(s)");
    }

    @Test
    void a_figure_must_have_the_number_the_rows_and_the_blanks() {
        Expected expected = expected(number("7", 3));

        assertThat(expected.is(figure(number("7.000", 3)))).isTrue();
        assertThat(expected.is(figure(number("8", 3)))).isFalse();
        assertThat(expected.is(figure(number("7", 4)))).isFalse();
        assertThat(expected.is(figure(number("7", 3) + ", \"blanks\": 1"))).isFalse();
        assertThat(expected.is(figure("\"undefined\": \"no-data\", \"sampleSize\": 3")))
                .isFalse();
        assertThat(expected.is(figure("\"money\": " + money("7.00", "CNY") + ", \"sampleSize\": 3")))
                .isFalse();
    }

    @Test
    void an_amount_must_have_the_currency_too() {
        assertThat(expected(one("7", "CNY")).is(figure(one("7.00", "CNY")))).isTrue();
        assertThat(expected(one("7", "CNY")).is(figure(one("7.00", "EUR")))).isFalse();
        assertThat(expected(one("7", "CNY")).is(figure(one("8.00", "CNY")))).isFalse();
    }

    @Test
    void an_amount_for_each_currency_is_another_thing_than_an_amount() {
        String yuan = money("7.00", "CNY");
        String euros = money("7.00", "EUR");

        assertThat(expected(one("7", "CNY")).is(figure(several(yuan)))).isFalse();
        assertThat(expected(several(yuan)).is(figure(one("7.00", "CNY")))).isFalse();
        assertThat(expected(several(yuan)).is(figure(several(yuan, euros)))).isFalse();
        assertThat(expected(several(yuan, euros)).is(figure(several(yuan)))).isFalse();
        assertThat(expected(several(yuan, yuan)).is(figure(several(yuan, euros))))
                .isFalse();
        assertThat(expected(several()).is(figure(several()))).isTrue();
    }

    @Test
    void a_reason_must_be_the_same_with_its_rows_rates_and_currencies() {
        String mixed = missing("mixed-currencies", ", \"currencies\": [\"CNY\", \"EUR\"]");
        String rate = missing("missing-rate", ", \"rows\": 1, \"rates\": [" + ONE_RATE + "]");

        assertThat(expected(missing("no-data", "")).is(figure(missing("zero-denominator", ""))))
                .isFalse();
        assertThat(expected(missing("no-data", "")).is(figure(number("0", 2)))).isFalse();
        assertThat(expected(mixed).is(figure(mixed.replace("EUR", "USD")))).isFalse();
        assertThat(expected(rate).is(figure(rate.replace("\"rows\": 1", "\"rows\": 2"))))
                .isFalse();
        assertThat(expected(rate).is(figure(rate.replace("2026-01-01", "2026-01-02"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2/4, 0.5, true",
        "1/3, 0.3333333333333333333333333333333333, true",
        "1/3, 0.333333333333, false",
        "-1/3, -0.3333333333333333333333333333333333, true",
        "-1/3, 0.3333333333333333333333333333333333, false",
        "0/3, 0, true",
        "0.5, 0.50, true"
    })
    void a_quotient_is_compared_exactly_but_for_rounding(String expected, String value, boolean alike) {
        assertThat(expected(number(expected, 1)).is(figure(number(value, 1)))).isEqualTo(alike);
    }
}
