package io.crmkit.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** How fiscal years fall into months and weeks; knows arithmetic only, refuses nothing. */
sealed interface YearPlan permits MonthPlan, WeekPlan {

    /** The fiscal year that holds a date. */
    int yearOf(LocalDate date);

    /** The fiscal year to which the week of a date belongs. */
    int weekYearOf(LocalDate date);

    /** The first day of a fiscal month, 1 to 12. */
    LocalDate monthStart(int year, int month);

    /** The fiscal month, 1 to 12, that holds a date of the fiscal year. */
    int monthOf(int year, LocalDate date);

    /** The first day of the first week of a fiscal year. */
    LocalDate weeksStart(int year);

    /** The day on which every week starts. */
    DayOfWeek firstDayOfWeek();

    /** Which calendar year names a fiscal year. */
    YearName name();

    /** The same with another naming. */
    YearPlan named(YearName name);
}
