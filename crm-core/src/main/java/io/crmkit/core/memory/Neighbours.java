package io.crmkit.core.memory;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Related;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.id.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records around a record, all of one moment.
 *
 * @param snapshot the moment
 * @param schema the catalogues through which the asker sees records
 */
record Neighbours(Snapshot snapshot, Schema schema) implements Related {

    @Override
    public @Nullable Object find(String catalogue, Id<?> id) {
        Table table = snapshot.tables().find(catalogue);
        Row row = table == null ? null : table.find(id);
        return table == null || row == null ? null : row.as(seen(catalogue, table));
    }

    @Override
    public Collection<?> referring(String catalogue, String attribute, Id<?> id) {
        Table table = snapshot.tables().find(catalogue);
        if (table == null) {
            return List.of();
        }
        Catalogue<?> seen = seen(catalogue, table);
        Attribute<?, ?> reference = seen.get(attribute);
        Optional<Index> index = table.index(reference);
        return index.isPresent() ? indexed(table, index.get(), seen, id) : scanned(table, seen, reference, id);
    }

    private static Collection<?> indexed(Table table, Index index, Catalogue<?> seen, Id<?> id) {
        List<Object> found = new ArrayList<>();
        Range range = Range.equal(index, id);
        for (Iterator<Row> rows = range.rows(table, range.from()); rows.hasNext(); ) {
            found.add(rows.next().as(seen));
        }
        return found;
    }

    private static <O> Collection<O> scanned(Table table, Catalogue<O> seen, Attribute<?, ?> reference, Id<?> id) {
        List<O> found = new ArrayList<>();
        Attribute<O, ?> attribute = seen.get(reference.name());
        for (Iterator<Row> rows = table.rows().iterator(); rows.hasNext(); ) {
            O record = rows.next().as(seen);
            if (attribute.of(record).filter(id::equals).isPresent()) {
                found.add(record);
            }
        }
        return found;
    }

    private Catalogue<?> seen(String catalogue, Table table) {
        return schema.fields(catalogue).orElse(null) instanceof Catalogue<?> known ? known : table.widest();
    }
}
