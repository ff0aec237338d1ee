package io.crmkit.core.memory;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the store held at one moment. Never changes.
 *
 * @param tables the aggregates
 * @param log all entries
 */
record Snapshot(Tables tables, Log log) {

    static Snapshot empty() {
        return new Snapshot(Tables.none(), Log.empty());
    }

    @Nullable
    Row find(Catalogue<?> catalogue, Id<?> id) {
        Table table = tables.find(catalogue.name());
        return table == null ? null : table.find(id);
    }

    long version(Catalogue<?> catalogue, Id<?> id) {
        Row row = find(catalogue, id);
        return row == null ? 0 : row.state.version();
    }
}
