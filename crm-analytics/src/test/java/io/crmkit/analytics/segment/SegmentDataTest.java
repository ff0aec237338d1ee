package io.crmkit.analytics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The figures of public data sets, as other tools computed them. */
class SegmentDataTest {

    private static final double EXACT = 1e-12;

    @Test
    void a_wholesaler_of_half_a_million_rows_comes_out_to_the_last_place() throws IOException {
        Path folder = folder("online-retail-2");
        JsonNode expected = json(folder.resolve("expected.json"));
        Purchases.Builder builder = Purchases.in(CurrencyUnit.GBP);
        Map<String, BigDecimal> products = new HashMap<>();
        Map<String, BigDecimal> countries = new HashMap<>();
        long[] valid = {0};
        lines(folder.resolve("online_retail_2009_2010.csv.gz"), true, line -> {
            String[] cells = line.split(",", -1);
            boolean counts = !cells[5].isEmpty() && !cells[0].startsWith("C");
            BigDecimal quantity = new BigDecimal(cells[2]);
            BigDecimal price = new BigDecimal(cells[4]);
            if (counts && quantity.signum() > 0 && price.signum() > 0) {
                BigDecimal amount = quantity.multiply(price);
                builder.add(cells[5], cells[0], LocalDate.parse(cells[3].substring(0, 10)), amount);
                products.merge(cells[1], amount, BigDecimal::add);
                countries.merge(cells[6], amount, BigDecimal::add);
                valid[0]++;
            }
        });
        Purchases purchases = builder.build();

        JsonNode totals = expected.get("valid");
        assertThat(valid[0]).isEqualTo(totals.get("rows").asLong());
        assertThat(purchases.orders()).isEqualTo(totals.get("invoices").asLong());
        assertThat(purchases.buyers()).hasSize(totals.get("customers").asInt());
        // Prices have three decimals, so the exact sum has, too: it is no whole number of pence
        assertThat(purchases.value()).isEqualByComparingTo("8832003.274");
        assertThat(purchases.repeatRate().number().orElseThrow().doubleValue())
                .isCloseTo(expected.get("repeat_customer_rate").asDouble(), within(EXACT));
        assertRfm(purchases, expected.get("rfm"));
        assertCohorts(purchases, expected.get("cohort_active_customers"));
        KnownAbc.assertIsKnown(Abc.of(products, AbcLimits.USUAL), expected.get("abc_products"));
        KnownAbc.assertIsKnown(Abc.of(purchases.values(), AbcLimits.USUAL), expected.get("abc_customers"));
        assertConcentration(Concentration.of(countries.values()), expected.at("/hhi/countries"));
        assertConcentration(Concentration.of(purchases.values().values()), expected.at("/hhi/customers"));
        int fifth = (purchases.buyers().size() + 4) / 5;
        assertThat(Concentration.of(purchases.values().values())
                        .shareOfLargest(fifth)
                        .doubleValue())
                .isCloseTo(
                        expected.at("/abc_customers/share_of_top_20_percent_customers")
                                .asDouble(),
                        within(EXACT));
    }

    @Test
    void the_customers_of_a_music_shop_score_and_return_as_known() throws IOException {
        Path folder = folder("cdnow");
        JsonNode expected = json(folder.resolve("expected.json")).get("master_file");
        Purchases.Builder builder = Purchases.in(CurrencyUnit.USD);
        lines(folder.resolve("CDNOW_master.txt.gz"), true, line -> {
            String[] cells = line.trim().split("\\s+", -1);
            // Purchases of one day count as one
            builder.add(
                    cells[0],
                    cells[1],
                    LocalDate.parse(cells[1], DateTimeFormatter.BASIC_ISO_DATE),
                    new BigDecimal(cells[3]));
        });
        Purchases purchases = builder.build();

        assertThat(purchases.buyers()).hasSize(expected.get("customers").asInt());
        assertThat(purchases.value())
                .isEqualByComparingTo(expected.get("total_amount").asText());
        assertRfm(purchases, expected.get("rfm"));
        assertCohorts(purchases, expected.get("cohort_active_customers"));
    }

    @Test
    void the_worked_examples_come_out() throws IOException {
        JsonNode examples = json(folder("worked-examples").resolve("worked_examples.json"));
        JsonNode shares = find(examples, "hhi-1").at("/input/shares_percent");
        assertThat(Concentration.of(numbers(shares))
                        .index()
                        .number()
                        .orElseThrow()
                        .multiply(BigDecimal.valueOf(10_000)))
                .isEqualByComparingTo(
                        find(examples, "hhi-1").at("/expected/hhi").asText());

        JsonNode pareto = find(examples, "pareto-1");
        Map<Integer, BigDecimal> values = new LinkedHashMap<>();
        numbers(pareto.at("/input/values")).forEach(value -> values.put(values.size(), value));
        Abc<Integer> abc = Abc.of(values, AbcLimits.USUAL);
        assertThat(abc.items())
                .extracting(item -> item.classed().name())
                .containsExactlyElementsOf(texts(pareto.at("/expected/classes_item_crossing_belongs_to_better")));
        assertThat(abc.items())
                .extracting(item -> item.cumulative().doubleValue())
                .containsExactlyElementsOf(numbers(pareto.at("/expected/cumulative_share")).stream()
                        .map(BigDecimal::doubleValue)
                        .toList());
    }

    private static void assertRfm(Purchases purchases, JsonNode expected) {
        LocalDate snapshot = LocalDate.parse(expected.get("snapshot").asText());
        List<RfmScore> scores = purchases.rfm(snapshot, RfmScale.QUINTILES);
        JsonNode borders = expected.get("quintile_cut_points_type7");

        assertThat(scores.stream().mapToLong(RfmScore::days).sum())
                .isEqualTo(expected.at("/recency_days/sum").asLong());
        // A score is how many borders a figure lies beyond: so the counts of scores say that the borders are the known
        // ones
        assertThat(scores).allSatisfy(score -> {
            assertThat(score.recency()).isEqualTo(5 - beyond(borders.get("recency"), (double) score.days()));
            assertThat(score.frequency())
                    .isEqualTo(1
                            + beyond(borders.get("frequency"), (double)
                                    score.buyer().orders()));
            assertThat(score.value())
                    .isEqualTo(1
                            + beyond(
                                    borders.get("monetary"),
                                    score.buyer().value().doubleValue()));
        });
        assertBorders(scores, score -> BigDecimal.valueOf(score.buyer().orders()), borders.get("frequency"));
        assertBorders(scores, score -> score.buyer().value(), borders.get("monetary"));
        assertBorders(scores, score -> BigDecimal.valueOf(score.days()), borders.get("recency"));
    }

    private static void assertBorders(List<RfmScore> scores, Function<RfmScore, BigDecimal> figure, JsonNode expected) {
        List<BigDecimal> sorted = scores.stream().map(figure).sorted().toList();
        for (int i = 1; i < 5; i++) {
            assertThat(Scoring.quantile(sorted, i, 5).doubleValue())
                    .isCloseTo(expected.get(i - 1).asDouble(), within(1e-9));
        }
    }

    private static int beyond(JsonNode borders, double figure) {
        int beyond = 0;
        for (JsonNode border : borders) {
            beyond += figure > border.asDouble() ? 1 : 0;
        }
        return beyond;
    }

    private static void assertCohorts(Purchases purchases, JsonNode expected) {
        Map<String, List<Long>> known = new LinkedHashMap<>();
        expected.properties().forEach(row -> {
            List<Long> counts = new ArrayList<>();
            row.getValue().forEach(count -> {
                if (!count.isNull()) {
                    counts.add(count.asLong());
                }
            });
            known.put(row.getKey(), counts);
        });
        Map<String, List<Long>> ours = new LinkedHashMap<>();
        purchases.cohorts().rows().forEach(row -> ours.put(row.month().toString(), row.active()));

        assertThat(ours).isEqualTo(known);
    }

    private static void assertConcentration(Concentration concentration, JsonNode expected) {
        assertThat(concentration.index().number().orElseThrow().doubleValue())
                .isCloseTo(expected.get("hhi_0_1").asDouble(), within(EXACT));
        assertThat(concentration.effectiveNumber().number().orElseThrow().doubleValue())
                .isCloseTo(expected.get("effective_number").asDouble(), within(1e-9));
        assertThat(concentration.shareOfLargest(4).doubleValue())
                .isCloseTo(expected.get("CR4").asDouble(), within(EXACT));
        assertThat(concentration.values()).hasSize(expected.get("n").asInt());
    }

    private static void lines(Path file, boolean header, Consumer<String> each) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.lines().skip(header ? 1 : 0).forEach(each);
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static JsonNode find(JsonNode examples, String id) {
        for (JsonNode example : examples.isArray() ? examples : examples.get("examples")) {
            if (example.get("id").asText().equals(id)) {
                return example;
            }
        }
        throw new IllegalArgumentException("no example " + id);
    }

    private static List<BigDecimal> numbers(JsonNode list) {
        return texts(list).stream().map(BigDecimal::new).toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static Path folder(String name) {
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
}
