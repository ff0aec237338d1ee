package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date. */
final class DateCodec implements ValueCodec {

    @Override
    public void write(Object value, JsonGenerator out, char[] buffer) throws IOException {
        int length = IsoText.write((LocalDate) value, buffer);
        if (length == 0) {
            out.writeString(value.toString());
        } else {
            out.writeString(buffer, 0, length);
        }
    }

    @Override
    public Object read(JsonParser in) throws IOException {
        LocalDate date = in.hasToken(JsonToken.VALUE_STRING)
                ? IsoText.date(in.getTextCharacters(), in.getTextOffset(), in.getTextLength())
                : null;
        return date == null ? new Unread(TreeReader.read(in)) : date;
    }

    @Override
    public @Nullable Object candidate(Object plain) {
        return plain instanceof String text ? IsoText.date(text.toCharArray(), 0, text.length()) : null;
    }
}
