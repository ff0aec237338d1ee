package io.crmkit.core.json;

import io.crmkit.core.condition.Expression;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.decision.RuleRef;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.Conversion;
import io.crmkit.core.money.Currencies;
import io.crmkit.core.money.ExchangeRate;
import io.crmkit.core.money.MoneyByCurrency;
import io.crmkit.core.money.MoneyText;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.money.RateTable;
import io.crmkit.core.store.SortKey;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.DateRange;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.InstantRange;
import io.crmkit.core.time.RelativePeriod;
import io.crmkit.core.time.WorkingHours;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The values that say everything about themselves, so that nothing else is needed to read them. */
final class Forms {

    @SuppressWarnings("rawtypes") // an id carries no class
    private static final Form<Id> ID = new Form<>(Id.class, Id::value, data -> Id.of(data.text()));

    static final List<Form<?>> SELF_CONTAINED = List.of(
            ID,
            new Form<>(Label.class, Forms::write, Forms::label),
            new Form<>(Fault.class, Forms::write, Forms::fault),
            new Form<>(Money.class, MoneyText::toData, MoneyText::fromData),
            new Form<>(CurrencyUnit.class, CurrencyUnit::getCode, Currencies::fromData),
            new Form<>(
                    MoneyByCurrency.class,
                    total -> total.amounts().stream().map(MoneyText::toData).toList(),
                    data -> MoneyByCurrency.of(data.list(MoneyText::fromData))),
            new Form<>(ExchangeRate.class, ExchangeRate::toData, ExchangeRate::fromData),
            new Form<>(RateTable.class, RateTable::toData, RateTable::fromData),
            new Form<>(RatePolicy.class, RatePolicy::toData, RatePolicy::fromData),
            new Form<>(Conversion.class, Forms::write, Forms::conversion),
            new Form<>(DateRange.class, DateRange::toString, data -> DateRange.parse(data.text())),
            new Form<>(InstantRange.class, Forms::write, Forms::instants),
            new Form<>(RelativePeriod.class, RelativePeriod::toString, data -> RelativePeriod.parse(data.text())),
            new Form<>(FiscalCalendar.class, FiscalCalendar::toData, FiscalCalendar::fromData),
            new Form<>(FiscalPeriod.class, Forms::write, Forms::period),
            new Form<>(BusinessCalendar.class, BusinessCalendar::toData, BusinessCalendar::fromData),
            new Form<>(WorkingHours.class, WorkingHours::toData, WorkingHours::fromData),
            new Form<>(Expression.class, Expression::toData, Expression::fromData),
            new Form<>(SortKey.class, Forms::write, Forms::sortKey),
            new Form<>(RuleRef.class, Forms::write, Forms::rule),
            new Form<>(Event.class, Forms::write, Forms::event));

    private Forms() {}

    static Object write(Event event) {
        return new Plain()
                .put("name", event.name())
                .put("version", event.version())
                .putUnless(event.payload().isEmpty(), "payload", event.payload())
                .done();
    }

    static Event event(Data data) {
        data.onlyKeys("name", "version", "payload");
        String name = data.at("name").text();
        int version = data.at("version").isAbsent() ? 1 : data.at("version").whole(1, Integer.MAX_VALUE);
        return new Event(name, version, data.optional("payload", Forms::payload).orElse(Map.of()));
    }

    static Object write(RuleRef rule) {
        return new Plain().put("id", rule.id()).put("version", rule.version()).done();
    }

    static RuleRef rule(Data data) {
        data.onlyKeys("id", "version");
        return new RuleRef(data.at("id").text(), data.at("version").text());
    }

    @SuppressWarnings(
            "unchecked") // names of an object are texts; payloads are plain data and may hold nulls as a map does
    private static Map<String, Object> payload(Data data) {
        data.keys();
        return (Map<String, Object>) Objects.requireNonNull(data.value());
    }

    private static Object write(Label label) {
        return new Plain().put("en", label.en()).put("zh", label.zh()).done();
    }

    private static Label label(Data data) {
        data.onlyKeys("en", "zh");
        return Label.of(data.at("en").text(), data.at("zh").text());
    }

    private static Object write(Fault fault) {
        Plain plain = new Plain().put("path", fault.path());
        if (fault.value() != null) {
            plain.put("value", fault.value());
        }
        return plain.put("rule", fault.rule())
                .putUnless(fault.mend().isEmpty(), "mend", fault.mend())
                .put("zh", fault.zh())
                .done();
    }

    private static Fault fault(Data data) {
        data.onlyKeys("path", "value", "rule", "mend", "zh");
        return new Fault(
                data.at("path").text(),
                data.optional("value", Data::text).orElse(null),
                data.at("rule").text(),
                data.optional("mend", Data::text).orElse(""),
                data.at("zh").text());
    }

    private static Object write(Conversion conversion) {
        return new Plain()
                .put("original", MoneyText.toData(conversion.original()))
                .put("converted", MoneyText.toData(conversion.converted()))
                .put("rate", conversion.rate().toData())
                .done();
    }

    private static Conversion conversion(Data data) {
        data.onlyKeys("original", "converted", "rate");
        return new Conversion(
                MoneyText.fromData(data.at("original")),
                MoneyText.fromData(data.at("converted")),
                ExchangeRate.fromData(data.at("rate")));
    }

    private static Object write(InstantRange range) {
        return new Plain()
                .putUnless(!range.hasStart(), "start", range.start().toString())
                .putUnless(!range.hasEnd(), "end", range.end().toString())
                .done();
    }

    private static InstantRange instants(Data data) {
        data.onlyKeys("start", "end");
        return InstantRange.of(
                data.optional("start", Forms::moment).orElse(Instant.MIN),
                data.optional("end", Forms::moment).orElse(Instant.MAX));
    }

    /** A moment of any precision, unlike that of an attribute. */
    private static Instant moment(Data data) {
        return data.reading(place -> Instant.parse(place.text()));
    }

    private static Object write(FiscalPeriod period) {
        return new Plain()
                .put("calendar", period.calendar().toData())
                .put("period", period.toString())
                .done();
    }

    private static FiscalPeriod period(Data data) {
        data.onlyKeys("calendar", "period");
        FiscalCalendar calendar = FiscalCalendar.fromData(data.at("calendar"));
        return data.at("period").reading(place -> calendar.parse(place.text()));
    }

    private static Object write(SortKey key) {
        return new Plain()
                .put("path", key.path())
                .put("descending", key.descending())
                .done();
    }

    private static SortKey sortKey(Data data) {
        data.onlyKeys("path", "descending");
        return new SortKey(
                data.at("path").text(), data.optional("descending", Data::flag).orElse(false));
    }
}
