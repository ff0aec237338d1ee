package io.crmkit.core.memory;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Kind;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates of a table sorted by one attribute, ties by id.
 *
 * @param attribute the attribute
 * @param whole whether those without a value are in it as well, at the end
 * @param keys what is sorted
 */
record Index(Attribute<?, ?> attribute, boolean whole, Tree<IndexKey> keys) {

    static Index empty(Attribute<?, ?> attribute, boolean whole) {
        Comparator<Object> values = order(attribute.kind());
        return new Index(attribute, whole, Tree.sortedBy((left, right) -> compare(values, left, right)));
    }

    /** Whether values of the other attribute are sorted here. */
    boolean isOf(Attribute<?, ?> other) {
        return attribute.equals(other) && attribute.kind().equals(other.kind());
    }

    /** The index after a change of one aggregate, given as the widest catalogue of the table sees it. */
    Index changed(@Nullable Object before, Object after, Id<?> id) {
        Object now = value(attribute, after);
        Object was = before == null ? null : value(attribute, before);
        if (before != null && Objects.equals(was, now)) {
            return this;
        }
        Tree<IndexKey> changed = keys;
        if (before != null && isKept(was)) {
            changed = changed.without(new IndexKey(was, id));
        }
        return isKept(now) ? new Index(attribute, whole, changed.with(new IndexKey(now, id))) : with(changed);
    }

    /** Where aggregates with a value after the given one, or with this value and a later id, begin. */
    Place<IndexKey> behind(@Nullable Object value, Id<?> id) {
        IndexKey last = new IndexKey(value, id);
        Comparator<Object> values = order(attribute.kind());
        return key -> compare(values, last, key) < 0 ? -1 : 1;
    }

    /** Where aggregates with at least this value begin. */
    Place<IndexKey> first(Object value) {
        Comparator<Object> values = order(attribute.kind());
        return key -> key.value() == null || values.compare(value, key.value()) <= 0 ? -1 : 1;
    }

    /** Where aggregates with a larger value begin. */
    Place<IndexKey> past(Object value) {
        Comparator<Object> values = order(attribute.kind());
        return key -> key.value() == null || values.compare(value, key.value()) < 0 ? -1 : 1;
    }

    /** Where those without a value begin. */
    static Place<IndexKey> blanks() {
        return key -> key.value() == null ? -1 : 1;
    }

    private Index with(Tree<IndexKey> changed) {
        return changed == keys ? this : new Index(attribute, whole, changed);
    }

    private boolean isKept(@Nullable Object value) {
        return value != null || whole;
    }

    @SuppressWarnings("unchecked") // the attribute is one of the catalogue that all records of the table are kept by
    private static <O> @Nullable Object value(Attribute<O, ?> attribute, Object state) {
        return attribute.of((O) state).orElse(null);
    }

    private static int compare(Comparator<Object> values, IndexKey left, IndexKey right) {
        Object one = left.value();
        Object other = right.value();
        if (one == null || other == null) {
            return one == other ? Row.compare(left.id(), right.id()) : one == null ? 1 : -1;
        }
        int order = values.compare(one, other);
        return order != 0 ? order : Row.compare(left.id(), right.id());
    }

    @SuppressWarnings("unchecked") // the values were read from attributes of this kind
    private static Comparator<Object> order(Kind<?> kind) {
        Kind<Object> values = (Kind<Object>) kind;
        return values::compare;
    }
}
