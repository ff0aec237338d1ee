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

    /** The codes of the rows that are being put together, by columns. */
    private final Codes[] coming;

    /** One of these rows. */
    private final Combination next;

    private Joint(Numbering<Combination> combinations, Codes codes, int columns) {
        this.combinations = combinations;
        this.codes = codes;
        this.coming = new Codes[columns];
        this.next = new Combination(new int[columns]);
        Arrays.setAll(coming, place -> new Codes());
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
            for (int from = 0; from < rows; from += Pass.BLOCK) {
                codes.addAll(new int[Math.min(Pass.BLOCK, rows - from)]);
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
            for (int from = 0; from < codes.size(); from += Pass.BLOCK) {
                int count = Math.min(Pass.BLOCK, codes.size() - from);
                int[] before = new int[count];
                int[] added = new int[count];
                codes.read(from, count, before);
                column.stored().read(from, count, added);
                int[] numbers = new int[count];
                pairs.number(before, values, added, numbers);
                for (int i = 0; i < count; i++) {
                    if (numbers[i] == joined.size()) {
                        if (joined.size() == most) {
                            return;
                        }
                        joined.add(with(combinations.get(before[i]), added[i]));
                    }
                }
                next.addAll(numbers);
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

        /**
         * The numbers of pairs.
         *
         * @param values how many different ones may be the second of a pair
         */
        void number(int[] firsts, int values, int[] seconds, int[] into);

        static Pairs of(long most) {
            if (most > TABLE) {
                Numbering<Long> numbers = new Numbering<>();
                return (firsts, values, seconds, into) ->
                        Arrays.setAll(into, i -> numbers.code((long) firsts[i] * values + seconds[i]));
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
            public void number(int[] firsts, int values, int[] seconds, int[] into) {
                for (int i = 0; i < into.length; i++) {
                    int pair = firsts[i] * values + seconds[i];
                    if (numbers[pair] == 0) {
                        size++;
                        numbers[pair] = size;
                    }
                    into[i] = numbers[pair] - 1;
                }
            }
        }
    }

    /** Where the codes of a column go for the rows that are being put together. */
    Codes coming(int place) {
        return coming[place];
    }

    /** All codes of so many rows are set. */
    void add(int rows) {
        for (int row = 0; row < rows; row++) {
            for (int place = 0; place < coming.length; place++) {
                next.codes[place] = coming[place].get(row);
            }
            int known = combinations.find(next);
            codes.add(known >= 0 ? known : combinations.code(new Combination(next.codes.clone())));
        }
        forget();
    }

    /** Takes back the rows from one on, and those that are being put together. */
    void cut(int rows) {
        codes.cut(rows);
        forget();
    }

    private void forget() {
        for (Codes one : coming) {
            one.cut(0);
        }
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
