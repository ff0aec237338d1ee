package io.crmkit.core.kind;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Rows that a record owns, such as its addresses.
 *
 * @param <P> the type of the rows
 */
public final class PartsKind<P> implements Kind<List<P>> {

    private final Supplier<? extends Shape<P>> shape;

    PartsKind(Supplier<? extends Shape<P>> shape) {
        this.shape = shape;
    }

    /** What the rows look like. */
    public Shape<P> shape() {
        return shape.get();
    }

    @Override
    public Family family() {
        return Family.PARTS;
    }

    @Override
    public List<P> check(Object value, String path) {
        return check(value, path, List.of());
    }

    /**
     * The same for rows of which some were checked before.
     *
     * @param known the rows so far; those at the beginning that stand there still are taken as they are
     */
    public List<P> check(Object value, String path, List<P> known) {
        if (!(value instanceof List<?> list)) {
            throw Refusal.wrongType(path, value, "a list of rows", "明细列表");
        }
        ManyKind.checkSize(list.size(), path);
        int same = same(list, known);
        Class<P> type = shape().type();
        if (list instanceof GrowingList<?> growing && areKept(growing, same, type, path)) {
            @SuppressWarnings("unchecked") // every row is of the type
            List<P> kept = (List<P>) growing;
            return kept;
        }
        List<P> rows = new ArrayList<>(list.size());
        rows.addAll(known.subList(0, same));
        Faults faults = new Faults();
        for (int i = same; i < list.size(); i++) {
            Object row = list.get(i);
            String place = path + "[" + i + "]";
            faults.attempt(() -> row(type, row, place)).ifPresent(rows::add);
        }
        faults.refuse();
        return List.copyOf(rows);
    }

    /** Whether the rows from a place on are kept as they are; then so is the list, which never changes. */
    private boolean areKept(GrowingList<?> list, int from, Class<P> type, String path) {
        for (int i = from; i < list.size(); i++) {
            Object row = list.get(i);
            if (!type.isInstance(row) || !isKept(type.cast(row), path)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKept(P row, String path) {
        try {
            return shape().check(row, path) == row;
        } catch (InvalidDataException refused) {
            return false;
        }
    }

    private static int same(List<?> list, List<?> known) {
        int least = Math.min(list.size(), known.size());
        int same = GrowingList.known(list, known);
        while (same < least && list.get(same) == known.get(same)) {
            same++;
        }
        return same;
    }

    private P row(Class<P> type, Object row, String path) {
        if (!type.isInstance(row)) {
            throw Refusal.wrongType(
                    path, row, "a row of type " + type.getSimpleName(), " " + type.getSimpleName() + " 明细行");
        }
        return shape().check(type.cast(row), path);
    }

    @Override
    public List<P> fromData(Data data) {
        ManyKind.checkSize(data.items().size(), data.path());
        return data.list(shape()::fromData);
    }

    @Override
    public Object toData(List<P> value) {
        return value.stream().map(shape()::toData).toList();
    }

    /** By the number of rows, then by their written form. */
    @Override
    public int compare(List<P> left, List<P> right) {
        int bySize = Integer.compare(left.size(), right.size());
        return bySize != 0 ? bySize : PlainOrder.compare(toData(left), toData(right));
    }

    @Override
    public String toString() {
        return "PartsKind";
    }
}
