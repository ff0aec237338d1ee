package io.crmkit.core.decision;

import io.crmkit.core.condition.Field;
import io.crmkit.core.data.Fault;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Family;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One reason for a decision.
 *
 * @param code what kind of reason it is
 * @param inputs the values that led to it
 * @param rule the rule that spoke, if it was one
 * @param contribution how much it weighed, in the unit of the rule (points, currency, share), if it weighed anything
 */
public record Reason(ReasonCode code, List<Input> inputs, Optional<RuleRef> rule, Optional<BigDecimal> contribution) {

    /** Input that a command did not like: the fault itself is the input {@code fault}, its place the input {@code place}. */
    public static final ReasonCode INVALID =
            ReasonCode.blocking("input.invalid", "{place}: {fault}", "{place}：{fault}");

    /** Keeps the inputs from changing. */
    public Reason {
        inputs = List.copyOf(inputs);
    }

    /** The reason that a fault in the input gives. */
    public static Reason of(Fault fault) {
        return INVALID.reason().with("place", fault.path()).with("fault", fault);
    }

    /** The reason that a fault in the input gives, at a place that has a name for people. */
    public static Reason of(Fault fault, Label place) {
        return INVALID.reason().with("place", place).with("path", fault.path()).with("fault", fault);
    }

    /** These reasons by severity; of one severity, in the order in which they were found. */
    static List<Reason> strictestFirst(List<Reason> reasons) {
        return reasons.size() < 2
                ? List.copyOf(reasons)
                : reasons.stream()
                        .sorted(Comparator.comparing(Reason::severity))
                        .toList();
    }

    /** What it means. */
    public Severity severity() {
        return code.severity();
    }

    /** With an open input, such as a limit or a name. */
    public Reason with(String name, @Nullable Object value) {
        return with(new Input(name, value, Confidentiality.PUBLIC));
    }

    /** With the value of an attribute, shown only to those who may see it; of rows, only their number. */
    public Reason with(Field<?, ?> attribute, @Nullable Object value) {
        Object shown =
                attribute.kind().family() == Family.PARTS && value instanceof Collection<?> rows ? rows.size() : value;
        return with(new Input(attribute.name(), shown, attribute.confidentiality()));
    }

    /** With an input. */
    public Reason with(Input input) {
        return with(List.of(input));
    }

    /** With more inputs, after those that it has. */
    public Reason with(List<Input> more) {
        if (inputs.isEmpty()) {
            return new Reason(code, more, rule, contribution);
        }
        List<Input> all = new ArrayList<>(inputs);
        all.addAll(more);
        return new Reason(code, all, rule, contribution);
    }

    /** Given by a rule. */
    public Reason by(RuleRef speaker) {
        return new Reason(code, inputs, Optional.of(speaker), contribution);
    }

    /** Weighing so much. */
    public Reason weighing(BigDecimal weight) {
        return new Reason(code, inputs, rule, Optional.of(weight));
    }

    /** The value of an input. */
    public Optional<Object> input(String name) {
        return inputs.stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .map(Input::value);
    }

    /** The sentence with values masked that are not open to everybody in the house. */
    public String text(Locale locale) {
        return text(locale, Confidentiality::isOpen);
    }

    /** The sentence for a reader who is cleared for some classes of values. */
    public String text(Locale locale, Predicate<Confidentiality> cleared) {
        Map<String, String> filled = new HashMap<>();
        inputs.forEach(input -> filled.put(input.name(), input.text(locale, cleared)));
        return code.template().fill(locale, filled);
    }

    /** The plain form; confidential values are masked, since it may be kept anywhere. */
    public Map<String, Object> toData() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", code.code());
        data.put("severity", code.severity().name().toLowerCase(Locale.ROOT));
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        inputs.forEach(input ->
                given.put(input.name(), input.confidentiality().isOpen() ? input.toData() : Confidentiality.MASK));
        if (!given.isEmpty()) {
            data.put("inputs", given);
        }
        rule.ifPresent(speaker -> {
            Map<String, Object> named = new LinkedHashMap<>();
            named.put("id", speaker.id());
            named.put("version", speaker.version());
            data.put("rule", named);
        });
        contribution.ifPresent(weight -> data.put("contribution", weight));
        return data;
    }

    @Override
    public String toString() {
        return code.code() + ": " + text(Locale.ENGLISH);
    }
}
