package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import io.crmkit.core.kind.MapKind;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a host's mapper how the public values are written and read. */
final class CrmModule extends Module {

    private final CrmJson json;
    private final Collection<Catalogue<?>> catalogues;
    private final Set<Class<?>> choices = new HashSet<>();

    CrmModule(CrmJson json) {
        this.json = json;
        this.catalogues = json.reachable();
        Set<Class<?>> types = new HashSet<>();
        for (Catalogue<?> catalogue : catalogues) {
            if (!types.add(catalogue.type())) {
                throw new IllegalArgumentException(
                        "Two catalogues hold records of %s, so a mapper cannot choose by type. Use write and read with a catalogue."
                                .formatted(catalogue.type()));
            }
            catalogue.attributes().forEach(attribute -> choice(attribute.kind()));
        }
    }

    private void choice(Kind<?> kind) {
        if (kind instanceof ChoiceKind<?> choice && choice.type().isEnum()) {
            choices.add(choice.type());
        } else if (kind instanceof ManyKind<?> many) {
            choice(many.element());
        } else if (kind instanceof MapKind<?> map) {
            choice(map.element());
        }
    }

    @Override
    public String getModuleName() {
        return "io.crmkit";
    }

    @Override
    public Object getTypeId() {
        return getModuleName();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Writers());
        context.addDeserializers(new Readers());
        context.addKeyDeserializers((type, config, description) -> type.hasRawClass(Id.class) ? new IdKeys() : null);
    }

    private boolean isOurs(Class<?> type) {
        return Condition.class.isAssignableFrom(type)
                || Decision.class.isAssignableFrom(type)
                || json.written(type).isPresent()
                || choices.contains(type)
                || catalogue(type) != null;
    }

    private boolean isOurs(@Nullable JavaType type) {
        return type != null
                && (isOurs(type.getRawClass()) || (type.isContainerType() && isOurs(type.getContentType())));
    }

    private @Nullable Catalogue<?> catalogue(Class<?> type) {
        for (Catalogue<?> catalogue : catalogues) {
            if (catalogue.type().isAssignableFrom(type)) {
                return catalogue;
            }
        }
        return null;
    }

    /** Ids as names of a map: their text. */
    private static final class IdKeys extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return Id.of(key);
            } catch (IllegalArgumentException refused) {
                return context.handleWeirdKey(Id.class, key, "%s", refused.getMessage());
            }
        }
    }

    /** Finds out who writes a type. */
    private final class Writers extends Serializers.Base {

        @Override
        @SuppressWarnings("rawtypes") // as Jackson declares it
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            Class<?> raw = type.getRawClass();
            if (raw == Optional.class && isOurs(type.containedType(0))) {
                return new OptionalWriter();
            }
            if (Condition.class.isAssignableFrom(raw)) {
                return new ModuleWriter<Condition>((value, out, provider) -> TreeWriter.write(value.toData(), out));
            }
            if (Decision.class.isAssignableFrom(raw)) {
                return new ModuleWriter<Decision>(CrmModule::write);
            }
            Form<?> form = json.written(raw).orElse(null);
            if (form != null) {
                return new ModuleWriter<>((value, out, provider) -> TreeWriter.write(form.plain(value), out));
            }
            if (choices.contains(raw)) {
                return new ModuleWriter<Enum<?>>((value, out, provider) -> out.writeString(ChoiceKind.codeOf(value)));
            }
            Catalogue<?> catalogue = catalogue(raw);
            return catalogue == null ? null : records(catalogue);
        }
    }

    private <O> JsonSerializer<O> records(Catalogue<O> catalogue) {
        CatalogueCodec<O> codec = codec(catalogue);
        return new ModuleWriter<>((value, out, provider) -> codec.write(value, out));
    }

    private <O> CatalogueCodec<O> codec(Catalogue<O> catalogue) {
        boolean given = json.catalogues().fields(catalogue.name()).isPresent();
        return given ? json.codec(catalogue) : CatalogueCodec.of(catalogue);
    }

    /** A decision whose result may be anything that the mapper can write. */
    private static void write(Decision<?> decision, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        out.writeStringField(DecisionForm.OUTCOME, DecisionForm.outcome(decision));
        Optional<?> result = decision.value();
        if (result.isPresent()) {
            provider.defaultSerializeField(DecisionForm.RESULT, result.get(), out);
        }
        if (decision instanceof Decision.Pending<?> pending && pending.held().isPresent()) {
            out.writeStringField(DecisionForm.HELD, pending.held().orElseThrow().value());
        }
        if (!decision.reasons().isEmpty()) {
            out.writeFieldName(DecisionForm.REASONS);
            TreeWriter.write(
                    decision.reasons().stream()
                            .map(reason -> (Object) reason.toData())
                            .toList(),
                    out);
        }
        out.writeEndObject();
    }

    /** Finds out who reads a type. */
    private final class Readers extends Deserializers.Base {

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            Class<?> raw = type.getRawClass();
            if (raw == Optional.class && isOurs(type.containedType(0))) {
                return new OptionalReader(type.containedType(0), null);
            }
            if (raw == Condition.class) {
                return new ConditionReader(json, null);
            }
            if (raw == Decision.class) {
                return new DecisionReader(json, type.containedTypeOrUnknown(0), null);
            }
            Form<?> form = json.read(raw);
            if (form != null) {
                return new ModuleReader<>((in, data) -> form.read(data.get()));
            }
            return catalogues.stream()
                    .filter(catalogue -> catalogue.type() == raw)
                    .findFirst()
                    .map(this::reader)
                    .orElse(null);
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // an enum class, as Jackson found out
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            if (!choices.contains(type)) {
                return null;
            }
            ChoiceKind<?> kind = Kind.choice((Class) type);
            return new ModuleReader<>((in, data) -> kind.fromData(data.get()));
        }

        private <O> JsonDeserializer<?> reader(Catalogue<O> catalogue) {
            CatalogueCodec<O> codec = codec(catalogue);
            return new ModuleReader<O>((in, data) -> codec.record(in, json.unknown()));
        }
    }
}
