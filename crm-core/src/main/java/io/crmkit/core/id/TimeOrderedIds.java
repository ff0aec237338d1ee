package io.crmkit.core.id;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs of version 7: 48 bits of time, 26 bits of counter, 48 random bits. */
final class TimeOrderedIds implements IdGenerator {

    private static final Instant LAST = Instant.ofEpochMilli((1L << 48) - 1);
    private static final int COUNTER_LOW_BITS = 14;
    private static final int RANDOM_BITS = 48;
    private static final long VERSION = 7L << 12;
    private static final long VARIANT = 0b10L << 62;

    private final Clock clock;
    private final Blocks random;
    private final Object lock = new Object();
    private Tick last = Tick.NONE;

    TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.random = new Blocks(Objects.requireNonNull(random, "random"));
    }

    @Override
    public String next() {
        synchronized (lock) {
            last = last.next(now(), random);
            return uuid(last, random.next()).toString();
        }
    }

    /** Lays the parts out as RFC 9562, section 5.7 wants them; of the random bits the highest count. */
    static UUID uuid(Tick tick, long random) {
        long high = tick.millis() << 16 | VERSION | tick.counter() >>> COUNTER_LOW_BITS;
        long counterLow = tick.counter() & ((1L << COUNTER_LOW_BITS) - 1);
        long low = VARIANT | counterLow << RANDOM_BITS | random >>> (Long.SIZE - RANDOM_BITS);
        return new UUID(high, low);
    }

    private long now() {
        Instant time = clock.instant();
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LAST)) {
            throw new IllegalStateException(("Time-ordered ids need a clock between %s and %s, but it says %s."
                            + " Set the clock, or use another generator.")
                    .formatted(Instant.EPOCH, LAST, time));
        }
        return time.toEpochMilli();
    }
}
