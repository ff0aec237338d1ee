package io.crmkit.core.time;

import io.crmkit.core.message.Label;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** The names of fiscal periods for people. */
final class FiscalLabels {

    private FiscalLabels() {}

    static Label of(FiscalPeriod period) {
        return switch (period.unit()) {
            case YEAR -> Label.of(yearEn(period), yearZh(period));
            case HALF -> in(period, "H", period.number() == 1 ? "上半年" : "下半年");
            case QUARTER -> in(period, "Q", "第%d季度".formatted(period.number()));
            case MONTH ->
                period.calendar().isWeekBased()
                        ? in(period, "M", "第%d月".formatted(period.number()))
                        : month(period.first());
            case WEEK -> in(period, "W", "第%d周".formatted(period.number()));
            case DAY -> day(period.first());
        };
    }

    private static Label in(FiscalPeriod period, String letter, String zh) {
        return Label.of(yearEn(period) + " " + letter + period.number(), yearZh(period) + zh);
    }

    private static String yearEn(FiscalPeriod period) {
        return (period.calendar().isCalendarYear() ? "" : "FY") + period.fiscalYear();
    }

    private static String yearZh(FiscalPeriod period) {
        return period.fiscalYear() + (period.calendar().isCalendarYear() ? "年" : "财年");
    }

    private static Label month(LocalDate first) {
        String name = first.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return Label.of(name + " " + first.getYear(), "%d年%d月".formatted(first.getYear(), first.getMonthValue()));
    }

    private static Label day(LocalDate day) {
        return Label.of(day.toString(), "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }
}
