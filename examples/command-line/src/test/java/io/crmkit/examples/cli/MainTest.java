package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Run imported(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "import";
        args[1] = folder.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return Run.of(args);
    }

    @Test
    void takes_a_folder_without_being_told_what_it_means() throws IOException {
        file("customers.csv", "Name;Sector\nAcme;retail\nGlobex;energy\n");
        file("contacts.csv", "姓名,客户\n李雷,Acme\n");

        Run run = imported();

        assertThat(run.out()).contains("customers → Customer: 2 rows").contains("Create 2");
        assertThat(run.out()).contains("contacts → Contact: 1 rows");
        assertThat(run.exit()).isEqualTo(Exit.FINDINGS.code());
        assertThat(run.err()).isEmpty();
    }

    @Test
    void ends_well_when_every_row_was_taken() throws IOException {
        file("customers.csv", "name,sector\nAcme,retail\n");

        assertThat(imported("--plan").exit()).isZero();
        assertThat(imported("--plan").out()).startsWith("Plan (nothing was stored)");
        assertThat(imported().out()).startsWith("Imported");
    }

    @Test
    void says_everything_as_json() throws IOException {
        file("customers.csv", "name,sector\nAcme,retail\n,energy\n");

        Data table = Data.of(Json.read(imported("--json").out()))
                .at("tables")
                .items()
                .get(0);

        assertThat(table.at("create").whole()).isEqualTo(1);
        assertThat(table.at("findings")
                        .items()
                        .get(0)
                        .at("examples")
                        .items()
                        .get(0)
                        .at("zh-CN")
                        .text())
                .contains("为空");
    }

    @Test
    void speaks_chinese() throws IOException {
        file("customers.csv", "name\nAcme\n");

        assertThat(imported("--lang", "zh-CN").out()).startsWith("导入结果").contains("新建 1");
        assertThat(Run.of("import", "--help", "--lang=zh-CN").out())
                .contains("用法")
                .contains("编码");
        assertThat(Run.of("import", "/nowhere", "--lang=zh-CN").err())
                .startsWith("错误：")
                .contains("请检查路径");
    }

    @Test
    void explains_itself_with_all_exit_codes() {
        String help = Run.of("--help").out();

        for (Exit exit : Exit.values()) {
            assertThat(help).containsPattern("\n  " + exit.code() + " +\\w");
        }
        assertThat(Run.of("import", "--help").out()).contains("--mapping").contains("GB18030");
    }

    @Test
    void tells_that_a_file_was_read_as_gb18030() throws IOException {
        Files.write(folder.resolve("客户.csv"), "名称,行业\n上海恒远,制造\n".getBytes(Charset.forName("GB18030")));

        Run run = imported();

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("GB18030");
    }

    @Test
    void answers_misuse_in_one_line_without_a_stack_trace() {
        assertThat(Run.of().exit()).isEqualTo(Exit.USAGE.code());
        assertThat(Run.of("import").exit()).isEqualTo(Exit.USAGE.code());
        assertThat(Run.of("imprt", "x").exit()).isEqualTo(Exit.USAGE.code());
        assertThat(Run.of("import", "/nowhere").err().lines()).hasSize(1);
        assertThat(Run.of("import", "/nowhere", "--stacktrace").err()).contains("at io.crmkit");
    }

    private static String refused(String... more) {
        List<String> args = new ArrayList<>(List.of("kpis", "x", "--measure", "won.value"));
        args.addAll(List.of(more));
        Run run = Run.of(args.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(Exit.USAGE.code());
        assertThat(run.err()).doesNotContain("java", "class", "int");
        return run.err();
    }

    @Test
    void a_date_that_is_none_is_refused_with_how_to_write_it() {
        assertThat(refused("--as-of", "2026-13-40"))
                .contains("'--as-of'", ": \"2026-13-40\" is no date. Write it like 2026-03-31.");
        assertThat(refused("--as-of", "2026-02-30")).contains("\"2026-02-30\" is no date.");
        assertThat(refused("--as-of=31.3.2026", "--lang=zh-CN")).contains("“31.3.2026”不是有效日期，请按 2026-03-31 的格式书写。");
    }

    @Test
    void a_time_zone_that_is_none_is_refused_with_the_nearest_or_how_to_write_it() {
        assertThat(refused("--zone", "Mars")).contains("\"Mars\" is no time zone. Write it like Europe/Berlin.");
        assertThat(refused("--zone", "Europe/Berln")).contains("no time zone. Maybe \"Europe/Berlin\" is meant.");
        assertThat(refused("--zone", "shanghai")).contains("no time zone. Maybe \"Asia/Shanghai\" is meant.");
        assertThat(refused("--zone", "new york")).contains("no time zone. Maybe \"America/New_York\" is meant.");
        assertThat(refused("--zone", "Mars", "--lang=zh-CN")).contains("“Mars”不是有效时区。请按 Europe/Berlin 的格式书写。");
        assertThat(refused("--zone", "shanghai", "--lang=zh-CN")).contains("是否指“Asia/Shanghai”？");
    }

    @Test
    void a_number_that_is_none_or_out_of_range_is_refused() {
        assertThat(refused("--top", "three")).contains("\"three\" is no whole number.");
        assertThat(refused("--top", "2.5")).contains("\"2.5\" is no whole number.");
        assertThat(refused("--top", "99999999999")).contains("99999999999 is out of range.");
        assertThat(refused("--top", "three", "--lang=zh-CN")).contains("“three”不是整数。");
        assertThat(Run.of("demo", folder.toString(), "--seed", "x").err()).contains("\"x\" is no whole number.");
        assertThat(Run.of("segment", "x", "--limit", "x").err()).contains("\"x\" is no whole number.");
    }

    @Test
    void tells_apart_what_cannot_be_read() throws IOException {
        file("one.csv", "a\n");
        String file = folder.resolve("one.csv").toString();

        assertThat(Run.of("import", "/nowhere").err()).contains("not there");
        assertThat(Run.of("import", file).err()).contains("not a folder");
        assertThat(Run.of(
                                "import",
                                Files.createDirectory(folder.resolve("empty")).toString())
                        .err())
                .contains("no file that ends in");
        assertThat(Run.of("import", file).exit()).isEqualTo(Exit.INPUT.code());
    }

    @Test
    void says_when_it_may_not_read_a_folder() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setReadable(false), "needs a file system with rights");
        assumeFalse(Files.isReadable(closed), "the user who runs the tests may read everything");

        assertThat(Run.of("import", closed.toString()).err()).contains("may not be read");
    }

    @Test
    void tells_what_is_wrong_with_a_mapping() throws IOException {
        file("a.csv", "x\n1\n");
        file("mapping.json", "{\"tables\": [{\"source\": \"a\", \"records\": \"customer\", \"kye\": [\"x\"]}]}");

        Run run = imported();

        assertThat(run.exit()).isEqualTo(Exit.MAPPING.code());
        assertThat(run.err()).contains("mapping.json").contains("kye").contains("\"key\"");
    }

    @Test
    void refuses_a_mapping_that_does_not_fit_the_files() throws IOException {
        file("a.csv", "x\n1\n");
        file(
                "mapping.json",
                "{\"tables\": [{\"source\": \"a\", \"records\": \"customer\", \"key\": [\"y\"], \"attributes\": {}}]}");

        assertThat(imported().exit()).isEqualTo(Exit.MAPPING.code());
        assertThat(imported().out()).contains("no column \"y\"");
        assertThat(imported("--mapping", "salesfroce").err()).contains("\"salesforce\"");
    }

    private static Run into(OutputStream result, String... args) {
        StringWriter err = new StringWriter();
        Writer out = new OutputStreamWriter(result, StandardCharsets.UTF_8);
        return new Run(Main.run(new Console(out, new PrintWriter(err)), args), "", err.toString());
    }

    private static OutputStream refusing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }

    @Test
    void says_when_the_result_cannot_be_written() throws IOException {
        file("customers.csv", "name\nAcme\n");

        Run run = into(refusing("No space left on device"), "import", folder.toString());

        assertThat(run.exit()).isEqualTo(Exit.OUTPUT.code());
        assertThat(run.err()).contains("Make room").hasLineCount(1);
        assertThat(into(refusing("设备上没有空间"), "catalog", "--lang", "zh-CN").err())
                .contains("请清理磁盘空间")
                .hasLineCount(1);
        assertThat(into(refusing("No space left on device"), "--help").exit()).isEqualTo(Exit.OUTPUT.code());
    }

    @Test
    void ends_quietly_when_nobody_reads_the_result_any_longer() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().close();

        try (Pipe.SinkChannel closed = pipe.sink()) {
            assertThat(into(Channels.newOutputStream(closed), "catalog")).isEqualTo(new Run(141, "", ""));
            assertThat(into(Channels.newOutputStream(closed), "--help")).isEqualTo(new Run(141, "", ""));
        }
        assertThat(into(refusing("断开的管道"), "catalog", "--stacktrace")).isEqualTo(new Run(141, "", ""));
        assertThat(into(refusing("The pipe is being closed"), "catalog")).isEqualTo(new Run(141, "", ""));
    }

    @Test
    void says_when_the_sample_company_cannot_be_written() throws IOException {
        file("taken", "");

        Run run = Run.of("demo", folder.resolve("taken").toString());

        assertThat(run.exit()).isEqualTo(Exit.OUTPUT.code());
        assertThat(run.err()).contains("choose another folder");
    }

    @Test
    void shows_progress_only_if_asked_where_nobody_watches() throws IOException {
        file("customers.csv", "name\nAcme\n");

        assertThat(imported("--progress").err()).contains("customers 1");
        assertThat(imported("--json").err()).isEmpty();
    }

    @Test
    void takes_an_import_back_and_says_that_nothing_stays() throws IOException {
        file("customers.csv", "name,sector,parent\nAcme,retail,\nGlobex,energy,\n");

        Run run = imported("--undo");
        Data undo = Data.of(Json.read(imported("--undo", "--json").out())).at("undo");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Create 2")
                .contains("Undone: run import")
                .contains("Retract 2");
        assertThat(imported("--undo", "--lang", "zh-CN").out())
                .contains("已撤销批次 import")
                .contains("作废 2");
        assertThat(undo.at("tables").items().get(0).at("retract").whole()).isEqualTo(2);
        assertThat(imported("--undo", "--plan").exit()).isEqualTo(Exit.USAGE.code());
    }

    @Test
    void takes_the_sample_company_back_to_the_last_record() {
        Run.of("demo", folder.resolve("demo").toString());

        Run run = Run.of("import", folder.resolve("demo").toString(), "--mapping", "sample", "--undo");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Retract 2600").contains("Retract 360").doesNotContain("Conflict 1");
    }

    @Test
    void imports_the_sample_company_to_the_last_row() {
        Run run = Run.of("demo", folder.resolve("demo").toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("customers → Customer: 360 rows")
                .contains("Create 360")
                .contains("Weighted pipeline");
        assertThat(run.out()).contains("opportunities → Opportunity: 2600 rows").contains("Create 2600");
    }
}
