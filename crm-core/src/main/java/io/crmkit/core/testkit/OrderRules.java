package io.crmkit.core.testkit;

import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.SortKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clause 9: results come in the order that was asked for. */
final class OrderRules {

    static final List<Rule> RULES = List.of(
            Rule.of("9.1", "Every simple attribute gives an order, upwards and downwards.", OrderRules::attributes),
            Rule.of("9.2", "Blanks come last, upwards and downwards.", OrderRules::blanks),
            Rule.of("9.3", "Text sorts by code point, characters beyond U+FFFF at the end.", OrderRules::codePoints),
            Rule.of("9.4", "Among equals the smaller id comes first, upwards and downwards.", OrderRules::ties),
            Rule.of("9.5", "Without an order the ids decide, by code point.", OrderRules::ids),
            Rule.of("9.6", "Several keys count one after the other.", OrderRules::severalKeys),
            Rule.of(
                    "9.7",
                    "Attributes of a host, of related records, and derived ones give an order.",
                    OrderRules::others),
            Rule.of("9.8", "An order and a condition go together.", OrderRules::withCondition));

    private static final int PAGE = 40;

    private OrderRules() {}

    private static void attributes(Trial trial) {
        World world = trial.filled(130, 90);
        Specimens.CATALOGUE.stored().stream()
                .filter(attribute -> !attribute.kind().family().isCompound())
                .forEach(attribute -> bothWays(trial, world, attribute.name()));
    }

    private static void bothWays(Trial trial, World world, String path) {
        inOrder(trial, world, List.of(new SortKey(path, false)));
        inOrder(trial, world, List.of(new SortKey(path, true)));
    }

    private static void inOrder(Trial trial, World world, List<SortKey> keys) {
        List<Specimen> expected = new ArrayList<>(world.specimens());
        expected.sort(order(world, keys));
        same(
                "Sorted by " + keys,
                expected,
                trial.walk(Ground.specimens().sortedBy(keys).limit(PAGE)));
    }

    private static void same(String what, List<Specimen> expected, List<Specimen> found) {
        Trial.equal(what, ids(expected), ids(found));
    }

    private static List<Id<Specimen>> ids(List<Specimen> specimens) {
        return specimens.stream().map(Specimen::id).toList();
    }

    /** The order as the contract states it, written down once more. */
    private static Comparator<Specimen> order(World world, List<SortKey> keys) {
        Comparator<Specimen> order = Comparator.comparing(every -> 0);
        for (SortKey key : keys) {
            Expression value = new Expression.Value(key.path());
            Kind<?> kind = Ground.BINDER.kind(value, Ground.SPECIMENS);
            Reader<Specimen, Object> reader = Ground.BINDER.bind(value, Ground.SPECIMENS);
            order = order.thenComparing((left, right) ->
                    compare(kind, reader.read(left, world), reader.read(right, world), key.descending()));
        }
        return order.thenComparing(
                (left, right) -> text(left.id().value(), right.id().value()));
    }

    private static int compare(Kind<?> kind, @Nullable Object left, @Nullable Object right, boolean descending) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        @SuppressWarnings("unchecked") // the values were read from attributes of this kind
        Kind<Object> values = (Kind<Object>) kind;
        boolean text = kind.family() == Family.TEXT;
        int order = text ? text((String) left, (String) right) : values.compare(left, right);
        return descending ? -order : order;
    }

    private static int text(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    private static void blanks(Trial trial) {
        List<Specimen> made = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Specimen bare = Writing.specimen("s-" + i, i);
            made.add(
                    i % 3 == 0
                            ? bare
                            : Writing.values(bare)
                                    .with(Specimens.COUNT, (long) -i)
                                    .build());
        }
        trial.create(Ground.SPECIMENS, made);
        for (boolean descending : new boolean[] {false, true}) {
            Query<Specimen> query = Ground.specimens().sortedBy(List.of(new SortKey("count", descending)));
            for (int size : new int[] {100, 1, 5}) {
                List<Specimen> found = trial.walk(query.limit(size));
                Trial.equal("The number of records", 12, found.size());
                for (int i = 0; i < 12; i++) {
                    Trial.equal(
                            "Whether the value at place " + i + " is blank",
                            i >= 8,
                            found.get(i).count().isEmpty());
                }
            }
        }
    }

    private static void codePoints(Trial trial) {
        List<Specimen> made = new ArrayList<>();
        for (String text : Texts.NASTY) {
            made.add(Writing.values(Writing.specimen("s-" + made.size(), 1))
                    .with(Specimens.NAME, text)
                    .build());
        }
        trial.create(Ground.SPECIMENS, made);

        bothWays(trial, new World(made, List.of()), "name");
    }

    private static void ties(Trial trial) {
        World world = trial.filled(60, 91);
        for (String path : List.of("rank", "grade", "color", "active", "owner")) {
            bothWays(trial, world, path);
        }
    }

    private static void ids(Trial trial) {
        List<Specimen> made = new ArrayList<>();
        for (String head :
                List.of("z", "Z", "\uFFFD", "\uD83D\uDE00", "\uD7FF", "\uE000", "10", "9", "é", "中", "_", "~")) {
            made.add(Writing.specimen(head, made.size()));
            made.add(Writing.specimen(head + "a", made.size()));
        }
        trial.create(Ground.SPECIMENS, made);
        made.sort((left, right) -> text(left.id().value(), right.id().value()));

        same("All records", made, trial.walk(Ground.specimens().limit(5)));
    }

    private static void severalKeys(Trial trial) {
        World world = trial.filled(80, 92);
        inOrder(trial, world, List.of(new SortKey("rank", true), new SortKey("name", false)));
        inOrder(trial, world, List.of(new SortKey("grade", false), new SortKey("due", true)));
        inOrder(
                trial,
                world,
                List.of(new SortKey("active", true), new SortKey("color", false), new SortKey("seen", true)));
    }

    private static void others(Trial trial) {
        World world = trial.filled(80, 93);
        for (String path : List.of(
                "hostText",
                "hostWhole",
                "hostDecimal",
                "hostDate",
                "hostInstant",
                "hostChoice",
                "owner.name",
                "owner.level",
                "owner.boss.level",
                "weight",
                "initial",
                "daysLeft",
                "remark")) {
            bothWays(trial, world, path);
        }
    }

    private static void withCondition(Trial trial) {
        World world = trial.filled(100, 94);
        List<SortKey> keys = List.of(new SortKey("name", true));
        List<Specimen> expected = new ArrayList<>(world.specimens().stream()
                .filter(specimen -> specimen.rank() >= 4)
                .toList());
        expected.sort(order(world, keys));

        Query<Specimen> query =
                Ground.specimens().where(Specimens.RANK.atLeast(4L)).sortedBy(keys);

        same("Records of rank 4 or more by name", expected, trial.walk(query.limit(7)));
    }
}
