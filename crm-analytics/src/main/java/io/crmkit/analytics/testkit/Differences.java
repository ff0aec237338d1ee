package io.crmkit.analytics.testkit;

import io.crmkit.core.id.Id;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Key;
import io.crmkit.core.measure.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** In which figures two tables differ, with both values. */
final class Differences {

    private static final int SHOWN = 8;

    private final List<String> found = new ArrayList<>();

    /** Between what was worked out and what came out of a plan that asked for the same KPIs in the same order. */
    static Differences between(List<Expectation> expected, Table table) {
        Differences differences = new Differences();
        for (int i = 0; i < expected.size(); i++) {
            differences.compare(expected.get(i), table, i);
        }
        return differences;
    }

    private void compare(Expectation expected, Table table, int place) {
        Figure total = table.totals().get(place);
        compared(expected, "", expected.total(), total);
        if (!total.unit().code().equals(expected.unit())) {
            add("%s/%s: expected the unit %s, but it has the unit %s"
                    .formatted(
                            total.measure(),
                            expected.version(),
                            expected.unit(),
                            total.unit().code()));
        }
        Map<List<String>, Figure> groups = new LinkedHashMap<>();
        table.rows().forEach(row -> groups.put(plain(row.key()), row.figures().get(place)));
        for (Expectation.Group group : expected.groups()) {
            Optional<Figure> figure = Optional.ofNullable(groups.remove(group.key()));
            if (figure.isEmpty()) {
                add("%s/%s of %s: expected %s, but there is no such group"
                        .formatted(total.measure(), expected.version(), group.key(), group.figure()));
            } else {
                compared(expected, " of " + group.key(), group.figure(), figure.get());
            }
        }
        groups.forEach((key, figure) -> add("%s/%s of %s: expected no such group, but came out %s"
                .formatted(total.measure(), expected.version(), key, Expected.shown(figure))));
    }

    /** Between two ways to the same table. */
    static Differences between(Table expected, Table other) {
        Differences differences = new Differences();
        if (expected.equals(other)) {
            return differences;
        }
        differences.figures("", expected.totals(), other.totals());
        Set<Key> keys = new LinkedHashSet<>();
        expected.rows().forEach(row -> keys.add(row.key()));
        other.rows().forEach(row -> keys.add(row.key()));
        for (Key key : keys) {
            differences.figures(" of " + plain(key), figures(expected, key), figures(other, key));
        }
        if (differences.found.isEmpty()) {
            differences.add("the groups stand in another order: expected %s, but came out %s"
                    .formatted(expected.rows(), other.rows()));
        }
        return differences;
    }

    /**
     * Goes on only if there are none.
     *
     * @param how in which way the other values came out
     */
    void refuse(String how) {
        if (!found.isEmpty()) {
            String more = found.size() > SHOWN ? " (and " + (found.size() - SHOWN) + " more)" : "";
            throw new AssertionError((how.isEmpty() ? "" : "[" + how + "] ")
                    + String.join("; ", found.subList(0, Math.min(SHOWN, found.size())))
                    + more);
        }
    }

    private void compared(Expectation of, String group, Expected expected, Figure figure) {
        if (!expected.is(figure)) {
            add("%s/%s%s: expected %s, but came out %s"
                    .formatted(figure.measure(), of.version(), group, expected, Expected.shown(figure)));
        }
    }

    private void figures(String group, List<Figure> expected, List<Figure> other) {
        for (int i = 0; i < Math.max(expected.size(), other.size()); i++) {
            String one = i < expected.size() ? Expected.shown(expected.get(i)) : "nothing";
            String two = i < other.size() ? Expected.shown(other.get(i)) : "nothing";
            if (i >= expected.size() || i >= other.size() || !expected.get(i).equals(other.get(i))) {
                Figure named = i < expected.size() ? expected.get(i) : other.get(i);
                add("%s%s: expected %s, but came out %s".formatted(named.measure(), group, one, two));
            }
        }
    }

    private void add(String difference) {
        found.add(difference);
    }

    private static List<Figure> figures(Table table, Key key) {
        return table.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(Table.Row::figures)
                .orElse(List.of());
    }

    /** The values of a key in the plain form of vectors. */
    private static List<String> plain(Key key) {
        return key.values().stream()
                .map(value -> value.map(Differences::plain).orElse("null"))
                .toList();
    }

    private static String plain(Object value) {
        if (value instanceof Id<?> id) {
            return id.value();
        }
        return value instanceof Enum<?> constant ? ChoiceKind.codeOf(constant) : Objects.toString(value);
    }
}
