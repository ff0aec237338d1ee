package io.crmkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void reads_every_sort_of_value_exactly() {
        assertThat(Json.read(
                        " {\"t\":\"x\\u00e9\\ud83d\\ude00\",\"w\":-9223372036854775808,\"b\":9223372036854775808,\"d\":1.50,"
                                + "\"e\":1e3,\"f\":true,\"g\":false,\"n\":null,\"l\":[],\"o\":{}} "))
                .isEqualTo(map(
                        "t",
                        "xé\uD83D\uDE00",
                        "w",
                        Long.MIN_VALUE,
                        "b",
                        new BigDecimal("9223372036854775808"),
                        "d",
                        new BigDecimal("1.50"),
                        "e",
                        new BigDecimal("1e3"),
                        "f",
                        true,
                        "g",
                        false,
                        "n",
                        null,
                        "l",
                        List.of(),
                        "o",
                        Map.of()));
    }

    @Test
    void keeps_the_order_of_names() {
        String text = "{\"z\":1,\"a\":{\"y\":2,\"b\":[3]}}";

        assertThat(Json.write(Json.read(text))).isEqualTo(text);
    }

    @Test
    void reads_bytes_streams_and_readers_alike() {
        String text = "[\"流\uD83D\uDE00\",1]";
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);

        assertThat(Json.read(utf8)).isEqualTo(Json.read(text)).isEqualTo(List.of("流\uD83D\uDE00", 1L));
        assertThat(Json.read(new ByteArrayInputStream(utf8))).isEqualTo(Json.read(text));
        assertThat(Json.read(new StringReader(text))).isEqualTo(Json.read(text));
    }

    @Test
    void passes_over_a_byte_order_mark() {
        assertThat(Json.read("\uFEFF[1]")).isEqualTo(List.of(1L));
        assertThat(Json.read("\uFEFF[1]".getBytes(StandardCharsets.UTF_8))).isEqualTo(List.of(1L));
        assertThatThrownBy(() -> Json.read("\uFEFF[x]")).hasMessageContaining("line 1, column");
        assertThatThrownBy(() -> Json.read("\uFEFF[x]".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("line 1, column");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "``~$~empty",
                "`  `~$~empty",
                "nul~$~This is not JSON",
                "NaN~$~This is not JSON",
                "[Infinity]~$[0]~This is not JSON",
                "[-Infinity]~$[0]~This is not JSON",
                "[1,]~$[1]~This is not JSON",
                "[1 2]~$[1]~This is not JSON",
                "{\"a\" 1}~$.a~This is not JSON",
                "{'a':1}~$~This is not JSON",
                "// c~$~This is not JSON",
                "[01]~$[0]~This is not JSON",
                "[+1]~$[0]~This is not JSON",
                "[.5]~$[0]~This is not JSON",
                "[\"\\x\"]~$[0]~This is not JSON",
                "[\"a\tb\"]~$[0]~This is not JSON",
                "1 2~$~After the end",
                "{} x~$~This is not JSON",
                "[[1],{\"a\":[{\"b\":~$[1].a[0].b~ends too early",
                "{\"a\":{\"b c\":1,\"b c\":2}}~$.a[\"b c\"]~only once",
                "[\"ok\",\"\\ud800\"]~$[1]~half of a surrogate pair",
                "[1e1000000000]~$[0]~at most 40 digits",
                "[1e99999999999]~$[0]~at most 40 digits",
                "[1e-1000000000]~$[0]~at most 40 digits",
                "[0.00000000000000000000000000000000000000001]~$[0]~at most 40 digits",
                "[12345678901234567890123456789012345678901]~$[0]~at most 40 digits",
            })
    void refuses_what_is_wrong_with_its_place(String text, String path, String rule) {
        for (Runnable reading :
                List.<Runnable>of(() -> Json.read(text), () -> Json.read(text.getBytes(StandardCharsets.UTF_8)))) {
            InvalidDataException refused = catchThrowableOfType(InvalidDataException.class, reading::run);

            assertThat(refused).isNotNull();
            Fault fault = refused.faults().get(0);
            assertThat(refused.getMessage()).contains(rule == null ? "" : rule);
            if (!text.isBlank()) {
                assertThat(fault.mend()).containsPattern("\\(line \\d+, column \\d+\\)");
            }
            assertThat(fault.path().replace("\\\\", "\\")).isEqualTo(path);
        }
    }

    @Test
    void refuses_half_surrogate_pairs_in_names() {
        String text = "{\"\\udc00\":1}";

        assertThatThrownBy(() -> Json.read(text))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("surrogate");
        assertThatThrownBy(() -> Json.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("surrogate");
    }

    @Test
    void says_line_and_column() {
        assertThatThrownBy(() -> Json.read("{\n  \"流\": 1,\n  \"流\": oops\n}"))
                .hasMessageContaining("oops")
                .hasMessageContaining("line 3, column 8");
        assertThatThrownBy(() -> Json.read("{\n  \"流\": 1,\n  \"流\": 2\n}")).hasMessageContaining("line 3, column 3");
    }

    @Test
    void refuses_long_numbers_before_working_on_them() {
        assertThatThrownBy(() -> Json.read("[" + "9".repeat(1_000_000) + "]"))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("at most 40 digits");
    }

    @ParameterizedTest
    @ValueSource(ints = {257, 10_000, 1_000_000})
    void refuses_deep_nesting(int depth) {
        for (String text : List.of("[".repeat(depth), "{\"a\":".repeat(depth))) {
            assertThatThrownBy(() -> Json.read(text))
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageContaining("256 levels");
        }
    }

    @Test
    void reads_and_writes_the_deepest_data_that_is_allowed() {
        String text = "[".repeat(Data.MAX_DEPTH) + "]".repeat(Data.MAX_DEPTH);

        assertThat(Json.write(Json.read(text))).isEqualTo(text);
    }

    @Test
    void refuses_what_is_too_long() {
        JsonLimits limits = new JsonLimits(100, 10);

        assertThat(Json.read("[\"0123456789\"]", limits)).isEqualTo(List.of("0123456789"));
        assertThatThrownBy(() -> Json.read("[1,\"01234567890\"]", limits))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageStartingWith("$[1]")
                .hasMessageContaining("at most 10 characters");
        assertThatThrownBy(() -> Json.read(" ".repeat(101), limits)).hasMessageContaining("longer than the 100");
        assertThatThrownBy(() -> Json.read(new byte[101], limits)).hasMessageContaining("longer than the 100");
        assertThatThrownBy(() -> Json.read("\"" + "x".repeat(10_000_001) + "\""))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("at most 10000000 characters");
        assertThatThrownBy(() -> Json.read("{\"" + "x".repeat(60_000) + "\":1}"))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("at most 50000 characters");
        assertThatThrownBy(() -> new JsonLimits(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JsonLimits(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_streams_and_readers_that_never_end() {
        InputStream bytes = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] into, int at, int length) {
                Arrays.fill(into, at, at + length, (byte) ' ');
                return length;
            }
        };
        Reader characters = new Reader() {
            @Override
            public int read(char[] into, int at, int length) {
                Arrays.fill(into, at, at + length, ' ');
                return length;
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> Json.read(bytes)).hasMessageContaining("longer than");
        assertThatThrownBy(() -> Json.read(characters)).hasMessageContaining("longer than");
    }

    @Test
    void passes_on_the_failure_of_a_stream() {
        InputStream bytes = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int at, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        Reader characters = new Reader() {
            @Override
            public int read(char[] into, int at, int length) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> Json.read(bytes)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> Json.read(characters)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void refuses_bytes_that_are_not_utf_8() {
        byte[][] broken = {
            {'"', (byte) 0x80, '"'},
            {'"', (byte) 0xC0, (byte) 0x80, '"'},
            {'"', (byte) 0xC1, (byte) 0x81, '"'},
            {'"', (byte) 0xE0, (byte) 0x80, (byte) 0x80, '"'},
            {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
            {'"', (byte) 0xF0, (byte) 0x80, (byte) 0x80, (byte) 0x80, '"'},
            {'"', (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'},
            {'"', (byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80, '"'},
            {'"', 'a', (byte) 0xC3},
            {'"', (byte) 0xE2, (byte) 0x82, '"'},
            "[1]".getBytes(StandardCharsets.UTF_16),
        };

        for (byte[] bytes : broken) {
            assertThatThrownBy(() -> Json.read(bytes))
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageContaining("UTF-8");
        }
        assertThatThrownBy(() -> Json.read("[1]".getBytes(StandardCharsets.UTF_16)))
                .hasMessageContaining("UTF-16; convert");
        assertThatThrownBy(() -> Json.read("[1]".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(InvalidDataException.class);
    }

    @Test
    void writes_every_sort_of_value() {
        assertThat(Json.write(Arrays.asList(
                        "a\"\\\n\u0001/流\uD83D\uDE00",
                        1,
                        2L,
                        (short) 3,
                        (byte) 4,
                        new BigInteger("12345678901234567890"),
                        new BigDecimal("1E+5"),
                        new BigDecimal("0.0000000001"),
                        1.5,
                        2.5f,
                        true,
                        null,
                        LocalDate.of(2026, 3, 31),
                        Instant.EPOCH)))
                .isEqualTo("[\"a\\\"\\\\\\n\\u0001/流\uD83D\uDE00\",1,2,3,4,12345678901234567890,100000,0.0000000001,"
                        + "1.5,2.5,true,null,\"2026-03-31\",\"1970-01-01T00:00:00Z\"]");
    }

    @Test
    void writes_for_people() {
        assertThat(Json.pretty(map("a", List.of(1L, map("b", null)), "c", Map.of(), "d", List.of())))
                .isEqualTo(
                        "{\n  \"a\": [\n    1,\n    {\n      \"b\": null\n    }\n  ],\n  \"c\": {},\n  \"d\": []\n}");
    }

    @Test
    void writes_one_canonical_text_for_equal_content() {
        Map<String, Object> some = map("b", new BigDecimal("1.50"), "\uFF5E", 1, "\uD83D\uDE00", 2, "a", 5L);
        Map<String, Object> other =
                map("\uD83D\uDE00", 2L, "a", new BigDecimal("5.0"), "b", new BigDecimal("1.5"), "\uFF5E", 1L);

        assertThat(Json.canonical(some))
                .isEqualTo(Json.canonical(other))
                .isEqualTo("{\"a\":5,\"b\":1.5,\"\uFF5E\":1,\"\uD83D\uDE00\":2}");
        assertThat(Json.canonical(new BigDecimal("1E+3"))).isEqualTo("1000");
    }

    @Test
    void refuses_to_write_what_could_not_be_read() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        Map<Object, Object> numbered = Map.of(5, "x");

        refusesToWrite(map("a", List.of("\uD800")), "$.a[0]", "surrogate");
        refusesToWrite(map("\uDC00", 1), "$", "surrogate");
        refusesToWrite(List.of(Double.NaN), "$[0]", "finite");
        refusesToWrite(List.of(Float.POSITIVE_INFINITY), "$[0]", "finite");
        refusesToWrite(List.of(new BigDecimal("1E+1000000000")), "$[0]", "40 digits");
        refusesToWrite(List.of(new BigDecimal("1E-1000000000")), "$[0]", "40 digits");
        refusesToWrite(List.of(BigInteger.TEN.pow(50)), "$[0]", "40 digits");
        refusesToWrite(List.of(new AtomicLong()), "$[0]", "plain form");
        refusesToWrite(numbered, "$", "must be texts");
        refusesToWrite(endless, "$[0][0]", "256 levels");
    }

    private static void refusesToWrite(Object tree, String path, String words) {
        assertThatThrownBy(() -> Json.write(tree))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageStartingWith(path)
                .hasMessageContaining(words);
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
