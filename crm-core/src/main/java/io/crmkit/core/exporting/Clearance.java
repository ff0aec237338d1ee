package io.crmkit.core.exporting;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Field;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Relation;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.condition.Subject;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.IdKind;
import io.crmkit.core.kind.PartsKind;
import io.crmkit.core.message.Label;
import io.crmkit.core.store.SortKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps an actor from finding out by choosing or sorting what its columns mask.
 *
 * @param schema what names mean
 * @param cleared which classes the actor may see
 */
record Clearance(Schema schema, Predicate<Confidentiality> cleared) {

    /** Refuses a condition that looks at values which the actor may not see. */
    void check(Condition condition, Fields<?> fields) {
        Faults faults = new Faults();
        check(condition, fields, Confidentiality.PUBLIC, faults);
        faults.refuse();
    }

    /** Refuses an order by values which the actor may not see. */
    void check(List<SortKey> keys, Fields<?> fields) {
        Faults faults = new Faults();
        for (SortKey key : keys) {
            check(new Expression.Value(key.path()), fields, Confidentiality.PUBLIC, "sort", faults);
        }
        faults.refuse();
    }

    private void check(Condition condition, Fields<?> fields, Confidentiality around, Faults faults) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> check(part, fields, around, faults));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> check(part, fields, around, faults));
        } else if (condition instanceof Condition.Not not) {
            check(not.part(), fields, around, faults);
        } else if (condition instanceof Condition.Comparison comparison) {
            check(comparison.subject(), fields, around, "where", faults);
        } else if (condition instanceof Condition.Rows rows) {
            rows(rows, fields, around, faults);
        }
    }

    private void check(Expression expression, Fields<?> fields, Confidentiality around, String place, Faults faults) {
        Subject subject = Subject.of(expression, fields, schema, place);
        if (!cleared.test(subject.confidentiality().or(around))) {
            faults.add(hidden(place, subject.label()));
        }
    }

    /** Follows the path to the rows; a name that leads nowhere was refused when the condition was bound. */
    private void rows(Condition.Rows rows, Fields<?> fields, Confidentiality around, Faults faults) {
        Optional<? extends Fields<?>> at = Optional.of(fields);
        Confidentiality strictest = around;
        for (String name : rows.path().split("\\.", -1)) {
            Optional<? extends Field<?, ?>> field = at.flatMap(from -> from.find(name));
            Optional<Relation> relation = at.flatMap(from -> from.relation(name));
            strictest = strictest.or(
                    field.<Confidentiality>map(Field::confidentiality).orElse(Confidentiality.PUBLIC));
            at = relation.isPresent() ? schema.fields(relation.get().target()) : field.flatMap(known -> behind(known));
        }
        if (at.isPresent()) {
            check(rows.where(), at.get(), strictest, faults);
        }
    }

    private Optional<? extends Fields<?>> behind(Field<?, ?> field) {
        if (field.kind() instanceof IdKind<?> reference) {
            return schema.fields(reference.target());
        }
        return field.kind() instanceof PartsKind<?> parts && parts.shape() instanceof Fields<?> rows
                ? Optional.of(rows)
                : Optional.empty();
    }

    private static Fault hidden(String place, Label label) {
        return Fault.at(
                place,
                null,
                Label.of(
                        label.en() + " is hidden from you, so records cannot be chosen or sorted by it. Leave it out.",
                        "“" + label.zh() + "”对您不可见，不能用于筛选或排序，请去掉。"));
    }
}
