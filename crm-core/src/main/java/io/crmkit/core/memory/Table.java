package io.crmkit.core.memory;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Family;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All aggregates of one catalogue name.
 *
 * @param widest the catalogue with the most attributes that anything was written by; all records are kept as it sees them
 * @param rows the aggregates by id
 * @param indexes one for each reference, so that records that refer to another one are found, and those that were asked for
 */
record Table(Catalogue<?> widest, Tree<Row> rows, List<Index> indexes) {

    static Table empty(Catalogue<?> catalogue, Set<Attribute<?, ?>> asked) {
        return new Table(catalogue, Tree.sortedBy(Row.ORDER), indexes(catalogue, asked));
    }

    String name() {
        return widest.name();
    }

    @Nullable
    Row find(Id<?> id) {
        return find(Row.at(id));
    }

    @Nullable
    Row find(Place<Row> place) {
        return rows.find(place);
    }

    long version(Id<?> id) {
        Row row = find(id);
        return row == null ? 0 : row.state.version();
    }

    Table with(Row given) {
        Place<Row> place = Row.at(given.id());
        return with(given, find(place), place);
    }

    /** This table with a row at a place, where it may have another one of the same id. */
    Table with(Row given, @Nullable Row before, Place<Row> place) {
        Row row = given.under(widest);
        return new Table(widest, rows.with(row, place), indexed(row, before));
    }

    private List<Index> indexed(Row row, @Nullable Row before) {
        List<Index> changed = null;
        for (int i = 0; i < indexes.size(); i++) {
            Index index = indexes.get(i).changed(before == null ? null : before.state, row.state, row.id());
            if (!index.equals(indexes.get(i))) {
                changed = changed == null ? new ArrayList<>(indexes) : changed;
                changed.set(i, index);
            }
        }
        return changed == null ? indexes : changed;
    }

    /** This table, able to take records of a catalogue with more attributes. */
    Table widened(Catalogue<?> catalogue, Set<Attribute<?, ?>> asked) {
        boolean wider = catalogue.stored().size() > widest.stored().size()
                && widest.stored().stream()
                        .allMatch(known -> catalogue.find(known.name()).isPresent());
        if (!wider) {
            return this;
        }
        Table widened = empty(catalogue, asked);
        for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
            widened = widened.with(each.next());
        }
        return widened;
    }

    Optional<Index> index(Attribute<?, ?> attribute) {
        return indexes.stream().filter(index -> index.isOf(attribute)).findFirst();
    }

    private static List<Index> indexes(Catalogue<?> catalogue, Set<Attribute<?, ?>> asked) {
        List<Index> indexes = new ArrayList<>();
        for (Attribute<?, ?> attribute : catalogue.stored()) {
            boolean identity = attribute.equals(catalogue.identity().orElse(null));
            boolean wanted = asked.contains(attribute);
            if (!identity && (wanted || attribute.kind().family() == Family.ID)) {
                indexes.add(Index.empty(attribute, wanted));
            }
        }
        return indexes;
    }
}
