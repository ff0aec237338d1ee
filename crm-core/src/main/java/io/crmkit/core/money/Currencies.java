package io.crmkit.core.money;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.message.Label;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** Finds currencies by their ISO 4217 code. */
public final class Currencies {

    private static final int LENGTH = 3;

    private Currencies() {}

    /**
     * The currency with this code of three capital letters.
     *
     * @throws InvalidDataException if no currency has this code; names the nearest that has
     */
    public static CurrencyUnit parse(String code) {
        return fromData(Data.of(code, "currency"));
    }

    /**
     * The currency whose code stands at this place.
     *
     * @throws InvalidDataException if no currency has this code; names the nearest that has
     */
    public static CurrencyUnit fromData(Data data) {
        return find(data, data.text());
    }

    /** The currency with this code, which was found at this place. */
    static CurrencyUnit find(Data place, String code) {
        if (code.length() != LENGTH) {
            throw unknown(place, code);
        }
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException refused) {
            throw unknown(place, code);
        }
    }

    private static InvalidDataException unknown(Data place, String code) {
        List<String> known = CurrencyUnit.registeredCurrencies().stream()
                .map(CurrencyUnit::getCode)
                .toList();
        return place.fault(Label.of(
                "A currency code of ISO 4217 is needed. " + Names.hint(code, known),
                "须为 ISO 4217 货币代码。" + Names.hintZh(code, known)));
    }
}
