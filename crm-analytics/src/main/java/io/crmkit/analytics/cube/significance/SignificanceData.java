package io.crmkit.analytics.cube.significance;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.message.Label;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** The plain form of answers. Floating-point numbers are texts, since some p-values have more decimals than a number in JSON keeps. */
final class SignificanceData {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]{1,3})?");

    private SignificanceData() {}

    static Map<String, Object> write(Significance significance) {
        return significance instanceof Tested test ? tested(test) : notTestable((NotTestable) significance);
    }

    static Significance read(Data data) {
        data.keys(); // refuses all but an object, before its parts are asked for
        return data.at("notTestable").isAbsent() ? tested(data) : notTestable(data);
    }

    private static Map<String, Object> notTestable(NotTestable why) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("notTestable", ChoiceKind.codeOf(why.reason()));
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("en", why.label().en());
        label.put("zh", why.label().zh());
        data.put("label", label);
        return data;
    }

    private static NotTestable notTestable(Data data) {
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys("notTestable", "label"));
        Optional<NotTestable.Reason> reason =
                faults.attempt(() -> data.at("notTestable").choice(NotTestable.Reason.class, ChoiceKind::codeOf));
        Optional<Label> label = faults.attempt(() -> {
            Data words = data.at("label").onlyKeys("en", "zh");
            return Label.of(words.at("en").text(), words.at("zh").text());
        });
        faults.refuse();
        return new NotTestable(reason.orElseThrow(), label.orElseThrow());
    }

    private static Map<String, Object> tested(Tested test) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("method", ChoiceKind.codeOf(test.method()));
        data.put("first", text(test.first()));
        data.put("second", text(test.second()));
        data.put("firstSize", test.firstSize());
        data.put("secondSize", test.secondSize());
        data.put("difference", text(test.difference()));
        data.put("low", text(test.low()));
        data.put("high", text(test.high()));
        data.put("statistic", text(test.statistic()));
        test.degrees().ifPresent(degrees -> data.put("degrees", text(degrees)));
        data.put("p", text(test.p()));
        Map<String, Object> effect = new LinkedHashMap<>();
        effect.put("kind", ChoiceKind.codeOf(test.effect().kind()));
        effect.put("value", text(test.effect().value()));
        data.put("effect", effect);
        return data;
    }

    private static Tested tested(Data data) {
        ImmutableTested.Builder test = ImmutableTested.builder();
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys(
                "method",
                "first",
                "second",
                "firstSize",
                "secondSize",
                "difference",
                "low",
                "high",
                "statistic",
                "degrees",
                "p",
                "effect"));
        faults.run(() -> test.method(data.at("method").choice(Tested.Method.class, ChoiceKind::codeOf)));
        faults.run(() -> test.first(number(data.at("first"))));
        faults.run(() -> test.second(number(data.at("second"))));
        faults.run(() -> test.firstSize(data.at("firstSize").whole()));
        faults.run(() -> test.secondSize(data.at("secondSize").whole()));
        faults.run(() -> test.difference(number(data.at("difference"))));
        faults.run(() -> test.low(number(data.at("low"))));
        faults.run(() -> test.high(number(data.at("high"))));
        faults.run(() -> test.statistic(number(data.at("statistic"))));
        faults.run(() -> test.degrees(data.optional("degrees", SignificanceData::number)
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty)));
        faults.run(() -> test.p(number(data.at("p"))));
        faults.run(() -> test.effect(effect(data.at("effect"))));
        faults.refuse();
        return test.build();
    }

    private static Effect effect(Data data) {
        data.onlyKeys("kind", "value");
        return new Effect(data.at("kind").choice(Effect.Kind.class, ChoiceKind::codeOf), number(data.at("value")));
    }

    private static String text(double number) {
        return Double.toString(number);
    }

    private static double number(Data data) {
        String text = data.text();
        if (!NUMBER.matcher(text).matches()) {
            throw data.fault("A number as a text is needed here.", "Write it like \"0.25\" or \"1.5E-12\".");
        }
        return Double.parseDouble(text);
    }
}
