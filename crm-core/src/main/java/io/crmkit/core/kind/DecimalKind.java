package io.crmkit.core.kind;

import io.crmkit.core.data.Data;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;

/**
 * A decimal number; kept without trailing zeros, so that 1.5 and 1.50 are one value.
 *
 * @param least the smallest allowed number
 * @param most the largest allowed number
 */
public record DecimalKind(BigDecimal least, BigDecimal most) implements Kind<BigDecimal> {

    /** At most twenty digits before the point. */
    static final BigDecimal LIMIT = new BigDecimal("99999999999999999999.999999999999999999");

    private static final int SCALE = 18;
    private static final int LONG = 10_000;
    private static final Label DIGITS = Label.of("At most 20 digits may stand before the point.", "小数点前最多 20 位数字。");
    private static final Label DECIMALS = Label.of("At most 18 digits may stand after the point.", "小数点后最多 18 位数字。");

    /** Checks the range. */
    public DecimalKind {
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException("The range from %s to %s is empty.".formatted(least, most));
        }
        least = normal(least);
        most = normal(most);
    }

    /** The same with the given range, both ends included. */
    public DecimalKind between(BigDecimal from, BigDecimal to) {
        return new DecimalKind(from, to);
    }

    @Override
    public Family family() {
        return Family.DECIMAL;
    }

    @Override
    public BigDecimal check(Object value, String path) {
        if (!(value instanceof BigDecimal number)) {
            throw Refusal.wrongType(path, value, "a decimal number", "小数");
        }
        return checked(number, path);
    }

    @Override
    public BigDecimal fromData(Data data) {
        return checked(data.decimal(), data.path());
    }

    @Override
    public Object toData(BigDecimal value) {
        return value;
    }

    @Override
    public int compare(BigDecimal left, BigDecimal right) {
        return left.compareTo(right);
    }

    private BigDecimal checked(BigDecimal number, String path) {
        if (number.signum() != 0 && number.precision() - (long) number.scale() > 20) {
            throw Refusal.of(path, number, DIGITS);
        }
        BigDecimal normal = normal(number);
        if (normal.scale() > SCALE) {
            throw Refusal.of(path, number, DECIMALS);
        }
        if (normal.compareTo(least) < 0 || normal.compareTo(most) > 0) {
            throw Refusal.of(path, number, Refusal.range(least.toPlainString(), most.toPlainString()));
        }
        return normal;
    }

    /** The one form of a number: without trailing zeros after the point. */
    public static BigDecimal normal(BigDecimal number) {
        if (number.scale() == 0 || Math.abs((long) number.scale()) > LONG) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
