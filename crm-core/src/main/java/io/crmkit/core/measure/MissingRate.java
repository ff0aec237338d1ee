package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import io.crmkit.core.money.Currencies;
import io.crmkit.core.money.MissingRateException;
import io.crmkit.core.money.RateType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/** An exchange rate that was needed and is not known. Ordered by date, then by the currencies, then by the kind of rate. */
@Value.Immutable
@SuppressWarnings("immutables:from") // it is never copied, and "from" is the currency
public sealed interface MissingRate extends Labelled, Comparable<MissingRate> permits ImmutableMissingRate {

    /** The currency of the amount. */
    CurrencyUnit from();

    /** The currency it was to be converted into. */
    CurrencyUnit to();

    /** The kind of rate. */
    RateType type();

    /** The day for which a rate was asked. */
    LocalDate date();

    @Value.NonAttribute
    @Override
    default Label label() {
        String pair = from().getCode() + "/" + to().getCode();
        return Label.of(
                type().label().en() + " " + pair + " on " + date(),
                date() + " " + pair + " " + type().label().zh());
    }

    @Override
    default int compareTo(MissingRate other) {
        return Comparator.comparing(MissingRate::date)
                .thenComparing(MissingRate::from)
                .thenComparing(MissingRate::to)
                .thenComparing(MissingRate::type)
                .compare(this, other);
    }

    /** The rate that a conversion asked for. */
    static MissingRate of(MissingRateException missing) {
        return ImmutableMissingRate.builder()
                .from(missing.from())
                .to(missing.to())
                .type(missing.type())
                .date(missing.date())
                .build();
    }

    /** The plain form. */
    @Value.NonAttribute
    default Map<String, Object> toData() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", from().getCode());
        data.put("to", to().getCode());
        data.put("type", type().code());
        data.put("date", date().toString());
        return data;
    }

    /**
     * Reads the plain form.
     *
     * @throws io.crmkit.core.data.InvalidDataException with all faults and their paths
     */
    static MissingRate fromData(Data data) {
        data.keys(); // refuses all but an object, before its parts are asked for
        Faults faults = new Faults();
        ImmutableMissingRate.Builder builder = ImmutableMissingRate.builder();
        faults.run(() -> data.onlyKeys("from", "to", "type", "date"));
        faults.run(() -> builder.from(Currencies.fromData(data.at("from"))));
        faults.run(() -> builder.to(Currencies.fromData(data.at("to"))));
        faults.run(() -> builder.type(data.at("type").choice(RateType.class, RateType::code)));
        faults.run(() -> builder.date(data.at("date").date()));
        faults.refuse();
        return builder.build();
    }
}
