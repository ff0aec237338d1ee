package io.crmkit.analytics.batch;

import io.crmkit.analytics.internal.Numbering;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives each different value of a column a number, blank as well. */
final class Dictionary {

    /** Stands for blank. */
    private static final Object BLANK = new Object();

    /** So many dates have a place of their own in the table; some years, as a rule. */
    private static final int DATES = 1 << 12;

    /** Dates of common years fit into the table beside their number. */
    private static final int YEAR_BITS = 14;

    private final Numbering<Object> numbers;

    /** A date and its number plus 1, side by side, at the place to which the date points: what is there need not be looked up. */
    private long[] dates = {};

    Dictionary() {
        this(new Numbering<>());
    }

    private Dictionary(Numbering<Object> numbers) {
        this.numbers = numbers;
    }

    int code(@Nullable Object value) {
        if (value instanceof LocalDate date && date.getYear() >>> YEAR_BITS == 0) {
            return ofDate(date);
        }
        return numbers.code(value == null ? BLANK : value);
    }

    private int ofDate(LocalDate date) {
        if (dates.length == 0) {
            dates = new long[DATES];
        }
        int day = (date.getYear() * 12 + date.getMonthValue()) * 32 + date.getDayOfMonth();
        int place = day & (DATES - 1);
        long known = dates[place];
        if (known == 0 || known >> Integer.SIZE != day) {
            known = (long) day << Integer.SIZE | (numbers.code(date) + 1);
            dates[place] = known;
        }
        return (int) known - 1;
    }

    @Nullable
    Object value(int code) {
        Object value = numbers.value(code);
        return value == BLANK ? null : value;
    }

    int size() {
        return numbers.size();
    }

    /** All values, by their numbers. */
    List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>(size());
        for (int code = 0; code < size(); code++) {
            values.add(value(code));
        }
        return values;
    }

    /** The values as they are now, to be read only. */
    Dictionary frozen() {
        return new Dictionary(numbers.frozen());
    }
}
