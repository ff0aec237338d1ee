package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.store.Cursor;
import io.crmkit.core.store.Keys;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Answers one query. The database is asked for candidates in the order of the query, one portion after the other, until the page is
 * full; where SQL does not say everything, each of them is tested with the whole condition. If the database cannot keep the order, all
 * candidates are looked at, and as many as a page has room for are held in memory.
 */
final class Search<A extends Aggregate<A>> {

    private static final int PORTION = 500;

    private final Query<A> query;
    private final Documents documents;
    private final Layouts layouts;
    private final BoundCondition<A> condition;
    private final Keys<A> keys;
    private final Site site;
    private final Part part;
    private final Optional<Ordering> ordering;

    /** Prepares the statement; makes room for attributes that the database does not know yet. */
    Search(Query<A> query, Layouts layouts, Documents documents, Dialect dialect) {
        this.query = query;
        this.documents = documents;
        this.layouts = layouts;
        this.condition = query.bound();
        this.keys = query.keys();
        Schemes schemes = new Schemes(query.binder(), layouts, dialect);
        this.site = schemes.site(query.catalogue());
        this.part = query.condition().accept(new Translation(site, schemes));
        this.ordering = Ordering.of(query.order(), site, schemes);
    }

    /** The name of the catalogue that is searched. */
    String catalogue() {
        return query.catalogue().name();
    }

    Page<A> page(Statements statements) throws SQLException {
        Related related = new Neighbours(query.binder().schema(), layouts, documents, statements);
        List<A> found = ordering.isPresent()
                ? walked(ordering.get(), related, statements)
                : gathered(Ordering.byId(site), related, statements);
        return query.page(found, owner -> keys.cursor(owner, related));
    }

    private List<A> walked(Ordering order, Related related, Statements statements) throws SQLException {
        List<A> found = new ArrayList<>();
        Optional<Cursor> after = query.after();
        int size = part.exact() ? query.limit() + 1 : Math.max(query.limit() + 1, PORTION);
        while (true) {
            List<A> candidates = candidates(order, after, size, statements);
            for (A candidate : candidates) {
                if (found.size() <= query.limit() && (part.exact() || condition.test(candidate, related))) {
                    found.add(candidate);
                }
            }
            if (candidates.size() < size || found.size() > query.limit()) {
                return found;
            }
            after = Optional.of(keys.cursor(candidates.get(size - 1), related));
        }
    }

    private List<A> gathered(Ordering byId, Related related, Statements statements) throws SQLException {
        Comparator<Placed<A>> order = (left, right) -> keys.compare(left.cursor, right.cursor);
        PriorityQueue<Placed<A>> first = new PriorityQueue<>(order.reversed());
        Optional<Cursor> after = Optional.empty();
        List<A> candidates;
        do {
            candidates = candidates(byId, after, PORTION, statements);
            for (A candidate : candidates) {
                if (part.exact() || condition.test(candidate, related)) {
                    offer(new Placed<>(candidate, keys.cursor(candidate, related)), first);
                }
                after = Optional.of(new Cursor(List.of(), candidate.id()));
            }
        } while (candidates.size() == PORTION);
        List<Placed<A>> sorted = new ArrayList<>(first);
        sorted.sort(order);
        return sorted.stream().map(Placed::owner).toList();
    }

    private void offer(Placed<A> placed, PriorityQueue<Placed<A>> first) {
        Optional<Cursor> after = query.after();
        if (after.isPresent() && keys.compare(after.get(), placed.cursor) >= 0) {
            return;
        }
        first.add(placed);
        if (first.size() > query.limit() + 1) {
            first.remove();
        }
    }

    private List<A> candidates(Ordering order, Optional<Cursor> after, int size, Statements statements)
            throws SQLException {
        Fragment where = after.map(order::after).map(part.sql()::and).orElse(part.sql());
        String sql = "SELECT %s FROM %s%s WHERE %s ORDER BY %s LIMIT ?"
                .formatted(site.at(Names.DOCUMENT), site.from(), order.joins(), where.sql(), order.sql());
        List<Object> parameters = new ArrayList<>(where.parameters());
        parameters.add(size);
        List<A> found = new ArrayList<>();
        for (String document : statements.query(new Fragment(sql, parameters), row -> row.getString(1))) {
            found.add(documents.read(query.catalogue(), document));
        }
        return found;
    }

    private record Placed<A>(A owner, Cursor cursor) {}
}
