package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the value at which a stream stands as a plain tree; afterwards the stream stands at its last token. */
final class TreeReader {

    /** How many characters a number may have, which leaves room for signs and zeros around 40 digits. */
    static final int LONGEST_NUMBER = 100;

    static final String NUMBER_RULE =
            "A number may have at most 40 digits, and at most 40 places before or after the point.";

    private static final int DIGITS = 40;

    private TreeReader() {}

    static @Nullable Object read(JsonParser in) throws IOException {
        return value(in, 0);
    }

    private static @Nullable Object value(JsonParser in, int depth) throws IOException {
        JsonToken token = in.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(in, deeper(in, depth));
        }
        if (token == JsonToken.START_ARRAY) {
            return list(in, deeper(in, depth));
        }
        return scalar(in);
    }

    /** The text, number, truth value or null at which a stream stands. */
    static @Nullable Object scalar(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_STRING -> text(in, in.getText());
            case VALUE_NUMBER_INT -> whole(in);
            case VALUE_NUMBER_FLOAT -> decimal(in);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw refused(in, null, "JSON has no value like this.", "Write it as text");
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser in, int depth) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        rest(in, object, depth);
        return object;
    }

    /**
     * Reads what is left of an object of which some names and values were read already. The stream stands at a name, at a value whose
     * name is not in the map yet, or at the end.
     */
    static void from(JsonParser in, Map<String, @Nullable Object> into) throws IOException {
        if (in.currentToken() == JsonToken.FIELD_NAME) {
            entry(in, into, 1);
            rest(in, into, 1);
        } else if (in.currentToken() != JsonToken.END_OBJECT) {
            into.put(text(in, in.currentName()), value(in, 1));
            rest(in, into, 1);
        }
    }

    /** Reads the names and values that are left of the object in which a stream stands. */
    private static void rest(JsonParser in, Map<String, @Nullable Object> into, int depth) throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            entry(in, into, depth);
        }
    }

    private static void entry(JsonParser in, Map<String, @Nullable Object> into, int depth) throws IOException {
        String name = text(in, in.currentName());
        if (into.containsKey(name)) {
            throw twice(in, name);
        }
        in.nextToken();
        into.put(name, value(in, depth));
    }

    private static List<@Nullable Object> list(JsonParser in, int depth) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(in, depth));
        }
        return list;
    }

    static Stop twice(JsonParser in, String name) {
        return refused(in, name, "A name may stand only once in an object.", "Keep one of them");
    }

    /** Refuses a name that is not well-formed. */
    static void checkName(JsonParser in) throws IOException {
        text(in, in.currentName());
    }

    private static int deeper(JsonParser in, int depth) {
        if (depth >= Data.MAX_DEPTH) {
            throw refused(in, null, "Data may nest at most " + Data.MAX_DEPTH + " levels deep.", "Flatten it");
        }
        return depth + 1;
    }

    private static Object whole(JsonParser in) throws IOException {
        return switch (in.getNumberType()) {
            case INT, LONG -> in.getLongValue();
            default -> bounded(in, new BigDecimal(in.getBigIntegerValue()));
        };
    }

    private static BigDecimal decimal(JsonParser in) throws IOException {
        BigDecimal number;
        try {
            number = in.getDecimalValue();
        } catch (ArithmeticException | NumberFormatException exponent) {
            throw refused(in, in.getText(), NUMBER_RULE, "Round it, or write it as text");
        }
        return bounded(in, number);
    }

    private static BigDecimal bounded(JsonParser in, BigDecimal number) {
        if (number.precision() > DIGITS || number.scale() > DIGITS || number.scale() < -DIGITS) {
            throw refused(in, number, NUMBER_RULE, "Round it, or write it as text");
        }
        return number;
    }

    private static String text(JsonParser in, String text) {
        int broken = Data.brokenSurrogate(text);
        if (broken >= 0) {
            throw refused(
                    in,
                    text,
                    "Text must be well-formed Unicode, but character " + broken + " is half of a surrogate pair.",
                    "Mend the encoding of the source");
        }
        return text;
    }

    private static Stop refused(JsonParser in, @Nullable Object value, String rule, String mend) {
        JsonLocation at = in.currentTokenLocation();
        String place = at == null || at.getLineNr() < 1
                ? "."
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ").";
        return new Stop(
                new InvalidDataException(Fault.at(JsonPaths.of(in.getParsingContext()), value, rule, mend + place)));
    }
}
