package io.crmkit.core.time;

import io.crmkit.core.message.Label;
import java.time.LocalDate;

/** Yesterday (-1), today (0) or tomorrow (1). */
record RelativeDay(int offset) implements RelativePeriod {

    @Override
    public DateRange resolve(LocalDate today, FiscalCalendar fiscal, BusinessCalendar business) {
        return DateRange.on(Years.checked(today).plusDays(offset));
    }

    @Override
    public Label label() {
        return switch (offset) {
            case -1 -> Label.of("Yesterday", "昨天");
            case 0 -> Label.of("Today", "今天");
            default -> Label.of("Tomorrow", "明天");
        };
    }

    @Override
    public String toString() {
        return RelativeText.lower(label().en());
    }
}
