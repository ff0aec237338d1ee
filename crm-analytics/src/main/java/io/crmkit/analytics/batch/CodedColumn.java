package io.crmkit.analytics.batch;

import io.crmkit.core.condition.DaysReader;
import io.crmkit.core.kind.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values that are kept once each; rows hold their numbers, on their own or together with those of other columns. */
final class CodedColumn extends Column {

    private final Dictionary dictionary;
    private Codes codes;
    private @Nullable Joint joint;
    private int place;

    CodedColumn(String name, Kind<?> kind) {
        this(name, kind, new Dictionary(), new Codes());
    }

    private CodedColumn(String name, Kind<?> kind, Dictionary dictionary, Codes codes) {
        super(name, kind);
        this.dictionary = dictionary;
        this.codes = codes;
    }

    @Override
    CodedColumn codes() {
        return this;
    }

    @Override
    void addAll(@Nullable Object[] values) {
        addCodes(dictionary.codes(values));
    }

    @Override
    void addDays(long[] days) {
        int[] added = new int[days.length];
        for (int i = 0; i < days.length; i++) {
            added[i] = dictionary.code(days[i] == DaysReader.BLANK ? null : days[i]);
        }
        addCodes(added);
    }

    /** Whether something holds for more rows. */
    void addAll(boolean[] answers) {
        int[] added = new int[answers.length];
        int yes = -1;
        int no = -1;
        for (int i = 0; i < answers.length; i++) {
            if (answers[i]) {
                yes = yes < 0 ? dictionary.code(true) : yes;
                added[i] = yes;
            } else {
                no = no < 0 ? dictionary.code(false) : no;
                added[i] = no;
            }
        }
        addCodes(added);
    }

    /** Adds values by their numbers in the dictionary. */
    void addCodes(int[] added) {
        Codes into = joint == null ? codes : joint.coming(place);
        into.addAll(added);
    }

    @Override
    void cut(int rows) {
        codes.cut(rows);
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** From now on the codes stand in the combinations of several columns. */
    void join(Joint into, int at) {
        joint = into;
        place = at;
        codes = new Codes();
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
    CodedColumn frozen(@Nullable Joint frozen) {
        CodedColumn same = new CodedColumn(name(), kind(), dictionary.frozen(), codes.frozen());
        if (joint != null && frozen != null) {
            same.join(frozen, place);
        }
        return same;
    }

    @Override
    CodedColumn kept(int rows, Gone gone) {
        CodedColumn kept = new CodedColumn(name(), kind());
        int[] code = new int[dictionary.size()];
        Arrays.setAll(code, i -> i);
        int[] byStored = stored(code);
        int[] known = new int[dictionary.size()];
        Arrays.fill(known, -1);
        Codes stored = stored();
        for (int row = 0; row < rows; row++) {
            if (!gone.is(row)) {
                int before = byStored[stored.get(row)];
                if (known[before] < 0) {
                    known[before] = kept.dictionary.code(dictionary.value(before));
                }
                kept.codes.add(known[before]);
            }
        }
        return kept;
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
