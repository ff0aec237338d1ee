package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Loading;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.condition.Quantifier;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.IdKind;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import io.crmkit.core.kind.PartsKind;
import io.crmkit.core.message.Label;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The records that refer to records of a catalogue, by any attribute of any catalogue. What was retracted refers to nothing. */
public final class Referrers {

    private static final Label UNSEEN = Label.of("one that you may not see", "您无权查看的记录");

    private final List<Link<?>> links;

    private Referrers(List<Link<?>> links) {
        this.links = links;
    }

    /** Those that can refer to records of a catalogue. */
    public static Referrers to(Catalogue<?> target, Catalogues catalogues) {
        List<Link<?>> links = new ArrayList<>();
        for (Catalogue<?> catalogue : catalogues.all()) {
            if (catalogue.isAggregate()) {
                links(target.name(), catalogue, links);
            }
        }
        return new Referrers(List.copyOf(links));
    }

    /**
     * Tells of everything that refers to one of these records, page by page; a record that refers to itself is not told.
     *
     * @param ids a few hundred at most
     */
    public void each(Collection<? extends Id<?>> ids, Store store, Binder binder, Told told) {
        Set<Id<?>> wanted = new HashSet<>(ids);
        links.forEach(link -> link.each(wanted, store, binder, told));
    }

    /**
     * What one record of each sort that refers to a record says against retracting it. Where nothing refers to it, that is watched until the
     * commit.
     */
    List<Reason> some(Id<?> id, Loading loading) {
        return links.stream().flatMap(link -> link.some(id, loading).stream()).toList();
    }

    @SuppressWarnings("unchecked") // only catalogues of aggregates come here
    private static <A extends Aggregate<A>> void links(String target, Catalogue<?> untyped, List<Link<?>> links) {
        Catalogue<A> catalogue = (Catalogue<A>) untyped;
        for (Attribute<A, ?> attribute : catalogue.stored()) {
            if (!catalogue.isReserved(attribute)
                    && asking(attribute.name(), attribute.kind(), target, Set.of())
                            .isPresent()) {
                links.add(new Link<>(catalogue, attribute, target));
            }
        }
    }

    /** The condition under which the value of an attribute refers to one of these records; empty if it never does. */
    private static Optional<Condition> asking(String name, Kind<?> kind, String target, Set<Id<?>> ids) {
        Expression value = new Expression.Value(name);
        List<Object> texts = ids.stream().<Object>map(Id::value).toList();
        if (kind instanceof IdKind<?> reference) {
            return reference.target().equals(target)
                    ? Optional.of(new Condition.Comparison(value, Operator.IN, texts))
                    : Optional.empty();
        }
        if (kind instanceof ManyKind<?> many) {
            return many.element() instanceof IdKind<?> reference
                            && reference.target().equals(target)
                    ? Optional.of(Condition.any(texts.stream()
                            .map(text -> value.compared(Operator.HAS, text))
                            .toList()))
                    : Optional.empty();
        }
        if (kind instanceof PartsKind<?> parts && parts.shape() instanceof Catalogue<?> rows) {
            List<Condition> within = rows.stored().stream()
                    .flatMap(inner -> asking(inner.name(), inner.kind(), target, ids).stream())
                    .toList();
            return within.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Condition.Rows(name, Quantifier.ANY, Condition.any(within)));
        }
        return Optional.empty();
    }

    /** Takes what refers to something. */
    @FunctionalInterface
    public interface Told {

        /**
         * One record that refers to another.
         *
         * @param catalogue the catalogue of the record that refers
         * @param record that record
         * @param attribute the attribute by which it does
         * @param id the record that is referred to
         */
        void refers(Catalogue<?> catalogue, Aggregate<?> record, Attribute<?, ?> attribute, Id<?> id);
    }

    /** One attribute that can refer to records. */
    private record Link<A extends Aggregate<A>>(Catalogue<A> catalogue, Attribute<A, ?> attribute, String target) {

        void each(Set<Id<?>> ids, Store store, Binder binder, Told told) {
            Optional<Query<A>> next = Optional.of(query(ids, binder).limit(1_000));
            while (next.isPresent()) {
                Page<A> page = store.query(next.get());
                for (A record : page.items()) {
                    Mention.of(catalogue.values(record)).stream()
                            .filter(mention -> mention.attribute().equals(attribute)
                                    && mention.target().equals(target)
                                    && ids.contains(mention.id())
                                    && !isItself(record, mention.id()))
                            .forEach(mention -> told.refers(catalogue, record, attribute, mention.id()));
                }
                next = page.next();
            }
        }

        Optional<Reason> some(Id<?> id, Loading loading) {
            Query<A> query = query(Set.of(id), loading.context().binder());
            return loading.any(catalogue.name().equals(target) ? query.where(isAnother(id)) : query)
                    .map(record -> RetractionReasons.REFERRED_TO
                            .reason()
                            .with("what", catalogue.label())
                            .with("attribute", attribute.label())
                            .with("which", loading.around().isOpen(catalogue.name(), record) ? record.id() : UNSEEN));
        }

        private Query<A> query(Set<Id<?>> ids, Binder binder) {
            Condition refers =
                    asking(attribute.name(), attribute.kind(), target, ids).orElseThrow();
            return Query.of(catalogue, binder).where(refers);
        }

        private Condition isAnother(Id<?> id) {
            return new Expression.Value(catalogue.identity().orElseThrow().name())
                    .compared(Operator.IS, id.value())
                    .not();
        }

        private boolean isItself(A record, Id<?> id) {
            return catalogue.name().equals(target) && record.id().equals(id);
        }
    }
}
