package io.crmkit.analytics.batch;

import io.crmkit.core.measure.MissingRate;
import io.crmkit.core.money.MissingRateException;

/** Stands where a value would, if a rate were known. */
final class Missing {

    private final MissingRate rate;
    private final MissingRateException exception;

    Missing(MissingRateException exception) {
        this.rate = MissingRate.of(exception);
        this.exception = exception;
    }

    MissingRateException exception() {
        return exception;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Missing that && rate.equals(that.rate);
    }

    @Override
    public int hashCode() {
        return rate.hashCode();
    }
}
