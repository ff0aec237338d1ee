package io.crmkit.core.id;

import io.crmkit.core.data.Fault;
import java.util.concurrent.atomic.AtomicLong;

/** A prefix and a number. */
final class SequentialIds implements IdGenerator {

    private static final int LONGEST_PREFIX = 100;

    private final String prefix;
    private final AtomicLong last = new AtomicLong();

    SequentialIds(String prefix) {
        if (prefix.codePointCount(0, prefix.length()) > LONGEST_PREFIX) {
            throw new IllegalArgumentException("Prefix (%s) must have at most %d characters. Shorten it."
                    .formatted(Fault.shown(prefix), LONGEST_PREFIX));
        }
        IdText.check(prefix + 1);
        this.prefix = prefix;
    }

    @Override
    public String next() {
        String digits = Long.toString(last.incrementAndGet());
        return prefix + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }
}
