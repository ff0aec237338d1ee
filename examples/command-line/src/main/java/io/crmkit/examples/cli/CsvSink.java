package io.crmkit.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.crmkit.core.exporting.RowSink;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Writes a CSV file as RFC 4180 says, as a {@link WholeFile}. */
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
        try {
            return WholeFile.write(file, bytes -> written(bytes, encoding, writing));
        } catch (IOException | UncheckedIOException failed) {
            throw CsvFiles.unwritable(file, failed);
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

    private static <T> T written(OutputStream bytes, FileEncoding encoding, Function<RowSink, T> writing)
            throws IOException {
        try (Writer characters = new BufferedWriter(new OutputStreamWriter(
                        bytes,
                        encoding.charset()
                                .newEncoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
                CsvWriter csv = CsvWriter.builder().build(characters)) {
            characters.write(encoding.mark());
            return writing.apply(new CsvSink(csv));
        }
    }
}
