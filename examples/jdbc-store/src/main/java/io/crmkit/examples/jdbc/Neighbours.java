package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Related;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.IdKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records around a record, read when they are asked for and remembered for as long as one query takes. */
final class Neighbours implements Related {

    private final Schema schema;
    private final Layouts layouts;
    private final Documents documents;
    private final Statements statements;
    private final Map<List<String>, Optional<Object>> found = new HashMap<>();
    private final Map<List<String>, Collection<?>> referring = new HashMap<>();

    Neighbours(Schema schema, Layouts layouts, Documents documents, Statements statements) {
        this.schema = schema;
        this.layouts = layouts;
        this.documents = documents;
        this.statements = statements;
    }

    @Override
    public @Nullable Object find(String catalogue, Id<?> id) {
        List<String> key = List.of(catalogue, id.value());
        Optional<Object> known = found.get(key);
        if (known == null) {
            known = known(catalogue).flatMap(seen -> one(seen, id.value()));
            found.put(key, known);
        }
        return known.orElse(null);
    }

    @Override
    public Collection<?> referring(String catalogue, String attribute, Id<?> id) {
        List<String> key = List.of(catalogue, attribute, id.value());
        Collection<?> known = referring.get(key);
        if (known == null) {
            known = known(catalogue)
                    .<Collection<?>>map(seen -> all(seen, attribute, id))
                    .orElse(List.of());
            referring.put(key, known);
        }
        return known;
    }

    private Optional<Catalogue<?>> known(String catalogue) {
        return schema.fields(catalogue).orElse(null) instanceof Catalogue<?> seen
                ? Optional.of(seen)
                : Optional.empty();
    }

    private <O> Optional<Object> one(Catalogue<O> catalogue, String id) {
        try {
            Optional<Table> table = layouts.find(catalogue.name(), statements);
            if (table.isEmpty()) {
                return Optional.empty();
            }
            Fragment where = Fragment.of(statements.quoted(Names.KEY) + " = ?", Projection.key(id));
            return read(catalogue, table.get(), where).stream().findFirst().map(record -> record);
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private <O> Collection<O> all(Catalogue<O> catalogue, String attribute, Id<?> id) {
        try {
            Optional<Table> table = layouts.find(catalogue.name(), statements);
            if (table.isEmpty()) {
                return List.of();
            }
            Attribute<O, ?> reference = catalogue.get(attribute);
            Optional<Column> column =
                    reference.kind() instanceof IdKind<?> ? table.get().column(reference) : Optional.empty();
            Fragment where = column.map(kept -> Fragment.of(statements.quoted(kept.name()) + " = ?", id.value()))
                    .orElse(Fragment.TRUE);
            return read(catalogue, table.get(), where).stream()
                    .filter(record -> reference.of(record).filter(id::equals).isPresent())
                    .toList();
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private <O> List<O> read(Catalogue<O> catalogue, Table table, Fragment where) throws SQLException {
        String sql = "SELECT %s FROM %s WHERE %s ORDER BY %s"
                .formatted(
                        statements.quoted(Names.DOCUMENT),
                        statements.quoted(table.name()),
                        where.sql(),
                        statements.quoted(Names.KEY));
        List<O> records = new ArrayList<>();
        for (String document : statements.query(new Fragment(sql, where.parameters()), row -> row.getString(1))) {
            records.add(documents.read(catalogue, document));
        }
        return records;
    }
}
