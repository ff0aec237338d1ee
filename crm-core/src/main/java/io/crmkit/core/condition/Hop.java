package io.crmkit.core.condition;

import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.IdKind;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One step from a record to another.
 *
 * @param confidentiality how widely it may be known where the step leads
 * @param target the name of the catalogue of the other record; null if the record is at hand already
 * @param contextual whether another frame would lead elsewhere
 * @param reader takes the other record; null if there is none
 */
record Hop(
        Confidentiality confidentiality,
        @Nullable String target,
        boolean contextual,
        Function<Frame, Reader<Object, Object>> reader) {

    /** Along a reference. */
    static Hop along(Field<?, ?> reference, IdKind<?> kind) {
        String target = kind.target();
        return new Hop(reference.confidentiality(), target, reference.isContextual(), frame -> {
            Reader<Object, Object> id = Track.untyped(reference, frame);
            return (owner, related) -> {
                Object found = id.read(owner, related);
                return found == null ? null : related.find(target, (Id<?>) found);
            };
        });
    }

    /** To the record that a row carries with it. */
    static Hop out(Around<?> around) {
        @SuppressWarnings("unchecked") // the rows were found through the fields that say what is around them
        Around<Object> untyped = (Around<Object>) around;
        return new Hop(
                Confidentiality.PUBLIC,
                null,
                false,
                frame -> (owner, related) -> untyped.record().apply(owner));
    }
}
