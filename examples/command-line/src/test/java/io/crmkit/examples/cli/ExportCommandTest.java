package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    private static final String CUSTOMERS = """
            id,name,taxId,size,annualRevenue,tags,remark
            c1,上海恒远,001101199003070134,large,CNY 1250.50,a;b,"line 1
            line ""2\"""
            c2,'=1+1,,small,USD 1.00,,'+86 10
            c3,'t Hart,,,,,
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    private Path file() {
        return other.resolve("customers.csv");
    }

    private Run exported(String... more) {
        List<String> args =
                new ArrayList<>(List.of("export", folder.toString(), "--kind", "customer", "--out", file().toString()));
        args.addAll(Arrays.asList(more));
        return Run.of(args.toArray(new String[0]));
    }

    private void customers() throws IOException {
        Files.writeString(folder.resolve("customers.csv"), CUSTOMERS);
    }

    private String written() throws IOException {
        return Files.readString(file());
    }

    @Test
    void writes_what_was_imported_so_that_it_is_imported_again_without_a_difference() throws IOException {
        customers();

        Run run = exported();
        String first = written();
        Run again = Run.of("export", other.toString(), "--kind", "customer", "--out", file().toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("3 rows written");
        assertThat(again.exit()).isZero();
        assertThat(written()).isEqualTo(first);
        assertThat(first)
                .contains("001101199003070134", "上海恒远", "\"line 1\nline \"\"2\"\"\"", "'=1+1", "'+86 10", "'t Hart")
                .startsWith("id,name,")
                .contains("\r\n");
    }

    @Test
    void takes_columns_a_condition_an_order_and_labels_in_chinese() throws IOException {
        customers();

        Run run = exported(
                "--columns",
                "name,规模",
                "--where",
                "{\"attribute\": \"size\", \"in\": [\"large\", \"small\"]}",
                "--sort",
                "-name",
                "--labels",
                "--lang",
                "zh-CN");

        assertThat(written()).isEqualTo("名称,规模\r\n上海恒远,大型\r\n'=1+1,小型\r\n");
        assertThat(run.err()).contains("已将 2 行写入");
    }

    @Test
    void masks_confidential_values_on_request() throws IOException {
        customers();

        Run run = exported("--columns", "id,annualRevenue", "--mask");

        assertThat(written()).isEqualTo("id,annualRevenue\r\nc1,•••\r\nc2,•••\r\nc3,•••\r\n");
        assertThat(run.err()).contains("masked: Annual revenue");
    }

    @Test
    void writes_the_encodings_that_spreadsheets_ask_for() throws IOException {
        customers();

        exported("--encoding", "utf-8-bom", "--columns", "name");
        byte[] marked = Files.readAllBytes(file());
        exported("--encoding", "gb18030", "--columns", "name");
        byte[] chinese = Files.readAllBytes(file());

        assertThat(new String(marked, StandardCharsets.UTF_8)).startsWith("\ufeffname\r\n上海恒远");
        assertThat(new String(chinese, Charset.forName("GB18030"))).startsWith("name\r\n上海恒远");
        assertThat(exported("--encoding", "gbk").err()).contains("gb18030");
    }

    @Test
    void leaves_a_file_as_it_was_when_it_cannot_write_another() throws IOException {
        customers();
        Files.writeString(file(), "old");

        Run unknown = exported("--columns", "nmae");
        Run nowhere = Run.of(
                "export",
                folder.toString(),
                "--kind",
                "customer",
                "--out",
                other.resolve("no/such.csv").toString());
        Run directory = Run.of("export", folder.toString(), "--kind", "customer", "--out", other.toString());

        assertThat(unknown.exit()).isEqualTo(Exit.USAGE.code());
        assertThat(unknown.err()).contains("Maybe \"Name\" is meant").hasLineCount(1);
        assertThat(nowhere.exit()).isEqualTo(Exit.OUTPUT.code());
        assertThat(directory.exit()).isEqualTo(Exit.OUTPUT.code());
        assertThat(written()).isEqualTo("old");
        try (var left = Files.list(other)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void replaces_the_file_that_a_link_points_to() throws IOException {
        customers();
        Path file = Files.writeString(other.resolve("kept.txt"), "old");
        Files.createSymbolicLink(file(), file);

        assertThat(exported("--columns", "id").exit()).isZero();

        assertThat(file()).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo("id\r\nc1\r\nc2\r\nc3\r\n");
    }

    @Test
    void says_when_the_disk_is_full() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "needs a device that is always full");
        customers();
        Files.createSymbolicLink(other.resolve("customers.csv.part"), full);

        Run run = exported();

        assertThat(run.exit()).isEqualTo(Exit.OUTPUT.code());
        assertThat(run.err()).contains("Make room").hasLineCount(1);
    }

    @Test
    void a_device_is_written_into_and_stays() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "needs a device that is always full");
        customers();
        Files.createSymbolicLink(file(), full);

        Run run = exported();

        assertThat(run.exit()).isEqualTo(Exit.OUTPUT.code());
        assertThat(run.err()).contains("Make room").hasLineCount(1);
        assertThat(file()).isSymbolicLink();
        assertThat(Files.isRegularFile(file())).isFalse();
    }

    @Test
    void answers_misuse_in_one_line() throws IOException {
        customers();

        assertThat(exported("--where", "{").exit()).isEqualTo(Exit.USAGE.code());
        assertThat(exported("--where", "{\"attribute\": \"nmae\", \"is\": \"x\"}")
                        .err())
                .contains("name")
                .hasLineCount(1);
        assertThat(exported("--sort", "tags").exit()).isEqualTo(Exit.USAGE.code());
        assertThat(exported("--columns", "addresses", "--lang", "zh-CN").err())
                .contains("单元格")
                .hasLineCount(1);
        Run kind = Run.of("export", folder.toString(), "--kind", "custmer", "--out", file().toString());
        assertThat(kind.exit()).isEqualTo(Exit.USAGE.code());
        assertThat(kind.err()).contains("\"customer\"");
        assertThat(Run.of("export", folder.toString()).exit()).isEqualTo(Exit.USAGE.code());
        assertThat(Run.of("export", "--help", "--lang=zh-CN").out()).contains("脱敏");
    }

    @Test
    void exports_the_deals_of_the_sample_company_with_paths() throws IOException {
        Path demo = folder.resolve("demo");
        Run.of("demo", demo.toString());
        Path deals = other.resolve("deals.csv");

        Run run = Run.of(
                "export",
                demo.toString(),
                "--mapping",
                "sample",
                "--kind",
                "opportunity",
                "--out",
                deals.toString(),
                "--columns",
                "name,customer.name,amount,status",
                "--where",
                "{\"attribute\": \"status\", \"is\": \"open\"}");

        List<String> lines = Files.readAllLines(deals);
        assertThat(run.exit()).isZero();
        assertThat(lines.get(0)).isEqualTo("name,customer.name,amount,status");
        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(Set.copyOf(lines.subList(1, lines.size()).stream()
                        .map(line -> line.substring(line.lastIndexOf(',') + 1))
                        .toList()))
                .containsExactly("open");
    }
}
