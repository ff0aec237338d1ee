package io.crmkit.core.time;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.Names;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fiscal calendars as plain data. */
final class FiscalData {

    private static final String MONTHS = "months";
    private static final String WEEKS = "weeks";

    private FiscalData() {}

    static FiscalCalendar read(Data data) {
        String kind = data.at("kind").text();
        return switch (kind) {
            case MONTHS -> months(data);
            case WEEKS -> weeks(data);
            default ->
                throw data.at("kind")
                        .fault("This is not one of the choices.", Names.hint(kind, List.of(MONTHS, WEEKS)));
        };
    }

    static Map<String, Object> write(YearPlan plan) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (plan instanceof WeekPlan weeks) {
            data.put("kind", WEEKS);
            data.put("pattern", weeks.pattern().text());
            data.put("yearEnd", write(weeks.end()));
            data.put("name", Spelling.of(plan.name()));
        } else if (plan instanceof MonthPlan months) {
            data.put("kind", MONTHS);
            data.put("start", Spelling.of(months.start()));
            data.put("name", Spelling.of(plan.name()));
            data.put("weekStart", Spelling.of(plan.firstDayOfWeek()));
        }
        return data;
    }

    private static FiscalCalendar months(Data data) {
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys("kind", "start", "name", "weekStart"));
        Month start = faults.orElse(Month.JANUARY, () -> Spelling.read(data.at("start"), Month.class));
        YearName name = faults.orElse(YearName.START, () -> name(data));
        DayOfWeek first = faults.orElse(DayOfWeek.MONDAY, () -> weekStart(data));
        faults.refuse();
        return FiscalCalendar.of(new MonthPlan(start, name, first));
    }

    private static FiscalCalendar weeks(Data data) {
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys("kind", "pattern", "yearEnd", "name"));
        WeekPattern pattern = faults.orElse(WeekPattern.P_4_4_5, () -> pattern(data.at("pattern")));
        YearEnd end = faults.orElse(YearEnd.last(DayOfWeek.SUNDAY, Month.DECEMBER), () -> yearEnd(data.at("yearEnd")));
        YearName name = faults.orElse(YearName.START, () -> name(data));
        faults.refuse();
        return FiscalCalendar.of(new WeekPlan(pattern, end, name));
    }

    private static YearName name(Data data) {
        return data.optional("name", at -> Spelling.read(at, YearName.class)).orElse(YearName.START);
    }

    private static DayOfWeek weekStart(Data data) {
        return data.optional("weekStart", at -> Spelling.read(at, DayOfWeek.class))
                .orElse(DayOfWeek.MONDAY);
    }

    private static WeekPattern pattern(Data data) {
        return data.choice(WeekPattern.class, WeekPattern::text);
    }

    private static YearEnd yearEnd(Data data) {
        data.keys(); // refuses all but an object, before its parts are asked for
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys("rule", "weekday", "month"));
        YearEnd.Rule rule = faults.orElse(YearEnd.Rule.LAST, () -> Spelling.read(data.at("rule"), YearEnd.Rule.class));
        DayOfWeek weekday = faults.orElse(DayOfWeek.SUNDAY, () -> Spelling.read(data.at("weekday"), DayOfWeek.class));
        Month month = faults.orElse(Month.DECEMBER, () -> Spelling.read(data.at("month"), Month.class));
        faults.refuse();
        return new YearEnd(rule, weekday, month);
    }

    private static Map<String, Object> write(YearEnd end) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("rule", Spelling.of(end.rule()));
        data.put("weekday", Spelling.of(end.weekday()));
        data.put("month", Spelling.of(end.month()));
        return data;
    }
}
