package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.id.Id;
import java.util.Optional;

/**
 * A creation or change that is being judged.
 *
 * @param id which record
 * @param before the record before; empty if it is new
 * @param assignments what is wanted
 * @param after the values with everything that could be assigned
 * @param loaded what was loaded
 * @param context who wants it, when, and with what around
 */
public record Edit<A extends Aggregate<A>>(
        Id<A> id, Optional<A> before, Assignments<A> assignments, Values<A> after, Loaded loaded, Context context) {

    /** What the record is called in messages: as it was called before, or else as it is to be, or its identity. */
    public String called(TextAttribute<A> name) {
        return before.flatMap(name::of).or(() -> after.get(name)).orElse(id.value());
    }
}
