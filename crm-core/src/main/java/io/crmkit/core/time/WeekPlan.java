package io.crmkit.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/** Fiscal years of 52 or 53 whole weeks. */
record WeekPlan(WeekPattern pattern, YearEnd end, YearName name) implements YearPlan {

    @Override
    public int yearOf(LocalDate date) {
        int ending = date.getYear() - 1;
        while (date.isAfter(end.in(ending))) {
            ending++;
        }
        return ending - shift();
    }

    @Override
    public int weekYearOf(LocalDate date) {
        return yearOf(date);
    }

    @Override
    public LocalDate monthStart(int year, int month) {
        return weeksStart(year).plusWeeks(pattern.weeksBefore(month));
    }

    @Override
    public int monthOf(int year, LocalDate date) {
        return pattern.monthOf((int) ChronoUnit.WEEKS.between(weeksStart(year), date));
    }

    @Override
    public LocalDate weeksStart(int year) {
        return end.in(year + shift() - 1).plusDays(1);
    }

    @Override
    public DayOfWeek firstDayOfWeek() {
        return end.weekday().plus(1);
    }

    @Override
    public YearPlan named(YearName other) {
        return new WeekPlan(pattern, end, other);
    }

    /** How far the calendar year at whose month the fiscal year ends is ahead of the number of the fiscal year. */
    private int shift() {
        return name == YearName.START && end.month() != Month.DECEMBER ? 1 : 0;
    }
}
