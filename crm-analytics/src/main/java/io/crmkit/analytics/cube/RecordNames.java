package io.crmkit.analytics.cube;

import io.crmkit.core.Session;
import io.crmkit.core.command.Environment;
import io.crmkit.core.command.Runner;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Related;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.condition.Subject;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Family;
import io.crmkit.core.message.Label;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The names of records that are referred to, for whom ids say little. Only what {@code around} finds has a name, and none where the reader
 * may not see names.
 *
 * @param schema the catalogues
 * @param around the records, as far as the reader may see them
 * @param frame the moment
 * @param cleared whether the reader may see values of a class
 */
public record RecordNames(Schema schema, Related around, Frame frame, Predicate<Confidentiality> cleared) {

    private static final String NAME = "name";
    private static final String MEMBER = "member";

    /** Who acts; by the same id, the member. */
    private static final String ACTOR = "actor";

    /** The names that whoever works in a session may see. */
    public static RecordNames of(Session session) {
        Runner runner = session.runner();
        Environment environment = runner.shell().environment();
        return new RecordNames(
                environment.catalogues(),
                runner.around(),
                runner.binder().frame(),
                confidentiality -> environment.access().cleared(runner.actor(), confidentiality));
    }

    /**
     * The names of the records with these ids, as far as they are known and not blank; none where records of the catalogue have no attribute
     * {@code name}.
     *
     * @param catalogue the name of the catalogue; for actors, members are looked up
     * @param ids ids, whatever else stands there has no name
     */
    public Map<Object, Label> of(String catalogue, Collection<?> ids) {
        String named = catalogue.equals(ACTOR) ? MEMBER : catalogue;
        Map<Object, Label> names = new LinkedHashMap<>();
        reader(named).ifPresent(reader -> {
            for (Object value : ids) {
                Object record = value instanceof Id<?> id ? around.find(named, id) : null;
                Object name = record == null ? null : reader.read(record, around);
                if (name instanceof String text && !text.isBlank()) {
                    names.put(value, Label.same(text));
                }
            }
        });
        return names;
    }

    private Optional<Reader<Object, Object>> reader(String catalogue) {
        Optional<? extends Fields<?>> fields = schema.fields(catalogue);
        return fields.flatMap(known -> known.find(NAME))
                .filter(field -> field.kind().family() == Family.TEXT && cleared.test(field.confidentiality()))
                .map(field -> Subject.of(new Expression.Value(NAME), fields.get(), schema, "$")
                        .reader(frame));
    }
}
