package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.crmkit.core.data.Data;
import io.crmkit.core.decision.Decision;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads decisions for a host's mapper; the result may be of any type that the mapper can read. */
final class DecisionReader extends JsonDeserializer<Decision<?>> implements ContextualDeserializer {

    private final CrmJson json;
    private final JavaType type;
    private final @Nullable JsonDeserializer<Object> result;

    DecisionReader(CrmJson json, JavaType type, @Nullable JsonDeserializer<Object> result) {
        this.json = json;
        this.type = type;
        this.result = result;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        return new DecisionReader(json, type, context.findContextualValueDeserializer(type, property));
    }

    @Override
    public Decision<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
        try {
            return ModuleReader.read(
                    in, (parser, tree) -> json.decisions().decision(tree.get(), data -> result(context, in, data)));
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
    }

    @Override
    public Object deserializeWithType(JsonParser in, DeserializationContext context, TypeDeserializer types)
            throws IOException {
        return deserialize(in, context);
    }

    /** The result was read as a tree with the rest; the mapper reads it from there. */
    private Object result(DeserializationContext context, JsonParser in, Data data) {
        if (data.isAbsent()) {
            throw data.fault("An accepted decision has a result.", "");
        }
        try (JsonParser again = Grammar.factory().createParser(Json.write(data.value()))) {
            again.setCodec(in.getCodec());
            again.nextToken();
            JsonDeserializer<Object> reader =
                    result == null ? context.findContextualValueDeserializer(type, null) : result;
            return reader.deserialize(again, context);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
