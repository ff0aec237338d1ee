package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Reading;
import io.crmkit.core.measure.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/** Where numbers lie on a line: from the least to the largest, zero always among them, with round ticks. */
final class Axis {

    private final double least;
    private final double most;
    private final BigDecimal step;

    private Axis(double least, double most, BigDecimal step) {
        this.least = least;
        this.most = most;
        this.step = step;
    }

    /** An axis that ends at round numbers. */
    static Axis round(Stream<Double> values, int ticks, boolean whole) {
        double[] ends = ends(values);
        BigDecimal step = step((ends[1] - ends[0]) / ticks, whole);
        double width = step.doubleValue();
        return new Axis(Math.floor(ends[0] / width) * width, Math.ceil(ends[1] / width) * width, step);
    }

    /** An axis that ends where the numbers end. */
    static Axis tight(Stream<Double> values) {
        double[] ends = ends(values);
        return new Axis(ends[0], ends[1], BigDecimal.ONE);
    }

    private static double[] ends(Stream<Double> values) {
        double[] ends = {0, 0};
        values.forEach(value -> {
            ends[0] = Math.min(ends[0], value);
            ends[1] = Math.max(ends[1], value);
        });
        if (ends[0] == ends[1]) {
            ends[1] = 1;
        }
        return ends;
    }

    /** The round step (1, 2 or 5 times a power of ten) that is not smaller than the wanted one. */
    private static BigDecimal step(double wanted, boolean whole) {
        BigDecimal exact = new BigDecimal(wanted, new MathContext(6));
        BigDecimal power = BigDecimal.ONE.movePointRight(exact.precision() - exact.scale() - 1);
        for (int factor : new int[] {1, 2, 5, 10}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
            if (step.compareTo(exact) >= 0 && (!whole || step.compareTo(BigDecimal.ONE) >= 0)) {
                return step;
            }
        }
        return whole ? BigDecimal.ONE : power.movePointRight(1);
    }

    /** Where a number lies: 0 at the least, 1 at the most. */
    double share(double value) {
        return (value - least) / (most - least);
    }

    boolean hasBelowZero() {
        return least < 0;
    }

    /** The round numbers on it. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        BigDecimal first = new BigDecimal(least / step.doubleValue())
                .setScale(0, RoundingMode.HALF_UP)
                .multiply(step);
        for (BigDecimal tick = first; tick.doubleValue() <= most + step.doubleValue() / 1000; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** A number of the same unit and currency as a reading. */
    static Reading like(Reading pattern, BigDecimal number) {
        return pattern.outcome() instanceof Outcome.Amount amount
                ? Reading.of(BigMoney.of(amount.value().getCurrencyUnit(), number))
                : Reading.of(number, pattern.unit());
    }
}
