package io.crmkit.examples.cli;

import io.crmkit.analytics.pipeline.PipelineReport;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.render.HtmlReport;
import io.crmkit.analytics.report.render.JsonReport;
import io.crmkit.analytics.report.render.TextReport;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.importing.ImportReport;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.RatePolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Judges the pipeline of what was taken: as text here, and as a page and as JSON in a folder. */
final class Reporting {

    static final Actor READER = Actor.of("report", Role.MANAGER);

    private final Console console;
    private final Options options;

    Reporting(Console console, Options options) {
        this.console = console;
        this.options = options;
    }

    /**
     * Prints what became of the rows and the report, writes report.html and report.json; how the command ends.
     *
     * @throws CliException if the mapping does not fit the files: what is wrong is printed, and a report of what was taken in spite of it would
     *     only take the place of an earlier one
     */
    Exit show(Taken taken, Optional<RatePolicy> policy, Label title, Path folder) {
        ImportReport imported = taken.report();
        if (Console.exit(imported) == Exit.MAPPING) {
            console.report(imported, options);
            throw new CliException(
                    Exit.MAPPING,
                    "The mapping does not fit the files, so no report was written. Mend what is named above.",
                    "映射与文件不符，未写出报告。请按上文提示修正。");
        }
        PipelineReport plain =
                PipelineReport.of(taken.crm(), taken.crm().as(READER)).title(title.en(), title.zh());
        Report report = policy.map(plain::in).orElse(plain).report();
        String json = JsonReport.in(options.locale()).write(report);
        write(folder.resolve("report.html"), HtmlReport.in(options.locale()).write(report));
        write(folder.resolve("report.json"), json);
        if (options.json) {
            console.print(json + "\n");
        } else {
            console.report(imported, options);
            console.print("\n" + TextReport.in(options.locale()).write(report) + "\n");
        }
        Path page = folder.resolve("report.html");
        console.note(Label.of("Open " + page + " in a browser.", "请用浏览器打开 " + page + "。"), options);
        return Console.exit(imported);
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            WholeFile.write(file, bytes -> {
                bytes.write(text.getBytes(StandardCharsets.UTF_8));
                return file;
            });
        } catch (IOException failed) {
            throw new CliException(
                    Exit.OUTPUT,
                    "%s cannot be written (%s). Make room, or choose another folder with --out."
                            .formatted(file, failed.getMessage()),
                    "无法写入 %s（%s）。请清理空间，或用 --out 指定其他文件夹。".formatted(file, failed.getMessage()),
                    failed);
        }
    }
}
