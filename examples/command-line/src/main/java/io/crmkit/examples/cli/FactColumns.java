package io.crmkit.examples.cli;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.importing.CellRule;
import io.crmkit.core.importing.TableMapping;
import io.crmkit.core.kind.Family;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import picocli.CommandLine.Option;

/** What the columns of a file of facts mean. */
final class FactColumns {

    @Option(names = "--column", paramLabel = "NAME=COL", order = 5)
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--value", paramLabel = "NAME=TEXT", order = 5)
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--date-pattern", paramLabel = "PATTERN", order = 5)
    private List<String> patterns = new ArrayList<>();

    /** The option that was given and means something for a file only; empty if none was. */
    Optional<String> first() {
        return Stream.of(Map.entry("--column", columns.isEmpty()), Map.entry("--value", values.isEmpty()))
                .filter(option -> !option.getValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> patterns.isEmpty() ? Optional.empty() : Optional.of("--date-pattern"));
    }

    /** The columns that are named. */
    List<String> named() {
        return List.copyOf(columns.values());
    }

    /**
     * What was said, over what is known of the columns already.
     *
     * @param currency the currency of amounts that name none
     */
    Map<String, CellRule> rules(TableMapping begun, Catalogue<?> facts, Optional<CurrencyUnit> currency) {
        Map<String, CellRule> rules = new LinkedHashMap<>();
        begun.attributes().forEach((name, rule) -> rules.put(known(facts, name), rule));
        columns.forEach((name, column) -> rules.put(known(facts, name), CellRule.of(column.strip())));
        values.forEach((name, text) -> rules.put(
                known(facts, name), CellRule.builder().constant(text.strip()).build()));
        rules.replaceAll((name, rule) -> facts.called(name)
                .map(attribute -> completed(rule, attribute.kind().family(), currency))
                .orElse(rule));
        return rules;
    }

    /** Says how dates are written and in which currency amounts are, where the rule does not. */
    private CellRule completed(CellRule rule, Family family, Optional<CurrencyUnit> currency) {
        CellRule.Builder completed = CellRule.builder().from(rule);
        if (family == Family.MONEY && rule.currency().isEmpty()) {
            completed.currency(currency.map(CurrencyUnit::getCode));
        }
        if ((family == Family.DATE || family == Family.INSTANT)
                && rule.patterns().isEmpty()) {
            completed.patterns(patterns);
        }
        return completed.build();
    }

    private static String known(Catalogue<?> facts, String word) {
        return facts.called(word.strip()).map(Attribute::name).orElse(word.strip());
    }
}
