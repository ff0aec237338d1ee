package io.crmkit.analytics.testkit;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Related;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.Names;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Population;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Puts KPIs through worked examples. Immutable.
 *
 * <p>The checks, each named after the KPI or vector that it is about:
 * <ul>
 *   <li>{@code definition}: label, population, unit, basis and formula are said in both languages, and the definition can be stored;
 *   <li>{@code vector}: some vector tells its value, for this version of the definition;
 *   <li>{@code rows}: every figure is the one that was worked out by hand, and there are no other groups;
 *   <li>{@code split}, {@code order}, {@code laws}, {@code form}, {@code parallel}: partials merge, however the records were split;
 *   <li>{@code batch}, and the name of each {@linkplain #evaluator added} evaluator: it answers alike.
 * </ul>
 */
public final class KpiVerifier {

    private final Catalogues catalogues;
    private final List<Measure> measures;
    private final KpiVectors vectors;
    private final Map<String, Evaluator> evaluators;

    private KpiVerifier(
            Catalogues catalogues, List<Measure> measures, KpiVectors vectors, Map<String, Evaluator> evaluators) {
        this.catalogues = catalogues;
        this.measures = List.copyOf(measures);
        this.vectors = vectors;
        this.evaluators = new LinkedHashMap<>(evaluators);
    }

    /** Over the records of these catalogues, and over the facts that this module knows. */
    public static KpiVerifier of(Catalogues catalogues) {
        return new KpiVerifier(Kpis.catalogues(catalogues), List.of(), KpiVectors.none(), Map.of());
    }

    /** The same for these KPIs, too. */
    public KpiVerifier measures(Collection<Measure> more) {
        List<Measure> all = new ArrayList<>(measures);
        all.addAll(more);
        return new KpiVerifier(catalogues, all, vectors, evaluators);
    }

    /** The same with these vectors, too. */
    public KpiVerifier vectors(KpiVectors more) {
        return new KpiVerifier(catalogues, measures, vectors.and(more), evaluators);
    }

    /**
     * The same with another way of evaluation, too.
     *
     * @param name what its checks are called
     */
    public KpiVerifier evaluator(String name, Evaluator evaluator) {
        Map<String, Evaluator> all = new LinkedHashMap<>(evaluators);
        all.put(name, evaluator);
        return new KpiVerifier(catalogues, measures, vectors, all);
    }

    /** All checks: first those of the KPIs, then those of the vectors. */
    public Stream<KpiCheck> checks() {
        return Stream.concat(
                measures.stream().flatMap(this::ofMeasure),
                vectors.all().stream().flatMap(this::ofVector));
    }

    /**
     * Runs all checks.
     *
     * @throws AssertionError with everything that does not hold
     */
    public void verify() {
        List<String> broken = new ArrayList<>();
        checks().forEach(check -> {
            try {
                check.run();
            } catch (AssertionError failed) {
                broken.add(failed.getMessage());
            }
        });
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n", broken));
        }
    }

    private Stream<KpiCheck> ofMeasure(Measure measure) {
        String id = measure.name() + "/" + measure.version();
        return Stream.of(
                new KpiCheck(
                        id + " definition",
                        "A KPI says in both languages what it means.",
                        () -> DefinitionRules.check(measure, catalogues)),
                new KpiCheck(id + " vector", "A KPI has a worked example.", () -> requireVector(measure)));
    }

    private void requireVector(Measure measure) {
        boolean has = vectors.all().stream()
                .flatMap(vector -> vector.expected().stream())
                .anyMatch(each -> each.measure().equals(measure.name()) && each.version() == measure.version());
        if (!has) {
            throw new AssertionError("No vector tells what %s comes to by version %s. Work one out and add it."
                    .formatted(measure.name(), measure.version()));
        }
    }

    private Stream<KpiCheck> ofVector(Vector vector) {
        List<KpiCheck> checks = new ArrayList<>();
        checks.add(check(
                vector,
                "rows",
                "Every figure is the one that was worked out.",
                (trial, expected) ->
                        Differences.between(expected, trial.table(Trial.ROWS)).refuse("")));
        checks.add(check(
                vector,
                "split",
                "However the records are split, the figures are the same.",
                (trial, expected) -> trial.splitsAnywhere(Trial.ROWS)));
        checks.add(check(
                vector,
                "order",
                "In whatever order parts are merged, the figures are the same.",
                (trial, expected) -> trial.mergesInAnyOrder(Trial.ROWS)));
        checks.add(check(
                vector,
                "laws",
                "Merging is associative and commutative, and no rows change nothing.",
                (trial, expected) -> trial.keepsTheLawsOfMerging(Trial.ROWS)));
        checks.add(check(
                vector,
                "form",
                "Partials can be sent and read again.",
                (trial, expected) -> trial.travels(Trial.ROWS)));
        checks.add(check(
                vector,
                "parallel",
                "Gathered in parallel, the figures are the same.",
                (trial, expected) -> trial.gathersInParallel(Trial.ROWS)));
        checks.add(check(vector, "batch", "A batch answers alike.", (trial, expected) -> {
            trial.agrees(Trial.BATCH);
            trial.agrees(Trial.BATCH_IN_PARTS);
        }));
        evaluators.forEach((name, evaluator) -> checks.add(check(
                vector,
                name,
                "The evaluator " + name + " answers alike.",
                (trial, expected) -> trial.agrees(evaluator))));
        return checks.stream();
    }

    private KpiCheck check(Vector vector, String what, String rule, BiConsumer<Trial<?>, List<Expectation>> body) {
        return new KpiCheck(vector.name() + " " + what, rule, () -> {
            Map<Population, List<Expectation>> byPopulation = new LinkedHashMap<>();
            vector.expected()
                    .forEach(each -> byPopulation
                            .computeIfAbsent(measure(each).population(), any -> new ArrayList<>())
                            .add(each));
            Catalogue<?> catalogue = catalogues.get(vector.catalogue());
            byPopulation.values().forEach(each -> body.accept(trial(vector, catalogue, each), each));
        });
    }

    private <O> Trial<O> trial(Vector vector, Catalogue<O> catalogue, List<Expectation> expected) {
        List<Measure> asked = expected.stream()
                .map(this::measure)
                .map(kpi -> vector.policy()
                        .map(policy -> Kpis.converted(kpi, policy))
                        .orElse(kpi))
                .toList();
        MeasurePlan.Builder<O> plan = MeasurePlan.of(new Binder(catalogues, vector.frame()), catalogue)
                .measures(asked);
        vector.by().forEach(plan::by);
        return new Trial<>(plan.build(), read(catalogue, vector.records()), related(vector));
    }

    /** The KPI of an expectation, in the version for which that was worked out. */
    private Measure measure(Expectation expected) {
        Measure measure = measures.stream()
                .filter(each -> each.name().equals(expected.measure()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no KPI \"%s\" here. %s"
                        .formatted(
                                expected.measure(),
                                Names.hint(
                                        expected.measure(),
                                        measures.stream().map(Measure::name).toList()))));
        if (measure.version() != expected.version()) {
            throw new AssertionError(
                    "The vector was worked out for version %s of %s, but that is version %s now. Work it out anew."
                            .formatted(expected.version(), measure.name(), measure.version()));
        }
        return measure;
    }

    private Related related(Vector vector) {
        Map<String, Map<String, Object>> known = new HashMap<>();
        vector.related().forEach((name, records) -> {
            Map<String, Object> byId = new HashMap<>();
            identified(catalogues.get(name), records, byId);
            known.put(name, byId);
        });
        return Related.of((catalogue, id) -> Optional.ofNullable(known.get(catalogue))
                .map(byId -> byId.get(id.value()))
                .orElse(null));
    }

    private static <O> void identified(Catalogue<O> catalogue, List<Data> records, Map<String, Object> byId) {
        for (O record : read(catalogue, records)) {
            catalogue
                    .identity()
                    .flatMap(identity -> catalogue.values(record).get(identity))
                    .ifPresent(id -> byId.put(String.valueOf(id), record));
        }
    }

    private static <O> List<O> read(Catalogue<O> catalogue, List<Data> records) {
        Faults faults = new Faults();
        List<O> read = new ArrayList<>();
        records.forEach(
                record -> faults.attempt(() -> catalogue.fromData(record)).ifPresent(read::add));
        faults.refuse();
        return List.copyOf(read);
    }
}
