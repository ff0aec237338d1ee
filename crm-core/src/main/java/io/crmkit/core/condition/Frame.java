package io.crmkit.core.condition;

import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The frame of reference in which relative words such as "today", "next fiscal quarter" or "in dollars" are understood.
 *
 * @param now the moment of asking
 * @param zone where dates are read from moments
 * @param fiscal the fiscal calendar
 * @param business the working hours and days
 * @param rates the exchange rates
 */
public record Frame(Instant now, ZoneId zone, FiscalCalendar fiscal, BusinessCalendar business, ExchangeRates rates) {

    /** Checks that nothing is missing. */
    public Frame {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(fiscal, "fiscal");
        Objects.requireNonNull(business, "business");
        Objects.requireNonNull(rates, "rates");
    }

    /** The date of {@code now} in this zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** The same frame at another moment. */
    public Frame at(Instant moment) {
        return new Frame(moment, zone, fiscal, business, rates);
    }
}
