package io.crmkit.examples.cli;

import io.crmkit.analytics.segment.Purchases;
import io.crmkit.core.data.Fault;
import io.crmkit.core.importing.SourceRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of purchases came to.
 *
 * @param purchases the purchases by customer
 * @param items what each item brought: the customers, unless something else is classified
 * @param taken how many rows count
 * @param zero of how many of these the amount is 0
 * @param omitted the rows that do not, by reason
 * @param last the day of the last purchase; the first of all days if there is none
 */
record Bought(
        Purchases purchases,
        Map<String, BigDecimal> items,
        long taken,
        long zero,
        Map<LeftOut, Omitted> omitted,
        LocalDate last) {

    /** How many rows the file has. */
    long rows() {
        return taken + omitted.values().stream().mapToLong(Omitted::count).sum();
    }

    /** Whether no row was left out that somebody has to mend. */
    boolean isReadable() {
        return omitted.keySet().stream().noneMatch(LeftOut::isUnreadable);
    }

    /**
     * Rows that were left out for one reason.
     *
     * @param count how many
     * @param first the numbers of the first ones, with what stands there where it cannot be read
     */
    record Omitted(long count, List<String> first) {

        private static final int NAMED = 5;
        private static final int LONGEST = 24;

        Omitted and(long row, String text) {
            List<String> named = first;
            if (first.size() < NAMED) {
                named = new ArrayList<>(first);
                named.add(text.isEmpty() ? String.valueOf(row) : row + " \"" + Fault.cut(text, LONGEST) + "\"");
            }
            return new Omitted(count + 1, named);
        }

        /** The numbers of the first rows in one line. */
        String where() {
            return String.join(", ", first) + (count > first.size() ? ", …" : "");
        }
    }

    /** Gathers rows. */
    static final class Builder {

        private final Purchases.Builder purchases;
        private final Map<String, BigDecimal> items = new LinkedHashMap<>();
        private final Map<LeftOut, Omitted> omitted = new EnumMap<>(LeftOut.class);
        private long taken;
        private long zero;
        private LocalDate last = LocalDate.MIN;

        Builder(Purchases.Builder purchases) {
            this.purchases = purchases;
        }

        void add(String customer, String order, LocalDate day, BigDecimal amount, String item) {
            purchases.add(customer, order, day, amount);
            items.merge(item, amount, BigDecimal::add);
            last = day.isAfter(last) ? day : last;
            taken++;
            zero += amount.signum() == 0 ? 1 : 0;
        }

        void leaveOut(LeftOut why, SourceRow row, String text) {
            omitted.put(
                    why, omitted.getOrDefault(why, new Omitted(0, List.of())).and(row.number(), text));
        }

        Bought build() {
            return new Bought(purchases.build(), items, taken, zero, omitted, last);
        }
    }
}
