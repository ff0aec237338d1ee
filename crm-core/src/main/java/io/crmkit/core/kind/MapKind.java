package io.crmkit.core.kind;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.TextOrder;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Simple values by text key, kept in the order of their keys.
 *
 * @param element the kind of each value, a simple one
 * @param <V> the Java type of each value
 */
public record MapKind<V>(Kind<V> element) implements Kind<Map<String, V>> {

    private static final TextKind KEY = new TextKind(200);

    /** Checks that the values are simple. */
    public MapKind {
        if (element.family().isCompound()) {
            throw new IllegalArgumentException(
                    "A map may hold simple values only, not " + element.family().code() + ".");
        }
    }

    @Override
    public Family family() {
        return Family.MAP;
    }

    @Override
    public Map<String, V> check(Object value, String path) {
        if (!(value instanceof Map<?, ?> map)) {
            throw Refusal.wrongType(path, value, "a map", "键值表");
        }
        ManyKind.checkSize(map.size(), path);
        Map<String, V> checked = new TreeMap<>(TextOrder::compare);
        map.forEach((key, item) -> {
            String name = KEY.check(key, path);
            checked.put(name, element.check(item, path + "." + name));
        });
        return Collections.unmodifiableMap(checked);
    }

    @Override
    public Map<String, V> fromData(Data data) {
        ManyKind.checkSize(data.keys().size(), data.path());
        Map<String, V> read = new TreeMap<>(TextOrder::compare);
        for (String key : data.keys()) {
            read.put(KEY.check(key, data.path()), element.fromData(data.at(key)));
        }
        return Collections.unmodifiableMap(read);
    }

    @Override
    public Object toData(Map<String, V> value) {
        Map<String, Object> plain = new TreeMap<>(TextOrder::compare);
        value.forEach((key, item) -> plain.put(key, element.toData(item)));
        return plain;
    }

    /** By the written form. */
    @Override
    public int compare(Map<String, V> left, Map<String, V> right) {
        return TextOrder.compare(toData(left).toString(), toData(right).toString());
    }
}
