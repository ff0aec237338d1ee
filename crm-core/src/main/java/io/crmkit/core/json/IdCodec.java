package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.crmkit.core.id.Id;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The identity of a record. */
final class IdCodec implements ValueCodec {

    @Override
    public void write(Object value, JsonGenerator out, char[] buffer) throws IOException {
        out.writeString(((Id<?>) value).value());
    }

    @Override
    public Object read(JsonParser in) throws IOException {
        Object id = in.hasToken(JsonToken.VALUE_STRING) ? candidate(in.getText()) : null;
        return id == null ? new Unread(TreeReader.read(in)) : id;
    }

    @Override
    public @Nullable Object candidate(Object plain) {
        try {
            return plain instanceof String text ? Id.of(text) : null;
        } catch (IllegalArgumentException refused) {
            return null;
        }
    }
}
