package io.crmkit.core.forecast;

import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which open deals are looked at: all, or those that are expected to close in one period. What is paused is open. A deal without a close
 * date belongs to no period, only to all.
 */
public final class Pipeline {

    private final FiscalCalendar calendar;
    private final PeriodUnit unit;
    private final Optional<FiscalPeriod> period;
    private final ZoneId zone;

    private Pipeline(FiscalCalendar calendar, PeriodUnit unit, Optional<FiscalPeriod> period, ZoneId zone) {
        this.calendar = calendar;
        this.unit = unit;
        this.period = period;
        this.zone = zone;
    }

    /**
     * All open deals.
     *
     * @param unit between which periods a deal is pushed or pulled
     * @param zone in which today is read from a moment
     */
    public static Pipeline open(FiscalCalendar calendar, PeriodUnit unit, ZoneId zone) {
        return new Pipeline(calendar, unit, Optional.empty(), zone);
    }

    /**
     * The open deals that are expected to close in a period.
     *
     * @param zone in which today is read from a moment
     */
    public static Pipeline closingIn(FiscalPeriod period, ZoneId zone) {
        return new Pipeline(period.calendar(), period.unit(), Optional.of(period), zone);
    }

    boolean holds(Optional<LocalDate> closeDate) {
        return period.isEmpty() || closeDate.filter(period.get()::contains).isPresent();
    }

    boolean isOverdue(Opportunity deal, Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        return deal.isRunning() && deal.closeDate().filter(today::isAfter).isPresent();
    }

    /** Below zero where the second date lies in an earlier period, above zero where in a later one; no date is later than all. */
    int compare(Optional<LocalDate> before, Optional<LocalDate> after) {
        return start(after).compareTo(start(before));
    }

    private LocalDate start(Optional<LocalDate> date) {
        return date.map(day -> calendar.period(unit, day).first()).orElse(LocalDate.MAX);
    }
}
