package io.crmkit.analytics.report;

import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;

/**
 * A number that somebody reads: what came out, and what it counts. It is exact; whoever shows it rounds for the eye only. One that
 * came from a measure keeps its figure, so that definition, basis and sample size can be shown beside it.
 */
@Value.Immutable
public sealed interface Reading extends Cell permits ImmutableReading {

    /** The number, the amount, or why there is none. */
    Outcome outcome();

    /** What the number counts. */
    Unit unit();

    /** The figure it was taken from; empty for a number that no measure defines. */
    Optional<Figure> figure();

    /** The reading of a figure. */
    static Reading of(Figure figure) {
        return ImmutableReading.builder()
                .outcome(single(figure.outcome()))
                .unit(figure.unit())
                .figure(figure)
                .build();
    }

    /** The reading of a figure that comes to no amount at all if nothing was there: then it is zero of this currency. */
    static Reading of(Figure figure, CurrencyUnit currency) {
        Reading reading = of(figure);
        boolean none = reading.outcome() instanceof Outcome.Amounts amounts
                && amounts.values().isEmpty();
        return none
                ? ImmutableReading.builder()
                        .from(reading)
                        .outcome(new Outcome.Amount(BigMoney.zero(currency)))
                        .build()
                : reading;
    }

    /** Amounts that turn out to be of one currency are an amount. */
    private static Outcome single(Outcome outcome) {
        return outcome instanceof Outcome.Amounts amounts && amounts.values().size() == 1
                ? new Outcome.Amount(amounts.values().get(0))
                : outcome;
    }

    /** A number of a unit: a share of one with {@link Unit#FRACTION}, so 0.35 for 35 %. */
    static Reading of(BigDecimal number, Unit unit) {
        return ImmutableReading.builder()
                .outcome(new Outcome.Scalar(number))
                .unit(unit)
                .build();
    }

    /** An amount, of type {@code Money} or {@code BigMoney}. */
    static Reading of(BigMoneyProvider amount) {
        return ImmutableReading.builder()
                .outcome(new Outcome.Amount(amount.toBigMoney()))
                .unit(Unit.MONEY)
                .build();
    }

    /** How many. */
    static Reading count(long number) {
        return of(BigDecimal.valueOf(number), Unit.COUNT);
    }

    /** A number that does not exist, and why. */
    static Reading undefined(Undefined why, Unit unit) {
        return ImmutableReading.builder().outcome(why).unit(unit).build();
    }

    /** The number or the size of the amount; empty if it is undefined or has several currencies. */
    @Value.NonAttribute
    default Optional<BigDecimal> number() {
        if (outcome() instanceof Outcome.Scalar scalar) {
            return Optional.of(scalar.value());
        }
        return outcome() instanceof Outcome.Amount amount
                ? Optional.of(amount.value().getAmount())
                : Optional.empty();
    }

    /** The currency of an amount in a single currency. */
    @Value.NonAttribute
    default Optional<CurrencyUnit> currency() {
        return outcome() instanceof Outcome.Amount amount
                ? Optional.of(amount.value().getCurrencyUnit())
                : Optional.empty();
    }

    /** Why there is no value. */
    @Value.NonAttribute
    default Optional<Undefined> undefined() {
        return outcome() instanceof Undefined why ? Optional.of(why) : Optional.empty();
    }
}
