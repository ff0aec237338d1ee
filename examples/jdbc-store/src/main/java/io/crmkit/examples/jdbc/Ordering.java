package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.kind.IdKind;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.store.Cursor;
import io.crmkit.core.store.SortKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order that the database can keep: by columns of the records, or of records that they refer to; blanks last, ties by id.
 *
 * @param joins the records that are referred to, to stand behind the table
 * @param keys the keys
 * @param id the column that breaks ties
 */
record Ordering(String joins, List<Key> keys, String id) {

    /** The order by these keys, if each of them leads to a column. */
    static Optional<Ordering> of(List<SortKey> order, Site site, Schemes schemes) {
        Map<String, Site> sites = new LinkedHashMap<>();
        StringBuilder joins = new StringBuilder();
        List<Key> keys = new ArrayList<>();
        for (SortKey key : order) {
            Optional<Key> found = key(key, site, schemes, sites, joins);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            keys.add(found.get());
        }
        return Optional.of(new Ordering(joins.toString(), keys, site.at(Names.KEY)));
    }

    /** The order without any keys. */
    static Ordering byId(Site site) {
        return new Ordering("", List.of(), site.at(Names.KEY));
    }

    /** What stands behind ORDER BY. */
    String sql() {
        List<String> parts = new ArrayList<>();
        for (Key key : keys) {
            for (String column : key.columns) {
                parts.add(column + (key.descending ? " DESC" : " ASC") + " NULLS LAST");
            }
        }
        parts.add(id);
        return String.join(", ", parts);
    }

    /** That a record comes after a place. */
    Fragment after(Cursor cursor) {
        List<Fragment> ways = new ArrayList<>();
        List<Fragment> equal = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            Object value = cursor.keys().get(i);
            if (value != null) {
                List<Fragment> way = new ArrayList<>(equal);
                way.add(key.behind(value));
                ways.add(Fragment.all(way));
            }
            equal.add(key.equal(value));
        }
        equal.add(Fragment.of(id + " > ?", Projection.key(cursor.id().value())));
        ways.add(Fragment.all(equal));
        return Fragment.any(ways);
    }

    private static Optional<Key> key(
            SortKey key, Site start, Schemes schemes, Map<String, Site> sites, StringBuilder joins) {
        String[] path = key.path().split("\\.", -1);
        Site site = start;
        StringBuilder walked = new StringBuilder();
        for (int i = 0; i < path.length - 1; i++) {
            Optional<Attribute<?, ?>> reference = site.stored(path[i]);
            Optional<Column> column = reference.flatMap(site.table()::column);
            if (column.isEmpty() || !(reference.get().kind() instanceof IdKind<?> kind)) {
                return Optional.empty();
            }
            Site known = sites.get(walked.append('.').append(path[i]).toString());
            if (known == null) {
                Optional<Site> target = schemes.target(kind.target());
                if (target.isEmpty()) {
                    return Optional.empty();
                }
                known = target.get();
                sites.put(walked.toString(), known);
                joins.append(" LEFT JOIN %s ON %s = %s"
                        .formatted(
                                known.from(),
                                known.at(Table.ID),
                                site.at(column.get().name())));
            }
            site = known;
        }
        return key(site, path[path.length - 1], key.descending(), schemes.dialect());
    }

    private static Optional<Key> key(Site site, String name, boolean descending, Dialect dialect) {
        Optional<Attribute<?, ?>> attribute = site.stored(name);
        Optional<Column> column = attribute.flatMap(site.table()::column);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        Kind<?> kind = attribute.get().kind();
        String at = site.at(column.get().name());
        boolean identity = site.table().isRoot() && name.equals(Table.ID);
        return Optional.of(
                switch (column.get().storage()) {
                    case MONEY ->
                        new Key(
                                List.of(dialect.textOrder(site.at(column.get().currency())), at),
                                descending,
                                value -> money(value, dialect));
                    case TEXT, ID ->
                        identity
                                ? new Key(
                                        List.of(site.at(Names.KEY)),
                                        descending,
                                        value -> List.of(Projection.key((String) plain(kind, value))))
                                : new Key(
                                        List.of(dialect.textOrder(at)),
                                        descending,
                                        value -> List.of(dialect.textOrderValue((String) plain(kind, value))));
                    default -> new Key(List.of(at), descending, value -> List.of(value));
                });
    }

    private static List<Object> money(Object value, Dialect dialect) {
        Money money = (Money) value;
        return List.of(dialect.textOrderValue(money.getCurrencyUnit().getCode()), Projection.minor(money));
    }

    @SuppressWarnings("unchecked") // the value was read by an attribute of this kind
    private static <V> Object plain(Kind<V> kind, Object value) {
        return kind.toData((V) value);
    }

    /** How the value of a key is bound to its columns. */
    @FunctionalInterface
    interface Binding {
        List<Object> of(Object value);
    }

    /**
     * One key.
     *
     * @param columns what it sorts by, one after the other; all are null or none
     * @param descending whether the largest come first
     * @param binding the values for these columns
     */
    record Key(List<String> columns, boolean descending, Binding binding) {

        Fragment equal(@Nullable Object value) {
            if (value == null) {
                return Fragment.of(columns.get(0) + " IS NULL");
            }
            List<Fragment> parts = new ArrayList<>();
            List<Object> bound = binding.of(value);
            for (int i = 0; i < columns.size(); i++) {
                parts.add(Fragment.of(columns.get(i) + " = ?", bound.get(i)));
            }
            return Fragment.all(parts);
        }

        Fragment behind(Object value) {
            List<Fragment> ways = new ArrayList<>();
            List<Fragment> equal = new ArrayList<>();
            ways.add(Fragment.of(columns.get(0) + " IS NULL"));
            List<Object> bound = binding.of(value);
            for (int i = 0; i < columns.size(); i++) {
                List<Fragment> way = new ArrayList<>(equal);
                way.add(Fragment.of(columns.get(i) + (descending ? " < ?" : " > ?"), bound.get(i)));
                ways.add(Fragment.all(way));
                equal.add(Fragment.of(columns.get(i) + " = ?", bound.get(i)));
            }
            return Fragment.any(ways);
        }
    }
}
