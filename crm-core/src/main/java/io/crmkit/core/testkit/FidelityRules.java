package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import io.crmkit.core.store.Batch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Clause 4: a record is read back equal to what was written. */
final class FidelityRules {

    static final List<Rule> RULES = List.of(
            Rule.of("4.1", "Every character of a text is kept.", FidelityRules::texts),
            Rule.of("4.2", "Whole numbers are kept up to the last of 64 bits.", FidelityRules::wholes),
            Rule.of("4.3", "Decimals are kept to 20 digits before and 18 after the point.", FidelityRules::decimals),
            Rule.of("4.4", "Amounts are kept in currencies with 0, 2 and 3 decimals.", FidelityRules::amounts),
            Rule.of("4.5", "Moments are kept to the microsecond, dates to the day.", FidelityRules::times),
            Rule.of(
                    "4.6",
                    "Dates and moments are kept from year 1 to year 9999.",
                    FidelityRules::extremeTimes,
                    Capability.EXTREME_DATES),
            Rule.of("4.7", "Lists keep their order and their doubles, maps their keys.", FidelityRules::lists),
            Rule.of("4.8", "What is blank stays blank, and what becomes blank too.", FidelityRules::blanks),
            Rule.of("4.9", "The values of a host's attributes are kept.", FidelityRules::customs),
            Rule.of(
                    "4.10",
                    "Values of names that nobody has declared are kept.",
                    FidelityRules::undeclared,
                    Capability.UNDECLARED_VALUES),
            Rule.of(
                    "4.11",
                    "A record that passes through a catalogue without a host's attributes keeps their values.",
                    FidelityRules::narrower,
                    Capability.UNDECLARED_VALUES),
            Rule.of(
                    "4.12",
                    "A record written under a former name is read and found under the present one.",
                    FidelityRules::former),
            Rule.of("4.13", "Ids are kept to the character.", FidelityRules::ids),
            Rule.of("4.14", "A text of 100,000 characters is kept.", FidelityRules::longText, Capability.LARGE_DATA),
            Rule.of("4.15", "Generated records of every kind of value are read back equal.", FidelityRules::generated));

    private FidelityRules() {}

    private static <V> void kept(Trial trial, Attribute<Specimen, V> attribute, List<? extends V> values) {
        List<Specimen> made = new ArrayList<>();
        for (V value : values) {
            made.add(Writing.values(Writing.specimen("s-" + made.size(), 1))
                    .with(attribute, value)
                    .build());
        }
        trial.create(Ground.SPECIMENS, made);
        for (Specimen written : made) {
            Specimen read = trial.found(written.id());
            Trial.equal("The value of " + attribute, attribute.of(written), attribute.of(read));
            Trial.equal("The record", written, read);
        }
        List<Specimen> queried = trial.walk(Ground.specimens());
        made.sort(World.BY_ID);
        Trial.equal("The queried records", made, queried);
    }

    private static void texts(Trial trial) {
        kept(trial, Specimens.NAME, Texts.NASTY);
    }

    private static void wholes(Trial trial) {
        kept(
                trial,
                Specimens.COUNT,
                List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L, 9_007_199_254_740_993L, Integer.MAX_VALUE + 1L));
    }

    private static void decimals(Trial trial) {
        kept(
                trial,
                Specimens.RATIO,
                List.of(
                        new BigDecimal("99999999999999999999.999999999999999999"),
                        new BigDecimal("-99999999999999999999.999999999999999999"),
                        new BigDecimal("12345678901234567890.123456789012345678"),
                        new BigDecimal("0.000000000000000001"),
                        new BigDecimal("100"),
                        new BigDecimal("0.1"),
                        BigDecimal.ZERO));
    }

    private static void amounts(Trial trial) {
        List<Money> amounts = new ArrayList<>();
        for (String code : List.of("CNY", "EUR", "JPY", "TND", "KWD", "USD")) {
            CurrencyUnit currency = CurrencyUnit.of(code);
            for (long minor : new long[] {0, 1, -1, 1005, Long.MAX_VALUE, Long.MIN_VALUE}) {
                BigDecimal amount = BigDecimal.valueOf(minor, currency.getDecimalPlaces());
                amounts.add(BigMoney.of(currency, amount).toMoney());
            }
        }
        kept(trial, Specimens.PRICE, amounts);
    }

    private static void times(Trial trial) {
        kept(
                trial,
                Specimens.SEEN,
                List.of(
                        Instant.parse("2026-03-29T00:59:59.999999Z"),
                        Instant.parse("2026-03-29T01:00:00Z"),
                        Instant.parse("2026-03-29T01:00:00.000001Z"),
                        Instant.parse("1986-05-03T16:30:00.123456Z"),
                        Instant.parse("1969-12-31T23:59:59.999999Z"),
                        Instant.parse("2026-12-31T23:59:59.5Z")));
        Specimen dated = Writing.values(Writing.specimen("dated", 1))
                .with(Specimens.DUE, LocalDate.of(2024, 2, 29))
                .with(Specimens.BEGUN, LocalDate.of(1986, 5, 4))
                .build();
        Trial.equal("The dated record", dated, trial.found(trial.create(dated).id()));
    }

    private static void extremeTimes(Trial trial) {
        kept(
                trial,
                Specimens.SEEN,
                List.of(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z")));
        for (String date : List.of("0001-01-01", "1582-10-10", "1883-11-18", "9999-12-31")) {
            Specimen dated = Writing.values(Writing.specimen(date, 1))
                    .with(Specimens.DUE, LocalDate.parse(date))
                    .build();
            Trial.equal(
                    "The dated record", dated, trial.found(trial.create(dated).id()));
        }
    }

    private static void lists(Trial trial) {
        Specimen listed = Writing.values(Writing.specimen("s", 1))
                .with(Specimens.TAGS, List.of("b", "a", "b", "\uD83D\uDE00", "O'B,\"]"))
                .with(Specimens.MARKS, List.of(2L, 1L, 2L, Long.MIN_VALUE))
                .with(Specimens.SHARES, List.of(new BigDecimal("0.10"), new BigDecimal("0.000000000000000001")))
                .with(Specimens.SUMS, List.of(Money.ofMajor(Ground.JPY, 5), Money.ofMajor(Ground.TND, 5)))
                .with(Specimens.GRADES, List.of(Grade.VERY_HIGH, Grade.LOW, Grade.VERY_HIGH))
                .with(Specimens.ANSWERS, List.of(false, true, false))
                .with(Specimens.HELPERS, List.of(Keepers.id("k2"), Keepers.id("k1")))
                .with(Specimens.FACTS, Map.of("b", "2", "a", "1", "\uD83D\uDE00", "x", "\uFFFD", "y", "a.b", "z"))
                .with(Specimens.LIMITS, Map.of("x", new BigDecimal("1.5"), "X", BigDecimal.TEN))
                .with(Specimens.LINES, List.of(line("z"), line("a"), line("z")))
                .build();

        Trial.equal("The record", listed, trial.found(trial.create(listed).id()));
    }

    private static Line line(String item) {
        return Lines.CATALOGUE
                .none()
                .with(Lines.ITEM, item)
                .with(Lines.NET, Money.ofMajor(Ground.EUR, 1))
                .with(Lines.MOMENT, Instant.parse("2026-05-15T16:00:00.000001Z"))
                .build();
    }

    private static void blanks(Trial trial) {
        Specimen bare = trial.create(Writing.specimen("bare", 1));
        Specimen full = trial.samples(41).specimen(Specimens.id("full"));
        trial.create(full);
        Values<Specimen> emptied = Writing.values(full);
        for (Attribute<Specimen, ?> attribute : Ground.SPECIMENS.stored()) {
            if (!attribute.isRequired()) {
                emptied = emptied.with(attribute, null);
            }
        }
        Specimen blank = emptied.identified(full.id(), 2).build();
        trial.store.commit(Batch.of(Writing.changed(full, blank)));

        Trial.equal("The bare record", bare, trial.found(bare.id()));
        Trial.equal("The emptied record", blank, trial.found(blank.id()));
    }

    private static void customs(Trial trial) {
        Samples samples = trial.samples(42);
        for (Attribute<Specimen, ?> attribute : Customs.ON_SPECIMENS) {
            custom(trial, samples, attribute);
        }
    }

    private static <V> void custom(Trial trial, Samples samples, Attribute<Specimen, V> attribute) {
        for (int i = 0; i < 8; i++) {
            Specimen made = Writing.values(Writing.specimen(attribute.name() + i, 1))
                    .with(attribute, attribute.check(samples.value(attribute.kind()), attribute.name()))
                    .build();
            Trial.equal(
                    "The value of " + attribute,
                    made,
                    trial.found(trial.create(made).id()));
        }
    }

    private static void undeclared(Trial trial) {
        Map<String, Object> plain = plain(Writing.specimen("s", 1));
        plain.put("futureText", "\uD83D\uDE00 ''");
        plain.put("futureNumber", Long.MAX_VALUE);
        plain.put("futureDecimal", new BigDecimal("12345678901234567890.123456789012345678"));
        plain.put("futureFlag", false);
        plain.put("futureList", List.of("b", "a", List.of(true)));
        plain.put("futureObject", Map.of("amount", "1.00", "currency", "CNY"));
        Specimen made = Ground.SPECIMENS.fromData(Data.of(plain), Unknown.KEEP);

        trial.create(made);
        Specimen next = Writing.next(made, Specimens.RANK, 2L);
        trial.store.commit(Batch.of(Writing.changed(made, next)));

        Trial.equal(
                "The undeclared values",
                made.extras().asMap(),
                trial.found(made.id()).extras().asMap());
        Trial.equal("The record", next, trial.found(made.id()));
    }

    private static void narrower(Trial trial) {
        Specimen made = trial.create(trial.samples(43).specimen(Specimens.id("s")));
        Specimen narrow = trial.found(Specimens.CATALOGUE, made.id());
        Trial.equal("The plain form", plain(made), Specimens.CATALOGUE.toData(narrow));

        Specimen next = Specimens.CATALOGUE
                .values(narrow)
                .with(Specimens.RANK, 77L)
                .identified(made.id(), 2)
                .build();
        trial.store.commit(Batch.of(Writing.changed(Specimens.CATALOGUE, narrow, next)));

        Specimen expected = Writing.next(made, Specimens.RANK, 77L);
        Trial.equal("The record with a host's attributes", expected, trial.found(made.id()));
        Trial.equal("The queried record", List.of(expected), trial.walk(Ground.specimens()));
    }

    private static void former(Trial trial) {
        Catalogue<Specimen> earlier = Specimens.EARLIER;
        Map<String, Object> plain = plain(Writing.specimen("s", 1));
        plain.put("remark", "old remark");
        Specimen old = earlier.fromData(Data.of(plain));
        trial.create(earlier, List.of(old));

        Specimen read = trial.found(old.id());

        Trial.equal("The note that was a remark", "old remark", read.note().orElse(""));
        Trial.equal(
                "The records found by the note",
                List.of(read),
                trial.walk(Ground.specimens().where(Specimens.NOTE.is("old remark"))));
        Specimen next = Writing.next(read, Specimens.NOTE, "new note");
        trial.store.commit(Batch.of(Writing.changed(read, next)));
        Trial.equal("The record", next, trial.found(old.id()));
    }

    private static void ids(Trial trial) {
        List<Specimen> made = new ArrayList<>();
        for (String text : Texts.NASTY) {
            if (text.chars().noneMatch(Character::isISOControl)) {
                made.add(Writing.specimen(text, made.size()));
            }
        }
        made.add(Writing.specimen("x".repeat(Id.MAX_LENGTH), made.size()));
        made.add(Writing.specimen("\uD83D\uDE00".repeat(Id.MAX_LENGTH), made.size()));
        trial.create(Ground.SPECIMENS, made);
        for (Specimen each : made) {
            Trial.equal("The record", each, trial.found(each.id()));
        }
        made.sort(World.BY_ID);
        Trial.equal("All records", made, trial.walk(Ground.specimens()));
    }

    private static void longText(Trial trial) {
        Specimen wide = Writing.values(Writing.specimen("wide", 1))
                .with(Specimens.NOTE, "\uD83D\uDE00中'\n".repeat(25_000))
                .build();

        Trial.equal("The record", wide, trial.found(trial.create(wide).id()));
        Trial.equal("The queried record", List.of(wide), trial.walk(Ground.specimens()));
    }

    private static void generated(Trial trial) {
        World world = trial.filled(120, 44);

        for (Specimen written : world.specimens()) {
            Trial.equal("The record", written, trial.found(written.id()));
        }
        Trial.equal("The queried specimens", world.specimens(), trial.walk(Ground.specimens()));
        Trial.equal("The queried keepers", world.keepers(), trial.walk(Ground.all(Ground.KEEPERS)));
    }

    @SuppressWarnings("unchecked") // the plain form of a record is an object
    private static Map<String, Object> plain(Specimen specimen) {
        return new LinkedHashMap<>((Map<String, Object>) Ground.SPECIMENS.toData(specimen));
    }
}
