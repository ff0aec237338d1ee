package io.crmkit.examples.benchmarks;

/** Random numbers that are the same everywhere. */
final class SplitMix {

    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    private long next() {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }
}
