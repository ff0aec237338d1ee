package io.crmkit.examples.cli;

import io.crmkit.core.message.Label;
import io.crmkit.examples.cli.sample.SampleCompany;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crm demo}: writes the sample company into a folder, imports it from there, and judges its pipeline. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private final Options options = new Options();

    @Mixin
    private final Conversion conversion = new Conversion();

    @Parameters(index = "0", paramLabel = "FOLDER", arity = "0..1")
    private Path folder = Path.of("crm-demo");

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
        Taken taken = Taken.from(Profile.bundled("sample"), sources, options, console.progress(options));
        return new Reporting(console, options)
                .show(
                        taken,
                        conversion.policy(taken),
                        Label.of("Sales pipeline of the sample company", "示例公司的销售管道"),
                        folder)
                .code();
    }
}
