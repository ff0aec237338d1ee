package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of simple values.
 *
 * @param element the codec of each
 */
record ManyCodec(ValueCodec element) implements ValueCodec {

    @Override
    public void write(Object value, JsonGenerator out, char[] buffer) throws IOException {
        out.writeStartArray();
        for (Object item : (List<?>) value) {
            element.write(item, out, buffer);
        }
        out.writeEndArray();
    }

    @Override
    public Object read(JsonParser in) throws IOException {
        Object plain = TreeReader.read(in);
        Object candidate = plain == null ? null : candidate(plain);
        return plain == null || candidate == null ? new Unread(plain) : new Converted(candidate, plain);
    }

    @Override
    public @Nullable Object candidate(Object plain) {
        if (!(plain instanceof List<?> list)) {
            return null;
        }
        List<Object> candidates = new ArrayList<>(list.size());
        for (Object item : list) {
            Object candidate = item == null ? null : element.candidate(item);
            if (candidate == null) {
                return null;
            }
            candidates.add(candidate);
        }
        return candidates;
    }
}
