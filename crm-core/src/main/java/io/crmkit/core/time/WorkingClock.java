package io.crmkit.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The arithmetic of working time in seconds.
 *
 * <p>Between two clock changes of the zone local time is instant plus offset, so there worked seconds are a difference
 * of two sums over local days. A span costs two sums for each clock change within it. Working hours mean what clocks on
 * the wall show: an hour that is skipped is not worked, an hour that is shown twice is worked twice.
 */
final class WorkingClock {

    private static final long DAY = 86_400;
    private static final long LAST = Years.END.getEpochSecond();
    /** No offset is as large as this. */
    private static final long FAR = DAY;

    private final ZoneRules rules;
    private final DaySums seconds;
    private final LongFunction<WorkingHours> hours;
    private final long end;

    /**
     * @param hours the hours of an epoch day
     * @param lastSpecial the last special day, or the least day if there is none
     */
    WorkingClock(ZoneRules rules, DaySums seconds, LongFunction<WorkingHours> hours, LocalDate lastSpecial) {
        this.rules = rules;
        this.seconds = seconds;
        this.hours = hours;
        this.end = seconds.isOnlySpecial() ? Math.min(LAST, lastSpecial.toEpochDay() * DAY + 3 * DAY) : LAST;
    }

    boolean isOpen(Instant instant) {
        long local = instant.getEpochSecond() + offset(instant.getEpochSecond());
        return hours.apply(Math.floorDiv(local, DAY)).holds((int) Math.floorMod(local, DAY));
    }

    /** Worked time from one instant to a later one. */
    Duration between(Instant from, Instant to) {
        long whole = 0;
        long at = from.getEpochSecond();
        while (at < to.getEpochSecond()) {
            long next = Math.min(changeAfter(at), to.getEpochSecond());
            int offset = offset(at);
            whole += before(next + offset) - before(at + offset);
            at = next;
        }
        return Duration.ofSeconds(whole, (long) nanos(to) - nanos(from));
    }

    /** The first instant after which so much worked time has passed since the given one. */
    Instant plus(Instant from, Duration worked) {
        if (worked.isZero()) {
            return from;
        }
        Duration rest = worked.plusNanos(nanos(from));
        if (rest.toNanosPart() == 0) {
            return Instant.ofEpochSecond(after(from, rest.toSeconds(), worked));
        }
        long second = after(from, rest.toSeconds() + 1, worked) - 1;
        return Instant.ofEpochSecond(second, rest.toNanosPart());
    }

    /** The first open instant from the given one on. */
    Instant nextOpening(Instant from) {
        return isOpen(from) ? from : Instant.ofEpochSecond(after(from, 1, Duration.ofSeconds(1)) - 1);
    }

    /** The worked intervals of a local date in order; such as touch are one. */
    List<InstantRange> openHours(LocalDate date) {
        long midnight = date.toEpochDay() * DAY;
        WorkingHours day = hours.apply(date.toEpochDay());
        List<InstantRange> open = new ArrayList<>();
        long at = midnight - FAR;
        while (at < midnight + DAY + FAR) {
            long next = Math.min(changeAfter(at), midnight + DAY + FAR);
            int offset = offset(at);
            for (int i = 0; i < day.count(); i++) {
                long start = Math.max(at, midnight + day.startSecond(i) - offset);
                long close = Math.min(next, midnight + day.endSecond(i) - offset);
                add(open, start, close);
            }
            at = next;
        }
        return List.copyOf(open);
    }

    private static void add(List<InstantRange> open, long start, long close) {
        if (start >= close) {
            return;
        }
        Instant from = Instant.ofEpochSecond(start);
        InstantRange before = open.isEmpty() ? null : open.get(open.size() - 1);
        if (before != null && before.end().equals(from)) {
            open.remove(open.size() - 1);
            from = before.start();
        }
        open.add(InstantRange.of(from, Instant.ofEpochSecond(close)));
    }

    /** The first second before which so many worked seconds, at least one, pass from the second of an instant on. */
    private long after(Instant from, long wanted, Duration asked) {
        long at = from.getEpochSecond();
        long rest = wanted;
        while (at < end) {
            long next = Math.min(changeAfter(at), end);
            int offset = offset(at);
            long base = before(at + offset);
            long here = before(next + offset) - base;
            if (here >= rest) {
                return reaching(base + rest) - offset;
            }
            rest -= here;
            at = next;
        }
        throw new NoWorkingTimeException(asked, from);
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the part below a second is what is wanted
    private int nanos(Instant instant) {
        return instant.getNano() == 0 || !isOpen(instant) ? 0 : instant.getNano();
    }

    private int offset(long second) {
        return rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }

    private long changeAfter(long second) {
        ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochSecond(second));
        return change == null ? Long.MAX_VALUE : change.toEpochSecond();
    }

    /** Worked seconds before a local second, were there no clock changes. */
    private long before(long local) {
        long day = Math.floorDiv(local, DAY);
        return seconds.before(day) + hours.apply(day).secondsBefore((int) Math.floorMod(local, DAY));
    }

    private long reaching(long target) {
        long day = seconds.reaching(target).orElseThrow();
        return day * DAY + hours.apply(day).secondAfter(target - seconds.before(day));
    }
}
