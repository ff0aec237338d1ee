package io.crmkit.core.money;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Answers with the inverse where only the opposite rate is known. */
final class InvertedRates implements ExchangeRates {

    private final ExchangeRates rates;

    InvertedRates(ExchangeRates rates) {
        this.rates = Objects.requireNonNull(rates, "rates");
    }

    @Override
    public Optional<ExchangeRate> find(CurrencyUnit from, CurrencyUnit to, RateType type, LocalDate date) {
        return rates.find(from, to, type, date)
                .or(() -> rates.find(to, from, type, date).map(InvertedRates::inverse));
    }

    private static ExchangeRate inverse(ExchangeRate rate) {
        return ExchangeRate.builder()
                .from(rate.to())
                .to(rate.from())
                .rate(RateRules.inverse(rate.rate()))
                .type(rate.type())
                .date(rate.date())
                .lastDate(rate.lastDate())
                .source("inverse of " + rate.source())
                .build();
    }
}
