package io.crmkit.analytics.cube.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Certified values of the NIST Statistical Reference Datasets. */
class SignificanceDataTest {

    /** With two groups of one size, t² of Welch is the F of the analysis of variance; its degrees of freedom are others. */
    @Test
    void the_weight_of_silver_atoms_differs_between_two_instruments_as_certified() throws IOException {
        JsonNode certified = certified();
        Map<String, List<BigDecimal>> groups = new TreeMap<>();
        for (String line : Files.readAllLines(folder().resolve("anova/AtmWtAg.dat"))) {
            String[] words = line.strip().split("\\s+", -1);
            if (words.length == 2 && words[0].matches("[12]") && words[1].matches("[0-9.]+")) {
                groups.computeIfAbsent(words[0], key -> new ArrayList<>()).add(new BigDecimal(words[1]));
            }
        }
        assertThat(groups).hasSize(2);

        Tested test = Significance.between(Sample.of(groups.get("1")), Sample.of(groups.get("2")))
                .tested()
                .orElseThrow();

        assertThat(test.firstSize()).isEqualTo(24);
        double expected = certified.at("/anova/AtmWtAg/between/F").asDouble();
        assertThat(test.statistic() * test.statistic()).isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void means_and_variances_are_the_certified_ones_to_the_last_digits() throws IOException {
        JsonNode certified = certified();
        for (String name : List.of("Lew", "Lottery", "Mavro", "NumAcc1", "NumAcc2", "NumAcc3", "PiDigits")) {
            List<String> lines = Files.readAllLines(folder().resolve("univariate/" + name + ".dat"));
            List<BigDecimal> values = lines.stream()
                    .dropWhile(line -> !line.matches("Data: Y\\s*"))
                    .map(String::strip)
                    .filter(line -> line.matches("-?[0-9.]+"))
                    .map(BigDecimal::new)
                    .toList();
            JsonNode expected = certified.at("/univariate/" + name);

            Sample sample = Sample.of(values);

            double mean = expected.get("mean").asDouble();
            double deviation = expected.get("sd_n_minus_1").asDouble();
            assertThat(sample.mean()).as(name).isCloseTo(mean, within(1e-14 * Math.abs(mean)));
            assertThat(Math.sqrt(sample.variance())).as(name).isCloseTo(deviation, within(1e-14 * deviation));
        }
    }

    private static JsonNode certified() throws IOException {
        return new ObjectMapper().readTree(folder().resolve("certified.json").toFile());
    }

    private static Path folder() {
        String stated = System.getenv("CRMKIT_DATA");
        Optional<Path> data = stated != null
                ? Optional.of(Path.of(stated))
                : Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                        .map(above -> above.resolve("shared").resolve("data"))
                        .filter(Files::isDirectory)
                        .findFirst();
        Optional<Path> folder = data.map(all -> all.resolve("nist-strd")).filter(Files::isDirectory);
        assumeTrue(folder.isPresent(), "the reference data nist-strd are not here; set CRMKIT_DATA");
        return folder.get();
    }
}
