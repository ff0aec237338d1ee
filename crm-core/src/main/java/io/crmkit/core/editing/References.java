package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.ListAttribute;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.id.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The records that assignments refer to, which must be there, and visible to the actor. Values that their attribute refuses refer to
 * nothing; applying the assignments tells of them. Immutable.
 *
 * @param <O> the record that refers to others
 */
public final class References<O> {

    private final List<Reference<O, ?, ?>> references;

    private References(List<Reference<O, ?, ?>> references) {
        this.references = references;
    }

    /** Nothing is referred to. */
    public static <O> References<O> none() {
        return new References<>(List.of());
    }

    /**
     * The same, and the record that an attribute refers to.
     *
     * @param unknown the reason where it is not there; its inputs are {@code attribute} and {@code id}
     */
    public <A extends Aggregate<A>> References<O> to(
            IdAttribute<O, A> attribute, Catalogue<A> catalogue, ReasonCode unknown) {
        return to(attribute, List::of, catalogue, unknown);
    }

    /** The same, and each record that an attribute refers to. */
    public <A extends Aggregate<A>> References<O> to(
            ListAttribute<O, Id<A>> attribute, Catalogue<A> catalogue, ReasonCode unknown) {
        return to(attribute, ids -> ids, catalogue, unknown);
    }

    /** The same, and each record that the value of an attribute refers to somewhere, such as in its rows. */
    public <V, A extends Aggregate<A>> References<O> to(
            Attribute<O, V> attribute,
            Function<V, ? extends Collection<Id<A>>> ids,
            Catalogue<A> catalogue,
            ReasonCode unknown) {
        List<Reference<O, ?, ?>> more = new ArrayList<>(references);
        more.add(new Reference<>(attribute, ids, catalogue, unknown));
        return new References<>(List.copyOf(more));
    }

    /** Loads everything that is referred to. */
    public void load(Assignments<O> assignments, Loading loading) {
        if (!assignments.isEmpty()) {
            references.forEach(reference -> reference.load(assignments, loading));
        }
    }

    /** A reason for each that is not there. */
    public List<Reason> reasons(Assignments<O> assignments, Loaded loaded) {
        if (assignments.isEmpty() || references.isEmpty()) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>(0);
        references.forEach(reference -> reference.check(assignments, loaded, reasons));
        return reasons;
    }

    private record Reference<O, V, A extends Aggregate<A>>(
            Attribute<O, V> attribute,
            Function<V, ? extends Collection<Id<A>>> ids,
            Catalogue<A> catalogue,
            ReasonCode unknown) {

        void load(Assignments<O> assignments, Loading loading) {
            Catalogue<A> records = loading.context().catalogue(catalogue);
            named(assignments).forEach(id -> loading.refer(records, id));
        }

        void check(Assignments<O> assignments, Loaded loaded, List<Reason> reasons) {
            for (Id<A> id : named(assignments)) {
                if (loaded.find(catalogue, id).isEmpty()) {
                    reasons.add(unknown.reason()
                            .with("attribute", attribute.label())
                            .with("id", id));
                }
            }
        }

        private Collection<Id<A>> named(Assignments<O> assignments) {
            Optional<V> wanted = assignments.wanted(attribute);
            if (wanted.isEmpty()) {
                return List.of();
            }
            Collection<Id<A>> named = ids.apply(wanted.get());
            return named.size() < 2 ? named : new LinkedHashSet<>(named);
        }
    }
}
