package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public data sets "Online Retail II" and "CDNOW", where they are at hand. */
class SegmentRealDataTest {

    private static final BigDecimal CLOSE = new BigDecimal("1e-9");

    @TempDir
    private Path folder;

    private static Path source(String name) {
        Optional<Path> source =
                RealDataTest.data().map(data -> data.resolve(name)).filter(Files::isDirectory);
        assumeTrue(source.isPresent(), "the reference data " + name + " are not here; set CRMKIT_DATA");
        return source.get();
    }

    @Test
    void a_wholesaler_of_half_a_million_rows_comes_out_as_it_is_known() throws IOException {
        Path source = source("online-retail-2");
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

    @Test
    void a_music_shop_has_the_customers_that_are_known_if_purchases_of_0_count() throws IOException {
        Path source = source("cdnow");
        Path file = folder.resolve("cdnow.csv");
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(source.resolve("CDNOW_master.txt.gz")))) {
            String lines = new String(packed.readAllBytes(), StandardCharsets.US_ASCII);
            Files.write(
                    file,
                    lines.lines()
                            .map(line -> line.strip().replaceAll("\\s+", ","))
                            .toList());
        }
        Data known = Data.of(Json.read(Files.readAllBytes(source.resolve("expected.json"))))
                .at("master_file");

        Data all = read(file, "--zero");
        Data paid = read(file);

        assertThat(figure(all.items().get(1), 0))
                .isEqualByComparingTo("23570")
                .isEqualByComparingTo(known.at("customers").decimal());
        assertThat(figure(all.items().get(1), 2))
                .isEqualByComparingTo(known.at("total_amount").decimal());
        assertThat(count(all, 1)).isEqualByComparingTo("80");
        assertThat(figure(paid.items().get(1), 0)).isEqualByComparingTo("23502");
        assertThat(count(paid, 1)).isEqualByComparingTo("80");
    }

    /** What is said of the rows of a file of CDNOW. */
    private static Data read(Path file, String... more) {
        List<String> args = new ArrayList<>(List.of("segment", file.toString(), "--customer=customer_id"));
        args.addAll(List.of("--date=date", "--date-pattern=yyyyMMdd", "--amount=dollar_value", "--json"));
        args.addAll(List.of(more));
        Run run = Run.of(args.toArray(String[]::new));
        assertThat(run.exit()).isZero();
        return Data.of(Json.read(run.out())).at("sections").items().get(0).at("blocks");
    }

    /** The count in a row of the table of rows. */
    private static BigDecimal count(Data blocks, int row) {
        return number(blocks.items()
                .get(0)
                .at("rows")
                .items()
                .get(row)
                .at("cells")
                .items()
                .get(1));
    }

    private static BigDecimal figure(Data block, int at) {
        return number(block.at("figures").items().get(at).at("value"));
    }

    private static BigDecimal number(Data reading) {
        return new BigDecimal(reading.at("value").text());
    }
}
