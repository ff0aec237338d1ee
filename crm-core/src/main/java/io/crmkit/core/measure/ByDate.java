package io.crmkit.core.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about dates. Those of our time are found by their year, month and day without being compared, since every
 * row of a question asks for one. For one pass; not safe for several threads.
 *
 * @param <V> what is found out
 */
final class ByDate<V> {

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 256;
    private static final int DAYS = 13 << 5;

    private final Function<LocalDate, V> finding;
    private final @Nullable Year[] years = new @Nullable Year[YEARS];
    private final Map<LocalDate, V> others = new HashMap<>();

    ByDate(Function<LocalDate, V> finding) {
        this.finding = finding;
    }

    @SuppressWarnings("unchecked") // nothing else is put there
    V at(LocalDate date) {
        int year = date.getYear() - FIRST_YEAR;
        if (year < 0 || year >= YEARS) {
            return others.computeIfAbsent(date, finding);
        }
        Year known = years[year];
        if (known == null) {
            known = new Year();
            years[year] = known;
        }
        int day = date.getMonthValue() << 5 | date.getDayOfMonth();
        Object found = known.days[day];
        if (found == null) {
            found = finding.apply(date);
            known.days[day] = found;
        }
        return (V) found;
    }

    private static final class Year {
        final @Nullable Object[] days = new @Nullable Object[DAYS];
    }
}
