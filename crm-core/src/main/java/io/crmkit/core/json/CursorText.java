package io.crmkit.core.json;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.store.Cursor;
import io.crmkit.core.store.Query;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cursors as one opaque word, for links such as {@code /customers?after=eyJi…}.
 *
 * <p>The word says for which catalogue and order it was made and is refused by any other query. It is neither signed nor encrypted:
 * whoever holds it can read the values of the sort keys, which the holder has just seen in a page, and can begin anywhere, which is no
 * more than a condition could do.
 *
 * <pre>{@code
 * CursorText<Customer> cursors = CursorText.of(query);
 * String next = cursors.write(page.next().orElseThrow().after().orElseThrow());
 * store.query(query.after(cursors.read(next)));
 * }</pre>
 *
 * @param <A> the aggregates of the query
 */
public final class CursorText<A extends Aggregate<A>> {

    private static final String PLACE = "cursor";

    private final String catalogue;
    private final List<String> order;
    private final List<Kind<?>> kinds;

    private CursorText(String catalogue, List<String> order, List<Kind<?>> kinds) {
        this.catalogue = catalogue;
        this.order = order;
        this.kinds = kinds;
    }

    /** Cursors for a query; its condition and limit do not matter. */
    public static <A extends Aggregate<A>> CursorText<A> of(Query<A> query) {
        List<String> order = query.order().stream()
                .map(key -> (key.descending() ? "-" : "+") + key.path())
                .toList();
        List<Kind<?>> kinds = new ArrayList<>();
        query.order()
                .forEach(key -> kinds.add(query.binder().kind(new Expression.Value(key.path()), query.catalogue())));
        return new CursorText<>(query.catalogue().name(), order, kinds);
    }

    /**
     * Writes a cursor: letters, digits, hyphens and underscores.
     *
     * @throws IllegalArgumentException if the cursor has another number of keys than the query
     */
    public String write(Cursor cursor) {
        if (cursor.keys().size() != kinds.size()) {
            throw new IllegalArgumentException("The cursor has %s key(s), but the query is sorted by %s."
                    .formatted(cursor.keys().size(), kinds.size()));
        }
        List<@Nullable Object> keys = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            keys.add(plain(kinds.get(i), cursor.keys().get(i)));
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("by", order);
        content.put("id", cursor.id().value());
        content.put("keys", keys);
        content.put("of", catalogue);
        byte[] utf8 = Json.canonical(content).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(utf8);
    }

    /**
     * Reads a cursor.
     *
     * @throws InvalidDataException if the word is none, or was made for another catalogue or order
     */
    public Cursor read(String word) {
        Data data = Data.of(content(word), PLACE);
        data.onlyKeys("by", "id", "keys", "of");
        List<String> by = data.at("by").list(Data::text);
        if (!data.at("of").text().equals(catalogue) || !by.equals(order)) {
            throw refused(word, "The cursor was made for another query.");
        }
        List<Data> keys = data.at("keys").items();
        if (keys.size() != kinds.size()) {
            throw refused(word, "The cursor was made for another query.");
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            values.add(keys.get(i).isAbsent() ? null : kinds.get(i).fromData(keys.get(i)));
        }
        Id<?> id = data.at("id").reading(place -> Id.of(place.text()));
        return new Cursor(values, id);
    }

    private static @Nullable Object content(String word) {
        try {
            return Json.read(Base64.getUrlDecoder().decode(word));
        } catch (IllegalArgumentException damaged) {
            throw refused(word, "This is no cursor.");
        }
    }

    private static InvalidDataException refused(String word, String rule) {
        return new InvalidDataException(
                Fault.at(PLACE, word, rule, "Begin again without a cursor, or use one of the last page."));
    }

    @SuppressWarnings("unchecked") // the value was read by an attribute of this kind
    private static <V> @Nullable Object plain(Kind<V> kind, @Nullable Object value) {
        return value == null ? null : kind.toData((V) value);
    }
}
