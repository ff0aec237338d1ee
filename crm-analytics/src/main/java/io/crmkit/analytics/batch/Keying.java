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
    private int places = 1;

    private Keying() {}

    /** The groups; none if a dimension is not coded, or there could be far too many. */
    static Optional<Keying> of(MeasurePlan<?> plan, GridReading reading) {
        Keying keying = new Keying();
        for (Dimension dimension : plan.dimensions()) {
            Optional<CodedColumn> ofOwner = reading.ofOwner(dimension.value());
            Column column = ofOwner.isPresent() ? ofOwner.get() : reading.column(dimension.value());
            if (!(column instanceof CodedColumn coded)
                    || !keying.divide(plan, coded, ofOwner.isPresent() ? keying.ofOwner : keying.own)) {
                return Optional.empty();
            }
        }
        return Optional.of(keying);
    }

    /** Divides each group by the keys of one more column; false if they would be too many to be numbered. */
    private boolean divide(MeasurePlan<?> plan, CodedColumn column, Map<Codes, int[]> terms) {
        int dimension = keys.size();
        Map<@Nullable Object, Integer> known = new HashMap<>();
        List<@Nullable Object> found = new ArrayList<>();
        int[] map = new int[column.dictionary().size()];
        for (int code = 0; code < map.length; code++) {
            Object key = plan.key(dimension, column.dictionary().value(code));
            Integer place = known.get(key);
            if (place == null) {
                place = found.size();
                known.put(key, place);
                found.add(key);
            }
            map[code] = place;
        }
        if ((long) places * found.size() > Integer.MAX_VALUE) {
            return false;
        }
        for (int code = 0; code < map.length; code++) {
            map[code] *= places;
        }
        add(terms, column.stored(), column.stored(map));
        keys.add(found);
        places *= Math.max(1, found.size());
        return true;
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
        return places;
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
