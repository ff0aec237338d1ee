package io.crmkit.analytics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Names are numbered as they come, however long they are and whatever characters they have. */
class NamesProperties {

    /** Names that begin or end with characters of the smallest number, and of those lengths at which something changes. */
    @Provide
    Arbitrary<List<String>> names() {
        Arbitrary<String> piece = Arbitraries.of("\u0000", "a", "ÿ", "Ā", "客户", "12345678", "abcdefghijklmno");
        return piece.list()
                .ofMaxSize(4)
                .map(pieces -> String.join("", pieces))
                .list()
                .ofMaxSize(600);
    }

    @Property
    void names_that_come_together_are_numbered_as_if_they_came_one_by_one(
            @ForAll("names") List<String> given, @ForAll @IntRange(min = 1, max = Names.BLOCK) int together) {
        Names oneByOne = new Names();
        int[] expected = given.stream().mapToInt(oneByOne::code).toArray();
        Names names = new Names();
        int[] codes = new int[given.size()];

        for (int from = 0; from < codes.length; from += together) {
            int to = Math.min(codes.length, from + together);
            names.code(given.subList(from, to).toArray(String[]::new), to - from, codes, from);
        }

        assertThat(codes).containsExactly(expected);
        assertThat(names.all()).containsExactly(oneByOne.all());
    }

    @Property
    void each_different_name_has_the_number_of_its_first_place_among_the_different_ones(
            @ForAll("names") List<String> given) {
        Names names = new Names();
        List<String> different = new ArrayList<>();

        for (String name : given) {
            if (!different.contains(name)) {
                different.add(name);
            }
            assertThat(names.code(new String(name.toCharArray()))).isEqualTo(different.indexOf(name));
        }

        assertThat(names.all()).containsExactlyElementsOf(different);
        assertThat(names.size()).isEqualTo(different.size());
        for (int i = 0; i < different.size(); i++) {
            assertThat(names.name(i)).isEqualTo(different.get(i));
        }
    }
}
