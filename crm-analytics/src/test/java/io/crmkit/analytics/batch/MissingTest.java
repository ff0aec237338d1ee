package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.CNY;
import static io.crmkit.analytics.batch.BatchFixture.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.money.MissingRateException;
import io.crmkit.core.money.RateType;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class MissingTest {

    private static Missing missing(LocalDate date) {
        return new Missing(new MissingRateException(CurrencyUnit.EUR, CNY, RateType.SPOT, date));
    }

    @Test
    void one_rate_that_is_missing_twice_is_one_value() {
        Dictionary dictionary = new Dictionary();

        int first = dictionary.code(missing(DAY));
        int other = dictionary.code(missing(DAY.plusDays(1)));

        assertThat(other).isNotEqualTo(first);
        assertThat(dictionary.code(missing(DAY))).isEqualTo(first);
        assertThat(dictionary.size()).isEqualTo(2);
    }

    @Test
    void a_missing_rate_is_equal_to_the_same_missing_rate_only() {
        assertThat(missing(DAY)).isEqualTo(missing(DAY)).hasSameHashCodeAs(missing(DAY));
        assertThat(missing(DAY)).isNotEqualTo(missing(DAY.plusDays(1))).isNotEqualTo("EUR/CNY");
        assertThat(missing(DAY).hashCode())
                .isNotEqualTo(missing(DAY.plusDays(1)).hashCode());
    }
}
