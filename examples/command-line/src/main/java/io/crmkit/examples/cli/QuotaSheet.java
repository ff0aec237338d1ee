package io.crmkit.examples.cli;

import io.crmkit.analytics.goal.QuotaAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.importing.CellRule;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.importing.RowSource;
import io.crmkit.core.importing.TableMapping;
import io.crmkit.core.team.MemberAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What a table of quotas means. A folder without one has none, whatever its mapping says of them. */
final class QuotaSheet {

    private static final List<String> NAMES = List.of("quotas", "quota", "targets", "销售目标", "目标");
    private static final List<String> CURRENCY = List.of("currency", "币种");
    private static final String SELLER = QuotaAttributes.SELLER.name();
    private static final String REGION = QuotaAttributes.REGION.name();
    private static final String PERIOD = QuotaAttributes.PERIOD.name();
    private static final String AMOUNT = QuotaAttributes.AMOUNT.name();

    private QuotaSheet() {}

    /** As a mapping says it: a table like others, of which the records need not be named. */
    static TableMapping read(Data data) {
        Map<String, @Nullable Object> table = new LinkedHashMap<>();
        data.keys().forEach(key -> table.put(key, data.at(key).value()));
        table.put("records", QuotaAttributes.CATALOGUE.name());
        return Mapping.fromData(Data.of(Map.of("tables", List.of(table))))
                .tables()
                .get(0);
    }

    /** The table that is named like quotas and has their columns, if there is one that no mapping knows otherwise. */
    static Optional<TableMapping> proposed(
            List<? extends RowSource> sources, Mapping mapping, Optional<CurrencyUnit> currency) {
        Optional<? extends RowSource> named = sources.stream()
                .filter(source -> NAMES.contains(source.name().toLowerCase(Locale.ROOT)))
                .filter(source -> mapping.tables().stream()
                        .noneMatch(table -> table.source().equals(source.name())))
                .findFirst();
        return named.flatMap(source -> {
            TableMapping table = Mapping.propose(source.name(), source.header(), QuotaAttributes.CATALOGUE);
            boolean fits = columns(table, PERIOD, AMOUNT).size() == 2
                    && !columns(table, SELLER, REGION).isEmpty();
            return fits ? Optional.of(finished(table, source, mapping, currency)) : Optional.empty();
        });
    }

    private static TableMapping finished(
            TableMapping table, RowSource source, Mapping mapping, Optional<CurrencyUnit> currency) {
        TableMapping.Builder finished = TableMapping.builder()
                .source(table.source())
                .records(table.records())
                .key(key(table));
        table.attributes().forEach((name, rule) -> {
            CellRule.Builder cell = CellRule.builder().from(rule);
            if (name.equals(SELLER)) {
                members(mapping).ifPresent(cell::refersTo);
            } else if (name.equals(AMOUNT)) {
                Optional<String> column =
                        source.header().stream().filter(CURRENCY::contains).findFirst();
                cell.currencyColumn(column);
                cell.currency(column.isPresent() ? Optional.empty() : currency.map(CurrencyUnit::getCode));
            }
            finished.putAttribute(name, cell.build());
        });
        return finished.build();
    }

    /** Where rows are a seller's or a region's, a column of its own tells them apart; else who and when does. */
    private static List<String> key(TableMapping table) {
        List<String> who = columns(table, SELLER, REGION);
        if (who.size() == 1) {
            return List.of(who.get(0), columns(table, PERIOD).get(0));
        }
        if (columns(table, SELLER, REGION, PERIOD, AMOUNT).contains(table.key().get(0))) {
            throw new CliException(
                    Exit.MAPPING,
                    "The table %s has quotas of sellers and of regions, and no column that tells its rows apart. Put a column of numbers first."
                            .formatted(table.source()),
                    "表 %s 同时包含销售人员和区域的目标，但没有可区分各行的列，请在首列加入编号。".formatted(table.source()));
        }
        return table.key();
    }

    /** The columns of those attributes that have one. */
    private static List<String> columns(TableMapping table, String... attributes) {
        return Stream.of(attributes)
                .flatMap(attribute -> Optional.ofNullable(table.attributes().get(attribute)).stream())
                .flatMap(rule -> rule.column().stream())
                .toList();
    }

    /** The table of the people that sell. */
    private static Optional<String> members(Mapping mapping) {
        return mapping.tables().stream()
                .filter(table -> table.records().equals(MemberAttributes.CATALOGUE.name()))
                .map(TableMapping::source)
                .findFirst();
    }
}
