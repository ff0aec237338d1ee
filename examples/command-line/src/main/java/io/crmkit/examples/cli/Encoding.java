package io.crmkit.examples.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the characters of a file are written: as its byte order mark says, else UTF-8 if the whole file is, else GB18030.
 *
 * @param charset the encoding
 * @param mark how many bytes its byte order mark has
 */
record Encoding(Charset charset, int mark) {

    static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * Finds out; reads the whole file, a piece at a time.
     *
     * @param named the file for people, where the one that is read is a copy
     */
    static Encoding of(Path file, Path named) throws IOException {
        Encoding marked = marked(file);
        if (marked.isReadable(file)) {
            return marked;
        }
        Encoding chinese = new Encoding(GB18030, 0);
        if (marked.mark == 0 && chinese.isReadable(file)) {
            return chinese;
        }
        throw new CliException(
                Exit.INPUT,
                "%s is neither UTF-8, UTF-16 with a byte order mark, nor GB18030. Save it as UTF-8.".formatted(named),
                "%s 既不是 UTF-8、带 BOM 的 UTF-16，也不是 GB18030。请另存为 UTF-8。".formatted(named));
    }

    /** Whether it was found by trying, so that a person should look at the result. */
    boolean isGuessed() {
        return charset.equals(GB18030);
    }

    /** Reads the characters after the mark; broken ones are an error. */
    Reader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            bytes.skipNBytes(mark);
            return new InputStreamReader(
                    bytes,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException failed) {
            bytes.close();
            throw failed;
        }
    }

    private static Encoding marked(Path file) throws IOException {
        byte[] first;
        try (InputStream bytes = Files.newInputStream(file)) {
            first = bytes.readNBytes(3);
        }
        if (starts(first, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(first, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        return starts(first, 0xFE, 0xFF)
                ? new Encoding(StandardCharsets.UTF_16BE, 2)
                : new Encoding(StandardCharsets.UTF_8, 0);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isReadable(Path file) throws IOException {
        char[] some = new char[1 << 16];
        try (Reader characters = open(file)) {
            while (characters.read(some) >= 0) {
                // only whether it can be read is of interest
            }
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
