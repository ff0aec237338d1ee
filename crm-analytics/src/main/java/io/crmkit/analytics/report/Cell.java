package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.time.LocalDate;

/** What stands in one place of a table: words, a day, or a {@link Reading}. */
public sealed interface Cell permits Cell.Words, Cell.Day, Reading {

    /**
     * Words, such as the name of a stage or of a customer.
     *
     * @param label the words
     */
    record Words(Label label) implements Cell {}

    /**
     * A day.
     *
     * @param date the day, in the calendar of the report
     */
    record Day(LocalDate date) implements Cell {}

    /** Words in both languages. */
    static Cell of(Label label) {
        return new Words(label);
    }

    /** A name that is the same in every language; a blank one shows as a dash. */
    static Cell of(String name) {
        return new Words(Label.same(name.isBlank() ? "–" : name));
    }

    /** A day. */
    static Cell of(LocalDate date) {
        return new Day(date);
    }
}
