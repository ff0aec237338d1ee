package io.crmkit.core.time;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.Names;
import io.crmkit.core.message.Label;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads business calendars from plain data; knows the place of everything, so that all faults can be told. */
final class BusinessData {

    static final String ZONE = "zone";
    static final String WEEK = "week";
    static final String HOLIDAYS = "holidays";
    static final String MAKE_UP_DAYS = "makeUpDays";
    static final String SPECIAL_HOURS = "specialHours";
    static final String COVERAGE = "coverage";
    static final String DATE = "date";
    static final String UNTIL = "until";
    static final String LABEL = "label";
    static final String LIKE = "like";
    static final String HOURS = "hours";
    static final String FIRST = "first";
    static final String LAST = "last";

    private final Faults faults = new Faults();
    private final Map<DayOfWeek, WorkingHours> week = new HashMap<>();
    private final Map<LocalDate, String> places = new HashMap<>();
    private final BusinessCalendar.Builder builder;

    private BusinessData(ZoneId zone) {
        this.builder = BusinessCalendar.builder(zone);
    }

    static BusinessCalendar read(Data data) {
        data.keys(); // refuses all but an object, before its parts are asked for
        Faults zones = new Faults();
        ZoneId zone = zones.orElse(ZoneOffset.UTC, () -> zone(data.at(ZONE)));
        return new BusinessData(zone).read(data, zones);
    }

    static Map<String, Object> write(BusinessCalendar calendar) {
        return BusinessDataWriter.write(calendar);
    }

    private BusinessCalendar read(Data data, Faults zones) {
        faults.run(() -> data.onlyKeys(ZONE, WEEK, HOLIDAYS, MAKE_UP_DAYS, SPECIAL_HOURS, COVERAGE));
        faults.run(zones::refuse);
        faults.run(() -> week(data.at(WEEK)));
        faults.run(() -> data.optional(HOLIDAYS, days -> days.list(this::holiday)));
        faults.run(() -> data.optional(MAKE_UP_DAYS, days -> days.list(this::makeUpDay)));
        faults.run(() -> data.optional(SPECIAL_HOURS, days -> days.list(this::specialHours)));
        faults.run(() -> data.optional(COVERAGE, this::coverage));
        faults.refuse();
        return builder.build();
    }

    private static ZoneId zone(Data data) {
        String text = data.text();
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            String mend = Names.nearest(text, ZoneId.getAvailableZoneIds())
                    .map(near -> "Maybe \"" + near + "\" is meant.")
                    .orElse("Write it like Asia/Shanghai or +08:00.");
            throw data.fault("This zone is not known.", mend);
        }
    }

    private void week(Data data) {
        data.keys(); // refuses all but an object, before its parts are asked for
        faults.run(() -> data.onlyKeys(
                Arrays.stream(DayOfWeek.values()).map(Spelling::of).toArray(String[]::new)));
        for (DayOfWeek weekday : DayOfWeek.values()) {
            // hours that cannot be read count as some, so that nothing else is refused because of them
            WorkingHours hours = faults.orElse(
                    WorkingHours.allDay(),
                    () -> data.optional(Spelling.of(weekday), WorkingHours::fromData)
                            .orElse(WorkingHours.none()));
            week.put(weekday, hours);
            builder.hours(weekday, hours);
        }
    }

    private boolean holiday(Data data) {
        data.onlyKeys(DATE, UNTIL, LABEL);
        LocalDate first = data.at(DATE).date();
        LocalDate last = data.optional(UNTIL, Data::date).orElse(first);
        Label label = label(data, SpecialDay.Kind.HOLIDAY);
        if (last.isBefore(first) || last.toEpochDay() - first.toEpochDay() >= BusinessCalendar.Builder.LONGEST) {
            throw data.at(UNTIL)
                    .fault(
                            "The last day must not be before the first and at most 366 days must be between.",
                            "Mend the year, or swap the days.");
        }
        first.datesUntil(last.plusDays(1)).forEach(date -> once(date, data.at(DATE)));
        builder.holiday(first, last, label);
        return true;
    }

    private boolean makeUpDay(Data data) {
        data.onlyKeys(DATE, LABEL, LIKE, HOURS);
        LocalDate date = data.at(DATE).date();
        Label label = label(data, SpecialDay.Kind.MAKE_UP);
        Optional<DayOfWeek> like = data.optional(LIKE, place -> like(place));
        Optional<WorkingHours> hours = data.optional(HOURS, BusinessData::hours);
        if (like.isPresent() == hours.isPresent()) {
            throw data.fault("A make-up day must have either \"like\" or \"hours\".", "Give one of the two.");
        }
        once(date, data.at(DATE));
        like.ifPresent(weekday -> builder.makeUpDay(date, label, weekday));
        hours.ifPresent(own -> builder.makeUpDay(date, label, own));
        return true;
    }

    private boolean specialHours(Data data) {
        data.onlyKeys(DATE, LABEL, HOURS);
        LocalDate date = data.at(DATE).date();
        Label label = label(data, SpecialDay.Kind.SPECIAL_HOURS);
        WorkingHours hours = hours(data.at(HOURS));
        once(date, data.at(DATE));
        builder.specialHours(date, label, hours);
        return true;
    }

    private boolean coverage(Data data) {
        data.onlyKeys(FIRST, LAST);
        LocalDate first = data.optional(FIRST, Data::date).orElse(LocalDate.MIN);
        LocalDate last = data.optional(LAST, Data::date).orElse(LocalDate.MAX);
        data.reading(place -> builder.coverage(DateRange.of(first, last)));
        return true;
    }

    private void once(LocalDate date, Data place) {
        String before = places.putIfAbsent(date, place.path());
        if (before != null) {
            throw place.fault(
                    "Date %s must be special only once, but it is already so at %s.".formatted(date, before),
                    "Leave out one of the two.");
        }
    }

    private DayOfWeek like(Data data) {
        DayOfWeek weekday = Spelling.read(data, DayOfWeek.class);
        if (week.getOrDefault(weekday, WorkingHours.allDay()).isNone()) {
            throw data.fault("This weekday must have working hours.", "Name another weekday, or give own hours.");
        }
        return weekday;
    }

    private static WorkingHours hours(Data data) {
        WorkingHours hours = WorkingHours.fromData(data);
        if (hours.isNone()) {
            throw data.fault("At least one interval is needed.", "Give hours, or make the date a holiday.");
        }
        return hours;
    }

    private static Label label(Data data, SpecialDay.Kind kind) {
        return data.optional(LABEL, place -> place.reading(BusinessData::label)).orElse(kind.label());
    }

    private static Label label(Data data) {
        if (!data.isObject()) {
            return Label.same(data.text());
        }
        data.onlyKeys("en", "zh");
        return Label.of(data.at("en").text(), data.at("zh").text());
    }
}
