package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import io.crmkit.core.kind.MapKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Makes records with values of every family, many of them blank, many alike, some at the edge of what is allowed. */
final class Samples {

    static final int KEEPERS = 12;

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 16);
    private static final List<CurrencyUnit> CURRENCIES = List.of(Ground.CNY, Ground.EUR, Ground.JPY, Ground.TND);
    private static final List<Long> WHOLES =
            List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L, 1L, 2L, 10L, 9_007_199_254_740_993L, (1L << 31));
    private static final List<String> DECIMALS = List.of(
            "99999999999999999999.999999999999999999",
            "-99999999999999999999.999999999999999999",
            "0.000000000000000001",
            "0",
            "0.1",
            "0.3",
            "-2.5",
            "10",
            "9",
            "12345678901234567890.123456789012345678");
    private static final List<String> DATES =
            List.of("0001-01-01", "9999-12-31", "1582-10-10", "1900-02-28", "2000-02-29", "1969-12-31");
    private static final List<String> INSTANTS = List.of(
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999Z",
            "1969-12-31T23:59:59.999999Z",
            "2026-05-15T15:59:59.999999Z",
            "2026-05-15T16:00:00Z",
            "2026-05-15T16:00:00.000001Z",
            "1900-01-01T00:00:00.123456Z");

    private final SplittableRandom random;
    private final boolean extreme;

    Samples(long seed, boolean extreme) {
        this.random = new SplittableRandom(seed);
        this.extreme = extreme;
    }

    World world(int specimens) {
        List<Keeper> keepers = new ArrayList<>();
        for (int i = 0; i < KEEPERS; i++) {
            keepers.add(keeper(keeperId(i)));
        }
        List<Specimen> made = new ArrayList<>();
        for (int i = 0; i < specimens; i++) {
            made.add(specimen(id(i)));
        }
        return new World(made, keepers);
    }

    Keeper keeper(Id<Keeper> id) {
        return filled(Ground.KEEPERS, id).with(Keepers.NAME, text()).build();
    }

    Specimen specimen(Id<Specimen> id) {
        return filled(Ground.SPECIMENS, id)
                .with(Specimens.NAME, text())
                .with(Specimens.RANK, (long) random.nextInt(10))
                .with(Specimens.MADE, instant())
                .build();
    }

    /** Ids whose order by code point differs from the order of their UTF-16 units, of their bytes in other alphabets, and of numbers. */
    private static Id<Specimen> id(int number) {
        List<String> heads = List.of("s-", "S-", "\uFF53-", "\uD83D\uDE00-", "样本-", "s'%_\\-");
        return Id.of(heads.get(number % 17 < 12 ? 0 : number % 17 - 11) + number * 37 % 1000);
    }

    private Id<Keeper> keeperId(int number) {
        return Id.of((number % 5 == 4 ? "\uD83D\uDE00" : "k") + number);
    }

    private <A extends Aggregate<A>> Values<A> filled(Catalogue<A> catalogue, Id<A> id) {
        Values<A> values = catalogue.none().identified(id, 1);
        for (Attribute<A, ?> attribute :
                catalogue.stored().subList(2, catalogue.stored().size())) {
            if (random.nextInt(100) < 70) {
                values = filled(values, attribute);
            }
        }
        return values;
    }

    private <A, V> Values<A> filled(Values<A> values, Attribute<A, V> attribute) {
        return values.with(attribute, attribute.check(value(attribute.kind()), attribute.name()));
    }

    /** A value that a kind allows. */
    Object value(Kind<?> kind) {
        return switch (kind.family()) {
            case TEXT -> text();
            case CHOICE -> choice((ChoiceKind<?>) kind);
            case WHOLE -> whole();
            case DECIMAL -> decimal();
            case MONEY -> money();
            case DATE -> date();
            case INSTANT -> instant();
            case FLAG -> random.nextBoolean();
            case ID -> random.nextInt(10) == 0 ? Id.of("nobody") : keeperId(random.nextInt(KEEPERS));
            case MANY -> many(((ManyKind<?>) kind).element());
            case MAP -> map(((MapKind<?>) kind).element());
            case PARTS -> lines();
        };
    }

    private Object choice(ChoiceKind<?> kind) {
        String code = kind.choices().get(random.nextInt(kind.choices().size())).code();
        return kind.fromData(Data.of(code));
    }

    private String text() {
        return random.nextInt(4) == 0 ? pick(Texts.NASTY) + pick(Texts.NASTY) : pick(Texts.NASTY);
    }

    private Long whole() {
        return random.nextInt(3) == 0 ? pick(WHOLES) : Long.valueOf(random.nextInt(-20, 20));
    }

    private BigDecimal decimal() {
        return random.nextInt(3) == 0
                ? new BigDecimal(pick(DECIMALS))
                : BigDecimal.valueOf(random.nextInt(-300, 300), random.nextInt(4));
    }

    private Money money() {
        CurrencyUnit currency = pick(CURRENCIES);
        long minor = random.nextInt(8) == 0
                ? pick(List.of(Long.MAX_VALUE, Long.MIN_VALUE, 0L))
                : random.nextInt(-500, 5000) * 100L;
        return BigMoney.ofScale(
                        currency, BigDecimal.valueOf(minor, currency.getDecimalPlaces()), currency.getDecimalPlaces())
                .toMoney();
    }

    private LocalDate date() {
        return extreme && random.nextInt(8) == 0
                ? LocalDate.parse(pick(DATES))
                : TODAY.plusDays(random.nextInt(-120, 120));
    }

    private Instant instant() {
        return extreme && random.nextInt(4) == 0
                ? Instant.parse(pick(INSTANTS))
                : Ground.NOW
                        .plus(random.nextInt(-120, 120), ChronoUnit.HOURS)
                        .plus(random.nextInt(2), ChronoUnit.MICROS);
    }

    private List<Object> many(Kind<?> element) {
        List<Object> many = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            many.add(value(element));
        }
        return many;
    }

    private Map<String, Object> map(Kind<?> element) {
        Map<String, Object> map = new TreeMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            map.put(text(), value(element));
        }
        return map;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Values<Line> values = Lines.CATALOGUE.none().with(Lines.ITEM, text());
            for (Attribute<Line, ?> attribute : Lines.CATALOGUE.stored()) {
                if (random.nextInt(3) > 0) {
                    values = filled(values, attribute);
                }
            }
            lines.add(values.build());
        }
        return lines;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
