package io.crmkit.core.forecast;

import io.crmkit.core.money.MoneyByCurrency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A figure with the adjustments that lie over it, one on the other. The figure itself stays.
 *
 * @param base the figure below, as the deals have it
 * @param layers the adjustments by time; of one moment by id
 */
public record Adjusted(MoneyByCurrency base, List<Layer> layers) {

    /** Keeps the layers from changing. */
    public Adjusted {
        layers = List.copyOf(layers);
    }

    /**
     * A figure under its adjustments. Those that were withdrawn do not count.
     *
     * @param adjustments those of one seller or team, one period and one category, in any order
     */
    public static Adjusted of(MoneyByCurrency base, Collection<Adjustment> adjustments) {
        List<Layer> layers = new ArrayList<>();
        MoneyByCurrency figure = base;
        for (Adjustment adjustment : inOrder(adjustments)) {
            Layer layer = new Layer(adjustment, figure);
            layers.add(layer);
            figure = layer.result();
        }
        return new Adjusted(base, layers);
    }

    private static List<Adjustment> inOrder(Collection<Adjustment> adjustments) {
        return adjustments.stream()
                .filter(adjustment -> !adjustment.isWithdrawn())
                .sorted(Comparator.comparing(Adjustment::at).thenComparing(Adjustment::id))
                .toList();
    }

    /** The figure with all layers; the base if there are none. */
    public MoneyByCurrency result() {
        return layers.isEmpty() ? base : layers.get(layers.size() - 1).result();
    }

    /** Whether a layer was made over a figure that is another one now. */
    public boolean isStale() {
        return layers.stream().anyMatch(Layer::hasMoved);
    }

    /**
     * One adjustment over what lies below it.
     *
     * @param adjustment what was adjusted
     * @param below the figure below now, with the layers under this one
     */
    public record Layer(Adjustment adjustment, MoneyByCurrency below) {

        /** The figure with this layer; other currencies stay as they are. */
        public MoneyByCurrency result() {
            MoneyByCurrency rest = adjustment.mode() == AdjustmentMode.ADD
                    ? below
                    : below.minus(below.in(adjustment.amount().getCurrencyUnit()));
            return rest.plus(adjustment.amount());
        }

        /** Whether the figure below is another one than the author saw. */
        public boolean hasMoved() {
            return !below.in(adjustment.base().getCurrencyUnit()).equals(adjustment.base());
        }
    }
}
