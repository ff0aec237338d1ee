package io.crmkit.core.command;

import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.data.TreeText;
import io.crmkit.core.id.IdGenerator;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.store.Store;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Everything that a host can replace, gathered.
 *
 * @param store where records are kept
 * @param catalogues all catalogues, with the host's attributes
 * @param behaviours all commands
 * @param access who may do and see what
 * @param clock the only clock
 * @param ids makes new identities
 * @param zone where dates are read from moments
 * @param fiscal the fiscal calendar
 * @param business the working hours and days
 * @param rates the exchange rates
 * @param text writes held commands
 */
public record Environment(
        Store store,
        Catalogues catalogues,
        Behaviours behaviours,
        AccessPolicy access,
        Clock clock,
        IdGenerator ids,
        ZoneId zone,
        FiscalCalendar fiscal,
        BusinessCalendar business,
        ExchangeRates rates,
        TreeText text) {

    /** The present moment, cut to the microsecond. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A binder for a moment. */
    public Binder binder(Instant moment) {
        return new Binder(catalogues, new Frame(moment, zone, fiscal, business, rates));
    }
}
