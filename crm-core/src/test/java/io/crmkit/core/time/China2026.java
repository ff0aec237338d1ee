package io.crmkit.core.time;

import io.crmkit.core.message.Label;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Public holidays and make-up working days of 2026 in China.
 *
 * <p>Source: General Office of the State Council, notice on the holidays of 2026, 4 November 2025
 * (politics.gmw.cn/2025-11/04/content_38391083.htm). Which weekday's hours a make-up day has is our own choice.
 */
final class China2026 {

    private China2026() {}

    static BusinessCalendar.Builder office() {
        BusinessCalendar.Builder builder =
                BusinessCalendar.builder(ZoneId.of("Asia/Shanghai")).weekdays("09:00-12:00", "13:00-18:00");
        holiday(builder, "01-01", "01-03", "New Year", "元旦", "01-04");
        holiday(builder, "02-15", "02-23", "Spring Festival", "春节", "02-14", "02-28");
        holiday(builder, "04-04", "04-06", "Qingming Festival", "清明节");
        holiday(builder, "05-01", "05-05", "Labour Day", "劳动节", "05-09");
        holiday(builder, "06-19", "06-21", "Dragon Boat Festival", "端午节");
        holiday(builder, "09-25", "09-27", "Mid-Autumn Festival", "中秋节");
        holiday(builder, "10-01", "10-07", "National Day", "国庆节", "09-20", "10-10");
        return builder;
    }

    private static void holiday(
            BusinessCalendar.Builder builder, String first, String last, String en, String zh, String... makeUpDays) {
        Label label = Label.of(en, zh);
        builder.holiday(date(first), date(last), label);
        for (String makeUpDay : makeUpDays) {
            builder.makeUpDay(date(makeUpDay), label, DayOfWeek.MONDAY);
        }
    }

    private static LocalDate date(String monthAndDay) {
        return LocalDate.parse("2026-" + monthAndDay);
    }
}
