package io.crmkit.core.time;

import io.crmkit.core.message.Label;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes business calendars as plain data, in the form that {@link BusinessData} reads. */
final class BusinessDataWriter {

    private BusinessDataWriter() {}

    static Map<String, Object> write(BusinessCalendar calendar) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(BusinessData.ZONE, calendar.zone().getId());
        data.put(BusinessData.WEEK, week(calendar));
        data.put(BusinessData.HOLIDAYS, holidays(days(calendar, SpecialDay.Kind.HOLIDAY)));
        data.put(BusinessData.MAKE_UP_DAYS, worked(days(calendar, SpecialDay.Kind.MAKE_UP)));
        data.put(BusinessData.SPECIAL_HOURS, worked(days(calendar, SpecialDay.Kind.SPECIAL_HOURS)));
        data.put(BusinessData.COVERAGE, coverage(calendar.coverage()));
        return data;
    }

    private static Map<String, Object> week(BusinessCalendar calendar) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (!calendar.hours(weekday).isNone()) {
                data.put(Spelling.of(weekday), calendar.hours(weekday).toData());
            }
        }
        return data;
    }

    private static List<SpecialDay> days(BusinessCalendar calendar, SpecialDay.Kind kind) {
        return calendar.specialDays().stream().filter(day -> day.kind() == kind).toList();
    }

    private static List<Map<String, Object>> holidays(List<SpecialDay> days) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= days.size(); to++) {
            if (to == days.size()
                    || !follows(days.get(to - 1), days.get(to))
                    || to - from == BusinessCalendar.Builder.LONGEST) {
                blocks.add(block(days.get(from), days.get(to - 1).date()));
                from = to;
            }
        }
        return blocks;
    }

    private static boolean follows(SpecialDay day, SpecialDay next) {
        return day.date().plusDays(1).equals(next.date()) && day.label().equals(next.label());
    }

    private static Map<String, Object> block(SpecialDay first, LocalDate last) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(BusinessData.DATE, first.date().toString());
        if (last.isAfter(first.date())) {
            data.put(BusinessData.UNTIL, last.toString());
        }
        data.put(BusinessData.LABEL, label(first.label()));
        return data;
    }

    private static List<Map<String, Object>> worked(List<SpecialDay> days) {
        return days.stream().map(BusinessDataWriter::worked).toList();
    }

    private static Map<String, Object> worked(SpecialDay day) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(BusinessData.DATE, day.date().toString());
        data.put(BusinessData.LABEL, label(day.label()));
        day.like()
                .ifPresentOrElse(
                        weekday -> data.put(BusinessData.LIKE, Spelling.of(weekday)),
                        () -> data.put(BusinessData.HOURS, day.hours().toData()));
        return data;
    }

    private static Map<String, Object> label(Label label) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("en", label.en());
        data.put("zh", label.zh());
        return data;
    }

    private static Map<String, Object> coverage(DateRange coverage) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (coverage.hasFirst()) {
            data.put(BusinessData.FIRST, coverage.first().toString());
        }
        if (coverage.hasLast()) {
            data.put(BusinessData.LAST, coverage.last().toString());
        }
        return data;
    }
}
