package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.Names;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the number of a figure counts. Some units are known everywhere; a host adds its own with {@link #of}.
 *
 * @param code the spelling in stored data: lower-case letters, digits and hyphens, at most 40
 * @param label the name for people
 */
public record Unit(String code, Label label) implements Labelled {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** How many; a whole number. */
    public static final Unit COUNT = of("count", "count", "个");
    /** A number without a unit. */
    public static final Unit NUMBER = of("number", "number", "数值");
    /** An amount of money, in the currency that stands with it. */
    public static final Unit MONEY = of("money", "money", "金额");
    /** A share of one: 0.35 means 35 %. */
    public static final Unit FRACTION = of("fraction", "fraction (1 is 100 %)", "比率（1 即 100%）");
    /** Whole or broken days. */
    public static final Unit DAYS = of("days", "days", "天");
    /** Whole or broken hours. */
    public static final Unit HOURS = of("hours", "hours", "小时");
    /** Whole or broken minutes. */
    public static final Unit MINUTES = of("minutes", "minutes", "分钟");

    private static final List<Unit> KNOWN = List.of(COUNT, NUMBER, MONEY, FRACTION, DAYS, HOURS, MINUTES);

    /** Checks that code and label are there. */
    public Unit {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
    }

    /**
     * A unit with this code and these names.
     *
     * @throws IllegalArgumentException if the code has other characters than it may have
     */
    public static Unit of(String code, String en, String zh) {
        return new Unit(
                Texts.matching(code, CODE, "The code of a unit", "lower-case letters, digits and hyphens, at most 40"),
                Label.of(en, zh));
    }

    /** The plain form: the code of a unit that is known everywhere, otherwise an object with code and names. */
    public Object toData() {
        if (KNOWN.contains(this)) {
            return code;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", code);
        data.put("label", Texts.toData(label));
        return data;
    }

    /**
     * Reads the plain form.
     *
     * @throws io.crmkit.core.data.InvalidDataException if no unit stands there, with the path
     */
    public static Unit fromData(Data data) {
        if (data.isObject()) {
            Faults faults = new Faults();
            faults.run(() -> data.onlyKeys("code", "label"));
            Optional<String> code = faults.attempt(() -> data.at("code").text());
            Optional<Label> label = faults.attempt(() -> Texts.label(data.at("label")));
            faults.refuse();
            Label names = label.orElseThrow();
            return data.at("code").reading(place -> of(code.orElseThrow(), names.en(), names.zh()));
        }
        String text = data.text();
        List<String> codes = KNOWN.stream().map(Unit::code).toList();
        return KNOWN.stream()
                .filter(unit -> unit.code.equals(text))
                .findFirst()
                .orElseThrow(() -> data.fault("There is no unit of this code.", Names.hint(text, codes)));
    }

    @Override
    public String toString() {
        return code;
    }
}
