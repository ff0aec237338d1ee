package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps everything in a relational database, with plain JDBC. Keeps the whole contract of {@link Store}.
 *
 * <pre>{@code
 * JdbcStore store = JdbcStore.on(dataSource, Dialect.h2());
 * Crm crm = Crm.builder().store(store).access(policy).attributes(COST_CENTER).build();
 * store.prepare(crm.catalogues());
 *
 * connection.setAutoCommit(false);                    // the host's own transaction
 * store.joining(connection).commit(batch);            // the batch becomes part of it
 * connection.commit();
 * }</pre>
 *
 * <p>The data source must be able to give two connections to one thread: while one holds the lock, the other one makes tables.
 */
public final class JdbcStore implements Store {

    private final Dialect dialect;
    private final Layouts layouts;
    private final Documents documents;
    private final Sessions sessions;

    private JdbcStore(Dialect dialect, Layouts layouts, Documents documents, Sessions sessions) {
        this.dialect = dialect;
        this.layouts = layouts;
        this.documents = documents;
        this.sessions = sessions;
    }

    /**
     * A store on a database; makes its own tables if they are not there.
     *
     * @throws JdbcStoreException if the database fails
     */
    public static JdbcStore on(DataSource source, Dialect dialect) {
        OwnSessions sessions = new OwnSessions(source, dialect);
        Layouts layouts = new Layouts(sessions, dialect);
        layouts.open();
        return new JdbcStore(dialect, layouts, new Documents(), sessions);
    }

    /**
     * Makes room for all attributes of these catalogues now and not at their first use. Best called once, when the host starts: then no
     * table changes while requests are served, and {@link #after} reads the values in entries as what they are from the beginning.
     */
    public JdbcStore prepare(Catalogues catalogues) {
        layouts.prepare(catalogues.all().stream().filter(Catalogue::isAggregate).toList());
        catalogues.all().forEach(documents::meet);
        return this;
    }

    /**
     * The same store inside a transaction of the host, which alone commits it, takes it back, and closes the connection. Use it from the
     * thread that has the connection. Between a {@code commit} here and the end of the transaction all other writers wait. Call {@link
     * #prepare} before: making tables needs a transaction of its own, and that would wait for this one.
     *
     * @throws IllegalArgumentException if the connection commits every statement, or has another isolation than read committed, under
     *     which a batch could not see what it must not overwrite
     * @throws JdbcStoreException if the connection fails
     */
    public Store joining(Connection connection) {
        try {
            if (connection.getAutoCommit()
                    || connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                throw new IllegalArgumentException(
                        "The connection must have a transaction (automatic commit: %s) with the isolation read committed (is %s). Set both before the transaction begins."
                                .formatted(connection.getAutoCommit(), connection.getTransactionIsolation()));
            }
        } catch (SQLException failure) {
            throw new JdbcStoreException("join a transaction", failure);
        }
        return new JdbcStore(dialect, layouts, documents, new JoinedSessions(connection, dialect));
    }

    @Override
    public <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id) {
        String name = catalogue.name();
        String key = id.value();
        documents.meet(catalogue);
        return sessions.reading("find a record", statements -> {
            Optional<Table> table = layouts.find(name, statements);
            if (table.isEmpty()) {
                return Optional.empty();
            }
            String sql = "SELECT %s FROM %s WHERE %s = ?"
                    .formatted(
                            dialect.quoted(Names.DOCUMENT),
                            dialect.quoted(table.get().name()),
                            dialect.quoted(Names.KEY));
            List<String> found = statements.query(Fragment.of(sql, Projection.key(key)), row -> row.getString(1));
            return found.stream().findFirst().map(document -> documents.read(catalogue, document));
        });
    }

    @Override
    public <A extends Aggregate<A>> Page<A> query(Query<A> query) {
        Search<A> search = search(query);
        return sessions.reading("answer a query", search::page);
    }

    @Override
    public long commit(Batch batch) {
        Map<String, Catalogue<?>> catalogues = new LinkedHashMap<>();
        for (Batch.Write<?> write : batch.writes()) {
            catalogues.put(write.catalogue().name(), write.catalogue());
            documents.meet(write.catalogue());
        }
        layouts.prepare(catalogues.values());
        // Made here, since they may make tables, which waits for whoever holds the lock.
        List<Search<?>> absences = new ArrayList<>();
        batch.absences().forEach(query -> absences.add(search(query.limit(1))));
        return sessions.writing(
                "store a batch", statements -> new Committing(layouts, documents, statements).commit(batch, absences));
    }

    private <A extends Aggregate<A>> Search<A> search(Query<A> query) {
        documents.meet(query.catalogue());
        return new Search<>(query, layouts, documents, dialect);
    }

    @Override
    public <A extends Aggregate<A>> List<Entry> journal(Catalogue<A> catalogue, Id<A> id) {
        Objects.requireNonNull(catalogue, "catalogue");
        String key = id.value();
        return sessions.reading("read a journal", statements -> new Journal(documents, statements).of(catalogue, key));
    }

    @Override
    public <A extends Aggregate<A>> Map<Id<A>, List<Entry>> journals(Catalogue<A> catalogue, Collection<Id<A>> ids) {
        Objects.requireNonNull(catalogue, "catalogue");
        List<String> keys = ids.stream().map(Id::value).distinct().toList();
        Map<String, List<Entry>> found =
                sessions.reading("read journals", statements -> new Journal(documents, statements).of(catalogue, keys));
        Map<Id<A>, List<Entry>> journals = new LinkedHashMap<>();
        for (Id<A> id : ids) {
            List<Entry> entries = found.get(id.value());
            if (entries != null) {
                journals.put(id, entries);
            }
        }
        return journals;
    }

    @Override
    public List<Entry> after(long position, int limit) {
        if (position < 0 || limit < 1) {
            throw new IllegalArgumentException(
                    "The position (%s) must be 0 or more and the limit (%s) 1 or more.".formatted(position, limit));
        }
        return sessions.reading("read on", statements -> new Journal(documents, statements).after(position, limit));
    }
}
