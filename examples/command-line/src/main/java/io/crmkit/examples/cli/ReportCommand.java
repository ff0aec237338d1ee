package io.crmkit.examples.cli;

import io.crmkit.core.message.Label;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crm report}: takes a folder and judges its pipeline. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private final Options options = new Options();

    @Mixin
    private final Conversion conversion = new Conversion();

    @Parameters(index = "0", paramLabel = "FOLDER")
    private Path folder = Path.of("");

    @Option(names = "--mapping", paramLabel = "FILE|NAME", order = 1)
    private @Nullable String mapping;

    @Option(names = "--out", paramLabel = "DIR", order = 2)
    private Path out = Path.of("");

    private final Console console;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<CsvSource> sources = new CsvFolder(folder).sources(console, options);
        Profile profile = Profile.of(mapping, folder, sources);
        Taken taken = Taken.from(profile, sources, options, console.progress(options));
        String name = new CsvFolder(folder).name();
        return new Reporting(console, options)
                .show(taken, conversion.policy(taken), Label.of("Sales pipeline: " + name, "销售管道：" + name), out)
                .code();
    }
}
