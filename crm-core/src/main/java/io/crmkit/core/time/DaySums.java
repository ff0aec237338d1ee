package io.crmkit.core.time;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Sums over days of an amount that depends on the weekday, except on some special days.
 *
 * <p>Sums count from Monday, 29 December 1969, and are negative before it. All questions take the logarithm of the
 * number of special days, however many days lie between.
 */
final class DaySums {

    /** From the epoch day of 1 January 1970, a Thursday, to that of its Monday. */
    private static final int TO_MONDAY = 3;

    private final long[] weekdays = new long[8];
    private final long[] special;
    private final long[] corrections;

    /**
     * @param week the amounts of Monday to Sunday, not negative
     * @param special the special days as epoch days, in order
     * @param amounts the amount of each special day, not negative
     */
    DaySums(long[] week, long[] special, long[] amounts) {
        for (int i = 0; i < 7; i++) {
            weekdays[i + 1] = weekdays[i] + week[i];
        }
        this.special = special;
        this.corrections = new long[special.length + 1];
        for (int i = 0; i < special.length; i++) {
            corrections[i + 1] = corrections[i] + amounts[i] - week[weekday(special[i])];
        }
    }

    /** 0 for Monday to 6 for Sunday. */
    static int weekday(long day) {
        return (int) Math.floorMod(day + TO_MONDAY, 7L);
    }

    /** Whether weekdays add nothing, so that sums change on special days only. */
    boolean isOnlySpecial() {
        return weekdays[7] == 0;
    }

    /** The sum of all days before a day. */
    long before(long day) {
        int found = Arrays.binarySearch(special, day);
        return regularBefore(day) + corrections[found < 0 ? -found - 1 : found];
    }

    /** The first day with which the sum reaches a target; empty if it never does, or has no first day. */
    OptionalLong reaching(long target) {
        int index = firstSpecialReaching(target);
        if (index < special.length && before(special[index]) < target) {
            return OptionalLong.of(special[index]);
        }
        return isOnlySpecial() ? OptionalLong.empty() : OptionalLong.of(regularReaching(target - corrections[index]));
    }

    private int firstSpecialReaching(long target) {
        int low = 0;
        int high = special.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before(special[middle] + 1) >= target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private long regularBefore(long day) {
        return Math.floorDiv(day + TO_MONDAY, 7L) * weekdays[7] + weekdays[weekday(day)];
    }

    private long regularReaching(long target) {
        long weeks = Math.floorDiv(target - 1, weekdays[7]);
        long rest = target - weeks * weekdays[7];
        int weekday = 0;
        while (weekdays[weekday + 1] < rest) {
            weekday++;
        }
        return weeks * 7 + weekday - TO_MONDAY;
    }
}
