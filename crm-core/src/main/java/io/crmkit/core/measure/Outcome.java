package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import io.crmkit.core.kind.DecimalKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** What came out: a number, an amount, an amount for each currency, or a reason why there is nothing. */
public sealed interface Outcome permits Outcome.Scalar, Outcome.Amount, Outcome.Amounts, Undefined {

    /**
     * A number. Two numbers are equal whatever their scale.
     *
     * @param value the number, as exact as the formula says
     */
    record Scalar(BigDecimal value) implements Outcome {
        /** Keeps one form of a number. */
        public Scalar {
            value = DecimalKind.normal(value);
        }
    }

    /**
     * An amount in one currency.
     *
     * @param value the amount, exact; with at least the decimals of its currency, and more where the sum has more
     */
    record Amount(BigMoney value) implements Outcome {
        /** Keeps one form of an amount. */
        public Amount {
            value = normal(value);
        }
    }

    /**
     * An amount for each currency that occurs, by code; none if there are no amounts.
     *
     * @param values the amounts, exact
     */
    record Amounts(List<BigMoney> values) implements Outcome {
        /** Keeps one form of each amount. */
        public Amounts {
            values = values.stream().map(Outcome::normal).toList();
        }
    }

    /** The plain form: one of number, money, amounts and undefined, numbers as texts in digits. */
    @Value.NonAttribute
    default Map<String, Object> toData() {
        return OutcomeData.write(this);
    }

    /**
     * Reads the plain form.
     *
     * @throws io.crmkit.core.data.InvalidDataException if something else stands there, with the path
     */
    static Outcome fromData(Data data) {
        data.onlyKeys(OutcomeData.KEYS.toArray(String[]::new));
        return OutcomeData.read(data);
    }

    private static BigMoney normal(BigMoney money) {
        BigDecimal plain = DecimalKind.normal(money.getAmount());
        int scale = Math.max(plain.scale(), money.getCurrencyUnit().getDecimalPlaces());
        return BigMoney.of(money.getCurrencyUnit(), plain.setScale(scale));
    }
}
