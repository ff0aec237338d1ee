package io.crmkit.core.kind;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.TextOrder;
import java.util.Collections;
import java.util.List;
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
        Data place = Data.of(map, path);
        Map<String, V> checked = sorted();
        Faults faults = new Faults();
        map.forEach((key, item) -> faults.attempt(() -> KEY.check(key, path))
                .ifPresent(name -> faults.attempt(
                                () -> element.check(item, place.at(name).path()))
                        .ifPresent(kept -> checked.put(name, kept))));
        faults.refuse();
        return Collections.unmodifiableMap(checked);
    }

    @Override
    public Map<String, V> fromData(Data data) {
        ManyKind.checkSize(data.keys().size(), data.path());
        Map<String, V> read = sorted();
        Faults faults = new Faults();
        for (String key : data.keys()) {
            faults.attempt(() -> KEY.check(key, data.path()))
                    .flatMap(name -> faults.attempt(() -> element.fromData(data.at(key))))
                    .ifPresent(value -> read.put(key, value));
        }
        faults.refuse();
        return Collections.unmodifiableMap(read);
    }

    @Override
    public Object toData(Map<String, V> value) {
        Map<String, Object> plain = sorted();
        value.forEach((key, item) -> plain.put(key, element.toData(item)));
        return plain;
    }

    /** Entry by entry in the order of the keys; a map that continues another comes after it. */
    @Override
    public int compare(Map<String, V> left, Map<String, V> right) {
        Map<String, V> first = sorted();
        first.putAll(left);
        Map<String, V> second = sorted();
        second.putAll(right);
        return PlainOrder.lists(List.copyOf(first.entrySet()), List.copyOf(second.entrySet()), (one, other) -> {
            int byKey = TextOrder.compare(one.getKey(), other.getKey());
            return byKey != 0 ? byKey : element.compare(one.getValue(), other.getValue());
        });
    }

    private static <T> Map<String, T> sorted() {
        return new TreeMap<>(TextOrder::compare);
    }
}
