package io.crmkit.core.memory;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.TextOrder;
import io.crmkit.core.id.Id;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One aggregate with its entries. */
final class Row {

    /** By id, in code-point order. */
    static final Comparator<Row> ORDER = (left, right) -> TextOrder.compare(left.key, right.key);

    final Aggregate<?> state;

    /** The text of the id; kept, since every search compares it with that of many rows. */
    private final String key;

    final @Nullable Link newest;
    private final Catalogue<?> written;

    Row(Aggregate<?> state, Catalogue<?> written, @Nullable Link newest) {
        this.state = state;
        this.key = state.id().value();
        this.written = written;
        this.newest = newest;
    }

    static Place<Row> at(Id<?> id) {
        String text = id.value();
        return TextOrder.isLikeCompareTo(text)
                ? row -> text.compareTo(row.key)
                : row -> TextOrder.compare(text, row.key);
    }

    /** Where the rows after an id begin. */
    static Place<Row> behind(Id<?> id) {
        return row -> TextOrder.compare(id.value(), row.key) < 0 ? -1 : 1;
    }

    static int compare(Id<?> left, Id<?> right) {
        return TextOrder.compare(left.value(), right.value());
    }

    Id<?> id() {
        return state.id();
    }

    /** The state as a catalogue sees it: what was undeclared when it was written may be declared now, and the other way round. */
    <O> O as(Catalogue<O> catalogue) {
        return written.equals(catalogue) ? catalogue.type().cast(state) : read(written, catalogue);
    }

    /** The row as a catalogue sees it. */
    Row under(Catalogue<?> catalogue) {
        return written.equals(catalogue) ? this : new Row((Aggregate<?>) as(catalogue), catalogue, newest);
    }

    private <W, O> O read(Catalogue<W> from, Catalogue<O> into) {
        Object plain = from.toData(from.type().cast(state));
        return into.fromData(Data.of(plain), Unknown.KEEP);
    }
}
