package io.crmkit.analytics.cube;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.Names;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.message.Label;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.FiscalPeriod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The plain form of a question, as {@link Cube#asking} describes it. */
final class QuestionData {

    private QuestionData() {}

    static ImmutableQuestion.Builder read(Data data, Question before, Collection<Measure> known, Setting<?> setting) {
        data.keys(); // refuses all but an object, before its parts are asked for
        ImmutableQuestion.Builder question = ImmutableQuestion.builder().from(before);
        List<Measure> measures = new ArrayList<>(before.measures());
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys("measures", "by", "where", "top", "against", "periods", "mostGroups"));
        faults.run(() -> data.optional("measures", at -> at.list(name -> measure(name, known)))
                .ifPresent(measures::addAll));
        question.measures(measures);
        faults.run(() -> data.optional("by", at -> at.list(Dimension::fromData)).ifPresent(question::addAllBy));
        faults.run(() -> data.optional("where", at -> condition(at, before, rows(measures, setting), setting))
                .ifPresent(question::where));
        faults.run(() -> data.optional("top", QuestionData::top).ifPresent(question::top));
        faults.run(() -> data.optional("against", at -> at.choice(Against.class, Against::code))
                .ifPresent(question::against));
        faults.run(() -> data.optional(
                        "periods", at -> span(at, setting.binder().frame().fiscal()))
                .ifPresent(question::span));
        faults.run(() -> data.optional("mostGroups", at -> at.whole(1, Integer.MAX_VALUE))
                .ifPresent(question::mostGroups));
        faults.refuse();
        return question;
    }

    private static Measure measure(Data data, Collection<Measure> known) {
        String name = data.text();
        List<String> names = known.stream().map(Measure::name).toList();
        return known.stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> data.fault(Label.of(
                        "There is no measure of this name. " + Names.hint(name, names),
                        "没有该名称的指标。" + Names.hintZh(name, names))));
    }

    private static Condition condition(Data data, Question before, Fields<?> rows, Setting<?> setting) {
        Condition read = Condition.fromData(data, rows, setting.binder().schema());
        return before.where().equals(Condition.always()) ? read : before.where().and(read);
    }

    /** The attributes that conditions may name: those of the rows of the measures. */
    private static <O> Fields<?> rows(List<Measure> measures, Setting<O> setting) {
        return measures.isEmpty()
                ? setting.fields()
                : MeasurePlan.of(setting.binder(), setting.fields())
                        .measure(measures.get(0))
                        .build()
                        .rows();
    }

    private static Question.Top top(Data data) {
        data.keys(); // refuses all but an object, before its parts are asked for
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys("most", "by"));
        Optional<Integer> most = faults.attempt(() -> data.at("most").whole(1, Integer.MAX_VALUE));
        Optional<String> by = faults.attempt(() -> data.at("by").text());
        faults.refuse();
        return new Question.Top(most.orElseThrow(), by.orElseThrow());
    }

    private static Question.Span span(Data data, FiscalCalendar calendar) {
        data.keys(); // refuses all but an object, before its parts are asked for
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys("first", "last"));
        Optional<FiscalPeriod> first = faults.read(data.at("first"), at -> calendar.parse(at.text()));
        Optional<FiscalPeriod> last = faults.read(data.at("last"), at -> calendar.parse(at.text()));
        faults.refuse();
        if (last.orElseThrow().first().isBefore(first.orElseThrow().first())) {
            throw data.at("last").fault("The last period must not be before the first.", "Exchange them.");
        }
        return new Question.Span(first.orElseThrow(), last.orElseThrow());
    }
}
