package io.crmkit.core.process;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.configuration.ConfigurationKind;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.decision.Severity;
import io.crmkit.core.lifecycle.Guard;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How sales processes are read, checked and written. */
public final class ProcessKind implements ConfigurationKind<SalesProcess> {

    private final String records;

    /** Processes for the records of the named catalogue; their conditions speak of its attributes. */
    public ProcessKind(String records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "sales-process";
    }

    @Override
    public SalesProcess read(Data data, Catalogues catalogues) {
        data.onlyKeys("name", "label", "stages", "moves");
        List<Stage> stages = data.at("stages").list(ProcessKind::stage);
        List<String> codes = stages.stream().map(Stage::code).toList();
        Catalogue<?> catalogue = catalogues.get(records);
        checkRequired(data.at("stages"), catalogue);
        List<StageMove> moves = data.at("moves").list(place -> move(place, codes, catalogue, catalogues));
        return data.reading(place -> {
            SalesProcess process = new SalesProcess(place.at("name").text(), label(place.at("label")), stages, moves);
            process.lifecycle();
            return process;
        });
    }

    @Override
    public Object write(SalesProcess process) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", process.name());
        data.put("label", label(process.label()));
        data.put("stages", process.stages().stream().map(ProcessKind::stage).toList());
        data.put("moves", process.moves().stream().map(ProcessKind::move).toList());
        return data;
    }

    private static Stage stage(Data data) {
        data.onlyKeys("code", "label", "status", "probability", "requires");
        return data.reading(place -> new Stage(
                place.at("code").text(),
                label(place.at("label")),
                place.at("status").choice(Status.class, ProcessKind::code),
                place.at("probability").decimal(),
                place.optional("requires", names -> names.list(Data::text)).orElse(List.of())));
    }

    private static Map<String, Object> stage(Stage stage) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", stage.code());
        data.put("label", label(stage.label()));
        data.put("status", code(stage.status()));
        data.put("probability", stage.probability().toPlainString());
        if (!stage.requires().isEmpty()) {
            data.put("requires", stage.requires());
        }
        return data;
    }

    private static StageMove move(Data data, List<String> codes, Catalogue<?> catalogue, Catalogues catalogues) {
        data.onlyKeys("from", "to", "guards");
        return new StageMove(
                known(data.at("from"), codes),
                known(data.at("to"), codes),
                data.optional("guards", guards -> guards.list(guard -> guard(guard, catalogue, catalogues)))
                        .orElse(List.of()));
    }

    private static Map<String, Object> move(StageMove move) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", move.from());
        data.put("to", move.to());
        if (!move.guards().isEmpty()) {
            data.put("guards", move.guards().stream().map(ProcessKind::guard).toList());
        }
        return data;
    }

    private static Guard guard(Data data, Catalogue<?> catalogue, Catalogues catalogues) {
        data.onlyKeys("code", "message", "severity", "overridable", "condition");
        boolean overridable = data.optional("overridable", Data::flag).orElse(false);
        ReasonCode code = data.reading(place -> new ReasonCode(
                place.at("code").text(),
                place.at("severity").choice(Severity.class, ProcessKind::code),
                overridable,
                new Template(label(place.at("message")))));
        return new Guard(code, Condition.fromData(data.at("condition"), catalogue, catalogues));
    }

    private static Map<String, Object> guard(Guard guard) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", guard.code().code());
        data.put("message", label(guard.code().template().label()));
        data.put("severity", code(guard.code().severity()));
        if (guard.code().isOverridable()) {
            data.put("overridable", true);
        }
        data.put("condition", guard.condition().toData());
        return data;
    }

    private static String known(Data place, List<String> codes) {
        String code = place.text();
        if (!codes.contains(code)) {
            throw place.fault("There is no stage of this code.", Names.hint(code, codes));
        }
        return code;
    }

    private static void checkRequired(Data stages, Catalogue<?> catalogue) {
        List<Fault> faults = new ArrayList<>();
        for (Data stage : stages.items()) {
            Data required = stage.at("requires");
            List<Data> names = required.isAbsent() ? List.of() : required.items();
            for (Data name : names) {
                if (catalogue.find(name.text()).isEmpty()) {
                    faults.add(Fault.at(
                            name.path(),
                            name.text(),
                            "A " + catalogue.name() + " has no attribute of this name.",
                            Names.hint(name.text(), catalogue.names())));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidDataException(faults);
        }
    }

    private static Label label(Data data) {
        data.onlyKeys("en", "zh-CN");
        return data.reading(
                place -> Label.of(place.at("en").text(), place.at("zh-CN").text()));
    }

    private static Map<String, Object> label(Label label) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("en", label.en());
        data.put("zh-CN", label.zh());
        return data;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
