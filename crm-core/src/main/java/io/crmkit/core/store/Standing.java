package io.crmkit.core.store;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Relation;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.kind.IdKind;
import io.crmkit.core.kind.PartsKind;
import java.util.List;
import java.util.Optional;

/** Leaves out of a condition whatever was retracted, so that every store does without knowing of it. */
final class Standing {

    private final Schema schema;

    private Standing(Schema schema) {
        this.schema = schema;
    }

    /** The condition for records that stand, in which only records that stand are related. */
    static Condition of(Condition condition, Catalogue<?> catalogue, Schema schema) {
        Condition asked = new Standing(schema).within(condition, catalogue);
        return catalogue
                .retraction()
                .map(Attribute::isBlank)
                .map(stands -> asked.equals(Condition.always()) ? stands : asked.and(stands))
                .orElse(asked);
    }

    private Condition within(Condition condition, Fields<?> fields) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(within(all.parts(), fields));
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(within(any.parts(), fields));
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(within(not.part(), fields));
        }
        return condition instanceof Condition.Rows rows ? within(rows, fields) : condition;
    }

    private List<Condition> within(List<Condition> parts, Fields<?> fields) {
        return parts.stream().map(part -> within(part, fields)).toList();
    }

    private Condition within(Condition.Rows rows, Fields<?> fields) {
        String[] path = rows.path().split("\\.", -1);
        Optional<? extends Fields<?>> end = Optional.of(fields);
        for (int i = 0; i < path.length - 1; i++) {
            String step = path[i];
            end = end.flatMap(from -> target(from, step));
        }
        String last = path[path.length - 1];
        Optional<Relation> relation = end.flatMap(from -> from.relation(last));
        Optional<? extends Fields<?>> found =
                relation.isPresent() ? schema.fields(relation.get().target()) : end.flatMap(from -> owned(from, last));
        if (found.isEmpty()) {
            return rows;
        }
        Condition where = within(rows.where(), found.get());
        Optional<Condition> stands = relation.isPresent() && found.get() instanceof Catalogue<?> related
                ? related.retraction().map(Attribute::isBlank)
                : Optional.empty();
        return new Condition.Rows(
                rows.path(),
                rows.quantifier(),
                stands.map(held -> switch (rows.quantifier()) {
                            case ANY, NONE -> where.and(held);
                            case ALL -> where.or(held.not());
                        })
                        .orElse(where));
    }

    private Optional<? extends Fields<?>> target(Fields<?> fields, String name) {
        return fields.find(name)
                .flatMap(field ->
                        field.kind() instanceof IdKind<?> kind ? schema.fields(kind.target()) : Optional.empty());
    }

    private static Optional<Fields<?>> owned(Fields<?> fields, String name) {
        return fields.find(name)
                .flatMap(field -> field.kind() instanceof PartsKind<?> parts && parts.shape() instanceof Fields<?> rows
                        ? Optional.of(rows)
                        : Optional.empty());
    }
}
