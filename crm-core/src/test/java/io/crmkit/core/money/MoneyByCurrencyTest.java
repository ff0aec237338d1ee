package io.crmkit.core.money;

import static io.crmkit.core.money.MoneyFixture.CNY;
import static io.crmkit.core.money.MoneyFixture.EUR;
import static io.crmkit.core.money.MoneyFixture.USD;
import static io.crmkit.core.money.MoneyFixture.cny;
import static io.crmkit.core.money.MoneyFixture.eur;
import static io.crmkit.core.money.MoneyFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyByCurrencyTest {

    private final MoneyByCurrency total = MoneyByCurrency.of(usd("5"), cny("100"), cny("20"));

    @Test
    void shows_one_amount_for_each_currency_by_code() {
        assertThat(total).hasToString("CNY 120.00 + USD 5.00");
        assertThat(total.amounts()).containsExactly(cny("120"), usd("5"));
        assertThat(total.currencies()).containsExactly(CNY, USD);
        assertThat(total.isEmpty()).isFalse();
    }

    @Test
    void knows_zero_of_every_other_currency() {
        assertThat(total.in(CNY)).isEqualTo(cny("120"));
        assertThat(total.in(EUR)).isEqualTo(eur("0"));
    }

    @Test
    void is_zero_without_amounts() {
        assertThat(MoneyByCurrency.none()).hasToString("0").isEqualTo(MoneyByCurrency.of(cny("0"), eur("0")));
        assertThat(MoneyByCurrency.of(List.of()).isEmpty()).isTrue();
        assertThat(MoneyByCurrency.none().currencies()).isEmpty();
    }

    @Test
    void adds_and_takes_away_without_touching_the_other_total() {
        assertThat(total.plus(eur("1"))).hasToString("CNY 120.00 + EUR 1.00 + USD 5.00");
        assertThat(total.minus(usd("5"))).hasToString("CNY 120.00");
        assertThat(total.minus(usd("6"))).hasToString("CNY 120.00 + USD -1.00");
        assertThat(total.plus(MoneyByCurrency.of(eur("1"), usd("1")))).hasToString("CNY 120.00 + EUR 1.00 + USD 6.00");
        assertThat(total.minus(MoneyByCurrency.of(eur("1"), usd("5")))).hasToString("CNY 120.00 + EUR -1.00");
        assertThat(total).hasToString("CNY 120.00 + USD 5.00");
    }

    @Test
    void is_equal_to_a_total_of_the_same_amounts() {
        assertThat(total)
                .isEqualTo(MoneyByCurrency.of(List.of(cny("120"), usd("5"))))
                .hasSameHashCodeAs(MoneyByCurrency.of(List.of(cny("120"), usd("5"))))
                .isNotEqualTo(MoneyByCurrency.of(cny("120")))
                .isNotEqualTo("CNY 120.00 + USD 5.00");
        assertThat(total.hashCode()).isNotEqualTo(MoneyByCurrency.none().hashCode());
    }

    @Test
    void gives_nothing_away_that_could_be_changed() {
        assertThatThrownBy(() -> total.amounts().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> total.currencies().remove(CNY)).isInstanceOf(UnsupportedOperationException.class);
    }
}
