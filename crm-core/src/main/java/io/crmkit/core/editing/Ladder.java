package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.command.Loading;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.id.Id;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps records of which each names the one above it a tree: the parents of customers, the managers of members. At most {@value #DEEPEST}
 * levels lie above a record. Immutable.
 *
 * @param <A> the records
 */
public final class Ladder<A extends Aggregate<A>> {

    /** How many levels may lie above a record. */
    public static final int DEEPEST = 50;

    private final Catalogue<A> catalogue;
    private final TextAttribute<A> name;
    private final IdAttribute<A, A> above;
    private final ReasonCode unknown;
    private final ReasonCode cycle;
    private final ReasonCode depth;

    /**
     * A ladder.
     *
     * @param name what records are called
     * @param above the reference to the one above
     * @param unknown the reason where there is no such record; its inputs are {@code attribute} and {@code id}
     * @param cycle the reason where a record would be above itself; its inputs are {@code attribute}, {@code name} and {@code above}
     * @param depth the reason where too many would be above; its inputs are {@code attribute} and {@code most}
     */
    public Ladder(
            Catalogue<A> catalogue,
            TextAttribute<A> name,
            IdAttribute<A, A> above,
            ReasonCode unknown,
            ReasonCode cycle,
            ReasonCode depth) {
        this.catalogue = catalogue;
        this.name = name;
        this.above = above;
        this.unknown = unknown;
        this.cycle = cycle;
        this.depth = depth;
    }

    /**
     * Loads the wanted one above and everything above it, then and now, so that none of it can change before the commit: what is entered
     * late must not close a circle in the present either.
     */
    public void load(Assignments<A> assignments, Loading loading) {
        Catalogue<A> records = loading.context().catalogue(catalogue);
        Optional<Id<A>> wanted = assignments.wanted(above);
        Optional<Id<A>> next = wanted.flatMap(id -> loading.refer(records, id)).flatMap(above::of);
        for (int level = 1; next.isPresent() && level <= DEEPEST; level++) {
            next = next.flatMap(id -> loading.find(records, id)).flatMap(above::of);
        }
        next = wanted;
        for (int level = 0; next.isPresent() && level <= DEEPEST; level++) {
            next = next.flatMap(id -> loading.present(records, id)).flatMap(above::of);
        }
    }

    /** What speaks against the wanted one above. */
    public List<Reason> reasons(Edit<A> edit) {
        Optional<Id<A>> wanted = edit.assignments().wanted(above);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Optional<A> found = edit.loaded().find(catalogue, wanted.get());
        if (found.isEmpty() && !wanted.get().equals(edit.id())) {
            return List.of(unknown.reason().with("attribute", above.label()).with("id", wanted.get()));
        }
        return wrong(edit, wanted, id -> edit.loaded().find(catalogue, id))
                .or(() -> wrong(edit, wanted, id -> edit.loaded().present(catalogue, id)))
                .map(List::of)
                .orElse(List.of());
    }

    /** What is wrong with the records above, as one way of looking them up shows them. */
    private Optional<Reason> wrong(Edit<A> edit, Optional<Id<A>> wanted, Function<Id<A>, Optional<A>> lookup) {
        Optional<Id<A>> next = wanted;
        for (int level = 0; next.isPresent(); level++) {
            if (next.get().equals(edit.id())) {
                return Optional.of(cycle.reason()
                        .with("attribute", above.label())
                        .with("name", edit.called(name))
                        .with("above", called(edit, wanted)));
            }
            if (level == DEEPEST) {
                return Optional.of(
                        depth.reason().with("attribute", above.label()).with("most", DEEPEST));
            }
            next = next.flatMap(lookup).flatMap(above::of);
        }
        return Optional.empty();
    }

    private String called(Edit<A> edit, Optional<Id<A>> wanted) {
        return wanted.flatMap(id -> edit.loaded().find(catalogue, id))
                .flatMap(name::of)
                .orElseGet(() -> edit.called(name));
    }
}
