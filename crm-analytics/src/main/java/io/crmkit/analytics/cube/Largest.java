package io.crmkit.analytics.cube;

import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Undefined;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The values of a dimension with the largest figures.
 *
 * @param values the largest first; equal ones in the order of the dimension, undefined ones last
 * @param unordered why there are none
 */
record Largest(List<Optional<Object>> values, Optional<Undefined> unordered) {

    static Largest of(
            Question.Top top, List<Optional<Object>> values, Function<Optional<Object>, List<Figure>> figures) {
        Set<CurrencyUnit> currencies = new HashSet<>();
        List<Ranked> ranked = new ArrayList<>();
        for (Optional<Object> value : values) {
            Optional<Figure> figure = figures.apply(value).stream()
                    .filter(one -> one.measure().equals(top.measure()))
                    .findFirst();
            if (figure.isEmpty()) { // its measure has failed, as the table says
                return new Largest(List.of(), Optional.of(Undefined.of(Undefined.Reason.NO_DATA)));
            }
            amounts(figure.get()).map(BigMoney::getCurrencyUnit).forEach(currencies::add);
            ranked.add(new Ranked(value, size(figure.get())));
        }
        if (currencies.size() > 1) {
            return new Largest(List.of(), Optional.of(Undefined.of(Undefined.Reason.MIXED_CURRENCIES)));
        }
        Comparator<Optional<BigDecimal>> undefinedLast = Comparator.comparing(Optional::isEmpty);
        return new Largest(
                ranked.stream()
                        .sorted(Comparator.comparing(
                                Ranked::size,
                                undefinedLast.thenComparing(
                                        size -> size.orElse(BigDecimal.ZERO), Comparator.reverseOrder())))
                        .limit(top.most())
                        .map(Ranked::value)
                        .toList(),
                Optional.empty());
    }

    private static Optional<BigDecimal> size(Figure figure) {
        return figure.number().or(() -> amounts(figure).map(BigMoney::getAmount).findFirst());
    }

    private static Stream<BigMoney> amounts(Figure figure) {
        return figure.outcome() instanceof Outcome.Amounts several
                ? several.values().stream()
                : figure.money().stream();
    }

    private record Ranked(Optional<Object> value, Optional<BigDecimal> size) {}
}
