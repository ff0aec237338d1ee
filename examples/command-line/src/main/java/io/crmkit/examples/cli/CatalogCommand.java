package io.crmkit.examples.cli;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.analytics.report.Definition;
import io.crmkit.core.Crm;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.json.Json;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.message.Label;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code crm catalog}: what every KPI means. */
@Command(name = "catalog")
final class CatalogCommand implements Callable<Integer> {

    @Mixin
    private final Options options = new Options();

    private final Console console;

    CatalogCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Schema schema = Crm.inMemory().catalogues();
        console.print(
                options.json
                        ? Json.pretty(Kpis.all().stream()
                                        .map(kpi -> toData(kpi, schema))
                                        .toList())
                                + "\n"
                        : Kpis.catalogue(schema, options.locale()));
        return Exit.OK.code();
    }

    /** The definition as data, from which it can be read again, and in the words of both languages. */
    private static Map<String, Object> toData(Measure kpi, Schema schema) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", kpi.name());
        data.put("version", kpi.version());
        data.put("label", both(kpi.label()));
        data.put(
                "lines",
                Definition.of(kpi, schema).lines().stream()
                        .map(CatalogCommand::both)
                        .toList());
        data.put("definition", kpi.toData());
        return data;
    }

    private static Map<String, String> both(Label label) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("en", label.en());
        data.put("zh-CN", label.zh());
        return data;
    }
}
