package io.crmkit.core.time;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One period of a {@link FiscalCalendar}, such as the first quarter of fiscal year 2026.
 *
 * <p>Two periods are equal if calendar, unit, fiscal year and number are.
 */
public final class FiscalPeriod implements Labelled {

    private final FiscalCalendar calendar;
    private final PeriodUnit unit;
    private final int fiscalYear;
    private final int number;
    private final LocalDate first;
    private final LocalDate last;
    /** Kept, since rows are grouped by periods. */
    private final int hash;

    private FiscalPeriod(
            FiscalCalendar calendar, PeriodUnit unit, int fiscalYear, int number, LocalDate first, LocalDate last) {
        this.calendar = calendar;
        this.unit = unit;
        this.fiscalYear = fiscalYear;
        this.number = number;
        this.first = first;
        this.last = last;
        this.hash = Objects.hash(unit, fiscalYear, number, calendar);
    }

    static FiscalPeriod of(FiscalCalendar calendar, PeriodUnit unit, int year, int number) {
        boolean lastOne = number == calendar.count(unit, year);
        LocalDate first = calendar.start(unit, year, number);
        LocalDate end = lastOne ? calendar.start(unit, year + 1, 1) : calendar.start(unit, year, number + 1);
        LocalDate last = end.minusDays(1);
        if (!Years.holds(first) || !Years.holds(last)) {
            throw new IllegalArgumentException(
                    ("Fiscal period (%s) must lie wholly in the years 1 to 9999, but is %s to %s."
                                    + " Ask for a nearer period.")
                            .formatted(unit.text(year, number), first, last));
        }
        return new FiscalPeriod(calendar, unit, year, number, first, last);
    }

    /** The calendar that cuts this period. */
    public FiscalCalendar calendar() {
        return calendar;
    }

    /** The kind of period. */
    public PeriodUnit unit() {
        return unit;
    }

    /** The number of the fiscal year, 1 to 9999. */
    public int fiscalYear() {
        return fiscalYear;
    }

    /** The number within the fiscal year, from 1; always 1 for a year. */
    public int number() {
        return number;
    }

    /** The first day. */
    public LocalDate first() {
        return first;
    }

    /** The last day, which belongs to the period. */
    public LocalDate last() {
        return last;
    }

    /** The day after the last one. */
    public LocalDate endExclusive() {
        return last.plusDays(1);
    }

    /** First to last day, both included. */
    public DateRange range() {
        return DateRange.of(first, last);
    }

    /** How many days it has. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Whether a date belongs to it. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** From the first moment of the first day to the first moment after the last day, as clocks in a zone show them. */
    public InstantRange instants(ZoneId zone) {
        return range().instants(zone);
    }

    /** The period of this unit that follows. */
    public FiscalPeriod next() {
        return plus(1);
    }

    /** The period of this unit that goes before. */
    public FiscalPeriod previous() {
        return plus(-1);
    }

    /** The period of this unit so many further on, or back if negative. */
    public FiscalPeriod plus(int periods) {
        return switch (unit) {
            case YEAR, HALF, QUARTER, MONTH -> plusMonths(periods);
            case WEEK -> calendar.period(unit, moved(periods * 7L));
            case DAY -> calendar.period(unit, moved(periods));
        };
    }

    /**
     * The period to compare with: the same number in the fiscal year before.
     *
     * <p>A 53rd week is compared with the last week of a year that has only 52. A day of a month-based calendar is
     * compared with the same date of the year before (29 February with the 28th); a day of a week-based one with the
     * same day of the same week, or the last day of a year without that week.
     */
    public FiscalPeriod sameLastYear() {
        int year = fiscalYear - 1;
        if (unit == PeriodUnit.DAY && !calendar.isWeekBased()) {
            return calendar.period(unit, Years.checked(first.minusYears(1)));
        }
        return calendar.period(unit, year, Math.min(number, calendar.count(unit, year)));
    }

    /**
     * The shorter periods of which this one consists, in order: the months of a quarter, the days of a week.
     *
     * <p>A week is part of the period that holds its fourth day. So the weeks of a month-based quarter may begin or end
     * up to three days beside it, and together the weeks of all quarters are the weeks of all years.
     *
     * @param parts a unit as long as this one, or shorter
     * @throws IllegalArgumentException if the unit is longer than this period
     */
    public List<FiscalPeriod> parts(PeriodUnit parts) {
        if (parts.compareTo(unit) < 0) {
            throw new IllegalArgumentException("Parts (%s) of a %s must not be longer than it. Choose a shorter unit."
                    .formatted(parts.label().en(), unit.label().en()));
        }
        int deciding = parts == PeriodUnit.WEEK && unit != PeriodUnit.WEEK ? 3 : 0;
        List<FiscalPeriod> found = new ArrayList<>();
        FiscalPeriod part = calendar.period(parts, first);
        if (part.first.plusDays(deciding).isBefore(first)) {
            part = part.next();
        }
        while (true) {
            found.add(part);
            if (part.last.plusDays(1 + deciding).isAfter(last)) {
                return List.copyOf(found);
            }
            part = part.next();
        }
    }

    /**
     * The name for people, such as "FY2026 Q1" and "2026财年第1季度"; months of month-based calendars and days by their
     * date.
     */
    @Override
    public Label label() {
        return FiscalLabels.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FiscalPeriod that
                && unit == that.unit
                && fiscalYear == that.fiscalYear
                && number == that.number
                && calendar.equals(that.calendar);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The text that {@link FiscalCalendar#parse} reads: {@code 2026}, {@code 2026-Q1}, {@code 2026-M03} and so on. */
    @Override
    public String toString() {
        return unit.text(fiscalYear, number);
    }

    private FiscalPeriod plusMonths(int periods) {
        int perYear = 12 / unit.months();
        long position = (long) fiscalYear * perYear + number - 1 + periods;
        long year = Math.floorDiv(position, (long) perYear);
        return calendar.period(unit, (int) year, (int) Math.floorMod(position, (long) perYear) + 1);
    }

    private LocalDate moved(long days) {
        return Years.ofEpochDay(first.toEpochDay() + days, "Fiscal period (%s moved by %d days)".formatted(this, days));
    }
}
