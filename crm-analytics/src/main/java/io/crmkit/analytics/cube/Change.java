package io.crmkit.analytics.cube;

import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.time.FiscalPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * One figure of two periods.
 *
 * @param now the figure of the period
 * @param then the figure of the period that it is compared with
 * @param period the period
 * @param compared the one that it is compared with
 */
public record Change(Figure now, Figure then, FiscalPeriod period, FiscalPeriod compared) {

    /** Whether both periods have as many days; a quarter of fourteen weeks is not scaled to one of thirteen. */
    public boolean isEven() {
        return period.days() == compared.days();
    }

    /**
     * {@code now − then}, exact: a number, an amount, or an amount for each currency where the figures list several. Of shares it is a
     * difference of shares: 0.05 is five percentage points. Undefined, with its reason, if one of both figures is.
     */
    public Outcome difference() {
        return now.undefined().or(then::undefined).<Outcome>map(why -> why).orElseGet(this::subtracted);
    }

    /**
     * {@code (now − then) ÷ then} as a fraction: 0.25 for a quarter more, −1 for nothing left; divisions as {@link Formula#PRECISION} says.
     * Undefined if one of both figures is, if they have several currencies, or if {@code then} is zero or below zero, of which there is no
     * share.
     */
    public Outcome relative() {
        Outcome difference = difference();
        if (difference instanceof Undefined) {
            return difference;
        }
        SortedMap<CurrencyUnit, BigDecimal> changes = amounts(difference);
        if (changes.size() > 1) {
            return Undefined.of(Undefined.Reason.MIXED_CURRENCIES);
        }
        BigDecimal base = size(then.outcome());
        if (base.signum() <= 0) {
            return Undefined.of(
                    base.signum() == 0 ? Undefined.Reason.ZERO_DENOMINATOR : Undefined.Reason.NEGATIVE_BASE);
        }
        return new Outcome.Scalar(size(difference).divide(base, Formula.PRECISION));
    }

    private Outcome subtracted() {
        if (now.outcome() instanceof Outcome.Scalar one && then.outcome() instanceof Outcome.Scalar other) {
            return new Outcome.Scalar(one.value().subtract(other.value()));
        }
        SortedMap<CurrencyUnit, BigDecimal> rest = amounts(now.outcome());
        BinaryOperator<BigDecimal> add = BigDecimal::add;
        amounts(then.outcome()).forEach((currency, amount) -> rest.merge(currency, amount.negate(), add));
        List<BigMoney> amounts = rest.entrySet().stream()
                .map(entry -> BigMoney.of(entry.getKey(), entry.getValue()))
                .toList();
        if (now.outcome() instanceof Outcome.Amounts || then.outcome() instanceof Outcome.Amounts) {
            return new Outcome.Amounts(amounts);
        }
        return amounts.size() == 1
                ? new Outcome.Amount(amounts.get(0))
                : Undefined.of(Undefined.Reason.MIXED_CURRENCIES);
    }

    /** The number of a figure without or with one currency; no amount at all is zero. */
    private static BigDecimal size(Outcome outcome) {
        return outcome instanceof Outcome.Scalar number
                ? number.value()
                : amounts(outcome).values().stream().findFirst().orElse(BigDecimal.ZERO);
    }

    private static SortedMap<CurrencyUnit, BigDecimal> amounts(Outcome outcome) {
        List<BigMoney> listed = outcome instanceof Outcome.Amounts several
                ? several.values()
                : outcome instanceof Outcome.Amount one ? List.of(one.value()) : List.of();
        SortedMap<CurrencyUnit, BigDecimal> amounts = new TreeMap<>();
        listed.forEach(amount -> amounts.put(amount.getCurrencyUnit(), amount.getAmount()));
        return amounts;
    }
}
