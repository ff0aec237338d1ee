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

    private static final int CODE_LENGTH = 3;

    private volatile CurrencyUnit last = CurrencyUnit.EUR;

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
        if (!in.nextFieldName(AMOUNT) || in.nextToken() != JsonToken.VALUE_STRING) {
            return unread(in, new LinkedHashMap<>());
        }
        BigDecimal amount = number(in.getTextCharacters(), in.getTextOffset(), in.getTextLength());
        if (amount == null) {
            return unread(in, new LinkedHashMap<>());
        }
        if (!in.nextFieldName(CURRENCY) || in.nextToken() != JsonToken.VALUE_STRING) {
            return unread(in, amount(amount));
        }
        CurrencyUnit currency = currency(in.getTextCharacters(), in.getTextOffset(), in.getTextLength());
        if (currency == null || amount.scale() > currency.getDecimalPlaces()) {
            return unread(in, amount(amount));
        }
        if (in.nextToken() == JsonToken.END_OBJECT) {
            return Money.of(currency, amount);
        }
        Map<String, @Nullable Object> read = amount(amount);
        read.put(CURRENCY.getValue(), currency.getCode());
        return unread(in, read);
    }

    @Override
    public @Nullable Object candidate(Object plain) {
        if (plain instanceof Map<?, ?> map
                && map.size() == 2
                && map.get("amount") instanceof String amount
                && map.get("currency") instanceof String code) {
            CurrencyUnit currency = currency(code.toCharArray(), 0, code.length());
            return currency == null ? null : money(amount, currency);
        }
        return null;
    }

    /** Goes on as a tree from wherever the usual form ended. */
    private static Unread unread(JsonParser in, Map<String, @Nullable Object> read) throws IOException {
        TreeReader.from(in, read);
        return new Unread(read);
    }

    /** What was read already; the text of such a number is known without having been kept. */
    private static Map<String, @Nullable Object> amount(BigDecimal amount) {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        read.put(AMOUNT.getValue(), amount.toPlainString());
        return read;
    }

    private static String text(BigDecimal amount) {
        return amount.scale() <= PLAIN && amount.scale() >= 0 ? amount.toString() : amount.toPlainString();
    }

    private static @Nullable Money money(String amount, CurrencyUnit currency) {
        BigDecimal number = number(amount.toCharArray(), 0, amount.length());
        return number == null || number.scale() > currency.getDecimalPlaces() ? null : Money.of(currency, number);
    }

    /** Most amounts follow one in the same currency. */
    private @Nullable CurrencyUnit currency(char[] text, int at, int length) {
        if (length != CODE_LENGTH) {
            return null;
        }
        CurrencyUnit latest = last;
        String code = latest.getCode();
        if (code.charAt(0) == text[at] && code.charAt(1) == text[at + 1] && code.charAt(2) == text[at + 2]) {
            return latest;
        }
        try {
            latest = CurrencyUnit.of(new String(text, at, length));
            last = latest;
            return latest;
        } catch (IllegalCurrencyException unknown) {
            return null;
        }
    }

    /** The number of a few digits with at most one point between them, without needless zeros in front. */
    private static @Nullable BigDecimal number(char[] text, int at, int length) {
        int start = length > 0 && text[at] == '-' ? at + 1 : at;
        int end = at + length;
        int point = -1;
        long number = 0;
        if (start == end || end - start > DIGITS || (text[start] == '0' && end - start > 1 && text[start + 1] != '.')) {
            return null;
        }
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > start && i < end - 1) {
                point = i;
            } else {
                return null;
            }
        }
        if (number == 0 && start > at) {
            return null;
        }
        return BigDecimal.valueOf(start == at ? number : -number, point < 0 ? 0 : end - point - 1);
    }
}
