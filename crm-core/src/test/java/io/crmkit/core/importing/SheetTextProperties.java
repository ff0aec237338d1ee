package io.crmkit.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SheetTextProperties {

    /** Texts of what is easily mistaken, and whatever else there is. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars("'\"=+-@;,\t\r\n \u00a0\u3000\ufeff＝＋－＠•0a上")
                .ofMinLength(0)
                .ofMaxLength(6);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, awkward),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(20)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just("•••")));
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return texts().filter(text -> !text.isEmpty()).list().ofMaxSize(4);
    }

    @Property
    void every_text_comes_back_from_its_cell(@ForAll("texts") String text) {
        assertThat(SheetText.restored(SheetText.neutral(text))).isEqualTo(text);
    }

    @Property
    void no_cell_begins_like_a_formula_or_looks_masked(@ForAll("texts") String text) {
        String cell = SheetText.neutral(text);

        assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r＝＋－＠].*");
        assertThat(SheetText.isMasked(cell)).isFalse();
    }

    @Property
    void every_list_comes_back_from_its_cell(@ForAll("lists") List<String> texts) {
        String cell = SheetText.neutral(SheetText.joined(texts));

        assertThat(SheetText.split(SheetText.restored(cell), SheetText.SEPARATOR))
                .isEqualTo(texts);
    }

    @Example
    void cells_of_others_are_read_as_people_mean_them() {
        assertThat(SheetText.restored("'t Hart")).isEqualTo("'t Hart");
        assertThat(SheetText.restored(" '=1+1 ")).isEqualTo("=1+1");
        assertThat(SheetText.restored("  0001 ")).isEqualTo("0001");
        assertThat(SheetText.restored("'")).isEqualTo("'");
        assertThat(SheetText.split("a; b ;;'+c;say \"x\"", ";")).containsExactly("a", "b", "+c", "say \"x\"");
        assertThat(SheetText.split("a、b", "、")).containsExactly("a", "b");
        assertThat(SheetText.split("\"open", ";")).containsExactly("\"open");
    }
}
