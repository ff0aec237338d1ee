package io.crmkit.core.store;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Related;
import io.crmkit.core.data.TextOrder;
import io.crmkit.core.kind.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a query, ready to run on records in memory: by its keys, blanks last, ties by id.
 *
 * @param <A> the aggregates
 */
public final class Keys<A extends Aggregate<A>> {

    private final List<Key<A>> keys;

    private Keys(List<Key<A>> keys) {
        this.keys = keys;
    }

    static <A extends Aggregate<A>> Keys<A> of(Catalogue<A> catalogue, Binder binder, List<SortKey> order) {
        List<Key<A>> keys = new ArrayList<>();
        for (SortKey key : order) {
            Expression value = new Expression.Value(key.path());
            Kind<?> kind = binder.kind(value, catalogue);
            if (kind.family().isCompound()) {
                throw new IllegalArgumentException(
                        "\"%s\" is a list and gives no order. Sort by a simple value.".formatted(key.path()));
            }
            keys.add(new Key<>(binder.bind(value, catalogue), comparator(kind), key.descending()));
        }
        return new Keys<>(keys);
    }

    /** The place of a record. */
    public Cursor cursor(A owner, Related related) {
        List<@Nullable Object> values = new ArrayList<>(keys.size());
        keys.forEach(key -> values.add(key.reader.read(owner, related)));
        return new Cursor(values, owner.id());
    }

    /** The order of places. */
    public int compare(Cursor left, Cursor right) {
        for (int i = 0; i < keys.size(); i++) {
            int order = keys.get(i).compare(left.keys().get(i), right.keys().get(i));
            if (order != 0) {
                return order;
            }
        }
        return TextOrder.compare(left.id().value(), right.id().value());
    }

    @SuppressWarnings("unchecked") // the values were read from attributes of this kind
    private static Comparator<Object> comparator(Kind<?> kind) {
        return (Comparator<Object>) (Comparator<?>) (left, right) -> ((Kind<Object>) kind).compare(left, right);
    }

    private record Key<A>(Reader<A, Object> reader, Comparator<Object> order, boolean descending) {

        int compare(@Nullable Object left, @Nullable Object right) {
            if (left == null || right == null) {
                return left == right ? 0 : left == null ? 1 : -1;
            }
            return descending ? order.compare(right, left) : order.compare(left, right);
        }
    }
}
