package io.crmkit.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTest {

    private enum Size {
        SMALL,
        LARGE;

        String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Test
    void knows_the_path_to_every_place() {
        Data tree = Data.of(Map.of("stages", List.of(Map.of("odd name", 1L))));

        assertThat(tree.path()).isEqualTo("$");
        assertThat(tree.at("stages").items().get(0).at("odd name").path()).isEqualTo("$.stages[0][\"odd name\"]");
        assertThat(Data.of(1L, "row 7").path()).isEqualTo("row 7");
    }

    @Test
    void tells_objects_lists_and_nothing_apart() {
        Data tree = Data.of(Map.of("list", List.of(), "object", Map.of()));

        assertThat(tree.isObject()).isTrue();
        assertThat(tree.at("list").isList()).isTrue();
        assertThat(tree.at("object").isList()).isFalse();
        assertThat(tree.at("other").isAbsent()).isTrue();
        assertThat(tree.at("list").value()).isEqualTo(List.of());
    }

    @Test
    void prints_its_place_and_its_value() {
        assertThat(Data.of(Map.of("a", "b")).at("a")).hasToString("$.a = \"b\"");
        assertThat(Data.of(null)).hasToString("$ = nothing");
    }

    @Test
    void reads_an_optional_value_only_where_there_is_one() {
        Data tree = Data.of(Map.of("name", "Acme"));

        assertThat(tree.optional("name", Data::text)).hasValue("Acme");
        assertThat(tree.optional("site", Data::text)).isEmpty();
    }

    @Test
    void gathers_the_faults_of_all_elements_of_a_list() {
        Data list = Data.of(List.of("a", 1L, "b", 2L));

        assertThat(Data.of(List.of("a", "b")).list(Data::text)).containsExactly("a", "b");
        assertThatThrownBy(() -> list.list(Data::text))
                .hasMessage("$[1]: 1: Here must stand a text.\n$[3]: 2: Here must stand a text.");
    }

    @Test
    void refuses_unknown_keys_with_a_hint() {
        Data tree = Data.of(Map.of("curency", "CNY"));

        assertThat(tree.keys()).containsExactly("curency");
        assertThat(tree.onlyKeys("curency")).isSameAs(tree);
        assertThatThrownBy(() -> tree.onlyKeys("currency"))
                .hasMessage("$.curency: This name is not known here. Maybe \"currency\" is meant.");
    }

    @Test
    void says_what_stands_there_instead() {
        refuses(() -> Data.of(null).text(), "$: Here must stand a text, but there is nothing.");
        refuses(() -> Data.of(Map.of()).items(), "$: Here must stand a list, but there is an object.");
        refuses(() -> Data.of(List.of()).keys(), "$: Here must stand an object, but there is a list.");
        refuses(() -> Data.of("yes").flag(), "$: \"yes\": Here must stand true or false.");
        refuses(() -> Data.of(true).whole(), "$: true: Here must stand a whole number.");
        assertThat(Data.of(true).flag()).isTrue();
    }

    @Test
    void refuses_text_that_is_not_well_formed() {
        refuses(
                () -> Data.of("a\ud83d").text(),
                "$: \"a\\ud83d\": Text must be well-formed Unicode, but character 1 is half of a surrogate pair."
                        + " Mend the encoding of the source.");
        refuses(() -> Data.of("\ude00").text(), null);
        refuses(() -> Data.of("\ud83dx").text(), null);
        assertThat(Data.of("😀x").text()).isEqualTo("😀x");
    }

    @Test
    void reads_whole_numbers_of_every_java_type() {
        for (Object seven : List.of((byte) 7, (short) 7, 7, 7L, BigInteger.valueOf(7), new BigDecimal("7.0"))) {
            assertThat(Data.of(seven).whole()).isEqualTo(7);
        }
        assertThat(Data.of(7L).whole(7, 7)).isEqualTo(7);
    }

    @Test
    void refuses_whole_numbers_out_of_bounds() {
        refuses(() -> Data.of(new BigDecimal("0.5")).whole(), null);
        refuses(() -> Data.of(BigInteger.TWO.pow(63)).whole(), null);
        refuses(() -> Data.of(8L).whole(1, 7), "$: 8: A whole number from 1 to 7 is needed.");
        refuses(() -> Data.of(0L).whole(1, 7), "$: 0: A whole number from 1 to 7 is needed.");
    }

    @Test
    void reads_decimal_numbers_from_numbers_and_from_text() {
        assertThat(Data.of("1234.50").decimal()).isEqualTo(new BigDecimal("1234.50"));
        assertThat(Data.of(new BigDecimal("1234.50")).decimal()).isEqualTo(new BigDecimal("1234.50"));
        assertThat(Data.of(5L).decimal()).isEqualTo(new BigDecimal("5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "", "1e41", "1e-41", "NaN", "12345678901234567890123456789012345678901"})
    void refuses_what_is_no_decimal_number_of_bearable_size(String text) {
        refuses(() -> Data.of(text).decimal(), null);
    }

    @Test
    void refuses_endless_digits_without_reading_them() {
        refuses(() -> Data.of("1".repeat(61)).decimal(), null);
        refuses(() -> Data.of(BigInteger.TEN.pow(41)).decimal(), null);
    }

    @Test
    void reads_dates_and_moments() {
        assertThat(Data.of("2026-03-31").date()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(Data.of(LocalDate.of(2026, 3, 31)).date()).isEqualTo(LocalDate.of(2026, 3, 31));
        Instant moment = Instant.parse("2026-03-31T08:15:00.000001Z");
        assertThat(Data.of("2026-03-31T08:15:00.000001Z").instant()).isEqualTo(moment);
        assertThat(Data.of(moment).instant()).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "0000-12-31", "+10000-01-01", "31.3.2026"})
    void refuses_dates_that_do_not_exist_or_lie_out_of_range(String text) {
        refuses(() -> Data.of(text).date(), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03-31", "2026-03-31T08:15:00.0000001Z", "+10000-01-01T00:00:00Z", "0000-12-31T23:59:59Z"})
    void refuses_moments_that_are_too_fine_or_out_of_range(String text) {
        refuses(() -> Data.of(text).instant(), null);
    }

    @Test
    void reads_choices_by_their_spelling() {
        assertThat(Data.of("large").choice(Size.class, Size::spelling)).isEqualTo(Size.LARGE);
        refuses(
                () -> Data.of("larg").choice(Size.class, Size::spelling),
                "$: \"larg\": This is not one of the choices. Maybe \"large\" is meant.");
    }

    @Test
    void turns_misuse_while_reading_into_a_fault_with_a_path() {
        Data tree = Data.of(Map.of("zone", "Mars/Olympus"));

        refuses(
                () -> tree.at("zone").reading(place -> java.time.ZoneId.of(place.text())),
                "$.zone: \"Mars/Olympus\": Unknown time-zone ID: Mars/Olympus");
        refuses(
                () -> tree.reading(place -> place.at("zone").whole()),
                "$.zone: \"Mars/Olympus\": Here must stand a whole number.");
        assertThat(tree.at("zone").<String>reading(Data::text)).isEqualTo("Mars/Olympus");
    }

    @Test
    void refuses_trees_that_nest_too_deep() {
        List<Object> self = Arrays.asList(new Object[1]);
        self.set(0, self);

        assertThatThrownBy(() -> {
                    Data place = Data.of(self);
                    for (int i = 0; i <= Data.MAX_DEPTH; i++) {
                        place = place.items().get(0);
                    }
                })
                .isInstanceOf(InvalidDataException.class)
                .hasMessageEndingWith("Data may nest at most 256 levels deep. Flatten it.");
    }

    @Test
    void refuses_keys_that_are_no_text() {
        refuses(() -> Data.of(Map.of(7, 1)).keys(), "$: The keys of an object must be text, but 7 is not.");
        refuses(() -> Data.of(Collections.singletonMap(null, 1)).onlyKeys("a"), null);
    }

    @Test
    void refuses_binary_fractions() {
        refuses(
                () -> Data.of(1.5d).decimal(),
                "$: 1.5: A number may not be a binary fraction, which is not exact. Read it as a BigDecimal.");
        refuses(() -> Data.of(1.5f).whole(), null);
    }

    @Test
    void copies_a_tree_that_nobody_can_change() {
        List<Object> inner = new ArrayList<>(Arrays.asList(1L, null));
        Map<String, Object> tree = new HashMap<>(Map.of("list", inner));
        tree.put("none", null);
        Object copy = Data.of(tree).copy();

        inner.add("later");
        tree.clear();

        assertThat(((Map<?, ?>) copy).get("list")).isEqualTo(Arrays.asList(1L, null));
        assertThat(((Map<?, ?>) copy).containsKey("none")).isTrue();
        assertThatThrownBy(() -> ((Map<?, ?>) copy).clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((List<?>) ((Map<?, ?>) copy).get("list")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void speaks_both_languages_of_what_people_write() {
        for (ThrowingCallable reading : Arrays.<ThrowingCallable>asList(
                () -> Data.of(1L).text(),
                () -> Data.of("\ud83d").text(),
                () -> Data.of("x").whole(),
                () -> Data.of(9L).whole(1, 2),
                () -> Data.of("x").decimal(),
                () -> Data.of("1e50").decimal(),
                () -> Data.of("x").flag(),
                () -> Data.of("x").date(),
                () -> Data.of("x").instant(),
                () -> Data.of("x").items(),
                () -> Data.of("x").keys(),
                () -> Data.of(Map.of("x", 1)).onlyKeys("y"),
                () -> Data.of("x").choice(Size.class, Size::spelling))) {
            InvalidDataException refused = catchThrowableOfType(InvalidDataException.class, reading);
            assertThat(refused.faults().get(0).text(Locale.CHINA))
                    .isNotEqualTo(refused.faults().get(0).text(Locale.ENGLISH))
                    .endsWith("。");
        }
        InvalidDataException nothing = catchThrowableOfType(
                InvalidDataException.class, () -> Data.of(null).text());
        assertThat(nothing.faults().get(0).zh()).isEqualTo("此处应为文本，但现为空。");
    }

    private static void refuses(ThrowingCallable reading, String message) {
        var refusal = assertThatThrownBy(reading).isInstanceOf(InvalidDataException.class);
        if (message != null) {
            refusal.hasMessage(message);
        }
    }
}
