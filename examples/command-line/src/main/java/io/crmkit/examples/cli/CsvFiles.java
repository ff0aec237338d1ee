package io.crmkit.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.crmkit.core.importing.RowSource;
import io.crmkit.core.importing.SheetText;
import io.crmkit.core.importing.SourceRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Writes tables as CSV files in UTF-8. */
final class CsvFiles {

    private CsvFiles() {}

    /**
     * Writes each table into a file of its name; makes the folder if it is not there.
     *
     * @throws CliException if it cannot be written
     */
    static void write(Path folder, List<? extends RowSource> tables) {
        try {
            Files.createDirectories(folder);
            for (RowSource table : tables) {
                WholeFile.write(folder.resolve(table.name() + ".csv"), bytes -> written(bytes, table));
            }
        } catch (IOException | UncheckedIOException failed) {
            throw unwritable(folder, failed);
        }
    }

    private static long written(OutputStream bytes, RowSource table) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
                Stream<SourceRow> rows = table.rows()) {
            csv.writeRecord(table.header());
            long count = 0;
            for (Iterator<SourceRow> next = rows.iterator(); next.hasNext(); count++) {
                csv.writeRecord(
                        next.next().cells().stream().map(CsvFiles::neutral).toList());
            }
            return count;
        }
    }

    /** A cell that no spreadsheet takes for a formula; numbers stay numbers. */
    static String neutral(String cell) {
        return cell.matches("-?[0-9]+(\\.[0-9]+)?") ? cell : SheetText.neutral(cell);
    }

    /** What it means that a file or folder cannot be written. */
    static CliException unwritable(Path path, Exception failed) {
        return new CliException(
                Exit.OUTPUT,
                "%s cannot be written (%s). Make room, or choose another folder.".formatted(path, failed.getMessage()),
                "无法写入 %s（%s）。请清理空间，或换一个文件夹。".formatted(path, failed.getMessage()),
                failed);
    }
}
