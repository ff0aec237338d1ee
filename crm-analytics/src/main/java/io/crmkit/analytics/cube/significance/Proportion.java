package io.crmkit.analytics.cube.significance;

/**
 * A share of cases.
 *
 * @param of how many have what is asked for, from 0
 * @param among how many cases there are, at least as many
 */
public record Proportion(long of, long among) {

    /** Checks that it is a share. */
    public Proportion {
        if (of < 0 || of > among) {
            throw new IllegalArgumentException(
                    "A share is some of the cases, but %s of %s is not. Count both over the same cases."
                            .formatted(of, among));
        }
    }

    /** So many among so many. */
    public static Proportion of(long of, long among) {
        return new Proportion(of, among);
    }

    /** The share as a fraction from 0 to 1; not a number without cases. */
    public double value() {
        return (double) of / among;
    }
}
