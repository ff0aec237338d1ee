package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Exact amounts, one for each row, 0 or more: whole numbers of the smallest decimal place that one of them has, as long as their sum is sure
 * to fit, else decimal numbers.
 */
final class Amounts {

    private static final int FIRST = 1_024;
    private static final int MOST_PLACES = 18;

    private long[] units;
    private int scale;

    /** None is larger. */
    private long bound;

    private int size;

    /** All of them, once one is too large or too fine. */
    private BigDecimal @Nullable [] exact;

    Amounts() {
        this.units = new long[FIRST];
    }

    private Amounts(long[] units, int scale, long bound) {
        this.units = units;
        this.scale = scale;
        this.bound = bound;
        this.size = units.length;
    }

    /**
     * Amounts in whole numbers of a decimal place.
     *
     * @throws IllegalArgumentException if one is below 0
     */
    static Amounts of(long[] units, int scale) {
        long bits = 0;
        for (long unit : units) {
            bits |= unit;
        }
        if (bits < 0) {
            long below =
                    Arrays.stream(units).filter(unit -> unit < 0).findFirst().orElseThrow();
            throw new IllegalArgumentException(
                    "The amount of a purchase must not be below 0, but there is one of %s. Leave returns out."
                            .formatted(BigDecimal.valueOf(below, scale).toPlainString()));
        }
        return new Amounts(units, scale, bits);
    }

    void add(BigDecimal amount) {
        reserve();
        if (exact == null && !isFitting(amount)) {
            exact = all(units.length);
        }
        if (exact == null) {
            units[size] = unit(amount);
            bound |= units[size];
        } else {
            exact[size] = amount;
        }
        size++;
    }

    /** Whether sums of any of them are sure to fit into whole numbers. */
    boolean isWhole() {
        return exact == null
                && Math.multiplyHigh(bound, (long) Math.max(1, size)) == 0
                && bound * Math.max(1, size) >= 0;
    }

    /** How many binary digits the largest whole number has at most. */
    int bits() {
        return Long.SIZE - Long.numberOfLeadingZeros(bound);
    }

    /** How many decimal places the whole numbers have. */
    int scale() {
        return scale;
    }

    /** The whole numbers, where {@link #isWhole}; read only. */
    long[] units() {
        return units;
    }

    BigDecimal get(int row) {
        return exact == null ? BigDecimal.valueOf(units[row], scale) : exact[row];
    }

    /** The same, whatever is added here afterwards. */
    Amounts copy() {
        Amounts copy = new Amounts(Arrays.copyOf(units, size), scale, bound);
        copy.exact = exact == null ? null : Arrays.copyOf(exact, size);
        return copy;
    }

    private void reserve() {
        if (size == units.length) {
            int length = (int) Math.min(Integer.MAX_VALUE - 8L, size + size / 2L);
            units = exact == null ? Arrays.copyOf(units, length) : new long[length];
            exact = exact == null ? null : Arrays.copyOf(exact, length);
        }
    }

    /** Makes room for the decimal places of an amount, if there is any. */
    private boolean isFitting(BigDecimal amount) {
        int places = Math.max(scale, amount.scale());
        boolean fine = places <= MOST_PLACES && amount.precision() + places - amount.scale() <= MOST_PLACES;
        if (fine && places > scale) {
            BigInteger factor = BigInteger.TEN.pow(places - scale);
            if (factor.multiply(BigInteger.valueOf(bound)).bitLength() > 62) {
                return false;
            }
            for (int i = 0; i < size; i++) {
                units[i] *= factor.longValueExact();
            }
            bound *= factor.longValueExact();
            scale = places;
        }
        return fine;
    }

    private long unit(BigDecimal amount) {
        return amount.scaleByPowerOfTen(scale).longValueExact();
    }

    private BigDecimal[] all(int length) {
        BigDecimal[] all = new BigDecimal[length];
        for (int i = 0; i < size; i++) {
            all[i] = BigDecimal.valueOf(units[i], scale);
        }
        return all;
    }
}
