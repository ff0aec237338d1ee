package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.analytics.pipeline.PipelineReport;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.Series;
import io.crmkit.core.data.Data;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.importing.RowSource;
import io.crmkit.core.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Targets beside the public data set "CRM Sales Opportunities", where that is at hand: a million for everybody, so that shares are known. */
class TargetsRealDataTest {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static Data expected = Data.of(null);
    private static Optional<Report> report = Optional.empty();

    @BeforeAll
    static void taken() throws IOException {
        Optional<Path> folder = RealDataTest.data()
                .map(data -> data.resolve("crm-opportunities"))
                .filter(Files::isDirectory);
        assumeTrue(folder.isPresent(), "the reference data crm-opportunities are not here; set CRMKIT_DATA");
        expected = Data.of(Json.read(Files.readAllBytes(folder.get().resolve("expected.json"))));
        List<RowSource> sources = new ArrayList<>(new CsvFolder(folder.get()).sources());
        sources.add(targets());
        Options options = new Options();
        options.asOf = LocalDate.of(2017, 12, 31);
        Taken taken = Taken.from(Profile.bundled("crm-sales-opportunities"), sources, options, Progress.none());
        assertThat(taken.report().isClean()).isTrue();
        report = Optional.of(
                PipelineReport.of(taken.crm(), taken.crm().as(Reporting.READER)).report());
    }

    private static RowSource targets() {
        List<List<String>> rows = new ArrayList<>();
        expected.at("by_sales_agent")
                .keys()
                .forEach(
                        seller -> rows.add(List.of(String.valueOf(rows.size()), seller, "", "2017", "1000000", "USD")));
        expected.at("by_regional_office")
                .keys()
                .forEach(
                        region -> rows.add(List.of(String.valueOf(rows.size()), "", region, "2017", "1000000", "USD")));
        return RowSource.of("targets", List.of("no", "seller", "region", "period", "amount", "currency"), rows);
    }

    private static List<Series> bars(String title) {
        return report.orElseThrow().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block instanceof Bars && block.title().en().equals(title))
                .map(block -> ((Bars) block).bars())
                .findFirst()
                .orElseThrow();
    }

    private static void assertKnown(String title, Data known) {
        List<Series> bars = bars(title);

        assertThat(bars).hasSize(known.keys().size());
        for (Series bar : bars) {
            BigDecimal won = known.at(bar.label().en()).at("won_value").decimal();
            assertThat(bar.values().get(0).number().orElseThrow())
                    .as(bar.label().en())
                    .isEqualByComparingTo(won.divide(MILLION));
            assertThat(bar.values().get(1).number().orElseThrow()).isEqualByComparingTo(won);
        }
    }

    @Test
    void what_each_seller_attained_is_what_he_is_known_to_have_won() {
        assertKnown("Attainment by seller, 2017", expected.at("by_sales_agent"));
    }

    @Test
    void what_each_region_attained_is_what_it_is_known_to_have_won() {
        assertKnown("Attainment by region, 2017", expected.at("by_regional_office"));
    }
}
