package io.crmkit.analytics.segment;

import io.crmkit.analytics.internal.FactFigures;
import io.crmkit.analytics.kpi.ShareKpis;
import io.crmkit.analytics.share.Part;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How much a few of them make of the whole.
 *
 * @param values the values, all above 0, the largest first; one at least
 */
public record Concentration(List<BigDecimal> values) {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /** Checks and sorts the values. */
    public Concentration {
        values = values.stream().sorted(Comparator.reverseOrder()).toList();
        if (values.isEmpty() || values.get(values.size() - 1).signum() <= 0) {
            throw new IllegalArgumentException(
                    "Concentration is that of values above 0, of one at least. Leave others out.");
        }
    }

    /** The concentration of some values. */
    public static Concentration of(Collection<BigDecimal> values) {
        return new Concentration(List.copyOf(values));
    }

    /** The Herfindahl-Hirschman index, {@link ShareKpis#HHI}: from 1 ÷ n for equal ones to 1 for one alone. */
    public Figure index() {
        return figure(ShareKpis.HHI);
    }

    /** How many equal ones would be concentrated alike, {@link ShareKpis#EFFECTIVE_NUMBER}: 1 ÷ the index. */
    public Figure effectiveNumber() {
        return figure(ShareKpis.EFFECTIVE_NUMBER);
    }

    private Figure figure(Measure measure) {
        List<Part> parts = new ArrayList<>(values.size());
        for (BigDecimal value : values) {
            parts.add(Part.builder()
                    .whole("all")
                    .name(String.valueOf(parts.size() + 1))
                    .value(value)
                    .build());
        }
        return FactFigures.total(measure, Part.Attributes.CATALOGUE, parts);
    }

    /** The share that the largest ones make, from 0 to 1; of four, it is known as CR4. */
    public BigDecimal shareOfLargest(int count) {
        return values.stream()
                .limit(count)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(total(), PRECISION);
    }

    private BigDecimal total() {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
