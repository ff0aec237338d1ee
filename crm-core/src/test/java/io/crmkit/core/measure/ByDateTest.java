package io.crmkit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered about dates. */
class ByDateTest {

    private final List<LocalDate> found = new ArrayList<>();
    private final ByDate<String> words = new ByDate<>(date -> {
        found.add(date);
        return date.toString();
    });

    @Test
    void every_date_has_what_was_found_out_about_itself_and_not_about_another_one() {
        LocalDate first = LocalDate.of(1895, 1, 1);
        for (int day = 0; day < 100_000; day++) {
            LocalDate date = first.plusDays(day);
            assertThat(words.at(date)).isEqualTo(date.toString());
        }
        assertThat(words.at(LocalDate.of(9999, 12, 31))).isEqualTo("9999-12-31");
        assertThat(words.at(LocalDate.of(1, 1, 1))).isEqualTo("0001-01-01");
    }

    @Test
    void a_date_is_looked_into_once_in_our_time_and_beyond_it() {
        List<LocalDate> dates = List.of(
                LocalDate.of(1899, 12, 31),
                LocalDate.of(1900, 1, 1),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2155, 12, 31),
                LocalDate.of(2156, 1, 1));
        for (int round = 0; round < 3; round++) {
            dates.forEach(words::at);
        }
        assertThat(found).containsExactlyElementsOf(dates);
    }
}
