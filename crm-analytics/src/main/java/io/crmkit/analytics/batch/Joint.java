package io.crmkit.analytics.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The combinations of values of several columns that occur. There are few of them even where there could be many, so whatever depends on
 * these columns alone is decided once for each combination.
 */
final class Joint {

    /** More combinations than this are not decided for a query. */
    static final int MOST = 4_096;

    private static final int ONE_BYTE = 256;

    private final List<CodedColumn> columns = new ArrayList<>();
    private List<int[]> combinations = List.of(new int[0]);
    private Codes codes = new Codes();

    private Joint(int rows) {
        for (int i = 0; i < rows; i++) {
            codes.add(0);
        }
    }

    /**
     * Joins columns, those with the fewest values first.
     *
     * @param decided columns that conditions are decided over
     * @param others columns that may be joined where it costs no memory
     * @return null if nothing was joined
     */
    static @Nullable Joint of(int rows, Set<CodedColumn> decided, Set<CodedColumn> others) {
        Joint joint = new Joint(rows);
        Comparator<CodedColumn> fewest =
                Comparator.comparingInt(column -> column.dictionary().size());
        decided.stream().sorted(fewest).forEach(column -> joint.join(column, MOST));
        others.stream()
                .filter(column -> !decided.contains(column))
                .sorted(fewest)
                .forEach(column -> joint.join(column, joint.free(column)));
        if (joint.columns.isEmpty()) {
            return null;
        }
        joint.codes.trim();
        for (int i = 0; i < joint.columns.size(); i++) {
            joint.columns.get(i).join(joint, i);
        }
        return joint;
    }

    /** How many combinations there may be so that they take no more bytes than the column and what is joined already. */
    private int free(CodedColumn column) {
        boolean small = combinations.size() <= ONE_BYTE && columns.isEmpty();
        return small || (column.dictionary().size() > ONE_BYTE && combinations.size() <= ONE_BYTE) ? ONE_BYTE : MOST;
    }

    private void join(CodedColumn column, int most) {
        int values = column.dictionary().size();
        if (values > most) {
            return;
        }
        Map<Long, Integer> known = new HashMap<>();
        List<int[]> joined = new ArrayList<>();
        Codes next = new Codes();
        for (int row = 0; row < codes.size(); row++) {
            int before = codes.get(row);
            int code = column.code(row);
            Integer combination = known.get((long) before * values + code);
            if (combination == null) {
                if (joined.size() == most) {
                    return;
                }
                combination = joined.size();
                known.put((long) before * values + code, combination);
                int[] one = Arrays.copyOf(combinations.get(before), columns.size() + 1);
                one[columns.size()] = code;
                joined.add(one);
            }
            next.add(combination);
        }
        columns.add(column);
        combinations = joined;
        codes = next;
    }

    Codes codes() {
        return codes;
    }

    /** How many combinations occur. */
    int size() {
        return combinations.size();
    }

    /** The code of a column in a combination. */
    int code(int combination, int place) {
        return combinations.get(combination)[place];
    }

    long bytes() {
        return codes.bytes();
    }
}
