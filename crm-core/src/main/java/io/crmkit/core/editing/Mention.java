package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.IdKind;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import io.crmkit.core.kind.PartsKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place where a record refers to another one.
 *
 * @param attribute the attribute that holds the reference, maybe somewhere in its list or rows
 * @param target the name of the catalogue of the other record
 * @param id the other record
 */
record Mention(Attribute<?, ?> attribute, String target, Id<?> id) {

    /** Everything that values refer to, each once for every attribute. */
    static List<Mention> of(Values<?> values) {
        Set<Mention> found = new LinkedHashSet<>();
        Catalogue<?> catalogue = values.catalogue();
        for (Attribute<?, ?> attribute : catalogue.stored()) {
            if (!catalogue.isReserved(attribute)) {
                values.get(attribute.name()).ifPresent(value -> gather(attribute, attribute.kind(), value, found));
            }
        }
        return new ArrayList<>(found);
    }

    private static void gather(Attribute<?, ?> attribute, Kind<?> kind, Object value, Set<Mention> found) {
        if (kind instanceof IdKind<?> reference && value instanceof Id<?> id) {
            found.add(new Mention(attribute, reference.target(), id));
        } else if (kind instanceof ManyKind<?> many && value instanceof List<?> items) {
            items.forEach(item -> gather(attribute, many.element(), item, found));
        } else if (kind instanceof PartsKind<?> parts
                && parts.shape() instanceof Catalogue<?> rows
                && value instanceof List<?> items) {
            items.forEach(item -> rows(attribute, rows, item, found));
        }
    }

    private static <P> void rows(Attribute<?, ?> attribute, Catalogue<P> rows, Object row, Set<Mention> found) {
        Values<P> values = rows.values(rows.type().cast(row));
        for (Attribute<P, ?> inner : rows.stored()) {
            values.get(inner.name()).ifPresent(value -> gather(attribute, inner.kind(), value, found));
        }
    }

    /** The record that is referred to, as it is now; empty if it is kept elsewhere or nowhere. */
    Optional<?> present(Catalogues catalogues, Lookup lookup) {
        return catalogues
                .fields(target)
                .filter(Catalogue::isAggregate)
                .flatMap(known -> Mention.<Placeholder>found(known, id, lookup));
    }

    /** Whether the record that is referred to was retracted. */
    boolean isRetracted(Catalogues catalogues, Lookup lookup) {
        return catalogues
                .fields(target)
                .filter(Catalogue::isAggregate)
                .filter(known -> Mention.<Placeholder>isRetracted(known, id, lookup))
                .isPresent();
    }

    @SuppressWarnings("unchecked") // a catalogue of aggregates, and an id that refers to one of them
    private static <A extends Aggregate<A>> Optional<A> found(Catalogue<?> catalogue, Id<?> id, Lookup lookup) {
        return lookup.find((Catalogue<A>) catalogue, (Id<A>) id);
    }

    @SuppressWarnings("unchecked") // a catalogue of aggregates
    private static <A extends Aggregate<A>> boolean isRetracted(Catalogue<?> catalogue, Id<?> id, Lookup lookup) {
        Catalogue<A> known = (Catalogue<A>) catalogue;
        return Mention.<A>found(known, id, lookup).filter(known::isRetracted).isPresent();
    }

    /** Finds records. */
    @FunctionalInterface
    interface Lookup {
        <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id);
    }

    /** Stands for the type of records that only their catalogue knows. */
    private interface Placeholder extends Aggregate<Placeholder> {}
}
