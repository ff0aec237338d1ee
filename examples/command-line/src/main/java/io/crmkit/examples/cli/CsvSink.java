package io.crmkit.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.crmkit.core.exporting.RowSink;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;

/** Writes a CSV file as RFC 4180 says. The file takes its place when it is complete; a broken one leaves what was there before. */
final class CsvSink implements RowSink {

    private final CsvWriter csv;

    private CsvSink(CsvWriter csv) {
        this.csv = csv;
    }

    /**
     * Writes a file.
     *
     * @throws CliException if it cannot be written
     */
    static <T> T write(Path file, FileEncoding encoding, Function<RowSink, T> writing) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            T result = written(part, encoding, writing);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } catch (IOException | UncheckedIOException failed) {
            throw CsvFiles.unwritable(file, failed);
        } finally {
            discard(part);
        }
    }

    @Override
    public void header(List<String> names) {
        csv.writeRecord(names);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells);
    }

    private static <T> T written(Path part, FileEncoding encoding, Function<RowSink, T> writing) throws IOException {
        try (Writer characters = new BufferedWriter(new OutputStreamWriter(
                        Files.newOutputStream(part),
                        encoding.charset()
                                .newEncoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
                CsvWriter csv = CsvWriter.builder().build(characters)) {
            characters.write(encoding.mark());
            return writing.apply(new CsvSink(csv));
        }
    }

    /** Takes away what was not finished; a failure here would only hide the one before. */
    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            part.toFile().deleteOnExit();
        }
    }
}
