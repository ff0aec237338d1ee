package io.crmkit.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

    private static final String EMOJI = "\uD83D\uDE00";

    private interface Customer {}

    @Test
    void keeps_the_text_of_the_host() {
        Id<Customer> id = Id.of(" urn:sap:客户/4711 ");

        assertThat(id.value()).isEqualTo(" urn:sap:客户/4711 ");
        assertThat(id).hasToString(" urn:sap:客户/4711 ").isEqualTo(Id.of(" urn:sap:客户/4711 "));
    }

    @Test
    void allows_128_characters_and_refuses_129() {
        assertThat(Id.of("a").value()).hasSize(1);
        assertThat(Id.of("a".repeat(128)).value()).hasSize(128);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Id.of("a".repeat(129)))
                .withMessage(
                        "Id (\"%s… (129 characters)\") must have 1 to 128 characters. Use the key of the thing, not its content.",
                        "a".repeat(60));
    }

    @Test
    void counts_a_surrogate_pair_as_one_character() {
        assertThat(Id.of(EMOJI.repeat(128)).value()).hasSize(256);
        assertThatIllegalArgumentException().isThrownBy(() -> Id.of(EMOJI.repeat(128) + "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Id.of(EMOJI.repeat(129)));
    }

    @Test
    void refuses_ten_megabytes_with_a_short_message() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Id.of("x".repeat(10_000_000)))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u3000 \u2003"})
    void refuses_blank_text(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Id.of(blank))
                .withMessageContaining("must not be blank. Leave the id out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u0001b", "a\nb", "a\u007f", "a\u0085b", "a\u009f"})
    void refuses_control_characters(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Id.of(text))
                .withMessageContaining("must not contain control characters. Strip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "\u00a0a", "a~", "a\u00a0"})
    void allows_spaces_beside_other_characters(String text) {
        assertThat(Id.of(text).value()).isEqualTo(text);
    }

    @Test
    void refuses_lone_surrogates() {
        for (String broken : new String[] {"a\uD83D", "\uDE00a", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Id.of(broken))
                    .withMessageContaining("must be well-formed Unicode. Mend")
                    .withMessageContaining("\\ud");
        }
    }

    @Test
    void refuses_null() {
        assertThatNullPointerException().isThrownBy(() -> Id.of(null)).withMessage("value");
    }

    @Test
    void sorts_by_code_point_and_not_by_utf_16_unit() {
        Stream<Id<Customer>> mixed = Stream.of(EMOJI, "\uFF21", "b", "a\uD83D\uDE01", "a" + EMOJI, "ab", "a", "a\uFFFD")
                .map(Id::of);

        assertThat(mixed.sorted().map(Id::value))
                .containsExactly("a", "ab", "a\uFFFD", "a" + EMOJI, "a\uD83D\uDE01", "b", "\uFF21", EMOJI);
    }
}
