package io.crmkit.core.money;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of rates as data. */
final class RateTableData {

    private static final String MAX_SPOT_AGE_DAYS = "maxSpotAgeDays";
    private static final String RATES = "rates";

    private RateTableData() {}

    static RateTable read(Data data) {
        RateTable.Builder table = ExchangeRates.table();
        Faults faults = new Faults();
        faults.read(data, object -> object.onlyKeys(MAX_SPOT_AGE_DAYS, RATES));
        if (!data.at(MAX_SPOT_AGE_DAYS).isAbsent()) {
            faults.read(data.at(MAX_SPOT_AGE_DAYS), age -> age.whole(0, RateTable.Builder.MAX_AGE_DAYS))
                    .ifPresent(table::maxSpotAgeDays);
        }
        faults.read(data.at(RATES), rates -> rates.list(ExchangeRate::fromData))
                .ifPresent(rates -> rates.forEach(table::add));
        faults.refuse();
        return table.build(data.path());
    }

    static Map<String, Object> write(RateTable table) {
        Map<String, Object> data = new LinkedHashMap<>();
        table.maxSpotAgeDays().ifPresent(days -> data.put(MAX_SPOT_AGE_DAYS, (long) days));
        List<Map<String, Object>> rates =
                table.rates().stream().map(ExchangeRate::toData).toList();
        data.put(RATES, rates);
        return Collections.unmodifiableMap(data);
    }
}
