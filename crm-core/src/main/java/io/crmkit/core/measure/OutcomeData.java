package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.money.Currencies;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The plain form of what came out: one of {@code number}, {@code money}, {@code amounts} and {@code undefined}, and beside the last one
 * what there is to say of it. Numbers are texts, since they may have more digits than a number in JSON keeps.
 */
final class OutcomeData {

    private static final String NUMBER = "number";
    private static final String MONEY = "money";
    private static final String AMOUNTS = "amounts";
    private static final String UNDEFINED = "undefined";

    /** All keys that may stand there. */
    static final List<String> KEYS = List.of(NUMBER, MONEY, AMOUNTS, UNDEFINED, "rows", "rates", "currencies");

    private OutcomeData() {}

    static Map<String, Object> write(Outcome outcome) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (outcome instanceof Outcome.Scalar number) {
            data.put(NUMBER, number.value().toPlainString());
        } else if (outcome instanceof Outcome.Amount amount) {
            data.put(MONEY, money(amount.value()));
        } else if (outcome instanceof Outcome.Amounts amounts) {
            data.put(AMOUNTS, amounts.values().stream().map(OutcomeData::money).toList());
        } else if (outcome instanceof Undefined why) {
            data.put(UNDEFINED, why.reason().code());
            if (why.rows() != 0) {
                data.put("rows", why.rows());
            }
            if (!why.rates().isEmpty()) {
                data.put("rates", why.rates().stream().map(MissingRate::toData).toList());
            }
            if (!why.currencies().isEmpty()) {
                data.put(
                        "currencies",
                        why.currencies().stream()
                                .map(currency -> currency.getCode())
                                .toList());
            }
        }
        return data;
    }

    static Outcome read(Data data) {
        List<String> said = data.keys().stream()
                .filter(List.of(NUMBER, MONEY, AMOUNTS, UNDEFINED)::contains)
                .toList();
        if (said.size() != 1) {
            throw data.fault(
                    "One of number, money, amounts and undefined must be here, but there are " + said + ".", "");
        }
        return switch (said.get(0)) {
            case NUMBER -> new Outcome.Scalar(Texts.exact(data.at(NUMBER)));
            case MONEY -> new Outcome.Amount(money(data.at(MONEY)));
            case AMOUNTS -> new Outcome.Amounts(data.at(AMOUNTS).list(OutcomeData::money));
            default -> undefined(data);
        };
    }

    private static Undefined undefined(Data data) {
        ImmutableUndefined.Builder why = ImmutableUndefined.builder();
        Faults faults = new Faults();
        faults.run(() -> why.reason(data.at(UNDEFINED).choice(Undefined.Reason.class, Undefined.Reason::code)));
        faults.run(() -> why.rows(Texts.times(data.at("rows"))));
        faults.run(() -> data.optional("rates", rates -> rates.list(MissingRate::fromData))
                .ifPresent(why::rates));
        faults.run(() -> data.optional("currencies", codes -> codes.list(Currencies::fromData))
                .ifPresent(why::currencies));
        faults.refuse();
        return why.build();
    }

    private static Map<String, Object> money(BigMoney money) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("amount", money.getAmount().toPlainString());
        data.put("currency", money.getCurrencyUnit().getCode());
        return data;
    }

    private static BigMoney money(Data data) {
        data.keys(); // refuses all but an object, before its parts are asked for
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys("amount", "currency"));
        Optional<BigDecimal> amount = faults.attempt(() -> Texts.exact(data.at("amount")));
        Optional<CurrencyUnit> currency = faults.attempt(() -> Currencies.fromData(data.at("currency")));
        faults.refuse();
        return BigMoney.of(currency.orElseThrow(), amount.orElseThrow());
    }
}
