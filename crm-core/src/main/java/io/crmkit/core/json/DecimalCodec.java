package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decimal number. */
final class DecimalCodec implements ValueCodec {

    @Override
    public void write(Object value, JsonGenerator out, char[] buffer) throws IOException {
        out.writeNumber((BigDecimal) value);
    }

    @Override
    public Object read(JsonParser in) throws IOException {
        boolean number = in.hasToken(JsonToken.VALUE_NUMBER_FLOAT) || in.hasToken(JsonToken.VALUE_NUMBER_INT);
        if (!number) {
            return new Unread(TreeReader.read(in));
        }
        Object plain = TreeReader.scalar(in);
        return plain instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) Objects.requireNonNull(plain));
    }

    @Override
    public @Nullable Object candidate(Object plain) {
        return plain instanceof Long whole ? BigDecimal.valueOf(whole) : plain instanceof BigDecimal ? plain : null;
    }
}
