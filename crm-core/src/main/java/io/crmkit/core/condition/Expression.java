package io.crmkit.core.condition;

import io.crmkit.core.data.Data;
import io.crmkit.core.money.RatePolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value computed from the attributes of a record, as data. */
public sealed interface Expression {

    /**
     * The value of an attribute.
     *
     * @param path its name, or names joined by dots along references, such as {@code customer.sector}
     */
    record Value(String path) implements Expression {
        @Override
        public Object toData() {
            return path;
        }

        @Override
        public String toString() {
            return path;
        }
    }

    /**
     * Whole days from one date to another; moments count by their date in the zone of the frame. Blank if one of them is blank,
     * negative if they are the other way round.
     *
     * @param from the path of the earlier date
     * @param to the path of the later date
     */
    record Days(String from, String to) implements Expression {
        @Override
        public Object toData() {
            return ordered("days-from", from, "to", to);
        }

        @Override
        public String toString() {
            return "days from " + from + " to " + to;
        }
    }

    /**
     * An amount converted by a named policy; a missing rate is an error of the evaluation, never a silent skip.
     *
     * @param amount the path of the amount
     * @param policy into which currency, by which sort of rate
     * @param on the path of the date whose rate counts; ignored by a policy that fixes its date
     */
    record Converted(String amount, RatePolicy policy, String on) implements Expression {
        @Override
        public Object toData() {
            return ordered("convert", amount, "by", policy.toData(), "on", on);
        }

        @Override
        public String toString() {
            return amount + " by " + policy + " on " + on;
        }
    }

    /**
     * A number or amount times another number, never rounded. It can be summed, but not compared.
     *
     * @param factors two or more expressions; at most one of them an amount
     */
    record Product(List<Expression> factors) implements Expression {
        /** Checks that there is something to multiply. */
        public Product {
            factors = List.copyOf(factors);
            if (factors.size() < 2) {
                throw new IllegalArgumentException("A product needs two factors or more, but got " + factors + ".");
            }
        }

        @Override
        public Object toData() {
            return Map.of("product", factors.stream().map(Expression::toData).toList());
        }

        @Override
        public String toString() {
            return String.join(" × ", factors.stream().map(Expression::toString).toList());
        }
    }

    /** The plain form: a path as text, anything else as an object. */
    Object toData();

    /**
     * Reads the plain form; whether the names are known is found out when it is bound.
     *
     * @throws io.crmkit.core.data.InvalidDataException if something else stands there, with the path
     */
    static Expression fromData(Data data) {
        return ConditionData.expression(data);
    }

    /** This times another expression. */
    default Expression times(Expression other) {
        return new Product(List.of(this, other));
    }

    /** This value compared with others. */
    default Condition compared(Operator operator, Object... operands) {
        return new Condition.Comparison(this, operator, List.of(operands));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
