package io.crmkit.analytics.batch;

import io.crmkit.core.kind.Kind;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whole or decimal numbers, or amounts in minor units. What a row holds beyond the number (whether there is one, in which currency, or which rate is
 * missing) is its state, which is coded. A value that is no number of 64 bits is a state of its own.
 */
final class NumberColumn extends Column {

    private final CodedColumn states;
    private final Numbers numbers;

    NumberColumn(String name, Kind<?> kind) {
        this(name, kind, new CodedColumn(name, kind), new Numbers());
    }

    private NumberColumn(String name, Kind<?> kind, CodedColumn states, Numbers numbers) {
        super(name, kind);
        this.states = states;
        this.numbers = numbers;
    }

    /** The state of rows that have a number. */
    sealed interface Present {

        /** The value that a number stands for. */
        Object value(long number);

        /** How many digits of the number are decimals. */
        int decimals();

        /** What one unit of the number stands for. */
        default BigDecimal unit() {
            return BigDecimal.ONE.movePointLeft(decimals());
        }
    }

    /** A whole number. */
    record Whole() implements Present {

        @Override
        public Object value(long number) {
            return number;
        }

        @Override
        public int decimals() {
            return 0;
        }
    }

    /** A decimal number, which keeps its scale. */
    record Decimal(int decimals) implements Present {

        @Override
        public Object value(long number) {
            return BigDecimal.valueOf(number, decimals);
        }
    }

    /** An amount. */
    record Amount(CurrencyUnit currency) implements Present {

        @Override
        public Object value(long number) {
            return Money.ofMinor(currency, number);
        }

        @Override
        public int decimals() {
            return currency.getDecimalPlaces();
        }
    }

    @Override
    CodedColumn codes() {
        return states;
    }

    Numbers numbers() {
        return numbers;
    }

    @Override
    void add(@Nullable Object value) {
        if (value instanceof Long whole) {
            states.add(new Whole());
            numbers.add(whole);
        } else if (value instanceof Money money
                && isShort(money.getAmount())
                && money.getScale() == money.getCurrencyUnit().getDecimalPlaces()) {
            states.add(new Amount(money.getCurrencyUnit()));
            numbers.add(money.getAmountMinorLong());
        } else if (value instanceof BigDecimal decimal && isShort(decimal)) {
            states.add(new Decimal(decimal.scale()));
            numbers.add(decimal.unscaledValue().longValueExact());
        } else {
            states.add(value);
            numbers.skip();
        }
    }

    private static boolean isShort(BigDecimal number) {
        return number.unscaledValue().bitLength() < Long.SIZE;
    }

    @Override
    @Nullable
    Object value(int row) {
        return value(states.code(row), numbers.get(row));
    }

    /** The value with this state and number. */
    @Nullable
    Object value(int state, long number) {
        Object known = states.dictionary().value(state);
        return known instanceof Present present ? present.value(number) : known;
    }

    @Override
    NumberColumn frozen(@Nullable Joint joint) {
        return new NumberColumn(name(), kind(), states.frozen(joint), numbers.frozen());
    }

    @Override
    NumberColumn kept(int rows, Gone gone) {
        Numbers kept = new Numbers();
        for (int row = 0; row < rows; row++) {
            if (!gone.is(row)) {
                if (states.dictionary().value(states.code(row)) instanceof Present) {
                    kept.add(numbers.get(row));
                } else {
                    kept.skip();
                }
            }
        }
        return new NumberColumn(name(), kind(), states.kept(rows, gone), kept);
    }

    @Override
    void trim() {
        states.trim();
        numbers.trim();
    }

    @Override
    long bytes() {
        return states.bytes() + numbers.bytes();
    }
}
