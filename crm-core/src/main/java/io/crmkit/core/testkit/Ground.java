package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.store.Query;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** What all checks stand on: the catalogues with a host's attributes in them, and one moment in one zone. */
final class Ground {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2026-05-15T20:30:00Z");
    static final LocalDate RATE_DAY = LocalDate.of(2026, 3, 31);
    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    static final CurrencyUnit JPY = CurrencyUnit.of("JPY");
    static final CurrencyUnit TND = CurrencyUnit.of("TND");

    static final Catalogues CATALOGUES =
            Catalogues.of(List.of(Specimens.CATALOGUE, Keepers.CATALOGUE)).with(customs());
    static final Catalogue<Specimen> SPECIMENS = CATALOGUES.of(Specimens.CATALOGUE);
    static final Catalogue<Keeper> KEEPERS = CATALOGUES.of(Keepers.CATALOGUE);
    static final Binder BINDER = new Binder(CATALOGUES, frame());

    private Ground() {}

    static Query<Specimen> specimens() {
        return all(SPECIMENS);
    }

    static <A extends Aggregate<A>> Query<A> all(Catalogue<A> catalogue) {
        return Query.of(catalogue, BINDER);
    }

    private static List<Attribute<?, ?>> customs() {
        List<Attribute<?, ?>> customs = new ArrayList<>(Customs.ON_SPECIMENS);
        customs.add(Customs.ON_KEEPERS);
        return customs;
    }

    private static Frame frame() {
        ExchangeRates rates = ExchangeRates.table()
                .source("test kit")
                .spot(EUR, CNY, RATE_DAY, "7.81")
                .spot(JPY, CNY, RATE_DAY, "0.0479")
                .spot(TND, CNY, RATE_DAY, "2.33")
                .build();
        return new Frame(
                NOW,
                ZONE,
                FiscalCalendar.startingIn(Month.APRIL),
                BusinessCalendar.weekdays(ZONE, "09:00-17:30"),
                rates);
    }
}
