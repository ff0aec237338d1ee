package io.crmkit.core.condition;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
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
        List<Fault> faults = new ArrayList<>();
        Node root = node(condition, fields, "$", faults);
        if (!faults.isEmpty()) {
            throw new InvalidDataException(faults);
        }
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

    private Node node(Condition condition, Fields<?> fields, String place, List<Fault> faults) {
        if (condition instanceof Condition.All all) {
            return new Node.All(nodes(all.parts(), fields, place + ".all", faults));
        }
        if (condition instanceof Condition.Any any) {
            return new Node.Any(nodes(any.parts(), fields, place + ".any", faults));
        }
        if (condition instanceof Condition.Not not) {
            return new Node.Not(node(not.part(), fields, place + ".not", faults));
        }
        try {
            return condition instanceof Condition.Rows rows
                    ? rows(rows, fields, place, faults)
                    : leaf((Condition.Comparison) condition, fields, place);
        } catch (InvalidDataException refused) {
            faults.addAll(refused.faults());
            return new Node.All(List.of());
        }
    }

    private List<Node> nodes(List<Condition> parts, Fields<?> fields, String place, List<Fault> faults) {
        List<Node> nodes = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            nodes.add(node(part, fields, place + "[" + nodes.size() + "]", faults));
        }
        return nodes;
    }

    private Node rows(Condition.Rows rows, Fields<?> fields, String place, List<Fault> faults) {
        String at = place + "." + rows.quantifier().code();
        Track track = Track.of(rows.path(), fields, schema, at);
        Fields<?> inner = track.rows(rows.path(), schema, at);
        Node where = node(rows.where(), inner, place + ".where", faults);
        return new Node.Rows(rows, track.label(), track.rowsReader(frame), where);
    }

    private Node leaf(Condition.Comparison comparison, Fields<?> fields, String place) {
        boolean named = comparison.subject() instanceof Expression.Value;
        Subject subject = Subject.of(comparison.subject(), fields, schema, place + (named ? ".attribute" : ".value"));
        String at = place + "." + comparison.operator().code();
        ConditionData.requireFit(comparison.operator(), subject.kind().family(), at);
        List<Object> operands = Operands.typed(comparison.operator(), subject.kind(), comparison.operands(), at);
        ValueTest test = ValueTest.of(comparison.operator(), subject.kind(), operands, frame);
        return new Node.Leaf(comparison, subject, subject.reader(frame), test);
    }
}
