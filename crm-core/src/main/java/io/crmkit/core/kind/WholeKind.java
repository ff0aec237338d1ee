package io.crmkit.core.kind;

import io.crmkit.core.data.Data;

/**
 * A whole number.
 *
 * @param least the smallest allowed number
 * @param most the largest allowed number
 */
public record WholeKind(long least, long most) implements Kind<Long> {

    /** Checks the range. */
    public WholeKind {
        if (least > most) {
            throw new IllegalArgumentException("The range from %s to %s is empty.".formatted(least, most));
        }
    }

    /** The same with the given range, both ends included. */
    public WholeKind between(long from, long to) {
        return new WholeKind(from, to);
    }

    @Override
    public Family family() {
        return Family.WHOLE;
    }

    @Override
    public Long check(Object value, String path) {
        if (value instanceof Integer number) {
            return inRange(number, path);
        }
        if (value instanceof Long number) {
            return inRange(number, path);
        }
        throw Refusal.wrongType(path, value, "a whole number", "整数");
    }

    @Override
    public Long fromData(Data data) {
        return inRange(data.whole(), data.path());
    }

    @Override
    public Object toData(Long value) {
        return value;
    }

    @Override
    public int compare(Long left, Long right) {
        return Long.compare(left, right);
    }

    private long inRange(long number, String path) {
        if (number < least || number > most) {
            throw Refusal.of(path, number, Refusal.range(least, most));
        }
        return number;
    }
}
