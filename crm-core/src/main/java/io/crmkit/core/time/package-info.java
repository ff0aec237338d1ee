/**
 * Time as a business counts it: fiscal periods, working hours, and periods relative to a day.
 *
 * <p>Four things are kept apart because they answer different questions.
 *
 * <ul>
 *   <li>A {@link io.crmkit.core.time.FiscalCalendar} says to which year, quarter, month or week a <em>date</em>
 *       belongs. It knows no zone and no holiday.
 *   <li>A {@link io.crmkit.core.time.BusinessCalendar} says when people work, in one zone: hours per weekday, holidays,
 *       make-up working days. It measures service times and finds deadlines.
 *   <li>A {@link io.crmkit.core.time.RelativePeriod} such as "last fiscal quarter" is a wish that becomes a {@link
 *       io.crmkit.core.time.DateRange} only together with a day and the two calendars.
 *   <li>{@link io.crmkit.core.time.DateRange} has days and includes its last one; {@link
 *       io.crmkit.core.time.InstantRange} has moments and excludes its end. A zone turns one into the other.
 * </ul>
 *
 * <p>Nothing here knows what time it is now: every question brings its date, instant and zone. All values are
 * immutable, and dates and instants lie in the years 1 to 9999.
 *
 * <pre>{@code
 * FiscalCalendar fiscal = FiscalCalendar.startingIn(Month.APRIL);
 * fiscal.quarter(LocalDate.parse("2026-05-01")).label().en();                   // FY2026 Q1
 *
 * BusinessCalendar office = BusinessCalendar.weekdays(ZoneId.of("Asia/Shanghai"), "09:00-12:00", "13:00-18:00");
 * office.plusWorkingTime(Instant.parse("2026-03-06T09:00:00Z"), Duration.ofHours(2));   // Friday 17:00 -> Monday 10:00
 *
 * RelativePeriod period = RelativePeriod.parse("last fiscal quarter");
 * period.resolve(LocalDate.parse("2026-05-01"), fiscal, office);                // 2026-01-01..2026-03-31
 * }</pre>
 */
@NullMarked
package io.crmkit.core.time;

import org.jspecify.annotations.NullMarked;
