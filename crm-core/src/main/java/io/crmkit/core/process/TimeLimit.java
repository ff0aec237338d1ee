package io.crmkit.core.process;

import io.crmkit.core.message.Label;
import io.crmkit.core.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;

/**
 * How long an opportunity may stay in a stage.
 *
 * @param amount 1 to 3,660
 * @param unit what is counted
 */
public record TimeLimit(int amount, LimitUnit unit) {

    private static final int MOST = 3_660;

    /** Checks the amount. */
    public TimeLimit {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException(
                    "A time limit (%s) must be 1 to %s. Leave it out where there is none.".formatted(amount, MOST));
        }
    }

    /** So many hours in which one works. */
    public static TimeLimit workingHours(int hours) {
        return new TimeLimit(hours, LimitUnit.WORKING_HOURS);
    }

    /** So many days on which one works. */
    public static TimeLimit workingDays(int days) {
        return new TimeLimit(days, LimitUnit.WORKING_DAYS);
    }

    /** So many days of 24 hours. */
    public static TimeLimit days(int days) {
        return new TimeLimit(days, LimitUnit.DAYS);
    }

    /**
     * When it runs out.
     *
     * @param entered when the stage was entered
     * @param paused for how long the clock stood still since then, in time of the wall, zero or more
     */
    public Instant dueAt(Instant entered, Duration paused, BusinessCalendar calendar) {
        return unit.after(entered.plus(paused), amount, calendar);
    }

    /** For people: "5 working days". */
    public Label label() {
        return Label.of(
                amount + " " + unit.label().en(), amount + " 个" + unit.label().zh());
    }
}
