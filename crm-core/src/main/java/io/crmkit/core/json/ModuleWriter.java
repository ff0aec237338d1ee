package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** Writes values of one type for a host's mapper; never adds a class name, whatever the mapper would do with other types. */
final class ModuleWriter<T> extends JsonSerializer<T> {

    private final Writing<T> writing;

    ModuleWriter(Writing<T> writing) {
        this.writing = writing;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
        writing.write(value, out, provider);
    }

    @Override
    public void serializeWithType(T value, JsonGenerator out, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        serialize(value, out, provider);
    }

    /** How a value is written. */
    @FunctionalInterface
    interface Writing<T> {
        void write(T value, JsonGenerator out, SerializerProvider provider) throws IOException;
    }
}
