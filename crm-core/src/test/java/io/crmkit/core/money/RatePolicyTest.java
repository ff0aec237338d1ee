package io.crmkit.core.money;

import static io.crmkit.core.money.MoneyFixture.CNY;
import static io.crmkit.core.money.MoneyFixture.EUR;
import static io.crmkit.core.money.MoneyFixture.april;
import static io.crmkit.core.money.MoneyFixture.cny;
import static io.crmkit.core.money.MoneyFixture.eur;
import static io.crmkit.core.money.MoneyFixture.march;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatePolicyTest {

    private final ExchangeRates rates = ExchangeRates.table()
            .spot(EUR, CNY, march(1), "7.81")
            .spot(EUR, CNY, march(20), "7.91")
            .average(EUR, CNY, march(1), march(31), "7.71")
            .budget(EUR, CNY, march(1), march(31), "7.61")
            .build();

    static List<RatePolicy> policies() {
        return List.of(
                RatePolicy.transactionDate(CNY),
                RatePolicy.closeDate(CNY),
                RatePolicy.periodAverage(CNY),
                RatePolicy.budgetRate(CNY),
                RatePolicy.fixedDate(CNY, march(31)));
    }

    @Test
    void has_a_stable_text() {
        assertThat(policies())
                .extracting(RatePolicy::toString)
                .containsExactly(
                        "transaction-date into CNY",
                        "close-date into CNY",
                        "period-average into CNY",
                        "budget-rate into CNY",
                        "fixed-date 2026-03-31 into CNY");
    }

    @Test
    void has_a_name_in_both_languages() {
        assertThat(policies())
                .extracting(RatePolicy::label)
                .containsExactly(
                        Label.of("Spot rate of the transaction date, into CNY", "按交易日即期汇率折算为 CNY"),
                        Label.of("Spot rate of the close date, into CNY", "按成交日即期汇率折算为 CNY"),
                        Label.of("Average rate of the period, into CNY", "按期间平均汇率折算为 CNY"),
                        Label.of("Budget rate, into CNY", "按预算汇率折算为 CNY"),
                        Label.of("Spot rate of a fixed date (2026-03-31), into CNY", "按固定日期即期汇率（2026-03-31）折算为 CNY"));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void reads_back_its_text_and_its_data(RatePolicy policy) {
        assertThat(RatePolicy.parse(policy.toString())).isEqualTo(policy).hasSameHashCodeAs(policy);
        assertThat(RatePolicy.fromData(Data.of(policy.toString()))).isEqualTo(policy);
        assertThat(RatePolicy.fromData(Data.of(policy.toData()))).isEqualTo(policy);
    }

    @Test
    void converts_at_the_rate_it_names() {
        assertThat(policies())
                .extracting(
                        policy -> policy.convert(eur("100"), march(10), rates).converted())
                .containsExactly(cny("781"), cny("781"), cny("771"), cny("761"), cny("791"));
        assertThatExceptionOfType(MissingRateException.class)
                .isThrownBy(() -> RatePolicy.budgetRate(CNY).convert(eur("1"), april(1), rates));
    }

    @Test
    void looks_up_the_own_date_of_an_amount_unless_it_is_fixed() {
        assertThat(RatePolicy.closeDate(CNY).dateFor(april(7))).isEqualTo(april(7));
        assertThat(RatePolicy.fixedDate(CNY, march(31)).dateFor(april(7))).isEqualTo(march(31));
    }

    @Test
    void tells_its_parts() {
        RatePolicy policy = RatePolicy.fixedDate(CNY, march(31));

        assertThat(policy.basis()).isEqualTo(RateBasis.FIXED_DATE);
        assertThat(policy.into()).isEqualTo(CNY);
        assertThat(policy.date()).contains(march(31));
        assertThat(RatePolicy.closeDate(CNY).date()).isEmpty();
        assertThat(policy.toData().toString()).isEqualTo("{basis=fixed-date, date=2026-03-31, into=CNY}");
        assertThat(RatePolicy.closeDate(CNY).toData().toString()).isEqualTo("{basis=close-date, into=CNY}");
        assertThatThrownBy(() -> policy.toData().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void differs_by_basis_currency_and_date() {
        RatePolicy policy = RatePolicy.fixedDate(CNY, march(31));

        assertThat(policy)
                .isNotEqualTo(RatePolicy.fixedDate(CNY, march(30)))
                .isNotEqualTo(RatePolicy.fixedDate(EUR, march(31)))
                .isNotEqualTo("fixed-date 2026-03-31 into CNY");
        assertThat(RatePolicy.closeDate(CNY)).isNotEqualTo(RatePolicy.transactionDate(CNY));
        assertThat(policies().stream().map(RatePolicy::hashCode).distinct()).hasSize(5);
    }

    @Test
    void refuses_a_fixed_date_without_a_date() {
        assertThat(RatePolicy.of(RateBasis.CLOSE_DATE, CNY)).isEqualTo(RatePolicy.closeDate(CNY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatePolicy.of(RateBasis.FIXED_DATE, CNY))
                .withMessage("Rate policy (fixed-date into CNY) needs a date. Use fixedDate(…).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "close-dat into CNY | This is not one of the choices. Maybe \"close-date\" is meant.",
                "close-date into CNX | A currency code of ISO 4217 is needed. Maybe \"CNY\" is meant.",
                "close-date 2026-03-31 into CNY | The basis close-date has no date. Leave it out, or use fixed-date.",
                "fixed-date into CNY | The basis fixed-date needs a date. Write it like fixed-date 2026-03-31 into CNY.",
                "fixed-date 31.3.2026 into CNY | A date of the years 1 to 9999 is needed. Write it like 2026-03-31."
            })
    void says_what_is_wrong_with_a_text(String text, String message) {
        assertThatThrownBy(() -> RatePolicy.parse(text))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageStartingWith("rate policy: ")
                .hasMessageEndingWith(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "CNY", "close-date CNY", "close-date  into CNY", "close-date into CNY ", "a b c into CNY"})
    void refuses_text_of_another_form(String text) {
        assertThatThrownBy(() -> RatePolicy.parse(text))
                .hasMessageContaining("A rate policy is a basis, for fixed-date a date, the word into and a currency.");
    }

    @Test
    void refuses_long_text_at_once() {
        assertThatThrownBy(() -> RatePolicy.parse("x".repeat(92) + " into CNY"))
                .hasMessageContaining("A rate policy is a basis");
        assertThatThrownBy(() -> RatePolicy.parse("x".repeat(91) + " into CNY"))
                .hasMessageContaining("not one of the choices");
        assertThatThrownBy(() -> RatePolicy.parse("x ".repeat(5_000_000)))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(400));
    }

    @Test
    void says_all_faults_of_data_with_their_places() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> RatePolicy.fromData(Data.of(Map.of("basis", "x", "date", "y", "into", "z"))))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Fault::path)
                        .containsExactly("$.basis", "$.date", "$.into"));
        assertThatThrownBy(() -> RatePolicy.fromData(Data.of(Map.of("bases", "x"))))
                .hasMessageStartingWith("$.bases: ");
        assertThatThrownBy(() -> RatePolicy.fromData(Data.of(5))).isInstanceOf(InvalidDataException.class);
        assertThatThrownBy(() -> RatePolicy.fromData(Data.of(Map.of("basis", "fixed-date", "into", "CNY"))))
                .hasMessageStartingWith("$: The basis fixed-date needs a date.");
    }
}
