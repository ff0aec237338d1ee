package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.TextOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a plain tree into a stream. */
final class TreeWriter {

    private static final int DIGITS = 40;

    private final JsonGenerator out;
    private final boolean canonical;

    TreeWriter(JsonGenerator out, boolean canonical) {
        this.out = out;
        this.canonical = canonical;
    }

    static void write(@Nullable Object tree, JsonGenerator out) throws IOException {
        new TreeWriter(out, false).value(tree, 0);
    }

    void value(@Nullable Object value, int depth) throws IOException {
        if (value instanceof Map<?, ?> map) {
            object(map, deeper(depth));
        } else if (value instanceof List<?> list) {
            list(list, deeper(depth));
        } else {
            scalar(value);
        }
    }

    private void object(Map<?, ?> map, int depth) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : (canonical ? sorted(map) : map).entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw refused(entry.getKey(), "The names of an object must be texts.", "Write the key as text.");
            }
            out.writeFieldName(wellFormed(name));
            value(entry.getValue(), depth);
        }
        out.writeEndObject();
    }

    private void list(List<?> list, int depth) throws IOException {
        out.writeStartArray();
        for (Object item : list) {
            value(item, depth);
        }
        out.writeEndArray();
    }

    private void scalar(@Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(wellFormed(text));
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof LocalDate || value instanceof Instant) {
            out.writeString(value.toString());
        } else {
            number(value);
        }
    }

    private void number(Object value) throws IOException {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigDecimal decimal) {
            decimal(decimal);
        } else if (value instanceof BigInteger whole) {
            decimal(new BigDecimal(whole));
        } else if (value instanceof Double || value instanceof Float) {
            floating(value);
        } else {
            throw refused(
                    value.getClass().getSimpleName(),
                    "Only texts, numbers, truth values, dates, lists and maps can be written.",
                    "Bring the value into its plain form first.");
        }
    }

    private void floating(Object value) throws IOException {
        if (!Double.isFinite(((Number) value).doubleValue())) {
            throw refused(value, "A number must be finite.", "Leave it out where there is none.");
        }
        decimal(new BigDecimal(value.toString()));
    }

    private void decimal(BigDecimal number) throws IOException {
        if (number.precision() > DIGITS || number.scale() > DIGITS || number.scale() < -DIGITS) {
            throw refused(number.precision() + " digits, scale " + number.scale(), TreeReader.NUMBER_RULE, "Round it.");
        }
        out.writeNumber(canonical ? normal(number) : number);
    }

    private static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private String wellFormed(String text) {
        int broken = Data.brokenSurrogate(text);
        if (broken >= 0) {
            throw refused(
                    text,
                    "Text must be well-formed Unicode, but character " + broken + " is half of a surrogate pair.",
                    "Mend the encoding of the source.");
        }
        return text;
    }

    private static Map<?, ?> sorted(Map<?, ?> map) {
        Map<Object, @Nullable Object> sorted =
                new TreeMap<>((left, right) -> TextOrder.compare(String.valueOf(left), String.valueOf(right)));
        sorted.putAll(map);
        return sorted;
    }

    private int deeper(int depth) {
        if (depth >= Data.MAX_DEPTH) {
            throw refused(
                    null,
                    "Data may nest at most " + Data.MAX_DEPTH + " levels deep.",
                    "Flatten it, and look for a list that holds itself.");
        }
        return depth + 1;
    }

    private InvalidDataException refused(@Nullable Object value, String rule, String mend) {
        return new InvalidDataException(Fault.at(JsonPaths.of(out.getOutputContext()), value, rule, mend));
    }
}
