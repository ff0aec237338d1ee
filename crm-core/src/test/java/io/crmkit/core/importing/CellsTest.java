package io.crmkit.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Object read(Attribute<?, ?> attribute, CellRule.Builder rule, String cell, String... more) {
        List<String> cells = new ArrayList<>(List.of(cell));
        cells.addAll(List.of(more));
        CellText text = new CellText(rule.column("c").build(), new Columns(List.of("c", "currency")), new Tally(1));
        SourceRow row = new SourceRow(2, cells);
        return new Cells(text, attribute, SHANGHAI).value(text.of(row, true), row);
    }

    private static CellRule.Builder plain() {
        return CellRule.builder();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "=1+1;'=1+1",
                "+49 30;'+49 30",
                "-x;'-x",
                "@home;'@home",
                "'quoted';'quoted'",
                "000123;  000123 ",
                "110101199003070134;110101199003070134"
            })
    void takes_texts_as_they_are_without_the_mark_of_spreadsheets(String expected, String cell) {
        assertThat(SheetText.restored(cell.equals("'quoted'") ? cell : cell.replace("\"", "")))
                .isEqualTo(expected);
    }

    @Test
    void keeps_leading_zeros_and_long_codes() {
        assertThat(read(CustomerAttributes.TAX_ID, plain(), "001101199003070134"))
                .isEqualTo("001101199003070134");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1234.56;1234.56",
                "1,234.56;1234.56",
                "-1,234,567;-1234567",
                "(5.5);-5.5",
                "1e3;1000",
                "1 234.5;1234.5"
            })
    void reads_numbers_with_a_decimal_point(String text, BigDecimal expected) {
        assertThat(Numerals.read(text, CellRule.of("c"))).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1234,56;1234.56", "1.234,56;1234.56", "1.234.567;1234567"})
    void reads_numbers_with_a_decimal_comma(String text, BigDecimal expected) {
        CellRule comma = plain().column("c").decimalComma(true).build();

        assertThat(Numerals.read(text, comma)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "12,34.5", "1.2.3", "abc", "--1", "1e999999999"})
    void refuses_what_could_be_another_number(String text) {
        assertThatThrownBy(() -> Numerals.read(text, CellRule.of("c"))).isInstanceOf(CellRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"35", "35%", "35 %", "35％"})
    void reads_percentages_as_fractions(String text) {
        assertThat(read(OpportunityAttributes.PROBABILITY, plain().percent(true), text))
                .isEqualTo(new BigDecimal("0.35"));
    }

    @Test
    void takes_the_currency_from_the_cell_then_its_column_then_the_rule() {
        Attribute<?, ?> amount = OpportunityAttributes.AMOUNT;

        assertThat(read(amount, plain().currency("EUR"), "CNY 1,200.50")).isEqualTo(Money.parse("CNY 1200.50"));
        assertThat(read(amount, plain().currency("EUR"), "1200 cny")).isEqualTo(Money.parse("CNY 1200.00"));
        assertThat(read(amount, plain().currency("EUR").currencyColumn("currency"), "5", "USD"))
                .isEqualTo(Money.parse("USD 5.00"));
        assertThat(read(amount, plain().currency("EUR").currencyColumn("currency"), "5"))
                .isEqualTo(Money.parse("EUR 5.00"));
    }

    @ParameterizedTest
    @CsvSource({"5,import.no-currency", "EUR 1.005,import.too-fine", "much,import.not-a-number"})
    void refuses_amounts_that_are_not_exact(String text, String code) {
        assertThatThrownBy(() -> read(OpportunityAttributes.AMOUNT, plain().decimalComma(false), text))
                .isInstanceOfSatisfying(
                        CellRefusedException.class,
                        refused -> assertThat(refused.reason().code().code()).isIn(code, "import.no-currency"));
    }

    @Test
    void reads_dates_by_the_first_pattern_that_fits() {
        CellRule.Builder rule = plain().addPatterns("d.M.yyyy", "yyyy年M月d日");

        assertThat(read(OpportunityAttributes.CLOSE_DATE, rule, "31.3.2026")).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(read(OpportunityAttributes.CLOSE_DATE, plain().addPatterns("d.M.yyyy", "yyyy年M月d日"), "2026年3月31日"))
                .isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "31/03/2026", "2026-3-1", "soon"})
    void refuses_dates_that_are_none(String text) {
        assertThatThrownBy(() -> read(OpportunityAttributes.CLOSE_DATE, plain(), text))
                .isInstanceOf(CellRefusedException.class);
    }

    @Test
    void reads_a_moment_in_the_zone_of_the_host_unless_it_says_its_own() {
        Moments moments = new Moments(CellRule.of("c"), SHANGHAI);

        assertThat(moments.instant("2026-03-31")).isEqualTo(Instant.parse("2026-03-30T16:00:00Z"));
        assertThat(moments.instant("2026-03-31 08:00:00")).isEqualTo(Instant.parse("2026-03-31T00:00:00Z"));
        assertThat(moments.instant("2026-03-31T08:00:00Z")).isEqualTo(Instant.parse("2026-03-31T08:00:00Z"));
        assertThat(moments.date("2026-03-31T20:00:00Z")).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"large", "LARGE", "Large", "大型"})
    void reads_choices_by_code_or_label(String text) {
        assertThat(read(CustomerAttributes.SIZE, plain(), text)).isEqualTo(CompanySize.LARGE);
    }

    @Test
    void reads_lists() {
        assertThat(read(CustomerAttributes.TAGS, plain().separator("|"), "a | b|"))
                .isEqualTo(List.of("a", "b"));
    }
}
