package io.crmkit.core.condition;

import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.IdKind;
import java.util.function.Function;

/**
 * One step from a record to another.
 *
 * @param confidentiality how widely it may be known where the step leads
 * @param reader takes the other record; null if there is none
 */
record Hop(Confidentiality confidentiality, Function<Frame, Reader<Object, Object>> reader) {

    /** Along a reference. */
    static Hop along(Field<?, ?> reference, IdKind<?> kind) {
        String target = kind.target();
        return new Hop(reference.confidentiality(), frame -> {
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
                frame -> (owner, related) -> untyped.record().apply(owner));
    }
}
