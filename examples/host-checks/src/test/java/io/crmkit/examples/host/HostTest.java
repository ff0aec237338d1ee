package io.crmkit.examples.host;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostTest {

    private static final String CLASS_PATH = "--class-path";
    private static final String MODULE_PATH = "--module-path";

    @TempDir
    Path classes;

    @Test
    void gets_the_three_libraries_and_nothing_that_only_builds_them() throws IOException {
        List<String> jars =
                jars().stream().map(jar -> jar.getFileName().toString()).toList();

        assertThat(jars).anyMatch(name -> name.startsWith("crm-core-"));
        assertThat(jars).anyMatch(name -> name.startsWith("crm-rules-"));
        assertThat(jars).anyMatch(name -> name.startsWith("crm-analytics-"));
        assertThat(jars)
                .as("jars that would reach every host")
                .allMatch(name -> name.matches(
                        "(crm-(core|rules|analytics)|joda-money|jspecify|slf4j-api|jackson-[a-z]+)-[0-9].*"));
    }

    @Test
    void compiles_and_runs_on_the_class_path_with_every_warning_an_error() throws Exception {
        compile("class-path", CLASS_PATH);

        assertThat(run(CLASS_PATH, pathOf(classes), "host.Host"))
                .endsWith(
                        "From \"Identify prospect\" one cannot go to \"Won\". Allowed from here: First contact, Needs analysis, Lost.");
    }

    @Test
    void compiles_and_runs_on_the_module_path_with_every_warning_an_error() throws Exception {
        compile("module-path", MODULE_PATH);

        assertThat(run(MODULE_PATH, pathOf(classes), "--module", "host.program/host.Host"))
                .endsWith("true: Acme in io.crmkit.core, also io.crmkit.rules and io.crmkit.analytics");
    }

    private void compile(String host, String pathOption) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("-Xlint:all", "-Werror", "-proc:none", pathOption, pathOf(), "-d", classes.toString());
        boolean compiled;
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            compiled = javac.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources(host)))
                    .call();
        }
        assertThat(compiled).as("javac %s says:%n%s", options, said).isTrue();
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Path printed = classes.resolve("printed.txt");
        Process host = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        int exit = host.waitFor();
        String text = Files.readString(printed);
        assertThat(exit).as("%s ends with:%n%s", command, text).isZero();
        return text.strip();
    }

    private static List<Path> sources(String host) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "hosts", host))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("hostPath")))) {
            return files.sorted().toList();
        }
    }

    /** The given places, followed by all jars. */
    private static String pathOf(Path... first) throws IOException {
        return Stream.concat(Stream.of(first), jars().stream())
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
    }
}
