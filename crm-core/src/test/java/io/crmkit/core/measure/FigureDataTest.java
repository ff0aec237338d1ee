package io.crmkit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.json.Json;
import io.crmkit.core.money.RateType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Figures as data: exact, and read back as they were written. */
class FigureDataTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static Figure figure(Outcome outcome, Unit unit, long blanks) {
        return ImmutableFigure.builder()
                .measure("won.value")
                .version(3)
                .unit(unit)
                .basis(Basis.CLOSED_IN)
                .outcome(outcome)
                .sampleSize(7)
                .blanks(blanks)
                .build();
    }

    private static String json(Figure figure) {
        return Json.write(figure.toData());
    }

    private static void travels(Figure figure) {
        assertThat(Figure.fromData(Data.of(Json.read(json(figure))))).isEqualTo(figure);
    }

    @Test
    void every_outcome_is_read_back_as_it_was_written() {
        Undefined missing = ImmutableUndefined.builder()
                .reason(Undefined.Reason.MISSING_RATE)
                .rows(2)
                .addRate(ImmutableMissingRate.builder()
                        .from(CurrencyUnit.EUR)
                        .to(CNY)
                        .type(RateType.SPOT)
                        .date(LocalDate.of(2026, 3, 31))
                        .build())
                .build();
        Undefined mixed = ImmutableUndefined.builder()
                .reason(Undefined.Reason.MIXED_CURRENCIES)
                .addCurrency(CNY)
                .addCurrency(CurrencyUnit.EUR)
                .build();

        travels(figure(new Outcome.Scalar(new BigDecimal("0." + "6".repeat(33) + "7")), Unit.FRACTION, 0));
        travels(figure(new Outcome.Scalar(new BigDecimal("1".repeat(60))), Unit.COUNT, 4));
        travels(figure(new Outcome.Amount(BigMoney.parse("CNY 1234567890.125")), Unit.MONEY, 0));
        travels(figure(new Outcome.Amounts(List.of()), Unit.MONEY, 0));
        travels(figure(
                new Outcome.Amounts(List.of(BigMoney.parse("CNY 1"), BigMoney.parse("EUR -2.5"))), Unit.MONEY, 0));
        travels(figure(missing, Unit.of("visits", "visits", "次"), 0));
        travels(figure(mixed, Unit.MONEY, 0));
    }

    @Test
    void the_form_says_what_came_out_and_leaves_out_what_is_not_there() {
        assertThat(json(figure(new Outcome.Scalar(new BigDecimal("0.50")), Unit.FRACTION, 0)))
                .isEqualTo("{\"measure\":\"won.value\",\"version\":3,\"unit\":\"fraction\",\"basis\":\"closed-in\","
                        + "\"number\":\"0.5\",\"sampleSize\":7}");
        assertThat(json(figure(new Outcome.Amount(BigMoney.parse("CNY 5")), Unit.MONEY, 1)))
                .contains("\"money\":{\"amount\":\"5.00\",\"currency\":\"CNY\"}", "\"blanks\":1");
    }

    @Test
    void data_that_are_no_figure_are_refused_with_all_faults() {
        assertThatThrownBy(() -> Figure.fromData(Data.of(Json.read("""
                        {"measure": "won.value", "version": 0, "unit": "monney", "basis": "closed-in", "number": "1",
                         "money": {"amount": "1", "currency": "CNY"}, "sampleSize": -1}
                        """))))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("$.version")
                .hasMessageContaining("Maybe \"money\" is meant")
                .hasMessageContaining("[number, money]")
                .hasMessageContaining("$.sampleSize");
        assertThatThrownBy(() -> Outcome.fromData(Data.of(Json.read("{\"undefined\": \"no-date\"}"))))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("Maybe \"no-data\" is meant");
    }
}
