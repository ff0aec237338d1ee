package io.crmkit.analytics.testkit;

import io.crmkit.core.condition.Frame;
import io.crmkit.core.data.Data;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.MissingRate;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.money.Currencies;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.money.RateTable;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plain form of vectors. */
final class VectorData {

    private static final String PARAMETERS = "parameters";

    private final Data file;

    private VectorData(Data file) {
        this.file = file;
    }

    static List<Vector> read(Data data) {
        data.onlyKeys("edition", "about", PARAMETERS, "base", "vectors");
        data.at("edition").whole(KpiVectors.EDITION, KpiVectors.EDITION);
        return data.at("vectors").list(new VectorData(data)::vector);
    }

    private Vector vector(Data data) {
        data.onlyKeys("name", "why", PARAMETERS, "catalogue", "records", "related", "by", "expect");
        String why = data.at("why").text();
        if (Data.isBlank(why)) {
            throw data.at("why").fault("A vector says why its figures must be these.", "Write a sentence.");
        }
        String catalogue = data.at("catalogue").text();
        Data parameters = Data.of(overlaid(file.at(PARAMETERS), data.at(PARAMETERS)), data.path() + ".parameters")
                .onlyKeys("now", "zone", "fiscal", "rates", "policy");
        Vector vector = new Vector(
                data.at("name").text(),
                why,
                catalogue,
                frame(parameters),
                parameters.optional("policy", RatePolicy::fromData),
                data.at("records").list(record -> based(catalogue, record)),
                related(data.at("related")),
                data.at("by").isAbsent() ? List.of() : data.at("by").list(Dimension::fromData),
                data.at("expect").list(VectorData::expectation));
        return vector;
    }

    private static Frame frame(Data parameters) {
        return new Frame(
                parameters.at("now").instant(),
                parameters
                        .optional("zone", zone -> zone.reading(text -> ZoneId.of(text.text())))
                        .orElse(ZoneId.of("UTC")),
                parameters.optional("fiscal", FiscalCalendar::fromData).orElseGet(FiscalCalendar::calendarYear),
                BusinessCalendar.always(),
                parameters.<ExchangeRates>optional("rates", RateTable::fromData).orElseGet(ExchangeRates::none));
    }

    private Map<String, List<Data>> related(Data data) {
        Map<String, List<Data>> related = new LinkedHashMap<>();
        if (!data.isAbsent()) {
            data.keys()
                    .forEach(catalogue ->
                            related.put(catalogue, data.at(catalogue).list(record -> based(catalogue, record))));
        }
        return related;
    }

    /** A record with what all of its catalogue have in this file. */
    private Data based(String catalogue, Data record) {
        Data base = file.at("base");
        return base.isAbsent() ? record : Data.of(overlaid(base.at(catalogue), record), record.path());
    }

    private static Map<String, @Nullable Object> overlaid(Data below, Data above) {
        Map<String, @Nullable Object> both = new LinkedHashMap<>();
        for (Data layer : List.of(below, above)) {
            if (!layer.isAbsent()) {
                layer.keys().forEach(key -> both.put(key, layer.at(key).value()));
            }
        }
        return both;
    }

    private static Expectation expectation(Data data) {
        data.onlyKeys(
                "measure",
                "version",
                "unit",
                "why",
                "groups",
                "number",
                "money",
                "amounts",
                "undefined",
                "rows",
                "rates",
                "currencies",
                "sampleSize",
                "blanks");
        List<Expectation.Group> groups = new ArrayList<>();
        if (!data.at("groups").isAbsent()) {
            groups.addAll(data.at("groups").list(VectorData::group));
        }
        return new Expectation(
                data.at("measure").text(),
                data.at("version").whole(1, Integer.MAX_VALUE),
                data.at("unit").text(),
                expected(data),
                groups);
    }

    private static Expectation.Group group(Data data) {
        data.onlyKeys(
                "key",
                "number",
                "money",
                "amounts",
                "undefined",
                "rows",
                "rates",
                "currencies",
                "sampleSize",
                "blanks");
        List<String> key = new ArrayList<>();
        data.at("key").items().forEach(item -> key.add(String.valueOf(item.value())));
        return new Expectation.Group(key, expected(data));
    }

    private static Expected expected(Data data) {
        List<String> said = data.keys().stream()
                .filter(List.of("number", "money", "amounts", "undefined")::contains)
                .toList();
        if (said.size() != 1) {
            throw data.fault(
                    "One of number, money, amounts and undefined must be here, but there are " + said + ".", "");
        }
        return new Expected(
                data.optional("number", Exact::read),
                data.optional("money", money -> List.of(amount(money)))
                        .or(() -> data.optional("amounts", amounts -> amounts.list(VectorData::amount)))
                        .orElse(List.of()),
                said.contains("amounts"),
                gap(data),
                data.at("sampleSize").whole(0, Integer.MAX_VALUE),
                data.<Integer>optional("blanks", blanks -> blanks.whole(0, Integer.MAX_VALUE))
                        .orElse(0));
    }

    private static Expected.Amount amount(Data data) {
        data.onlyKeys("amount", "currency");
        return new Expected.Amount(Exact.read(data.at("amount")), Currencies.fromData(data.at("currency")));
    }

    private static Optional<Expected.Gap> gap(Data data) {
        return data.optional(
                "undefined",
                reason -> new Expected.Gap(
                        reason.choice(Undefined.Reason.class, ChoiceKind::codeOf),
                        data.<Integer>optional("rows", rows -> rows.whole(1, Integer.MAX_VALUE))
                                .orElse(0),
                        data.optional("rates", rates -> rates.list(MissingRate::fromData))
                                .orElse(List.of()),
                        data.optional("currencies", codes -> codes.list(Currencies::fromData))
                                .orElse(List.of())));
    }
}
