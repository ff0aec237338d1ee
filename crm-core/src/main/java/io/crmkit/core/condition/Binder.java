package io.crmkit.core.condition;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns conditions into predicates: names become attributes, relative words become dates, and whatever does not fit is refused.
 *
 * <p>Immutable and cheap; a binder belongs to one moment, because "today" does.
 */
public final class Binder {

    private final Schema schema;
    private final Frame frame;

    /** A binder for this schema and this moment. */
    public Binder(Schema schema, Frame frame) {
        this.schema = schema;
        this.frame = frame;
    }

    /** The frame of reference of this binder. */
    public Frame frame() {
        return frame;
    }

    /** The schema of this binder. */
    public Schema schema() {
        return schema;
    }

    /**
     * Binds a condition to the records of a catalogue.
     *
     * @throws InvalidDataException with all faults: unknown names, operators that do not fit, values of the wrong kind; paths are those
     *     of the condition's plain form
     */
    public <O> BoundCondition<O> bind(Condition condition, Fields<O> fields) {
        Faults faults = new Faults();
        Node root = node(condition, new Place(fields, "$", Confidentiality.PUBLIC), faults);
        faults.refuse();
        return new BoundCondition<>(condition, root);
    }

    /**
     * Binds an expression, so that it can be read from records.
     *
     * @throws InvalidDataException if a name is unknown or a kind does not fit
     */
    public <O> Reader<O, Object> bind(Expression expression, Fields<O> fields) {
        Reader<Object, Object> reader =
                Subject.of(expression, fields, schema, "$").reader(frame);
        return reader::read;
    }

    /**
     * What the values of an expression may be.
     *
     * @throws InvalidDataException if a name is unknown or a kind does not fit
     */
    public Kind<?> kind(Expression expression, Fields<?> fields) {
        return Subject.of(expression, fields, schema, "$").kind();
    }

    private Node node(Condition condition, Place place, Faults faults) {
        if (condition instanceof Condition.All all) {
            return new Node.All(nodes(all.parts(), place.at(".all"), faults));
        }
        if (condition instanceof Condition.Any any) {
            return new Node.Any(nodes(any.parts(), place.at(".any"), faults));
        }
        if (condition instanceof Condition.Not not) {
            return new Node.Not(node(not.part(), place.at(".not"), faults));
        }
        return faults.orElse(
                new Node.All(List.of()),
                () -> condition instanceof Condition.Rows rows
                        ? rows(rows, place, faults)
                        : leaf((Condition.Comparison) condition, place));
    }

    private List<Node> nodes(List<Condition> parts, Place place, Faults faults) {
        List<Node> nodes = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            nodes.add(node(part, place.at("[" + nodes.size() + "]"), faults));
        }
        return nodes;
    }

    private Node rows(Condition.Rows rows, Place place, Faults faults) {
        String at = place.path + "." + rows.quantifier().code();
        Track track = Track.of(rows.path(), place.fields, schema, at);
        Fields<?> inner = track.rows(rows.path(), schema, at);
        Place within = new Place(inner, place.path + ".where", place.rows.or(track.confidentiality()));
        Node where = node(rows.where(), within, faults);
        return new Node.Rows(rows, track.label(), track.rowsReader(frame), where);
    }

    private Node leaf(Condition.Comparison comparison, Place place) {
        boolean named = comparison.subject() instanceof Expression.Value;
        String of = place.path + (named ? ".attribute" : ".value");
        Subject subject =
                Subject.of(comparison.subject(), place.fields, schema, of).within(place.rows);
        String at = place.path + "." + comparison.operator().code();
        ConditionData.requireFit(comparison.operator(), subject.kind().family(), at);
        List<Object> operands = Operands.typed(comparison.operator(), subject.kind(), comparison.operands(), at);
        Data resolved = Data.of(
                comparison.operands().stream().findFirst().map(Object::toString).orElse(null), at);
        ValueTest test = resolved.reading(any -> ValueTest.of(comparison.operator(), subject.kind(), operands, frame));
        return new Node.Leaf(comparison, subject, subject.reader(frame), test);
    }

    /**
     * A place in a condition.
     *
     * @param fields the attributes that may be named here
     * @param path where it stands in the plain form
     * @param rows the strictest class of the rows around it
     */
    private record Place(Fields<?> fields, String path, Confidentiality rows) {
        Place at(String further) {
            return new Place(fields, path + further, rows);
        }
    }
}
