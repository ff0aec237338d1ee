package io.crmkit.core.condition;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.kind.Family;
import io.crmkit.core.money.RatePolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plain form of conditions.
 *
 * <pre>{@code
 * {"all": [
 *   {"attribute": "status", "in": ["open", "won"]},
 *   {"attribute": "amount", "at-least": {"amount": "1000.00", "currency": "EUR"}},
 *   {"attribute": "closeDate", "within": "next fiscal quarter"},
 *   {"attribute": "createdOn", "below": {"period": "last 90 days"}},
 *   {"value": {"days-from": "createdOn", "to": "closedOn"}, "above": 30},
 *   {"not": {"attribute": "nextStep", "blank": true}},
 *   {"any-of": "contacts", "where": {"attribute": "role", "is": "decider"}},
 *   {"any": []}
 * ]}
 * }</pre>
 */
final class ConditionData {

    private static final String ATTRIBUTE = "attribute";
    private static final String VALUE = "value";
    private static final List<String> CODES =
            Stream.of(Operator.values()).map(Operator::code).toList();
    private static final int SHOWN = 200;

    private final Schema schema;

    ConditionData(Schema schema) {
        this.schema = schema;
    }

    Condition read(Data data, Fields<?> fields) {
        return read(data, fields, 1);
    }

    private Condition read(Data data, Fields<?> fields, int depth) {
        List<String> keys = checkDepth(data, depth, data).keys();
        if (keys.contains("all")) {
            return new Condition.All(data.onlyKeys("all").at("all").list(part -> read(part, fields, depth + 1)));
        }
        if (keys.contains("any")) {
            return new Condition.Any(data.onlyKeys("any").at("any").list(part -> read(part, fields, depth + 1)));
        }
        if (keys.contains("not")) {
            return new Condition.Not(read(data.onlyKeys("not").at("not"), fields, depth + 1));
        }
        for (Quantifier quantifier : Quantifier.values()) {
            if (keys.contains(quantifier.code())) {
                return rows(data.onlyKeys(quantifier.code(), "where"), quantifier, fields, depth);
            }
        }
        return comparison(data, fields, depth);
    }

    private Condition rows(Data data, Quantifier quantifier, Fields<?> fields, int depth) {
        Data path = data.at(quantifier.code());
        Fields<?> rows = Track.of(path.text(), fields, schema, path.path()).rows(path.text(), schema, path.path());
        return new Condition.Rows(path.text(), quantifier, read(data.at("where"), rows, depth + 1));
    }

    private Condition comparison(Data data, Fields<?> fields, int depth) {
        Expression expression = subject(data);
        Data place = data.at(expression instanceof Expression.Value ? ATTRIBUTE : VALUE);
        Faults faults = new Faults();
        Optional<Subject> subject = faults.attempt(() -> Subject.of(expression, fields, schema, place.path()));
        Optional<Operator> operator = faults.attempt(() -> operator(data));
        faults.refuse();
        return finished(data, expression, subject.orElseThrow(), operator.orElseThrow(), depth);
    }

    private static Condition finished(Data data, Expression expression, Subject subject, Operator operator, int depth) {
        Data place = data.at(operator.code());
        requireFit(operator, subject.kind().family(), place.path());
        if (operator == Operator.BLANK) {
            Condition blank = new Condition.Comparison(expression, operator, List.of());
            return place.flag() ? blank : new Condition.Not(checkDepth(data, depth + 1, blank));
        }
        return new Condition.Comparison(expression, operator, Operands.read(operator, subject.kind(), place));
    }

    private static <T> T checkDepth(Data data, int depth, T passed) {
        if (depth > Condition.MAX_DEPTH) {
            throw data.fault("A condition may nest at most " + Condition.MAX_DEPTH + " levels deep.", "Flatten it.");
        }
        return passed;
    }

    static void requireFit(Operator operator, Family family, String place) {
        if (!operator.fits(family)) {
            throw new InvalidDataException(Fault.at(
                    place,
                    operator.code(),
                    "This operator does not fit a value of kind " + family.code() + ".",
                    "Fitting are: " + String.join(", ", Operator.fitting(family)) + "."));
        }
    }

    private static Expression subject(Data data) {
        Data value = data.at(VALUE);
        if (!data.at(ATTRIBUTE).isAbsent()) {
            if (!value.isAbsent()) {
                throw value.fault("Either an attribute or a value is compared, not both.", "Leave one out.");
            }
            return new Expression.Value(data.at(ATTRIBUTE).text());
        }
        if (value.isAbsent()) {
            throw data.fault(
                    "A condition must be one of all, any, not, any-of, all-of, none-of, or compare an attribute or value.",
                    "Write for instance {\"attribute\": \"name\", \"is\": \"Acme\"}.");
        }
        return expression(value);
    }

    /** Reads an expression: a path as text, or an object. */
    static Expression expression(Data data) {
        if (!data.isObject()) {
            return new Expression.Value(data.text());
        }
        if (!data.at("days-from").isAbsent()) {
            data.onlyKeys("days-from", "to");
            return new Expression.Days(
                    data.at("days-from").text(), data.at("to").text());
        }
        if (!data.at("convert").isAbsent()) {
            data.onlyKeys("convert", "by", "on");
            return new Expression.Converted(
                    data.at("convert").text(),
                    RatePolicy.fromData(data.at("by")),
                    data.at("on").text());
        }
        data.onlyKeys("product");
        return data.at("product").reading(place -> new Expression.Product(place.list(ConditionData::expression)));
    }

    private static Operator operator(Data data) {
        List<String> found = data.keys().stream()
                .filter(key -> !key.equals(ATTRIBUTE) && !key.equals(VALUE))
                .toList();
        if (found.isEmpty()) {
            throw data.fault(
                    "An operator must stand beside the attribute.", "Known are: " + String.join(", ", CODES) + ".");
        }
        if (found.size() > 1) {
            String shown = Fault.cut(String.join(", ", found), SHOWN);
            throw data.fault(
                    "Only one operator may stand beside the attribute, but there are " + shown + ".",
                    "Join two comparisons with all or any.");
        }
        String code = found.get(0);
        return Operator.withCode(code)
                .orElseThrow(() -> new InvalidDataException(
                        Fault.at(data.at(code).path(), code, "There is no such operator.", Names.hint(code, CODES))));
    }

    static Object write(Condition condition) {
        return condition.accept(new Writer());
    }

    private static final class Writer implements ConditionVisitor<Object> {

        @Override
        public Object all(Condition.All all) {
            return Map.of(
                    "all", all.parts().stream().map(part -> part.accept(this)).toList());
        }

        @Override
        public Object any(Condition.Any any) {
            return Map.of(
                    "any", any.parts().stream().map(part -> part.accept(this)).toList());
        }

        @Override
        public Object not(Condition.Not not) {
            return Map.of("not", not.part().accept(this));
        }

        @Override
        public Object comparison(Condition.Comparison comparison) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put(
                    comparison.subject() instanceof Expression.Value ? ATTRIBUTE : VALUE,
                    comparison.subject().toData());
            map.put(comparison.operator().code(), Operands.write(comparison.operator(), comparison.operands()));
            return map;
        }

        @Override
        public Object rows(Condition.Rows rows) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put(rows.quantifier().code(), rows.path());
            map.put("where", rows.where().accept(this));
            return map;
        }
    }
}
