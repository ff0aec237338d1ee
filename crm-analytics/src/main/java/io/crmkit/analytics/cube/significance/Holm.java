package io.crmkit.analytics.cube.significance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Corrects the p-values of several tests, so that the chance of being wrong at least once stays what one test would have.
 *
 * <p>Of m values from small to large, the i-th becomes the largest of {@code min(1, (m − j + 1) pⱼ)} for j from 1 to i. Nothing is supposed
 * of how the tests depend on each other. Source: S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal
 * of Statistics 6 (1979) 65–70.
 */
public final class Holm {

    private Holm() {}

    /**
     * The corrected values, in the order of the given ones; none is smaller than its own.
     *
     * @param values p-values, each from 0 to 1
     * @throws IllegalArgumentException if one of them is not
     */
    public static List<Double> corrected(List<Double> values) {
        values.stream().filter(p -> !(p >= 0 && p <= 1)).findFirst().ifPresent(p -> {
            throw new IllegalArgumentException(
                    "A p-value is from 0 to 1, but one is %s. Leave out what could not be tested.".formatted(p));
        });
        List<Integer> order = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .toList();
        Double[] corrected = new Double[values.size()];
        double largest = 0;
        for (int i = 0; i < order.size(); i++) {
            largest = Math.max(largest, Math.min(1, (order.size() - i) * values.get(order.get(i))));
            corrected[order.get(i)] = largest;
        }
        return List.of(corrected);
    }
}
