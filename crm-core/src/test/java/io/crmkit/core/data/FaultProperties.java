package io.crmkit.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FaultProperties {

    @Property
    void whatever_was_found_is_shown_on_one_line_in_well_formed_text(@ForAll String found) {
        String shown = Fault.shown(found);

        assertThat(shown.chars()).noneMatch(Character::isISOControl);
        assertThat(Data.brokenSurrogate(shown)).isEqualTo(-1);
    }

    @Property
    void a_text_passes_or_is_refused_with_its_place(@ForAll String found) {
        if (Data.brokenSurrogate(found) < 0) {
            assertThat(Data.of(found).text()).isEqualTo(found);
        } else {
            assertThat(catchThrowableOfType(
                                    InvalidDataException.class,
                                    () -> Data.of(found, "$.name").text())
                            .faults())
                    .extracting(Fault::path)
                    .containsExactly("$.name");
        }
    }
}
