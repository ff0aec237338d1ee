package io.crmkit.examples.cli;

import io.crmkit.core.importing.ImportReport;
import io.crmkit.examples.cli.sample.SampleCompany;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crm demo}: writes the sample company into a folder and imports it from there. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private final Options options = new Options();

    @Parameters(index = "0", paramLabel = "FOLDER")
    private Path folder = Path.of("");

    @Option(names = "--seed", paramLabel = "NUMBER", order = 1)
    private long seed = SampleCompany.USUAL_SEED;

    private final Console console;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CsvFiles.write(folder, SampleCompany.of(seed).tables());
        if (options.asOf == null) {
            options.asOf = SampleCompany.TODAY;
        }
        List<CsvSource> sources = new CsvFolder(folder).sources();
        ImportReport report = Taken.from(Profile.bundled("sample"), sources, options, console.progress(options))
                .report();
        console.report(report, options);
        return Console.exit(report).code();
    }
}
