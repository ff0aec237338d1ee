package io.crmkit.examples.cli;

import io.crmkit.core.importing.ImportReport;
import io.crmkit.core.importing.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crm import}: takes a folder and says what became of every row. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private final Options options = new Options();

    @Parameters(index = "0", paramLabel = "FOLDER")
    private Path folder = Path.of("");

    @Option(names = "--mapping", paramLabel = "FILE|NAME", order = 1)
    private @Nullable String mapping;

    @Option(names = "--plan", order = 2)
    private boolean plan;

    private final Console console;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<CsvSource> sources = new CsvFolder(folder).sources(console, options);
        Profile profile = Profile.of(mapping, folder, sources);
        Progress progress = console.progress(options);
        ImportReport report = plan
                ? Taken.planned(profile, sources, options, progress)
                : Taken.from(profile, sources, options, progress).report();
        console.report(report, options);
        return Console.exit(report).code();
    }
}
