package io.crmkit.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class MoneyTextProperties {

    @Property(tries = 300)
    void parsing_is_the_inverse_of_formatting(@ForAll("amounts") Money money) {
        assertThat(MoneyText.parse(MoneyText.format(money))).isEqualTo(money);
    }

    @Property(tries = 300)
    void reading_is_the_inverse_of_writing(@ForAll("amounts") Money money) {
        assertThat(MoneyText.fromData(Data.of(MoneyText.toData(money)))).isEqualTo(money);
    }

    @Property(tries = 300)
    void any_text_is_read_exactly_or_refused(@ForAll("texts") String text) {
        assertThatCode(() -> {
                    try {
                        MoneyText.parse(text);
                    } catch (InvalidDataException refused) {
                        assertThat(refused.faults()).hasSize(1);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Combinators.combine(Arbitraries.of(CurrencyUnit.registeredCurrencies()), Arbitraries.longs())
                .as(Money::ofMinor);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> close = Arbitraries.strings()
                .withChars("0123456789.-+eE ,")
                .ofMaxLength(12)
                .map(amount -> "CNY " + amount);
        return Arbitraries.oneOf(close, Arbitraries.strings().ofMaxLength(12));
    }
}
