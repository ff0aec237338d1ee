package io.crmkit.core.json;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Sort;
import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Choice;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.kind.DecimalKind;
import io.crmkit.core.kind.IdKind;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import io.crmkit.core.kind.MapKind;
import io.crmkit.core.kind.PartsKind;
import io.crmkit.core.kind.TextKind;
import io.crmkit.core.kind.WholeKind;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON Schema (draft 2020-12) made from a catalogue, a host's attributes included.
 *
 * <p>It describes what is written. Reading accepts a little more: money as one text, decimals as text, null for what is absent, former
 * names. Facts that are derived from the record are listed as {@code readOnly}; a record as such does not contain them, a host that shows
 * records may add them. Labels in both languages stand under {@code x-label}, the class of confidentiality under {@code
 * x-confidentiality}.
 */
public final class JsonSchemas {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final String TYPE = "type";
    private static final String STRING = "string";

    private final Map<String, Object> definitions = new LinkedHashMap<>();
    private final Unknown unknown;

    private JsonSchemas(Unknown unknown) {
        this.unknown = unknown;
    }

    /** The schema of the records of a catalogue, without other names. */
    public static Map<String, Object> of(Catalogue<?> catalogue) {
        return of(catalogue, Unknown.REFUSE);
    }

    /** The schema of the records of a catalogue, with or without other names. */
    public static Map<String, Object> of(Catalogue<?> catalogue, Unknown unknown) {
        JsonSchemas schemas = new JsonSchemas(unknown);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("$id", "urn:crmkit:" + catalogue.name());
        schema.putAll(schemas.record(catalogue));
        if (!schemas.definitions.isEmpty()) {
            schema.put("$defs", schemas.definitions);
        }
        return schema;
    }

    private Map<String, Object> record(Catalogue<?> catalogue) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Attribute<?, ?> attribute : catalogue.attributes()) {
            if (attribute.isStored() || attribute.sort() == Sort.DERIVED) {
                properties.put(attribute.name(), property(attribute));
            }
            if (attribute.isRequired()) {
                required.add(attribute.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", catalogue.label().en());
        schema.put("x-label", label(catalogue.label()));
        schema.put(TYPE, "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", unknown == Unknown.KEEP);
        return schema;
    }

    private Map<String, Object> property(Attribute<?, ?> attribute) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", attribute.label().en());
        schema.put("x-label", label(attribute.label()));
        schema.put("x-confidentiality", ChoiceKind.codeOf(attribute.confidentiality()));
        if (attribute.isPersonal()) {
            schema.put("x-personal", true);
        }
        if (attribute.isCustom()) {
            schema.put("x-custom", true);
        }
        if (!attribute.formerly().isEmpty()) {
            schema.put("x-formerly", attribute.formerly());
        }
        if (attribute.sort() == Sort.DERIVED) {
            schema.put("readOnly", true);
        }
        schema.putAll(value(attribute.kind()));
        return schema;
    }

    private Map<String, Object> value(Kind<?> kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (kind.family()) {
            case TEXT -> text(schema, ((TextKind) kind).longest());
            case CHOICE -> choice(schema, (ChoiceKind<?>) kind);
            case WHOLE -> range(schema, "integer", ((WholeKind) kind).least(), ((WholeKind) kind).most());
            case DECIMAL -> range(schema, "number", ((DecimalKind) kind).least(), ((DecimalKind) kind).most());
            case MONEY -> money(schema);
            case DATE -> format(schema, "date");
            case INSTANT -> format(schema, "date-time");
            case FLAG -> schema.put(TYPE, "boolean");
            case ID -> id(schema, (IdKind<?>) kind);
            case MANY -> list(schema, value(((ManyKind<?>) kind).element()));
            case PARTS -> list(schema, rows((PartsKind<?>) kind));
            case MAP -> map(schema, (MapKind<?>) kind);
        }
        return schema;
    }

    private static void text(Map<String, Object> schema, int longest) {
        schema.put(TYPE, STRING);
        schema.put("minLength", 1);
        schema.put("maxLength", longest);
        schema.put("pattern", "\\S");
    }

    private static void choice(Map<String, Object> schema, ChoiceKind<?> kind) {
        Map<String, Object> labels = new LinkedHashMap<>();
        kind.choices().forEach(choice -> labels.put(choice.code(), label(choice.label())));
        schema.put(TYPE, STRING);
        schema.put("enum", kind.choices().stream().map(Choice::code).toList());
        schema.put("x-enum-labels", labels);
    }

    private static void range(Map<String, Object> schema, String type, Object least, Object most) {
        schema.put(TYPE, type);
        schema.put("minimum", least);
        schema.put("maximum", most);
    }

    private void money(Map<String, Object> schema) {
        definitions.computeIfAbsent("money", name -> {
            Map<String, Object> amount = new LinkedHashMap<>();
            amount.put(TYPE, STRING);
            amount.put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
            Map<String, Object> currency = new LinkedHashMap<>();
            currency.put(TYPE, STRING);
            currency.put("pattern", "^[A-Z]{3}$");
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("amount", amount);
            properties.put("currency", currency);
            Map<String, Object> money = new LinkedHashMap<>();
            money.put(TYPE, "object");
            money.put("properties", properties);
            money.put("required", List.of("amount", "currency"));
            money.put("additionalProperties", false);
            return money;
        });
        schema.put("$ref", "#/$defs/money");
    }

    private static void format(Map<String, Object> schema, String format) {
        schema.put(TYPE, STRING);
        schema.put("format", format);
    }

    private static void id(Map<String, Object> schema, IdKind<?> kind) {
        text(schema, Id.MAX_LENGTH);
        schema.put("x-reference", kind.target());
    }

    private static void list(Map<String, Object> schema, Object items) {
        schema.put(TYPE, "array");
        schema.put("items", items);
        schema.put("maxItems", ManyKind.MOST);
    }

    private void map(Map<String, Object> schema, MapKind<?> kind) {
        schema.put(TYPE, "object");
        schema.put("additionalProperties", value(kind.element()));
        schema.put("maxProperties", ManyKind.MOST);
    }

    /** Rows stand once among the definitions, however often they are used. */
    private Map<String, Object> rows(PartsKind<?> kind) {
        if (!(kind.shape() instanceof Catalogue<?> rows)) {
            return Map.of(TYPE, "object");
        }
        String name = "row-" + rows.name();
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, record(rows));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    private static Object label(Label label) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("en", label.en());
        both.put("zh", label.zh());
        return both;
    }
}
