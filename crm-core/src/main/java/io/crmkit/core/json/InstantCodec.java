package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A moment. */
final class InstantCodec implements ValueCodec {

    @Override
    public void write(Object value, JsonGenerator out, char[] buffer) throws IOException {
        int length = IsoText.write((Instant) value, buffer);
        if (length == 0) {
            out.writeString(value.toString());
        } else {
            out.writeString(buffer, 0, length);
        }
    }

    @Override
    public Object read(JsonParser in) throws IOException {
        Instant instant = in.hasToken(JsonToken.VALUE_STRING)
                ? IsoText.instant(in.getTextCharacters(), in.getTextOffset(), in.getTextLength())
                : null;
        return instant == null ? new Unread(TreeReader.read(in)) : instant;
    }

    @Override
    public @Nullable Object candidate(Object plain) {
        return plain instanceof String text ? IsoText.instant(text.toCharArray(), 0, text.length()) : null;
    }
}
