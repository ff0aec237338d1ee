package io.crmkit.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final List<String> known = List.of("currency", "amount", "stage");

    @Test
    void finds_a_name_with_up_to_two_wrong_letters() {
        assertThat(Names.nearest("curency", known)).hasValue("currency");
        assertThat(Names.nearest("AMUONT", known)).hasValue("amount");
    }

    @Test
    void counts_two_neighbours_swapped_as_one_wrong_letter() {
        assertThat(Names.nearest("nmae", List.of("name"))).hasValue("name");
        assertThat(Names.nearest("nema", List.of("name"))).isEmpty();
    }

    @Test
    void hints_in_chinese_as_well() {
        List<String> many = IntStream.range(10, 31).mapToObj(i -> "name" + i).toList();

        assertThat(Names.hintZh("stagee", known)).isEqualTo("是否指“stage”？");
        assertThat(Names.hintZh("customer", known)).isEqualTo("可用：amount、currency、stage。");
        assertThat(Names.hintZh("customer", List.of())).isEqualTo("此处没有可用的名称。");
        assertThat(Names.hintZh("customer", many.subList(0, 20))).endsWith("name29。");
        assertThat(Names.hintZh("customer", many)).endsWith("name29 等 21 项。");
    }

    @Test
    void does_not_guess_at_a_name_that_is_far_off() {
        assertThat(Names.nearest("customer", known)).isEmpty();
        assertThat(Names.nearest("x", List.of("y"))).isEmpty();
    }

    @Test
    void takes_the_first_in_order_on_a_tie() {
        assertThat(Names.nearest("rate", List.of("date", "gate"))).hasValue("date");
    }

    @Test
    void does_not_compare_endless_names() {
        assertThat(Names.nearest("a".repeat(101), List.of("a".repeat(101)))).isEmpty();
        assertThat(Names.nearest("a".repeat(100), List.of("a".repeat(101)))).isEmpty();
    }

    @Test
    void hints_at_names_that_begin_with_what_was_typed() {
        List<String> measures = List.of("win-rate.value", "won.value", "win-rate.count");

        assertThat(Names.hint("win-rate", measures)).isEqualTo("Names that begin so: win-rate.count, win-rate.value.");
        assertThat(Names.hintZh("win-rate", measures)).isEqualTo("以此开头的名称：win-rate.count、win-rate.value。");
        assertThat(Names.hint("", measures)).startsWith("Known are: ");
    }

    @Test
    void hints_at_the_nearest_name_else_at_all_in_order() {
        assertThat(Names.hint("stagee", known)).isEqualTo("Maybe \"stage\" is meant.");
        assertThat(Names.hint("customer", known)).isEqualTo("Known are: amount, currency, stage.");
        assertThat(Names.hint("customer", List.of())).isEqualTo("Nothing is known here.");
    }

    @Test
    void hints_at_no_more_than_twenty_names() {
        List<String> many = IntStream.range(10, 35).mapToObj(i -> "name" + i).toList();

        assertThat(Names.hint("customer", many))
                .contains("name29")
                .doesNotContain("name30")
                .endsWith(" and 5 more.");
    }
}
