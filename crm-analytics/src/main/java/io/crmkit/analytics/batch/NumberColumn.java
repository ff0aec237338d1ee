package io.crmkit.analytics.batch;

import io.crmkit.core.condition.DaysReader;
import io.crmkit.core.kind.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whole or decimal numbers, or amounts in minor units. What a row holds beyond the number (whether there is one, in which currency, or which rate is
 * missing) is its state, which is coded. A value that is no number of 64 bits is a state of its own.
 */
final class NumberColumn extends Column {

    /** A number of so many digits has 64 bits at most. */
    private static final int SAFE_DIGITS = 18;

    private final CodedColumn states;
    private final Numbers numbers;

    /** The codes of states that come again and again; below 0 where not known yet. */
    private int ofWhole = -1;

    private int ofBlank = -1;
    private int ofCurrency = -1;
    private @Nullable CurrencyUnit lastCurrency;

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
    void addAll(@Nullable Object[] values) {
        Coming coming = new Coming(values.length);
        for (Object value : values) {
            if (value instanceof Money money && isShort(money)) {
                coming.number(amount(money.getCurrencyUnit()), unscaled(money.getAmount()));
            } else if (value instanceof Long whole) {
                coming.number(whole(), whole);
            } else if (value instanceof BigDecimal decimal && isShort(decimal)) {
                coming.number(states.dictionary().code(new Decimal(decimal.scale())), unscaled(decimal));
            } else if (value == null) {
                coming.none(blank());
            } else {
                coming.none(states.dictionary().code(value));
            }
        }
        coming.add();
    }

    @Override
    void addDays(long[] days) {
        Coming coming = new Coming(days.length);
        for (long day : days) {
            if (day == DaysReader.BLANK) {
                coming.none(blank());
            } else {
                coming.number(whole(), day);
            }
        }
        coming.add();
    }

    /** More rows in the making. */
    private final class Coming {

        private final int[] state;
        private final long[] number;
        private long least = Long.MAX_VALUE;
        private long most = Long.MIN_VALUE;
        private boolean some;
        private int next;

        Coming(int rows) {
            state = new int[rows];
            number = new long[rows];
        }

        void number(int of, long value) {
            state[next] = of;
            number[next] = value;
            least = Math.min(least, value);
            most = Math.max(most, value);
            next++;
        }

        void none(int of) {
            state[next] = of;
            some = true;
            next++;
        }

        void add() {
            states.addCodes(state);
            numbers.addAll(number, least, most, some);
        }
    }

    private int whole() {
        if (ofWhole < 0) {
            ofWhole = states.dictionary().code(new Whole());
        }
        return ofWhole;
    }

    private int blank() {
        if (ofBlank < 0) {
            ofBlank = states.dictionary().code(null);
        }
        return ofBlank;
    }

    private int amount(CurrencyUnit currency) {
        if (!currency.equals(lastCurrency)) {
            ofCurrency = states.dictionary().code(new Amount(currency));
            lastCurrency = currency;
        }
        return ofCurrency;
    }

    private static boolean isShort(Money money) {
        BigDecimal amount = money.getAmount();
        return amount.scale() == money.getCurrencyUnit().getDecimalPlaces() && isShort(amount);
    }

    private static boolean isShort(BigDecimal number) {
        return number.precision() <= SAFE_DIGITS || number.unscaledValue().bitLength() < Long.SIZE;
    }

    /** The digits of a short number, without making another one of them. */
    private static long unscaled(BigDecimal number) {
        return number.scaleByPowerOfTen(number.scale()).longValueExact();
    }

    @Override
    void cut(int rows) {
        states.cut(rows);
        numbers.cut(rows);
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
        int[] present = new int[states.dictionary().size()];
        Arrays.setAll(present, code -> states.dictionary().value(code) instanceof Present ? 1 : 0);
        int[] byStored = states.stored(present);
        Codes stored = states.stored();
        for (int row = 0; row < rows; row++) {
            if (!gone.is(row)) {
                if (byStored[stored.get(row)] > 0) {
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
