package io.crmkit.analytics.cube;

import io.crmkit.core.measure.Dimension;
import io.crmkit.core.message.Label;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words for the values of dimensions that read better than the values do, such as names for ids. A value stays what it is. */
@FunctionalInterface
public interface Wording {

    /**
     * Words for some values of a dimension; those that are missing keep their own. Several may have the same words: {@link #apart} tells them
     * apart.
     *
     * @param dimension a dimension of the question
     * @param values those that occur, none of them blank
     */
    Map<Object, Label> of(Dimension dimension, List<Object> values);

    /** No other words than the values have. */
    static Wording none() {
        return (dimension, values) -> Map.of();
    }

    /**
     * Each value by its words, and with its own in brackets behind them where another value reads the same in either language.
     *
     * @param own what each value reads like by itself
     * @param words better words for some of them
     * @param <V> the values
     */
    static <V> Map<V, Label> apart(Map<V, Label> own, Map<?, Label> words) {
        Map<V, Label> called = new LinkedHashMap<>();
        Map<String, Integer> en = new HashMap<>();
        Map<String, Integer> zh = new HashMap<>();
        own.forEach((value, plain) -> {
            Label better = words.get(value);
            Label label = better == null ? plain : better;
            called.put(value, label);
            en.merge(label.en(), 1, Integer::sum);
            zh.merge(label.zh(), 1, Integer::sum);
        });
        called.replaceAll((value, label) -> {
            Label plain = own.getOrDefault(value, label);
            boolean unique = en.getOrDefault(label.en(), 1) == 1 && zh.getOrDefault(label.zh(), 1) == 1;
            return unique || !words.containsKey(value)
                    ? label
                    : Label.of(label.en() + " (" + plain.en() + ")", label.zh() + "（" + plain.zh() + "）");
        });
        return called;
    }
}
