package io.crmkit.analytics.segment;

import java.util.Arrays;

/** One figure of each buyer, and these figures in order. */
sealed interface Figures {

    /** The figure of a buyer. */
    long of(int buyer);

    /** How many there are. */
    int size();

    /** The figure at a place in the order, from 0. */
    long at(int place);

    /** The place behind the last one that has the same figure as this place. */
    int end(int place);

    /**
     * Gives 1, and 1 more for each border that a figure is above of.
     *
     * @param equal takes the buyers whose figure is a border
     * @return how many these are
     */
    int above(long[] borders, byte[] scores, int[] equal);

    /** Figures, and the same in order. */
    static Figures of(long[] figures, long[] sorted) {
        return new Sorted(figures, sorted);
    }

    /** Figures that may lie close to each other. */
    static Figures of(int[] figures) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int figure : figures) {
            least = Math.min(least, figure);
            most = Math.max(most, figure);
        }
        if (figures.length > 0 && (long) most - least <= figures.length) {
            return Counted.of(figures, least, most - least + 1);
        }
        long[] wide = Arrays.stream(figures).asLongStream().toArray();
        return of(wide, Ranking.sorted(wide));
    }

    /** Figures that may lie anywhere. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sorted(long[] figures, long[] sorted) implements Figures {

        @Override
        public long of(int buyer) {
            return figures[buyer];
        }

        @Override
        public int size() {
            return figures.length;
        }

        @Override
        public long at(int place) {
            return sorted[place];
        }

        @Override
        public int end(int place) {
            int end = place + 1;
            while (end < sorted.length && sorted[end] == sorted[place]) {
                end++;
            }
            return end;
        }

        @Override
        public int above(long[] borders, byte[] scores, int[] equal) {
            int count = 0;
            for (int who = 0; who < scores.length; who++) {
                long figure = figures[who];
                int score = 1;
                int found = 0;
                for (long border : borders) {
                    score += figure > border ? 1 : 0;
                    found |= figure == border ? 1 : 0;
                }
                scores[who] = (byte) score;
                equal[count] = who;
                count += found;
            }
            return count;
        }
    }

    /**
     * Figures so close to each other that each of those that could be is counted: what is known of a figure is looked up.
     *
     * @param least the smallest one
     * @param ends how many have each figure or a smaller one, from the smallest one on
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Counted(int[] figures, int least, int[] ends) implements Figures {

        static Counted of(int[] figures, int least, int range) {
            int[] ends = new int[range];
            for (int figure : figures) {
                ends[figure - least]++;
            }
            for (int i = 1; i < range; i++) {
                ends[i] += ends[i - 1];
            }
            return new Counted(figures, least, ends);
        }

        @Override
        public long of(int buyer) {
            return figures[buyer];
        }

        @Override
        public int size() {
            return figures.length;
        }

        @Override
        public long at(int place) {
            return (long) least + step(place);
        }

        @Override
        public int end(int place) {
            return ends[step(place)];
        }

        /** How far the figure at a place is above the least one: the first of which there are more than come before the place. */
        private int step(int place) {
            int low = 0;
            int high = ends.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (ends[middle] > place) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        @Override
        public int above(long[] borders, byte[] scores, int[] equal) {
            byte[] known = new byte[ends.length];
            byte[] found = new byte[ends.length];
            for (int step = 0; step < known.length; step++) {
                long figure = (long) least + step;
                known[step] = 1;
                for (long border : borders) {
                    known[step] += (byte) (figure > border ? 1 : 0);
                    found[step] |= (byte) (figure == border ? 1 : 0);
                }
            }
            int count = 0;
            for (int who = 0; who < scores.length; who++) {
                int step = figures[who] - least;
                scores[who] = known[step];
                equal[count] = who;
                count += found[step];
            }
            return count;
        }
    }
}
