package io.crmkit.analytics.batch;

import io.crmkit.core.kind.Kind;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers, or amounts in minor units. What a row holds beyond the number (whether there is one, in which currency, or which rate is
 * missing) is its state, which is coded. A value that is no number of 64 bits is a state of its own.
 */
final class NumberColumn extends Column {

    private final CodedColumn states;
    private final Numbers numbers = new Numbers();

    NumberColumn(String name, Kind<?> kind) {
        super(name, kind);
        this.states = new CodedColumn(name, kind);
    }

    /**
     * The state of rows that have a number.
     *
     * @param currency of an amount; null for a whole number
     */
    record Present(@Nullable CurrencyUnit currency) {

        Object value(long number) {
            return currency == null ? number : Money.ofMinor(currency, number);
        }

        /** What one unit of the number stands for. */
        BigDecimal unit() {
            return currency == null ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces());
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
            states.add(new Present(null));
            numbers.add(whole);
        } else if (value instanceof Money money
                && money.getAmount().unscaledValue().bitLength() < Long.SIZE
                && money.getScale() == money.getCurrencyUnit().getDecimalPlaces()) {
            states.add(new Present(money.getCurrencyUnit()));
            numbers.add(money.getAmountMinorLong());
        } else {
            states.add(value);
            numbers.skip();
        }
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
    void trim() {
        states.trim();
        numbers.trim();
    }

    @Override
    long bytes() {
        return states.bytes() + numbers.bytes();
    }
}
