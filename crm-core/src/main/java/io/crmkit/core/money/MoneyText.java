package io.crmkit.core.money;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Money as text, {@code CNY 120000.00}, and as data, {@code {"amount": "120000.00", "currency": "CNY"}}.
 *
 * <p>Nothing is rounded and nothing is guessed. An amount is written in ASCII digits with an optional minus in front
 * and an optional decimal point between digits: no grouping, no exponent, no other script. It may have fewer decimals
 * than its currency, or further zeros, but no further digits. Counted in minor units it must fit a {@code long}.
 */
public final class MoneyText {

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";
    private static final int CODE_LENGTH = 3;

    private MoneyText() {}

    /**
     * The money that a text such as {@code CNY 120000.00} says; the inverse of {@link #format}.
     *
     * @throws InvalidDataException if the text is anything else; says what and how to mend it
     */
    public static Money parse(String text) {
        return fromText(Data.of(text, "money"));
    }

    /** Code, one space, amount with the decimals of the currency: {@code CNY 120000.00}, {@code JPY -5}. */
    public static String format(Money money) {
        return money.toString();
    }

    /**
     * The money that stands here: an object of amount (text or number) and currency, or the text form.
     *
     * @throws InvalidDataException with all faults, if it is anything else
     */
    public static Money fromData(Data data) {
        return data.isObject() ? fromObject(data) : fromText(data);
    }

    /** The object form, always in the same order: amount as text, then currency. Cannot be changed. */
    public static Map<String, Object> toData(Money money) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(AMOUNT, money.getAmount().toPlainString());
        data.put(CURRENCY, money.getCurrencyUnit().getCode());
        return Collections.unmodifiableMap(data);
    }

    private static Money fromObject(Data data) {
        Faults faults = new Faults();
        faults.read(data, object -> object.onlyKeys(AMOUNT, CURRENCY));
        Optional<BigDecimal> amount = faults.read(data.at(AMOUNT), AmountText::fromData);
        Optional<CurrencyUnit> currency = faults.read(data.at(CURRENCY), Currencies::fromData);
        faults.refuse();
        return AmountText.money(data.at(AMOUNT), currency.orElseThrow(), amount.orElseThrow());
    }

    private static Money fromText(Data data) {
        String text = data.text();
        if (text.length() <= CODE_LENGTH || text.charAt(CODE_LENGTH) != ' ') {
            throw data.fault(Label.of(
                    "Money is a currency code, one space and an amount. Write it like CNY 120000.00.",
                    "金额为货币代码、一个空格和数额，写法如 CNY 120000.00。"));
        }
        CurrencyUnit currency = Currencies.find(data, text.substring(0, CODE_LENGTH));
        BigDecimal amount = AmountText.read(data, text.substring(CODE_LENGTH + 1));
        return AmountText.money(data, currency, amount);
    }
}
