package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Small readings and writings that several types of this package share. */
final class Texts {

    private static final int DIGITS = 10_000;

    private Texts() {}

    static String matching(String text, Pattern pattern, String what, String rule) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("%s (%s) must be %s.".formatted(what, Fault.shown(text), rule));
        }
        return text;
    }

    static Label label(Data data) {
        data.keys(); // refuses all but an object, before its parts are asked for
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys("en", "zh"));
        Optional<String> en = faults.attempt(() -> data.at("en").text());
        Optional<String> zh = faults.attempt(() -> data.at("zh").text());
        faults.refuse();
        return data.reading(place -> Label.of(en.orElseThrow(), zh.orElseThrow()));
    }

    static Map<String, Object> toData(Label label) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("en", label.en());
        data.put("zh", label.zh());
        return data;
    }

    /** An exact sum, which may have more digits than any value of a record. */
    static BigDecimal exact(Data data) {
        String text = data.text();
        if (text.length() > DIGITS || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw data.fault("A number in digits is needed here.", "Write it like -1234.56.");
        }
        return new BigDecimal(text);
    }

    /** The number of times that something happened. */
    static long times(Data data) {
        if (data.isAbsent()) {
            return 0;
        }
        long times = data.whole();
        if (times < 0) {
            throw data.fault("A number of rows is zero or more.", "");
        }
        return times;
    }
}
