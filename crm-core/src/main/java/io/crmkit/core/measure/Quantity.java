package io.crmkit.core.measure;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;

/** What a part of a formula comes to. */
sealed interface Quantity {

    /** A number. */
    record Plain(BigDecimal value) implements Quantity {}

    /** An amount for each currency; none at all is zero. */
    record Moneys(SortedMap<CurrencyUnit, BigDecimal> amounts) implements Quantity {

        Moneys each(UnaryOperator<BigDecimal> change) {
            SortedMap<CurrencyUnit, BigDecimal> changed = new TreeMap<>();
            amounts.forEach((currency, amount) -> changed.put(currency, change.apply(amount)));
            return new Moneys(changed);
        }

        Moneys with(Moneys other, BinaryOperator<BigDecimal> join) {
            SortedMap<CurrencyUnit, BigDecimal> joined = new TreeMap<>(amounts);
            other.amounts.forEach((currency, amount) ->
                    joined.put(currency, join.apply(joined.getOrDefault(currency, BigDecimal.ZERO), amount)));
            return new Moneys(joined);
        }

        boolean isMixed() {
            return amounts.size() > 1;
        }

        Gap mixed() {
            return new Gap(ImmutableUndefined.builder()
                    .reason(Undefined.Reason.MIXED_CURRENCIES)
                    .currencies(amounts.keySet())
                    .build());
        }
    }

    /** Nothing, and why. */
    record Gap(Undefined why) implements Quantity {
        static Gap of(Undefined.Reason reason) {
            return new Gap(Undefined.of(reason));
        }
    }
}
