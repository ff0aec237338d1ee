package io.crmkit.analytics.worktime;

import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.InstantRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Reckons working time between two moments in minutes. */
public final class WorkingMinutes {

    private WorkingMinutes() {}

    /**
     * The working minutes from one moment to another; a begun minute counts as a whole one.
     *
     * @throws IllegalArgumentException if the second moment is the earlier one
     */
    public static long between(BusinessCalendar calendar, Instant from, Instant to) {
        return between(calendar, from, to, List.of());
    }

    /**
     * The working minutes from one moment to another without the time on hold; a begun minute counts as a whole one, so a limit in whole
     * minutes is kept exactly as long as the minutes are not above it.
     *
     * @param holds when the clock stood, such as while one waited for the customer; they may overlap, and go beyond both moments
     * @throws IllegalArgumentException if the second moment is the earlier one
     */
    public static long between(BusinessCalendar calendar, Instant from, Instant to, Collection<InstantRange> holds) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The second moment (%s) must not be before the first (%s). Exchange them.".formatted(to, from));
        }
        Duration worked = Duration.ZERO;
        Instant at = from;
        for (InstantRange hold : sorted(holds)) {
            Instant until = earlier(hold.start(), to);
            if (until.isAfter(at)) {
                worked = worked.plus(calendar.workingTime(at, until));
            }
            at = later(at, earlier(hold.end(), to));
        }
        return begun(worked.plus(calendar.workingTime(at, to)));
    }

    private static List<InstantRange> sorted(Collection<InstantRange> holds) {
        return holds.stream().sorted(Comparator.comparing(InstantRange::start)).toList();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static long begun(Duration worked) {
        long whole = worked.toMinutes();
        return worked.compareTo(Duration.ofMinutes(whole)) > 0 ? whole + 1 : whole;
    }
}
