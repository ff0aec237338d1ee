package io.crmkit.examples.cli;

import io.crmkit.analytics.report.Report;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crm segment}: takes a file of purchases and tells its customers apart. */
@Command(name = "segment")
final class SegmentCommand implements Callable<Integer> {

    /** As many as fit on a line. */
    private static final int MONTHS_AS_TEXT = 13;

    /** Enough for all purchases that there are, but for a date with a wrong century. */
    private static final int MONTHS_AS_DATA = 1_200;

    @Mixin
    private final Options options = new Options();

    @Mixin
    private final PurchaseColumns columns = new PurchaseColumns();

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--method", paramLabel = "rfm|abc|cohorts", defaultValue = "rfm", order = 5)
    private SegmentMethod method = SegmentMethod.RFM;

    @Option(names = "--currency", paramLabel = "CODE", defaultValue = "USD", order = 8)
    private CurrencyUnit currency = CurrencyUnit.USD;

    @Option(names = "--limit", paramLabel = "NUMBER", defaultValue = "20", order = 9)
    private int limit = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;

    SegmentCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit (%d) must be 1 or more.".formatted(limit));
        }
        if (columns.by().isPresent() && method != SegmentMethod.ABC) {
            throw new ParameterException(spec.commandLine(), "--by goes with --method abc only.");
        }
        CsvSource source = CsvSource.open(file);
        if (source.encoding().isGuessed()) {
            console.tellEncoding(source, options);
        }
        Bought bought = new PurchaseFile(source, columns).read(currency, options, console.progress(options));
        if (bought.taken() == 0) {
            throw nothing(bought);
        }
        LocalDate asOf = Optional.ofNullable(options.asOf).orElse(bought.last().plusDays(1));
        int months = options.json ? MONTHS_AS_DATA : MONTHS_AS_TEXT;
        Report report = new SegmentReport(bought, asOf, limit, months).of(method, source.name(), columns, options.zone);
        console.print(report, options);
        return (bought.isReadable() ? Exit.OK : Exit.FINDINGS).code();
    }

    private CliException nothing(Bought bought) {
        if (bought.rows() == 0) {
            return new CliException(
                    Exit.INPUT, "%s has no rows below its header.".formatted(file), "%s 除表头外没有数据行。".formatted(file));
        }
        return new CliException(
                Exit.INPUT,
                "%s has no purchase among its rows: %s. Check which columns are named."
                        .formatted(
                                file,
                                bought.omitted().entrySet().stream()
                                        .map(left -> "%s (rows %s)"
                                                .formatted(
                                                        left.getKey().label().en(),
                                                        left.getValue().where()))
                                        .collect(Collectors.joining("; "))),
                "%s 中没有一行是购买记录：%s。请检查所指定的列。"
                        .formatted(
                                file,
                                bought.omitted().entrySet().stream()
                                        .map(left -> "%s（行 %s）"
                                                .formatted(
                                                        left.getKey().label().zh(),
                                                        left.getValue().where()))
                                        .collect(Collectors.joining("；"))));
    }
}
