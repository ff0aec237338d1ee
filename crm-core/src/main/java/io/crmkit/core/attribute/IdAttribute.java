package io.crmkit.core.attribute;

import io.crmkit.core.id.Id;
import io.crmkit.core.kind.IdKind;
import org.joda.money.Money;

/**
 * A reference to another record, or the identity of the record itself.
 *
 * @param <O> the record
 * @param <A> the record that is referred to
 */
public final class IdAttribute<O, A> extends Attribute<O, Id<A>> {

    IdAttribute(Spec<O, Id<A>> spec) {
        super(spec);
    }

    /** The name of the catalogue of the records that are referred to. */
    public String target() {
        return ((IdKind<?>) kind()).target();
    }

    /** An attribute of the record that is referred to, seen from here. */
    public <V> Attribute<O, V> then(Attribute<A, V> attribute) {
        return new Attribute<>(attribute.spec().behind(this));
    }

    /** A number of the record that is referred to, seen from here. */
    public <V> OrderedAttribute<O, V> then(OrderedAttribute<A, V> attribute) {
        return new OrderedAttribute<>(attribute.spec().behind(this));
    }

    /** A text of the record that is referred to, seen from here. */
    public TextAttribute<O> then(TextAttribute<A> attribute) {
        return new TextAttribute<>(attribute.spec().behind(this));
    }

    /** An amount of the record that is referred to, seen from here. */
    public MoneyAttribute<O> then(MoneyAttribute<A> attribute) {
        return new MoneyAttribute<>(((Attribute<A, Money>) attribute).spec().behind(this));
    }

    /** A date of the record that is referred to, seen from here. */
    public <V> DatedAttribute<O, V> then(DatedAttribute<A, V> attribute) {
        return new DatedAttribute<>(attribute.spec().behind(this));
    }

    /** A list of the record that is referred to, seen from here. */
    public <V> ListAttribute<O, V> then(ListAttribute<A, V> attribute) {
        return new ListAttribute<>(attribute.spec().behind(this));
    }

    /** A reference of the record that is referred to, seen from here. */
    public <B> IdAttribute<O, B> then(IdAttribute<A, B> attribute) {
        return new IdAttribute<>(attribute.spec().behind(this));
    }
}
