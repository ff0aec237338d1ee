package io.crmkit.analytics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.id.Id;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static Standing.Builder standing() {
        return Standing.builder()
                .customer(Id.of("k1"))
                .from(LocalDate.of(2026, 1, 1))
                .to(LocalDate.of(2026, 6, 30));
    }

    @Test
    void what_is_kept_is_the_smaller_of_before_and_after() {
        Money more = Money.parse("CNY 150");
        Money less = Money.parse("CNY 100");

        assertThat(standing().before(less).after(more).build().kept()).contains(less);
        assertThat(standing().before(more).after(less).build().kept()).contains(less);
        assertThat(standing().before(less).build().kept()).contains(Money.parse("CNY 0"));
        assertThat(standing().after(less).build().kept()).isEmpty();
    }

    @Test
    void what_contradicts_itself_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standing().to(LocalDate.of(2025, 12, 31)).build())
                .withMessageContaining("before it begins");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standing().before(Money.parse("CNY 0")).build())
                .withMessageContaining("Leave it out where he pays nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standing().after(Money.parse("CNY -1")).build())
                .withMessageContaining("must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standing()
                        .before(Money.parse("CNY 1"))
                        .after(Money.parse("EUR 1"))
                        .build())
                .withMessageContaining("Convert one of them");
    }
}
