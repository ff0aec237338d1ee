package io.crmkit.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextOrderProperties {

    /** Few different characters, so that texts share beginnings; two of them stand beyond the surrogates, one needs a pair of those. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "é", "中", "\uE000", "\uFFFD", "😀")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Property
    void texts_sort_as_their_bytes_in_utf_8(@ForAll("texts") String left, @ForAll("texts") String right) {
        int bytes =
                Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

        assertThat(Integer.signum(TextOrder.compare(left, right))).isEqualTo(Integer.signum(bytes));
    }

    @Property
    void a_text_without_late_characters_sorts_like_compare_to_against_every_other(
            @ForAll("texts") String left, @ForAll("texts") String right) {
        if (TextOrder.isLikeCompareTo(left)) {
            assertThat(Integer.signum(left.compareTo(right))).isEqualTo(Integer.signum(TextOrder.compare(left, right)));
        }
    }
}
