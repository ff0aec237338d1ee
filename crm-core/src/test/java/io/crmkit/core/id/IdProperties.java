package io.crmkit.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdProperties {

    @Property(tries = 300)
    void order_is_that_of_the_code_points(@ForAll("texts") String left, @ForAll("texts") String right) {
        int expected = java.util.Arrays.compare(
                left.codePoints().toArray(), right.codePoints().toArray());

        assertThat(Integer.signum(Id.of(left).compareTo(Id.of(right)))).isEqualTo(Integer.signum(expected));
    }

    @Property(tries = 200)
    void text_gives_the_id_again(@ForAll("texts") String text) {
        assertThat(Id.of(Id.of(text).toString())).isEqualTo(Id.of(text));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> character =
                Arbitraries.of("a", "b", "\uE000", "\uFFFD", "\uD7FF", "\uD83D\uDE00", "\uD83D\uDE01", "\uD83E\uDD70");
        return character.list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join("", parts));
    }
}
