package io.crmkit.core.condition;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.time.RelativePeriod;
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
        Found found = new Found();
        Node root = node(condition, new Place(fields, "$", Confidentiality.PUBLIC), found);
        found.faults.refuse();
        return new BoundCondition<>(condition, root, new Validity(schema, frame, found.lasting));
    }

    /**
     * Binds an expression, so that it can be read from records.
     *
     * @throws InvalidDataException if a name is unknown or a kind does not fit
     */
    public <O> Reader<O, Object> bind(Expression expression, Fields<O> fields) {
        return new BoundReader<>(Subject.of(expression, fields, schema, "$").reader(frame));
    }

    /**
     * Binds days between two dates, so that they can be read from records as plain numbers.
     *
     * @throws InvalidDataException if a name is unknown or a kind does not fit
     */
    public <O> DaysReader<O> days(Expression.Days days, Fields<O> fields) {
        return new BoundDays<>(Subject.days(days, fields, schema, frame));
    }

    /**
     * What the values of an expression may be.
     *
     * @throws InvalidDataException if a name is unknown or a kind does not fit
     */
    public Kind<?> kind(Expression expression, Fields<?> fields) {
        return Subject.of(expression, fields, schema, "$").kind();
    }

    private Node node(Condition condition, Place place, Found found) {
        if (condition instanceof Condition.All all) {
            return Node.Group.all(nodes(all.parts(), place.at(".all"), found));
        }
        if (condition instanceof Condition.Any any) {
            return Node.Group.any(nodes(any.parts(), place.at(".any"), found));
        }
        if (condition instanceof Condition.Not not) {
            return new Node.Not(node(not.part(), place.at(".not"), found));
        }
        return found.faults.orElse(
                Node.Group.all(List.of()),
                () -> condition instanceof Condition.Rows rows
                        ? rows(rows, place, found)
                        : leaf((Condition.Comparison) condition, place, found));
    }

    private List<Node> nodes(List<Condition> parts, Place place, Found found) {
        List<Node> nodes = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            nodes.add(node(part, place.at("[" + nodes.size() + "]"), found));
        }
        return nodes;
    }

    private Node rows(Condition.Rows rows, Place place, Found found) {
        String at = place.path + "." + rows.quantifier().code();
        Track track = Track.of(rows.path(), place.fields, schema, at);
        Fields<?> inner = track.rows(rows.path(), schema, at);
        Place within = new Place(inner, place.path + ".where", place.rows.or(track.confidentiality()));
        found.lasts(track.isContextual() ? Validity.Lasting.NOW : Validity.Lasting.ALWAYS);
        Node where = node(rows.where(), within, found);
        return new Node.Rows(rows, track, frame, where);
    }

    private Node leaf(Condition.Comparison comparison, Place place, Found found) {
        boolean named = comparison.subject() instanceof Expression.Value;
        String of = place.path + (named ? ".attribute" : ".value");
        Subject subject =
                Subject.of(comparison.subject(), place.fields, schema, of).within(place.rows);
        String at = place.path + "." + comparison.operator().code();
        ConditionData.requireFit(comparison.operator(), subject.kind().family(), at);
        List<Object> operands = Operands.typed(comparison.operator(), subject.kind(), comparison.operands(), at);
        if (comparison.subject() instanceof Expression.Converted converted) {
            Operands.requireCurrency(converted.policy().into(), operands, at);
        }
        found.lasts(
                subject.isContextual()
                        ? Validity.Lasting.NOW
                        : operands.stream().anyMatch(RelativePeriod.class::isInstance)
                                ? Validity.Lasting.TODAY
                                : Validity.Lasting.ALWAYS);
        Data resolved = Data.of(
                comparison.operands().stream().findFirst().map(Object::toString).orElse(null), at);
        ValueTest test = resolved.reading(any -> ValueTest.of(comparison.operator(), subject.kind(), operands, frame));
        return new Node.Leaf(comparison, subject, frame, test);
    }

    /** What comes to light while a condition is bound. */
    private static final class Found {

        private final Faults faults = new Faults();
        private Validity.Lasting lasting = Validity.Lasting.ALWAYS;

        void lasts(Validity.Lasting part) {
            lasting = part.compareTo(lasting) > 0 ? part : lasting;
        }
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
