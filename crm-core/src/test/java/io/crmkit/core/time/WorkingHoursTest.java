package io.crmkit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {

    private static final WorkingHours OFFICE = WorkingHours.of("13:00-18:00", "09:00-12:00");

    @Test
    void intervals_stand_in_order() {
        assertThat(OFFICE).hasToString("09:00-12:00, 13:00-18:00");
        assertThat(OFFICE.toData()).containsExactly("09:00-12:00", "13:00-18:00");
        assertThat(OFFICE.total()).isEqualTo(Duration.ofHours(8));
        assertThat(OFFICE.isNone()).isFalse();
    }

    @Test
    void intervals_may_be_given_in_any_order() {
        assertThat(WorkingHours.of("15:00-16:00", "09:00-10:00", "12:00-13:00"))
                .hasToString("09:00-10:00, 12:00-13:00, 15:00-16:00");
    }

    @Test
    void intervals_that_touch_are_one() {
        assertThat(WorkingHours.of("09:00-12:00", "12:00-13:00", "14:00-15:00"))
                .hasToString("09:00-13:00, 14:00-15:00")
                .isEqualTo(WorkingHours.of("09:00-13:00", "14:00-15:00"))
                .hasSameHashCodeAs(WorkingHours.of("09:00-13:00", "14:00-15:00"))
                .isNotEqualTo(OFFICE);
        assertThat(WorkingHours.of("00:00-12:00", "12:00-24:00")).isEqualTo(WorkingHours.allDay());
    }

    @Test
    void a_day_may_have_no_hours_or_all() {
        assertThat(WorkingHours.none().isNone()).isTrue();
        assertThat(WorkingHours.none()).hasToString("none").isEqualTo(WorkingHours.of());
        assertThat(WorkingHours.allDay().total()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void intervals_do_not_overlap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingHours.of("09:00-12:00", "11:59-13:00"))
                .withMessageContainingAll("11:59-13:00", "09:00-12:00", "overlap");
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingHours.of("09:00-12:00", "09:00-12:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingHours.of("09:00-12:00", "10:00-11:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "22:00-06:00, over midnight",
        "09:00-09:00, swapped",
        "24:00-24:00, after they start",
        "09:00-24:01, between 00:00 and 24:00",
        "09:60-10:00, minutes up to 59",
        "25:00-26:00, between",
        "9:00-10:00, like 09:00-17:30",
        "09:00, like 09:00-17:30",
        "09:00 - 10:00, like"
    })
    void other_intervals_are_refused(String interval, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingHours.of(interval))
                .withMessageContainingAll('"' + interval + '"', reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "00:00-24:00", "09:00-12:00, 13:00-18:00", "00:00-00:01", "09:59-24:00"})
    void texts_are_read_back(String text) {
        assertThat(WorkingHours.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "09:00-12:00,13:00-18:00", "09:00-12:00, ", "closed"})
    void other_texts_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingHours.parse(text));
    }

    @Test
    void data_is_read_back() {
        assertThat(WorkingHours.fromData(Data.of(OFFICE.toData()))).isEqualTo(OFFICE);
        assertThat(WorkingHours.fromData(Data.of(List.of()))).isEqualTo(WorkingHours.none());
    }

    @Test
    void all_faulty_intervals_of_data_are_told() {
        assertThat(faults(List.of("x", "09:00-10:00", 9)))
                .extracting(Fault::path)
                .containsExactly("$[0]", "$[2]");
        assertThat(faults(List.of("09:00-11:00", "10:00-12:00")))
                .extracting(Fault::path)
                .containsExactly("$");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "32400, 0",
        "32401, 1",
        "43200, 10800",
        "46800, 10800",
        "46801, 10801",
        "64800, 28800",
        "86400, 28800"
    })
    void seconds_are_counted(int second, int worked) {
        assertThat(OFFICE.secondsBefore(second)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({"1, 32401", "10800, 43200", "10801, 46801", "28800, 64800"})
    void a_count_ends_with_its_last_second(int worked, int second) {
        assertThat(OFFICE.secondAfter(worked)).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "32399, false",
        "32400, true",
        "43199, true",
        "43200, false",
        "46800, true",
        "64799, true",
        "64800, false"
    })
    void the_opening_second_is_worked_and_the_closing_second_is_not(int second, boolean worked) {
        assertThat(OFFICE.holds(second)).isEqualTo(worked);
    }

    private static List<Fault> faults(Object data) {
        return catchThrowableOfType(InvalidDataException.class, () -> WorkingHours.fromData(Data.of(data)))
                .faults();
    }
}
