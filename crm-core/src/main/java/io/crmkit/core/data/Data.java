package io.crmkit.core.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One place in a tree of plain values, together with the path that leads there.
 *
 * <p>Every reading method either answers with the value or throws an {@link InvalidDataException} that names the path. Trees
 * deeper than {@value #MAX_DEPTH} are refused before anything walks them.
 */
public final class Data {

    /** How deep a tree may nest. */
    public static final int MAX_DEPTH = 256;

    private final @Nullable Object value;
    private final String path;
    private final int depth;

    private Data(@Nullable Object value, String path, int depth) {
        this.value = value;
        this.path = path;
        this.depth = depth;
        if (depth > MAX_DEPTH) {
            throw fault("Data may nest at most " + MAX_DEPTH + " levels deep.", "Flatten it.");
        }
    }

    /** The root of a tree; its path is {@code $}. */
    public static Data of(@Nullable Object tree) {
        return new Data(tree, "$", 0);
    }

    /** A tree that stands at a place of a larger input, such as one row of a file. */
    public static Data of(@Nullable Object tree, String path) {
        return new Data(tree, path, 0);
    }

    /** Where this stands, as a JSON path. */
    public String path() {
        return path;
    }

    /** The plain value itself. */
    public @Nullable Object value() {
        return value;
    }

    /** Whether nothing stands here: a key that is absent, or a null. */
    public boolean isAbsent() {
        return value == null;
    }

    /** Whether a key-value object stands here. */
    public boolean isObject() {
        return value instanceof Map;
    }

    /** Whether a list stands here. */
    public boolean isList() {
        return value instanceof List;
    }

    /** The place of a key in this object; absent when the key is not there. */
    public Data at(String key) {
        return new Data(object().get(key), childPath(key), depth + 1);
    }

    /** The value of a key if it is there, read by the given function. */
    public <T> Optional<T> optional(String key, Function<Data, T> reading) {
        Data child = at(key);
        return child.isAbsent() ? Optional.empty() : Optional.of(reading.apply(child));
    }

    /** The elements of this list, each with its place. */
    public List<Data> items() {
        if (!(value instanceof List<?> list)) {
            throw wrongKind("a list");
        }
        List<Data> items = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            items.add(new Data(list.get(i), path + "[" + i + "]", depth + 1));
        }
        return items;
    }

    /** The elements of this list, each read by the given function; faults of all elements are gathered. */
    public <T> List<T> list(Function<Data, T> reading) {
        List<T> read = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Data item : items()) {
            try {
                read.add(reading.apply(item));
            } catch (InvalidDataException refused) {
                faults.addAll(refused.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidDataException(faults);
        }
        return List.copyOf(read);
    }

    /** The keys of this object in their order. */
    public List<String> keys() {
        return List.copyOf(object().keySet());
    }

    /** Refuses this object if it has a key besides the known ones; returns itself. */
    public Data onlyKeys(String... known) {
        List<String> allowed = Arrays.asList(known);
        List<Fault> faults = object().keySet().stream()
                .filter(key -> !allowed.contains(key))
                .map(key -> Fault.at(childPath(key), null, "This name is not known here.", Names.hint(key, allowed)))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidDataException(faults);
        }
        return this;
    }

    /** The text that stands here, well-formed Unicode. */
    public String text() {
        if (!(value instanceof String text)) {
            throw wrongKind("a text");
        }
        int broken = brokenSurrogate(text);
        if (broken >= 0) {
            throw fault(
                    "Text must be well-formed Unicode, but character " + broken + " is half of a surrogate pair.",
                    "Mend the encoding of the source.");
        }
        return text;
    }

    /** The whole number that stands here, within the range of a {@code long}. */
    public long whole() {
        BigDecimal number = number("a whole number");
        try {
            return number.longValueExact();
        } catch (ArithmeticException outside) {
            throw fault("A whole number between " + Long.MIN_VALUE + " and " + Long.MAX_VALUE + " is needed.", "");
        }
    }

    /** The whole number that stands here, within the given bounds, both included. */
    public int whole(int least, int most) {
        long whole = whole();
        if (whole < least || whole > most) {
            throw fault("A whole number from " + least + " to " + most + " is needed.", "");
        }
        return (int) whole;
    }

    /** The decimal number that stands here, as a number or as a text; at most 40 digits. */
    public BigDecimal decimal() {
        if (value instanceof String text) {
            if (text.length() > 60) {
                throw fault("A decimal number of at most 40 digits is needed.", "");
            }
            try {
                return bounded(new BigDecimal(text));
            } catch (NumberFormatException notANumber) {
                throw fault("A decimal number is needed.", "Write it like 1234.56, without spaces or grouping.");
            }
        }
        return number("a decimal number");
    }

    /** The truth value that stands here. */
    public boolean flag() {
        if (!(value instanceof Boolean flag)) {
            throw wrongKind("true or false");
        }
        return flag;
    }

    /** The date that stands here, as ISO text in the years 1 to 9999. */
    public LocalDate date() {
        try {
            LocalDate date = value instanceof LocalDate given ? given : LocalDate.parse(text());
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // answered below together with years out of range
        }
        throw fault("A date of the years 1 to 9999 is needed.", "Write it like 2026-03-31.");
    }

    /** The moment that stands here, as ISO text in UTC, to the microsecond, in the years 1 to 9999. */
    public Instant instant() {
        try {
            Instant instant = value instanceof Instant given ? given : Instant.parse(text());
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= 9999 && instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
                return instant;
            }
        } catch (DateTimeException notAnInstant) {
            // answered below together with years out of range
        }
        throw fault(
                "A moment of the years 1 to 9999, to the microsecond, is needed.",
                "Write it like 2026-03-31T08:15:00Z.");
    }

    /** One of the named constants, by the given spelling of each. */
    public <E extends Enum<E>> E choice(Class<E> type, Function<E, String> spelling) {
        String text = text();
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (spelling.apply(constant).equals(text)) {
                return constant;
            }
            known.add(spelling.apply(constant));
        }
        throw fault("This is not one of the choices.", Names.hint(text, known));
    }

    /** Runs a reading whose misuse errors belong to this place: an {@code IllegalArgumentException} becomes a fault with this path. */
    public <T> T reading(Function<Data, T> reading) {
        try {
            return reading.apply(this);
        } catch (InvalidDataException refused) {
            throw refused;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException refused) {
            throw fault(String.valueOf(refused.getMessage()), "");
        }
    }

    /** The refusal of what stands here. */
    public InvalidDataException fault(String rule, String mend) {
        boolean container = value instanceof Map || value instanceof List;
        return new InvalidDataException(Fault.at(path, container ? null : value, rule, mend));
    }

    /** The index of the first lone surrogate, or -1 if the text is well formed. */
    public static int brokenSurrogate(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return path + " = " + (value == null ? "nothing" : Fault.shown(value));
    }

    private Map<String, @Nullable Object> object() {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrongKind("an object");
        }
        @SuppressWarnings(
                "unchecked") // trees have text keys only; a map built in Java with others fails at its first use
        Map<String, @Nullable Object> object = (Map<String, @Nullable Object>) map;
        return object;
    }

    private BigDecimal number(String expected) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigInteger big) {
            return bounded(new BigDecimal(big));
        }
        if (value instanceof BigDecimal decimal) {
            return bounded(decimal);
        }
        throw wrongKind(expected);
    }

    private BigDecimal bounded(BigDecimal number) {
        if (number.precision() > 40 || number.scale() > 40 || number.scale() < -40) {
            throw fault("A decimal number of at most 40 digits is needed.", "");
        }
        return number;
    }

    private InvalidDataException wrongKind(String expected) {
        String found = value == null
                ? "nothing"
                : value instanceof Map ? "an object" : value instanceof List ? "a list" : null;
        return fault("Here must stand " + expected + (found == null ? "." : ", but there is " + found + "."), "");
    }

    private String childPath(String key) {
        boolean plain = !key.isEmpty()
                && key.length() <= 60
                && key.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
        return plain ? path + "." + key : path + "[" + Fault.shown(key) + "]";
    }
}
