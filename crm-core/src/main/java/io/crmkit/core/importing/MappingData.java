package io.crmkit.core.importing;

import io.crmkit.core.data.Data;
import io.crmkit.core.kind.ChoiceKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plain form of mappings. A rule that is only a column is written as the name of that column. */
final class MappingData {

    private MappingData() {}

    static Mapping read(Data data) {
        data.onlyKeys("tables");
        return data.reading(all -> new Mapping(all.at("tables").list(table -> table.reading(MappingData::table))));
    }

    static Map<String, Object> write(Mapping mapping) {
        return Map.of(
                "tables", mapping.tables().stream().map(MappingData::table).toList());
    }

    private static TableMapping table(Data data) {
        data.onlyKeys("source", "records", "key", "prefix", "hashed", "match", "attributes", "path");
        TableMapping.Builder table = TableMapping.builder();
        table.source(data.at("source").text()).records(data.at("records").text());
        data.optional("key", key -> key.list(Data::text)).ifPresent(table::addAllKey);
        data.optional("prefix", Data::text).ifPresent(table::prefix);
        data.optional("hashed", Data::flag).ifPresent(table::hashed);
        data.optional("match", Data::text).ifPresent(table::match);
        Data attributes = data.at("attributes");
        for (String name : attributes.keys()) {
            table.putAttribute(name, attributes.at(name).reading(MappingData::rule));
        }
        data.optional("path", steps -> steps.list(MappingData::step)).ifPresent(table::addAllPath);
        return table.build();
    }

    private static Map<String, Object> table(TableMapping table) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("source", table.source());
        data.put("records", table.records());
        putIf(!table.key().isEmpty(), data, "key", table.key());
        data.put("prefix", table.prefix());
        putIf(table.hashed(), data, "hashed", true);
        table.match().ifPresent(match -> data.put("match", match));
        Map<String, Object> attributes = new LinkedHashMap<>();
        table.attributes().forEach((name, rule) -> attributes.put(name, rule(rule)));
        data.put("attributes", attributes);
        List<Map<String, Object>> path =
                table.path().stream().map(MappingData::step).toList();
        putIf(!path.isEmpty(), data, "path", path);
        return data;
    }

    private static StepRule step(Data data) {
        data.onlyKeys("stage", "at");
        return new StepRule(
                data.at("stage").reading(MappingData::rule), data.at("at").reading(MappingData::rule));
    }

    private static Map<String, Object> step(StepRule step) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("stage", rule(step.stage()));
        data.put("at", rule(step.at()));
        return data;
    }

    private static CellRule rule(Data data) {
        if (!data.isObject()) {
            return CellRule.of(data.text());
        }
        data.onlyKeys(
                "column",
                "constant",
                "optional",
                "otherwise",
                "repairs",
                "values",
                "decimalComma",
                "percent",
                "times",
                "currency",
                "currencyColumn",
                "patterns",
                "separator",
                "refersTo",
                "missing",
                "clears");
        CellRule.Builder rule = CellRule.builder();
        data.optional("column", Data::text).ifPresent(rule::column);
        data.optional("constant", Data::text).ifPresent(rule::constant);
        data.optional("optional", Data::flag).ifPresent(rule::optional);
        data.optional("otherwise", Data::text).ifPresent(rule::otherwise);
        data.optional("repairs", MappingData::texts).ifPresent(rule::putAllRepairs);
        data.optional("values", MappingData::texts).ifPresent(rule::putAllValues);
        data.optional("decimalComma", Data::flag).ifPresent(rule::decimalComma);
        data.optional("percent", Data::flag).ifPresent(rule::percent);
        data.optional("times", Data::decimal).ifPresent(rule::times);
        data.optional("currency", Data::text).ifPresent(rule::currency);
        data.optional("currencyColumn", Data::text).ifPresent(rule::currencyColumn);
        data.optional("patterns", patterns -> patterns.list(Data::text)).ifPresent(rule::addAllPatterns);
        data.optional("separator", Data::text).ifPresent(rule::separator);
        data.optional("refersTo", Data::text).ifPresent(rule::refersTo);
        data.optional("missing", place -> place.choice(Missing.class, ChoiceKind::codeOf))
                .ifPresent(rule::missing);
        data.optional("clears", Data::flag).ifPresent(rule::clears);
        return rule.build();
    }

    private static Object rule(CellRule rule) {
        Map<String, Object> data = new LinkedHashMap<>();
        rule.column().ifPresent(column -> data.put("column", column));
        rule.constant().ifPresent(constant -> data.put("constant", constant));
        putIf(rule.optional(), data, "optional", true);
        rule.otherwise().ifPresent(otherwise -> data.put("otherwise", otherwise));
        putIf(!rule.repairs().isEmpty(), data, "repairs", rule.repairs());
        putIf(!rule.values().isEmpty(), data, "values", rule.values());
        putIf(rule.decimalComma(), data, "decimalComma", true);
        putIf(rule.percent(), data, "percent", true);
        putIf(rule.times().compareTo(BigDecimal.ONE) != 0, data, "times", rule.times());
        rule.currency().ifPresent(currency -> data.put("currency", currency));
        rule.currencyColumn().ifPresent(column -> data.put("currencyColumn", column));
        putIf(!rule.patterns().isEmpty(), data, "patterns", rule.patterns());
        rule.separator().ifPresent(separator -> data.put("separator", separator));
        rule.refersTo().ifPresent(source -> data.put("refersTo", source));
        putIf(rule.missing() != Missing.REJECT, data, "missing", ChoiceKind.codeOf(rule.missing()));
        putIf(rule.clears(), data, "clears", true);
        Object column = data.get("column");
        return column != null && data.size() == 1 ? column : data;
    }

    private static Map<String, String> texts(Data data) {
        Map<String, String> texts = new LinkedHashMap<>();
        data.keys().forEach(key -> texts.put(key, data.at(key).text()));
        return texts;
    }

    private static void putIf(boolean wanted, Map<String, Object> data, String key, @Nullable Object value) {
        if (wanted && value != null) {
            data.put(key, value);
        }
    }
}
