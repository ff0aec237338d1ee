package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private static final int PATIENCE = 30;

    @TempDir
    private Path folder;

    private static int write(Path file, String text) throws IOException {
        return WholeFile.write(file, bytes -> {
            bytes.write(text.getBytes(StandardCharsets.UTF_8));
            return text.length();
        });
    }

    private static int broken(Path file) throws IOException {
        return WholeFile.write(file, bytes -> {
            bytes.write('n');
            throw new IOException("No space left on device");
        });
    }

    private Path link(String name, Path target) throws IOException {
        return Files.createSymbolicLink(folder.resolve(name), target);
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> String.valueOf(each.getFileName())).sorted().toList().stream();
        }
    }

    @Test
    void takes_its_place_and_nothing_is_left_beside_it() throws IOException {
        Path file = folder.resolve("report.html");

        assertThat(write(file, "old")).isEqualTo(3);
        write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void leaves_what_was_there_if_it_breaks_off() throws IOException {
        Path file = folder.resolve("report.html");
        write(file, "old");

        assertThatThrownBy(() -> broken(file)).isInstanceOf(IOException.class).hasMessage("No space left on device");
        assertThatThrownBy(() -> broken(folder.resolve("other.html"))).isInstanceOf(IOException.class);

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void who_may_read_it_stays_as_it_was() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "old");
        assumeTrue(
                Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class),
                "needs a file system with rights");
        Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(file, own);

        write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(own);
    }

    @Test
    void of_a_link_the_file_is_replaced_that_it_points_to() throws IOException {
        Path within = Files.createDirectory(folder.resolve("within"));
        Path file = Files.writeString(within.resolve("file"), "old");
        Path absolute = link("absolute", file.toAbsolutePath());
        Path relative = link("relative", Path.of("within", "file"));
        Path twice = link("twice", Path.of("relative"));

        for (Path each : new Path[] {absolute, relative, twice}) {
            String text = "by " + each.getFileName();
            write(each, text);
            assertThat(file).hasContent(text);
            assertThatThrownBy(() -> broken(each)).isInstanceOf(IOException.class);
            assertThat(file).hasContent(text);
            assertThat(each).isSymbolicLink();
        }
        assertThat(within).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_link_to_nothing_gets_what_it_points_to() throws IOException {
        Path link = link("link", Path.of("file"));

        assertThatThrownBy(() -> broken(link)).isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("link");
        write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("file")).hasContent("new");
    }

    @Test
    void links_in_a_circle_are_refused() throws IOException {
        Path link = link("one", Path.of("other"));
        link("other", Path.of("one"));

        assertThatThrownBy(() -> write(link, "new")).isInstanceOf(FileSystemException.class);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void a_folder_is_no_place_for_a_file() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> write(empty, "new")).isInstanceOf(FileSystemException.class);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void a_pipe_is_written_into_and_stays() throws Exception {
        Path pipe = pipe();
        Path link = link("link", pipe);

        for (Path each : new Path[] {pipe, link}) {
            CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> read(pipe));
            write(each, "text");
            assertThat(read.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo("text");
        }
        assertThat(Files.readAttributes(pipe, "isOther", LinkOption.NOFOLLOW_LINKS))
                .containsEntry("isOther", true);
        assertThat(names()).containsExactly("link", "pipe");
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        try {
            int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
            assumeTrue(made == 0, "needs pipes with names");
        } catch (IOException unknown) {
            assumeTrue(false, "needs mkfifo");
        }
        return pipe;
    }

    private static String read(Path pipe) {
        try {
            return Files.readString(pipe);
        } catch (IOException failed) {
            return failed.toString();
        }
    }
}
