package io.crmkit.analytics.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.SampleReport;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private static final Numbers EN = new Numbers(Locale.ENGLISH, "-");
    private static final Numbers ZH = new Numbers(Locale.SIMPLIFIED_CHINESE, "-");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CNY 0          | CNY 0.00         | CNY 0.00",
                "CNY 999.995    | CNY 1,000.00     | CNY 1,000.00",
                "CNY 1234.5     | CNY 1,234.50     | CNY 1.2 k",
                "CNY 999950     | CNY 999,950.00   | CNY 1.0 M",
                "CNY 10005600.5 | CNY 10,005,600.50| CNY 10.0 M",
                "CNY -2500000   | CNY -2,500,000.00| CNY -2.5 M",
                "JPY 1234567890 | JPY 1,234,567,890| JPY 1.2 B",
                "CNY 0.004      | CNY <0.01        | CNY <0.01",
                "CNY -0.004     | CNY >-0.01       | CNY >-0.01",
            })
    void amounts_have_the_decimals_of_their_currency_and_charts_shorten_them(
            String amount, String full, String compact) {
        Reading reading = Reading.of(BigMoney.parse(amount));

        assertThat(EN.full(reading)).isEqualTo(full);
        assertThat(EN.compact(reading)).isEqualTo(compact);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CNY 9999         | CNY 9,999",
                "CNY 10005600     | CNY 1,000.6 万",
                "CNY 99999999     | CNY 1.0 亿",
                "CNY 1000000000000| CNY 1.0 万亿",
            })
    void chinese_charts_count_in_ten_thousands(String amount, String compact) {
        assertThat(ZH.compact(Reading.of(BigMoney.parse(amount)))).isEqualTo(compact);
    }

    @Test
    void shares_have_a_tenth_of_a_percent_and_times_a_tenth() {
        assertThat(EN.full(of("0.35449", Unit.FRACTION))).isEqualTo("35.4%");
        assertThat(EN.full(of("0.3545", Unit.FRACTION))).isEqualTo("35.5%");
        assertThat(EN.full(of("0.0001", Unit.FRACTION))).isEqualTo("<0.1%");
        assertThat(EN.full(of("46.45", Unit.DAYS))).isEqualTo("46.5 days");
        assertThat(ZH.full(of("46.45", Unit.DAYS))).isEqualTo("46.5 天");
        assertThat(EN.full(of("46.45", Unit.MINUTES))).isEqualTo("46.5 minutes");
        assertThat(ZH.full(of("46.45", Unit.MINUTES))).isEqualTo("46.5 分钟");
        assertThat(EN.full(of("2.841", Unit.NUMBER))).isEqualTo("2.84");
        assertThat(EN.full(Reading.count(1_234_567))).isEqualTo("1,234,567");
    }

    @Test
    void what_is_undefined_is_a_dash_with_its_reason() {
        Reading none = Reading.undefined(Undefined.of(Undefined.Reason.ZERO_DENOMINATOR), Unit.FRACTION);

        assertThat(EN.full(none)).isEqualTo("–");
        assertThat(EN.spoken(none)).isEqualTo("– (The denominator is zero)");
        assertThat(ZH.spoken(none)).isEqualTo("– (分母为零)");
    }

    @Test
    void amounts_of_several_currencies_stand_side_by_side() {
        Outcome both = new Outcome.Amounts(List.of(BigMoney.parse("CNY 1"), BigMoney.parse("EUR 2")));

        assertThat(EN.bare(reading(both))).isEqualTo("CNY 1.00 + EUR 2.00");
        assertThat(EN.bare(reading(new Outcome.Amounts(List.of())))).isEqualTo("–");
    }

    @Test
    void changes_of_shares_are_points_and_others_are_percent() {
        assertThat(EN.change(of("0.4", Unit.FRACTION), of("0.412", Unit.FRACTION)))
                .contains("-1.2 pp");
        assertThat(EN.change(of("46.5", Unit.DAYS), of("39", Unit.DAYS))).contains("+19.2%");
        assertThat(EN.change(of("39", Unit.DAYS), of("39", Unit.DAYS))).contains("±0.0%");
    }

    @Test
    void there_is_no_change_from_nothing_nor_between_currencies() {
        assertThat(EN.change(of("3", Unit.COUNT), of("0", Unit.COUNT))).isEmpty();
        assertThat(EN.change(of("3", Unit.COUNT), of("3", Unit.DAYS))).isEmpty();
        assertThat(EN.change(Reading.of(BigMoney.parse("CNY 1")), Reading.of(BigMoney.parse("EUR 1"))))
                .isEmpty();
    }

    @Test
    void a_unit_that_all_share_can_stand_in_a_heading() {
        Reading cny = Reading.of(BigMoney.zero(CurrencyUnit.of("CNY")));
        Reading none = Reading.undefined(Undefined.of(Undefined.Reason.NO_DATA), Unit.MONEY);

        assertThat(EN.unit(List.of(cny, none))).contains("CNY");
        assertThat(EN.unit(List.of(cny, Reading.of(BigMoney.zero(CurrencyUnit.EUR)))))
                .isEmpty();
        assertThat(EN.unit(List.of(Reading.count(1)))).isEmpty();
    }

    private static Reading of(String number, Unit unit) {
        return Reading.of(new BigDecimal(number), unit);
    }

    private static Reading reading(Outcome outcome) {
        return SampleReport.reading(outcome);
    }
}
