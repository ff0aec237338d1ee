package io.crmkit.core.condition;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.kind.Family;
import io.crmkit.core.money.RatePolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private final Schema schema;

    ConditionData(Schema schema) {
        this.schema = schema;
    }

    Condition read(Data data, Fields<?> fields) {
        return read(data, fields, 1);
    }

    private Condition read(Data data, Fields<?> fields, int depth) {
        if (depth > Condition.MAX_DEPTH) {
            throw data.fault("A condition may nest at most " + Condition.MAX_DEPTH + " levels deep.", "Flatten it.");
        }
        List<String> keys = data.keys();
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
        return comparison(data, fields);
    }

    private Condition rows(Data data, Quantifier quantifier, Fields<?> fields, int depth) {
        Data path = data.at(quantifier.code());
        Fields<?> rows = Track.of(path.text(), fields, schema, path.path()).rows(path.text(), schema, path.path());
        return new Condition.Rows(path.text(), quantifier, read(data.at("where"), rows, depth + 1));
    }

    private Condition comparison(Data data, Fields<?> fields) {
        Expression expression = subject(data);
        Data place = data.at(expression instanceof Expression.Value ? "attribute" : "value");
        List<Fault> faults = new ArrayList<>();
        Optional<Subject> subject = gathering(faults, () -> Subject.of(expression, fields, schema, place.path()));
        Optional<Operator> operator = gathering(faults, () -> operator(data));
        if (subject.isPresent() && operator.isPresent()) {
            return finished(data, expression, subject.get(), operator.get());
        }
        throw new InvalidDataException(faults);
    }

    private static Condition finished(Data data, Expression expression, Subject subject, Operator operator) {
        Data place = data.at(operator.code());
        requireFit(operator, subject.kind().family(), place.path());
        if (operator == Operator.BLANK) {
            Condition blank = new Condition.Comparison(expression, operator, List.of());
            return place.flag() ? blank : new Condition.Not(blank);
        }
        return new Condition.Comparison(expression, operator, Operands.read(operator, subject.kind(), place));
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
        if (!data.at("attribute").isAbsent()) {
            return new Expression.Value(data.at("attribute").text());
        }
        Data value = data.at("value");
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
        List<String> others = data.keys().stream()
                .filter(key -> !key.equals("attribute") && !key.equals("value"))
                .toList();
        if (others.size() != 1) {
            throw data.fault("Exactly one operator must stand beside the attribute, but there are " + others + ".", "");
        }
        List<String> known =
                List.of(Operator.values()).stream().map(Operator::code).toList();
        return Operator.withCode(others.get(0))
                .orElseThrow(() -> data.at(others.get(0))
                        .fault("\"" + others.get(0) + "\" is no operator.", Names.hint(others.get(0), known)));
    }

    private static <T> Optional<T> gathering(List<Fault> faults, java.util.function.Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidDataException refused) {
            faults.addAll(refused.faults());
            return Optional.empty();
        }
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
                    comparison.subject() instanceof Expression.Value ? "attribute" : "value",
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
