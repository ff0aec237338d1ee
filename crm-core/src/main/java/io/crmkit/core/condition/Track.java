package io.crmkit.core.condition;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.IdKind;
import io.crmkit.core.kind.PartsKind;
import io.crmkit.core.message.Article;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path of names, followed through the schema: steps to other records first, at the end either an attribute or a relation.
 *
 * @param hops the steps that lead to the record which has the last name
 * @param field the attribute at the end, or null if a relation stands there
 * @param relation the relation at the end, or null if an attribute stands there
 */
record Track(
        List<Hop> hops,
        @Nullable Field<?, ?> field,
        @Nullable Relation relation) {

    private static final int LONGEST = 8;
    private static final String ASK = "Ask for its rows with any-of, all-of or none-of.";

    static Track of(String path, Fields<?> start, Schema schema, String place) {
        String[] names = path.split("\\.", -1);
        if (names.length > LONGEST) {
            throw refuse(place, path, "A path may have at most " + LONGEST + " names.", "");
        }
        List<Hop> hops = new ArrayList<>();
        Fields<?> fields = start;
        for (int i = 0; i < names.length - 1; i++) {
            if (fields.relation(names[i]).isPresent()) {
                throw refuse(place, path, "\"" + names[i] + "\" is a list of related records.", ASK);
            }
            Optional<? extends Around<?>> around =
                    fields.find(names[i]).isPresent() ? Optional.empty() : fields.around(names[i]);
            if (around.isPresent()) {
                hops.add(Hop.out(around.get()));
                fields = around.get().fields();
                continue;
            }
            Field<?, ?> reference = named(names[i], fields, place);
            if (!(reference.kind() instanceof IdKind<?> kind)) {
                String hint = reference.kind() instanceof PartsKind<?> ? ASK : "Only references lead on.";
                throw refuse(place, path, "\"" + names[i] + "\" is no reference to another record.", hint);
            }
            hops.add(Hop.along(reference, kind));
            fields = target(kind.target(), schema, place, path);
        }
        String last = names[names.length - 1];
        Optional<Relation> relation = fields.relation(last);
        return relation.isPresent()
                ? new Track(List.copyOf(hops), null, relation.get())
                : new Track(List.copyOf(hops), named(last, fields, place), null);
    }

    /** The attribute at the end; a relation there is refused, since it has no value of its own. */
    Field<?, ?> value(String path, String place) {
        if (field == null) {
            throw refuse(place, path, "This is a list of related records, not a value.", ASK);
        }
        return field;
    }

    /** The attributes of the rows at the end, if rows stand there. */
    Fields<?> rows(String path, Schema schema, String place) {
        if (relation != null) {
            return target(relation.target(), schema, place, path);
        }
        if (field != null && field.kind() instanceof PartsKind<?> parts && parts.shape() instanceof Fields<?> rows) {
            return rows;
        }
        throw refuse(place, path, "This has no rows.", "Compare its value instead.");
    }

    /** The strictest class of everything on the way. */
    Confidentiality confidentiality() {
        Confidentiality strictest = field == null ? Confidentiality.PUBLIC : field.confidentiality();
        for (Hop hop : hops) {
            strictest = strictest.or(hop.confidentiality());
        }
        return strictest;
    }

    /** Whether another frame would give other values. */
    boolean isContextual() {
        return (field != null && field.isContextual()) || hops.stream().anyMatch(Hop::contextual);
    }

    /** Whether it leads to nothing but what is kept with the record itself. */
    boolean isOwn() {
        return hops.isEmpty() && field != null && field.isStored();
    }

    /** Whether a record on the way may not be known to whoever asks. */
    Check hidden(Frame frame) {
        if (hops.isEmpty()) {
            return (owner, related) -> false;
        }
        List<Reader<Object, Object>> readers =
                hops.stream().map(hop -> hop.reader().apply(frame)).toList();
        return (owner, related) -> {
            Object record = owner;
            for (int i = 0; i < readers.size() && record != null; i++) {
                record = readers.get(i).read(record, related);
                String target = hops.get(i).target();
                if (record != null && target != null && !related.isOpen(target, record)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Whether a row at the end may not be known to whoever asks. */
    boolean isHidden(Object row, Related related) {
        return relation != null && !related.isOpen(relation.target(), row);
    }

    /** The name for people of what stands at the end. */
    Label label() {
        return field != null ? field.label() : Objects.requireNonNull(relation).label();
    }

    /** Follows the references and reads the last field. */
    Reader<Object, Object> reader(Frame frame) {
        Reader<Object, Object> last = untyped(Objects.requireNonNull(field, "field"), frame);
        return through(last, frame);
    }

    /** Reads rows behind the references. */
    Reader<Object, Object> rowsReader(Frame frame) {
        if (relation == null) {
            return reader(frame);
        }
        Relation found = relation;
        Reader<Object, Object> referring =
                (owner, related) -> related.referring(found.target(), found.via(), Identified.idOf(owner));
        return through(referring, frame);
    }

    private Reader<Object, Object> through(Reader<Object, Object> last, Frame frame) {
        Reader<Object, Object> reader = last;
        for (int i = hops.size() - 1; i >= 0; i--) {
            Reader<Object, Object> hop = hops.get(i).reader().apply(frame);
            Reader<Object, Object> rest = reader;
            reader = (owner, related) -> {
                Object record = hop.read(owner, related);
                return record == null ? null : rest.read(record, related);
            };
        }
        return reader;
    }

    @SuppressWarnings("unchecked") // the field was found in the catalogue of the records that it will be given
    static Reader<Object, Object> untyped(Field<?, ?> field, Frame frame) {
        return ((Field<Object, Object>) field).reader(frame);
    }

    private static Field<?, ?> named(String name, Fields<?> fields, String place) {
        Optional<? extends Field<?, ?>> found = fields.find(name);
        if (found.isPresent()) {
            return found.get();
        }
        throw refuse(
                place,
                name,
                Article.opening(fields.name()) + " has no attribute of this name.",
                Names.hint(name, fields.names()));
    }

    private static Fields<?> target(String catalogue, Schema schema, String place, String path) {
        Optional<? extends Fields<?>> target = schema.fields(catalogue);
        if (target.isPresent()) {
            return target.get();
        }
        throw refuse(place, path, "The path leads to \"" + catalogue + "\", which is not known here.", "");
    }

    private static InvalidDataException refuse(String place, String value, String rule, String mend) {
        return new InvalidDataException(Fault.at(place, value, rule, mend));
    }
}
