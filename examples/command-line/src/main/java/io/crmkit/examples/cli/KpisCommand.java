package io.crmkit.examples.cli;

import io.crmkit.analytics.cube.Against;
import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.core.Crm;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.data.Names;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.json.Json;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final int MOST_LISTED = 10_000;

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
    private List<String> by = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N", order = 2)
    private @Nullable Integer top;

    @Option(names = "--compare", paramLabel = "previous|year", order = 2)
    private @Nullable String compare;

    @Option(names = "--significance", paramLabel = "others|pairs|compared", order = 2)
    private @Nullable String significance;

    @Option(names = "--records", paramLabel = "VALUE", split = ",", order = 2)
    private List<String> records = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", order = 2)
    private int limit = 20;

    private final Console console;

    KpisCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Measure> asked = asked();
        Optional<Against> against = against();
        Optional<TestWith> tests = tests();
        requireSense(asked, against, tests);
        List<CsvSource> sources = new CsvFolder(folder).sources(console, options);
        Profile profile = Profile.of(mapping, folder, sources);
        Taken taken = Taken.from(profile, sources, options, console.progress(options));
        List<Dimension> dimensions = dimensions(asked.get(0), taken.crm(), profile.mapping(sources));
        KpiQuestion question = new KpiQuestion(asked, dimensions, Optional.ofNullable(top), against, tests);
        KpiTable table = new KpiTable(taken, conversion.policy(taken), question);
        String name = new CsvFolder(folder).name();
        if (!records.isEmpty()) {
            console.print(table.records(name, records, limit), options);
        } else if (options.json) {
            console.print(Json.pretty(table.toData()) + "\n");
        } else {
            console.print(table.report(name), options);
        }
        if (!taken.report().isClean()) {
            console.note(KpiTable.INCOMPLETE, options);
        }
        return Console.exit(taken.report()).code();
    }

    /** What the words for dimensions mean for the rows of the KPIs. */
    private List<Dimension> dimensions(Measure kpi, Crm crm, Mapping meaning) {
        Fields<?> rows = MeasurePlan.of(crm.binder(), crm.catalogue(OpportunityAttributes.CATALOGUE))
                .measure(kpi)
                .build()
                .rows();
        DimensionNames names = new DimensionNames(rows, crm.catalogues(), meaning);
        return by.stream().map(names::of).toList();
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

    private Optional<Against> against() {
        Map<String, Against> known = new LinkedHashMap<>();
        known.put("previous", Against.PREVIOUS);
        known.put("year", Against.SAME_LAST_YEAR);
        if (compare == null) {
            return Optional.empty();
        }
        Against against = known.get(compare.strip());
        if (against == null) {
            throw new CliException(
                    Exit.USAGE,
                    "--compare: \"%s\" is no comparison. %s".formatted(compare, Names.hint(compare, known.keySet())),
                    "--compare：没有比较方式“%s”。%s".formatted(compare, Names.hintZh(compare, known.keySet())));
        }
        return Optional.of(against);
    }

    private Optional<TestWith> tests() {
        if (significance == null) {
            return Optional.empty();
        }
        List<TestWith> all = List.of(TestWith.values());
        List<String> known = all.stream().map(TestWith::word).toList();
        int at = known.indexOf(significance.strip());
        if (at < 0) {
            throw new CliException(
                    Exit.USAGE,
                    "--significance: nothing is tested with \"%s\". %s"
                            .formatted(significance, Names.hint(significance, known)),
                    "--significance：没有检验方式“%s”。%s".formatted(significance, Names.hintZh(significance, known)));
        }
        return Optional.of(all.get(at));
    }

    /** The place of the first dimension of periods; −1 if there is none. */
    private int periodAt() {
        for (int i = 0; i < by.size(); i++) {
            if (by.get(i).indexOf(':') >= 0 || by.get(i).indexOf('：') >= 0) {
                return i;
            }
        }
        return -1;
    }

    private void requireSense(List<Measure> asked, Optional<Against> against, Optional<TestWith> tests) {
        int periods = periodAt();
        require(
                against.isEmpty() || periods >= 0,
                "--compare needs periods: add a date and a period to --by, such as closedOn:quarter.",
                "--compare 需要期间：请在 --by 中加入日期和周期，如 closedOn:quarter。");
        require(top == null || top > 0, "--top must be 1 or more.", "--top 须不小于 1。");
        require(
                top == null || !by.isEmpty(),
                "--top needs something to tell the KPIs by: add --by.",
                "--top 需要维度：请加上 --by。");
        require(
                top == null || against.isEmpty() || periods > 0,
                "Periods that are compared stand in their order: put another dimension first in --by, or leave out --top.",
                "参与比较的期间按时间排列：请在 --by 中把其他维度放在最前，或去掉 --top。");
        require(
                records.isEmpty() || asked.size() == 1,
                "--records lists what is behind one KPI: name one with --measure.",
                "--records 列出单个指标背后的记录：请用 --measure 指定一个指标。");
        require(
                tests.isEmpty() || !by.isEmpty(),
                "--significance needs groups to test: add --by.",
                "--significance 需要可供检验的分组：请加上 --by。");
        require(
                tests.isEmpty() || records.isEmpty(),
                "--records lists records, and --significance tests groups: leave out one of them.",
                "--records 与 --significance 不能同时使用，请去掉其中一个。");
        require(
                tests.filter(with -> with == TestWith.COMPARED).isEmpty() || against.isPresent(),
                "--significance compared needs periods that are compared: add --compare.",
                "--significance compared 需要参与比较的期间：请加上 --compare。");
        require(
                limit >= 1 && limit <= MOST_LISTED,
                "--limit must be from 1 to " + MOST_LISTED + ".",
                "--limit 须为 1 至 " + MOST_LISTED + "。");
    }

    private static void require(boolean fits, String en, String zh) {
        if (!fits) {
            throw new CliException(Exit.USAGE, en, zh);
        }
    }
}
