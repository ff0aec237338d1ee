package io.crmkit.core.money;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/** No rate is known for a conversion; nothing was converted, and nothing was left out of a total. */
public final class MissingRateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CurrencyUnit from;
    private final CurrencyUnit to;
    private final RateType type;
    private final LocalDate date;

    /** The answer to a question for which there is no rate. */
    public MissingRateException(CurrencyUnit from, CurrencyUnit to, RateType type, LocalDate date) {
        super(("No %s rate from %s to %s is known for %s. Add one that is in force on this day,"
                        + " or derive it from others with inverting() or crossing(…).")
                .formatted(type.code(), from.getCode(), to.getCode(), date));
        this.from = from;
        this.to = to;
        this.type = type;
        this.date = date;
    }

    /** The currency of the amount. */
    public CurrencyUnit from() {
        return from;
    }

    /** The currency it was to be converted into. */
    public CurrencyUnit to() {
        return to;
    }

    /** The kind of rate that was asked for. */
    public RateType type() {
        return type;
    }

    /** The day for which a rate was asked. */
    public LocalDate date() {
        return date;
    }
}
