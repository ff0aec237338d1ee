package io.crmkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path FIRST =
            Path.of("src", "main", "java", "io", "crmkit", "examples", "quickstart", "FirstResult.java");

    private static List<String> printed() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Quickstart.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void prints_the_first_result() {
        assertThat(printed().subList(0, 2))
                .containsExactly(
                        "Blocked: From \"Identify prospect\" one cannot go to \"Won\". Allowed from here: First contact, Needs analysis, Lost.",
                        "阻止: 不能从“潜在客户识别”转到“已赢单”。当前可转到：初步接触、需求分析、输单。");
    }

    @Test
    void the_readme_shows_the_program_and_what_it_prints() throws IOException {
        String readme = Files.readString(README);
        List<String> source = Files.readAllLines(FIRST);
        List<String> shown = source
                .subList(source.indexOf("        // README: begin") + 1, source.indexOf("        // README: end"))
                .stream()
                .map(line -> line.isBlank() ? "" : line.substring(8).replace("out.println", "System.out.println"))
                .toList();

        assertThat(shown).hasSizeLessThanOrEqualTo(20);
        assertThat(readme).contains("```java\n" + String.join("\n", shown) + "\n```");
        assertThat(readme).contains("```text\n" + String.join("\n", printed().subList(0, 2)) + "\n```");
    }

    @Test
    void tells_the_story_of_a_deal() {
        assertThat(printed())
                .containsSequence(
                        "— A customer with three faults is refused with all three",
                        "Blocked: Country: At most 2 characters are allowed. Shorten the text.",
                        "Blocked: Employees: A number from 0 to 1000000000 is needed.",
                        "Blocked: Name: Name is required. Give a value.")
                .containsSequence(
                        "— An opportunity begins in the first stage",
                        "Line 4: qualification, CNY 120000.00, created on 2026-03-02",
                        "Deals with manufacturers: 1")
                .containsSequence(
                        "Blocked: Customer was changed meanwhile: you have seen version 1, now it has version 2. Different: Region.",
                        "Blocked: Region: now East, you want nothing, it was nothing.",
                        "Note: Merged with changes that somebody else made meanwhile: Region.")
                .containsSequence(
                        "Blocked: \"Expected close\" must be filled in before \"Closing\".",
                        "阻止: 进入“成交签约”之前须填写“预计成交日期”。")
                .containsSequence(
                        "2026-04-01  li  opportunity.stage-moved  [stage, status, probability, forecast, closedOn, stays]",
                        "As of 2026-03-15: closing")
                .endsWith("manufacturing  1.000 of 1", "retail  0.000 of 2", "all  0.333 of 3");
    }
}
