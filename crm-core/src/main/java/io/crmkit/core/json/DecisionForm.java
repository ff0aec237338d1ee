package io.crmkit.core.json;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Names;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Input;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.decision.Severity;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.message.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The form of decisions and their reasons.
 *
 * <p>Confidential inputs leave the program masked, and every other input as plain data. A reason that was read therefore says and
 * writes the same as the original, but its inputs count as internal.
 */
final class DecisionForm {

    static final String OUTCOME = "outcome";
    static final String RESULT = "result";
    static final String REASONS = "reasons";
    static final String HELD = "held";
    static final List<String> OUTCOMES = List.of("accepted", "refused", "pending");

    private final Map<String, ReasonCode> known;

    DecisionForm(Iterable<ReasonCode> codes) {
        this.known = new HashMap<>();
        known.put(Reason.INVALID.code(), Reason.INVALID);
        codes.forEach(code -> known.put(code.code(), code));
    }

    Form<Reason> reasons() {
        return new Form<>(Reason.class, Reason::toData, this::reason);
    }

    static <T> Object write(Decision<T> decision, Function<T, Object> result) {
        Plain plain = new Plain().put(OUTCOME, outcome(decision));
        decision.value().ifPresent(value -> plain.put(RESULT, result.apply(value)));
        if (decision instanceof Decision.Pending<T> pending) {
            plain.put(HELD, pending.held().map(Id::value));
        }
        List<Reason> reasons = decision.reasons();
        return plain.putUnless(
                        reasons.isEmpty(),
                        REASONS,
                        reasons.stream().map(Reason::toData).toList())
                .done();
    }

    static String outcome(Decision<?> decision) {
        return OUTCOMES.get(decision.isAccepted() ? 0 : decision.isRefused() ? 1 : 2);
    }

    <T> Decision<T> decision(Data data, Function<Data, T> result) {
        data.onlyKeys(OUTCOME, RESULT, HELD, REASONS);
        List<Reason> reasons =
                data.optional(REASONS, list -> list.list(this::reason)).orElse(List.of());
        Data outcome = data.at(OUTCOME);
        return switch (outcome.text()) {
            case "accepted" ->
                Decision.accepted(
                        result.apply(data.onlyKeys(OUTCOME, RESULT, REASONS).at(RESULT)), reasons);
            case "refused" -> data.onlyKeys(OUTCOME, REASONS).at(REASONS).reading(place -> Decision.refused(reasons));
            case "pending" ->
                new Decision.Pending<>(data.onlyKeys(OUTCOME, HELD, REASONS).optional(HELD, DecisionForm::id), reasons);
            default -> throw outcome.fault("This is no outcome.", Names.hint(outcome.text(), OUTCOMES));
        };
    }

    Reason reason(Data data) {
        data.onlyKeys("code", "severity", "inputs", "rule", "contribution");
        Severity severity = data.at("severity").choice(Severity.class, ChoiceKind::codeOf);
        List<Input> inputs = data.optional("inputs", DecisionForm::inputs).orElse(List.of());
        ReasonCode code = data.at("code").reading(place -> code(place.text(), severity, inputs));
        return new Reason(
                code, inputs, data.optional("rule", Forms::rule), data.optional("contribution", Data::decimal));
    }

    private static List<Input> inputs(Data data) {
        return data.keys().stream()
                .map(name -> new Input(name, data.at(name).value(), Confidentiality.INTERNAL))
                .toList();
    }

    /** A code that nobody declared here becomes a sentence of its inputs; the severity is the one that decided then. */
    private ReasonCode code(String code, Severity severity, List<Input> inputs) {
        ReasonCode found = known.get(code);
        if (found == null) {
            String gaps = inputs.stream()
                    .map(input -> input.name() + ": {" + input.name() + "}")
                    .collect(Collectors.joining(", "));
            String sentence = gaps.isEmpty() ? code : code + " (" + gaps + ")";
            return new ReasonCode(code, severity, false, Template.of(sentence, sentence));
        }
        return found.severity() == severity
                ? found
                : new ReasonCode(code, severity, found.isOverridable() && severity == Severity.BLOCK, found.template());
    }

    private static Id<?> id(Data data) {
        return data.reading(place -> Id.of(place.text()));
    }
}
