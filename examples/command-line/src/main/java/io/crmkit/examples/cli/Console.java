package io.crmkit.examples.cli;

import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.render.JsonReport;
import io.crmkit.analytics.report.render.TextReport;
import io.crmkit.core.decision.Severity;
import io.crmkit.core.importing.ImportReport;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.importing.TableReport;
import io.crmkit.core.importing.UndoReport;
import io.crmkit.core.json.Json;
import io.crmkit.core.message.Label;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;

/** Where a command writes: results to one stream, everything else to the other. */
record Console(Writer out, PrintWriter err) {

    /**
     * Writes a result.
     *
     * @throws CliException if the stream takes no more, be it that its disk is full or that nobody reads it any longer
     */
    void print(String text) {
        try {
            out.write(text);
            out.flush();
        } catch (IOException failed) {
            throw isPipeClosed(failed)
                    ? new CliException(Exit.UNREAD, "Nobody reads the result any longer.", "结果已无人读取。", failed)
                    : new CliException(
                            Exit.OUTPUT,
                            "The result cannot be written. Make room on the disk, or write it elsewhere.",
                            "无法写出结果。请清理磁盘空间，或写到其他位置。",
                            failed);
        }
    }

    /** Java tells it by the words of the operating system only: EPIPE is "Broken pipe" or "断开的管道", that of Windows has the same noun. */
    private static boolean isPipeClosed(IOException failed) {
        String words = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("pipe") || words.contains("管道");
    }

    void report(ImportReport report, Options options) {
        print(options.json ? Json.pretty(report.toData()) + "\n" : report.text(options.locale()));
    }

    /** What was taken, and what of it was taken back. */
    void report(ImportReport report, UndoReport undone, Options options) {
        print(
                options.json
                        ? Json.pretty(Map.of("import", report.toData(), "undo", undone.toData())) + "\n"
                        : report.text(options.locale()) + "\n" + undone.text(options.locale()));
    }

    void print(Report report, Options options) {
        print(
                options.json
                        ? JsonReport.in(options.locale()).write(report) + "\n"
                        : TextReport.in(options.locale()).write(report));
    }

    /** A line that is no result. */
    void note(Label label, Options options) {
        err.println(label.in(options.locale()));
        err.flush();
    }

    /** Says that the encoding of a file was guessed. */
    void tellEncoding(CsvSource source, Options options) {
        String name = String.valueOf(source.file().getFileName());
        note(
                Label.of(
                        name + " is not UTF-8 and was read as GB18030. Check a few names in the result.",
                        name + " 不是 UTF-8，已按 GB18030 读取。请抽查结果中的名称。"),
                options);
    }

    /** Shows how far it is, if somebody is watching. */
    Progress progress(Options options) {
        boolean watched = options.progress || (isTerminal() && !options.json);
        if (!watched) {
            return Progress.none();
        }
        return (source, rows, of) -> {
            err.print("\r" + source + " " + rows + (of > 0 ? " / " + of : "") + "   ");
            err.flush();
        };
    }

    /** Whether a person sits there; newer runtimes have a console without one, and say so by a method that older ones lack. */
    @SuppressWarnings("SystemConsoleNull") // asked further below
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException older) {
            return true;
        }
    }

    /** How the command ends after a report. */
    static Exit exit(ImportReport report) {
        boolean fits = report.tables().stream().noneMatch(TableReport::isBlocked)
                && report.notes().stream().noneMatch(note -> note.code().severity() == Severity.BLOCK);
        return !fits ? Exit.MAPPING : report.isClean() ? Exit.OK : Exit.FINDINGS;
    }
}
