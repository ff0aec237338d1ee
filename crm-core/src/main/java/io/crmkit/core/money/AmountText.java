package io.crmkit.core.money;

import io.crmkit.core.data.Data;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads the number in an amount of money. */
final class AmountText {

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
            throw place.fault(Label.of(
                    "This number is written in digits 0 to 9, at most " + LONGEST
                            + " characters, with at most one point."
                            + " Write it like -1234.56, without grouping, exponent or spaces.",
                    "数字只用 0 至 9，最多 " + LONGEST + " 个字符，最多一个小数点，写法如 -1234.56，不含千分位、指数和空格。"));
        }
        return new BigDecimal(text);
    }

    /** The money of a number that was found at a place. */
    static Money money(Data place, CurrencyUnit currency, BigDecimal amount) {
        int decimals = currency.getDecimalPlaces();
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw place.fault(Label.of(
                    "An amount in %s has at most %d decimals. Round it first, in the way that your books do."
                            .formatted(currency.getCode(), decimals),
                    "%s 金额最多 %d 位小数，请先按贵方账务规则取整。".formatted(currency.getCode(), decimals)));
        }
        BigDecimal minor = amount.movePointRight(decimals);
        if (minor.compareTo(LEAST) < 0 || minor.compareTo(MOST) > 0) {
            String code = currency.getCode();
            throw place.fault(Label.of(
                    "An amount in %s lies between %s and %s. Check the unit of the source."
                            .formatted(code, plain(LEAST, decimals), plain(MOST, decimals)),
                    "%s 金额须在 %s 至 %s 之间，请检查来源的单位。".formatted(code, plain(LEAST, decimals), plain(MOST, decimals))));
        }
        return Money.of(currency, amount.setScale(decimals));
    }

    private static String plain(BigDecimal minor, int decimals) {
        return minor.movePointLeft(decimals).toPlainString();
    }
}
