package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Free text. */
final class TextCodec implements ValueCodec {

    @Override
    public void write(Object value, JsonGenerator out, char[] buffer) throws IOException {
        out.writeString((String) value);
    }

    @Override
    public Object read(JsonParser in) throws IOException {
        return in.hasToken(JsonToken.VALUE_STRING) ? in.getText() : new Unread(TreeReader.read(in));
    }

    @Override
    public @Nullable Object candidate(Object plain) {
        return plain instanceof String ? plain : null;
    }
}
