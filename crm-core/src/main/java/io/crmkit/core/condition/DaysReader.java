package io.crmkit.core.condition;

/**
 * Takes whole days between two dates out of a record, as a plain number: who reads millions of them need not make as many objects.
 *
 * @param <O> the record
 */
@FunctionalInterface
public interface DaysReader<O> {

    /** What is read where one of the dates is blank; so many days lie between no two dates. */
    long BLANK = Long.MIN_VALUE;

    /** The days, negative if the dates are the other way round, or {@link #BLANK}; must be pure and fast. */
    long read(O owner, Related related);

    /**
     * The days of several records, which are what {@link #read(Object, Related)} gives for each of them. Readers that the {@link Binder}
     * gives take less time for it than one by one.
     *
     * @param into gets the days; at least as long as the block
     */
    default void read(Block<? extends O> block, long[] into) {
        for (int i = 0; i < block.size(); i++) {
            into[i] = read(block.record(i), block.related(i));
        }
    }
}
