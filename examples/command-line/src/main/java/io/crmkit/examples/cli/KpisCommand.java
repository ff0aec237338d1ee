package io.crmkit.examples.cli;

import io.crmkit.analytics.cube.Against;
import io.crmkit.analytics.cube.Cube;
import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.StandardProcesses;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.data.Names;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.json.Json;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crm kpis}: takes a folder of opportunities, or a file of facts, and tells the KPIs that were asked for, by whatever they were asked. */
@Command(name = "kpis")
final class KpisCommand implements Callable<Integer> {

    private static final int MOST_LISTED = 10_000;
    private static final int USUALLY_LISTED = 20;

    /** What is told of a deal. */
    private static final List<Attribute<Opportunity, ?>> DEAL = List.of(
            OpportunityAttributes.NAME,
            OpportunityAttributes.STAGE,
            OpportunityAttributes.CREATED_ON,
            OpportunityAttributes.CLOSED_ON,
            OpportunityAttributes.AMOUNT);

    @Mixin
    private final Options options = new Options();

    @Mixin
    private final Conversion conversion = new Conversion();

    @Mixin
    private final FactColumns columns = new FactColumns();

    @Parameters(index = "0", paramLabel = "FOLDER|FILE")
    private Path path = Path.of("");

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

    @Option(names = "--limit", paramLabel = "N", order = 2)
    private @Nullable Integer limit;

    private final Console console;

    KpisCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        columns.requirePatterns();
        AskedKpis asked = AskedKpis.named(measures, process());
        Optional<Against> against = against();
        Optional<TestWith> tests = tests();
        requireSense(asked.measures(), against, tests);
        Function<List<Dimension>, KpiQuestion> question =
                dimensions -> new KpiQuestion(asked.measures(), dimensions, Optional.ofNullable(top), against, tests);
        if (!Files.exists(path)) {
            throw CsvSource.unreadable(path, new NoSuchFileException(path.toString()));
        }
        return Files.isDirectory(path) ? ofFolder(asked, question) : ofFile(asked, question);
    }

    /** What the funnel goes through. */
    private SalesProcess process() {
        return Profile.told(mapping, path).flatMap(Profile::process).orElseGet(StandardProcesses::sevenStages);
    }

    private int ofFolder(AskedKpis asked, Function<List<Dimension>, KpiQuestion> question) {
        asked.requireOpportunities();
        columns.first().ifPresent(option -> {
            throw new CliException(
                    Exit.USAGE,
                    option + " says what the columns of a file of facts mean. Those of a folder stand in its mapping.",
                    option + " 用于说明单个数据文件的列；文件夹中的列由映射说明。");
        });
        List<CsvSource> sources = new CsvFolder(path).sources(console, options);
        Profile profile = Profile.of(mapping, path, sources);
        Taken taken = Taken.from(profile, sources, options, console.progress(options));
        Crm crm = taken.crm();
        Fields<?> rows = MeasurePlan.of(crm.binder(), crm.catalogue(OpportunityAttributes.CATALOGUE))
                .measure(asked.measures().get(0))
                .build()
                .rows();
        List<Dimension> dimensions =
                dimensions(by, new DimensionNames(rows, crm.catalogues(), profile.mapping(sources), List.of()));
        Session reader = crm.as(Reporting.READER);
        KpiTable<Opportunity> table = new KpiTable<>(
                Cube.of(reader, OpportunityAttributes.CATALOGUE).called(new GroupWords(reader, crm.catalogues(), rows)),
                crm.catalogues(),
                conversion.policy(taken),
                question.apply(dimensions));
        NotTaken lacking = new NotTaken(taken.report());
        tell(table, new CsvFolder(path).name(), DEAL, lacking.tables());
        if (!taken.report().isClean()) {
            console.note(lacking.label(), options);
        }
        return Console.exit(taken.report()).code();
    }

    private int ofFile(AskedKpis asked, Function<List<Dimension>, KpiQuestion> question) {
        asked.requireFacts();
        conversion.refuseBasis(
                "The amounts of a single file are not converted. Leave it out, or convert them in the file.",
                "单个文件中的金额不作折算。请去掉该选项，或在文件中先行折算。");
        CsvSource source = CsvSource.open(path);
        if (source.encoding().isGuessed()) {
            console.tellEncoding(source, options);
        }
        Crm crm = Taken.empty(options);
        Catalogue<?> facts = Kpis.catalogues(crm.catalogues()).get(asked.catalogue());
        return ofFile(source, facts, crm, question);
    }

    private <O> int ofFile(
            CsvSource source, Catalogue<O> plain, Crm crm, Function<List<Dimension>, KpiQuestion> question) {
        Optional<Mapping> given = Optional.ofNullable(mapping)
                .map(named -> Profile.of(named, path, List.of(source)).mapping());
        FactFile<O> file = new FactFile.Reading(source, columns, given, by, conversion.named())
                .read(plain, crm.binder().frame(), console.progress(options));
        List<Dimension> dimensions = dimensions(
                by.stream().map(file::asked).toList(),
                new DimensionNames(file.facts(), file.catalogues(), Mapping.of(file.mapping()), source.header()));
        KpiQuestion asked = question.apply(dimensions);
        KpiTable<O> table = new KpiTable<>(file.cube(), Kpis.catalogues(crm.catalogues()), Optional.empty(), asked);
        tell(table, source.name(), file.facts().stored(), List.of());
        if (file.isWorthTelling()) {
            console.note(file.report().text(), options);
        }
        file.unfilled(asked.measures()).forEach(warning -> console.note(warning, options));
        return (file.isClean() ? Exit.OK : Exit.FINDINGS).code();
    }

    private <O> void tell(KpiTable<O> table, String name, List<? extends Attribute<O, ?>> shown, List<Label> lacking) {
        if (!records.isEmpty()) {
            console.print(table.records(name, records, shown, limit == null ? USUALLY_LISTED : limit), options);
        } else if (options.json) {
            console.print(Json.pretty(table.toData(lacking)) + "\n");
        } else {
            console.print(table.report(name), options);
        }
    }

    /** What the words for dimensions mean for the rows of the KPIs. */
    private static List<Dimension> dimensions(List<String> words, DimensionNames names) {
        return words.stream().map(names::of).toList();
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
                against.isEmpty() || records.isEmpty(),
                "--records lists records, and --compare compares figures: leave out one of them.",
                "--records 与 --compare 不能同时使用，请去掉其中一个。");
        require(
                limit == null || !records.isEmpty(),
                "--limit says how many records are listed: add --records.",
                "--limit 限制列出的记录数：请加上 --records。");
        require(
                limit == null || (limit >= 1 && limit <= MOST_LISTED),
                "--limit must be from 1 to " + MOST_LISTED + ".",
                "--limit 须为 1 至 " + MOST_LISTED + "。");
    }

    private static void require(boolean fits, String en, String zh) {
        if (!fits) {
            throw new CliException(Exit.USAGE, en, zh);
        }
    }
}
