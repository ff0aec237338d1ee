package io.crmkit.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Currencies, amounts and rates that the tests of this package share. */
final class MoneyFixture {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final CurrencyUnit EUR = CurrencyUnit.EUR;
    static final CurrencyUnit USD = CurrencyUnit.USD;
    static final CurrencyUnit JPY = CurrencyUnit.JPY;
    static final CurrencyUnit KWD = CurrencyUnit.of("KWD");

    private MoneyFixture() {}

    static Money cny(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    static Money eur(String amount) {
        return Money.of(EUR, new BigDecimal(amount));
    }

    static Money usd(String amount) {
        return Money.of(USD, new BigDecimal(amount));
    }

    static Money jpy(long amount) {
        return Money.of(JPY, BigDecimal.valueOf(amount));
    }

    static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }

    static List<String> amounts(Iterable<Money> parts) {
        return java.util.stream.StreamSupport.stream(parts.spliterator(), false)
                .map(part -> part.getAmount().toPlainString())
                .toList();
    }

    static ExchangeRate.Builder spot(CurrencyUnit from, CurrencyUnit to, LocalDate date, String rate) {
        return ExchangeRate.builder()
                .from(from)
                .to(to)
                .type(RateType.SPOT)
                .date(date)
                .rate(new BigDecimal(rate))
                .source("ECB");
    }
}
