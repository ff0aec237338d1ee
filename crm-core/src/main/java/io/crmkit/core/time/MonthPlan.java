package io.crmkit.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** Fiscal years of twelve calendar months. */
record MonthPlan(Month start, YearName name, DayOfWeek firstDayOfWeek) implements YearPlan {

    /** The day of a week that decides to which year the week belongs: its fourth. */
    private static final int DECIDING = 3;

    @Override
    public int yearOf(LocalDate date) {
        return (date.getMonthValue() >= start.getValue() ? date.getYear() : date.getYear() - 1) + shift();
    }

    @Override
    public int weekYearOf(LocalDate date) {
        return yearOf(
                date.with(TemporalAdjusters.previousOrSame(firstDayOfWeek)).plusDays(DECIDING));
    }

    @Override
    public LocalDate monthStart(int year, int month) {
        return LocalDate.of(year - shift(), start, 1).plusMonths(month - 1L);
    }

    @Override
    public int monthOf(int year, LocalDate date) {
        return Math.floorMod(date.getMonthValue() - start.getValue(), 12) + 1;
    }

    @Override
    public LocalDate weeksStart(int year) {
        return monthStart(year, 1).plusDays(DECIDING).with(TemporalAdjusters.previousOrSame(firstDayOfWeek));
    }

    @Override
    public YearPlan named(YearName other) {
        return new MonthPlan(start, other, firstDayOfWeek);
    }

    /** How far the number of a fiscal year is ahead of the calendar year in which it starts. */
    private int shift() {
        return name == YearName.END && start != Month.JANUARY ? 1 : 0;
    }
}
