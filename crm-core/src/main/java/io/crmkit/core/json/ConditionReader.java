package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.crmkit.core.condition.Condition;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads conditions for a host's mapper, once it is known what they are about. */
final class ConditionReader extends JsonDeserializer<Condition> implements ContextualDeserializer {

    private final CrmJson json;
    private final @Nullable String about;

    ConditionReader(CrmJson json, @Nullable String about) {
        this.json = json;
        this.about = about;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        About said = property == null ? null : property.getAnnotation(About.class);
        return said == null ? this : new ConditionReader(json, said.value());
    }

    @Override
    public Condition deserialize(JsonParser in, DeserializationContext context) throws IOException {
        Object catalogue = about == null ? context.getAttribute(CrmJson.ABOUT) : about;
        if (catalogue == null) {
            return context.reportInputMismatch(
                    this,
                    "What this condition is about is not known. Put @About(\"…\") at the property, or read withAttribute(CrmJson.ABOUT, …).");
        }
        return ModuleReader.read(in, (parser, tree) -> json.condition(catalogue.toString(), tree.get()));
    }

    @Override
    public Object deserializeWithType(JsonParser in, DeserializationContext context, TypeDeserializer types)
            throws IOException {
        return deserialize(in, context);
    }
}
