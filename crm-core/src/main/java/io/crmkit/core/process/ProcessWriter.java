package io.crmkit.core.process;

import io.crmkit.core.access.Role;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.lifecycle.Guard;
import io.crmkit.core.message.Label;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes processes in their plain form; what is as usual is left out. */
final class ProcessWriter {

    private ProcessWriter() {}

    static Map<String, Object> process(SalesProcess process) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", process.name());
        data.put("label", label(process.label()));
        process.appliesWhen().ifPresent(condition -> data.put("appliesWhen", condition.toData()));
        data.put("stages", process.stages().stream().map(ProcessWriter::stage).toList());
        data.put("moves", process.moves().stream().map(ProcessWriter::move).toList());
        return data;
    }

    private static Map<String, Object> stage(Stage stage) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", stage.code());
        data.put("label", label(stage.label()));
        data.put("status", ChoiceKind.codeOf(stage.status()));
        data.put("probability", stage.probability().toPlainString());
        stage.forecast().ifPresent(category -> data.put("forecast", ChoiceKind.codeOf(category)));
        stage.purpose().ifPresent(text -> data.put("purpose", label(text)));
        stage.standard().ifPresent(text -> data.put("standard", label(text)));
        stage.guidance().ifPresent(text -> data.put("guidance", label(text)));
        stage.role().ifPresent(role -> data.put("role", role.code()));
        many(
                data,
                "checklist",
                stage.checklist().stream().map(ProcessWriter::item).toList());
        many(data, "requires", stage.requires());
        stage.limit().ifPresent(limit -> data.put("limit", limit(limit)));
        flag(data, "entry", stage.isEntry());
        many(data, "reopensTo", stage.reopensTo());
        return data;
    }

    private static Map<String, Object> item(ChecklistItem item) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", item.code());
        data.put("label", label(item.label()));
        if (!item.isRequired()) {
            data.put("required", false);
        }
        return data;
    }

    private static Map<String, Object> limit(TimeLimit limit) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("amount", (long) limit.amount());
        data.put("unit", ChoiceKind.codeOf(limit.unit()));
        return data;
    }

    private static Map<String, Object> move(StageMove move) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", move.from());
        data.put("to", move.to());
        many(data, "guards", move.guards().stream().map(ProcessWriter::guard).toList());
        many(data, "requires", move.requires());
        many(data, "roles", move.roles().stream().map(Role::code).sorted().toList());
        move.approval().ifPresent(what -> data.put("approval", label(what)));
        flag(data, "automatic", move.isAutomatic());
        return data;
    }

    private static Map<String, Object> guard(Guard guard) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", guard.code().code());
        data.put("message", label(guard.code().template().label()));
        data.put("severity", ChoiceKind.codeOf(guard.code().severity()));
        flag(data, "overridable", guard.code().isOverridable());
        data.put("condition", guard.condition().toData());
        return data;
    }

    private static Map<String, Object> label(Label label) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("en", label.en());
        data.put("zh-CN", label.zh());
        return data;
    }

    private static void many(Map<String, Object> data, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            data.put(name, values);
        }
    }

    private static void flag(Map<String, Object> data, String name, boolean value) {
        if (value) {
            data.put(name, true);
        }
    }
}
