package io.crmkit.core.money;

import static io.crmkit.core.money.MoneyFixture.CNY;
import static io.crmkit.core.money.MoneyFixture.EUR;
import static io.crmkit.core.money.MoneyFixture.USD;
import static io.crmkit.core.money.MoneyFixture.april;
import static io.crmkit.core.money.MoneyFixture.march;
import static io.crmkit.core.money.MoneyFixture.spot;
import static io.crmkit.core.money.RateType.AVERAGE;
import static io.crmkit.core.money.RateType.BUDGET;
import static io.crmkit.core.money.RateType.SPOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RateTableTest {

    private static String answer(ExchangeRates rates, RateType type, LocalDate date) {
        return rates.find(EUR, CNY, type, date)
                .map(rate -> rate.rate().toPlainString())
                .orElse("none");
    }

    private static void refused(ThrowingCallable building, String... faults) {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(building)
                .satisfies(refused ->
                        assertThat(refused.faults()).extracting(Fault::toString).containsExactly(faults));
    }

    @Test
    void keeps_a_spot_rate_in_force_until_the_next() {
        RateTable table = ExchangeRates.table()
                .spot(EUR, CNY, march(20), "7.9")
                .spot(EUR, CNY, march(10), "7.8")
                .build();

        assertThat(answer(table, SPOT, march(9))).isEqualTo("none");
        assertThat(answer(table, SPOT, march(10))).isEqualTo("7.8");
        assertThat(answer(table, SPOT, march(19))).isEqualTo("7.8");
        assertThat(answer(table, SPOT, march(20))).isEqualTo("7.9");
        assertThat(answer(table, SPOT, LocalDate.of(2126, 1, 1))).isEqualTo("7.9");
        assertThat(answer(table, AVERAGE, march(20))).isEqualTo("none");
        assertThat(table.find(CNY, EUR, SPOT, march(20))).isEmpty();
    }

    @Test
    void ends_a_spot_rate_that_is_too_old() {
        RateTable week = ExchangeRates.table()
                .maxSpotAgeDays(7)
                .spot(EUR, CNY, march(1), "7.8")
                .build();
        RateTable day = ExchangeRates.table()
                .maxSpotAgeDays(0)
                .spot(EUR, CNY, march(1), "7.8")
                .build();

        assertThat(answer(week, SPOT, march(8))).isEqualTo("7.8");
        assertThat(answer(week, SPOT, march(9))).isEqualTo("none");
        assertThat(answer(day, SPOT, march(1))).isEqualTo("7.8");
        assertThat(answer(day, SPOT, march(2))).isEqualTo("none");
        assertThat(week.maxSpotAgeDays()).hasValue(7);
        assertThat(ExchangeRates.table().build().maxSpotAgeDays()).isEmpty();
    }

    @Test
    void keeps_period_rates_in_force_for_their_days_only_whatever_the_age_of_spot_rates() {
        RateTable table = ExchangeRates.table()
                .maxSpotAgeDays(0)
                .average(EUR, CNY, march(1), march(31), "7.7")
                .budget(EUR, CNY, march(2), march(2), "7.6")
                .average(EUR, CNY, april(2), april(30), "7.5")
                .build();

        assertThat(answer(table, AVERAGE, LocalDate.of(2026, 2, 28))).isEqualTo("none");
        assertThat(answer(table, AVERAGE, march(1))).isEqualTo("7.7");
        assertThat(answer(table, AVERAGE, march(31))).isEqualTo("7.7");
        assertThat(answer(table, AVERAGE, april(1))).isEqualTo("none");
        assertThat(answer(table, AVERAGE, april(2))).isEqualTo("7.5");
        assertThat(answer(table, BUDGET, march(1))).isEqualTo("none");
        assertThat(answer(table, BUDGET, march(2))).isEqualTo("7.6");
        assertThat(answer(table, BUDGET, march(3))).isEqualTo("none");
    }

    @Test
    void remembers_who_said_so() {
        RateTable table = ExchangeRates.table()
                .spot(EUR, CNY, march(1), "7")
                .source("ECB")
                .spot(EUR, CNY, march(2), "7")
                .add(spot(EUR, CNY, march(3), "7").source("bank").build())
                .build();

        assertThat(table.rates()).extracting(ExchangeRate::source).containsExactly("rate table", "ECB", "bank");
        assertThat(table).hasToString("table of 3 exchange rates");
    }

    @Test
    void lists_rates_by_pair_kind_and_date() {
        RateTable table = ExchangeRates.table()
                .spot(USD, CNY, march(1), "1")
                .budget(EUR, CNY, march(1), march(2), "2")
                .spot(EUR, USD, march(1), "3")
                .spot(EUR, CNY, march(2), "4")
                .spot(EUR, CNY, march(1), "5")
                .build();

        assertThat(table.rates()).extracting(rate -> rate.rate().intValue()).containsExactly(5, 4, 2, 3, 1);
        assertThatThrownBy(() -> table.rates().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void is_not_changed_by_its_builder_later() {
        RateTable.Builder builder = ExchangeRates.table().spot(EUR, CNY, march(1), "7");
        RateTable before = builder.build();
        builder.spot(EUR, CNY, march(2), "8").maxSpotAgeDays(0);

        assertThat(answer(before, SPOT, march(5))).isEqualTo("7");
        assertThat(before.rates()).hasSize(1);
    }

    @Test
    void refuses_all_contradictions_at_once() {
        RateTable.Builder table = ExchangeRates.table()
                .spot(EUR, CNY, march(1), "7.8")
                .spot(EUR, CNY, march(1), "7.9")
                .budget(EUR, CNY, march(10), march(11), "7.1")
                .budget(EUR, CNY, march(1), march(31), "7.2")
                .budget(EUR, CNY, march(31), april(30), "7.3");

        refused(
                table::build,
                "$.rates[1].date: The spot rate from EUR to CNY of 2026-03-01 overlaps with that of 2026-03-01 at $.rates[0]."
                        + " Keep one rate for each day.",
                "$.rates[2].date: The budget rate from EUR to CNY of 2026-03-10 to 2026-03-11 overlaps with that of 2026-03-01 to 2026-03-31"
                        + " at $.rates[3]. Keep one rate for each day.",
                "$.rates[4].date: The budget rate from EUR to CNY of 2026-03-31 to 2026-04-30 overlaps with that of 2026-03-01 to 2026-03-31"
                        + " at $.rates[3]. Keep one rate for each day.");
    }

    @Test
    void takes_periods_that_follow_each_other_and_equal_days_of_other_pairs_and_kinds() {
        RateTable table = ExchangeRates.table()
                .budget(EUR, CNY, march(1), march(15), "7.1")
                .budget(EUR, CNY, march(16), march(31), "7.2")
                .average(EUR, CNY, march(1), march(15), "7.3")
                .budget(CNY, EUR, march(1), march(15), "0.1")
                .budget(EUR, USD, march(1), march(15), "1.1")
                .build();

        assertThat(table.rates()).hasSize(5);
    }

    @Test
    void refuses_a_last_day_of_spot_rates_and_none_of_others() {
        ExchangeRate.Builder rate = spot(EUR, CNY, march(1), "7");
        RateTable.Builder table = ExchangeRates.table()
                .add(rate.type(AVERAGE).build())
                .add(rate.type(BUDGET).build())
                .add(rate.type(SPOT).lastDate(march(2)).build())
                .spot(EUR, CNY, march(2), "7")
                .spot(EUR, CNY, march(2), "8");

        refused(
                table::build,
                "$.rates[0].lastDate: An average or budget rate needs a last day. Say when its period ends.",
                "$.rates[1].lastDate: An average or budget rate needs a last day. Say when its period ends.",
                "$.rates[2].lastDate: A spot rate has no last day. Leave it out: the next rate ends it.",
                "$.rates[4].date: The spot rate from EUR to CNY of 2026-03-02 overlaps with that of 2026-03-02 at $.rates[3]."
                        + " Keep one rate for each day.");
    }

    @Test
    void refuses_numbers_that_are_no_rates() {
        refused(
                () -> ExchangeRates.table().spot(EUR, CNY, march(1), "7,8"),
                "rate: \"7,8\": This number is written in digits 0 to 9, at most 60 characters, with at most one point."
                        + " Write it like -1234.56, without grouping, exponent or spaces.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeRates.table().spot(EUR, CNY, march(1), "0"));
    }

    @Test
    void allows_an_age_of_nought_to_a_hundred_years() {
        assertThat(ExchangeRates.table().maxSpotAgeDays(36_525).build().maxSpotAgeDays())
                .hasValue(36_525);
        for (int days : new int[] {-1, 36_526}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ExchangeRates.table().maxSpotAgeDays(days))
                    .withMessage(
                            "Greatest age of a spot rate (%d days) must be 0 to 36525. Leave it out for no limit.",
                            days);
        }
    }

    @Test
    void is_equal_to_a_table_of_the_same_rates_and_age() {
        RateTable table = ExchangeRates.table()
                .maxSpotAgeDays(1)
                .spot(EUR, CNY, march(1), "7.80")
                .build();
        RateTable same = ExchangeRates.table()
                .maxSpotAgeDays(1)
                .spot(EUR, CNY, march(1), "7.8")
                .build();

        assertThat(table).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo("table of 1 exchange rates");
        assertThat(table)
                .isNotEqualTo(
                        ExchangeRates.table().spot(EUR, CNY, march(1), "7.8").build());
        assertThat(table).isNotEqualTo(ExchangeRates.table().maxSpotAgeDays(1).build());
        assertThat(table.hashCode()).isNotEqualTo(ExchangeRates.table().build().hashCode());
    }

    @Test
    void writes_data_in_a_fixed_order_and_reads_it_back() {
        RateTable table = ExchangeRates.table()
                .source("ECB")
                .maxSpotAgeDays(7)
                .spot(EUR, CNY, march(1), "7.81")
                .budget(EUR, CNY, march(1), march(31), "7.80")
                .build();

        assertThat(table.toData().toString())
                .isEqualTo(
                        "{maxSpotAgeDays=7, rates=["
                                + "{from=EUR, to=CNY, type=spot, date=2026-03-01, rate=7.81, source=ECB}, "
                                + "{from=EUR, to=CNY, type=budget, date=2026-03-01, lastDate=2026-03-31, rate=7.8, source=ECB}]}");
        assertThat(RateTable.fromData(Data.of(table.toData()))).isEqualTo(table);
        assertThatThrownBy(() -> table.toData().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(ExchangeRates.table().build().toData()).isEqualTo(Map.of("rates", List.of()));
    }

    @Test
    void says_all_faults_of_data() {
        Map<String, Object> rate =
                new HashMap<>(spot(EUR, CNY, march(1), "7").build().toData());
        rate.put("to", "CNX");
        Map<String, Object> data = Map.of("maxSpotAgeDays", -1, "rates", List.of(rate, 5), "rate", 1);

        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> RateTable.fromData(Data.of(data)))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Fault::path)
                        .containsExactly("$.rate", "$.maxSpotAgeDays", "$.rates[0].to", "$.rates[1]"));
        assertThatThrownBy(() -> RateTable.fromData(Data.of(Map.of())))
                .hasMessageStartingWith("$.rates: Here must stand a list");
    }

    @Test
    void places_contradictions_of_data_where_they_stand() {
        Map<String, Object> rate = spot(EUR, CNY, march(1), "7").build().toData();

        assertThatThrownBy(() -> RateTable.fromData(Data.of(Map.of("rates", List.of(rate, rate)), "$.company")))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageStartingWith("$.company.rates[1].date: The spot rate")
                .hasMessageContaining("at $.company.rates[0].");
    }
}
