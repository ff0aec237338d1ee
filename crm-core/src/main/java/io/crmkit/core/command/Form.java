package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.id.Id;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody fills in: the sugar with which commands are made. The form of a concept adds one named method for each attribute;
 * the attributes of a host are filled in with {@link #set}.
 *
 * @param <A> the aggregate
 * @param <F> the form itself
 */
public abstract class Form<A extends Aggregate<A>, F extends Form<A, F>> {

    private final Catalogue<A> catalogue;
    private final Assignments.Builder<A> assignments = Assignments.builder();
    private @Nullable Id<A> id;

    /** An empty form. */
    protected Form(Catalogue<A> catalogue) {
        this.catalogue = catalogue;
    }

    /** The identity in the host's own terms; only for something new. */
    public final F id(Id<A> given) {
        this.id = given;
        return self();
    }

    /** The attribute shall have this value. */
    public final <V> F set(Attribute<A, V> attribute, V value) {
        assignments.set(attribute, value);
        return self();
    }

    /** The attribute shall have no value. */
    public final F clear(Attribute<A, ?> attribute) {
        assignments.clear(attribute);
        return self();
    }

    /** What was filled in. */
    public final Assignments<A> assignments() {
        return assignments.build();
    }

    final Catalogue<A> catalogue() {
        return catalogue;
    }

    final Optional<Id<A>> id() {
        return Optional.ofNullable(id);
    }

    @SuppressWarnings("unchecked") // every form names itself as F
    private F self() {
        return (F) this;
    }
}
