package io.crmkit.core.time;

import io.crmkit.core.message.Label;
import java.time.LocalDate;

/** A number of days or working days: up to today if negative, from tomorrow on if positive. */
record RollingDays(int count, boolean working) implements RelativePeriod {

    static final String DAY = "day";
    static final String WORKING_DAY = "working day";

    @Override
    public DateRange resolve(LocalDate today, FiscalCalendar fiscal, BusinessCalendar business) {
        LocalDate tomorrow = Years.checked(today).plusDays(1);
        return count < 0
                ? DateRange.of(moved(tomorrow, business), today)
                : DateRange.of(tomorrow, moved(today, business));
    }

    @Override
    public Label label() {
        String zh = (count < 0 ? "最近" : "未来") + Math.abs(count) + (working ? "个工作日" : "天");
        return Label.of(RelativeText.capital(toString()), zh);
    }

    @Override
    public String toString() {
        return RelativeText.counted(count, working ? WORKING_DAY : DAY);
    }

    private LocalDate moved(LocalDate day, BusinessCalendar business) {
        return working ? business.plusWorkingDays(day, count) : day.plusDays(count);
    }
}
