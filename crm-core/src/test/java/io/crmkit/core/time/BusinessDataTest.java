package io.crmkit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.message.Label;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusinessDataTest {

    private static final Map<String, Object> NATIONAL_DAY = Map.of("en", "National Day", "zh", "国庆节");

    @Test
    void a_calendar_is_read_back() {
        BusinessCalendar china = China2026.office()
                .specialHours(
                        LocalDate.parse("2026-12-31"), Label.of("Stocktaking", "盘点"), WorkingHours.of("09:00-12:00"))
                .build();

        assertThat(BusinessCalendar.fromData(Data.of(china.toData()))).isEqualTo(china);
        assertThat(BusinessCalendar.fromData(Data.of(BusinessCalendar.always().toData())))
                .isEqualTo(BusinessCalendar.always());
    }

    @Test
    void holidays_are_written_as_blocks() {
        Map<String, Object> data = China2026.office().build().toData();

        assertThat(data.get("zone")).isEqualTo("Asia/Shanghai");
        assertThat((Map<?, ?>) data.get("week")).hasSize(5);
        assertThat((List<?>) data.get("holidays"))
                .hasSize(7)
                .last()
                .isEqualTo(Map.of("date", "2026-10-01", "until", "2026-10-07", "label", NATIONAL_DAY));
        assertThat((List<?>) data.get("makeUpDays"))
                .last()
                .isEqualTo(Map.of("date", "2026-10-10", "label", NATIONAL_DAY, "like", "monday"));
        assertThat(data.get("coverage")).isEqualTo(Map.of("first", "2026-01-01", "last", "2026-12-31"));
    }

    @Test
    void blocks_end_where_the_name_changes_and_after_a_year() {
        LocalDate first = LocalDate.parse("2026-01-01");
        BusinessCalendar calendar = BusinessCalendar.builder(ZoneOffset.UTC)
                .holiday(first, Label.same("A"))
                .holiday(first.plusDays(1), first.plusDays(366), Label.same("B"))
                .holiday(first.plusDays(367), Label.same("B"))
                .holiday(first.plusDays(369), Label.same("B"))
                .build();

        assertThat((List<?>) calendar.toData().get("holidays"))
                .extracting(block -> (Object) ((Map<?, ?>) block).get("date"))
                .containsExactly("2026-01-01", "2026-01-02", "2027-01-03", "2027-01-05");
        assertThat(BusinessCalendar.fromData(Data.of(calendar.toData()))).isEqualTo(calendar);
    }

    @Test
    void zone_and_week_are_enough() {
        BusinessCalendar calendar = BusinessCalendar.fromData(
                Data.of(Map.of("zone", "Europe/Berlin", "week", Map.of("friday", List.of("09:00-12:00")))));

        assertThat(calendar)
                .isEqualTo(BusinessCalendar.builder(ZoneId.of("Europe/Berlin"))
                        .hours(java.time.DayOfWeek.FRIDAY, "09:00-12:00")
                        .build());
    }

    @Test
    void names_may_be_one_text_or_missing() {
        Map<String, Object> data = calendar();
        data.put("holidays", List.of(Map.of("date", "2026-01-01"), Map.of("date", "2026-01-02", "label", "Bank")));
        data.put("makeUpDays", List.of(Map.of("date", "2026-01-03", "hours", List.of("10:00-11:00"))));
        BusinessCalendar calendar = BusinessCalendar.fromData(Data.of(data));

        assertThat(calendar.specialDays())
                .extracting(SpecialDay::label)
                .containsExactly(
                        Label.of("holiday", "节假日"), Label.same("Bank"), Label.of("make-up working day", "调休上班"));
    }

    @Test
    void coverage_may_be_open() {
        Map<String, Object> data = calendar();
        data.put("coverage", Map.of("last", "2026-12-31"));
        assertThat(BusinessCalendar.fromData(Data.of(data)).coverage()).hasToString("..2026-12-31");

        data.put("coverage", Map.of("first", "2026-01-01"));
        BusinessCalendar open = BusinessCalendar.fromData(Data.of(data));
        assertThat(open.coverage()).hasToString("2026-01-01..");
        assertThat(open.toData().get("coverage")).isEqualTo(Map.of("first", "2026-01-01"));
    }

    @Test
    void all_faults_are_told_with_their_places() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("zone", "Europe/Berlim");
        data.put("holliday", 1);
        data.put(
                "week",
                Map.of(
                        "munday",
                        List.of(),
                        "monday",
                        List.of("17:00-09:00"),
                        "tuesday",
                        List.of("09:00-12:00", "11:00-13:00")));
        data.put(
                "holidays",
                List.of(
                        Map.of("date", "2026-10-01", "until", "2026-10-07"),
                        Map.of("date", "2026-10-07"),
                        Map.of("date", "2026-10-09", "until", "2026-10-08"),
                        Map.of("date", "2026-02-30"),
                        Map.of("date", "2026-12-01", "label", Map.of("en", "A")),
                        Map.of("date", "2026-01-01", "until", "2027-01-02")));
        data.put(
                "makeUpDays",
                List.of(
                        Map.of("date", "2026-10-01", "like", "monday"),
                        Map.of("date", "2026-10-10", "like", "sunday"),
                        Map.of("date", "2026-10-11"),
                        Map.of("date", "2026-10-12", "like", "monday", "hours", List.of("09:00-10:00"))));
        data.put(
                "specialHours",
                List.of(
                        Map.of("date", "2026-10-13", "hours", List.of()),
                        Map.of("date", "2026-10-14"),
                        Map.of("date", "2026-10-01", "hours", List.of("09:00-10:00"))));
        data.put("coverage", Map.of("first", "2027-01-01", "last", "2026-01-01"));

        assertThat(faults(data))
                .extracting(Fault::path)
                .containsExactly(
                        "$.holliday",
                        "$.zone",
                        "$.week.munday",
                        "$.week.monday[0]",
                        "$.week.tuesday",
                        "$.holidays[1].date",
                        "$.holidays[2].until",
                        "$.holidays[3].date",
                        "$.holidays[4].label.zh",
                        "$.holidays[5].until",
                        "$.makeUpDays[0].date",
                        "$.makeUpDays[1].like",
                        "$.makeUpDays[2]",
                        "$.makeUpDays[3]",
                        "$.specialHours[0].hours",
                        "$.specialHours[1].hours",
                        "$.specialHours[2].date",
                        "$.coverage");
    }

    @Test
    void faults_say_the_rule_and_the_mend() {
        Map<String, Object> data = calendar();
        data.put("zone", "Europe/Berlim");
        assertThat(faults(data).get(0))
                .hasToString("$.zone: \"Europe/Berlim\": This zone is not known. Maybe \"Europe/Berlin\" is meant.");
        data.put("zone", "nowhere at all");
        assertThat(faults(data).get(0).mend()).isEqualTo("Write it like Asia/Shanghai or +08:00.");

        data.put("zone", "Z");
        data.put("holidays", List.of(Map.of("date", "2026-10-01")));
        data.put("makeUpDays", List.of(Map.of("date", "2026-10-01", "like", "monday")));
        assertThat(faults(data).get(0).rule())
                .isEqualTo("Date 2026-10-01 must be special only once, but it is already so at $.holidays[0].date.");
    }

    @Test
    void missing_parts_are_told_once() {
        assertThat(faults(Map.of())).extracting(Fault::path).containsExactly("$.zone", "$.week");
        assertThat(faults("text")).extracting(Fault::path).containsExactly("$");
        assertThat(faults(Map.of("zone", "Z", "week", List.of())))
                .extracting(Fault::path)
                .containsExactly("$.week");
    }

    private static Map<String, Object> calendar() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("zone", "Z");
        data.put("week", Map.of("monday", List.of("09:00-17:00")));
        return data;
    }

    private static List<Fault> faults(Object data) {
        return catchThrowableOfType(InvalidDataException.class, () -> BusinessCalendar.fromData(Data.of(data)))
                .faults();
    }
}
