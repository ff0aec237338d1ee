package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.condition.Quantifier;
import io.crmkit.core.kind.Family;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.time.RelativePeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.Money;

/** Clause 8: a query answers exactly like the bound condition. */
final class ConditionRules {

    static final List<Rule> RULES = rules();

    private static final int RECORDS = 110;

    private ConditionRules() {}

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Family family : Family.values()) {
            rules.add(Rule.of(
                    "8." + (rules.size() + 1),
                    "Every operator answers alike for values of the kind " + family.code() + ".",
                    trial -> family(trial, family)));
        }
        rules.add(Rule.of("8.13", "Conditions look into a host's attributes.", ConditionRules::customs));
        rules.add(Rule.of("8.14", "Conditions follow references to other records.", ConditionRules::paths));
        rules.add(
                Rule.of("8.15", "Conditions ask for any, all or none of the rows of a record.", ConditionRules::parts));
        rules.add(Rule.of(
                "8.16",
                "Conditions ask for any, all or none of the records that refer to one.",
                ConditionRules::relations));
        rules.add(Rule.of("8.17", "Conditions look at derived attributes.", ConditionRules::derived));
        rules.add(Rule.of("8.18", "Conditions look at attributes that depend on today.", ConditionRules::contextual));
        rules.add(Rule.of(
                "8.19",
                "Relative periods begin and end by the calendars and the zone of the asker.",
                ConditionRules::periods));
        rules.add(Rule.of(
                "8.20", "Conditions compare days between dates and converted amounts.", ConditionRules::computed));
        rules.add(Rule.of("8.21", "An amount compares within its own currency only.", ConditionRules::currencies));
        rules.add(Rule.of("8.22", "The opposite of a comparison holds for blanks.", ConditionRules::blanks));
        rules.add(Rule.of("8.23", "And, or and not nest freely.", ConditionRules::trees));
        rules.add(Rule.of("8.24", "Text is compared exactly, character by character.", ConditionRules::exactText));
        rules.add(Rule.of("8.25", "A former name asks for the attribute of the present name.", ConditionRules::former));
        rules.add(Rule.of(
                "8.26", "Parts of a condition that a store cannot push down still count.", ConditionRules::mixed));
        rules.add(Rule.of(
                "8.27",
                "A query through a catalogue with more attributes sees earlier records.",
                ConditionRules::widened));
        return List.copyOf(rules);
    }

    private static Oracle oracle(Trial trial, long seed) {
        return new Oracle(trial, trial.filled(RECORDS, seed));
    }

    private static void family(Trial trial, Family family) {
        Oracle oracle = oracle(trial, 80);
        for (Attribute<Specimen, ?> attribute : Specimens.CATALOGUE.stored()) {
            if (attribute.kind().family() == family) {
                oracle.agreesOnAll(attribute.name());
            }
        }
    }

    private static void customs(Trial trial) {
        Oracle oracle = oracle(trial, 81);
        Customs.ON_SPECIMENS.forEach(attribute -> oracle.agreesOnAll(attribute.name()));
    }

    private static void paths(Trial trial) {
        Oracle oracle = oracle(trial, 82);
        for (String path : List.of(
                "owner.name",
                "owner.level",
                "owner.grade",
                "owner.joined",
                "owner.boss",
                "owner.boss.name",
                "owner.boss.level",
                "owner.hostTitle",
                "hostKeeper.name")) {
            oracle.agreesOnAll(path);
        }
    }

    private static void parts(Trial trial) {
        Oracle oracle = oracle(trial, 83);
        List<Line> lines = oracle.world().specimens().stream()
                .flatMap(each -> each.lines().stream())
                .toList();
        for (String path :
                List.of("item", "quantity", "share", "net", "day", "moment", "grade", "done", "keeper.level")) {
            List<Condition> inner = oracle.conditions(path, Lines.CATALOGUE, lines);
            for (int i = 0; i < inner.size(); i += 3) {
                oracle.agrees(Specimens.LINES.any(inner.get(i)));
                oracle.agrees(Specimens.LINES.all(inner.get(i)));
                oracle.agrees(Specimens.LINES.none(inner.get(i)).not());
            }
        }
        oracle.agrees(Specimens.LINES.all(Condition.never()));
        oracle.agrees(Specimens.LINES.any(Lines.DONE.is(true).and(Lines.QUANTITY.atLeast(1L))));
    }

    private static void relations(Trial trial) {
        Oracle oracle = oracle(trial, 84);
        List<Condition> inner = new ArrayList<>(
                oracle.conditions("rank", Ground.SPECIMENS, oracle.world().specimens()));
        inner.addAll(oracle.conditions("grade", Ground.SPECIMENS, oracle.world().specimens()));
        inner.addAll(
                oracle.conditions("hostWhole", Ground.SPECIMENS, oracle.world().specimens()));
        inner.add(Condition.always());
        inner.add(Condition.never());
        for (Condition where : inner) {
            oracle.agreesOnKeepers(Keepers.SPECIMENS.any(where));
            oracle.agreesOnKeepers(Keepers.SPECIMENS.all(where));
            oracle.agreesOnKeepers(Keepers.SPECIMENS.none(where));
        }
        oracle.agreesOnKeepers(Keepers.TEAM.any(Keepers.SPECIMENS.any(Specimens.ACTIVE.is(true))));
        oracle.agreesOnKeepers(Keepers.TEAM.all(Keepers.LEVEL.isPresent()));
        oracle.agrees(new Condition.Rows("owner.team", Quantifier.ANY, Keepers.LEVEL.isPresent()));
    }

    private static void derived(Trial trial) {
        Oracle oracle = oracle(trial, 85);
        oracle.agreesOnAll("weight");
        oracle.agreesOnAll("initial");
    }

    private static void contextual(Trial trial) {
        oracle(trial, 86).agreesOnAll("daysLeft");
    }

    private static void periods(Trial trial) {
        Oracle oracle = oracle(trial, 87);
        Instant midnight =
                Ground.BINDER.frame().today().atStartOfDay(Ground.ZONE).toInstant();
        Instant before = midnight.minusNanos(1000);
        Specimen today = Writing.values(Writing.specimen("midnight", 1))
                .with(Specimens.SEEN, midnight)
                .build();
        Specimen yesterday = Writing.values(Writing.specimen("before", 1))
                .with(Specimens.SEEN, before)
                .build();
        trial.create(Ground.SPECIMENS, List.of(today, yesterday));
        List<Specimen> all = new ArrayList<>(oracle.world().specimens());
        all.addAll(List.of(today, yesterday));
        Oracle more = new Oracle(trial, new World(all, oracle.world().keepers()));
        for (String text :
                List.of("today", "yesterday", "tomorrow", "this week", "last month", "this fiscal quarter")) {
            RelativePeriod period = RelativePeriod.parse(text);
            for (Condition each : List.of(
                    Specimens.SEEN.within(period),
                    Specimens.SEEN.before(period),
                    Specimens.SEEN.after(period),
                    Specimens.DUE.within(period),
                    Specimens.DUE.before(period),
                    Specimens.DUE.after(period))) {
                more.agrees(each);
                more.agrees(each.not());
            }
        }
    }

    private static void computed(Trial trial) {
        Oracle oracle = oracle(trial, 88);
        for (Expression days :
                List.of(Specimens.DUE.daysSince(Specimens.BEGUN), Specimens.SEEN.daysSince(Specimens.DUE))) {
            for (long bound : new long[] {-30, 0, 1, 30}) {
                oracle.agrees(days.compared(Operator.ABOVE, bound));
                oracle.agrees(days.compared(Operator.AT_MOST, bound).not());
                oracle.agrees(days.compared(Operator.IS, bound));
            }
            oracle.agrees(days.compared(Operator.BLANK));
        }
        Expression yuan = Specimens.PRICE.converted(RatePolicy.fixedDate(Ground.CNY, Ground.RATE_DAY), Specimens.DUE);
        for (int bound : new int[] {-100, 0, 500, 20_000}) {
            Money amount = Money.ofMajor(Ground.CNY, bound);
            oracle.agrees(yuan.compared(Operator.AT_LEAST, amount));
            oracle.agrees(yuan.compared(Operator.BELOW, amount).not());
        }
    }

    private static void currencies(Trial trial) {
        Oracle oracle = oracle(trial, 89);
        for (Money bound : List.of(
                Money.ofMajor(Ground.CNY, 0),
                Money.ofMajor(Ground.EUR, 10),
                Money.ofMajor(Ground.JPY, 100_000),
                Money.ofMajor(Ground.TND, 20))) {
            for (Condition each : List.of(
                    Specimens.PRICE.is(bound),
                    Specimens.PRICE.above(bound),
                    Specimens.PRICE.atLeast(bound),
                    Specimens.PRICE.below(bound),
                    Specimens.PRICE.atMost(bound),
                    Specimens.PRICE.between(bound, bound.plus(BigDecimal.valueOf(1000))))) {
                oracle.agrees(each);
                oracle.agrees(each.not());
            }
        }
        oracle.agrees(Specimens.PRICE.between(Money.ofMajor(Ground.CNY, 0), Money.ofMajor(Ground.EUR, 1000)));
    }

    private static void blanks(Trial trial) {
        Oracle oracle = oracle(trial, 90);
        for (Attribute<Specimen, ?> attribute : Ground.SPECIMENS.stored()) {
            oracle.agrees(attribute.isBlank());
            oracle.agrees(attribute.isPresent());
        }
        oracle.agrees(Specimens.COUNT.above(0L).not());
        oracle.agrees(Specimens.COUNT.above(0L).or(Specimens.COUNT.atMost(0L)).not());
        oracle.agrees(Specimens.GRADE.isNot(Grade.LOW).and(Specimens.GRADE.isBlank()));
        oracle.agrees(Specimens.OWNER.then(Keepers.LEVEL).above(0L).not());
        oracle.agrees(Specimens.TAGS.has("acme").not().and(Specimens.TAGS.isBlank()));
    }

    private static void trees(Trial trial) {
        Oracle oracle = oracle(trial, 91);
        SplittableRandom random = new SplittableRandom(91);
        List<Condition> leaves = new ArrayList<>();
        for (String path :
                List.of("rank", "grade", "price", "due", "active", "owner.level", "tags", "weight", "hostText")) {
            leaves.addAll(
                    oracle.conditions(path, Ground.SPECIMENS, oracle.world().specimens()));
        }
        for (int i = 0; i < 200; i++) {
            oracle.agrees(tree(leaves, random, 4));
        }
        oracle.agrees(Condition.always());
        oracle.agrees(Condition.never());
        oracle.agrees(Condition.always().not());
    }

    private static Condition tree(List<Condition> leaves, SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return leaves.get(random.nextInt(leaves.size()));
        }
        List<Condition> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.add(tree(leaves, random, depth - 1));
        }
        Condition tree = random.nextBoolean() ? Condition.all(parts) : Condition.any(parts);
        return random.nextInt(4) == 0 ? tree.not() : tree;
    }

    private static void exactText(Trial trial) {
        List<Specimen> made = new ArrayList<>();
        for (String text : Texts.NASTY) {
            made.add(Writing.values(Writing.specimen("s-" + made.size(), 1))
                    .with(Specimens.NAME, text)
                    .with(Specimens.TAGS, List.of(text, "x"))
                    .build());
        }
        trial.create(Ground.SPECIMENS, made);
        Oracle oracle = new Oracle(trial, new World(made, List.of()));
        for (String text : Texts.NASTY) {
            oracle.agrees(Specimens.NAME.is(text));
            oracle.agrees(Specimens.NAME.in(text, "x"));
            oracle.agrees(Specimens.NAME.contains(text));
            oracle.agrees(Specimens.NAME.startsWith(text));
            oracle.agrees(Specimens.NAME.atLeast(text));
            oracle.agrees(Specimens.NAME.below(text));
            oracle.agrees(Specimens.TAGS.has(text));
        }
    }

    private static void former(Trial trial) {
        Oracle oracle = oracle(trial, 92);
        oracle.agreesOnAll("remark");
    }

    private static void mixed(Trial trial) {
        Oracle oracle = oracle(trial, 93);
        Condition simple = Specimens.RANK.atLeast(3L);
        Condition derived = Specimens.WEIGHT.atLeast(2L);
        Condition contextual = Specimens.DAYS_LEFT.above(0L);
        Condition related = Specimens.OWNER.then(Keepers.LEVEL).isPresent();
        Condition rows = Specimens.LINES.any(Lines.DONE.is(true));
        for (Condition odd : List.of(derived, contextual, related, rows)) {
            oracle.agrees(simple.and(odd));
            oracle.agrees(simple.or(odd));
            oracle.agrees(simple.and(odd).not());
            oracle.agrees(simple.not().and(odd.not()));
            oracle.agrees(odd.or(Specimens.GRADE.is(Grade.LOW)).and(simple));
        }
    }

    private static void widened(Trial trial) {
        World world = trial.samples(94).world(40);
        trial.create(Ground.KEEPERS, world.keepers());
        List<Specimen> narrow = new ArrayList<>();
        for (Specimen each : world.specimens()) {
            narrow.add(without(each));
        }
        trial.create(Specimens.CATALOGUE, narrow);
        Specimen wide = trial.create(trial.samples(95).specimen(Specimens.id("wide")));
        narrow.add(wide);
        Oracle oracle = new Oracle(trial, new World(narrow, world.keepers()));
        Customs.ON_SPECIMENS.forEach(attribute -> oracle.agreesOnAll(attribute.name()));
        oracle.agreesOnAll("owner");
        oracle.agreesOnAll("owner.level");
    }

    /** A record as somebody writes it who does not know a host's attributes. */
    private static Specimen without(Specimen specimen) {
        Values<Specimen> values = Writing.values(specimen);
        for (Attribute<Specimen, ?> attribute : Customs.ON_SPECIMENS) {
            values = values.with(attribute, null);
        }
        return values.build();
    }
}
