package io.crmkit.core.time;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a company cuts time into years, halves, quarters, months and weeks.
 *
 * <p>There are two kinds. A <em>month-based</em> calendar starts in any month, and its fiscal months are calendar
 * months. A <em>week-based</em> calendar has 52 or 53 whole weeks, cut by a {@link WeekPattern}; the 53rd week belongs
 * to the twelfth fiscal month, so the last quarter then has fourteen weeks.
 *
 * <p>In both kinds the periods of one unit follow each other without gap or overlap. Years, halves, quarters, months
 * and days also fill their fiscal year exactly. Weeks do so in week-based calendars; in month-based ones a week belongs
 * whole to the fiscal year that holds its fourth day (the ISO rule if weeks start on Monday and the year in January),
 * so the first days of a fiscal year may lie in the last week of the year before, and the other way round.
 *
 * <p>Every period lies wholly in the years 1 to 9999, and so does the number of its fiscal year; others are refused
 * with an {@code IllegalArgumentException}.
 *
 * <pre>{@code
 * FiscalCalendar.startingIn(Month.APRIL).quarter(LocalDate.parse("2026-05-01"));                     // 2026-Q1
 * FiscalCalendar.weekly(WeekPattern.P_4_5_4, YearEnd.nearest(SATURDAY, JANUARY)).year(2023).days();   // 371
 * }</pre>
 */
public final class FiscalCalendar {

    private static final Pattern TEXT =
            Pattern.compile("([0-9]{4})(?:-(?:([HQ])([0-9])|([MW])([0-9]{2})|(D)([0-9]{3})))?");

    private final YearPlan plan;

    private FiscalCalendar(YearPlan plan) {
        this.plan = plan;
    }

    static FiscalCalendar of(YearPlan plan) {
        return new FiscalCalendar(plan);
    }

    /** Fiscal years that are calendar years, with ISO weeks. */
    public static FiscalCalendar calendarYear() {
        return startingIn(Month.JANUARY);
    }

    /**
     * Month-based fiscal years from the first day of a month, named by the year of their start, with weeks from Monday.
     */
    public static FiscalCalendar startingIn(Month start) {
        Objects.requireNonNull(start, "start");
        return of(new MonthPlan(start, YearName.START, DayOfWeek.MONDAY));
    }

    /**
     * Week-based fiscal years, named by the calendar year in which they start; a year ending with December is named by
     * it.
     */
    public static FiscalCalendar weekly(WeekPattern pattern, YearEnd end) {
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(end, "end");
        return of(new WeekPlan(pattern, end, YearName.START));
    }

    /** The same calendar with fiscal years named by their start or by their end. */
    public FiscalCalendar namedBy(YearName name) {
        return of(plan.named(Objects.requireNonNull(name, "name")));
    }

    /**
     * The same calendar with weeks that start on the given day.
     *
     * @throws IllegalArgumentException if this is week-based: the weekday of its {@link YearEnd} already says where
     *     weeks start
     */
    public FiscalCalendar withWeeksFrom(DayOfWeek first) {
        Objects.requireNonNull(first, "first");
        if (!(plan instanceof MonthPlan months)) {
            throw new IllegalArgumentException(
                    ("First day of the week (%s) must follow from the year end of a week-based calendar, here %s."
                                    + " Choose another weekday for the year end.")
                            .formatted(first, plan.firstDayOfWeek()));
        }
        return of(new MonthPlan(months.start(), months.name(), first));
    }

    /** The day on which weeks start. */
    public DayOfWeek firstDayOfWeek() {
        return plan.firstDayOfWeek();
    }

    /** Whether fiscal years are 52 or 53 whole weeks, and not calendar months. */
    public boolean isWeekBased() {
        return plan instanceof WeekPlan;
    }

    /** Which calendar year gives a fiscal year its number. */
    public YearName yearName() {
        return plan.name();
    }

    /** The period of a unit that holds a date. */
    public FiscalPeriod period(PeriodUnit unit, LocalDate date) {
        Objects.requireNonNull(unit, "unit");
        Years.checked(date);
        int year = unit == PeriodUnit.WEEK ? plan.weekYearOf(date) : plan.yearOf(date);
        return FiscalPeriod.of(this, unit, year, numberOf(unit, year, date));
    }

    /**
     * The period of a unit by its number in a fiscal year.
     *
     * @param number counted from 1; always 1 for a year
     */
    public FiscalPeriod period(PeriodUnit unit, int fiscalYear, int number) {
        Objects.requireNonNull(unit, "unit");
        int most = count(unit, fiscalYear);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(
                    "Number (%d) of a %s in fiscal year %d must be from 1 to %d. Maybe another fiscal year is meant."
                            .formatted(number, unit.label().en(), fiscalYear, most));
        }
        return FiscalPeriod.of(this, unit, fiscalYear, number);
    }

    /** The fiscal year with this number. */
    public FiscalPeriod year(int fiscalYear) {
        return period(PeriodUnit.YEAR, fiscalYear, 1);
    }

    /** The fiscal year that holds a date. */
    public FiscalPeriod year(LocalDate date) {
        return period(PeriodUnit.YEAR, date);
    }

    /** The fiscal quarter that holds a date. */
    public FiscalPeriod quarter(LocalDate date) {
        return period(PeriodUnit.QUARTER, date);
    }

    /** The fiscal month that holds a date. */
    public FiscalPeriod month(LocalDate date) {
        return period(PeriodUnit.MONTH, date);
    }

    /** The fiscal week that holds a date. */
    public FiscalPeriod week(LocalDate date) {
        return period(PeriodUnit.WEEK, date);
    }

    /** How many periods of a unit a fiscal year has: 1, 2, 4, 12, 52 or 53 weeks, 364 to 371 days. */
    public int count(PeriodUnit unit, int fiscalYear) {
        checkYear(fiscalYear);
        return switch (unit) {
            case YEAR, HALF, QUARTER, MONTH -> 12 / unit.months();
            case WEEK -> (int) ChronoUnit.WEEKS.between(plan.weeksStart(fiscalYear), plan.weeksStart(fiscalYear + 1));
            case DAY ->
                (int) ChronoUnit.DAYS.between(plan.monthStart(fiscalYear, 1), plan.monthStart(fiscalYear + 1, 1));
        };
    }

    /**
     * The period with this text; the inverse of {@link FiscalPeriod#toString()}.
     *
     * @param text such as {@code 2026}, {@code 2026-H2}, {@code 2026-Q1}, {@code 2026-M03}, {@code 2026-W53}, {@code
     *     2026-D001}
     */
    public FiscalPeriod parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    ("Fiscal period (%s) must be a year of four digits, alone or with a half, quarter, month, week or"
                                    + " day. Write it like 2026, 2026-H2, 2026-Q1, 2026-M03, 2026-W53 or 2026-D001.")
                            .formatted(Fault.shown(text)));
        }
        int year = Integer.parseInt(matcher.group(1));
        for (int group = 2; group <= 6; group += 2) {
            if (matcher.group(group) != null) {
                return period(unit(matcher.group(group)), year, Integer.parseInt(matcher.group(group + 1)));
            }
        }
        return year(year);
    }

    /**
     * Reads a calendar from data; the inverse of {@link #toData()}. Unknown names, missing and bad values are refused
     * with their places.
     */
    public static FiscalCalendar fromData(Data data) {
        return FiscalData.read(data);
    }

    /**
     * This calendar as plain data, such as {@code {kind: months, start: april, name: start, weekStart: monday}} or
     * {@code {kind: weeks, pattern: 4-5-4, yearEnd: {rule: nearest, weekday: saturday, month: january}, name: start}}.
     */
    public Map<String, Object> toData() {
        return FiscalData.write(plan);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof FiscalCalendar that && plan.equals(that.plan));
    }

    @Override
    public int hashCode() {
        return plan.hashCode();
    }

    /** All settings, for people who look for a fault; not meant to be parsed. */
    @Override
    public String toString() {
        return "FiscalCalendar" + toData();
    }

    LocalDate start(PeriodUnit unit, int year, int number) {
        return switch (unit) {
            case YEAR, HALF, QUARTER, MONTH -> plan.monthStart(year, (number - 1) * unit.months() + 1);
            case WEEK -> plan.weeksStart(year).plusWeeks(number - 1L);
            case DAY -> plan.monthStart(year, 1).plusDays(number - 1L);
        };
    }

    /** Whether fiscal years are the calendar years, so that nobody needs to be told which year is meant. */
    boolean isCalendarYear() {
        return plan instanceof MonthPlan months && months.start() == Month.JANUARY;
    }

    private static void checkYear(int fiscalYear) {
        if (fiscalYear < Years.LEAST || fiscalYear > Years.MOST) {
            throw new IllegalArgumentException(
                    "Fiscal year (%d) must be from 1 to 9999. Ask for a nearer period.".formatted(fiscalYear));
        }
    }

    private int numberOf(PeriodUnit unit, int year, LocalDate date) {
        return switch (unit) {
            case YEAR, HALF, QUARTER, MONTH -> (plan.monthOf(year, date) - 1) / unit.months() + 1;
            case WEEK -> (int) ChronoUnit.WEEKS.between(plan.weeksStart(year), date) + 1;
            case DAY -> (int) ChronoUnit.DAYS.between(plan.monthStart(year, 1), date) + 1;
        };
    }

    private static PeriodUnit unit(String letter) {
        return switch (letter) {
            case "H" -> PeriodUnit.HALF;
            case "Q" -> PeriodUnit.QUARTER;
            case "M" -> PeriodUnit.MONTH;
            case "W" -> PeriodUnit.WEEK;
            default -> PeriodUnit.DAY;
        };
    }
}
