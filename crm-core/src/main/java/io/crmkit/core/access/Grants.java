package io.crmkit.core.access;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Bindings;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Related;
import io.crmkit.core.kind.Confidentiality;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An access policy of roles: whatever no grant allows is denied. Immutable.
 *
 * <p>A grant names a role, a catalogue (or {@code *}), an operation (or {@code *}), and optionally the condition that a record must
 * satisfy for this actor. The records that somebody may see are those of all grants to read.
 */
public final class Grants implements AccessPolicy {

    private static final String ANY = "*";

    /** How many conditions of grants are remembered. */
    private static final int REMEMBERED = 1_000;

    private final List<Grant> grants;
    private final List<Clearance> clearances;
    private final Bindings bindings = new Bindings(REMEMBERED);

    private Grants(List<Grant> grants, List<Clearance> clearances) {
        this.grants = grants;
        this.clearances = clearances;
    }

    /** Nobody may do anything. */
    public static Grants none() {
        return new Grants(List.of(), List.of());
    }

    /** A role may do something to all records of a catalogue. */
    public Grants grant(Role role, String catalogue, String operation) {
        return grant(role, catalogue, operation, actor -> Condition.always());
    }

    /** A role may do something to those records that satisfy a condition, which may depend on the actor. */
    public Grants grant(Role role, String catalogue, String operation, Function<Actor, Condition> records) {
        List<Grant> more = new ArrayList<>(grants);
        more.add(new Grant(role, catalogue, operation, records));
        return new Grants(List.copyOf(more), clearances);
    }

    /** A role may see values of a class and of all less strict ones. */
    public Grants clear(Role role, Confidentiality strictest) {
        List<Clearance> more = new ArrayList<>(clearances);
        more.add(new Clearance(role, strictest));
        return new Grants(grants, List.copyOf(more));
    }

    @Override
    public <O> boolean may(
            Actor actor, Operation operation, Fields<O> fields, @Nullable O state, Related related, Binder binder) {
        Condition records = records(actor, operation);
        if (state == null || records.equals(Condition.always())) {
            return !records.equals(Condition.never());
        }
        return bindings.bind(binder, records, fields).test(state, related);
    }

    @Override
    public Condition visible(Actor actor, Fields<?> fields) {
        return records(actor, new Operation(fields.name(), Operation.READ));
    }

    @Override
    public boolean cleared(Actor actor, Confidentiality confidentiality) {
        return confidentiality.isOpen()
                || clearances.stream()
                        .anyMatch(clearance ->
                                actor.is(clearance.role) && clearance.strictest.compareTo(confidentiality) >= 0);
    }

    private Condition records(Actor actor, Operation operation) {
        List<Condition> allowed = grants.stream()
                .filter(grant -> actor.is(grant.role) && grant.covers(operation))
                .map(grant -> grant.records.apply(actor))
                .toList();
        return allowed.contains(Condition.always()) ? Condition.always() : Condition.any(allowed);
    }

    private record Grant(Role role, String catalogue, String operation, Function<Actor, Condition> records) {

        boolean covers(Operation asked) {
            return (catalogue.equals(ANY) || catalogue.equals(asked.catalogue()))
                    && (operation.equals(ANY) || operation.equals(asked.name()));
        }
    }

    private record Clearance(Role role, Confidentiality strictest) {}
}
