package io.crmkit.core.condition;

import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Records, frames and shorthand that the tests of conditions, attributes and the journal share. */
public final class ConditionFixture {

    public static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final Instant NOON = Instant.parse("2026-05-20T12:00:00Z");
    public static final Catalogues CATALOGUES = Catalogues.of(List.of(Company.CATALOGUE, Deal.CATALOGUE));
    public static final Binder BINDER = new Binder(CATALOGUES, frame(NOON, ZoneOffset.UTC));

    public static final Company HOLDING = company(m -> {
        m.id = Id.of("holding");
        m.name = "Holding";
        m.staff = Optional.of(5000L);
    });
    public static final Company ACME = company(m -> {
        m.id = Id.of("acme");
        m.version = 3;
        m.name = "Acme";
        m.size = Optional.of(Company.Size.VERY_LARGE);
        m.staff = Optional.of(120L);
        m.share = Optional.of(new BigDecimal("0.25"));
        m.credit = Optional.of(cny(777_000));
        m.founded = Optional.of(LocalDate.of(2001, 3, 31));
        m.seen = Optional.of(Instant.parse("2026-05-19T15:30:00Z"));
        m.key = Optional.of(true);
        m.parent = Optional.of(HOLDING.id());
        m.tags = List.of("pilot", "北京");
        m.visits = List.of(LocalDate.of(2026, 1, 5));
        m.addresses = List.of(Address.in("Beijing").withPhone("555-0100"), Address.in("Berlin"));
        m.scores = Map.of("risk", 7L);
        m.owner = Optional.of("Li Na");
    });

    /** Has nothing but what every company has. */
    public static final Company BARE = company(m -> {
        m.id = Id.of("bare");
        m.name = "Bare";
    });

    public static final Deal DEAL =
            new Deal(Id.of("d-1"), 1, ACME.id(), Optional.of(HOLDING.id()), cny(1000), LocalDate.of(2026, 5, 31));
    public static final Deal SMALL_DEAL =
            new Deal(Id.of("d-2"), 1, ACME.id(), Optional.empty(), usd(10), LocalDate.of(2026, 6, 30));

    /** Knows every record of this fixture. */
    public static final Related WORLD = new Related() {
        @Override
        public @Nullable Object find(String catalogue, Id<?> id) {
            return List.of(HOLDING, ACME, BARE).stream()
                    .filter(company ->
                            catalogue.equals("company") && company.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Collection<?> referring(String catalogue, String attribute, Id<?> id) {
            return List.of(DEAL, SMALL_DEAL).stream()
                    .filter(deal -> catalogue.equals("deal")
                            && attribute.equals("company")
                            && deal.company().equals(id))
                    .toList();
        }
    };

    private ConditionFixture() {}

    public static Company company(Consumer<Company.Maker> settings) {
        Company.Maker maker = new Company.Maker();
        settings.accept(maker);
        return maker.build();
    }

    public static Money cny(long amount) {
        return Money.of(CNY, BigDecimal.valueOf(amount));
    }

    public static Money usd(long amount) {
        return Money.of(CurrencyUnit.USD, BigDecimal.valueOf(amount));
    }

    public static Frame frame(Instant now, ZoneId zone) {
        return frame(now, zone, ExchangeRates.table().build());
    }

    public static Frame frame(Instant now, ZoneId zone, ExchangeRates rates) {
        return new Frame(
                now,
                zone,
                FiscalCalendar.startingIn(Month.APRIL),
                BusinessCalendar.weekdays(zone, "09:00-17:00"),
                rates);
    }

    public static boolean holds(Condition condition, Company company) {
        return BINDER.bind(condition, Company.CATALOGUE).test(company, WORLD);
    }

    public static Condition read(Object plain) {
        return Condition.fromData(Data.of(plain), Company.CATALOGUE, CATALOGUES);
    }

    /** A comparison as plain data. */
    public static Map<String, Object> plain(String attribute, String operator, Object operand) {
        return Map.of("attribute", attribute, operator, operand);
    }

    /** The faults of something that must be refused. */
    public static List<Fault> faults(ThrowingCallable refused) {
        InvalidDataException found = Assertions.catchThrowableOfType(InvalidDataException.class, refused);
        Assertions.assertThat(found).as("the refusal").isNotNull();
        return found.faults();
    }

    /** The places of something that must be refused. */
    public static List<String> places(ThrowingCallable refused) {
        return faults(refused).stream().map(Fault::path).toList();
    }
}
