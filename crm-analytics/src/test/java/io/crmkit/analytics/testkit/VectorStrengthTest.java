package io.crmkit.analytics.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.core.Crm;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.data.Data;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.process.SalesProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Vectors are worth something if a KPI that is wrong in one small thing no longer passes them. */
class VectorStrengthTest {

    private static final Catalogues CATALOGUES = Kpis.catalogues(Crm.inMemory().catalogues());
    private static final List<Measure> KPIS = Kpis.of(SalesProcess.simple());

    /**
     * Conditions that follow from the others: only one question has scores of 9 and more; and whoever came to a later step has, by the rule
     * that passed stages count, come to the earlier one.
     */
    private static final List<String> IMPLIED = List.of(
            "nps promoters [0]",
            "funnel.conversion.simple.qualification onward [0]",
            "funnel.conversion.simple.proposal onward [0]",
            "funnel.conversion.simple.closing onward [0]");

    private static final Map<String, Object> EVERYTHING = Map.of("all", List.of());

    /** The vectors that tell of a KPI, with only what they tell of it. */
    private static KpiVectors of(Measure kpi) {
        return KpiVectors.ofLibrary().of(kpi.name());
    }

    private static boolean isCaught(Measure wrong, KpiVectors vectors) {
        return KpiVerifier.of(CATALOGUES)
                .measures(List.of(wrong))
                .vectors(vectors)
                .checks()
                .filter(check -> check.id().endsWith(" rows"))
                .anyMatch(VectorStrengthTest::fails);
    }

    private static boolean fails(KpiCheck check) {
        try {
            check.run();
            return false;
        } catch (AssertionError caught) {
            return true;
        }
    }

    private static Measure with(Measure kpi, String tally, String key, Object value) {
        Map<String, Object> data = new LinkedHashMap<>(kpi.toData());
        Map<String, Object> tallies = copy(data.get("tallies"));
        Map<String, Object> changed = copy(tallies.get(tally));
        changed.put(key, value);
        tallies.put(tally, changed);
        data.put("tallies", tallies);
        return Measure.fromData(Data.of(data), CATALOGUES);
    }

    private static Map<String, Object> copy(Object map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }

    /** No condition, the opposite one, and each of several that are joined left out; by what was done to it. */
    private static Map<String, Object> wrong(Object where) {
        Map<String, Object> wrong = new LinkedHashMap<>();
        wrong.put("none", EVERYTHING);
        wrong.put("not", Map.of("not", where));
        if (((Map<?, ?>) where).get("all") instanceof List<?> parts) {
            for (int i = 0; i < parts.size(); i++) {
                List<Object> others = new ArrayList<>(parts);
                others.remove(i);
                wrong.put("[" + i + "]", Map.of("all", others));
            }
        }
        return wrong;
    }

    @Test
    void every_condition_of_every_kpi_is_held_by_a_vector() {
        List<String> free = new ArrayList<>();
        AtomicInteger tried = new AtomicInteger();
        for (Measure kpi : KPIS) {
            KpiVectors vectors = of(kpi);
            copy(kpi.toData().get("tallies")).forEach((tally, data) -> {
                Object where = ((Map<?, ?>) data).get("where");
                Map<String, Object> wrong = where == null ? Map.of() : wrong(where);
                wrong.forEach((how, other) -> {
                    tried.incrementAndGet();
                    if (!isCaught(with(kpi, tally, "where", other), vectors)) {
                        free.add(kpi.name() + " " + tally + " " + how);
                    }
                });
            });
        }

        assertThat(tried.get()).isGreaterThan(200);
        assertThat(free).containsExactlyInAnyOrderElementsOf(IMPLIED);
    }

    @Test
    void every_unit_and_every_rule_for_currencies_is_held_by_a_vector() {
        List<String> free = new ArrayList<>();
        for (Measure kpi : KPIS) {
            Map<String, Object> data = new LinkedHashMap<>(kpi.toData());
            data.put("unit", kpi.unit().code().equals("fraction") ? "number" : "fraction");
            if (!kpi.unit().code().equals("money") && !isCaught(Measure.fromData(Data.of(data), CATALOGUES), of(kpi))) {
                free.add(kpi.name() + " unit");
            }
            Map<String, Object> other = new LinkedHashMap<>(kpi.toData());
            other.put("mixedMoney", kpi.mixedMoney().code().equals("listed") ? "undefined" : "listed");
            if (kpi.unit().code().equals("money") && !isCaught(Measure.fromData(Data.of(other), CATALOGUES), of(kpi))) {
                free.add(kpi.name() + " currencies");
            }
        }

        assertThat(free).isEmpty();
    }
}
