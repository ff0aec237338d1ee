package io.crmkit.core.json;

import static io.crmkit.core.json.DealFixture.CATALOGUES;
import static io.crmkit.core.json.DealFixture.DEALS;
import static io.crmkit.core.json.DealFixture.EXTENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.json.DealFixture.Deal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueCodecTest {

    private static final String MINIMAL = "\"id\":\"d\",\"version\":1,\"name\":\"n\"";

    private final CrmJson json = CrmJson.of(CATALOGUES);

    @Test
    void writes_what_the_tree_form_writes() {
        for (Deal deal : List.of(DealFixture.small(), DealFixture.full())) {
            String tree = Json.write(EXTENDED.toData(deal));

            assertThat(json.write(DEALS, deal)).isEqualTo(tree);
            assertThat(new String(json.bytes(DEALS, deal), StandardCharsets.UTF_8))
                    .isEqualTo(tree);
        }
    }

    @Test
    void reads_back_what_it_wrote() {
        Deal full = DealFixture.full();

        assertThat(json.read(DEALS, json.write(DEALS, full))).isEqualTo(full);
        assertThat(json.read(DEALS, json.bytes(DEALS, full))).isEqualTo(full);
        assertThat(json.readAll(DEALS, json.writeAll(DEALS, List.of(full, DealFixture.small()))))
                .containsExactly(full, DealFixture.small());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amount\":\"CNY 12.5\"",
                "\"amount\":{\"currency\":\"CNY\",\"amount\":\"12.5\"}",
                "\"amount\":{\"amount\":12.5,\"currency\":\"CNY\"}",
                "\"amount\":{\"amount\":\"0000000000000000000012.5\",\"currency\":\"CNY\"}",
                "\"amount\":{\"amount\":\"12.500\",\"currency\":\"CNY\"}",
                "\"amount\":{\"amount\":\"0012.5\",\"currency\":\"CNY\"}",
                "\"amount\":{\"amount\":\"-0.00\",\"currency\":\"USD\"}",
                "\"amount\":{\"amount\":\"0\",\"currency\":\"JPY\"}",
                "\"payments\":[\"EUR 1\",{\"amount\":\"1.00\",\"currency\":\"EUR\"}]",
                "\"openedAt\":\"2026-01-02T11:04:05+08:00\"",
                "\"openedAt\":\"2026-01-02T24:00:00Z\"",
                "\"openedAt\":\"2026-01-02T03:04:05.1Z\"",
                "\"openedAt\":\"2026-01-02T03:04:05.123456000Z\"",
                "\"openedAt\":\"2026-01-02t03:04:05z\"",
                "\"openedAt\":\"2026-01-02T03:04:05.Z\"",
                "\"seats\":5.0",
                "\"seats\":5e1",
                "\"discount\":\"0.10\"",
                "\"discount\":10",
                "\"discount\":1e3",
                "\"title\":\"n2\"",
                "\"size\":null,\"other\":null",
                "\"lines\":[]",
                "\"scores\":{}",
                "\"lines\":[{\"sku\":\"p\",\"net\":\"EUR 3\",\"quantity\":null}]"
            })
    void accepts_every_form_that_the_tree_form_accepts(String member) {
        String text = "{" + MINIMAL + "," + member + "}";

        Deal read = json.read(DEALS, text);

        assertThat(read).isEqualTo(EXTENDED.fromData(Data.of(Json.read(text))));
        assertThat(json.read(DEALS, text.getBytes(StandardCharsets.UTF_8))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "5",
                "\"text\"",
                "[]",
                "{}",
                "{\"id\":\"d\"}",
                "{" + MINIMAL + ",\"naem\":\"x\"}",
                "{" + MINIMAL + ",\"other\":[{\"a\":1}],\"seats\":\"x\"}",
                "{" + MINIMAL + ",\"lineCount\":3}",
                "{" + MINIMAL + ",\"seats\":-1}",
                "{" + MINIMAL + ",\"seats\":9223372036854775808}",
                "{" + MINIMAL + ",\"seats\":1.5}",
                "{" + MINIMAL + ",\"seats\":true,\"discount\":false,\"urgent\":1,\"size\":2,\"tags\":3,\"scores\":4}",
                "{" + MINIMAL
                        + ",\"seats\":[],\"discount\":{},\"urgent\":\"true\",\"size\":[],\"tags\":{},\"scores\":[]}",
                "{" + MINIMAL + ",\"size\":\"huge\",\"region\":\"east\"}",
                "{" + MINIMAL + ",\"discount\":1e30}",
                "{" + MINIMAL + ",\"discount\":1234567890123456789012}",
                "{" + MINIMAL + ",\"discount\":0.0000000000000000001}",
                "{" + MINIMAL + ",\"discount\":\"ten\"}",
                "{" + MINIMAL + ",\"amount\":{}}",
                "{" + MINIMAL + ",\"amount\":[]}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"-5\",\"currency\":\"CNY\"}}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"5.001\",\"currency\":\"CNY\"}}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"5.\",\"currency\":\"CNY\"}}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"\",\"currency\":\"CNY\"}}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"5.001\",\"currency\":\"cny\"}}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"-5.001\",\"more\":1}}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"5.1\",\"currency\":null}}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"-\",\"currency\":\"CNY\"}}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"1e5\",\"currency\":\"CNY\"}}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"5\",\"currency\":\"CNX\"}}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"5\",\"currency\":\"CNYX\"}}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"5\",\"currency\":{\"a\":[1]}}}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"5\",\"currency\":\"CNY\",\"more\":1}}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"99999999999999999999\",\"currency\":\"CNY\"}}",
                "{" + MINIMAL + ",\"closeDate\":\"2026-02-29\"}",
                "{" + MINIMAL + ",\"closeDate\":\"0000-01-01\"}",
                "{" + MINIMAL + ",\"closeDate\":\"+10000-01-01\"}",
                "{" + MINIMAL + ",\"closeDate\":\"2026-13-01\"}",
                "{" + MINIMAL + ",\"closeDate\":20260101}",
                "{" + MINIMAL + ",\"openedAt\":\"0000-12-31T23:59:59Z\"}",
                "{" + MINIMAL + ",\"openedAt\":\"2026-01-01T00:00:00.1234567Z\"}",
                "{" + MINIMAL + ",\"openedAt\":\"2026-01-01T25:00:00Z\"}",
                "{" + MINIMAL + ",\"openedAt\":\"2026-01-01\"}",
                "{" + MINIMAL + ",\"openedAt\":12}",
                "{" + MINIMAL + ",\"parent\":\"\"}",
                "{" + MINIMAL + ",\"parent\":5}",
                "{" + MINIMAL + ",\"name\\u0000\":5}",
                "{" + MINIMAL + ",\"tags\":[\"a\",null]}",
                "{" + MINIMAL + ",\"tags\":[\"a\",\" \",3]}",
                "{" + MINIMAL + ",\"tags\":[\"123456789012345678901\"]}",
                "{" + MINIMAL + ",\"visits\":[\"2026-01-01\",\"x\"],\"payments\":[\"EUR 1\",\"EUR x\",{}]}",
                "{" + MINIMAL + ",\"scores\":{\"a\":null}}",
                "{" + MINIMAL + ",\"scores\":{\"\":1}}",
                "{" + MINIMAL + ",\"scores\":{\"a\":1e25}}",
                "{" + MINIMAL + ",\"lines\":{}}",
                "{" + MINIMAL + ",\"lines\":[null,5,{}]}",
                "{" + MINIMAL + ",\"lines\":[{\"sku\":\"p\"},{\"sku\":\"\",\"net\":\"EUR x\",\"y\":{}}]}",
                "{" + MINIMAL + ",\"lines\":[{\"sku\":\"forbidden\",\"net\":\"EUR 1\"}]}",
                "{\"id\":\"d\",\"version\":0,\"name\":\"\"}"
            })
    void refuses_in_the_words_of_the_tree_form(String text) {
        List<Fault> expected = faults(() -> EXTENDED.fromData(Data.of(Json.read(text))));

        assertThat(faults(() -> json.read(DEALS, text))).isEqualTo(expected);
        assertThat(faults(() -> json.read(DEALS, text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
        assertThat(expected).allSatisfy(fault -> {
            assertThat(fault.path()).startsWith("$");
            assertThat(fault.rule()).isNotBlank();
        });
    }

    @Test
    void refuses_in_the_words_of_the_tree_form_when_rows_break_a_rule_of_their_list() {
        String line = "{\"sku\":\"p\",\"net\":\"EUR 1\"}";
        String text = "{" + MINIMAL + ",\"lines\":[" + (line + ",").repeat(50) + line + "]}";

        assertThat(faults(() -> json.read(DEALS, text)))
                .isEqualTo(faults(() -> EXTENDED.fromData(Data.of(Json.read(text)))))
                .extracting(Fault::path)
                .containsExactly("$.lines");
    }

    @Test
    void shows_place_value_and_rule_of_what_is_too_long() {
        String longId = "{\"id\":\"" + "x".repeat(129) + "\",\"version\":1,\"name\":\"n\"}";
        String longName = "{\"id\":\"d\",\"version\":1,\"name\":\"" + "x".repeat(10_000_000) + "\"}";
        String half = "{" + MINIMAL + ",\"tags\":[\"\\ud83d\"]}";

        assertThat(faults(() -> json.read(DEALS, longId))).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("$.id");
            assertThat(fault.value()).contains("129 characters");
            assertThat(fault.rule()).contains("1 to 128");
        });
        assertThat(faults(() -> json.read(DEALS, longName))).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("$.name");
            assertThat(fault.value()).contains("10000000 characters").hasSizeLessThan(100);
            assertThat(fault.rule()).contains("At most 200");
        });
        assertThat(faults(() -> json.read(DEALS, half))).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("$.tags[0]");
            assertThat(fault.value()).contains("\\ud83d");
            assertThat(fault.rule()).contains("surrogate");
        });
        assertThat(faults(() -> json.read(DEALS, "{" + MINIMAL + ",\"x\":" + "[".repeat(10_000))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.rule()).contains("256 levels"));
    }

    @Test
    void tells_all_faults_of_all_records_of_a_list() {
        String text = "[{" + MINIMAL + ",\"seats\":-1},{" + MINIMAL + "},{\"id\":\"\"},7]";

        assertThat(faults(() -> json.readAll(DEALS, text)))
                .extracting(Fault::path)
                .containsExactly("$[0].seats", "$[2].id", "$[3]");
        assertThat(faults(() -> json.readAll(DEALS, "{}")))
                .extracting(Fault::path)
                .containsExactly("$");
    }

    @Test
    void keeps_unknown_names_of_records_and_rows_if_asked() {
        CrmJson keeping = json.unknown(Unknown.KEEP);
        String text = "{" + MINIMAL
                + ",\"lines\":[{\"sku\":\"p\",\"net\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"colour\":[\"red\"]}]"
                + ",\"future\":{\"a\":[1,1.50,null,true]}}";

        Deal deal = keeping.read(DEALS, text);

        assertThat(keeping.write(DEALS, deal)).isEqualTo(text);
        assertThat(deal).isEqualTo(EXTENDED.fromData(Data.of(Json.read(text)), Unknown.KEEP));
        assertThat(faults(() -> json.read(DEALS, text)))
                .extracting(Fault::path)
                .containsExactly("$.lines[0].colour", "$.future");
        assertThat(faults(() -> keeping.read(DEALS, "{" + MINIMAL + ",\"lineCount\":1}")))
                .extracting(Fault::rule)
                .containsExactly("This attribute is computed and cannot be set.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"d\",\"id\":\"d\"}",
                "{" + MINIMAL + ",\"x\":1,\"x\":1}",
                "{" + MINIMAL + ",\"amount\":{\"amount\":\"1\",\"amount\":\"2\"}}",
                "{" + MINIMAL + ",\"scores\":{\"a\":1,\"a\":1}}",
                "{" + MINIMAL + ",\"lines\":[{\"sku\":\"p\",\"sku\":\"p\"}]}"
            })
    void refuses_a_name_that_stands_twice(String text) {
        assertThatThrownBy(() -> json.read(DEALS, text))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("only once")
                .hasMessageContaining("line 1, column ");
    }

    @Test
    void answers_every_truncated_text_with_a_refusal() {
        byte[] whole = json.bytes(DEALS, DealFixture.full());
        List<Integer> wrong = new ArrayList<>();

        for (int length = 0; length < whole.length; length++) {
            byte[] part = java.util.Arrays.copyOf(whole, length);
            try {
                json.read(DEALS, part);
                wrong.add(length);
            } catch (InvalidDataException refused) {
                assertThat(refused.faults()).isNotEmpty();
            }
            assertThatThrownBy(() -> Json.read(part)).isInstanceOf(InvalidDataException.class);
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void names_its_catalogue_and_reads_from_a_stream_of_the_host() throws Exception {
        CatalogueCodec<Deal> codec = json.codec(DEALS);
        String text = json.write(DEALS, DealFixture.full());

        try (var in = new com.fasterxml.jackson.core.JsonFactory().createParser(text)) {
            in.nextToken();

            assertThat(codec.read(in)).isEqualTo(DealFixture.full());
            assertThat(codec.catalogue()).isEqualTo(EXTENDED);
            assertThat(in.nextToken()).isNull();
        }
        try (var in = new com.fasterxml.jackson.core.JsonFactory().createParser("{\"id\":1,\"id\":2}")) {
            in.nextToken();
            assertThatThrownBy(() -> codec.read(in)).isInstanceOf(InvalidDataException.class);
        }
    }

    private static List<Fault> faults(Supplier<?> reading) {
        InvalidDataException refused = catchThrowableOfType(InvalidDataException.class, reading::get);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.faults();
    }
}
