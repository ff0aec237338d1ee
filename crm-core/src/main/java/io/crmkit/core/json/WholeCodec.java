package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A whole number. */
final class WholeCodec implements ValueCodec {

    @Override
    public void write(Object value, JsonGenerator out, char[] buffer) throws IOException {
        out.writeNumber((Long) value);
    }

    @Override
    public Object read(JsonParser in) throws IOException {
        Object plain = in.hasToken(JsonToken.VALUE_NUMBER_INT) ? TreeReader.scalar(in) : null;
        return plain instanceof Long ? plain : new Unread(TreeReader.read(in));
    }

    @Override
    public @Nullable Object candidate(Object plain) {
        return plain instanceof Long ? plain : null;
    }
}
