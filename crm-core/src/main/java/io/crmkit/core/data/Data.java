package io.crmkit.core.data;

import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Label DIGITS = Label.of("A decimal number of at most 40 digits is needed.", "须为最多 40 位的小数。");
    private static final Label DECIMAL = Label.of(
            "A decimal number is needed. Write it like 1234.56, without spaces or grouping.",
            "须为小数，写法如 1234.56，不含空格和千分位。");
    private static final Label DATE = Label.of(
            "A date of the years 1 to 9999 is needed. Write it like 2026-03-31.",
            "须为公元 1 年至 9999 年的日期，写法如 2026-03-31。");
    private static final Label MOMENT = Label.of(
            "A moment of the years 1 to 9999, to the microsecond, is needed. Write it like 2026-03-31T08:15:00Z.",
            "须为公元 1 年至 9999 年的时刻，最多到微秒，写法如 2026-03-31T08:15:00Z。");
    private static final Label NOTHING = Label.of("nothing", "空");
    private static final Label OBJECT = Label.of("an object", "对象");
    private static final Label LIST = Label.of("a list", "列表");

    private final @Nullable Object value;
    private final @Nullable Data parent;

    /** The path of the root; below it, the key or the place in the list. Paths are put together when somebody asks. */
    private final Object step;

    private final int depth;

    private Data(@Nullable Object value, @Nullable Data parent, Object step) {
        this.value = value;
        this.parent = parent;
        this.step = step;
        this.depth = parent == null ? 0 : parent.depth + 1;
        if (depth > MAX_DEPTH) {
            throw fault(Label.of(
                    "Data may nest at most " + MAX_DEPTH + " levels deep. Flatten it.",
                    "数据最多嵌套 " + MAX_DEPTH + " 层，请展平。"));
        }
    }

    /** The root of a tree; its path is {@code $}. */
    public static Data of(@Nullable Object tree) {
        return new Data(tree, null, "$");
    }

    /** A tree that stands at a place of a larger input, such as one row of a file. */
    public static Data of(@Nullable Object tree, String path) {
        return new Data(tree, null, path);
    }

    /** Where this stands, as a JSON path. */
    public String path() {
        if (parent == null) {
            return (String) step;
        }
        return step instanceof String key ? parent.childPath(key) : parent.path() + "[" + step + "]";
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
        return new Data(object().get(key), this, key);
    }

    /** The value of a key if it is there, read by the given function. */
    public <T> Optional<T> optional(String key, Function<Data, T> reading) {
        Data child = at(key);
        return child.isAbsent() ? Optional.empty() : Optional.of(reading.apply(child));
    }

    /** The elements of this list, each with its place. */
    public List<Data> items() {
        if (!(value instanceof List<?> list)) {
            throw wrongKind("a list", "列表");
        }
        List<Data> items = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            items.add(new Data(list.get(i), this, i));
        }
        return items;
    }

    /** The elements of this list, each read by the given function; faults of all elements are gathered. */
    public <T> List<T> list(Function<Data, T> reading) {
        List<T> read = new ArrayList<>();
        Faults faults = new Faults();
        items().forEach(item -> faults.attempt(() -> reading.apply(item)).ifPresent(read::add));
        faults.refuse();
        return List.copyOf(read);
    }

    /** The keys of this object in their order. */
    public List<String> keys() {
        return List.copyOf(textKeys());
    }

    /** Refuses this object if it has a key besides the known ones; returns itself. */
    public Data onlyKeys(String... known) {
        List<String> allowed = Arrays.asList(known);
        List<Fault> faults = textKeys().stream()
                .filter(key -> !allowed.contains(key))
                .map(key -> Fault.at(
                        childPath(key),
                        null,
                        Label.of(
                                "This name is not known here. " + Names.hint(key, allowed),
                                "此处没有该名称。" + Names.hintZh(key, allowed))))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidDataException(faults);
        }
        return this;
    }

    /** The text that stands here, well-formed Unicode. */
    public String text() {
        if (!(value instanceof String text)) {
            throw wrongKind("a text", "文本");
        }
        int broken = brokenSurrogate(text);
        if (broken >= 0) {
            throw fault(Label.of(
                    "Text must be well-formed Unicode, but character " + broken
                            + " is half of a surrogate pair. Mend the encoding of the source.",
                    "文本须为完整的 Unicode，但第 " + broken + " 个字符是孤立的代理字符，请检查来源编码。"));
        }
        return text;
    }

    /** The whole number that stands here, within the range of a {@code long}. */
    public long whole() {
        BigDecimal number = number("a whole number", "整数");
        try {
            return number.longValueExact();
        } catch (ArithmeticException outside) {
            throw fault(wholeRange(Long.MIN_VALUE, Long.MAX_VALUE));
        }
    }

    /** The whole number that stands here, within the given bounds, both included. */
    public int whole(int least, int most) {
        long whole = whole();
        if (whole < least || whole > most) {
            throw fault(wholeRange(least, most));
        }
        return (int) whole;
    }

    /** The decimal number that stands here, as a number or as a text; at most 40 digits. */
    public BigDecimal decimal() {
        if (value instanceof String text) {
            if (text.length() > 60) {
                throw fault(DIGITS);
            }
            try {
                return bounded(new BigDecimal(text));
            } catch (NumberFormatException notANumber) {
                throw fault(DECIMAL);
            }
        }
        return number("a decimal number", "小数");
    }

    /** The truth value that stands here. */
    public boolean flag() {
        if (!(value instanceof Boolean flag)) {
            throw wrongKind("true or false", "是或否（true 或 false）");
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
        throw fault(DATE);
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
        throw fault(MOMENT);
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
        throw fault(Label.of(
                "This is not one of the choices. " + Names.hint(text, known), "不是可选项之一。" + Names.hintZh(text, known)));
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

    /** The refusal of what stands here, for developers and administrators: in English only. */
    public InvalidDataException fault(String rule, String mend) {
        return new InvalidDataException(Fault.at(path(), value, rule, mend));
    }

    /** The refusal of what stands here, for everybody: rule and mend in one text of each language. */
    public InvalidDataException fault(Label rule) {
        return new InvalidDataException(Fault.at(path(), value, rule));
    }

    /** A copy of this tree that cannot be changed, whatever becomes of the original. */
    public @Nullable Object copy() {
        if (value instanceof Map<?, ?>) {
            return value instanceof SmallMap ? value : copyOfMap();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            for (int i = 0; i < list.size(); i++) {
                copy.add(copy(list.get(i), i));
            }
            return Collections.unmodifiableList(copy);
        }
        return value;
    }

    private Map<String, @Nullable Object> copyOfMap() {
        textKeys();
        if (SmallMap.fits(object())) {
            return SmallMap.copyOf(object());
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> entry : object().entrySet()) {
            copy.put(entry.getKey(), copy(entry.getValue(), entry.getKey()));
        }
        return Collections.unmodifiableMap(copy);
    }

    private @Nullable Object copy(@Nullable Object child, Object place) {
        return SmallMap.isSimple(child) ? child : new Data(child, this, place).copy();
    }

    /** Whether a text says nothing: it is empty, or white space and invisible separators only. */
    public static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
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
        return path() + " = " + (value == null ? "nothing" : Fault.shown(value));
    }

    private Map<String, @Nullable Object> object() {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrongKind("an object", "对象");
        }
        @SuppressWarnings("unchecked") // keys() and onlyKeys(...) refuse others, at(...) does not find them
        Map<String, @Nullable Object> object = (Map<String, @Nullable Object>) map;
        return object;
    }

    private Set<String> textKeys() {
        for (Object key : ((Map<?, ?>) object()).keySet()) {
            if (!(key instanceof String)) {
                throw fault("The keys of an object must be text, but " + Fault.shown(key) + " is not.", "");
            }
        }
        return object().keySet();
    }

    private BigDecimal number(String expected, String expectedZh) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigInteger big) {
            return bounded(new BigDecimal(big));
        }
        if (value instanceof BigDecimal decimal) {
            return bounded(decimal);
        }
        if (value instanceof Double || value instanceof Float) {
            throw fault("A number may not be a binary fraction, which is not exact.", "Read it as a BigDecimal.");
        }
        throw wrongKind(expected, expectedZh);
    }

    private BigDecimal bounded(BigDecimal number) {
        if (number.precision() > 40 || number.scale() > 40 || number.scale() < -40) {
            throw fault(DIGITS);
        }
        return number;
    }

    private InvalidDataException wrongKind(String expected, String expectedZh) {
        Label found = value == null ? NOTHING : value instanceof Map ? OBJECT : value instanceof List ? LIST : null;
        String en = "Here must stand " + expected;
        String zh = "此处应为" + expectedZh;
        return fault(
                found == null
                        ? Label.of(en + ".", zh + "。")
                        : Label.of(en + ", but there is " + found.en() + ".", zh + "，但现为" + found.zh() + "。"));
    }

    private static Label wholeRange(long least, long most) {
        return Label.of(
                "A whole number from " + least + " to " + most + " is needed.",
                "须为 " + least + " 至 " + most + " 之间的整数。");
    }

    private String childPath(String key) {
        boolean plain = !key.isEmpty()
                && key.length() <= 60
                && key.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
        return plain ? path() + "." + key : path() + "[" + Fault.shown(key) + "]";
    }
}
