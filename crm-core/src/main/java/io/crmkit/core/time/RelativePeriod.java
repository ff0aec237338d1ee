package io.crmkit.core.time;

import io.crmkit.core.message.Labelled;
import java.time.LocalDate;

/**
 * Days relative to a day that is not known yet, such as "last 90 days" or "next fiscal quarter".
 *
 * <ul>
 *   <li>{@code yesterday}, {@code today}, {@code tomorrow}: that day.
 *   <li>{@code last 90 days}: exactly ninety days, of which today is the last one. {@code next 30 days}: exactly thirty
 *       days, of which tomorrow is the first one. So the two never share a day.
 *   <li>{@code last 5 working days}: from the fifth last working day up to today; today counts if it is one. {@code
 *       next 3 working days}: from tomorrow to the third working day after today. Days off between them belong to the
 *       range.
 *   <li>{@code this quarter}, {@code this fiscal quarter}: the whole one that holds today, its past and its future
 *       days.
 *   <li>{@code last fiscal quarter}: the whole one before this. {@code last 2 fiscal quarters}: the two whole ones
 *       before this; this one does not belong to it. {@code next quarter} and {@code next 2 quarters} likewise after
 *       this.
 * </ul>
 *
 * <p>Units are week, month, quarter, half-year and year, each alone (of the calendar year) or after {@code fiscal} (of
 * the fiscal calendar). There is one text for each value, and {@link #toString()} gives it.
 */
public sealed interface RelativePeriod extends Labelled permits RelativeDay, RollingDays, WholePeriods {

    /** The highest number of days or periods. */
    int MOST = 10_000;

    /** The day itself. */
    static RelativePeriod today() {
        return new RelativeDay(0);
    }

    /** The day before. */
    static RelativePeriod yesterday() {
        return new RelativeDay(-1);
    }

    /** The day after. */
    static RelativePeriod tomorrow() {
        return new RelativeDay(1);
    }

    /** So many days, of which today is the last one; from 1 to {@value #MOST}. */
    static RelativePeriod lastDays(int days) {
        return new RollingDays(-checked(days), false);
    }

    /** So many days, of which tomorrow is the first one; from 1 to {@value #MOST}. */
    static RelativePeriod nextDays(int days) {
        return new RollingDays(checked(days), false);
    }

    /** So many working days up to today, which counts if it is one; from 1 to {@value #MOST}. */
    static RelativePeriod lastWorkingDays(int days) {
        return new RollingDays(-checked(days), true);
    }

    /** So many working days from tomorrow on; from 1 to {@value #MOST}. */
    static RelativePeriod nextWorkingDays(int days) {
        return new RollingDays(checked(days), true);
    }

    /** The whole period that holds today. */
    static RelativePeriod current(RelativeUnit unit) {
        return new WholePeriods(0, unit);
    }

    /** The whole period before the one that holds today. */
    static RelativePeriod last(RelativeUnit unit) {
        return last(1, unit);
    }

    /** So many whole periods before the one that holds today; from 1 to {@value #MOST}. */
    static RelativePeriod last(int periods, RelativeUnit unit) {
        return new WholePeriods(-checked(periods), unit);
    }

    /** The whole period after the one that holds today. */
    static RelativePeriod next(RelativeUnit unit) {
        return next(1, unit);
    }

    /** So many whole periods after the one that holds today; from 1 to {@value #MOST}. */
    static RelativePeriod next(int periods, RelativeUnit unit) {
        return new WholePeriods(checked(periods), unit);
    }

    /** The period with this text; the inverse of {@link #toString()}. */
    static RelativePeriod parse(String text) {
        return RelativeText.parse(text);
    }

    /**
     * The days that are meant.
     *
     * @param today the day from which to count
     * @param fiscal cuts the fiscal periods, and says on which day weeks start
     * @param business knows the working days
     * @return a range with both ends
     * @throws IllegalArgumentException if a day would lie outside the years 1 to 9999
     */
    DateRange resolve(LocalDate today, FiscalCalendar fiscal, BusinessCalendar business);

    /** The text that {@link #parse} reads, such as {@code last 2 fiscal quarters}. */
    @Override
    String toString();

    private static int checked(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(("Number (%d) of days or periods must be from 1 to %d."
                            + " For other directions use last, current or next.")
                    .formatted(count, MOST));
        }
        return count;
    }
}
