package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public data set "Online Retail II", where it is at hand. */
class SegmentRealDataTest {

    private static final BigDecimal CLOSE = new BigDecimal("1e-9");

    @TempDir
    private Path folder;

    private static Path source() {
        Optional<Path> source =
                RealDataTest.data().map(data -> data.resolve("online-retail-2")).filter(Files::isDirectory);
        assumeTrue(source.isPresent(), "the reference data online-retail-2 are not here; set CRMKIT_DATA");
        return source.get();
    }

    @Test
    void a_wholesaler_of_half_a_million_rows_comes_out_as_it_is_known() throws IOException {
        Path source = source();
        Path file = folder.resolve("sales.csv");
        try (InputStream packed =
                new GZIPInputStream(Files.newInputStream(source.resolve("online_retail_2009_2010.csv.gz")))) {
            Files.copy(packed, file);
        }
        Data expected = Data.of(Json.read(Files.readAllBytes(source.resolve("expected.json"))));

        Run run = Run.of(
                "segment",
                file.toString(),
                "--customer=CustomerID",
                "--date=InvoiceDate",
                "--amount=Quantity*Price",
                "--order=Invoice",
                "--currency=GBP",
                "--method=abc",
                "--by=Country",
                "--json");

        assertThat(run.exit()).isZero();
        Data sections = Data.of(Json.read(run.out())).at("sections");
        Data read = sections.items().get(0).at("blocks");
        Data valid = expected.at("valid");
        assertThat(number(read.items().get(0).at("total").at("cells").items().get(1)))
                .isEqualByComparingTo(expected.at("raw").at("rows").decimal());
        assertThat(figure(read.items().get(1), 0))
                .isEqualByComparingTo(valid.at("customers").decimal());
        assertThat(figure(read.items().get(1), 1))
                .isEqualByComparingTo(valid.at("invoices").decimal());
        assertThat(figure(read.items().get(1), 2))
                .isEqualByComparingTo(valid.at("revenue").decimal());
        Data concentration = sections.items().get(1).at("blocks").items().get(1);
        Data countries = expected.at("hhi").at("countries");
        assertThat(figure(concentration, 0))
                .isCloseTo(countries.at("hhi_0_10000").decimal(), within(new BigDecimal("1e-6")));
        assertThat(figure(concentration, 1)).isCloseTo(countries.at("CR4").decimal(), within(CLOSE));
    }

    private static BigDecimal figure(Data block, int at) {
        return number(block.at("figures").items().get(at).at("value"));
    }

    private static BigDecimal number(Data reading) {
        return new BigDecimal(reading.at("value").text());
    }
}
