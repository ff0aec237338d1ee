package io.crmkit.core.money;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A rate policy as text and as data. */
final class RatePolicyText {

    private static final String BASIS = "basis";
    private static final String DATE = "date";
    private static final String INTO = "into";
    private static final Pattern FORM = Pattern.compile("([^ ]+)(?: ([^ ]+))? into ([^ ]+)");
    private static final int LONGEST = 100;

    private RatePolicyText() {}

    static RatePolicy read(Data data) {
        String text = data.text();
        Matcher form = FORM.matcher(text);
        if (text.length() > LONGEST || !form.matches()) {
            throw data.fault(
                    "A rate policy is a basis, for fixed-date a date, the word into and a currency.",
                    "Write it like transaction-date into CNY, or fixed-date 2026-03-31 into CNY.");
        }
        return read(data, part(data, form.group(1)), part(data, form.group(2)), part(data, form.group(3)));
    }

    static RatePolicy readObject(Data data) {
        data.onlyKeys(BASIS, DATE, INTO);
        return read(data, data.at(BASIS), data.at(DATE), data.at(INTO));
    }

    static Map<String, Object> write(RatePolicy policy) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(BASIS, policy.basis().code());
        policy.date().ifPresent(date -> data.put(DATE, date.toString()));
        data.put(INTO, policy.into().getCode());
        return Collections.unmodifiableMap(data);
    }

    /** A part of a text stands at the place of the whole. */
    private static Data part(Data whole, @Nullable String text) {
        return Data.of(text, whole.path());
    }

    private static RatePolicy read(Data whole, Data basis, Data date, Data into) {
        Faults faults = new Faults();
        Optional<RateBasis> readBasis = faults.read(basis, place -> place.choice(RateBasis.class, RateBasis::code));
        Optional<LocalDate> readDate = date.isAbsent() ? Optional.empty() : faults.read(date, Data::date);
        Optional<CurrencyUnit> readInto = faults.read(into, Currencies::fromData);
        faults.refuse();
        return policy(whole, readBasis.orElseThrow(), readDate, readInto.orElseThrow());
    }

    private static RatePolicy policy(Data whole, RateBasis basis, Optional<LocalDate> date, CurrencyUnit into) {
        if (date.isPresent() != (basis == RateBasis.FIXED_DATE)) {
            throw mismatch(whole, basis);
        }
        return date.map(day -> RatePolicy.fixedDate(into, day)).orElseGet(() -> RatePolicy.of(basis, into));
    }

    private static InvalidDataException mismatch(Data whole, RateBasis basis) {
        return basis == RateBasis.FIXED_DATE
                ? whole.fault("The basis fixed-date needs a date.", "Write it like fixed-date 2026-03-31 into CNY.")
                : whole.fault("The basis %s has no date.".formatted(basis.code()), "Leave it out, or use fixed-date.");
    }
}
