package io.crmkit.core.measure;

import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.condition.Subject;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;

/**
 * A value of a row, resolved against the attributes; a product too.
 *
 * @param family what it is; a product is a decimal number or an amount
 * @param kind the kind of a single value; a product has none
 * @param label the name for people
 * @param into the currency of an amount, where it is known before any row is read
 */
record Operand(Family family, Optional<Kind<?>> kind, Label label, Optional<CurrencyUnit> into) {

    static Operand of(Expression expression, Fields<?> fields, Schema schema, String place) {
        if (expression instanceof Expression.Product product) {
            return product(product, fields, schema, place);
        }
        Subject subject = Subject.of(expression, fields, schema, place);
        Optional<CurrencyUnit> into = expression instanceof Expression.Converted converted
                ? Optional.of(converted.policy().into())
                : Optional.empty();
        return new Operand(subject.kind().family(), Optional.of(subject.kind()), label(expression, subject), into);
    }

    boolean isNumber() {
        return family == Family.WHOLE || family == Family.DECIMAL;
    }

    boolean isMoney() {
        return family == Family.MONEY;
    }

    static BigDecimal number(Object value) {
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    private static Label label(Expression expression, Subject subject) {
        if (!(expression instanceof Expression.Converted converted)) {
            return subject.label();
        }
        Label policy = converted.policy().label();
        return Label.of(
                subject.label().en() + " (" + policy.en() + ")", subject.label().zh() + "（" + policy.zh() + "）");
    }

    private static Operand product(Expression.Product product, Fields<?> fields, Schema schema, String place) {
        Faults faults = new Faults();
        List<Operand> factors = new ArrayList<>();
        for (Expression factor : product.factors()) {
            faults.attempt(() -> factor(factor, fields, schema, place)).ifPresent(factors::add);
        }
        faults.refuse();
        List<Operand> amounts = factors.stream().filter(Operand::isMoney).toList();
        if (amounts.size() > 1) {
            throw refused(place, product, "At most one factor of a product may be an amount.", "");
        }
        Label label = Label.of(
                factors.stream().map(factor -> factor.label.en()).collect(Collectors.joining(" × ")),
                factors.stream().map(factor -> factor.label.zh()).collect(Collectors.joining(" × ")));
        return new Operand(
                amounts.isEmpty() ? Family.DECIMAL : Family.MONEY,
                Optional.empty(),
                label,
                amounts.stream().findFirst().flatMap(Operand::into));
    }

    private static Operand factor(Expression factor, Fields<?> fields, Schema schema, String place) {
        Operand operand = of(factor, fields, schema, place);
        if (!operand.isNumber() && !operand.isMoney()) {
            throw refused(
                    place,
                    factor,
                    "Only numbers and amounts can be multiplied, not a value of kind " + operand.family.code() + ".",
                    "");
        }
        return operand;
    }

    /** Reads a value that may be a product; amounts may have more decimals than their currency. */
    static <R> Reader<R, Object> reader(Expression expression, Reading<R> reading) {
        return expression instanceof Expression.Product product
                ? multiplied(product.factors().stream()
                        .map(factor -> reader(factor, reading))
                        .toList())
                : reading.value(expression);
    }

    private static <R> Reader<R, Object> multiplied(List<Reader<R, Object>> factors) {
        return (owner, related) -> {
            BigDecimal number = BigDecimal.ONE;
            CurrencyUnit currency = null;
            for (Reader<R, Object> factor : factors) {
                Object value = factor.read(owner, related);
                if (value == null) {
                    return null;
                }
                if (value instanceof BigMoneyProvider provider) {
                    BigMoney money = provider.toBigMoney();
                    currency = money.getCurrencyUnit();
                    number = number.multiply(money.getAmount());
                } else {
                    number = number.multiply(number(value));
                }
            }
            return currency == null ? number : BigMoney.of(currency, number);
        };
    }

    private static InvalidDataException refused(String place, Expression found, String rule, String mend) {
        return new InvalidDataException(Fault.at(place, found, rule, mend));
    }
}
