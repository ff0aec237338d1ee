package io.crmkit.core.time;

import io.crmkit.core.data.Data;
import io.crmkit.core.message.Label;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When people work, in one zone: hours per weekday, holidays, make-up working days and dates with special hours.
 *
 * <p><b>Open and closed.</b> A moment is open if a clock on the wall shows a working hour of its date. The opening
 * moment is open, the closing moment is not. Where a zone changes its clocks, working time is the time that really
 * passes: an hour that is skipped is not worked, an hour that is shown twice is worked twice.
 *
 * <p><b>Working time.</b> {@code workingTime(a, b) + workingTime(b, c) = workingTime(a, c)}, and {@code workingTime(a,
 * plusWorkingTime(a, d)) = d}. All is exact to the nanosecond.
 *
 * <p><b>Working days.</b> A date is a working day if it has a working hour.
 *
 * <p><b>Coverage.</b> Holidays are announced a year at a time. {@link #coverage()} says for which dates the calendar
 * knows them; answers beyond it follow the weekdays alone, and a caller can see that with {@link #isCoveredUntil}.
 *
 * <p>The cost of a question grows with the number of clock changes in the span, not with its days.
 *
 * <pre>{@code
 * BusinessCalendar office = BusinessCalendar.builder(ZoneId.of("Asia/Shanghai"))
 *         .weekdays("09:00-12:00", "13:00-18:00")
 *         .holiday(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-07"), Label.of("National Day", "国庆节"))
 *         .makeUpDay(LocalDate.parse("2026-10-10"), Label.of("National Day", "国庆节"), DayOfWeek.THURSDAY)
 *         .build();
 * office.plusWorkingDays(LocalDate.parse("2026-09-30"), 3);      // 2026-10-10
 * }</pre>
 */
public final class BusinessCalendar {

    private static final BusinessCalendar ALWAYS =
            builder(ZoneOffset.UTC).everyDay("00:00-24:00").build();

    private final ZoneId zone;
    private final Map<DayOfWeek, WorkingHours> week;
    private final List<SpecialDay> specialDays;
    private final DateRange coverage;
    private final WorkingHours[] weekHours;
    private final long[] specialDates;
    private final DaySums days;
    private final WorkingClock clock;

    private BusinessCalendar(
            ZoneId zone, Map<DayOfWeek, WorkingHours> week, List<SpecialDay> specialDays, DateRange coverage) {
        this.zone = zone;
        this.week = week;
        this.specialDays = specialDays;
        this.coverage = coverage;
        this.weekHours = Arrays.stream(DayOfWeek.values()).map(week::get).toArray(WorkingHours[]::new);
        this.specialDates =
                specialDays.stream().mapToLong(day -> day.date().toEpochDay()).toArray();
        this.days = sums(hours -> hours.isNone() ? 0 : 1);
        DaySums seconds = sums(hours -> hours.total().toSeconds());
        this.clock = new WorkingClock(zone.getRules(), seconds, this::hours, lastSpecial());
    }

    /** Open at every moment, in UTC; covers all dates. */
    public static BusinessCalendar always() {
        return ALWAYS;
    }

    /**
     * Monday to Friday with the same hours, without holidays; covers all dates.
     *
     * @param hours intervals such as {@code 09:00-12:00} and {@code 13:00-17:30}, as for {@link WorkingHours#of}
     */
    public static BusinessCalendar weekdays(ZoneId zone, String... hours) {
        return builder(zone).weekdays(hours).build();
    }

    /** A builder for a calendar in a zone; until told otherwise nobody works. */
    public static Builder builder(ZoneId zone) {
        return new Builder(zone);
    }

    /**
     * Reads a calendar from data; the inverse of {@link #toData()}. All faults are told at once, each with its place.
     *
     * <p>The keys are {@code zone}, {@code week} (lists of intervals by weekday), {@code holidays} ({@code date},
     * {@code until} for a block of days, {@code label}), {@code makeUpDays} ({@code date}, {@code label} and either
     * {@code like} or {@code hours}), {@code specialHours} ({@code date}, {@code label}, {@code hours}) and {@code
     * coverage} ({@code first}, {@code last}). Only zone and week are required.
     */
    @SuppressWarnings("InvalidParam") // the keys of the data are no parameters
    public static BusinessCalendar fromData(Data data) {
        return BusinessData.read(data);
    }

    /** This calendar as plain data; holidays of the same name on following dates become one block. */
    public Map<String, Object> toData() {
        return BusinessData.write(this);
    }

    /** A builder with all that this calendar knows, to add the holidays of another year. Extend its coverage, too. */
    public Builder toBuilder() {
        Builder builder = new Builder(zone).coverage(coverage);
        week.forEach(builder::hours);
        specialDays.forEach(builder::special);
        return builder;
    }

    /** The zone in which hours and dates are meant. */
    public ZoneId zone() {
        return zone;
    }

    /** The usual hours of a weekday. */
    public WorkingHours hours(DayOfWeek weekday) {
        return Objects.requireNonNull(week.get(weekday));
    }

    /** The hours of a date, as clocks show them. */
    public WorkingHours hours(LocalDate date) {
        return hours(Years.checked(date).toEpochDay());
    }

    /** All holidays, make-up days and dates with special hours, in order. */
    public List<SpecialDay> specialDays() {
        return specialDays;
    }

    /** What is special about a date, if anything. */
    public Optional<SpecialDay> specialDay(LocalDate date) {
        int found = Arrays.binarySearch(specialDates, date.toEpochDay());
        return found < 0 ? Optional.empty() : Optional.of(specialDays.get(found));
    }

    /**
     * The dates for which holidays are known. If none was given to the builder: all dates for a calendar without
     * special days, otherwise the whole calendar years from the first to the last of them.
     */
    public DateRange coverage() {
        return coverage;
    }

    /** Whether holidays are known up to and with a date. */
    public boolean isCoveredUntil(LocalDate date) {
        return !date.isAfter(coverage.last());
    }

    /** Whether the date has a working hour. A date that the zone skipped counts by its hours all the same. */
    public boolean isWorkingDay(LocalDate date) {
        return !hours(date).isNone();
    }

    /** Whether people work at a moment. */
    public boolean isOpen(Instant instant) {
        return clock.isOpen(Years.checked(instant));
    }

    /**
     * The first open moment from the given one on; the given one itself if it is open.
     *
     * @throws NoWorkingTimeException if there is none
     */
    public Instant nextOpening(Instant from) {
        return clock.nextOpening(Years.checked(from));
    }

    /** The time between two moments during which people work; negative if the second is the earlier one. */
    public Duration workingTime(Instant from, Instant to) {
        Years.checked(from);
        Years.checked(to);
        return to.isBefore(from) ? clock.between(to, from).negated() : clock.between(from, to);
    }

    /**
     * The deadline: the first moment at which so much working time has passed.
     *
     * <p>A deadline that falls on closing time stays there and does not move to the next opening. With zero the answer
     * is the given moment itself, open or closed; to start a count at the next opening, ask for {@link #nextOpening}
     * first.
     *
     * @param workingTime not negative
     * @throws NoWorkingTimeException if the calendar has not so much working time up to the end of the year 9999
     */
    public Instant plusWorkingTime(Instant from, Duration workingTime) {
        Years.checked(from);
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException(
                    "Working time (%s) must not be negative. Ask from the earlier moment on.".formatted(workingTime));
        }
        return clock.plus(from, workingTime);
    }

    /** The moments at which people work on a date, in order; a clock change may split or join the hours of the day. */
    public List<InstantRange> openHours(LocalDate date) {
        return clock.openHours(Years.checked(date));
    }

    /**
     * The date so many working days on, or back if negative: 1 is the first working day after the date, -1 the last
     * before it. With zero the answer is the date itself, working day or not.
     *
     * @throws NoWorkingTimeException if the calendar has not so many working days
     */
    public LocalDate plusWorkingDays(LocalDate date, int workingDays) {
        long day = Years.checked(date).toEpochDay();
        if (workingDays == 0) {
            return date;
        }
        long target = workingDays > 0 ? days.before(day + 1) + workingDays : days.before(day) + workingDays + 1;
        long found = days.reaching(target)
                .orElseThrow(() -> new NoWorkingTimeException(workingDays + " working days", date));
        return Years.ofEpochDay(found, "Date (%s plus %d working days)".formatted(date, workingDays));
    }

    /**
     * How many working days there are from one date up to, but without, another; negative if the second is the earlier
     * one. From a working day on, it undoes {@link #plusWorkingDays}.
     */
    public long workingDaysBetween(LocalDate from, LocalDate to) {
        return days.before(Years.checked(to).toEpochDay())
                - days.before(Years.checked(from).toEpochDay());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCalendar that
                && zone.equals(that.zone)
                && week.equals(that.week)
                && specialDays.equals(that.specialDays)
                && coverage.equals(that.coverage);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, week, specialDays, coverage);
    }

    /** Zone, hours and the number of special days, for people who look for a fault. */
    @Override
    public String toString() {
        return "BusinessCalendar{" + zone + ", " + week + ", " + specialDays.size() + " special days, covers "
                + coverage + "}";
    }

    private WorkingHours hours(long day) {
        int found = Arrays.binarySearch(specialDates, day);
        return found < 0
                ? weekHours[DaySums.weekday(day)]
                : specialDays.get(found).hours();
    }

    private DaySums sums(java.util.function.ToLongFunction<WorkingHours> amount) {
        return new DaySums(
                Arrays.stream(weekHours).mapToLong(amount).toArray(),
                specialDates,
                specialDays.stream().map(SpecialDay::hours).mapToLong(amount).toArray());
    }

    private LocalDate lastSpecial() {
        return specialDays.isEmpty()
                ? Years.FIRST
                : specialDays.get(specialDays.size() - 1).date();
    }

    /** Gathers hours and special days; each date may be special only once. */
    public static final class Builder {

        /** The longest block of holidays. */
        static final int LONGEST = 366;

        private final ZoneId zone;
        private final Map<DayOfWeek, WorkingHours> week = new EnumMap<>(DayOfWeek.class);
        private final List<SpecialDay> days = new ArrayList<>();
        private Optional<DateRange> coverage = Optional.empty();

        private Builder(ZoneId zone) {
            this.zone = Objects.requireNonNull(zone, "zone");
            for (DayOfWeek weekday : DayOfWeek.values()) {
                week.put(weekday, WorkingHours.none());
            }
        }

        /** The hours of a weekday, in place of those it had. */
        public Builder hours(DayOfWeek weekday, WorkingHours hours) {
            week.put(weekday, Objects.requireNonNull(hours, "hours"));
            return this;
        }

        /** The hours of a weekday as intervals such as {@code 09:00-12:30}. */
        public Builder hours(DayOfWeek weekday, String... intervals) {
            return hours(weekday, WorkingHours.of(intervals));
        }

        /** The hours of Monday to Friday. */
        public Builder weekdays(String... intervals) {
            for (DayOfWeek weekday : DayOfWeek.values()) {
                if (weekday.compareTo(DayOfWeek.FRIDAY) <= 0) {
                    hours(weekday, intervals);
                }
            }
            return this;
        }

        /** The hours of all seven days. */
        public Builder everyDay(String... intervals) {
            for (DayOfWeek weekday : DayOfWeek.values()) {
                hours(weekday, intervals);
            }
            return this;
        }

        /** A date on which nobody works. */
        public Builder holiday(LocalDate date, Label label) {
            return holiday(date, date, label);
        }

        /** Dates on which nobody works, the last one included; at most 366 at a time. */
        public Builder holiday(LocalDate first, LocalDate last, Label label) {
            DateRange block = DateRange.of(first, last);
            if (!block.hasFirst() || !block.hasLast() || block.days() > LONGEST) {
                throw new IllegalArgumentException(
                        "Holiday (%s) must have at most 366 days. Maybe the year was mistyped.".formatted(block));
            }
            first.datesUntil(last.plusDays(1))
                    .forEach(date -> special(new SpecialDay(
                            date, SpecialDay.Kind.HOLIDAY, label, Optional.empty(), WorkingHours.none())));
            return this;
        }

        /**
         * A date that works in exchange for a holiday, with the hours that a weekday has when the calendar is built.
         */
        public Builder makeUpDay(LocalDate date, Label label, DayOfWeek like) {
            Objects.requireNonNull(like, "like");
            return special(
                    new SpecialDay(date, SpecialDay.Kind.MAKE_UP, label, Optional.of(like), WorkingHours.none()));
        }

        /** A date that works in exchange for a holiday, with its own hours, at least some. */
        public Builder makeUpDay(LocalDate date, Label label, WorkingHours hours) {
            return special(new SpecialDay(date, SpecialDay.Kind.MAKE_UP, label, Optional.empty(), some(date, hours)));
        }

        /** A date with other hours than usual, at least some. */
        public Builder specialHours(LocalDate date, Label label, WorkingHours hours) {
            return special(
                    new SpecialDay(date, SpecialDay.Kind.SPECIAL_HOURS, label, Optional.empty(), some(date, hours)));
        }

        /** The dates for which all holidays are given. */
        public Builder coverage(DateRange known) {
            coverage = Optional.of(known);
            return this;
        }

        /**
         * The calendar.
         *
         * @throws IllegalArgumentException if a date is special twice, or a make-up day is like a weekday that does not
         *     work
         */
        public BusinessCalendar build() {
            TreeMap<LocalDate, SpecialDay> byDate = new TreeMap<>();
            List<SpecialDay> twice = days.stream()
                    .filter(day -> byDate.put(day.date(), day) != null)
                    .toList();
            if (!twice.isEmpty()) {
                String shown = twice.stream()
                        .limit(10)
                        .map(day -> day.date().toString())
                        .collect(Collectors.joining(", "));
                throw new IllegalArgumentException(
                        ("Special days (%s) must be given once each: a date is a holiday, a make-up day or has special"
                                        + " hours. Leave out one.")
                                .formatted(shown));
            }
            List<SpecialDay> resolved =
                    byDate.values().stream().map(this::resolved).toList();
            return new BusinessCalendar(zone, new EnumMap<>(week), resolved, coverage.orElseGet(() -> years(resolved)));
        }

        private Builder special(SpecialDay day) {
            days.add(day);
            return this;
        }

        private SpecialDay resolved(SpecialDay day) {
            if (day.like().isEmpty()) {
                return day;
            }
            WorkingHours hours =
                    some(day.date(), Objects.requireNonNull(week.get(day.like().get())));
            return new SpecialDay(day.date(), day.kind(), day.label(), day.like(), hours);
        }

        private static WorkingHours some(LocalDate date, WorkingHours hours) {
            if (hours.isNone()) {
                throw new IllegalArgumentException(
                        "Hours (%s) of %s must have at least one interval. Give it hours, or make it a holiday."
                                .formatted(hours, date));
            }
            return hours;
        }

        private static DateRange years(List<SpecialDay> days) {
            if (days.isEmpty()) {
                return DateRange.all();
            }
            int first = days.get(0).date().getYear();
            int last = days.get(days.size() - 1).date().getYear();
            return DateRange.of(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
        }
    }
}
