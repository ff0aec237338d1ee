package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.json.Json;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the tables, makes them, and makes them wider when a catalogue has more attributes than the database knows.
 *
 * <p>Three tables are ours: {@code crmkit_store} with one row (the last position, the generation of the tables, the version of this
 * scheme), {@code crmkit_attribute} with everything that has a place, and {@code crmkit_journal}. Whoever writes locks the row of {@code
 * crmkit_store} first. Whoever widens does so as well, makes what is missing on a second connection, fills it from the documents, and
 * begins a new generation. A writer that sees another generation than it knows reads {@code crmkit_attribute} anew; so programs with
 * different attributes can write side by side.
 */
final class Layouts {

    static final String STORE = "crmkit_store";
    static final String JOURNAL = "crmkit_journal";

    static final String ATTRIBUTES = "crmkit_attribute";
    private static final int SCHEME = 1;
    private static final int PORTION = 200;

    private final OwnSessions sessions;
    private final Dialect dialect;
    private volatile Known known = new Known(-1, Map.of());

    Layouts(OwnSessions sessions, Dialect dialect) {
        this.sessions = sessions;
        this.dialect = dialect;
    }

    /** Makes our own tables if they are not there, and learns what there is. */
    void open() {
        sessions.writing(
                "make its own tables",
                statements -> sessions.defining(defining -> {
                    new Tables(defining).defineOwn(SCHEME);
                    return true;
                }));
        known = sessions.reading("read which tables there are", this::load);
        sessions.reading("read the version of its tables", statements -> {
            Fragment scheme = Fragment.of("SELECT %s FROM %s".formatted(quoted("scheme"), quoted(STORE)));
            int found = statements.query(scheme, row -> row.getInt(1)).get(0);
            if (found != SCHEME) {
                throw new IllegalStateException(
                        "The tables have scheme %s, but this store writes scheme %s. Use the store that made them."
                                .formatted(found, SCHEME));
            }
            return found;
        });
    }

    /** The table of a catalogue, if it has one by now. */
    Optional<Table> find(String catalogue) {
        return Optional.ofNullable(known.layouts.get(catalogue)).map(Layout::root);
    }

    /** The table of a catalogue, if it has one; asks the database if that is not known yet. */
    Optional<Table> find(String catalogue, Statements statements) throws SQLException {
        if (!known.layouts.containsKey(catalogue)) {
            remember(load(statements));
        }
        return find(catalogue);
    }

    /** The table of a catalogue, with places for all its attributes. */
    Table table(Catalogue<?> catalogue) {
        prepare(List.of(catalogue));
        return find(catalogue.name()).orElseThrow();
    }

    /** Makes places for all attributes of these catalogues. */
    void prepare(Collection<? extends Catalogue<?>> catalogues) {
        Map<String, List<Slot>> wanted = new LinkedHashMap<>();
        for (Catalogue<?> catalogue : catalogues) {
            List<Slot> slots = Slot.of(catalogue);
            Layout layout = known.layouts.get(catalogue.name());
            if (layout == null || !layout.covers(slots)) {
                wanted.put(catalogue.name(), slots);
            }
        }
        if (!wanted.isEmpty()) {
            extend(wanted);
        }
    }

    /** Locks out all other writers until the end of the transaction, and learns what they have changed. */
    long lock(Statements statements) throws SQLException {
        String sql =
                "SELECT %s, %s FROM %s FOR UPDATE".formatted(quoted("position"), quoted("generation"), quoted(STORE));
        long[] found = statements
                .query(Fragment.of(sql), row -> new long[] {row.getLong(1), row.getLong(2)})
                .get(0);
        if (found[1] != known.generation) {
            remember(load(statements));
        }
        return found[0];
    }

    private void extend(Map<String, List<Slot>> wanted) {
        Known extended = sessions.writing("make room for more attributes", statements -> {
            lock(statements);
            Known before = load(statements);
            boolean changed = false;
            for (Map.Entry<String, List<Slot>> each : wanted.entrySet()) {
                changed |= extended(each.getKey(), each.getValue(), before, statements);
            }
            if (!changed) {
                return before;
            }
            String sql = "UPDATE %s SET %s = ?".formatted(quoted(STORE), quoted("generation"));
            statements.update(sql, List.of(before.generation + 1));
            return load(statements);
        });
        remember(extended);
    }

    private boolean extended(String catalogue, List<Slot> slots, Known before, Statements statements)
            throws SQLException {
        Layout layout = before.layouts.get(catalogue);
        Map<List<String>, Layout.Place> places = new LinkedHashMap<>();
        Set<List<String>> taken = new HashSet<>();
        if (layout != null) {
            layout.places()
                    .values()
                    .forEach(place -> taken.add(List.of(place.slot().parent(), place.name())));
            layout.places().values().forEach(place -> places.put(key(place.slot()), place));
        }
        boolean changed = false;
        for (Slot slot : slots) {
            Optional<Layout.Place> kept = Optional.ofNullable(places.get(key(slot)));
            if (kept.isEmpty()) {
                Layout.Place place = new Layout.Place(slot, name(catalogue, slot, taken));
                places.put(key(slot), place);
                changed = true;
                record(catalogue, place, statements);
            } else if (!kept.get().slot().formerly().containsAll(slot.formerly())) {
                Layout.Place renamed = new Layout.Place(
                        merged(kept.get().slot(), slot), kept.get().name());
                places.put(key(slot), renamed);
                changed = true;
                rename(catalogue, renamed, statements);
            }
        }
        if (!changed) {
            return false;
        }
        statements.flush();
        Table root = Layout.of(places.values()).root();
        sessions.defining(defining -> {
            new Tables(defining).define(root);
            return true;
        });
        if (layout != null) {
            fill(root, statements);
        }
        return true;
    }

    /** A name that no other type of the same attribute has. */
    private static String name(String catalogue, Slot slot, Set<List<String>> taken) {
        String name = slot.isTable() ? Names.table(catalogue, slot.path()) : Names.column(slot.attribute());
        if (!taken.add(List.of(slot.parent(), name))) {
            name = slot.isTable() ? Names.table(catalogue, slot.path() + "." + slot.type()) : name + "__" + slot.type();
            taken.add(List.of(slot.parent(), name));
        }
        return name;
    }

    private static Slot merged(Slot kept, Slot wanted) {
        List<String> names = new ArrayList<>(kept.formerly());
        wanted.formerly().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return new Slot(kept.path(), kept.type(), names);
    }

    private static List<String> key(Slot slot) {
        return List.of(slot.path(), slot.type());
    }

    /** Brings all columns and rows in line with the documents. */
    private void fill(Table root, Statements statements) throws SQLException {
        Records records = new Records(statements);
        String sql = "SELECT %s, %s FROM %s WHERE %s > ? ORDER BY %s LIMIT ?"
                .formatted(
                        quoted(Table.ID),
                        quoted(Names.DOCUMENT),
                        quoted(root.name()),
                        quoted(Names.KEY),
                        quoted(Names.KEY));
        byte[] last = new byte[0];
        List<Stored> some;
        do {
            some = statements.query(
                    Fragment.of(sql, last, PORTION), row -> new Stored(row.getString(1), row.getString(2)));
            for (Stored each : some) {
                if (Json.read(each.document) instanceof Map<?, ?> tree) {
                    records.fill(root, each.id, tree);
                }
                last = Projection.key(each.id);
            }
        } while (some.size() == PORTION);
        statements.flush();
    }

    private void record(String catalogue, Layout.Place place, Statements statements) throws SQLException {
        String sql = "INSERT INTO %s (%s, %s, %s, %s, %s) VALUES (?, ?, ?, ?, ?)"
                .formatted(
                        quoted(ATTRIBUTES),
                        quoted("catalogue"),
                        quoted("path"),
                        quoted("type"),
                        quoted("name"),
                        quoted("formerly"));
        Slot slot = place.slot();
        statements.gather(
                sql, List.of(catalogue, slot.path(), slot.type(), place.name(), String.join(" ", slot.formerly())));
    }

    private void rename(String catalogue, Layout.Place place, Statements statements) throws SQLException {
        String sql = "UPDATE %s SET %s = ? WHERE %s = ? AND %s = ? AND %s = ?"
                .formatted(quoted(ATTRIBUTES), quoted("formerly"), quoted("catalogue"), quoted("path"), quoted("type"));
        Slot slot = place.slot();
        statements.update(sql, List.of(String.join(" ", slot.formerly()), catalogue, slot.path(), slot.type()));
    }

    private Known load(Statements statements) throws SQLException {
        String store = "SELECT %s FROM %s".formatted(quoted("generation"), quoted(STORE));
        long generation =
                statements.query(Fragment.of(store), row -> row.getLong(1)).get(0);
        String sql = "SELECT %s, %s, %s, %s, %s FROM %s"
                .formatted(
                        quoted("catalogue"),
                        quoted("path"),
                        quoted("type"),
                        quoted("name"),
                        quoted("formerly"),
                        quoted(ATTRIBUTES));
        Map<String, List<Layout.Place>> places = new HashMap<>();
        statements.query(
                Fragment.of(sql),
                row -> places.computeIfAbsent(row.getString(1), every -> new ArrayList<>())
                        .add(new Layout.Place(
                                new Slot(row.getString(2), row.getString(3), words(row.getString(5))),
                                row.getString(4))));
        Map<String, Layout> layouts = new HashMap<>();
        places.forEach((catalogue, all) -> layouts.put(catalogue, Layout.of(all)));
        return new Known(generation, Map.copyOf(layouts));
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    private synchronized void remember(Known loaded) {
        if (loaded.generation > known.generation) {
            known = loaded;
        }
    }

    private String quoted(String name) {
        return dialect.quoted(name);
    }

    private record Known(long generation, Map<String, Layout> layouts) {}

    private record Stored(String id, String document) {}
}
