package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.journal.Entry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of all entries. */
final class Journal {

    private static final int PORTION = 500;

    private final Documents documents;
    private final Statements statements;

    Journal(Documents documents, Statements statements) {
        this.documents = documents;
        this.statements = statements;
    }

    void add(Catalogue<?> catalogue, Entry placed) throws SQLException {
        String sql = "INSERT INTO %s (%s, %s, %s, %s, %s) VALUES (?, ?, ?, ?, ?)"
                .formatted(
                        quoted(Layouts.JOURNAL),
                        quoted("position"),
                        quoted("catalogue"),
                        quoted("id"),
                        quoted("number"),
                        quoted("entry"));
        statements.gather(
                sql,
                List.of(
                        placed.position(),
                        placed.catalogue(),
                        placed.id().value(),
                        placed.number(),
                        documents.write(catalogue, placed)));
    }

    List<Entry> of(Catalogue<?> catalogue, String id) throws SQLException {
        String sql = "SELECT %s FROM %s WHERE %s = ? AND %s = ? ORDER BY %s"
                .formatted(
                        quoted("entry"), quoted(Layouts.JOURNAL), quoted("catalogue"), quoted("id"), quoted("number"));
        List<Entry> entries = new ArrayList<>();
        for (String document : statements.query(Fragment.of(sql, catalogue.name(), id), row -> row.getString(1))) {
            entries.add(documents.readEntry(catalogue, document));
        }
        return List.copyOf(entries);
    }

    /** The entries of several records, by their ids; a question for each portion of them. */
    Map<String, List<Entry>> of(Catalogue<?> catalogue, List<String> ids) throws SQLException {
        Map<String, List<Entry>> journals = new HashMap<>();
        for (int from = 0; from < ids.size(); from += PORTION) {
            List<String> portion = ids.subList(from, Math.min(ids.size(), from + PORTION));
            String sql = "SELECT %s FROM %s WHERE %s = ? AND %s IN (%s) ORDER BY %s, %s"
                    .formatted(
                            quoted("entry"),
                            quoted(Layouts.JOURNAL),
                            quoted("catalogue"),
                            quoted("id"),
                            String.join(", ", Collections.nCopies(portion.size(), "?")),
                            quoted("id"),
                            quoted("number"));
            List<Object> parameters = new ArrayList<>(List.of(catalogue.name()));
            parameters.addAll(portion);
            for (String document : statements.query(new Fragment(sql, parameters), row -> row.getString(1))) {
                Entry entry = documents.readEntry(catalogue, document);
                journals.computeIfAbsent(entry.id().value(), id -> new ArrayList<>())
                        .add(entry);
            }
        }
        journals.replaceAll((id, entries) -> List.copyOf(entries));
        return journals;
    }

    List<Entry> after(long position, int limit) throws SQLException {
        String sql = "SELECT %s, %s FROM %s WHERE %s > ? ORDER BY %s LIMIT ?"
                .formatted(
                        quoted("catalogue"),
                        quoted("entry"),
                        quoted(Layouts.JOURNAL),
                        quoted("position"),
                        quoted("position"));
        return List.copyOf(statements.query(
                Fragment.of(sql, position, limit), row -> documents.readEntry(row.getString(1), row.getString(2))));
    }

    private String quoted(String name) {
        return statements.quoted(name);
    }
}
