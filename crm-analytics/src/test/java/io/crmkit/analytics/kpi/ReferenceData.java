package io.crmkit.analytics.kpi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Public data sets with known answers, which lie beside the source and not in it. */
final class ReferenceData {

    private ReferenceData() {}

    /** The folder of a data set; without it, the test is skipped and says so. */
    static Path folder(String name) {
        String stated = System.getenv("CRMKIT_DATA");
        Optional<Path> data = stated != null
                ? Optional.of(Path.of(stated))
                : Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                        .map(above -> above.resolve("shared").resolve("data"))
                        .filter(Files::isDirectory)
                        .findFirst();
        Optional<Path> folder = data.map(all -> all.resolve(name)).filter(Files::isDirectory);
        assumeTrue(folder.isPresent(), "the reference data " + name + " are not here; set CRMKIT_DATA");
        return folder.get();
    }

    static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    /** The rows behind the header. Cells may stand in quotes, and quotes may hold commas; none holds a line break. */
    static List<List<String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size()).stream().map(ReferenceData::cells).toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
