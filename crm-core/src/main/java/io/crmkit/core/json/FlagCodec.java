package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Yes or no. */
final class FlagCodec implements ValueCodec {

    @Override
    public void write(Object value, JsonGenerator out, char[] buffer) throws IOException {
        out.writeBoolean((Boolean) value);
    }

    @Override
    public Object read(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        return token == JsonToken.VALUE_TRUE
                ? true
                : token == JsonToken.VALUE_FALSE ? false : new Unread(TreeReader.read(in));
    }

    @Override
    public @Nullable Object candidate(Object plain) {
        return plain instanceof Boolean ? plain : null;
    }
}
