package io.crmkit.core.money;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A rate as data. */
final class RateData {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String TYPE = "type";
    private static final String DATE = "date";
    private static final String LAST_DATE = "lastDate";
    private static final String RATE = "rate";
    private static final String SOURCE = "source";

    private RateData() {}

    static ExchangeRate read(Data data) {
        ExchangeRate.Builder rate = ExchangeRate.builder();
        Faults faults = new Faults();
        faults.read(data, object -> object.onlyKeys(FROM, TO, TYPE, DATE, LAST_DATE, RATE, SOURCE));
        faults.read(data.at(FROM), Currencies::fromData).ifPresent(rate::from);
        faults.read(data.at(TO), Currencies::fromData).ifPresent(rate::to);
        faults.read(data.at(TYPE), place -> place.choice(RateType.class, RateType::code))
                .ifPresent(rate::type);
        faults.read(data.at(DATE), Data::date).ifPresent(rate::date);
        if (!data.at(LAST_DATE).isAbsent()) {
            faults.read(data.at(LAST_DATE), Data::date).ifPresent(rate::lastDate);
        }
        faults.read(data.at(RATE), AmountText::fromData).ifPresent(rate::rate);
        faults.read(data.at(SOURCE), Data::text).ifPresent(rate::source);
        faults.refuse();
        return data.reading(complete -> rate.build());
    }

    static Map<String, Object> write(ExchangeRate rate) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(FROM, rate.from().getCode());
        data.put(TO, rate.to().getCode());
        data.put(TYPE, rate.type().code());
        data.put(DATE, rate.date().toString());
        rate.lastDate().ifPresent(last -> data.put(LAST_DATE, last.toString()));
        data.put(RATE, rate.rate().toPlainString());
        data.put(SOURCE, rate.source());
        return Collections.unmodifiableMap(data);
    }
}
