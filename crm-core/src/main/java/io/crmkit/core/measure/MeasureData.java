package io.crmkit.core.measure;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.Names;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plain form of measures.
 *
 * <pre>{@code
 * {
 *   "name": "win-rate.count", "version": 1,
 *   "label": {"en": "Win rate by count", "zh": "赢单率（按数量）"},
 *   "population": {"catalogue": "opportunity"},
 *   "populationWords": {"en": "Closed opportunities", "zh": "已关闭的商机"},
 *   "unit": "fraction", "basis": "closed-in", "basisDate": "closedOn",
 *   "blanks": "skipped", "reentry": "none", "mixedMoney": "undefined", "source": "…",
 *   "tallies": {
 *     "won": {"count": true, "where": {"attribute": "status", "is": "won"}},
 *     "closed": {"count": true, "where": {"attribute": "status", "in": ["won", "lost"]}}
 *   },
 *   "formula": {"ratio": ["won", "closed"]}
 * }
 * }</pre>
 */
final class MeasureData {

    private static final List<String> SORTS =
            Arrays.stream(Tally.Sort.values()).map(Tally.Sort::code).toList();

    private MeasureData() {}

    static Map<String, Object> write(Measure measure) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", measure.name());
        data.put("version", measure.version());
        data.put("label", Texts.toData(measure.label()));
        data.put("population", measure.population().toData());
        measure.populationWords().ifPresent(words -> data.put("populationWords", Texts.toData(words)));
        data.put("unit", measure.unit().toData());
        data.put("basis", measure.basis().code());
        measure.basisDate().ifPresent(date -> data.put("basisDate", date));
        data.put("blanks", measure.blanks().code());
        data.put("reentry", measure.reentry().code());
        data.put("mixedMoney", measure.mixedMoney().code());
        measure.source().ifPresent(source -> data.put("source", source));
        Map<String, Object> tallies = new LinkedHashMap<>();
        measure.tallies().forEach((name, tally) -> tallies.put(name, write(tally)));
        data.put("tallies", tallies);
        data.put("formula", FormulaData.write(measure.formula()));
        return data;
    }

    private static Map<String, Object> write(Tally tally) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(tally.sort().code(), tally.value().map(Expression::toData).orElse(true));
        if (!tally.where().equals(Condition.always())) {
            data.put("where", tally.where().toData());
        }
        return data;
    }

    static Measure read(Data data, Schema schema) {
        data.keys(); // refuses all but an object, before its parts are asked for
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys(
                "name",
                "version",
                "label",
                "population",
                "populationWords",
                "unit",
                "basis",
                "basisDate",
                "blanks",
                "reentry",
                "mixedMoney",
                "source",
                "tallies",
                "formula"));
        ImmutableMeasure.Builder builder = ImmutableMeasure.builder();
        faults.run(() -> builder.name(data.at("name").text()));
        faults.run(() -> builder.version(data.at("version").whole(1, Integer.MAX_VALUE)));
        faults.run(() -> builder.label(Texts.label(data.at("label"))));
        faults.run(() -> builder.populationWords(data.optional("populationWords", Texts::label)));
        faults.run(() -> builder.unit(Unit.fromData(data.at("unit"))));
        faults.run(() -> builder.basis(data.at("basis").choice(Basis.class, Basis::code)));
        faults.run(() -> builder.blanks(data.optional("blanks", at -> at.choice(Blanks.class, Blanks::code))
                .orElse(Blanks.SKIPPED)));
        faults.run(() -> builder.reentry(data.optional("reentry", at -> at.choice(Reentry.class, Reentry::code))
                .orElse(Reentry.NONE)));
        faults.run(() ->
                builder.mixedMoney(data.optional("mixedMoney", at -> at.choice(MixedMoney.class, MixedMoney::code))
                        .orElse(MixedMoney.UNDEFINED)));
        faults.run(() -> builder.source(data.optional("source", Data::text)));
        faults.attempt(() -> Population.fromData(data.at("population"), schema))
                .ifPresent(population -> counted(builder.population(population), population, data, schema, faults));
        faults.refuse();
        Measure measure = data.reading(any -> builder.build());
        Check.of(measure, schema, data.path());
        return measure;
    }

    private static void counted(
            ImmutableMeasure.Builder builder, Population population, Data data, Schema schema, Faults faults) {
        Fields<?> fields = population.fields(schema, data.at("population").path());
        faults.run(() -> builder.basisDate(data.optional("basisDate", Data::text)));
        faults.attempt(() -> data.at("tallies").keys()).ifPresent(names -> {
            for (String name : names) {
                Data place = data.at("tallies").at(name);
                faults.run(() -> builder.putTally(name, tally(place, fields, schema)));
            }
            faults.run(() -> builder.formula(new FormulaData(Set.copyOf(names)).read(data.at("formula"))));
        });
    }

    private static Tally tally(Data data, Fields<?> fields, Schema schema) {
        List<String> sorts =
                data.keys().stream().filter(key -> !key.equals("where")).toList();
        if (sorts.size() != 1) {
            throw data.fault(
                    "Exactly one thing to gather must stand here.", "Known are: " + String.join(", ", SORTS) + ".");
        }
        String code = sorts.get(0);
        Tally.Sort sort = Arrays.stream(Tally.Sort.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> data.at(code).fault("There is no such tally.", Names.hint(code, SORTS)));
        Faults faults = new Faults();
        Optional<Expression> value = faults.orElse(Optional.empty(), () -> value(sort, data.at(code)));
        Optional<Condition> where = faults.orElse(
                Optional.empty(), () -> data.optional("where", at -> Condition.fromData(at, fields, schema)));
        faults.refuse();
        return new Tally(sort, value, where.orElse(Condition.always()));
    }

    private static Optional<Expression> value(Tally.Sort sort, Data data) {
        if (sort != Tally.Sort.COUNT) {
            return Optional.of(Expression.fromData(data));
        }
        if (!data.flag()) {
            throw data.fault("A count of rows is written as true.", "");
        }
        return Optional.empty();
    }
}
