package io.crmkit.analytics.batch;

import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.MeasurePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The groups of a plan, numbered: the place of a row is the sum of what its codes stand for, one for each dimension. */
final class Keying {

    private final List<List<@Nullable Object>> keys = new ArrayList<>();
    private final Map<Codes, int[]> own = new LinkedHashMap<>();
    private final Map<Codes, int[]> ofOwner = new LinkedHashMap<>();

    private Keying(MeasurePlan<?> plan, List<CodedColumn> columns, List<Boolean> owners) {
        int stride = 1;
        for (int i = 0; i < columns.size(); i++) {
            CodedColumn column = columns.get(i);
            Map<@Nullable Object, Integer> known = new HashMap<>();
            int[] map = new int[column.dictionary().size()];
            List<@Nullable Object> found = new ArrayList<>();
            for (int code = 0; code < map.length; code++) {
                Object key = plan.key(i, column.dictionary().value(code));
                Integer place = known.get(key);
                if (place == null) {
                    place = found.size();
                    known.put(key, place);
                    found.add(key);
                }
                map[code] = place * stride;
            }
            keys.add(found);
            stride *= Math.max(1, found.size());
            add(owners.get(i) ? ofOwner : own, column.stored(), column.stored(map));
        }
    }

    /** The groups; none if a dimension is not coded, or there could be far too many. */
    static Optional<Keying> of(MeasurePlan<?> plan, GridReading reading) {
        List<CodedColumn> columns = new ArrayList<>();
        List<Boolean> owners = new ArrayList<>();
        long places = 1;
        for (Dimension dimension : plan.dimensions()) {
            Optional<CodedColumn> owner = reading.ofOwner(dimension.value());
            Column column = owner.isPresent() ? owner.get() : reading.column(dimension.value());
            if (!(column instanceof CodedColumn coded)) {
                return Optional.empty();
            }
            columns.add(coded);
            owners.add(owner.isPresent());
            places *= Math.max(1, coded.dictionary().size());
            if (places > Integer.MAX_VALUE) {
                return Optional.empty();
            }
        }
        return Optional.of(new Keying(plan, columns, owners));
    }

    static void add(Map<Codes, int[]> terms, Codes codes, int[] map) {
        int[] known = terms.get(codes);
        if (known == null) {
            terms.put(codes, map.clone());
            return;
        }
        for (int i = 0; i < known.length; i++) {
            known[i] += map[i];
        }
    }

    /** How many places there are, at most. */
    int places() {
        return keys.stream().mapToInt(List::size).map(size -> Math.max(1, size)).reduce(1, (a, b) -> a * b);
    }

    /** What the codes of rows add to the place. */
    Map<Codes, int[]> own() {
        return own;
    }

    /** What the codes of the records that own the rows add to the place. */
    Map<Codes, int[]> ofOwner() {
        return ofOwner;
    }

    /** The key of a place. */
    @Nullable
    Object[] key(int place) {
        @Nullable Object[] key = new @Nullable Object[keys.size()];
        int rest = place;
        for (int i = 0; i < key.length; i++) {
            key[i] = keys.get(i).get(rest % keys.get(i).size());
            rest /= keys.get(i).size();
        }
        return key;
    }
}
