package io.crmkit.core.kind;

import io.crmkit.core.data.TextOrder;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A stable technical order of plain trees; two trees that differ never tie. */
final class PlainOrder {

    private PlainOrder() {}

    /** Element by element; a list that continues another comes after it. */
    static <T> int lists(List<? extends T> left, List<? extends T> right, Comparator<? super T> order) {
        int common = Math.min(left.size(), right.size());
        for (int i = 0; i < common; i++) {
            int found = order.compare(left.get(i), right.get(i));
            if (found != 0) {
                return found;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** Truth values, then numbers, then text, then lists, then objects. */
    static int compare(Object left, Object right) {
        int byRank = Integer.compare(rank(left), rank(right));
        if (byRank != 0) {
            return byRank;
        }
        if (left instanceof Boolean flag) {
            return Boolean.compare(flag, (Boolean) right);
        }
        if (left instanceof Number) {
            return number(left).compareTo(number(right));
        }
        if (left instanceof List<?> list) {
            return lists(list, (List<?>) right, PlainOrder::compare);
        }
        if (left instanceof Map<?, ?> map) {
            return lists(List.copyOf(map.entrySet()), List.copyOf(((Map<?, ?>) right).entrySet()), PlainOrder::entries);
        }
        return TextOrder.compare(left.toString(), right.toString());
    }

    private static int entries(Map.Entry<?, ?> left, Map.Entry<?, ?> right) {
        int byKey = compare(left.getKey(), right.getKey());
        return byKey != 0 ? byKey : compare(left.getValue(), right.getValue());
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    private static int rank(Object value) {
        if (value instanceof Boolean) {
            return 0;
        }
        if (value instanceof Number) {
            return 1;
        }
        return value instanceof List ? 3 : value instanceof Map ? 4 : 2;
    }
}
