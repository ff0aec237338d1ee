package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * The result of a measure: what came out, and everything that is needed to read it rightly.
 *
 * <p>Nothing is rounded to the minor unit of a currency here; whoever shows an amount rounds it, in the way that its books do.
 */
@Value.Immutable
public sealed interface Figure permits ImmutableFigure {

    /** The name of the measure. */
    String measure();

    /** The version of the definition. */
    int version();

    /** What the number counts. */
    Unit unit();

    /** Which date put rows into a period. */
    Basis basis();

    /** What came out. */
    Outcome outcome();

    /** How many rows stand behind it: those with a value, in the tally that took in the most. */
    long sampleSize();

    /** How many rows had a blank value, in the tally that met the most. */
    long blanks();

    /** The number, if it is one. */
    @Value.NonAttribute
    default Optional<BigDecimal> number() {
        return outcome() instanceof Outcome.Scalar number ? Optional.of(number.value()) : Optional.empty();
    }

    /** The exact amount, if it is one in a single currency. */
    @Value.NonAttribute
    default Optional<BigMoney> money() {
        return outcome() instanceof Outcome.Amount amount ? Optional.of(amount.value()) : Optional.empty();
    }

    /** Why there is no value. */
    @Value.NonAttribute
    default Optional<Undefined> undefined() {
        return outcome() instanceof Undefined why ? Optional.of(why) : Optional.empty();
    }

    /**
     * The plain form: {@code {"measure": "won.value", "version": 1, "unit": "money", "basis": "closed-in", "amounts": [{"amount": "130.00",
     * "currency": "CNY"}], "sampleSize": 2}}. Numbers are texts in digits, {@code blanks} are left out where there are none, and of a
     * figure without a value {@code undefined} says why.
     */
    @Value.NonAttribute
    default Map<String, Object> toData() {
        return FigureData.write(this);
    }

    /**
     * Reads the plain form.
     *
     * @throws io.crmkit.core.data.InvalidDataException with all faults and their paths
     */
    static Figure fromData(Data data) {
        return FigureData.read(data);
    }
}
