package io.crmkit.core.store;

import io.crmkit.core.id.Id;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order: the values of its keys and the id of the last record seen.
 *
 * @param keys the values of the keys, null where blank
 * @param id the record
 */
public record Cursor(List<@Nullable Object> keys, Id<?> id) {

    /** Keeps the keys from changing. */
    public Cursor {
        keys = Collections.unmodifiableList(new ArrayList<>(keys));
    }

    /** The record only, since the values may be confidential. */
    @Override
    public String toString() {
        return "Cursor[" + keys.size() + " keys, " + id + "]";
    }
}
