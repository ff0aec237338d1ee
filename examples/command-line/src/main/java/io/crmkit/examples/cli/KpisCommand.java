package io.crmkit.examples.cli;

import io.crmkit.analytics.cube.Cube;
import io.crmkit.analytics.cube.RecordNames;
import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.StandardProcesses;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.json.Json;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crm kpis}: takes a folder of opportunities, or a file of facts, and tells the KPIs that were asked for, by whatever they were asked. */
@Command(name = "kpis")
final class KpisCommand implements Callable<Integer> {

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

    @Mixin
    private final KpiOptions asking = new KpiOptions();

    private final Console console;

    KpisCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        columns.requirePatterns();
        AskedKpis asked = AskedKpis.named(measures, process());
        if (Files.isDirectory(path)) {
            asked.date().ifPresent(asking::goBy);
        }
        asking.requireSense(asked.measures());
        if (!Files.exists(path)) {
            throw CsvSource.unreadable(path, new NoSuchFileException(path.toString()));
        }
        return Files.isDirectory(path) ? ofFolder(asked) : ofFile(asked);
    }

    /** What the funnel goes through. */
    private SalesProcess process() {
        return Profile.told(mapping, path).flatMap(Profile::process).orElseGet(StandardProcesses::sevenStages);
    }

    private int ofFolder(AskedKpis asked) {
        asked.requireFolder();
        columns.first().ifPresent(option -> {
            throw new CliException(
                    Exit.USAGE,
                    option + " says what the columns of a file of facts mean. Those of a folder stand in its mapping.",
                    option + " 用于说明单个数据文件的列；文件夹中的列由映射说明。");
        });
        List<CsvSource> sources = new CsvFolder(path).sources(console, options);
        Profile profile = Profile.of(mapping, path, sources);
        Taken taken = Taken.from(profile, sources, options, console.progress(options));
        Mapping known = profile.mapping(sources);
        if (asked.isOfOpportunities()) {
            tell(taken, opportunities(asked, taken), asked, known);
        } else {
            tell(taken, new FolderFacts(taken, conversion).of(asked, asking.by(), known), asked, known);
        }
        return Console.exit(taken.report()).code();
    }

    private KpiRows<Opportunity> opportunities(AskedKpis asked, Taken taken) {
        Crm crm = taken.crm();
        Fields<?> rows = MeasurePlan.of(crm.binder(), crm.catalogue(OpportunityAttributes.CATALOGUE))
                .measure(asked.measures().get(0))
                .build()
                .rows();
        Optional<RatePolicy> policy = conversion.policy(taken);
        return new KpiRows<>(
                Cube.of(crm.as(Reporting.READER), OpportunityAttributes.CATALOGUE),
                rows,
                DEAL,
                policy,
                Optional.empty(),
                kpi -> policy.map(rates -> Kpis.converted(kpi, rates)).orElse(kpi));
    }

    private <O> void tell(Taken taken, KpiRows<O> rows, AskedKpis asked, Mapping known) {
        Crm crm = taken.crm();
        Session reader = crm.as(Reporting.READER);
        List<Dimension> dimensions =
                dimensions(asking.by(), new DimensionNames(rows.fields(), crm.catalogues(), known, List.of()));
        KpiTable<O> table = new KpiTable<>(
                rows.cube().called(new GroupWords(reader, crm.catalogues(), rows.fields())),
                Kpis.catalogues(crm.catalogues()),
                rows.policy(),
                rows.scope(),
                asking.question(asked.measures(), dimensions).asking(rows.asked()));
        NotTaken lacking = new NotTaken(taken.report());
        tell(table, new CsvFolder(path).name(), rows.shown(), RecordNames.of(reader)::of, lacking.tables());
        if (!taken.report().isClean()) {
            console.note(lacking.label(), options);
        }
    }

    private int ofFile(AskedKpis asked) {
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
        return ofFile(source, facts, crm, asked);
    }

    private <O> int ofFile(CsvSource source, Catalogue<O> plain, Crm crm, AskedKpis asked) {
        Optional<Mapping> given = Optional.ofNullable(mapping)
                .map(named -> Profile.of(named, path, List.of(source)).mapping());
        FactFile<O> file = new FactFile.Reading(
                        source, columns, given, asking.by(), conversion.named(), Optional.ofNullable(options.asOf))
                .read(plain, crm.binder().frame(), console.progress(options));
        List<Dimension> dimensions = dimensions(
                asking.by().stream().map(file::asked).toList(),
                new DimensionNames(file.facts(), file.catalogues(), Mapping.of(file.mapping()), source.header()));
        KpiTable<O> table = new KpiTable<>(
                file.cube(),
                Kpis.catalogues(crm.catalogues()),
                Optional.empty(),
                Optional.empty(),
                asking.question(asked.measures(), dimensions));
        tell(table, source.name(), file.facts().stored(), (records, ids) -> Map.of(), List.of());
        if (file.isWorthTelling()) {
            console.note(file.report().text(), options);
        }
        file.unfilled(asked.measures()).forEach(warning -> console.note(warning, options));
        return (file.isClean() ? Exit.OK : Exit.FINDINGS).code();
    }

    private <O> void tell(
            KpiTable<O> table,
            String name,
            List<? extends Attribute<O, ?>> shown,
            KpiRecords.Names names,
            List<Label> lacking) {
        if (!asking.records().isEmpty()) {
            console.print(table.records(name, asking.records(), shown, names, asking.limit()), options);
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
}
