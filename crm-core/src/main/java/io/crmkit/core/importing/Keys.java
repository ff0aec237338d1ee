package io.crmkit.core.importing;

import io.crmkit.core.id.Id;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of one source that were met, and the records that they stand for. */
final class Keys {

    private final TableMapping table;
    private final Map<String, Long> rows = new HashMap<>();
    private final Map<String, Id<?>> others = new HashMap<>();
    private final Set<String> promised = new HashSet<>();

    Keys(TableMapping table) {
        this.table = table;
    }

    /** The row that has a key, if one was taken. */
    @Nullable
    Long row(String key) {
        return rows.get(key);
    }

    /** A row with this key is taken. */
    void take(String key, long row) {
        rows.put(key, row);
    }

    /** The row that was taken under a key was refused after all. */
    void release(String key, long row) {
        rows.remove(key, row);
        if (!rows.containsKey(key)) {
            promised.remove(key);
        }
    }

    /** The key stands for a record that has another identity than the key gives. */
    void stands(String key, Id<?> id) {
        others.put(key, id);
    }

    /** There will be a record for this key. */
    void promise(String key) {
        promised.add(key);
    }

    /** The record that a row or a promise of this import stands for. */
    Optional<Id<?>> find(String key) {
        if (!rows.containsKey(key) && !promised.contains(key)) {
            return Optional.empty();
        }
        Id<?> other = others.get(key);
        return Optional.of(other == null ? Identity.of(table, key) : other);
    }
}
