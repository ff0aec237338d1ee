package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each whole number occurs. With too many different ones it forgets them all. */
final class Histogram implements Content {

    private final int most;
    private final Map<Long, Long> times = new HashMap<>();
    private boolean overflown;

    Histogram(int most) {
        this.most = most;
    }

    @Override
    public void add(Object value) {
        add((Long) value, 1);
    }

    @Override
    public void addZero() {
        add(0, 1);
    }

    private void add(long value, long often) {
        if (!overflown) {
            times.merge(value, often, Math::addExact);
            if (times.size() > most) {
                overflow();
            }
        }
    }

    private void overflow() {
        overflown = true;
        times.clear();
    }

    @Override
    public void absorb(Content other) {
        Histogram that = (Histogram) other;
        if (that.overflown) {
            overflow();
        } else {
            that.times.forEach(this::add);
        }
    }

    @Override
    public boolean isOverflown() {
        return overflown;
    }

    /** Σ v. */
    BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Long, Long> entry : times.entrySet()) {
            sum = sum.add(BigDecimal.valueOf(entry.getKey()).multiply(BigDecimal.valueOf(entry.getValue())));
        }
        return sum;
    }

    /** The quantile by linear interpolation between the two nearest of n values, at least one; see {@link Formula.Quantile}. */
    BigDecimal quantile(BigDecimal at, long n) {
        BigDecimal place = at.multiply(BigDecimal.valueOf(n - 1));
        long below = place.setScale(0, RoundingMode.FLOOR).longValueExact();
        BigDecimal beyond = place.subtract(BigDecimal.valueOf(below));
        BigDecimal low = value(below);
        return beyond.signum() == 0
                ? low
                : low.add(beyond.multiply(value(below + 1).subtract(low)));
    }

    /** The value with this index when all are sorted. */
    private BigDecimal value(long index) {
        long seen = 0;
        for (Map.Entry<Long, Long> entry : new TreeMap<>(times).entrySet()) {
            seen += entry.getValue();
            if (seen > index) {
                return BigDecimal.valueOf(entry.getKey());
            }
        }
        throw new IllegalStateException("A histogram of %s values has no value %s.".formatted(seen, index));
    }

    @Override
    public Object toData() {
        return overflown
                ? "overflow"
                : new TreeMap<>(times)
                        .entrySet().stream()
                                .map(entry -> List.of(entry.getKey(), entry.getValue()))
                                .toList();
    }

    @Override
    public void read(Data data, long taken) {
        if ("overflow".equals(data.value())) {
            overflow();
            return;
        }
        long total = 0;
        for (Data item : data.items()) {
            List<Data> pair = item.items();
            if (pair.size() != 2 || pair.get(1).whole() < 1) {
                throw item.fault("A whole number and how often it occurs are needed here.", "");
            }
            add(pair.get(0).whole(), pair.get(1).whole());
            total += pair.get(1).whole();
        }
        if (total != taken) {
            throw data.fault("The values do not add up to the %s that were taken in.".formatted(taken), "");
        }
    }
}
