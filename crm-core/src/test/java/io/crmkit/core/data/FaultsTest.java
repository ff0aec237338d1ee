package io.crmkit.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void goes_on_after_a_refusal_and_tells_all_in_the_end() {
        assertThat(faults.attempt(() -> Data.of(1L, "$.a").text())).isEmpty();
        assertThat(faults.attempt(() -> "b")).hasValue("b");
        assertThat(faults.<String>read(Data.of("x", "$.c"), place -> {
                    throw new IllegalArgumentException("No c.");
                }))
                .isEmpty();
        assertThat(faults.orElse("d", () -> Data.of(1L, "$.d").text())).isEqualTo("d");
        assertThat(faults.orElse("d", () -> "e")).isEqualTo("e");
        faults.run(() -> Data.of(1L, "$.e").keys());
        faults.add(Fault.at("$.f", null, "No f.", ""));

        assertThat(faults.found()).extracting(Fault::path).containsExactly("$.a", "$.c", "$.d", "$.e", "$.f");
        assertThatThrownBy(faults::refuse)
                .isInstanceOf(InvalidDataException.class)
                .extracting(refused -> ((InvalidDataException) refused).faults())
                .isEqualTo(faults.found());
    }

    @Test
    void goes_on_where_nothing_is_wrong() {
        faults.run(() -> {});
        faults.refuse();

        assertThat(faults.found()).isEqualTo(List.of());
    }
}
