package io.crmkit.core.id;

/**
 * A place in the order of time-ordered ids.
 *
 * @param millis milliseconds since 1970
 * @param counter the place within the millisecond, {@value #COUNTER_BITS} bits
 */
record Tick(long millis, long counter) {

    static final int COUNTER_BITS = 26;

    /** Before every time. */
    static final Tick NONE = new Tick(-1, 0);

    /** The place after this one: at the given time if that is later, else one further in the time that was reached. */
    Tick next(long now, Blocks random) {
        if (now > millis) {
            return start(now, random);
        }
        boolean full = counter + 1 == 1L << COUNTER_BITS;
        return full ? start(millis + 1, random) : new Tick(millis, counter + 1);
    }

    /** Starts in the lower half of the counter's range, so that the upper half is always left to count in. */
    private static Tick start(long millis, Blocks random) {
        return new Tick(millis, random.next() >>> (Long.SIZE - COUNTER_BITS + 1));
    }
}
