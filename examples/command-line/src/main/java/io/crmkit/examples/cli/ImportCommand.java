package io.crmkit.examples.cli;

import io.crmkit.core.importing.ImportReport;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.importing.UndoReport;
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

    @Option(names = "--undo", order = 3)
    private boolean undo;

    private final Console console;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (plan && undo) {
            throw new CliException(
                    Exit.USAGE,
                    "What is only planned cannot be undone. Leave out --plan or --undo.",
                    "仅试算时没有可撤销的内容，请去掉 --plan 或 --undo。");
        }
        List<CsvSource> sources = new CsvFolder(folder).sources(console, options);
        Profile profile = Profile.of(mapping, folder, sources);
        Progress progress = console.progress(options);
        if (plan) {
            ImportReport report = Taken.planned(profile, sources, options, progress);
            console.report(report, options);
            return Console.exit(report).code();
        }
        Taken taken = Taken.from(profile, sources, options, progress);
        Exit exit = Console.exit(taken.report());
        if (!undo) {
            console.report(taken.report(), options);
            return exit.code();
        }
        UndoReport undone = taken.undone(progress);
        console.report(taken.report(), undone, options);
        return (exit == Exit.OK && !undone.isClean() ? Exit.FINDINGS : exit).code();
    }
}
