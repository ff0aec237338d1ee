package io.crmkit.core.money;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Answers by way of a third currency where no direct rate is known. */
final class CrossedRates implements ExchangeRates {

    private final ExchangeRates rates;
    private final CurrencyUnit pivot;

    CrossedRates(ExchangeRates rates, CurrencyUnit pivot) {
        this.rates = Objects.requireNonNull(rates, "rates");
        this.pivot = Objects.requireNonNull(pivot, "pivot");
    }

    @Override
    public Optional<ExchangeRate> find(CurrencyUnit from, CurrencyUnit to, RateType type, LocalDate date) {
        Optional<ExchangeRate> direct = rates.find(from, to, type, date);
        if (direct.isPresent() || from.equals(pivot) || to.equals(pivot)) {
            return direct;
        }
        return rates.find(from, pivot, type, date)
                .flatMap(first -> rates.find(pivot, to, type, date).map(second -> cross(first, second)));
    }

    private ExchangeRate cross(ExchangeRate first, ExchangeRate second) {
        return ExchangeRate.builder()
                .from(first.from())
                .to(second.to())
                .rate(RateRules.product(first.rate(), second.rate()))
                .type(first.type())
                .date(first.date().isAfter(second.date()) ? first.date() : second.date())
                .lastDate(earlierEnd(first, second))
                .source("%s of %s x %s of %s via %s"
                        .formatted(first.source(), first.date(), second.source(), second.date(), pivot.getCode()))
                .build();
    }

    private static Optional<LocalDate> earlierEnd(ExchangeRate first, ExchangeRate second) {
        return Stream.of(first.lastDate(), second.lastDate())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
