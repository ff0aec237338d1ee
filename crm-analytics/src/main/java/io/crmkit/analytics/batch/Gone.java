package io.crmkit.analytics.batch;

import java.util.Arrays;

/**
 * Rows that do not count any more, in a bit for each row of those blocks that have any. Blocks are copied before they change once somebody
 * has been given them.
 */
final class Gone {

    private static final int WORDS = Pass.BLOCK / Long.SIZE;
    private static final long[] NONE = {};

    private long[][] blocks;

    /** Which blocks only this one has. */
    private boolean[] own;

    private int count;

    Gone() {
        this(new long[0][], 0);
    }

    private Gone(long[][] blocks, int count) {
        this.blocks = blocks;
        this.own = new boolean[blocks.length];
        this.count = count;
    }

    /** This row does not count any more; it did until now. */
    void add(int row) {
        int block = row / Pass.BLOCK;
        reserve(block);
        if (!own[block]) {
            blocks[block] = Arrays.copyOf(blocks[block], WORDS);
            own[block] = true;
        }
        blocks[block][row / Long.SIZE % WORDS] |= 1L << row;
        count++;
    }

    private void reserve(int block) {
        if (block >= blocks.length) {
            int before = blocks.length;
            blocks = Arrays.copyOf(blocks, Math.max(block + 1, before + before / 2));
            Arrays.fill(blocks, before, blocks.length, NONE);
            own = Arrays.copyOf(own, blocks.length);
        }
    }

    /** How many there are. */
    int count() {
        return count;
    }

    boolean is(int row) {
        int block = row / Pass.BLOCK;
        return block < blocks.length
                && blocks[block] != NONE
                && (blocks[block][row / Long.SIZE % WORDS] >>> row & 1) != 0;
    }

    /** Whether one of these rows does not count. */
    boolean any(int from, int rows) {
        return count > 0 && next(from, from + rows) < from + rows;
    }

    /** The first row from here on that does not count; {@code to} if there is none before. */
    int next(int from, int to) {
        int row = from;
        while (row < to) {
            int block = row / Pass.BLOCK;
            if (block >= blocks.length) {
                return to;
            }
            if (blocks[block] == NONE) {
                row = (block + 1) * Pass.BLOCK;
                continue;
            }
            long word = blocks[block][row / Long.SIZE % WORDS] >>> row;
            if (word != 0) {
                return Math.min(to, row + Long.numberOfTrailingZeros(word));
            }
            row = (row | Long.SIZE - 1) + 1;
        }
        return to;
    }

    /** Puts rows that do not count into the class of such rows. */
    void mark(int from, int rows, int[] cells, int classes, int gone) {
        int to = from + rows;
        for (int row = next(from, to); row < to; row = next(row + 1, to)) {
            int cell = cells[row - from];
            cells[row - from] = cell - cell % classes + gone;
        }
    }

    /** These rows as they are now. */
    Gone frozen() {
        Arrays.fill(own, false);
        return new Gone(blocks.clone(), count);
    }

    /** The memory that is held. */
    long bytes() {
        return 9L * blocks.length
                + 8L
                        * WORDS
                        * Arrays.stream(blocks).filter(block -> block != NONE).count();
    }
}
