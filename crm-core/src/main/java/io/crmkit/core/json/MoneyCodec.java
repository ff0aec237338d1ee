package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An amount of money. The usual form is the one that is written: amount as text, then currency. */
final class MoneyCodec implements ValueCodec {

    private static final SerializableString AMOUNT = new SerializedString("amount");
    private static final SerializableString CURRENCY = new SerializedString("currency");

    /** So many digits fit a {@code long} whatever they are. */
    private static final int DIGITS = 18;

    /** Up to so many decimals the short form of a number has no exponent. */
    private static final int PLAIN = 6;

    @Override
    public void write(Object value, JsonGenerator out, char[] buffer) throws IOException {
        Money money = (Money) value;
        out.writeStartObject();
        out.writeFieldName(AMOUNT);
        out.writeString(text(money.getAmount()));
        out.writeFieldName(CURRENCY);
        out.writeString(money.getCurrencyUnit().getCode());
        out.writeEndObject();
    }

    @Override
    public Object read(JsonParser in) throws IOException {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            return new Unread(TreeReader.read(in));
        }
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        if (in.nextFieldName(AMOUNT) && in.nextToken() == JsonToken.VALUE_STRING) {
            String amount = in.getText();
            read.put(AMOUNT.getValue(), amount);
            if (in.nextFieldName(CURRENCY) && in.nextToken() == JsonToken.VALUE_STRING) {
                String currency = in.getText();
                read.put(CURRENCY.getValue(), currency);
                if (in.nextToken() == JsonToken.END_OBJECT) {
                    Money money = money(amount, currency);
                    return money == null ? new Unread(read) : money;
                }
            }
        }
        TreeReader.from(in, read);
        return new Unread(read);
    }

    @Override
    public @Nullable Object candidate(Object plain) {
        return plain instanceof Map<?, ?> map
                        && map.size() == 2
                        && map.get("amount") instanceof String amount
                        && map.get("currency") instanceof String currency
                ? money(amount, currency)
                : null;
    }

    private static String text(BigDecimal amount) {
        return amount.scale() <= PLAIN && amount.scale() >= 0 ? amount.toString() : amount.toPlainString();
    }

    private static @Nullable Money money(String amount, String currency) {
        BigDecimal number = number(amount);
        if (number == null || currency.length() != 3) {
            return null;
        }
        try {
            CurrencyUnit unit = CurrencyUnit.of(currency);
            return number.scale() <= unit.getDecimalPlaces() ? Money.of(unit, number) : null;
        } catch (IllegalCurrencyException unknown) {
            return null;
        }
    }

    /** The number that a few digits with at most one point between them make. */
    private static @Nullable BigDecimal number(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int point = -1;
        long number = 0;
        if (length == start || length > DIGITS + start) {
            return null;
        }
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > start && i < length - 1) {
                point = i;
            } else {
                return null;
            }
        }
        return BigDecimal.valueOf(start == 0 ? number : -number, point < 0 ? 0 : length - point - 1);
    }
}
