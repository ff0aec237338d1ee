package io.crmkit.core.time;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * On which day a week-based fiscal year ends.
 *
 * @param rule how the weekday relates to the end of the month
 * @param weekday the last day of every fiscal week; weeks start on the day after it
 * @param month the month at whose end the fiscal year ends
 */
public record YearEnd(Rule rule, DayOfWeek weekday, Month month) {

    /** How the last day of the year relates to the end of its month. */
    public enum Rule implements Labelled {
        /** The last such weekday within the month. */
        LAST("last in the month", "当月最后一个"),
        /** The such weekday nearest to the last day of the month, up to three days before or after it. */
        NEAREST("nearest to the end of the month", "最接近月末");

        private final Label label;

        Rule(String en, String zh) {
            this.label = Label.of(en, zh);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** Checks that all parts are there. */
    public YearEnd {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(weekday, "weekday");
        Objects.requireNonNull(month, "month");
    }

    /** The last such weekday of the month, for example the last Saturday of September. */
    public static YearEnd last(DayOfWeek weekday, Month month) {
        return new YearEnd(Rule.LAST, weekday, month);
    }

    /** The such weekday nearest to the end of the month, for example the Saturday nearest to 31 January. */
    public static YearEnd nearest(DayOfWeek weekday, Month month) {
        return new YearEnd(Rule.NEAREST, weekday, month);
    }

    /** The last day of the fiscal year that ends with the month in this calendar year; may lie three days beyond it. */
    LocalDate in(int calendarYear) {
        LocalDate end = YearMonth.of(calendarYear, month).atEndOfMonth();
        LocalDate latest = rule == Rule.LAST ? end : end.plusDays(3);
        return latest.with(TemporalAdjusters.previousOrSame(weekday));
    }
}
