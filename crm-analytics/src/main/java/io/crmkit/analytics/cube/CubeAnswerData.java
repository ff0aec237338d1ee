package io.crmkit.analytics.cube;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The plain form of answers. */
final class CubeAnswerData {

    private static final String LABEL = "label";
    private static final String MEASURE = "measure";
    private static final String PERIOD = "period";
    private static final String VALUE = "value";

    private CubeAnswerData() {}

    static Map<String, Object> write(CubeAnswer answer) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("edition", CubeAnswer.EDITION);
        data.put("asOf", answer.asOf().toString());
        data.put("zone", answer.zone().getId());
        data.put("dimensions", each(answer.dimensions(), CubeAnswerData::dimension));
        data.put("measures", each(answer.measures(), CubeAnswerData::measure));
        answer.against().ifPresent(against -> data.put("against", against.code()));
        data.put("total", group(answer.total()));
        if (!answer.failures().isEmpty()) {
            data.put("failures", each(answer.failures(), CubeAnswerData::failed));
        }
        answer.refused().ifPresent(why -> data.put("refused", why.toData()));
        answer.unordered().ifPresent(why -> data.put("unordered", why.toData()));
        return data;
    }

    private static Map<String, Object> dimension(CubeAnswer.By by) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("by", by.plain());
        data.put(LABEL, label(by.label()));
        return data;
    }

    private static Map<String, Object> measure(CubeAnswer.Of measure) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", measure.name());
        data.put("version", measure.version());
        data.put(LABEL, label(measure.label()));
        data.put("unit", measure.unit().toData());
        return data;
    }

    private static Map<String, Object> group(CubeAnswer.Group group) {
        Map<String, Object> data = new LinkedHashMap<>();
        group.step().ifPresent(step -> data.putAll(step(step)));
        data.put("figures", each(group.figures(), Figure::toData));
        if (!group.changes().isEmpty()) {
            data.put("changes", each(group.changes(), CubeAnswerData::changed));
        }
        if (!group.groups().isEmpty()) {
            data.put("groups", each(group.groups(), CubeAnswerData::group));
        }
        return data;
    }

    static Map<String, Object> step(CubeAnswer.Step step) {
        Map<String, Object> data = new LinkedHashMap<>();
        step.value()
                .ifPresent(value ->
                        data.put(VALUE, value instanceof CubeAnswer.Period period ? period(period) : value));
        data.put(LABEL, label(step.label()));
        if (step.merged() != 0) {
            data.put("merged", step.merged());
        }
        return data;
    }

    private static Map<String, Object> changed(CubeAnswer.Changed changed) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(MEASURE, changed.measure());
        data.put(PERIOD, period(changed.period()));
        data.put("compared", period(changed.compared()));
        data.put("then", changed.then().toData());
        data.put("difference", changed.difference().toData());
        data.put("relative", changed.relative().toData());
        return data;
    }

    private static Map<String, Object> period(CubeAnswer.Period period) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(PERIOD, period.text());
        data.put("first", period.first().toString());
        data.put("last", period.last().toString());
        return data;
    }

    private static Map<String, Object> failed(CubeAnswer.Failed failed) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(MEASURE, failed.measure());
        data.put(LABEL, label(failed.label()));
        return data;
    }

    private static Map<String, Object> label(Label label) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("en", label.en());
        data.put("zh", label.zh());
        return data;
    }

    private static <T> List<Map<String, Object>> each(List<T> parts, Function<T, Map<String, Object>> form) {
        return parts.stream().map(form).toList();
    }

    static CubeAnswer read(Data data) {
        data.keys(); // refuses all but an object, before its parts are asked for
        CubeAnswer.Builder answer = CubeAnswer.builder();
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys(
                "edition",
                "asOf",
                "zone",
                "dimensions",
                "measures",
                "against",
                "total",
                "failures",
                "refused",
                "unordered"));
        faults.run(() -> data.at("edition").whole(CubeAnswer.EDITION, CubeAnswer.EDITION));
        faults.run(() -> answer.asOf(data.at("asOf").instant()));
        faults.run(() -> answer.zone(data.at("zone").reading(zone -> ZoneId.of(zone.text()))));
        faults.run(() -> answer.dimensions(data.at("dimensions").list(CubeAnswerData::dimension)));
        faults.run(() -> answer.measures(data.at("measures").list(CubeAnswerData::measure)));
        faults.run(() -> data.optional("against", at -> at.choice(Against.class, Against::code))
                .ifPresent(answer::against));
        faults.run(() -> answer.total(group(data.at("total"), false)));
        faults.run(() -> data.optional("failures", all -> all.list(CubeAnswerData::failed))
                .ifPresent(answer::failures));
        faults.run(() -> data.optional("refused", CubeAnswerData::undefined).ifPresent(answer::refused));
        faults.run(() -> data.optional("unordered", CubeAnswerData::undefined).ifPresent(answer::unordered));
        faults.refuse();
        return answer.build();
    }

    private static CubeAnswer.By dimension(Data data) {
        data.onlyKeys("by", LABEL);
        Object plain = data.at("by").copy();
        if (plain == null) {
            throw data.at("by").fault("The plain form of a dimension is needed here.", "");
        }
        return new CubeAnswer.By(plain, label(data.at(LABEL)));
    }

    private static CubeAnswer.Of measure(Data data) {
        data.onlyKeys("name", "version", LABEL, "unit");
        return new CubeAnswer.Of(
                data.at("name").text(),
                data.at("version").whole(1, Integer.MAX_VALUE),
                label(data.at(LABEL)),
                Unit.fromData(data.at("unit")));
    }

    private static CubeAnswer.Group group(Data data, boolean below) {
        List<String> steps = below ? List.of(VALUE, LABEL, "merged") : List.of();
        data.onlyKeys(Stream.concat(steps.stream(), Stream.of("figures", "changes", "groups"))
                .toArray(String[]::new));
        return new CubeAnswer.Group(
                below ? Optional.of(step(data)) : Optional.empty(),
                data.at("figures").list(Figure::fromData),
                data.optional("changes", all -> all.list(CubeAnswerData::changed))
                        .orElse(List.of()),
                data.optional("groups", all -> all.list(one -> group(one, true)))
                        .orElse(List.of()));
    }

    private static CubeAnswer.Step step(Data data) {
        return new CubeAnswer.Step(
                data.optional(VALUE, CubeAnswerData::value),
                label(data.at(LABEL)),
                data.<Long>optional("merged", Data::whole).orElse(0L));
    }

    private static Object value(Data data) {
        if (data.isObject()) {
            return period(data);
        }
        Object value = data.value();
        return value instanceof Boolean flag ? flag : value instanceof String text ? text : (Object) data.whole();
    }

    private static CubeAnswer.Changed changed(Data data) {
        data.onlyKeys(MEASURE, PERIOD, "compared", "then", "difference", "relative");
        return new CubeAnswer.Changed(
                data.at(MEASURE).text(),
                period(data.at(PERIOD)),
                period(data.at("compared")),
                Figure.fromData(data.at("then")),
                Outcome.fromData(data.at("difference")),
                Outcome.fromData(data.at("relative")));
    }

    private static CubeAnswer.Period period(Data data) {
        data.onlyKeys(PERIOD, "first", "last");
        return new CubeAnswer.Period(
                data.at(PERIOD).text(), data.at("first").date(), data.at("last").date());
    }

    private static CubeAnswer.Failed failed(Data data) {
        data.onlyKeys(MEASURE, LABEL);
        return new CubeAnswer.Failed(data.at(MEASURE).text(), label(data.at(LABEL)));
    }

    private static Undefined undefined(Data data) {
        if (Outcome.fromData(data) instanceof Undefined why) {
            return why;
        }
        throw data.fault("A reason why something is undefined is needed here.", "");
    }

    private static Label label(Data data) {
        data.onlyKeys("en", "zh");
        return data.reading(
                place -> Label.of(data.at("en").text(), data.at("zh").text()));
    }
}
