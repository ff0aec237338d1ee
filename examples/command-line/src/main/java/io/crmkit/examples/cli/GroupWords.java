package io.crmkit.examples.cli;

import io.crmkit.analytics.cube.RecordNames;
import io.crmkit.analytics.cube.Wording;
import io.crmkit.core.Session;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Around;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Field;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.kind.IdKind;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people call the groups of opportunities: records by their names, stages by the labels of their processes. */
final class GroupWords implements Wording {

    /** Whose attribute {@code stage} holds the code of a stage. */
    private static final Set<String> STAGED =
            Set.of(OpportunityAttributes.CATALOGUE.name(), Stay.Attributes.CATALOGUE.name());

    private final Session session;
    private final Catalogues catalogues;
    private final Fields<?> rows;

    /**
     * Words for what one session may see.
     *
     * @param rows the attributes of the rows that are grouped
     */
    GroupWords(Session session, Catalogues catalogues, Fields<?> rows) {
        this.session = session;
        this.catalogues = catalogues;
        this.rows = rows;
    }

    @Override
    public Map<Object, Label> of(Dimension dimension, List<Object> values) {
        if (!(dimension.value() instanceof Expression.Value value)) {
            return Map.of();
        }
        int dot = value.path().lastIndexOf('.');
        String name = value.path().substring(dot + 1);
        Optional<Fields<?>> owner =
                dot < 0 ? Optional.of(rows) : reached(value.path().substring(0, dot));
        if (owner.filter(fields -> isStage(fields, name)).isPresent()) {
            return stages();
        }
        return owner.flatMap(fields -> target(fields, name))
                .map(target -> names().of(target, values))
                .orElse(Map.of());
    }

    private static boolean isStage(Fields<?> fields, String name) {
        return STAGED.contains(fields.name()) && name.equals(OpportunityAttributes.STAGE.name());
    }

    private RecordNames names() {
        return RecordNames.of(session);
    }

    /** The records at the end of a path. */
    private Optional<Fields<?>> reached(String path) {
        Optional<Fields<?>> at = Optional.of(rows);
        for (String step : path.split("\\.", -1)) {
            at = at.flatMap(fields -> next(fields, step));
        }
        return at;
    }

    /** An attribute comes before a record of the same name that rows carry with them. */
    private Optional<Fields<?>> next(Fields<?> fields, String step) {
        return fields.find(step).isPresent()
                ? target(fields, step).flatMap(catalogues::fields)
                : fields.around(step).map(Around::fields);
    }

    /** The name of the catalogue that an attribute refers to. */
    private static Optional<String> target(Fields<?> fields, String name) {
        return fields.find(name)
                .<Field<?, ?>>map(field -> field)
                .filter(field -> field.kind() instanceof IdKind<?>)
                .map(field -> ((IdKind<?>) field.kind()).target());
    }

    /** The labels of all stages of the processes that opportunities follow, by code; of several, that of the first process. */
    private Map<Object, Label> stages() {
        Map<String, Opportunity> followers = new LinkedHashMap<>();
        session.opportunities()
                .all(Condition.always())
                .forEach(deal -> followers.putIfAbsent(deal.process() + "/" + deal.edition(), deal));
        Map<Object, Label> stages = new LinkedHashMap<>();
        followers
                .values()
                .forEach(deal -> session.opportunities()
                        .process(deal)
                        .stages()
                        .forEach(stage -> stages.putIfAbsent(stage.code(), stage.label())));
        return stages;
    }
}
