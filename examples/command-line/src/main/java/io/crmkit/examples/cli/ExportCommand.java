package io.crmkit.examples.cli;

import io.crmkit.core.Session;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.exporting.Export;
import io.crmkit.core.exporting.ExportReport;
import io.crmkit.core.json.CrmJson;
import io.crmkit.core.message.Label;
import io.crmkit.core.store.SortKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crm export}: takes a folder and writes the records of one kind into a CSV file, as they are after the import. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private static final Label INCOMPLETE = Label.of(
            "Some rows were not taken, so the file lacks them. See which with crm import.",
            "部分行未导入，文件不含这些行。可用 crm import 查看。");

    @Mixin
    private final Options options = new Options();

    @Parameters(index = "0", paramLabel = "FOLDER")
    private Path folder = Path.of("");

    @Option(names = "--mapping", paramLabel = "FILE|NAME", order = 1)
    private @Nullable String mapping;

    @Option(names = "--kind", paramLabel = "KIND", required = true, order = 2)
    private String kind = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, order = 3)
    private Path out = Path.of("");

    @Option(names = "--columns", paramLabel = "ATTRIBUTE", split = ",", order = 4)
    private List<String> columns = new ArrayList<>();

    @Option(names = "--where", paramLabel = "JSON", order = 5)
    private @Nullable String where;

    @Option(names = "--sort", paramLabel = "ATTRIBUTE", split = ",", order = 6)
    private List<SortKey> sort = new ArrayList<>();

    @Option(names = "--labels", order = 7)
    private boolean labels;

    @Option(names = "--mask", order = 8)
    private boolean mask;

    @Option(names = "--encoding", paramLabel = "NAME", defaultValue = "utf-8", order = 9)
    private FileEncoding encoding = FileEncoding.UTF_8;

    private final Console console;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<CsvSource> sources = new CsvFolder(folder).sources(console, options);
        Profile profile = Profile.of(mapping, folder, sources);
        Taken taken = Taken.from(profile, sources, options, console.progress(options));
        Session session = taken.reading(mask, profile, sources, options);
        Catalogues catalogues = taken.crm().catalogues();
        ExportReport report = export(known(catalogues), catalogues, session);
        console.note(
                Label.of(
                        "%d rows written to %s%s".formatted(report.rows(), out, masked(report, false)),
                        "已将 %d 行写入 %s%s".formatted(report.rows(), out, masked(report, true))),
                options);
        if (!taken.report().isClean()) {
            console.note(INCOMPLETE, options);
        }
        return Console.exit(taken.report()).code();
    }

    private Catalogue<?> known(Catalogues catalogues) {
        List<String> kinds = catalogues.all().stream()
                .filter(Catalogue::isAggregate)
                .map(Catalogue::name)
                .toList();
        if (!kinds.contains(kind)) {
            throw new CliException(
                    Exit.USAGE,
                    "There are no records of a kind \"%s\". %s".formatted(kind, Names.hint(kind, kinds)),
                    "没有名为“%s”的记录。%s".formatted(kind, Names.hintZh(kind, kinds)));
        }
        return catalogues.get(kind);
    }

    @SuppressWarnings("unchecked") // known(…) takes aggregates only
    private <A extends Aggregate<A>> ExportReport export(
            Catalogue<?> catalogue, Catalogues catalogues, Session session) {
        Export<A> export = asked(Export.of(session, (Catalogue<A>) catalogue), catalogue, catalogues);
        return CsvSink.write(out, encoding, export::to);
    }

    private <A extends Aggregate<A>> Export<A> asked(Export<A> all, Catalogue<?> catalogue, Catalogues catalogues) {
        try {
            Export<A> export = columns.isEmpty() ? all : all.columns(columns);
            if (where != null) {
                export = export.where(CrmJson.of(catalogues).readCondition(catalogue, where));
            }
            export = export.sortedBy(sort);
            return labels ? export.labelled(options.locale()) : export;
        } catch (InvalidDataException refused) {
            throw new CliException(
                    Exit.USAGE,
                    refused.faults().stream().map(Object::toString).collect(Collectors.joining("; ")),
                    refused.faults().stream()
                            .map(fault -> fault.text(options.locale()))
                            .collect(Collectors.joining("；")),
                    refused);
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            throw new CliException(Exit.USAGE, message, message, refused);
        }
    }

    private static String masked(ExportReport report, boolean chinese) {
        return Optional.of(report.masked())
                .filter(labels -> !labels.isEmpty())
                .map(labels -> labels.stream()
                        .map(label -> chinese ? label.zh() : label.en())
                        .collect(Collectors.joining(chinese ? "、" : ", ")))
                .map(text -> (chinese ? "；已脱敏：" : "; masked: ") + text)
                .orElse("");
    }
}
