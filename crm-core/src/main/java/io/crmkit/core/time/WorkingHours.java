package io.crmkit.core.time;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The working hours of one day: any number of intervals on the clock, with breaks between.
 *
 * <p>An interval is written {@code 09:00-12:30}, to the minute; {@code 24:00} is the end of the day. Its start belongs
 * to it, its end does not. Intervals stand in any order and do not overlap; those that touch become one. Work over
 * midnight is two intervals: {@code 22:00-24:00} on one day and {@code 00:00-06:00} on the next.
 */
public final class WorkingHours {

    private static final Pattern INTERVAL = Pattern.compile("([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})");
    private static final String NONE = "none";
    private static final int MINUTES = 24 * 60;
    private static final WorkingHours CLOSED = new WorkingHours(List.of());

    private final List<Interval> intervals;

    private WorkingHours(List<Interval> intervals) {
        this.intervals = intervals;
    }

    /** Minutes of the day from a start to an end that no longer belongs. */
    private record Interval(int from, int to) {

        @Override
        public String toString() {
            return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
        }
    }

    /** The hours with these intervals, each such as {@code 09:00-12:30}. */
    public static WorkingHours of(String... intervals) {
        return ofIntervals(Arrays.stream(intervals).map(WorkingHours::interval).toList());
    }

    /** No working hour. */
    public static WorkingHours none() {
        return CLOSED;
    }

    /** From midnight to midnight. */
    public static WorkingHours allDay() {
        return of("00:00-24:00");
    }

    /** The hours with this text; the inverse of {@link #toString()}. */
    public static WorkingHours parse(String text) {
        return text.equals(NONE) ? CLOSED : of(text.split(", ", -1));
    }

    /** Reads a list of intervals; the inverse of {@link #toData()}. */
    public static WorkingHours fromData(Data data) {
        List<Interval> intervals = data.list(item -> item.reading(place -> interval(place.text())));
        return data.reading(place -> ofIntervals(intervals));
    }

    /** The intervals in order, each such as {@code 09:00-12:30}. */
    public List<String> toData() {
        return intervals.stream().map(Interval::toString).toList();
    }

    /** Whether nobody works. */
    public boolean isNone() {
        return intervals.isEmpty();
    }

    /** The working time of a day without a clock change. */
    public Duration total() {
        return Duration.ofSeconds(secondsBefore(MINUTES * 60));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingHours that && intervals.equals(that.intervals);
    }

    @Override
    public int hashCode() {
        return intervals.hashCode();
    }

    /** The intervals in order, such as {@code 09:00-12:00, 13:00-18:00}, or {@code none}. */
    @Override
    public String toString() {
        return isNone() ? NONE : String.join(", ", toData());
    }

    /** How many intervals there are. */
    int count() {
        return intervals.size();
    }

    /** The second of the day at which an interval starts. */
    int startSecond(int index) {
        return intervals.get(index).from * 60;
    }

    /** The second of the day at which an interval ends. */
    int endSecond(int index) {
        return intervals.get(index).to * 60;
    }

    /** Whether the second of the day is worked. */
    boolean holds(int second) {
        int minute = second / 60;
        return intervals.stream().anyMatch(interval -> interval.from <= minute && minute < interval.to);
    }

    /** How many worked seconds of the day pass before a second of the day. */
    int secondsBefore(int second) {
        int sum = 0;
        for (int i = 0; i < count(); i++) {
            sum += Math.max(0, Math.min(second, endSecond(i)) - startSecond(i));
        }
        return sum;
    }

    /** The first second of the day before which so many worked seconds pass, from 1 to all of the day. */
    int secondAfter(long worked) {
        long rest = worked;
        int index = 0;
        while (rest > endSecond(index) - startSecond(index)) {
            rest -= endSecond(index) - startSecond(index);
            index++;
        }
        return startSecond(index) + (int) rest;
    }

    private static WorkingHours ofIntervals(List<Interval> given) {
        List<Interval> sorted = new ArrayList<>(given);
        sorted.sort((a, b) -> Integer.compare(a.from, b.from));
        List<Interval> merged = new ArrayList<>();
        for (Interval next : sorted) {
            Interval before = merged.isEmpty() ? new Interval(-1, -1) : merged.get(merged.size() - 1);
            if (next.from < before.to) {
                throw new IllegalArgumentException(
                        "Working hours (%s) must not overlap with others of the day (%s). Join or shorten them."
                                .formatted(next, before));
            }
            if (next.from == before.to) {
                merged.set(merged.size() - 1, new Interval(before.from, next.to));
            } else {
                merged.add(next);
            }
        }
        return new WorkingHours(List.copyOf(merged));
    }

    private static Interval interval(String text) {
        Matcher matcher = INTERVAL.matcher(text);
        if (!matcher.matches()) {
            throw refused(text, "be two times of day to the minute. Write them like 09:00-17:30.");
        }
        int from = minute(text, matcher.group(1), matcher.group(2));
        int to = minute(text, matcher.group(3), matcher.group(4));
        if (to <= from) {
            throw refused(
                    text,
                    "end after they start. Maybe the two were swapped; for work over midnight write 22:00-24:00 on one"
                            + " day and 00:00-06:00 on the next.");
        }
        return new Interval(from, to);
    }

    private static int minute(String text, String hours, String minutes) {
        int hour = Integer.parseInt(hours);
        int minute = Integer.parseInt(minutes);
        if (minute > 59 || hour * 60 + minute > MINUTES) {
            throw refused(text, "lie between 00:00 and 24:00, with minutes up to 59. Mend the time.");
        }
        return hour * 60 + minute;
    }

    private static IllegalArgumentException refused(String text, String rule) {
        return new IllegalArgumentException("Working hours (%s) must ".formatted(Fault.shown(text)) + rule);
    }
}
