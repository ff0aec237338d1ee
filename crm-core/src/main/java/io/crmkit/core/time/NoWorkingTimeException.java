package io.crmkit.core.time;

/** A business calendar was asked for working time that it does not have up to the end of the year 9999. */
public final class NoWorkingTimeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NoWorkingTimeException(Object wanted, Object from) {
        super(("Working time (%s from %s) must lie in the years 1 to 9999, but the calendar has not so much of it."
                        + " Give the calendar working hours, or ask for less.")
                .formatted(wanted, from));
    }
}
