package io.crmkit.analytics.testkit;

import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Worked examples: what KPIs must say of some records. Immutable.
 *
 * <p>The form, as {@link #schema()} states it:
 * <pre>{@code
 * {"edition": 1, "about": "Deals that closed.",
 *  "parameters": {"now": "2026-06-30T12:00:00Z", "zone": "UTC"},
 *  "base": {"opportunity": {"version": 1, "stage": "won", …}},
 *  "vectors": [
 *    {"name": "two-won-one-lost", "why": "Of three deals that closed, two were won.",
 *     "catalogue": "opportunity", "records": [{"id": "a", …}, …],
 *     "expect": [{"measure": "win-rate.count", "version": 1, "unit": "fraction", "number": "2/3", "sampleSize": 3}]}]}
 * }</pre>
 *
 * <ul>
 *   <li>A record has the names and plain forms of the attributes of its catalogue, and what {@code base} says unless it says otherwise.
 *   <li>What is derived from a record does not stand in it; the label of the attribute says how. A row that a record owns knows that record
 *       by the name of its catalogue, as in {@code opportunity.status}.
 *   <li>Numbers are exact. One with a slash is a quotient; a figure may differ from it by one in the 30th digit, since formulas that
 *       divide several times round each time.
 *   <li>A figure without a value says {@code "undefined": "zero-denominator"} and names rows, rates and currencies.
 *   <li>With dimensions ({@code "by"}), {@code "groups"} has every group with its key; the figure itself is the one of all rows.
 *   <li>With a {@code "policy"}, amounts are converted as {@link io.crmkit.analytics.kpi.Kpis#converted} does; the KPI is named without it.
 * </ul>
 */
public final class KpiVectors {

    /** The edition of the form. */
    public static final int EDITION = 1;

    private static final List<String> FILES = List.of(
            "pipeline",
            "stages",
            "funnel",
            "lines",
            "forecast",
            "movements",
            "goals",
            "slippage",
            "leads",
            "efforts",
            "sales",
            "growth",
            "receivables",
            "customer-values",
            "retention",
            "service",
            "surveys",
            "shares");

    private final List<Vector> vectors;

    private KpiVectors(List<Vector> vectors) {
        this.vectors = List.copyOf(vectors);
    }

    /**
     * The vectors of all KPIs that the library brings along, and of the funnel of {@link
     * io.crmkit.core.process.SalesProcess#simple()}.
     */
    public static KpiVectors ofLibrary() {
        return files().values().stream().map(KpiVectors::read).reduce(none(), KpiVectors::and);
    }

    /** The same as JSON, by what each file is about: for whoever computes the KPIs in another language. */
    public static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        FILES.forEach(file -> files.put(file, resource("vectors/" + file + ".json")));
        return files;
    }

    /**
     * Reads vectors.
     *
     * @throws io.crmkit.core.data.InvalidDataException with all faults and their paths; whether records fit their catalogue shows when
     *     they are tried
     */
    public static KpiVectors read(String json) {
        return new KpiVectors(VectorData.read(Data.of(Json.read(json))));
    }

    /** The form of a file of vectors, as JSON Schema (draft 2020-12). */
    public static String schema() {
        return resource("kpi-vectors.schema.json");
    }

    /** These and others. */
    public KpiVectors and(KpiVectors others) {
        List<Vector> all = new ArrayList<>(vectors);
        all.addAll(others.vectors);
        return new KpiVectors(all);
    }

    /** No vectors. */
    static KpiVectors none() {
        return new KpiVectors(List.of());
    }

    /** Those that tell of a KPI, with nothing that they tell of others: for whoever changes one. None if there are none. */
    public KpiVectors of(String measure) {
        List<Vector> about = new ArrayList<>();
        for (Vector vector : vectors) {
            List<Expectation> expected = vector.expected().stream()
                    .filter(each -> each.measure().equals(measure))
                    .toList();
            if (!expected.isEmpty()) {
                about.add(vector.expecting(expected));
            }
        }
        return new KpiVectors(about);
    }

    /** How many there are. */
    public int size() {
        return vectors.size();
    }

    List<Vector> all() {
        return vectors;
    }

    private static String resource(String name) {
        try (InputStream in = KpiVectors.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The library lacks its own resource " + name + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
