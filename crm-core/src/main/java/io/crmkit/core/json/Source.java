package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A JSON text of which the size and the encoding were checked, as characters or as UTF-8 bytes. */
final class Source {

    private static final int SNIPPET = 40;

    private final @Nullable String text;
    private final byte[] bytes;
    private final int start;
    private final JsonLimits limits;

    private Source(@Nullable String text, byte[] bytes, int start, JsonLimits limits) {
        this.text = text;
        this.bytes = bytes;
        this.start = start;
        this.limits = limits;
    }

    static Source of(String text, JsonLimits limits) {
        checkSize(text.length(), limits);
        return new Source(text, new byte[0], !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0, limits);
    }

    static Source of(byte[] bytes, JsonLimits limits) {
        checkSize(bytes.length, limits);
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        int broken = Utf8.broken(bytes);
        if (broken >= 0) {
            boolean wide = bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
            throw new InvalidDataException(Fault.at(
                    "$",
                    null,
                    "JSON must be encoded in UTF-8, but the byte at offset " + broken + " is not.",
                    wide ? "This looks like UTF-16; convert it." : "Convert it, or mend the encoding of the source."));
        }
        return new Source(null, bytes, start, limits);
    }

    static void checkSize(int size, JsonLimits limits) {
        if (size > limits.document()) {
            throw new InvalidDataException(Fault.at(
                    "$",
                    null,
                    "The JSON text is longer than the " + limits.document() + " characters that are allowed.",
                    "Send it in parts."));
        }
    }

    JsonParser parser() throws IOException {
        if (text == null) {
            return Grammar.factory(limits).createParser(bytes, start, bytes.length - start);
        }
        return Grammar.factory(limits).createParser(start == 0 ? text : text.substring(start));
    }

    /** Runs a reading of the whole text: exactly one value must stand there. */
    <T> T whole(Reading<T> reading) {
        JsonParser in = null;
        try (JsonParser parser = parser()) {
            in = parser;
            if (parser.nextToken() == null) {
                throw new InvalidDataException(
                        Fault.at("$", null, "The JSON text is empty.", "One value must stand there."));
            }
            T read = reading.read(parser);
            if (parser.nextToken() != null) {
                throw refused(
                        "$",
                        parser.currentTokenLocation(),
                        "After the end of the JSON value nothing more may stand.",
                        "Remove the rest");
            }
            return read;
        } catch (Stop stopped) {
            throw stopped.refusal();
        } catch (JsonProcessingException wrong) {
            throw refused(wrong, in);
        } catch (IOException unlikely) {
            throw new IllegalStateException("Reading from memory failed.", unlikely);
        }
    }

    private InvalidDataException refused(JsonProcessingException wrong, @Nullable JsonParser in) {
        String path = JsonPaths.of(in == null ? null : in.getParsingContext());
        String said = String.valueOf(wrong.getOriginalMessage());
        if (wrong instanceof StreamConstraintsException) {
            return refused(path, wrong.getLocation(), limit(said), "Shorten it");
        }
        if (wrong instanceof JsonEOFException) {
            return refused(path, wrong.getLocation(), "The JSON text ends too early.", "Send all of it");
        }
        return refused(path, wrong.getLocation(), "This is not JSON: " + plain(said) + ".", "Mend it");
    }

    private String limit(String said) {
        if (said.contains("depth")) {
            return "Data may nest at most " + Data.MAX_DEPTH + " levels deep.";
        }
        if (said.startsWith("Number")) {
            return TreeReader.NUMBER_RULE;
        }
        if (said.startsWith("Name")) {
            return "A name in JSON may have at most 50000 characters.";
        }
        return "A text in JSON may have at most " + limits.string() + " characters.";
    }

    private InvalidDataException refused(String path, @Nullable JsonLocation location, String rule, String mend) {
        int at = offset(location);
        String before = before(at);
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        int lineStart = before.lastIndexOf('\n') + 1;
        int column = before.codePointCount(lineStart, before.length()) + 1;
        String found = after(at);
        return new InvalidDataException(Fault.at(
                path, found.isEmpty() ? null : found, rule, mend + " (line " + line + ", column " + column + ")."));
    }

    private int offset(@Nullable JsonLocation location) {
        long at = location == null ? 0 : text == null ? location.getByteOffset() : location.getCharOffset();
        int end = text == null ? bytes.length : text.length();
        return (int) Math.max(0, Math.min(end, at + (text == null ? 0 : start)));
    }

    private String before(int at) {
        return text == null
                ? new String(bytes, start, Math.max(0, at - start), StandardCharsets.UTF_8)
                : text.substring(start, Math.max(start, at));
    }

    private String after(int at) {
        if (text != null) {
            return text.substring(at, Math.min(text.length(), at + SNIPPET));
        }
        return new String(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + SNIPPET)), StandardCharsets.UTF_8);
    }

    /** Jackson's own words without hints at its switches and sources. */
    private static String plain(String said) {
        int end = said.indexOf('\n');
        String line = end < 0 ? said : said.substring(0, end);
        for (String noise : new String[] {": enable", " (start marker", ": only regular", " [Source", " at [Source"}) {
            int from = line.indexOf(noise);
            line = from < 0 ? line : line.substring(0, from);
        }
        return line;
    }

    /** What is done with the one value of the text; the stream stands at its first token. */
    @FunctionalInterface
    interface Reading<T> {
        T read(JsonParser in) throws IOException;
    }
}
