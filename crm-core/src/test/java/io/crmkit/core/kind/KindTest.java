package io.crmkit.core.kind;

import static io.crmkit.core.condition.ConditionFixture.cny;
import static io.crmkit.core.condition.ConditionFixture.faults;
import static io.crmkit.core.condition.ConditionFixture.places;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.condition.Address;
import io.crmkit.core.condition.Company;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.id.Id;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {

    private enum Grade implements Labelled {
        FIRST_CLASS,
        SECOND;

        @Override
        public Label label() {
            return this == SECOND ? Label.of("Grade 1", "等级1") : Label.of("Grade 0", "等级0");
        }
    }

    private enum Empty {}

    private enum Twin {
        SAME_CODE,
        same_code
    }

    private static final Kind<?>[] ALL = {
        Kind.text(3),
        Kind.choice(Grade.class),
        Kind.whole(),
        Kind.decimal(),
        Kind.money(),
        Kind.date(),
        Kind.instant(),
        Kind.flag(),
        Kind.id("deal"),
        Kind.many(Kind.flag()),
        Kind.parts(() -> Address.CATALOGUE),
        Kind.map(Kind.flag())
    };

    static Stream<Kind<?>> all() {
        return Arrays.stream(ALL);
    }

    @Test
    void a_flag_is_read_as_it_stands() {
        assertThat(Kind.flag().fromData(Data.of(false))).isFalse();
        assertThat(Kind.flag().fromData(Data.of(true))).isTrue();
    }

    @Test
    void there_is_one_kind_for_each_family() {
        assertThat(all().map(Kind::family)).containsExactly(Family.values());
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_kind_refuses_nothing_and_values_of_another_class_in_both_languages(Kind<?> kind) {
        for (Object wrong : Arrays.asList(null, new Object(), 1.5d)) {
            Fault fault = onlyFault(() -> kind.check(wrong, "$.x"));

            assertThat(fault.path()).isEqualTo("$.x");
            assertThat(fault.text(Locale.ENGLISH))
                    .startsWith("Here must stand ")
                    .endsWith(".");
            assertThat(fault.text(Locale.SIMPLIFIED_CHINESE)).startsWith("此处应为").endsWith("。");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_kind_refuses_plain_data_of_another_form_in_both_languages(Kind<?> kind) {
        for (Object wrong : Arrays.asList(null, 1.5d, Map.of("odd", Map.of()), List.of(List.of()), "", " \t")) {
            List<Fault> faults = faults(() -> kind.fromData(Data.of(wrong, "$.x")));

            assertThat(faults).allSatisfy(fault -> {
                assertThat(fault.path()).startsWith("$.x");
                boolean binary = fault.rule().contains("binary fraction"); // a programmer's mistake: in English only
                assertThat(binary || !fault.zh().equals(fault.text(Locale.ENGLISH)))
                        .as(fault.toString())
                        .isTrue();
            });
        }
    }

    @Test
    void a_wrong_class_is_named() {
        assertThat(onlyFault(() -> Kind.date().check(7, "$.due")))
                .hasToString("$.due: 7: Here must stand a date, but there is a value of class Integer.");
        assertThat(onlyFault(() -> Kind.date().check(null, "$.due")))
                .hasToString("$.due: Here must stand a date, but there is nothing.");
        assertThat(onlyFault(() -> Kind.date().check(7, "$.due")).zh()).isEqualTo("此处应为日期，但现为 Integer 类型的值。");
        assertThat(onlyFault(() -> Kind.date().check(null, "$.due")).zh()).isEqualTo("此处应为日期，但现为空。");
    }

    // text

    @Test
    void text_is_measured_in_code_points() {
        TextKind three = Kind.text(3);

        assertThat(three.check("😀😀😀", "$")).isEqualTo("😀😀😀");
        assertThat(three.check("abc", "$")).isEqualTo("abc");
        assertThat(onlyFault(() -> three.check("abcd", "$")))
                .hasToString("$: \"abcd\": At most 3 characters are allowed. Shorten the text.");
        assertThat(onlyFault(() -> three.check("😀😀😀😀", "$")).zh()).isEqualTo("最多 3 个字符，请缩短。");
    }

    @Test
    void text_has_a_length_from_1_to_100_000() {
        assertThat(new TextKind(1).longest()).isEqualTo(1);
        assertThat(new TextKind(100_000).longest()).isEqualTo(TextKind.LONGEST);
        assertThatThrownBy(() -> Kind.text(0))
                .hasMessage("The length of a text (0) must be from 1 to 100000 characters.");
        assertThatIllegalArgumentException().isThrownBy(() -> Kind.text(100_001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u00a0", "\u3000\u2007\u202f"})
    void blank_text_is_refused(String blank) {
        assertThat(onlyFault(() -> Kind.text(9).check(blank, "$")).rule())
                .isEqualTo("Text must not be blank. Leave it out instead.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "\ude00a", "\ud83d\ud83d"})
    void half_a_surrogate_pair_is_refused(String broken) {
        assertThat(onlyFault(() -> Kind.text(9).check(broken, "$")).rule()).startsWith("Text must be well-formed");
    }

    @Test
    void the_character_nul_is_refused_wherever_it_stands() {
        for (String text : List.of("\0", "\0a", "a\0")) {
            assertThat(onlyFault(() -> Kind.text(9).check(text, "$")).rule())
                    .isEqualTo("Text must not contain the character NUL. Remove it.");
        }
        assertThat(Kind.text(9).check("a\u0001", "$")).isEqualTo("a\u0001");
    }

    @Test
    @Timeout(60)
    void ten_megabytes_of_text_are_refused_at_once_and_shown_in_short() {
        String huge = "x".repeat(10 << 20);

        assertThat(onlyFault(() -> Kind.text(100_000).check(huge, "$")).toString())
                .hasSizeLessThan(300);
        assertThat(onlyFault(() -> Kind.text(100_000).fromData(Data.of(huge))).toString())
                .hasSizeLessThan(300);
        for (Kind<?> kind : ALL) {
            assertThat(faults(() -> kind.fromData(Data.of(huge))).get(0).toString())
                    .hasSizeLessThan(400);
        }
    }

    @Test
    void text_is_ordered_by_code_point_and_not_by_utf_16_unit() {
        String wide = "\uff5e";
        String astral = "😀";

        assertThat(Kind.text(3).compare(wide, astral)).isNegative();
        assertThat(wide.compareTo(astral)).isPositive();
    }

    // choice

    @Test
    void a_choice_is_written_in_lower_case_with_hyphens() {
        ChoiceKind<Grade> grades = Kind.choice(Grade.class);

        assertThat(grades.toData(Grade.FIRST_CLASS)).isEqualTo("first-class");
        assertThat(grades.fromData(Data.of("first-class"))).isEqualTo(Grade.FIRST_CLASS);
        assertThat(grades.code(Grade.SECOND)).isEqualTo("second");
        assertThat(grades.type()).isEqualTo(Grade.class);
        assertThat(grades.choices())
                .containsExactly(Choice.of("first-class", "Grade 0", "等级0"), Choice.of("second", "Grade 1", "等级1"));
        assertThat(grades).hasToString("ChoiceKind[first-class, second]");
    }

    @Test
    void a_constant_without_a_label_goes_by_its_code() {
        assertThat(Kind.choice(Company.Size.class).choices())
                .extracting(choice -> choice.label().zh())
                .containsExactly("small", "very-large");
    }

    @Test
    void a_host_names_its_own_codes() {
        ChoiceKind<String> codes = Kind.choice(List.of(Choice.of("a", "A", "甲"), Choice.of("b", "B", "乙")));

        assertThat(codes.check("b", "$")).isEqualTo("b");
        assertThat(codes.compare("a", "b")).isNegative();
        assertThat(onlyFault(() -> codes.check("c", "$")))
                .hasToString("$: \"c\": This is not one of the choices. Known are: a, b.");
        assertThat(onlyFault(() -> codes.fromData(Data.of("c"))).zh()).isEqualTo("不是可选项之一。可用：a、b。");
    }

    @Test
    void a_mistyped_code_brings_the_nearest_to_mind() {
        assertThat(onlyFault(() -> Kind.choice(Grade.class).fromData(Data.of("secnd")))
                        .text(Locale.ENGLISH))
                .isEqualTo("This is not one of the choices. Maybe \"second\" is meant.");
        assertThat(onlyFault(() -> Kind.choice(Grade.class).fromData(Data.of("secnd")))
                        .zh())
                .isEqualTo("不是可选项之一。是否指“second”？");
    }

    @Test
    void codes_are_checked_and_named_once() {
        assertThatThrownBy(() -> Choice.of("Big", "Big", "大"))
                .hasMessage("The code \"Big\" must be lower-case letters, digits and hyphens, at most 60.");
        assertThat(Choice.of("9-" + "x".repeat(58), "A", "甲").code()).hasSize(60);
        assertThatIllegalArgumentException().isThrownBy(() -> Choice.of("x".repeat(61), "A", "甲"));
        assertThatIllegalArgumentException().isThrownBy(() -> Choice.of("-a", "A", "甲"));
        assertThatIllegalArgumentException().isThrownBy(() -> Choice.of("", "A", "甲"));
        assertThatThrownBy(() -> Kind.choice(List.of(Choice.of("a", "A", "甲"), Choice.of("a", "B", "乙"))))
                .hasMessage("The code \"a\" is named twice.");
        assertThatThrownBy(() -> Kind.choice(Twin.class)).hasMessage("The code \"same-code\" is named twice.");
        assertThatThrownBy(() -> Kind.choice(List.of())).hasMessage("A choice needs at least one code.");
        assertThatThrownBy(() -> Kind.choice(Empty.class)).hasMessage("A choice needs at least one code.");
    }

    // numbers

    @Test
    void a_whole_number_is_kept_within_its_range() {
        WholeKind dice = Kind.whole().between(1, 6);

        assertThat(dice.check(1, "$")).isEqualTo(1L);
        assertThat(dice.check(6L, "$")).isEqualTo(6L);
        assertThat(dice.fromData(Data.of(6L))).isEqualTo(6L);
        assertThat(onlyFault(() -> dice.check(0, "$"))).hasToString("$: 0: A number from 1 to 6 is needed.");
        assertThat(onlyFault(() -> dice.check(7L, "$")).zh()).isEqualTo("须为 1 至 6 之间的数。");
        assertThat(onlyFault(() -> dice.fromData(Data.of(7L))).path()).isEqualTo("$");
        assertThat(Kind.whole().between(5, 5).check(5, "$")).isEqualTo(5L);
        assertThatThrownBy(() -> Kind.whole().between(2, 1)).hasMessage("The range from 2 to 1 is empty.");
    }

    @Test
    void a_decimal_number_has_20_digits_before_and_18_after_the_point() {
        BigDecimal longest = new BigDecimal("99999999999999999999.999999999999999999");

        assertThat(Kind.decimal().check(longest, "$")).isEqualTo(longest);
        assertThat(Kind.decimal().check(longest.negate(), "$")).isEqualTo(longest.negate());
        assertThat(onlyFault(() -> Kind.decimal().check(new BigDecimal("1E20"), "$"))
                        .zh())
                .isEqualTo("小数点前最多 20 位数字。");
        assertThat(onlyFault(() -> Kind.decimal().check(new BigDecimal("1E-19"), "$"))
                        .rule())
                .isEqualTo("At most 18 digits may stand after the point.");
        assertThat(Kind.decimal().check(new BigDecimal("1E-18"), "$")).isEqualByComparingTo("0.000000000000000001");
        assertThat(Kind.decimal().check(new BigDecimal("1E19"), "$")).isEqualTo(new BigDecimal("10000000000000000000"));
    }

    @Test
    void zeros_after_the_point_do_not_count() {
        assertThat(Kind.decimal().check(new BigDecimal("1.50"), "$")).isEqualTo(new BigDecimal("1.5"));
        assertThat(Kind.decimal().check(new BigDecimal("100"), "$")).isEqualTo(new BigDecimal("100"));
        assertThat(Kind.decimal().check(new BigDecimal("0E-30"), "$")).isEqualTo(BigDecimal.ZERO);
        assertThat(Kind.decimal().check(new BigDecimal("0E+30"), "$")).isEqualTo(BigDecimal.ZERO);
        assertThat(Kind.decimal().check(new BigDecimal(BigInteger.ONE.shiftLeft(1), -3), "$"))
                .isEqualTo(new BigDecimal("2000"));
        assertThat(DecimalKind.normal(new BigDecimal("1.0"))).isEqualTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000", "1e-1000000", "-1e2147483647", "1e-2147483647"})
    @Timeout(60)
    void monstrous_exponents_are_refused_without_writing_them_out(String monster) {
        assertThat(onlyFault(() -> Kind.decimal().check(new BigDecimal(monster), "$"))
                        .toString())
                .hasSizeLessThan(200);
        assertThat(onlyFault(() -> Kind.decimal().fromData(Data.of(monster))).toString())
                .hasSizeLessThan(200);
    }

    @Test
    void a_decimal_number_is_kept_within_its_range_whatever_its_scale() {
        DecimalKind share = Kind.decimal().between(new BigDecimal("0.0"), new BigDecimal("1.00"));

        assertThat(share).isEqualTo(Kind.decimal().between(BigDecimal.ZERO, BigDecimal.ONE));
        assertThat(share.check(new BigDecimal("1.000"), "$")).isEqualTo(BigDecimal.ONE);
        assertThat(share.check(new BigDecimal("0.00"), "$")).isEqualTo(BigDecimal.ZERO);
        assertThat(onlyFault(() -> share.fromData(Data.of("1.01"))))
                .hasToString("$: 1.01: A number from 0 to 1 is needed.");
        assertThat(onlyFault(() -> share.check(new BigDecimal("-0.01"), "$")).rule())
                .contains("from 0 to 1");
        assertThat(Kind.decimal().between(BigDecimal.ONE, BigDecimal.ONE).check(BigDecimal.ONE, "$"))
                .isEqualTo(BigDecimal.ONE);
        assertThatIllegalArgumentException().isThrownBy(() -> Kind.decimal().between(BigDecimal.ONE, BigDecimal.ZERO));
    }

    @Test
    void numbers_that_are_not_exact_are_refused() {
        for (Object number : List.of(Double.NaN, 1.5d, 1.5f, Double.POSITIVE_INFINITY)) {
            assertThat(onlyFault(() -> Kind.decimal().fromData(Data.of(number))).rule())
                    .isEqualTo("A number may not be a binary fraction, which is not exact.");
            assertThat(onlyFault(() -> Kind.decimal().check(number, "$")).rule())
                    .contains("of class");
        }
    }

    // money

    @Test
    void an_amount_fits_a_long_of_minor_units() {
        CurrencyUnit yuan = CurrencyUnit.of("CNY");
        Money most = Money.ofMinor(yuan, Long.MAX_VALUE);
        Money least = Money.ofMinor(yuan, Long.MIN_VALUE);
        Money cent = Money.ofMinor(yuan, 1);

        assertThat(Kind.money().check(most, "$")).isEqualTo(most);
        assertThat(Kind.money().check(least, "$")).isEqualTo(least);
        assertThat(onlyFault(() -> Kind.money().check(most.plus(cent), "$")).text(Locale.ENGLISH))
                .isEqualTo("The amount is too large: its smallest units must fit into 64 bits.");
        assertThat(onlyFault(() -> Kind.money().check(least.minus(cent), "$")).zh())
                .startsWith("金额过大");
        assertThat(faults(() -> Kind.money().check(BigMoney.parse("CNY 1.001"), "$")))
                .hasSize(1);
    }

    @Test
    void money_is_ordered_by_currency_and_then_by_amount() {
        Money dollars = Money.of(CurrencyUnit.USD, BigDecimal.ONE);

        assertThat(Kind.money().compare(cny(9), dollars)).isNegative();
        assertThat(Kind.money().compare(cny(9), cny(8))).isPositive();
    }

    @Test
    void money_data_is_refused_part_by_part_in_both_languages() {
        List<Fault> faults =
                faults(() -> Kind.money().fromData(Data.of(Map.of("amount", "1,5", "currency", "CNX"), "$.price")));

        assertThat(faults).extracting(Fault::path).containsExactly("$.price.amount", "$.price.currency");
        assertThat(faults).allSatisfy(fault -> assertThat(fault.zh()).isNotEqualTo(fault.rule()));
        assertThat(onlyFault(() -> Kind.money().fromData(Data.of("CNY 1.001"))).zh())
                .contains("最多 2 位小数");
        assertThat(onlyFault(() -> Kind.money().fromData(Data.of("CNY 99999999999999999999")))
                        .zh())
                .contains("金额须在");
    }

    // time

    @Test
    void dates_lie_in_the_years_1_to_9999() {
        for (LocalDate good : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))) {
            assertThat(Kind.date().check(good, "$")).isEqualTo(good);
        }
        for (LocalDate bad : List.of(LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1), LocalDate.MAX)) {
            assertThat(onlyFault(() -> Kind.date().check(bad, "$")).zh()).isEqualTo("日期须在公元 1 年至 9999 年之间。");
        }
    }

    @Test
    void moments_lie_in_the_years_1_to_9999() {
        for (String good : List.of("0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z")) {
            assertThat(Kind.instant().check(Instant.parse(good), "$")).isEqualTo(Instant.parse(good));
        }
        for (Instant bad : List.of(
                Instant.parse("0001-01-01T00:00:00Z").minusNanos(1000),
                Instant.parse("+10000-01-01T00:00:00Z"),
                Instant.MIN,
                Instant.MAX)) {
            assertThat(onlyFault(() -> Kind.instant().check(bad, "$")).rule())
                    .isEqualTo("A moment of the years 1 to 9999 is needed.");
        }
    }

    @Test
    void moments_finer_than_a_microsecond_are_refused_and_not_cut() {
        Instant fine = Instant.parse("2026-05-20T12:00:00.000001Z");

        assertThat(Kind.instant().check(fine, "$")).isEqualTo(fine);
        assertThat(onlyFault(() -> Kind.instant().check(fine.plus(Duration.ofNanos(1)), "$"))
                        .text(Locale.ENGLISH))
                .isEqualTo("A moment may not be finer than a microsecond. Cut it with truncatedTo(ChronoUnit.MICROS).");
        assertThat(onlyFault(() -> Kind.instant().check(Instant.ofEpochSecond(-1, 1), "$"))
                        .zh())
                .isEqualTo("时刻精度最多到微秒。");
    }

    // ids, lists, maps, rows

    @Test
    void an_id_says_what_it_names() {
        assertThat(onlyFault(() -> Kind.id("deal").check("d-1", "$")).rule())
                .isEqualTo("Here must stand the id of a deal, but there is a value of class String.");
        assertThat(Kind.id("deal").fromData(Data.of("d-1"))).isEqualTo(Id.of("d-1"));
        assertThat(onlyFault(() -> Kind.id("deal").fromData(Data.of("a\tb"))).zh())
                .startsWith("须为标识");
    }

    @Test
    void a_list_holds_simple_values_and_says_where_it_is_wrong() {
        ManyKind<Long> dice = Kind.many(Kind.whole().between(1, 6));

        assertThat(dice.check(List.of(1, 6L), "$.dice")).containsExactly(1L, 6L);
        assertThat(places(() -> dice.check(Arrays.asList(7, 1, null), "$.dice")))
                .containsExactly("$.dice[0]", "$.dice[2]");
        assertThat(places(() -> dice.fromData(Data.of(List.of(7, 1, "x"))))).containsExactly("$[0]", "$[2]");
        assertThatThrownBy(() -> Kind.many(dice)).hasMessage("A list may hold simple values only, not many.");
        assertThat(dice.compare(List.of(1L), List.of(1L, 1L))).isNegative();
        assertThat(dice.compare(List.of(2L), List.of(1L, 1L))).isPositive();
        assertThat(dice.compare(List.of(1L, 2L), List.of(1L))).isPositive();
    }

    @Test
    void a_checked_list_no_longer_follows_the_given_one() {
        List<String> given = new ArrayList<>(List.of("a"));
        List<String> kept = Kind.many(Kind.text(3)).check(given, "$");

        given.add("b");

        assertThat(kept).containsExactly("a");
        assertThat(kept).isUnmodifiable();
    }

    @Test
    void ten_thousand_entries_may_stand_in_a_list_a_map_or_rows() {
        List<Long> most = Collections.nCopies(10_000, 1L);
        List<Long> more = Collections.nCopies(10_001, 1L);
        Map<String, Long> map = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            map.put("k" + i, 1L);
        }
        Kind<List<Address>> rows = Kind.parts(() -> Address.CATALOGUE);

        assertThat(Kind.many(Kind.whole()).check(most, "$")).hasSize(10_000);
        assertThat(Kind.many(Kind.whole()).fromData(Data.of(most))).hasSize(10_000);
        assertThat(Kind.map(Kind.whole()).check(map, "$")).hasSize(10_000);
        assertThat(Kind.map(Kind.whole()).fromData(Data.of(map))).hasSize(10_000);
        assertThat(rows.check(Collections.nCopies(10_000, Address.in("Bonn")), "$"))
                .hasSize(10_000);
        assertThat(onlyFault(() -> Kind.many(Kind.whole()).check(more, "$")))
                .hasToString("$: 10001: At most 10000 entries may stand here.");
        assertThat(onlyFault(() -> Kind.many(Kind.whole()).fromData(Data.of(more)))
                        .zh())
                .isEqualTo("最多 10000 项。");
        map.put("one more", 1L);
        assertThat(onlyFault(() -> Kind.map(Kind.whole()).check(map, "$")).value())
                .isEqualTo("10001");
        assertThat(onlyFault(() -> Kind.map(Kind.whole()).fromData(Data.of(map)))
                        .value())
                .isEqualTo("10001");
        assertThat(onlyFault(() -> rows.check(more, "$")).value()).isEqualTo("10001");
        assertThat(onlyFault(() -> rows.fromData(Data.of(more))).value()).isEqualTo("10001");
    }

    @Test
    void a_map_is_kept_in_the_order_of_its_keys_and_says_where_it_is_wrong() {
        MapKind<Long> scores = Kind.map(Kind.whole().between(0, 9));

        assertThat(scores.check(Map.of("😀", 1, "\uff5e", 2, "a", 3), "$").keySet())
                .containsExactly("a", "\uff5e", "😀");
        assertThat(places(() -> scores.check(Map.of("ok", 1, "risk", 10, "a b", 11), "$.s")))
                .containsExactlyInAnyOrder("$.s.risk", "$.s[\"a b\"]");
        assertThat(places(() -> scores.check(Map.of(7, 1), "$.s"))).containsExactly("$.s");
        assertThat(places(() -> scores.check(Collections.singletonMap(null, 1), "$.s")))
                .containsExactly("$.s");
        assertThat(places(() -> scores.fromData(Data.of(Map.of("ok", 1, "risk", 10, " ", 1)))))
                .containsExactlyInAnyOrder("$", "$.risk");
        assertThat(places(() -> scores.fromData(Data.of(Map.of(7, 1))))).containsExactly("$");
        assertThat(scores.check(Map.of("a", 1), "$")).isUnmodifiable();
        assertThat(scores.fromData(Data.of(Map.of("a", 1)))).isUnmodifiable();
        assertThatThrownBy(() -> Kind.map(scores)).hasMessage("A map may hold simple values only, not map.");
    }

    @Test
    void rows_are_checked_value_by_value() {
        PartsKind<Address> rows = Kind.parts(() -> Address.CATALOGUE);
        Address noisy = new Address("Bonn\0", Optional.of("1".repeat(21)), Optional.of(new BigDecimal("1.50")));

        assertThat(rows.shape().name()).isEqualTo("address");
        assertThat(rows.check(List.of(new Address("Bonn", Optional.empty(), noisy.rent())), "$.a"))
                .extracting(row -> row.rent().orElseThrow())
                .containsExactly(new BigDecimal("1.5"));
        assertThat(places(() -> rows.check(List.of("Bonn", Address.in("Bonn"), noisy), "$.a")))
                .containsExactly("$.a[0]", "$.a[2].city", "$.a[2].phone");
        assertThat(places(() -> rows.fromData(Data.of(List.of(Map.of("city", "B"), Map.of("rent", "x", "cty", "B"))))))
                .containsExactlyInAnyOrder("$[1].rent", "$[1].cty");
        assertThat(onlyFault(() -> rows.check(Collections.singletonList("x"), "$"))
                        .zh())
                .isEqualTo("此处应为 Address 明细行，但现为 String 类型的值。");
    }

    @Test
    void kinds_of_one_instance_say_what_they_are() {
        assertThat(all().map(Object::toString))
                .contains("MoneyKind", "DateKind", "InstantKind", "FlagKind", "PartsKind");
    }

    @Test
    void a_shape_that_knows_nothing_of_its_values_lets_rows_pass() {
        Shape<String> words = new Shape<>() {
            @Override
            public String name() {
                return "word";
            }

            @Override
            public Class<String> type() {
                return String.class;
            }

            @Override
            public Object toData(String row) {
                return row;
            }

            @Override
            public String fromData(Data data) {
                return data.text();
            }
        };

        assertThat(Kind.parts(() -> words).check(List.of("x"), "$")).containsExactly("x");
        assertThat(Kind.parts(() -> words).fromData(Data.of(List.of("x")))).containsExactly("x");
    }

    // words

    @Test
    void families_are_spelled_and_labelled_and_know_what_is_simple_and_ordered() {
        assertThat(Family.values()).extracting(Family::code).doesNotHaveDuplicates();
        assertThat(Family.values()).extracting(family -> family.label().zh()).doesNotHaveDuplicates();
        assertThat(Stream.of(Family.values()).filter(Family::isCompound))
                .containsExactly(Family.MANY, Family.PARTS, Family.MAP);
        assertThat(Stream.of(Family.values()).filter(Family::isOrdered))
                .containsExactly(Family.TEXT, Family.WHOLE, Family.DECIMAL, Family.MONEY, Family.DATE, Family.INSTANT);
    }

    @Test
    void only_public_and_internal_values_are_open() {
        assertThat(Stream.of(Confidentiality.values()).filter(Confidentiality::isOpen))
                .containsExactly(Confidentiality.PUBLIC, Confidentiality.INTERNAL);
        assertThat(Confidentiality.SECRET.label()).isEqualTo(Label.of("Secret", "机密"));
        assertThat(Confidentiality.INTERNAL.or(Confidentiality.SECRET)).isEqualTo(Confidentiality.SECRET);
        assertThat(Confidentiality.SECRET.or(Confidentiality.PUBLIC)).isEqualTo(Confidentiality.SECRET);
    }

    private static Fault onlyFault(ThrowingCallable refused) {
        List<Fault> faults = faults(refused);
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }
}
