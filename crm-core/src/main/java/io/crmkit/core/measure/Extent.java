package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import io.crmkit.core.kind.DecimalKind;
import io.crmkit.core.money.Currencies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The sum, minimum or maximum of numbers, or of amounts for each currency on its own. */
final class Extent implements Content {

    private final BinaryOperator<BigDecimal> joined;
    private final boolean money;
    private @Nullable BigDecimal number;

    /** The first currency, which is the only one mostly, and its amount. */
    private @Nullable CurrencyUnit currency;

    private @Nullable BigDecimal amount;
    private @Nullable Map<CurrencyUnit, BigDecimal> others;

    /** Whole numbers that were added up but are not in the sum yet; only of a sum. */
    private long whole;

    private final boolean sum;
    private boolean begun;

    /** A sum. */
    static Extent sum(boolean money) {
        return new Extent(BigDecimal::add, true, money);
    }

    /** What remains of two numbers. */
    Extent(BinaryOperator<BigDecimal> joined, boolean money) {
        this(joined, false, money);
    }

    private Extent(BinaryOperator<BigDecimal> joined, boolean sum, boolean money) {
        this.joined = joined;
        this.sum = sum;
        this.money = money;
    }

    @Override
    public void add(Object value, long rows) {
        if (value instanceof BigMoneyProvider provider) {
            BigMoney given = provider.toBigMoney();
            join(given.getCurrencyUnit(), given.getAmount());
        } else if (sum && value instanceof Long more) {
            addWhole(more);
        } else {
            join(Operand.number(value));
        }
    }

    private void addWhole(long more) {
        long added = whole + more;
        if (((whole ^ added) & (more ^ added)) < 0) {
            join(BigDecimal.valueOf(whole));
            added = more;
        }
        whole = added;
        begun = true;
    }

    /** Zero of no currency adds nothing; only sums of money allow it. */
    @Override
    public void addZero(long rows) {
        if (!money) {
            join(BigDecimal.ZERO);
        }
    }

    @Override
    public void absorb(Content other) {
        Extent that = (Extent) other;
        that.number().ifPresent(this::join);
        if (that.currency != null && that.amount != null) {
            join(that.currency, that.amount);
        }
        if (that.others != null) {
            that.others.forEach(this::join);
        }
    }

    @Override
    public boolean isOverflown() {
        return false;
    }

    /** The number, if there was one. */
    Optional<BigDecimal> number() {
        if (begun) {
            BigDecimal rest = BigDecimal.valueOf(whole);
            return Optional.of(number == null ? rest : number.add(rest));
        }
        return Optional.ofNullable(number);
    }

    /** The amounts by currency code. */
    SortedMap<CurrencyUnit, BigDecimal> amounts() {
        SortedMap<CurrencyUnit, BigDecimal> amounts = new TreeMap<>();
        if (currency != null && amount != null) {
            amounts.put(currency, amount);
        }
        if (others != null) {
            amounts.putAll(others);
        }
        return amounts;
    }

    @Override
    public Object toData() {
        List<Object> data = new ArrayList<>();
        number().ifPresent(known -> data.add(List.of(plain(known))));
        amounts().forEach((each, of) -> data.add(List.of(plain(of), each.getCode())));
        return data;
    }

    @Override
    public void read(Data data, long taken) {
        for (Data item : data.items()) {
            List<Data> parts = item.items();
            if (parts.size() != (money ? 2 : 1)) {
                throw item.fault(
                        money ? "An amount and its currency are needed here." : "One number is needed here.", "");
            }
            BigDecimal value = Texts.exact(parts.get(0));
            if (money) {
                join(Currencies.fromData(parts.get(1)), value);
            } else {
                join(value);
            }
        }
    }

    private void join(CurrencyUnit of, BigDecimal value) {
        if (currency == null || amount == null) {
            currency = of;
            amount = value;
        } else if (currency.equals(of)) {
            amount = joined.apply(amount, value);
        } else {
            Map<CurrencyUnit, BigDecimal> known = others == null ? new HashMap<>(2) : others;
            known.merge(of, value, joined);
            others = known;
        }
    }

    private void join(BigDecimal value) {
        number = number == null ? value : joined.apply(number, value);
    }

    private static String plain(BigDecimal value) {
        return DecimalKind.normal(value).toPlainString();
    }
}
