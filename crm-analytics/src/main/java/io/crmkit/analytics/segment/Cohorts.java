package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many buyers came back, by the calendar month of their first purchase.
 *
 * @param rows the cohorts, the earliest first; a month in which nobody began has none
 */
public record Cohorts(List<Row> rows) {

    /** Keeps the rows from changing. */
    public Cohorts {
        rows = List.copyOf(rows);
    }

    static Cohorts of(List<Buyer> buyers) {
        Map<YearMonth, long[]> active = new TreeMap<>();
        YearMonth last = buyers.stream()
                .map(buyer -> YearMonth.from(buyer.last()))
                .max(YearMonth::compareTo)
                .orElse(YearMonth.of(1970, 1));
        for (Buyer buyer : buyers) {
            YearMonth first = YearMonth.from(buyer.first());
            long[] row = active.computeIfAbsent(first, month -> new long[between(month, last) + 1]);
            buyer.months().forEach(month -> row[between(first, month)]++);
        }
        List<Row> rows = new ArrayList<>();
        active.forEach((month, counts) -> {
            List<Long> months = new ArrayList<>(counts.length);
            for (long count : counts) {
                months.add(count);
            }
            rows.add(new Row(month, months));
        });
        return new Cohorts(rows);
    }

    private static int between(YearMonth first, YearMonth month) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(first, month));
    }

    /**
     * One cohort.
     *
     * @param month the month of the first purchase
     * @param active how many of them bought in that month, the month after, and so on through the last month that there is; the first is
     *     the size of the cohort
     */
    public record Row(YearMonth month, List<Long> active) {

        /** Keeps the counts from changing. */
        public Row {
            active = List.copyOf(active);
        }

        /** How many began. */
        public long size() {
            return active.get(0);
        }

        /**
         * The share of the cohort that bought so many months later, from 0 to 1.
         *
         * @param later how many months, from 0 to one less than the number of counts
         */
        public BigDecimal retention(int later) {
            return BigDecimal.valueOf(active.get(later)).divide(BigDecimal.valueOf(size()), MathContext.DECIMAL128);
        }
    }
}
