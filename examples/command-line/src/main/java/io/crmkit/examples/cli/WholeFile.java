package io.crmkit.examples.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** A file that takes its place when it is complete; one that breaks off leaves what was there before. */
final class WholeFile {

    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private WholeFile() {}

    /** What writes the bytes of a file. */
    @FunctionalInterface
    interface Content<T> {
        T to(OutputStream file) throws IOException;
    }

    /**
     * Writes a file beside its place and moves it there. Of a symbolic link, the file that it points to is replaced. What is there and is no
     * regular file, such as a device or a pipe, cannot be replaced by one: it is written into directly. Who may read a file stays as it was.
     *
     * @throws IOException if it cannot be written; nothing is left beside its place then
     */
    static <T> T write(Path file, Content<T> content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return written(file, content);
        }
        Path place = place(file);
        Path part = place.resolveSibling(place.getFileName() + ".part");
        try {
            T result = written(part, content);
            permit(part, place);
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } finally {
            discard(part);
        }
    }

    private static <T> T written(Path file, Content<T> content) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file)) {
            return content.to(bytes);
        }
    }

    /** Lets those read and write a file who may read and write the one that it replaces. */
    private static void permit(Path part, Path place) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        if (old != null && Files.exists(place)) {
            Files.setPosixFilePermissions(part, old.readAttributes().permissions());
        }
    }

    /** Where links lead to, whether or not there is something. */
    private static Path place(Path file) throws IOException {
        Path place = file;
        for (int links = 0; Files.isSymbolicLink(place); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        return place;
    }

    /** Takes away what was not finished; a failure here would only hide the one before. */
    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            part.toFile().deleteOnExit();
        }
    }
}
