package io.crmkit.examples.cli;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.analytics.report.Definition;
import io.crmkit.core.Crm;
import io.crmkit.core.StandardProcesses;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.json.Json;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.message.Label;
import io.crmkit.core.process.SalesProcess;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm catalog}: what every KPI means, those of the funnel of a sales process included. */
@Command(name = "catalog")
final class CatalogCommand implements Callable<Integer> {

    @Mixin
    private final Options options = new Options();

    @Option(names = "--mapping", paramLabel = "FILE|NAME", order = 1)
    private @Nullable String mapping;

    private final Console console;

    CatalogCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Catalogues crm = Crm.inMemory().catalogues();
        List<Measure> kpis = Kpis.of(process());
        Catalogues schema = Kpis.catalogues(crm);
        console.print(
                options.json
                        ? Json.pretty(kpis.stream()
                                        .map(kpi -> toData(kpi, schema))
                                        .toList())
                                + "\n"
                        : new KpiGroups(kpis).markdown(crm, options.locale()));
        return Exit.OK.code();
    }

    /** The process of the mapping; the usual one without. */
    private SalesProcess process() {
        return mapping == null
                ? StandardProcesses.sevenStages()
                : Profile.of(mapping, Path.of(""), List.of()).process().orElseGet(StandardProcesses::sevenStages);
    }

    /** The definition as data, from which it can be read again, and in the words of both languages. */
    static Map<String, Object> toData(Measure kpi, Schema schema) {
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

    /** Words in both languages, for programs. */
    static Map<String, String> both(Label label) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("en", label.en());
        data.put("zh-CN", label.zh());
        return data;
    }
}
