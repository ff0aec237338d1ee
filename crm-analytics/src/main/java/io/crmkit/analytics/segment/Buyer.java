package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What one customer bought.
 *
 * @param id who
 * @param first the day of the first purchase
 * @param last the day of the last purchase
 * @param orders how many orders, each counted once, from 1
 * @param value what all of it was worth
 * @param months the calendar months with a purchase, the earliest first
 */
public record Buyer(String id, LocalDate first, LocalDate last, long orders, BigDecimal value, List<YearMonth> months) {

    /** Keeps the months from changing. */
    public Buyer {
        months = List.copyOf(months);
    }
}
