package io.crmkit.core.kind;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of simple values; order counts, doubles are allowed.
 *
 * @param element the kind of each value, a simple one
 * @param <V> the Java type of each value
 */
public record ManyKind<V>(Kind<V> element) implements Kind<List<V>> {

    /** How many values, rows or entries one attribute may hold. */
    public static final int MOST = 10_000;

    /** Checks that the elements are simple. */
    public ManyKind {
        if (element.family().isCompound()) {
            throw new IllegalArgumentException("A list may hold simple values only, not "
                    + element.family().code() + ".");
        }
    }

    @Override
    public Family family() {
        return Family.MANY;
    }

    @Override
    public List<V> check(Object value, String path) {
        if (!(value instanceof List<?> list)) {
            throw Refusal.wrongType(path, value, "a list", "列表");
        }
        checkSize(list.size(), path);
        List<V> checked = new ArrayList<>(list.size());
        Faults faults = new Faults();
        for (int i = 0; i < list.size(); i++) {
            Object item = list.get(i);
            String place = path + "[" + i + "]";
            faults.attempt(() -> element.check(item, place)).ifPresent(checked::add);
        }
        faults.refuse();
        return List.copyOf(checked);
    }

    @Override
    public List<V> fromData(Data data) {
        checkSize(data.items().size(), data.path());
        return data.list(element::fromData);
    }

    @Override
    public Object toData(List<V> value) {
        return value.stream().map(element::toData).toList();
    }

    /** Element by element; a list that continues another comes after it. */
    @Override
    public int compare(List<V> left, List<V> right) {
        return PlainOrder.lists(left, right, element::compare);
    }

    static void checkSize(int size, String path) {
        if (size > MOST) {
            throw Refusal.of(
                    path, size, Label.of("At most " + MOST + " entries may stand here.", "最多 " + MOST + " 项。"));
        }
    }
}
