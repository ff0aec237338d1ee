package io.crmkit.core.objection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How often a response worked.
 *
 * @param response the response
 * @param worked how often it is known to have worked
 * @param decided how often it is known whether it worked: the sample size
 */
public record TrackRecord(Response response, long worked, long decided) {

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    /** The quantile of the standard normal distribution at 97.5 %, for 95 % between two bounds. */
    private static final BigDecimal Z = new BigDecimal("1.959963984540054");

    /** Checks the counts. */
    public TrackRecord {
        if (worked < 0 || worked > decided) {
            throw new IllegalArgumentException(
                    "A response worked from 0 times to as often as that is known (%s), but not %s times."
                            .formatted(decided, worked));
        }
    }

    /** The share of attempts that worked, from 0 to 1; empty without any. */
    public Optional<BigDecimal> winRate() {
        return decided == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(worked).divide(BigDecimal.valueOf(decided), PRECISION));
    }

    /**
     * What the true share is at least, from 0 to 1, so that few attempts do not count like many: the lower bound of the 95 % score
     * interval, rounded down to 6 decimals; 0 without any attempt.
     *
     * <p>With {@code n} decided attempts, the share {@code p} of them that worked, and {@code z = 1.96}, it is {@code (p + z²/2n − z √(p
     * (1 − p)/n + z²/4n²)) ÷ (1 + z²/n)}: 1 of 1 gives 0.206549, 80 of 100 give 0.711170. Source: E. B. Wilson, Probable inference, the
     * law of succession, and statistical inference, Journal of the American Statistical Association 22 (1927) 209–212.
     */
    public BigDecimal atLeast() {
        if (decided == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal n = BigDecimal.valueOf(decided);
        BigDecimal p = BigDecimal.valueOf(worked).divide(n, PRECISION);
        BigDecimal square = Z.multiply(Z);
        BigDecimal half = square.divide(n.add(n), PRECISION);
        BigDecimal variance = p.multiply(BigDecimal.ONE.subtract(p)).divide(n, PRECISION);
        BigDecimal root = variance.add(half.divide(n.add(n), PRECISION)).sqrt(PRECISION);
        BigDecimal bound = p.add(half)
                .subtract(Z.multiply(root))
                .divide(BigDecimal.ONE.add(square.divide(n, PRECISION)), PRECISION);
        return bound.max(BigDecimal.ZERO).setScale(6, RoundingMode.DOWN);
    }
}
