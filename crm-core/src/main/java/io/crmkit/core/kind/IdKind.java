package io.crmkit.core.kind;

import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;

/**
 * The identity of a record.
 *
 * @param target the name of the catalogue whose records are meant, such as {@code customer}
 * @param <A> the type of those records
 */
public record IdKind<A>(String target) implements Kind<Id<A>> {

    @Override
    public Family family() {
        return Family.ID;
    }

    @Override
    public Id<A> check(Object value, String path) {
        if (!(value instanceof Id<?> id)) {
            throw Refusal.wrongType(path, value, "the id of a " + target, "标识");
        }
        @SuppressWarnings("unchecked") // an id carries no class; the typed API keeps ids of different records apart
        Id<A> typed = (Id<A>) id;
        return typed;
    }

    @Override
    public Id<A> fromData(Data data) {
        return data.reading(place -> Id.of(place.text()));
    }

    @Override
    public Object toData(Id<A> value) {
        return value.value();
    }

    @Override
    public int compare(Id<A> left, Id<A> right) {
        return left.compareTo(right);
    }
}
