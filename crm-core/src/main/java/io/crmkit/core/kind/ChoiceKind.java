package io.crmkit.core.kind;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Names;
import io.crmkit.core.data.TextOrder;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * One of a closed set of codes.
 *
 * @param <E> an enum, or {@code String} where a host names the codes
 */
public final class ChoiceKind<E> implements Kind<E> {

    private final Class<E> type;
    private final Map<String, E> byCode;
    private final List<Choice> choices;
    private final Function<E, String> code;

    private ChoiceKind(Class<E> type, Map<String, E> byCode, List<Choice> choices, Function<E, String> code) {
        if (byCode.isEmpty()) {
            throw new IllegalArgumentException("A choice needs at least one code.");
        }
        this.type = type;
        this.byCode = Collections.unmodifiableMap(byCode);
        this.choices = List.copyOf(choices);
        this.code = code;
    }

    static <E extends Enum<E>> ChoiceKind<E> ofEnum(Class<E> type) {
        Map<String, E> byCode = new LinkedHashMap<>();
        List<Choice> choices = new ArrayList<>();
        Map<E, String> codes = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            String code = codeOf(constant);
            add(byCode, code, constant);
            codes.put(constant, code);
            Label label = constant instanceof Labelled labelled ? labelled.label() : Label.same(code);
            choices.add(new Choice(code, label));
        }
        return new ChoiceKind<>(type, byCode, choices, constant -> codes.getOrDefault(constant, ""));
    }

    static ChoiceKind<String> ofCodes(List<Choice> choices) {
        Map<String, String> byCode = new LinkedHashMap<>();
        for (Choice choice : choices) {
            add(byCode, choice.code(), choice.code());
        }
        return new ChoiceKind<>(String.class, byCode, choices, Function.identity());
    }

    /** How an enum constant is written down: {@code IN_PROGRESS} is {@code in-progress}. */
    public static String codeOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The codes with their labels, in the order in which they were declared. */
    public List<Choice> choices() {
        return choices;
    }

    /** The Java type of the values. */
    public Class<E> type() {
        return type;
    }

    /** The code of a value. */
    public String code(E value) {
        return code.apply(value);
    }

    @Override
    public Family family() {
        return Family.CHOICE;
    }

    @Override
    public E check(Object value, String path) {
        if (!type.isInstance(value)) {
            throw Refusal.wrongType(
                    path, value, "a choice of type " + type.getSimpleName(), "选项 " + type.getSimpleName());
        }
        E choice = type.cast(value);
        return known(code.apply(choice), path);
    }

    @Override
    public E fromData(Data data) {
        return known(data.text(), data.path());
    }

    @Override
    public Object toData(E value) {
        return code.apply(value);
    }

    @Override
    public int compare(E left, E right) {
        return TextOrder.compare(code.apply(left), code.apply(right));
    }

    @Override
    public String toString() {
        return "ChoiceKind" + byCode.keySet();
    }

    private static <E> void add(Map<String, E> byCode, String code, E value) {
        if (byCode.put(code, value) != null) {
            throw new IllegalArgumentException("The code \"" + code + "\" is named twice.");
        }
    }

    private E known(String code, String path) {
        E value = byCode.get(code);
        if (value == null) {
            throw Refusal.of(
                    path,
                    code,
                    Label.of(
                            "This is not one of the choices. " + Names.hint(code, byCode.keySet()),
                            "不是可选项之一。" + Names.hintZh(code, byCode.keySet())));
        }
        return value;
    }
}
