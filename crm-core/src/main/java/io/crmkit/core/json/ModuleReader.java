package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads values of one type for a host's mapper; a refusal becomes the exception that callers of the mapper expect, with the same words. */
final class ModuleReader<T> extends JsonDeserializer<T> {

    private final Reading<T> reading;

    ModuleReader(Reading<T> reading) {
        this.reading = reading;
    }

    @Override
    public @Nullable T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        return read(in, reading);
    }

    @Override
    public @Nullable Object deserializeWithType(JsonParser in, DeserializationContext context, TypeDeserializer types)
            throws IOException {
        return deserialize(in, context);
    }

    static <T> T read(JsonParser in, Reading<T> reading) throws IOException {
        try {
            return reading.read(in, () -> Data.of(TreeReader.read(in), JsonPaths.of(in.getParsingContext())));
        } catch (Stop stopped) {
            throw refused(in, stopped.refusal());
        } catch (InvalidDataException refused) {
            throw refused(in, refused);
        }
    }

    private static JsonMappingException refused(JsonParser in, InvalidDataException refusal) {
        return JsonMappingException.from(in, refusal.getMessage(), refusal);
    }

    /** How a value is read, from the stream itself or from the tree that stands there. */
    @FunctionalInterface
    interface Reading<T> {
        T read(JsonParser in, Tree tree) throws IOException;
    }

    /** The tree at which the stream stands. */
    @FunctionalInterface
    interface Tree {
        Data get() throws IOException;
    }
}
