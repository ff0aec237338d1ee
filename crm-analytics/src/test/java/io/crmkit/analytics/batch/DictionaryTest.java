package io.crmkit.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each different value has one number, and each number one value. */
class DictionaryTest {

    /** Gives values numbers, twice and in the other order, too. */
    private static Dictionary numbered(List<? extends @Nullable Object> values) {
        Dictionary dictionary = new Dictionary();
        for (int i = 0; i < values.size(); i++) {
            assertThat(dictionary.code(values.get(i))).isEqualTo(i);
        }
        for (int i = values.size() - 1; i >= 0; i--) {
            assertThat(dictionary.code(values.get(i))).isEqualTo(i);
            assertThat(dictionary.value(i)).isEqualTo(values.get(i));
        }
        assertThat(dictionary.size()).isEqualTo(values.size());
        return dictionary;
    }

    @Test
    void every_day_of_forty_years_has_a_number_of_its_own() {
        numbered(LocalDate.of(1999, 12, 31).datesUntil(LocalDate.of(2040, 1, 2)).toList());
    }

    @Test
    void days_of_far_away_years_have_numbers_as_well() {
        numbered(List.of(
                LocalDate.of(0, 1, 1),
                LocalDate.of(-1, 1, 1),
                LocalDate.of(-44, 3, 15),
                LocalDate.of(16_383, 12, 31),
                LocalDate.of(16_384, 1, 1),
                LocalDate.of(32_768, 1, 1),
                LocalDate.of(999_999, 12, 31),
                LocalDate.of(1_000_000, 1, 1),
                LocalDate.of(34_554_432, 1, 1),
                LocalDate.MIN,
                LocalDate.MAX));
    }

    @Test
    void thousands_of_texts_have_numbers_of_their_own() {
        numbered(IntStream.range(0, 5_000).mapToObj(i -> "文本 text " + i).toList());
    }

    @Test
    void texts_with_one_hash_are_told_apart() {
        numbered(List.of("Aa", "BB", "AaAa", "BBBB", "AaBB", "BBAa"));
    }

    @Test
    void more_choices_than_a_few_have_numbers_of_their_own() {
        numbered(List.of(Month.values()));
    }

    @Test
    void blank_is_a_value_like_others() {
        List<@Nullable Object> values = new ArrayList<>();
        Stream.of("a", 1L, new BigDecimal("1.0"), Month.MAY, LocalDate.of(2026, 1, 1), true)
                .forEach(values::add);
        values.add(2, null);

        Dictionary dictionary = numbered(values);

        assertThat(dictionary.values()).isEqualTo(values);
        assertThat(dictionary.codes(new @Nullable Object[] {null, "a", null})).containsExactly(2, 0, 2);
    }

    @Test
    void what_is_frozen_does_not_see_what_comes() {
        Dictionary dictionary = new Dictionary();
        dictionary.code("a");
        Dictionary frozen = dictionary.frozen();

        dictionary.code("b");

        assertThat(frozen.values()).containsExactly("a");
        assertThat(dictionary.values()).containsExactly("a", "b");
    }
}
