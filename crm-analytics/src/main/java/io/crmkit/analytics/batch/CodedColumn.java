package io.crmkit.analytics.batch;

import io.crmkit.core.kind.Kind;
import org.jspecify.annotations.Nullable;

/** Values that are kept once each; rows hold their numbers, on their own or together with those of other columns. */
final class CodedColumn extends Column {

    private final Dictionary dictionary = new Dictionary();
    private final Codes codes = new Codes();
    private @Nullable Joint joint;
    private int place;

    CodedColumn(String name, Kind<?> kind) {
        super(name, kind);
    }

    @Override
    CodedColumn codes() {
        return this;
    }

    @Override
    void add(@Nullable Object value) {
        codes.add(dictionary.code(value));
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** From now on the codes stand in the combinations of several columns. */
    void join(Joint into, int at) {
        joint = into;
        place = at;
    }

    /** The combinations in which the codes stand; null if they stand on their own. */
    @Nullable
    Joint joint() {
        return joint;
    }

    /** Which column of a combination this is. */
    int place() {
        return place;
    }

    /** The codes, if they stand on their own; otherwise the numbers of the combinations. */
    Codes stored() {
        return joint == null ? codes : joint.codes();
    }

    /** A table by what is {@linkplain #stored() stored}, of a table by codes. */
    int[] stored(int[] byCode) {
        if (joint == null) {
            return byCode;
        }
        int[] map = new int[joint.size()];
        for (int i = 0; i < map.length; i++) {
            map[i] = byCode[joint.code(i, place)];
        }
        return map;
    }

    int code(int row) {
        int stored = stored().get(row);
        return joint == null ? stored : joint.code(stored, place);
    }

    @Override
    @Nullable
    Object value(int row) {
        return dictionary.value(code(row));
    }

    @Override
    void trim() {
        if (joint == null) {
            codes.trim();
        }
    }

    @Override
    long bytes() {
        return joint == null ? codes.bytes() : 0;
    }
}
