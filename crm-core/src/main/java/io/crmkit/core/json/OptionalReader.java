package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an optional public value where the host's mapper knows no optionals; null and a missing name are empty. */
final class OptionalReader extends JsonDeserializer<Optional<?>> implements ContextualDeserializer {

    private final JavaType type;
    private final @Nullable JsonDeserializer<Object> content;

    OptionalReader(JavaType type, @Nullable JsonDeserializer<Object> content) {
        this.type = type;
        this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        return new OptionalReader(type, context.findContextualValueDeserializer(type, property));
    }

    @Override
    public Optional<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
        JsonDeserializer<Object> reader =
                content == null ? context.findContextualValueDeserializer(type, null) : content;
        return Optional.ofNullable(reader.deserialize(in, context));
    }

    @Override
    public Optional<?> getNullValue(DeserializationContext context) {
        return Optional.empty();
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Optional.empty();
    }
}
