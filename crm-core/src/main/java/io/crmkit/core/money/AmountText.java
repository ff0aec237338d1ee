package io.crmkit.core.money;

import io.crmkit.core.data.Data;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads the number in an amount of money. */
final class AmountText {

    static final String LIKE = "Write it like CNY 120000.00.";

    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private AmountText() {}

    /** The number that stands at a place, as text or as number. */
    static BigDecimal fromData(Data data) {
        return data.value() instanceof String ? read(data, data.text()) : data.decimal();
    }

    /** The number that a text says, which was found at a place. */
    static BigDecimal read(Data place, String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw place.fault(
                    "This number is written in digits 0 to 9, at most " + LONGEST
                            + " characters, with at most one point.",
                    "Write it like -1234.56, without grouping, exponent or spaces.");
        }
        return new BigDecimal(text);
    }

    /** The money of a number that was found at a place. */
    static Money money(Data place, CurrencyUnit currency, BigDecimal amount) {
        int decimals = currency.getDecimalPlaces();
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw place.fault(
                    "An amount in %s has at most %d decimals.".formatted(currency.getCode(), decimals),
                    "Round it first, in the way that your books do.");
        }
        BigDecimal minor = amount.movePointRight(decimals);
        if (minor.compareTo(LEAST) < 0 || minor.compareTo(MOST) > 0) {
            throw place.fault(
                    "An amount in %s lies between %s and %s."
                            .formatted(currency.getCode(), plain(LEAST, decimals), plain(MOST, decimals)),
                    "Check the unit of the source.");
        }
        return Money.of(currency, amount.setScale(decimals));
    }

    private static String plain(BigDecimal minor, int decimals) {
        return minor.movePointLeft(decimals).toPlainString();
    }
}
