package io.crmkit.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class MoneyByCurrencyProperties {

    @Property(tries = 200)
    void adding_two_totals_is_the_total_of_all(
            @ForAll("amounts") List<Money> left, @ForAll("amounts") List<Money> right) {
        List<Money> all = new java.util.ArrayList<>(right);
        all.addAll(left);

        assertThat(MoneyByCurrency.of(left).plus(MoneyByCurrency.of(right))).isEqualTo(MoneyByCurrency.of(all));
    }

    @Property(tries = 200)
    void taking_away_undoes_adding(@ForAll("amounts") List<Money> left, @ForAll("amounts") List<Money> right) {
        MoneyByCurrency start = MoneyByCurrency.of(left);
        MoneyByCurrency more = MoneyByCurrency.of(right);

        assertThat(start.plus(more).minus(more)).isEqualTo(start);
        assertThat(more.minus(more)).isEqualTo(MoneyByCurrency.none());
    }

    @Provide
    Arbitrary<List<Money>> amounts() {
        Arbitrary<CurrencyUnit> currency = Arbitraries.of("CNY", "EUR", "JPY").map(CurrencyUnit::of);
        return Combinators.combine(currency, Arbitraries.longs().between(-3, 3))
                .as(Money::ofMinor)
                .list()
                .ofMaxSize(8);
    }
}
