package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A date or a moment.
 *
 * @param writing puts the characters of a value into a buffer, and says how many; 0 if it has a longer form
 * @param reading takes a value out of characters; null if they are no common form of one
 */
record IsoCodec<T>(ToIntBiFunction<T, char[]> writing, Reading<T> reading) implements ValueCodec {

    static IsoCodec<LocalDate> dates() {
        return new IsoCodec<>(IsoText::write, IsoText::date);
    }

    static IsoCodec<Instant> moments() {
        return new IsoCodec<>(IsoText::write, IsoText::instant);
    }

    @Override
    @SuppressWarnings("unchecked") // the attribute holds values of this type
    public void write(Object value, JsonGenerator out, char[] buffer) throws IOException {
        int length = writing.applyAsInt((T) value, buffer);
        if (length == 0) {
            out.writeString(value.toString());
        } else {
            out.writeString(buffer, 0, length);
        }
    }

    @Override
    public Object read(JsonParser in) throws IOException {
        T value = in.hasToken(JsonToken.VALUE_STRING)
                ? reading.read(in.getTextCharacters(), in.getTextOffset(), in.getTextLength())
                : null;
        return value == null ? new Unread(TreeReader.read(in)) : value;
    }

    @Override
    public @Nullable Object candidate(Object plain) {
        return plain instanceof String text ? reading.read(text.toCharArray(), 0, text.length()) : null;
    }

    /** Takes a value out of some of the characters. */
    @FunctionalInterface
    interface Reading<T> {
        @Nullable
        T read(char[] text, int from, int length);
    }
}
