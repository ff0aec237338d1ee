package io.crmkit.core.kind;

import io.crmkit.core.data.Data;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.MoneyText;
import java.math.BigDecimal;
import org.joda.money.Money;

/** An amount in a currency, with the decimal places of that currency; its minor units fit a {@code long}. */
public final class MoneyKind implements Kind<Money> {

    static final MoneyKind INSTANCE = new MoneyKind();

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private MoneyKind() {}

    @Override
    public Family family() {
        return Family.MONEY;
    }

    @Override
    public Money check(Object value, String path) {
        if (!(value instanceof Money money)) {
            throw Refusal.wrongType(path, value, "an amount of money", "金额");
        }
        BigDecimal minor =
                money.getAmount().movePointRight(money.getCurrencyUnit().getDecimalPlaces());
        if (minor.compareTo(LEAST) < 0 || minor.compareTo(MOST) > 0) {
            throw Refusal.of(
                    path,
                    money,
                    Label.of(
                            "The amount is too large: its smallest units must fit into 64 bits.",
                            "金额过大：最小货币单位须在 64 位整数之内。"));
        }
        return money;
    }

    @Override
    public Money fromData(Data data) {
        return MoneyText.fromData(data);
    }

    @Override
    public Object toData(Money value) {
        return MoneyText.toData(value);
    }

    /** By currency code, then by amount: a technical order that never converts. */
    @Override
    public int compare(Money left, Money right) {
        int byCurrency = left.getCurrencyUnit()
                .getCode()
                .compareTo(right.getCurrencyUnit().getCode());
        return byCurrency != 0 ? byCurrency : left.getAmount().compareTo(right.getAmount());
    }

    @Override
    public String toString() {
        return "MoneyKind";
    }
}
