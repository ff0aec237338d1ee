package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** How often each whole number occurs. With too many different ones it forgets them all. */
final class Histogram implements Content {

    /** Values at most so far apart are counted in an array. */
    private static final int NEAR = 1 << 17;

    private final int most;
    private long low;
    private long[] near = new long[0];
    private @Nullable NavigableMap<Long, Long> far;
    private int different;
    private boolean overflown;

    Histogram(int most) {
        this.most = most;
    }

    @Override
    public void add(Object value, long rows) {
        count((Long) value, rows);
    }

    @Override
    public void addZero(long rows) {
        count(0, rows);
    }

    private void count(long value, long often) {
        if (overflown || often == 0) {
            return;
        }
        if (far == null && !reaches(value)) {
            scatter();
        }
        long before = far == null ? near[(int) (value - low)] : far.getOrDefault(value, 0L);
        long after = Math.addExact(before, often);
        if (far == null) {
            near[(int) (value - low)] = after;
        } else {
            far.put(value, after);
        }
        different += before == 0 ? 1 : 0;
        if (different > most) {
            overflow();
        }
    }

    /** Makes room for a value in the array, if it is near enough to the others. */
    private boolean reaches(long value) {
        if (near.length == 0) {
            low = value;
            near = new long[16];
            return value <= Long.MAX_VALUE - NEAR;
        }
        long at = value - low; // negative where the two are too far apart for 64 bits
        if (value >= low && at >= 0 && at < near.length) {
            return true;
        }
        BigInteger first = BigInteger.valueOf(Math.min(low, value));
        BigInteger span =
                BigInteger.valueOf(Math.max(low + near.length - 1, value)).subtract(first);
        if (span.compareTo(BigInteger.valueOf(NEAR)) >= 0 || first.longValue() > Long.MAX_VALUE - 2L * NEAR) {
            return false;
        }
        long[] wider = new long[Math.max(span.intValue() + 1, Math.min(2 * near.length, NEAR))];
        System.arraycopy(near, 0, wider, (int) (low - first.longValue()), near.length);
        low = first.longValue();
        near = wider;
        return true;
    }

    private void scatter() {
        NavigableMap<Long, Long> scattered = new TreeMap<>();
        each(scattered::put);
        far = scattered;
        near = new long[0];
    }

    private void overflow() {
        overflown = true;
        far = null;
        near = new long[0];
    }

    /** Each value and how often it occurs, from small to large. */
    void each(BiConsumer<Long, Long> take) {
        if (far != null) {
            far.forEach(take);
            return;
        }
        for (int i = 0; i < near.length; i++) {
            if (near[i] != 0) {
                take.accept(low + i, near[i]);
            }
        }
    }

    @Override
    public void absorb(Content other) {
        Histogram that = (Histogram) other;
        if (that.overflown) {
            overflow();
        } else {
            for (int i = 0; i < that.near.length; i++) {
                count(that.low + i, that.near[i]);
            }
            if (that.far != null) {
                that.far.forEach(this::count);
            }
        }
    }

    @Override
    public boolean isOverflown() {
        return overflown;
    }

    /** Σ v. */
    BigDecimal sum() {
        BigInteger[] sum = {BigInteger.ZERO};
        each((value, often) -> sum[0] = sum[0].add(BigInteger.valueOf(value).multiply(BigInteger.valueOf(often))));
        return new BigDecimal(sum[0]);
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
        for (int i = 0; i < near.length; i++) {
            seen += near[i];
            if (seen > index) {
                return BigDecimal.valueOf(low + i);
            }
        }
        if (far != null) {
            for (Map.Entry<Long, Long> entry : far.entrySet()) {
                seen += entry.getValue();
                if (seen > index) {
                    return BigDecimal.valueOf(entry.getKey());
                }
            }
        }
        throw new IllegalStateException("A histogram of %s values has no value %s.".formatted(seen, index));
    }

    @Override
    public Object toData() {
        if (overflown) {
            return "overflow";
        }
        List<Object> data = new ArrayList<>();
        each((value, often) -> data.add(List.of(value, often)));
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
            List<Data> pair = item.items();
            if (pair.size() != 2 || pair.get(1).whole() < 1) {
                throw item.fault("A whole number and how often it occurs are needed here.", "");
            }
            count(pair.get(0).whole(), pair.get(1).whole());
            total += pair.get(1).whole();
        }
        if (total != taken) {
            throw data.fault("The values do not add up to the %s that were taken in.".formatted(taken), "");
        }
    }
}
