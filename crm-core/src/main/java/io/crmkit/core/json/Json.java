package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.crmkit.core.data.InvalidDataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * JSON text and plain trees of {@code Map}, {@code List}, {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean} and null.
 *
 * <p>Reading is strict: exactly one value, no name twice, whole numbers beyond a {@code long} and fractions as exact {@code BigDecimal},
 * no more than 40 digits, no half surrogate pairs, bytes in UTF-8 only. A byte order mark at the beginning is passed over. Everything
 * else is refused with an {@link InvalidDataException} that names path, line and column.
 *
 * <pre>{@code
 * Object tree = Json.read("{\"amount\": \"120.00\", \"currency\": \"CNY\"}");
 * Money money = MoneyText.fromData(Data.of(tree));
 * Json.write(MoneyText.toData(money));        // {"amount":"120.00","currency":"CNY"}
 * }</pre>
 */
public final class Json {

    private Json() {}

    /** Reads a text. */
    public static @Nullable Object read(String text) {
        return read(text, JsonLimits.standard());
    }

    /** Reads a text within other limits. */
    public static @Nullable Object read(String text, JsonLimits limits) {
        return read(Source.of(text, limits));
    }

    /** Reads UTF-8 bytes. */
    public static @Nullable Object read(byte[] utf8) {
        return read(utf8, JsonLimits.standard());
    }

    /** Reads UTF-8 bytes within other limits. */
    public static @Nullable Object read(byte[] utf8, JsonLimits limits) {
        return read(Source.of(utf8, limits));
    }

    /**
     * Reads a stream of UTF-8 bytes to its end and leaves it open.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public static @Nullable Object read(InputStream utf8) {
        JsonLimits limits = JsonLimits.standard();
        try {
            return read(utf8.readNBytes(limits.document() + 1), limits);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Reads characters to their end and leaves the reader open.
     *
     * @throws UncheckedIOException if the reader fails
     */
    public static @Nullable Object read(Reader characters) {
        JsonLimits limits = JsonLimits.standard();
        StringBuilder text = new StringBuilder();
        char[] some = new char[8192];
        try {
            int count;
            while (text.length() <= limits.document() && (count = characters.read(some)) >= 0) {
                text.append(some, 0, count);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return read(text.toString(), limits);
    }

    /** Writes a tree without white space, names in their order. */
    public static String write(@Nullable Object tree) {
        return written(out -> new TreeWriter(out, false).value(tree, 0));
    }

    /** Writes a tree for people: two blanks per level, names in their order, lines end with a line feed. */
    public static String pretty(@Nullable Object tree) {
        return written(out -> {
            out.setPrettyPrinter(printer());
            new TreeWriter(out, false).value(tree, 0);
        });
    }

    /**
     * Writes a tree for hashes and comparisons: without white space, names sorted by code point, numbers without trailing zeros. Trees
     * with the same content give the same text.
     */
    public static String canonical(@Nullable Object tree) {
        return written(out -> new TreeWriter(out, true).value(tree, 0));
    }

    /** The text that somebody writes into a stream. */
    static String written(Writing writing) {
        BufferRecycler buffers = Grammar.factory()._getBufferRecycler();
        try (SegmentedStringWriter text = new SegmentedStringWriter(buffers)) {
            try (JsonGenerator out = Grammar.factory().createGenerator(text)) {
                writing.write(out);
            }
            return text.getAndClear();
        } catch (IOException unlikely) {
            throw new IllegalStateException("Writing into memory failed.", unlikely);
        } finally {
            buffers.releaseToPool();
        }
    }

    /** The UTF-8 bytes that somebody writes into a stream. */
    static byte[] bytes(Writing writing) {
        BufferRecycler buffers = Grammar.factory()._getBufferRecycler();
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(buffers)) {
            try (JsonGenerator out = Grammar.factory().createGenerator(bytes, JsonEncoding.UTF8)) {
                writing.write(out);
            }
            return bytes.getClearAndRelease();
        } catch (IOException unlikely) {
            throw new IllegalStateException("Writing into memory failed.", unlikely);
        } finally {
            buffers.releaseToPool();
        }
    }

    private static @Nullable Object read(Source source) {
        return source.<Read>whole(in -> new Read(TreeReader.read(in))).tree();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        return printer;
    }

    private record Read(@Nullable Object tree) {}

    /** Something that writes one value. */
    @FunctionalInterface
    interface Writing {
        void write(JsonGenerator out) throws IOException;
    }
}
