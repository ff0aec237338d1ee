package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.StaleVersionException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores one batch. The first statement locks the one row that holds the last position, until the end of the transaction; so batches go
 * one after the other, positions become visible in their order, and no two batches can each have read what the other one changes.
 */
final class Committing {

    private final Layouts layouts;
    private final Documents documents;
    private final Statements statements;
    private final Records records;
    private final Journal journal;

    Committing(Layouts layouts, Documents documents, Statements statements) {
        this.layouts = layouts;
        this.documents = documents;
        this.statements = statements;
        this.records = new Records(statements);
        this.journal = new Journal(documents, statements);
    }

    /**
     * Stores it.
     *
     * @param absences searches that must find nothing
     */
    long commit(Batch batch, List<Search<?>> absences) throws SQLException {
        long position = layouts.lock(statements);
        for (Search<?> absence : absences) {
            requireNone(absence);
        }
        for (Batch.Expectation<?> read : batch.expectations()) {
            require(read.catalogue(), read.id().value(), read.version());
        }
        for (Batch.Write<?> write : batch.writes()) {
            require(write.catalogue(), write.state().id().value(), write.expected());
        }
        for (Batch.Write<?> write : batch.writes()) {
            store(write);
            for (Entry entry : write.entries()) {
                position++;
                journal.add(write.catalogue(), entry.at(position));
            }
        }
        String sql = "UPDATE %s SET %s = ?".formatted(statements.quoted(Layouts.STORE), statements.quoted("position"));
        statements.update(sql, List.of(position));
        return position;
    }

    private <A extends Aggregate<A>> void requireNone(Search<A> absence) throws SQLException {
        for (A found : absence.page(statements).items()) {
            throw new StaleVersionException(absence.catalogue(), found.id(), 0, found.version());
        }
    }

    private void require(Catalogue<?> catalogue, String id, long expected) throws SQLException {
        Optional<Table> table = layouts.find(catalogue.name());
        long actual = table.isEmpty() ? 0 : records.version(table.get(), id);
        if (actual != expected) {
            throw new StaleVersionException(catalogue.name(), io.crmkit.core.id.Id.of(id), expected, actual);
        }
    }

    private <A extends Aggregate<A>> void store(Batch.Write<A> write) throws SQLException {
        A state = write.state();
        Table table = layouts.find(write.catalogue().name()).orElseThrow();
        String document = documents.write(write.catalogue(), state);
        Map<?, ?> tree = (Map<?, ?>) write.catalogue().toData(state);
        String id = state.id().value();
        if (write.expected() == 0) {
            records.insert(table, id, state.version(), document, tree);
        } else {
            records.update(table, id, state.version(), document, tree);
        }
    }
}
