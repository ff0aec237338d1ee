package io.crmkit.core.process;

import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.decision.Severity;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.lifecycle.Guard;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Template;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads processes from their plain form; all faults of all parts are told at once. */
final class ProcessReader {

    private final Catalogue<?> records;
    private final Catalogues catalogues;
    private final Faults faults = new Faults();

    ProcessReader(Catalogue<?> records, Catalogues catalogues) {
        this.records = records;
        this.catalogues = catalogues;
    }

    SalesProcess process(Data data) {
        faults.run(() -> data.onlyKeys("name", "label", "appliesWhen", "stages", "moves"));
        Optional<String> name = faults.attempt(() -> data.at("name").text());
        Optional<Label> label = faults.attempt(() -> label(data.at("label")));
        Optional<Condition> applies =
                faults.orElse(Optional.empty(), () -> data.optional("appliesWhen", this::condition));
        List<Stage> stages = faults.orElse(List.of(), () -> data.at("stages").list(this::stage));
        List<StageMove> moves = faults.orElse(List.of(), () -> data.at("moves").list(this::move));
        faults.refuse();
        return SalesProcess.builder()
                .name(name.orElseThrow())
                .label(label.orElseThrow())
                .appliesWhen(applies)
                .stages(stages)
                .moves(moves)
                .build();
    }

    private Stage stage(Data data) {
        data.onlyKeys(
                "code",
                "label",
                "status",
                "probability",
                "forecast",
                "purpose",
                "standard",
                "guidance",
                "role",
                "checklist",
                "requires",
                "limit",
                "entry",
                "reopensTo");
        Faults own = new Faults();
        Optional<String> code = own.attempt(() -> data.at("code").text());
        Optional<Label> label = own.attempt(() -> label(data.at("label")));
        Optional<Status> status = own.attempt(() -> data.at("status").choice(Status.class, ChoiceKind::codeOf));
        Optional<BigDecimal> probability =
                own.attempt(() -> data.at("probability").decimal());
        Optional<ForecastCategory> forecast = own.orElse(
                Optional.empty(),
                () -> data.optional("forecast", place -> place.choice(ForecastCategory.class, ChoiceKind::codeOf)));
        Stage.Builder stage = Stage.builder();
        own.run(() -> stage.purpose(data.optional("purpose", ProcessReader::label)));
        own.run(() -> stage.standard(data.optional("standard", ProcessReader::label)));
        own.run(() -> stage.guidance(data.optional("guidance", ProcessReader::label)));
        own.run(() -> stage.role(data.optional("role", ProcessReader::role)));
        own.run(() -> stage.checklist(data.optional("checklist", items -> items.list(ProcessReader::item))
                .orElse(List.of())));
        own.run(() -> stage.requires(required(data)));
        own.run(() -> stage.limit(data.optional("limit", ProcessReader::limit)));
        own.run(() -> stage.isEntry(data.optional("entry", Data::flag).orElse(false)));
        own.run(() -> stage.reopensTo(
                data.optional("reopensTo", codes -> codes.list(Data::text)).orElse(List.of())));
        own.refuse();
        return stage.code(code.orElseThrow())
                .label(label.orElseThrow())
                .status(status.orElseThrow())
                .probability(probability.orElseThrow())
                .forecast(forecast.or(() -> Stage.usualForecast(status.orElseThrow())))
                .build();
    }

    private StageMove move(Data data) {
        data.onlyKeys("from", "to", "guards", "requires", "roles", "approval", "automatic");
        Faults own = new Faults();
        StageMove.Builder move = StageMove.builder();
        own.run(() -> move.from(data.at("from").text()));
        own.run(() -> move.to(data.at("to").text()));
        own.run(() -> move.guards(
                data.optional("guards", guards -> guards.list(this::guard)).orElse(List.of())));
        own.run(() -> move.requires(required(data)));
        own.run(() -> move.roles(data.optional("roles", roles -> Set.copyOf(roles.list(ProcessReader::role)))
                .orElse(Set.of())));
        own.run(() -> move.approval(data.optional("approval", ProcessReader::label)));
        own.run(() -> move.isAutomatic(data.optional("automatic", Data::flag).orElse(false)));
        own.refuse();
        return move.build();
    }

    private Guard guard(Data data) {
        data.onlyKeys("code", "message", "severity", "overridable", "condition");
        Faults own = new Faults();
        Optional<String> code = own.attempt(() -> data.at("code").text());
        Optional<Label> message = own.attempt(() -> label(data.at("message")));
        Optional<Severity> severity = own.attempt(() -> data.at("severity").choice(Severity.class, ChoiceKind::codeOf));
        Optional<Boolean> overridable =
                own.attempt(() -> data.optional("overridable", Data::flag).orElse(false));
        Optional<Condition> condition = own.attempt(() -> condition(data.at("condition")));
        own.refuse();
        ReasonCode reason = data.reading(place -> new ReasonCode(
                code.orElseThrow(),
                severity.orElseThrow(),
                overridable.orElseThrow(),
                new Template(message.orElseThrow())));
        return new Guard(reason, condition.orElseThrow());
    }

    private Condition condition(Data data) {
        return Condition.fromData(data, records, catalogues);
    }

    private List<String> required(Data data) {
        return data.optional("requires", names -> names.list(this::path)).orElse(List.of());
    }

    /** The name or path of an attribute; checked by asking whether it has a value. */
    private String path(Data name) {
        Data asked = Data.of(
                new Expression.Value(name.text()).compared(Operator.BLANK).toData(), name.path());
        try {
            condition(asked);
        } catch (InvalidDataException refused) {
            throw new InvalidDataException(refused.faults().stream()
                    .map(fault -> new Fault(name.path(), fault.value(), fault.rule(), fault.mend(), fault.zh()))
                    .toList());
        }
        return name.text();
    }

    private static ChecklistItem item(Data data) {
        data.onlyKeys("code", "label", "required");
        return new ChecklistItem(
                data.at("code").text(),
                label(data.at("label")),
                data.optional("required", Data::flag).orElse(true));
    }

    private static TimeLimit limit(Data data) {
        data.onlyKeys("amount", "unit");
        return data.reading(place -> new TimeLimit(
                place.at("amount").whole(1, 3_660), place.at("unit").choice(LimitUnit.class, ChoiceKind::codeOf)));
    }

    private static Role role(Data data) {
        return data.reading(place -> new Role(place.text()));
    }

    private static Label label(Data data) {
        data.onlyKeys("en", "zh-CN");
        return data.reading(
                place -> Label.of(place.at("en").text(), place.at("zh-CN").text()));
    }
}
