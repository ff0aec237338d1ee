package io.crmkit.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LabelTest {

    private final Label sector = Label.of("Sector", "行业");

    @Test
    void speaks_chinese_to_every_chinese_reader() {
        assertThat(sector.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("行业");
        assertThat(sector.in(Locale.TRADITIONAL_CHINESE)).isEqualTo("行业");
        assertThat(sector.in(Locale.CHINESE)).isEqualTo("行业");
    }

    @Test
    void speaks_english_to_everybody_else() {
        assertThat(sector.in(Locale.ENGLISH)).isEqualTo("Sector");
        assertThat(sector.in(Locale.FRANCE)).isEqualTo("Sector");
        assertThat(sector.in(Locale.ROOT)).isEqualTo("Sector");
    }

    @Test
    void has_one_name_for_all_where_the_name_is_a_code() {
        assertThat(Label.same("X-200")).isEqualTo(Label.of("X-200", "X-200"));
    }

    @Test
    void refuses_a_missing_language() {
        assertThatThrownBy(() -> Label.of("Sector", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A label needs both languages, but got en \"Sector\" and zh \" \".");
        assertThatThrownBy(() -> Label.of("", "行业")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Label.of("Sector", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("zh");
    }
}
