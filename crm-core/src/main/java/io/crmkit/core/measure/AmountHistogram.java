package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import io.crmkit.core.kind.DecimalKind;
import io.crmkit.core.money.Currencies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;

/** How often each amount occurs, for each currency on its own. With too many different ones it forgets them all. */
final class AmountHistogram implements Content {

    private final int most;
    private final Map<CurrencyUnit, Map<BigDecimal, Long>> times = new HashMap<>(2);
    private int different;
    private boolean overflown;

    AmountHistogram(int most) {
        this.most = most;
    }

    @Override
    public void add(Object value, long rows) {
        BigMoney amount = ((BigMoneyProvider) value).toBigMoney();
        add(amount.getCurrencyUnit(), DecimalKind.normal(amount.getAmount()), rows);
    }

    /** Zero of no currency has no place among amounts. */
    @Override
    public void addZero(long rows) {
        throw new IllegalStateException("A distribution of amounts knows no zero without a currency.");
    }

    private void add(CurrencyUnit currency, BigDecimal amount, long often) {
        if (overflown) {
            return;
        }
        Map<BigDecimal, Long> known = times.computeIfAbsent(currency, key -> new HashMap<>());
        int before = known.size();
        known.merge(amount, often, Math::addExact);
        different += known.size() - before;
        if (different > most) {
            overflow();
        }
    }

    private void overflow() {
        overflown = true;
        times.clear();
    }

    @Override
    public void absorb(Content other) {
        AmountHistogram that = (AmountHistogram) other;
        if (that.overflown) {
            overflow();
        } else {
            that.times.forEach((currency, known) -> known.forEach((amount, often) -> add(currency, amount, often)));
        }
    }

    @Override
    public boolean isOverflown() {
        return overflown;
    }

    /** Σ v of each currency. */
    SortedMap<CurrencyUnit, BigDecimal> sums() {
        SortedMap<CurrencyUnit, BigDecimal> sums = new TreeMap<>();
        times.forEach((currency, known) -> known.forEach(
                (amount, often) -> sums.merge(currency, amount.multiply(BigDecimal.valueOf(often)), BigDecimal::add)));
        return sums;
    }

    /** The quantile of each currency among its own amounts; see {@link Formula.Quantile}. */
    SortedMap<CurrencyUnit, BigDecimal> quantiles(BigDecimal at) {
        SortedMap<CurrencyUnit, BigDecimal> quantiles = new TreeMap<>();
        times.forEach((currency, known) -> quantiles.put(currency, quantile(new TreeMap<>(known), at)));
        return quantiles;
    }

    private static BigDecimal quantile(SortedMap<BigDecimal, Long> sorted, BigDecimal at) {
        long n = sorted.values().stream().mapToLong(Long::longValue).sum();
        BigDecimal place = at.multiply(BigDecimal.valueOf(n - 1));
        long below = place.setScale(0, RoundingMode.FLOOR).longValueExact();
        BigDecimal beyond = place.subtract(BigDecimal.valueOf(below));
        BigDecimal low = value(sorted, below);
        return beyond.signum() == 0
                ? low
                : low.add(beyond.multiply(value(sorted, below + 1).subtract(low)));
    }

    private static BigDecimal value(SortedMap<BigDecimal, Long> sorted, long index) {
        long seen = 0;
        for (Map.Entry<BigDecimal, Long> entry : sorted.entrySet()) {
            seen += entry.getValue();
            if (seen > index) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("A histogram of %s amounts has no amount %s.".formatted(seen, index));
    }

    @Override
    public Object toData() {
        if (overflown) {
            return "overflow";
        }
        List<Object> data = new ArrayList<>();
        new TreeMap<>(times)
                .forEach((currency, known) -> new TreeMap<>(known)
                        .forEach((amount, often) ->
                                data.add(List.of(amount.toPlainString(), currency.getCode(), often))));
        return data;
    }

    @Override
    public void read(Data data, long taken) {
        if ("overflow".equals(data.value())) {
            overflow();
            return;
        }
        long total = 0;
        for (Data item : data.items()) {
            List<Data> parts = item.items();
            if (parts.size() != 3 || parts.get(2).whole() < 1) {
                throw item.fault("An amount, its currency and how often it occurs are needed here.", "");
            }
            long often = parts.get(2).whole();
            add(Currencies.fromData(parts.get(1)), DecimalKind.normal(Texts.exact(parts.get(0))), often);
            total += often;
        }
        if (total != taken) {
            throw data.fault("The amounts do not add up to the %s that were taken in.".formatted(taken), "");
        }
    }
}
