package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The aggregate that a command is to change, and the version that the caller has seen.
 *
 * @param catalogue its catalogue
 * @param id its identity
 * @param expected the version that the caller has seen; empty if any will do
 */
public record Target<A extends Aggregate<A>>(Catalogue<A> catalogue, Id<A> id, OptionalLong expected) {

    /** The aggregate as the caller has seen it: a later version is stale. */
    public static <A extends Aggregate<A>> Target<A> of(Catalogue<A> catalogue, A seen) {
        return new Target<>(catalogue, seen.id(), OptionalLong.of(seen.version()));
    }

    /** The aggregate in whatever version it has. */
    public static <A extends Aggregate<A>> Target<A> of(Catalogue<A> catalogue, Id<A> id) {
        return new Target<>(catalogue, id, OptionalLong.empty());
    }

    /** The plain form. */
    public Map<String, Object> toData() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", id.value());
        expected.ifPresent(version -> data.put("expected", version));
        return data;
    }

    /** Reads the plain form. */
    public static <A extends Aggregate<A>> Target<A> fromData(Catalogue<A> catalogue, Data data) {
        Id<A> id = data.at("id").reading(place -> Id.of(place.text()));
        Data expected = data.at("expected");
        return new Target<>(
                catalogue, id, expected.isAbsent() ? OptionalLong.empty() : OptionalLong.of(expected.whole()));
    }
}
