package io.crmkit.core.attribute;

import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.message.Label;
import java.util.List;
import java.util.function.Function;

/**
 * Everything an attribute knows about itself.
 *
 * @param catalogue the name of its catalogue
 * @param name its stable name, or the whole path of a path attribute
 * @param kind what values may be
 * @param label its name for people
 * @param confidentiality how widely values may be shown
 * @param personal whether values tell something about a natural person
 * @param sort where values come from
 * @param place where it stands among the stored attributes of its definition; -1 if it is none of them
 * @param required whether a record must have a value
 * @param custom whether a host added it
 * @param formerly earlier names
 * @param rules what values must satisfy beyond their kind
 * @param own reads the value from the record alone; for a path or contextual attribute it refuses
 * @param contextual whether the reader is another one for another frame
 * @param reader makes the reader for a frame
 */
record Spec<O, V>(
        String catalogue,
        String name,
        Kind<V> kind,
        Label label,
        Confidentiality confidentiality,
        boolean personal,
        Sort sort,
        int place,
        boolean required,
        boolean custom,
        List<String> formerly,
        List<Rule<V>> rules,
        Reader<O, V> own,
        boolean contextual,
        Function<Frame, Reader<O, V>> reader) {

    /** The reader of an attribute that needs more than its own record. */
    static <O, V> Reader<O, V> refusing(String name) {
        return (owner, related) -> {
            throw new IllegalStateException(
                    "The attribute %s needs more than its own record. Read it with a bound expression."
                            .formatted(name));
        };
    }

    /** The same attribute of a record behind a reference of another record. */
    <P> Spec<P, V> behind(IdAttribute<P, O> reference) {
        Function<Frame, Reader<P, V>> through = frame -> {
            Reader<O, V> inner = reader.apply(frame);
            var id = reference.reader(frame);
            String target = reference.target();
            return (owner, related) -> {
                var found = id.read(owner, related);
                @SuppressWarnings("unchecked") // the target catalogue holds records of type O
                O record = found == null ? null : (O) related.find(target, found);
                return record == null ? null : inner.read(record, related);
            };
        };
        return new Spec<>(
                reference.catalogue(),
                reference.name() + "." + name,
                kind,
                label,
                confidentiality.or(reference.confidentiality()),
                personal,
                Sort.PATH,
                -1,
                false,
                custom,
                List.of(),
                List.of(),
                refusing(reference.name() + "." + name),
                contextual || reference.isContextual(),
                through);
    }
}
