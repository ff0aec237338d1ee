package io.crmkit.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private final Template limit = Template.of("Discount {given} is above {limit}", "折扣 {given} 超过上限 {limit}");

    @Test
    void fills_the_gaps_in_the_language_of_the_reader() {
        Map<String, ?> values = Map.of("given", "12 %", "limit", 10);

        assertThat(limit.fill(Locale.ENGLISH, values)).isEqualTo("Discount 12 % is above 10");
        assertThat(limit.fill(Locale.CHINA, values)).isEqualTo("折扣 12 % 超过上限 10");
    }

    @Test
    void leaves_a_gap_without_a_value_visible() {
        assertThat(limit.fill(Locale.ENGLISH, Map.of("given", "12 %"))).isEqualTo("Discount 12 % is above {limit}");
    }

    @Test
    void does_not_fill_gaps_that_come_with_a_value() {
        assertThat(limit.fill(Locale.ENGLISH, Map.of("given", "{limit}", "limit", "10 %")))
                .isEqualTo("Discount {limit} is above 10 %");
    }

    @Test
    void keeps_text_without_gaps_and_a_brace_that_is_never_closed() {
        assertThat(Template.of("Closed", "已关闭").fill(Locale.ENGLISH, Map.of())).isEqualTo("Closed");
        assertThat(Template.of("Open {gap", "开 {gap").fill(Locale.ENGLISH, Map.of("gap", "x")))
                .isEqualTo("Open {gap");
    }
}
