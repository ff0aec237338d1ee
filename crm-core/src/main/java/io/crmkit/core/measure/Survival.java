package io.crmkit.core.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** How many lengths last beyond each time, by what ended and by what goes on; see {@link Formula.SurvivalMedian}. */
final class Survival {

    /** By length, how many ended with it and how many go on with it. */
    private final NavigableMap<Long, Leaving> leaving = new TreeMap<>();

    private long all;

    Survival(Histogram ended, Histogram censored) {
        ended.each((length, often) -> add(length, new Leaving(often, 0)));
        censored.each((length, often) -> add(length, new Leaving(0, often)));
    }

    private void add(long length, Leaving some) {
        leaving.merge(length, some, Leaving::plus);
        all = Math.addExact(all, some.ended + some.open);
    }

    /** The least length beyond which at most one half lasts; empty if more than one half lasts beyond all that ended. */
    Optional<BigDecimal> median() {
        // S is over × last ÷ under. While none is censored, the rest of one step is the whole of the next: both cancel.
        BigInteger over = BigInteger.ONE;
        BigInteger under = BigInteger.ONE;
        long last = 1;
        long atRisk = all;
        for (Map.Entry<Long, Leaving> entry : leaving.entrySet()) {
            Leaving here = entry.getValue();
            if (here.ended > 0) {
                if (atRisk != last) {
                    over = over.multiply(BigInteger.valueOf(last));
                    under = under.multiply(BigInteger.valueOf(atRisk));
                }
                last = atRisk - here.ended;
                BigInteger twice = over.multiply(BigInteger.valueOf(last)).shiftLeft(1);
                if (twice.compareTo(under) <= 0) {
                    return Optional.of(BigDecimal.valueOf(entry.getKey()));
                }
            }
            atRisk -= here.ended + here.open;
        }
        return Optional.empty();
    }

    private record Leaving(long ended, long open) {

        Leaving plus(Leaving other) {
            return new Leaving(Math.addExact(ended, other.ended), Math.addExact(open, other.open));
        }
    }
}
