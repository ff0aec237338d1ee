package io.crmkit.core.money;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** Finds the latest rate of a pair and kind that begins by a day. */
final class RateIndex {

    private static final Comparator<ExchangeRate> ORDER = Comparator.comparing(ExchangeRate::from)
            .thenComparing(ExchangeRate::to)
            .thenComparing(ExchangeRate::type)
            .thenComparing(ExchangeRate::date);

    private final List<ExchangeRate> rates;
    private final Map<Line, TreeMap<LocalDate, ExchangeRate>> lines;

    @SuppressWarnings("NonApiType") // the order of the dates is the point
    private RateIndex(List<ExchangeRate> rates, Map<Line, TreeMap<LocalDate, ExchangeRate>> lines) {
        this.rates = rates;
        this.lines = lines;
    }

    static RateIndex of(Collection<ExchangeRate> rates) {
        Map<Line, TreeMap<LocalDate, ExchangeRate>> lines = new HashMap<>();
        for (ExchangeRate rate : rates) {
            lines.computeIfAbsent(Line.of(rate), line -> new TreeMap<>()).put(rate.date(), rate);
        }
        return new RateIndex(rates.stream().sorted(ORDER).toList(), lines);
    }

    List<ExchangeRate> rates() {
        return rates;
    }

    Optional<ExchangeRate> latest(CurrencyUnit from, CurrencyUnit to, RateType type, LocalDate date) {
        TreeMap<LocalDate, ExchangeRate> line = lines.get(new Line(from, to, type));
        return line == null
                ? Optional.empty()
                : Optional.ofNullable(line.floorEntry(date)).map(Map.Entry::getValue);
    }

    /** Rates of one pair, one direction and one kind. */
    record Line(CurrencyUnit from, CurrencyUnit to, RateType type) {

        static Line of(ExchangeRate rate) {
            return new Line(rate.from(), rate.to(), rate.type());
        }
    }
}
