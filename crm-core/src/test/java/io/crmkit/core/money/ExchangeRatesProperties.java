package io.crmkit.core.money;

import static io.crmkit.core.money.MoneyFixture.CNY;
import static io.crmkit.core.money.MoneyFixture.EUR;
import static io.crmkit.core.money.MoneyFixture.USD;
import static io.crmkit.core.money.MoneyFixture.march;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.data.Data;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ExchangeRatesProperties {

    private static final BigDecimal TINY = new BigDecimal("1e-30");

    private static RateTable table(Set<Integer> days, Optional<Integer> maxAge) {
        RateTable.Builder table = ExchangeRates.table();
        maxAge.ifPresent(table::maxSpotAgeDays);
        days.forEach(day -> table.spot(EUR, CNY, march(1).plusDays(day), "7." + (day + 1)));
        return table.build();
    }

    @Property(tries = 300)
    void spot_rate_is_the_latest_that_is_not_too_old(
            @ForAll @Size(max = 10) Set<@IntRange(max = 40) Integer> days,
            @ForAll @IntRange(min = -5, max = 60) int asked,
            @ForAll @IntRange(max = 12) int maxAge) {
        Optional<LocalDate> latest = days.stream()
                .filter(day -> day <= asked && asked - day <= maxAge)
                .max(Comparator.naturalOrder())
                .map(march(1)::plusDays);

        Optional<ExchangeRate> found =
                table(days, Optional.of(maxAge)).find(EUR, CNY, RateType.SPOT, march(1).plusDays(asked));

        assertThat(found.map(ExchangeRate::date)).isEqualTo(latest);
    }

    @Property(tries = 200)
    void a_later_rate_never_changes_an_earlier_day(
            @ForAll @Size(max = 10) Set<@IntRange(max = 40) Integer> days, @ForAll @IntRange(max = 40) int asked) {
        Set<Integer> known = days.stream().filter(day -> day <= asked).collect(java.util.stream.Collectors.toSet());
        LocalDate date = march(1).plusDays(asked);

        assertThat(table(days, Optional.empty()).find(EUR, CNY, RateType.SPOT, date))
                .isEqualTo(table(known, Optional.empty()).find(EUR, CNY, RateType.SPOT, date));
    }

    @Property(tries = 200)
    void a_table_reads_back_what_it_wrote(
            @ForAll @Size(max = 10) Set<@IntRange(max = 40) Integer> days, @ForAll @IntRange(max = 30) int maxAge) {
        RateTable table = table(days, maxAge == 0 ? Optional.empty() : Optional.of(maxAge));

        assertThat(RateTable.fromData(Data.of(table.toData()))).isEqualTo(table);
        assertThat(RateTable.fromData(Data.of(table.toData())).toData())
                .hasToString(table.toData().toString());
    }

    @Property(tries = 300)
    void inverse_times_rate_is_one_to_thirty_digits(@ForAll("numbers") BigDecimal number) {
        ExchangeRates rates = ExchangeRates.table()
                .spot(EUR, CNY, march(1), number.toPlainString())
                .build()
                .inverting();

        BigDecimal one =
                number.multiply(rates.get(CNY, EUR, RateType.SPOT, march(1)).rate());

        assertThat(one.subtract(BigDecimal.ONE).abs()).isLessThan(TINY);
    }

    @Property(tries = 300)
    void crossing_is_the_product_of_both_ways(
            @ForAll("numbers") BigDecimal first, @ForAll("numbers") BigDecimal second) {
        ExchangeRates rates = ExchangeRates.table()
                .spot(USD, EUR, march(1), first.toPlainString())
                .spot(EUR, CNY, march(1), second.toPlainString())
                .build()
                .crossing(EUR);

        assertThat(rates.get(USD, CNY, RateType.SPOT, march(1)).rate())
                .isEqualByComparingTo(first.multiply(second, MathContext.DECIMAL128));
    }

    @Property(tries = 200)
    void periods_are_refused_if_and_only_if_a_day_would_have_two_rates(@ForAll("periods") List<List<Integer>> periods) {
        RateTable.Builder table = ExchangeRates.table();
        periods.forEach(p -> table.budget(EUR, CNY, march(1).plusDays(p.get(0)), march(1).plusDays(p.get(1)), "7"));
        boolean doubled = java.util.stream.IntStream.rangeClosed(0, 60)
                .anyMatch(day -> periods.stream()
                                .filter(p -> p.get(0) <= day && day <= p.get(1))
                                .count()
                        > 1);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(table::build) != null)
                .isEqualTo(doubled);
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), new BigDecimal("99999"))
                .ofScale(6);
    }

    @Provide
    Arbitrary<List<List<Integer>>> periods() {
        Arbitrary<List<Integer>> period = Arbitraries.integers()
                .between(0, 50)
                .flatMap(first -> Arbitraries.integers()
                        .between(first, Math.min(60, first + 8))
                        .map(last -> List.of(first, last)));
        return period.list().ofMaxSize(4);
    }
}
