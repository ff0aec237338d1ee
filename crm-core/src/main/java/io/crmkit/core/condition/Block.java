package io.crmkit.core.condition;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some records that are read together: one value of all of them, then the next value. What is the same for all of them is done once, and
 * while one record comes from memory, the next ones are asked for already. Not safe for several threads.
 *
 * @param <O> the records
 */
public final class Block<O> {

    /** So many records are worth reading together. With what they hold, they should still fit into the cache of a core. */
    public static final int USUAL = 256;

    private Object[] records;
    private Related[] related;
    private int size;

    /** An empty block. */
    public Block() {
        this(16);
    }

    private Block(int length) {
        records = new Object[length];
        related = new Related[length];
    }

    /** A block of one record. */
    public static <O> Block<O> of(O record, Related around) {
        Block<O> block = new Block<>(1);
        block.add(record, around);
        return block;
    }

    /**
     * One more record.
     *
     * @param around the records around it
     */
    public void add(@Nullable O record, Related around) {
        Objects.requireNonNull(record, "record");
        if (size == records.length) {
            records = Arrays.copyOf(records, 2 * size);
            related = Arrays.copyOf(related, 2 * size);
        }
        records[size] = record;
        related[size] = around;
        size++;
    }

    /** A record by its place, from 0. */
    @SuppressWarnings("unchecked") // only such records are added
    public O record(int place) {
        return (O) records[place];
    }

    /** The records around a record. */
    public Related related(int place) {
        return related[place];
    }

    /** How many records there are. */
    public int size() {
        return size;
    }

    /** Whether there are as many records as are worth reading together. */
    public boolean isFull() {
        return size >= USUAL;
    }

    /** No record is in it any more, and none is kept from being collected. */
    public void clear() {
        Arrays.fill(records, 0, size, null);
        Arrays.fill(related, 0, size, null);
        size = 0;
    }
}
