package io.crmkit.examples.cli;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.core.data.Names;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crm kpis}: takes a folder and tells the KPIs that were asked for, by whatever they were asked. */
@Command(name = "kpis")
final class KpisCommand implements Callable<Integer> {

    @Mixin
    private final Options options = new Options();

    @Mixin
    private final Conversion conversion = new Conversion();

    @Parameters(index = "0", paramLabel = "FOLDER")
    private Path folder = Path.of("");

    @Option(names = "--mapping", paramLabel = "FILE|NAME", order = 1)
    private @Nullable String mapping;

    @Option(names = "--measure", paramLabel = "KPI", split = ",", required = true, order = 2)
    private List<String> measures = new ArrayList<>();

    @Option(names = "--by", paramLabel = "DIM", split = ",", order = 2)
    private List<Dimension> by = new ArrayList<>();

    private final Console console;

    KpisCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Measure> asked = asked();
        List<CsvSource> sources = new CsvFolder(folder).sources(console, options);
        Profile profile = Profile.of(mapping, folder, sources);
        Taken taken = Taken.from(profile, sources, options, console.progress(options));
        KpiTable table = new KpiTable(taken, conversion.policy(taken));
        console.print(table.of(new CsvFolder(folder).name(), asked, by), options);
        if (!taken.report().isClean()) {
            console.note(KpiTable.INCOMPLETE, options);
        }
        return Console.exit(taken.report()).code();
    }

    /** The KPIs of opportunities, their lines and their paths; others are taken over what no table holds. */
    private List<Measure> asked() {
        List<Measure> known = Kpis.all().stream()
                .filter(kpi -> kpi.population().catalogue().equals(OpportunityAttributes.CATALOGUE.name()))
                .toList();
        List<String> names = known.stream().map(Measure::name).toList();
        List<String> unknown = measures.stream()
                .distinct()
                .filter(name -> !names.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new CliException(
                    Exit.USAGE,
                    unknown.stream()
                            .map(name -> "There is no KPI \"%s\" of opportunities. %s"
                                    .formatted(name, Names.hint(name, names)))
                            .collect(Collectors.joining(" ")),
                    unknown.stream()
                            .map(name -> "没有商机指标“%s”。%s".formatted(name, Names.hintZh(name, names)))
                            .collect(Collectors.joining()));
        }
        List<Measure> asked = measures.stream()
                .distinct()
                .map(name -> known.get(names.indexOf(name)))
                .toList();
        if (asked.stream().map(Measure::population).distinct().count() > 1) {
            String all = asked.stream()
                    .map(kpi -> kpi.name() + " (" + kpi.population() + ")")
                    .collect(Collectors.joining(", "));
            throw new CliException(
                    Exit.USAGE,
                    "These KPIs are taken over different rows: %s. Ask for them one after the other.".formatted(all),
                    "这些指标的统计对象不同：%s。请分别查询。".formatted(all));
        }
        return asked;
    }
}
