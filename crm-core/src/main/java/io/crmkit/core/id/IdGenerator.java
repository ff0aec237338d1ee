package io.crmkit.core.id;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Implement this to name new things in the way of the host.
 *
 * <ol>
 *   <li>No text is given out twice, not even to two threads that ask at once.
 *   <li>Every text is one that {@link Id#of} accepts.
 *   <li>A text says nothing about a person: it outlives the erasure of personal data.
 *   <li>Order is welcome but not promised: sort by a date where order matters.
 * </ol>
 */
@FunctionalInterface
public interface IdGenerator {

    /** A text that was not given out before. */
    String next();

    /** A new id; what it names follows from where it is assigned to. */
    default <A> Id<A> nextId() {
        return Id.of(next());
    }

    /**
     * Version 7 UUIDs of RFC 9562: lower-case text of 36 characters that sorts in order of creation.
     *
     * <p>Order holds for every two ids of one generator, by a dedicated counter (RFC 9562, section 6.2, method 1). The
     * first 48 bits are the milliseconds of the clock; then, around version and variant, 26 bits of counter and 48
     * random bits. In a new millisecond the counter starts at a random value below half of its range. In the same
     * millisecond, and as long as the clock stands behind a time already used, it counts on within that time. A full
     * counter moves on to the next millisecond ahead of the clock: at least 33 million ids fit into one.
     *
     * <p>Safe for use by many threads, whatever the given random generator is, provided that nobody else uses that
     * generator.
     *
     * @param clock the time, between 1970 and the year 10889; beyond that {@code next()} throws an {@code
     *     IllegalStateException}
     * @param random a secure source, unless ids may be guessed; a seeded one gives the same ids for the same clock
     */
    static IdGenerator timeOrdered(Clock clock, RandomGenerator random) {
        return new TimeOrderedIds(clock, random);
    }

    /**
     * Readable ids for tests and demonstrations: {@code deal-000001}, {@code deal-000002} ….
     *
     * <p>Each generator counts for itself from 1; texts sort in order up to the millionth. Safe for use by many
     * threads.
     *
     * @param prefix what stands before the number, at most 100 characters that an id may have; may be empty
     * @throws IllegalArgumentException if no id can start like this
     */
    static IdGenerator sequential(String prefix) {
        return new SequentialIds(prefix);
    }
}
