package io.crmkit.analytics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.data.TextOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sorting by a few characters at a time is sorting. */
class NameOrderProperties {

    /** Texts that share beginnings, some of which end there; with characters of one byte, of two, and pairs. */
    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> piece = Arbitraries.of(
                "a",
                "b",
                "\u0000",
                "é",
                "客",
                "\uFFFD",
                "😀",
                "𠮷",
                "customer-",
                "0",
                "1",
                "long beginning of all of them ");
        return piece.list()
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces))
                .set()
                .ofMaxSize(300)
                .map(List::copyOf);
    }

    @Property
    void places_of_texts_are_sorted_by_code_point(@ForAll("texts") List<String> given) {
        String[] texts = given.toArray(String[]::new);
        int[] places = IntStream.range(0, texts.length).toArray();

        NameOrder.sort(places, texts);

        String[] sorted = texts.clone();
        Arrays.sort(sorted, TextOrder::compare);
        assertThat(Arrays.stream(places).mapToObj(place -> texts[place])).containsExactly(sorted);
    }
}
