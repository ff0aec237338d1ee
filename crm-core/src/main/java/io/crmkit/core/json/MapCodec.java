package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.crmkit.core.data.TextOrder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Simple values by text key, written in the order of the keys.
 *
 * @param element the codec of each value
 */
record MapCodec(ValueCodec element) implements ValueCodec {

    @Override
    public void write(Object value, JsonGenerator out, char[] buffer) throws IOException {
        Map<Object, Object> sorted = new TreeMap<>((left, right) -> TextOrder.compare((String) left, (String) right));
        sorted.putAll((Map<?, ?>) value);
        out.writeStartObject();
        for (Map.Entry<Object, Object> entry : sorted.entrySet()) {
            out.writeFieldName((String) entry.getKey());
            element.write(entry.getValue(), out, buffer);
        }
        out.writeEndObject();
    }

    @Override
    public Object read(JsonParser in) throws IOException {
        Object plain = TreeReader.read(in);
        Object candidate = plain == null ? null : candidate(plain);
        return plain == null || candidate == null ? new Unread(plain) : new Converted(candidate, plain);
    }

    @Override
    public @Nullable Object candidate(Object plain) {
        if (!(plain instanceof Map<?, ?> map)) {
            return null;
        }
        Map<Object, Object> candidates = new HashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object candidate = entry.getValue() == null ? null : element.candidate(entry.getValue());
            if (candidate == null) {
                return null;
            }
            candidates.put(entry.getKey(), candidate);
        }
        return candidates;
    }
}
