package io.crmkit.core.memory;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.id.Id;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the store held at one moment. Never changes.
 *
 * @param tables the aggregates by the name of their catalogue
 * @param log all entries
 */
record Snapshot(Map<String, Table> tables, Log log) {

    static Snapshot empty() {
        return new Snapshot(Map.of(), Log.empty());
    }

    @Nullable
    Row find(Catalogue<?> catalogue, Id<?> id) {
        Table table = tables.get(catalogue.name());
        return table == null ? null : table.find(id);
    }

    long version(Catalogue<?> catalogue, Id<?> id) {
        Row row = find(catalogue, id);
        return row == null ? 0 : row.state.version();
    }
}
