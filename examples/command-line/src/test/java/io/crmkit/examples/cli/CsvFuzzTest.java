package io.crmkit.examples.cli;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.crmkit.core.importing.SourceRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as a table: rows come in order of their lines, or a message of one line says why not. */
class CsvFuzzTest {

    @TempDir
    private Path folder;

    @FuzzTest(maxDuration = "60s")
    void tables(byte[] input) throws IOException {
        try {
            CsvSource source = CsvSource.open(Files.write(folder.resolve("t.csv"), input));
            try (Stream<SourceRow> rows = source.rows()) {
                long before = 0;
                for (SourceRow row : (Iterable<SourceRow>) rows::iterator) {
                    if (row.number() <= before) {
                        throw new AssertionError("Row " + row.number() + " came after row " + before);
                    }
                    before = row.number();
                }
            }
        } catch (CliException refused) {
            if (refused.getMessage().isBlank() || refused.getMessage().lines().count() != 1) {
                throw new AssertionError("A message must be one line", refused);
            }
        }
    }
}
