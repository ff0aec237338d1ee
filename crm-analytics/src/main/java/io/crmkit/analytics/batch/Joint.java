package io.crmkit.analytics.batch;

import io.crmkit.analytics.internal.Numbering;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    /** Pairs of numbers are looked up in a table if it is no larger. */
    private static final int TABLE = 1 << 20;

    private final Numbering<Combination> combinations;
    private final Codes codes;

    /** The row that is being put together. */
    private final Combination next;

    private Joint(Numbering<Combination> combinations, Codes codes, int columns) {
        this.combinations = combinations;
        this.codes = codes;
        this.next = new Combination(new int[columns]);
    }

    /** The codes of all columns in a row. */
    @SuppressWarnings("ArrayRecordComponent") // compared by what is in it
    private record Combination(int[] codes) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Combination that && Arrays.equals(codes, that.codes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(codes);
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
        Joining joining = new Joining(rows);
        Comparator<CodedColumn> fewest =
                Comparator.comparingInt(column -> column.dictionary().size());
        decided.stream().sorted(fewest).forEach(column -> joining.join(column, MOST));
        others.stream()
                .filter(column -> !decided.contains(column))
                .sorted(fewest)
                .forEach(column -> joining.join(column, joining.free(column)));
        return joining.columns.isEmpty() ? null : joining.joint();
    }

    /** Combinations of more and more columns. */
    private static final class Joining {

        private final List<CodedColumn> columns = new ArrayList<>();
        private List<int[]> combinations = List.of(new int[0]);
        private Codes codes = new Codes();

        Joining(int rows) {
            for (int i = 0; i < rows; i++) {
                codes.add(0);
            }
        }

        /** How many combinations there may be so that they take no more bytes than the column and what is joined already. */
        int free(CodedColumn column) {
            boolean small = combinations.size() <= ONE_BYTE && columns.isEmpty();
            return small || (column.dictionary().size() > ONE_BYTE && combinations.size() <= ONE_BYTE)
                    ? ONE_BYTE
                    : MOST;
        }

        void join(CodedColumn column, int most) {
            int values = column.dictionary().size();
            if (values > most) {
                return;
            }
            Pairs pairs = Pairs.of((long) combinations.size() * values);
            List<int[]> joined = new ArrayList<>();
            Codes next = new Codes();
            int[] before = new int[Pass.BLOCK];
            int[] added = new int[Pass.BLOCK];
            for (int from = 0; from < codes.size(); from += Pass.BLOCK) {
                int count = Math.min(Pass.BLOCK, codes.size() - from);
                codes.read(from, count, before);
                column.stored().read(from, count, added);
                for (int i = 0; i < count; i++) {
                    int combination = pairs.number((long) before[i] * values + added[i]);
                    if (combination == joined.size()) {
                        if (joined.size() == most) {
                            return;
                        }
                        joined.add(with(combinations.get(before[i]), added[i]));
                    }
                    next.add(combination);
                }
            }
            columns.add(column);
            combinations = joined;
            codes = next;
        }

        private static int[] with(int[] combination, int code) {
            int[] more = Arrays.copyOf(combination, combination.length + 1);
            more[combination.length] = code;
            return more;
        }

        Joint joint() {
            codes.trim();
            Numbering<Combination> numbers = new Numbering<>();
            combinations.forEach(combination -> numbers.code(new Combination(combination)));
            Joint joint = new Joint(numbers, codes, columns.size());
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).join(joint, i);
            }
            return joint;
        }
    }

    /** Numbers pairs in the order in which they come. */
    private interface Pairs {

        int number(long pair);

        static Pairs of(long most) {
            if (most > TABLE) {
                Numbering<Long> numbers = new Numbering<>();
                return numbers::code;
            }
            return new Table(new int[(int) most]);
        }

        /** A number for each pair that could be. */
        final class Table implements Pairs {

            /** The numbers plus 1. */
            private final int[] numbers;

            private int size;

            Table(int[] numbers) {
                this.numbers = numbers;
            }

            @Override
            public int number(long pair) {
                int known = numbers[(int) pair];
                if (known == 0) {
                    size++;
                    numbers[(int) pair] = size;
                    return size - 1;
                }
                return known - 1;
            }
        }
    }

    /** The code of a column in the row that is being put together. */
    void set(int place, int code) {
        next.codes[place] = code;
    }

    /** All codes of the row are set. */
    void add() {
        int known = combinations.find(next);
        codes.add(known >= 0 ? known : combinations.code(new Combination(next.codes.clone())));
    }

    /** Takes back the rows from one on. */
    void cut(int rows) {
        codes.cut(rows);
    }

    Codes codes() {
        return codes;
    }

    /** How many combinations occur. */
    int size() {
        return combinations.size();
    }

    /** Whether so many combinations occur that columns had better be joined anew. */
    boolean isCrowded() {
        return combinations.size() > 2 * MOST;
    }

    /** The code of a column in a combination. */
    int code(int combination, int place) {
        return combinations.value(combination).codes[place];
    }

    /** The rows that there are now, to be read only; others may come here afterwards, but not there. */
    Joint frozen() {
        return new Joint(combinations.frozen(), codes.frozen(), next.codes.length);
    }

    long bytes() {
        return codes.bytes();
    }
}
