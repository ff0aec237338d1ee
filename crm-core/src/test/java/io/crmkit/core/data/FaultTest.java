package io.crmkit.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void reads_as_place_value_rule_and_mend() {
        assertThat(Fault.at("$.amount", "12,5", "A decimal number is needed.", "Write it like 12.5."))
                .hasToString("$.amount: \"12,5\": A decimal number is needed. Write it like 12.5.");
    }

    @Test
    void leaves_out_what_is_not_there() {
        assertThat(Fault.at("$.amount", null, "A number is needed.", "")).hasToString("$.amount: A number is needed.");
    }

    @Test
    void shows_text_in_quotes_and_other_values_plainly() {
        assertThat(Fault.shown("12")).isEqualTo("\"12\"");
        assertThat(Fault.shown(12)).isEqualTo("12");
    }

    @Test
    void cuts_long_text_and_says_how_long_it_was() {
        assertThat(Fault.shown("x".repeat(61))).isEqualTo("\"" + "x".repeat(60) + "… (61 characters)\"");
        assertThat(Fault.shown("x".repeat(60))).isEqualTo("\"" + "x".repeat(60) + "\"");
    }

    @Test
    void makes_control_and_broken_characters_visible_and_keeps_pairs_together() {
        assertThat(Fault.shown("a\nb")).isEqualTo("\"a\\u000ab\"");
        assertThat(Fault.shown("\ud83d")).isEqualTo("\"\\ud83d\"");
        assertThat(Fault.shown("😀")).isEqualTo("\"😀\"");
        assertThat(Fault.shown("x".repeat(59) + "😀!")).startsWith("\"" + "x".repeat(59) + "😀…");
    }

    @Test
    void does_not_call_a_text_cut_that_is_shown_whole() {
        assertThat(Fault.shown("x".repeat(59) + "😀")).isEqualTo("\"" + "x".repeat(59) + "😀\"");
        assertThat(Fault.cut("😀😀!", 2)).isEqualTo("😀… (3 characters)");
    }

    @Test
    void leaves_out_lists_and_objects_and_on_request_any_value() {
        assertThat(Fault.at("$", List.of(1), "No.", "").value()).isNull();
        assertThat(Fault.at("$", java.util.Map.of(), "No.", "").value()).isNull();
        assertThat(Fault.at("$", 1, "No.", "Yes.").withoutValue()).hasToString("$: No. Yes.");
        assertThat(Fault.shown(null)).isEqualTo("nothing");
    }

    @Test
    void survives_a_value_that_cannot_be_printed() {
        Object mute = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("mute");
            }
        };

        assertThat(Fault.shown(mute)).isEqualTo(mute.getClass().getSimpleName());
    }

    @Test
    void an_exception_lists_its_faults_but_not_endlessly() {
        Fault fault = Fault.at("$.a", 1, "No.", "");

        assertThat(new InvalidDataException(fault)).hasMessage("$.a: 1: No.");
        assertThat(new InvalidDataException(List.of(fault, fault))).hasMessage("$.a: 1: No.\n$.a: 1: No.");
        assertThat(new InvalidDataException(Collections.nCopies(22, fault)))
                .hasMessageEndingWith("\n… and 2 more faults")
                .extracting(InvalidDataException::faults)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(22);
        assertThatThrownBy(() -> new InvalidDataException(List.of())).hasMessage("A refusal needs at least one fault.");
    }
}
