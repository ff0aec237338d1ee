package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.importing.SourceRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {

    private static final String TABLE = "name,城市\n\"Acme, Inc.\",上海\n";

    @TempDir
    private Path folder;

    private CsvSource file(byte[] bytes) throws IOException {
        return CsvSource.open(Files.write(folder.resolve("t.csv"), bytes));
    }

    private CsvSource file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SourceRow> rows(CsvSource source) {
        try (Stream<SourceRow> rows = source.rows()) {
            return rows.toList();
        }
    }

    private static byte[] marked(int[] mark, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b : mark) {
            bytes.write(b);
        }
        bytes.writeBytes(TABLE.getBytes(charset));
        return bytes.toByteArray();
    }

    static Stream<byte[]> encodings() {
        return Stream.of(
                marked(new int[] {}, StandardCharsets.UTF_8),
                marked(new int[] {0xEF, 0xBB, 0xBF}, StandardCharsets.UTF_8),
                marked(new int[] {0xFF, 0xFE}, StandardCharsets.UTF_16LE),
                marked(new int[] {0xFE, 0xFF}, StandardCharsets.UTF_16BE),
                marked(new int[] {}, Charset.forName("GB18030")));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void finds_out_the_encoding(byte[] bytes) throws IOException {
        CsvSource source = file(bytes);

        assertThat(source.header()).containsExactly("name", "城市");
        assertThat(rows(source)).containsExactly(new SourceRow(2, List.of("Acme, Inc.", "上海")));
    }

    @Test
    void says_when_an_encoding_was_guessed() throws IOException {
        assertThat(file(marked(new int[] {}, Encoding.GB18030)).encoding().isGuessed())
                .isTrue();
        assertThat(file(TABLE).encoding().isGuessed()).isFalse();
    }

    @Test
    void refuses_bytes_that_are_no_text() {
        assertThatThrownBy(() -> file(new byte[] {'a', '\n', (byte) 0xFF, (byte) 0xFF, '\n'}))
                .isInstanceOf(CliException.class)
                .hasMessageContaining("Save it as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void finds_out_the_delimiter_from_the_header(String delimiter) throws IOException {
        String text = String.join(delimiter, "a", "\"b,;b\"", "c") + "\n" + String.join(delimiter, "1", "2", "3");

        CsvSource source = file(text);

        assertThat(source.header()).containsExactly("a", "b,;b", "c");
        assertThat(rows(source).get(0).cells()).containsExactly("1", "2", "3");
    }

    @Test
    void numbers_rows_as_the_lines_on_which_they_begin() throws IOException {
        List<SourceRow> rows = rows(file("a\n\"x\ny\"\n\nz\n"));

        assertThat(rows).extracting(SourceRow::number).containsExactly(2L, 5L);
    }

    @Test
    void reads_the_same_rows_again() throws IOException {
        CsvSource source = file(TABLE);

        assertThat(rows(source)).isEqualTo(rows(source));
    }

    @Test
    void refuses_a_quote_that_is_not_closed_and_names_the_line() {
        assertThatThrownBy(() -> rows(file("a,b\n1,2\n3,\"4\n5,6\n")))
                .isInstanceOf(CliException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("Close it");
    }

    @Test
    void refuses_a_cell_without_end() {
        assertThatThrownBy(() -> rows(file("a\nx\n" + "y".repeat(CsvSource.LONGEST_CELL + 1) + "\n")))
                .isInstanceOf(CliException.class)
                .hasMessageContaining("10,000,000");
    }

    @Test
    void refuses_an_empty_file() {
        assertThatThrownBy(() -> file("")).isInstanceOf(CliException.class).hasMessageContaining("is empty");
    }

    @Test
    void neutralises_what_a_spreadsheet_would_compute_and_nothing_else() {
        assertThat(Stream.of("=1+1", "+49 30", "@x", "-5.20", "-x", "007", "").map(CsvFiles::neutral))
                .containsExactly("'=1+1", "'+49 30", "'@x", "-5.20", "'-x", "007", "");
    }
}
