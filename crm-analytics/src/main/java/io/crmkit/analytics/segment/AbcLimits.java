package io.crmkit.analytics.segment;

import java.math.BigDecimal;

/**
 * Where the classes of an ABC analysis end.
 *
 * @param a the share of the whole value at which class A ends, above 0
 * @param b the share at which class B ends, above that of A and at most 1
 * @param crossing to which class an item belongs that crosses a limit
 */
public record AbcLimits(BigDecimal a, BigDecimal b, Crossing crossing) {

    /** 80 % and 95 %; an item that crosses a limit belongs to the better class. */
    public static final AbcLimits USUAL =
            new AbcLimits(new BigDecimal("0.80"), new BigDecimal("0.95"), Crossing.BETTER);

    /** Checks the limits. */
    public AbcLimits {
        if (a.signum() <= 0 || b.compareTo(a) <= 0 || b.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The limits (%s and %s) must be shares of the whole: above 0, the second above the first, at most 1."
                            .formatted(a.toPlainString(), b.toPlainString()));
        }
    }

    /**
     * The class of an item; of items from the largest to the smallest, one never belongs to a better class than the one before.
     *
     * @param before what the larger ones are worth together
     * @param after the same with the item; an item that adds nothing belongs to class C
     * @param total what all are worth together
     */
    AbcClass of(BigDecimal before, BigDecimal after, BigDecimal total) {
        if (after.compareTo(before) <= 0) {
            return AbcClass.C;
        }
        if (isWithin(a, before, after, total)) {
            return AbcClass.A;
        }
        return isWithin(b, before, after, total) ? AbcClass.B : AbcClass.C;
    }

    private boolean isWithin(BigDecimal limit, BigDecimal before, BigDecimal after, BigDecimal total) {
        BigDecimal end = total.multiply(limit);
        return crossing == Crossing.BETTER ? before.compareTo(end) < 0 : after.compareTo(end) <= 0;
    }

    /** To which class an item belongs that crosses a limit. */
    public enum Crossing {
        /** The better one: an item is in class A as long as those before it do not reach the limit. */
        BETTER,
        /** The worse one: an item is in class A as long as those through it do not pass the limit. */
        WORSE
    }
}
