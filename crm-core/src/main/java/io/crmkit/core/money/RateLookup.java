package io.crmkit.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/** Asks for one rate and looks at the answer. */
final class RateLookup {

    private RateLookup() {}

    static ExchangeRate get(ExchangeRates rates, CurrencyUnit from, CurrencyUnit to, RateType type, LocalDate date) {
        if (from.equals(to)) {
            return identity(from, type, date);
        }
        ExchangeRate rate =
                rates.find(from, to, type, date).orElseThrow(() -> new MissingRateException(from, to, type, date));
        if (!rate.from().equals(from) || !rate.to().equals(to) || rate.type() != type || !inForce(rate, date)) {
            throw new IllegalStateException(("Exchange rates were asked for %s to %s, %s, on %s, but answered %s."
                            + " Mend the implementation of find.")
                    .formatted(from.getCode(), to.getCode(), type.code(), date, rate.toData()));
        }
        return rate;
    }

    static boolean inForce(ExchangeRate rate, LocalDate date) {
        return !rate.date().isAfter(date)
                && rate.lastDate().map(last -> !last.isBefore(date)).orElse(true);
    }

    private static ExchangeRate identity(CurrencyUnit currency, RateType type, LocalDate date) {
        return ExchangeRate.builder()
                .from(currency)
                .to(currency)
                .rate(BigDecimal.ONE)
                .type(type)
                .date(date)
                .source("same currency")
                .build();
    }
}
