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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the columns of a file of facts mean. */
final class FactColumns {

    @Option(names = "--column", paramLabel = "NAME=COL", order = 5)
    private List<Named> columns = new ArrayList<>();

    @Option(names = "--value", paramLabel = "NAME=TEXT", order = 5)
    private List<Named> values = new ArrayList<>();

    @Option(names = "--currency-column", paramLabel = "COL", order = 5)
    private @Nullable String currencyColumn;

    @Option(names = "--date-pattern", paramLabel = "PATTERN", order = 5)
    private List<String> patterns = new ArrayList<>();

    /**
     * What is said of one attribute.
     *
     * @param name what the attribute is called
     * @param text its column, or its value
     */
    record Named(String name, String text) {

        /**
         * What stands on both sides of the first equals sign.
         *
         * @throws IllegalArgumentException without one
         */
        static Named of(String word) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "\"%s\" names no attribute. Write its name and an equals sign before it, such as amount=%s."
                                .formatted(word, equals < 0 ? word : word.substring(1)));
            }
            return new Named(
                    word.substring(0, equals).strip(),
                    word.substring(equals + 1).strip());
        }
    }

    /** The option that was given and means something for a file only; empty if none was. */
    Optional<String> first() {
        return Stream.of(Map.entry("--column", columns.isEmpty()), Map.entry("--value", values.isEmpty()))
                .filter(option -> !option.getValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> currencyColumn == null ? Optional.empty() : Optional.of("--currency-column"))
                .or(() -> patterns.isEmpty() ? Optional.empty() : Optional.of("--date-pattern"));
    }

    /**
     * Checks how dates are said to be written.
     *
     * @throws CliException if that is no pattern
     */
    void requirePatterns() {
        for (String pattern : patterns) {
            try {
                DatePattern.of(pattern);
            } catch (IllegalArgumentException refused) {
                throw new CliException(
                        Exit.USAGE,
                        "--date-pattern: \"%s\" is no pattern of dates (%s). Write it like d/M/uuuu."
                                .formatted(pattern, refused.getMessage()),
                        "--date-pattern：“%s”不是日期写法（%s）。请写作 d/M/uuuu 等形式。".formatted(pattern, refused.getMessage()),
                        refused);
            }
        }
    }

    /** The columns that are named. */
    List<String> named() {
        return columns.stream().map(Named::text).toList();
    }

    /**
     * What was said, over what is known of the columns already.
     *
     * @param currency the currency of amounts that name none
     * @throws CliException if something was said twice
     */
    Map<String, CellRule> rules(TableMapping begun, Catalogue<?> facts, Optional<CurrencyUnit> currency) {
        Map<String, CellRule> rules = new LinkedHashMap<>();
        begun.attributes().forEach((name, rule) -> rules.put(known(facts, name), rule));
        Map<String, CellRule> said = new LinkedHashMap<>();
        columns.forEach(one -> say(said, facts, one, CellRule.of(one.text())));
        values.forEach(one ->
                say(said, facts, one, CellRule.builder().constant(one.text()).build()));
        rules.putAll(said);
        rules.replaceAll((name, rule) -> completed(rule, family(facts, name), currency));
        return rules;
    }

    private static void say(Map<String, CellRule> said, Catalogue<?> facts, Named one, CellRule rule) {
        String name = known(facts, one.name());
        if (said.put(name, rule) != null) {
            throw new CliException(
                    Exit.USAGE,
                    "--column and --value say twice where %s comes from. Leave out one of them.".formatted(name),
                    "--column 和 --value 重复说明了 %s 的来源。请去掉其中一个。".formatted(name));
        }
    }

    /**
     * Refuses what was said and has no effect.
     *
     * @param mapping what the columns were taken for at last
     * @param currency the currency of amounts that name none
     * @param given whether somebody gave a mapping
     */
    void requireUse(TableMapping mapping, Catalogue<?> facts, Optional<CurrencyUnit> currency, boolean given) {
        Map<String, CellRule> rules = mapping.attributes();
        Optional<String> code = currency.map(CurrencyUnit::getCode);
        if (code.isPresent()
                && rules.entrySet().stream()
                        .noneMatch(rule -> isMoney(family(facts, rule.getKey()))
                                && rule.getValue().currency().equals(code))) {
            throw new CliException(
                    Exit.USAGE,
                    "--currency: Of a single file it is the currency of amounts that name none, and there are none here; amounts are not converted. Leave it out.",
                    "--currency：对单个文件，它是未注明币种的金额的币种，而此处没有这样的金额；金额不作折算。请去掉该选项。");
        }
        if (currencyColumn != null
                && rules.entrySet().stream()
                        .noneMatch(rule -> isMoney(family(facts, rule.getKey()))
                                && rule.getValue().currencyColumn().equals(Optional.of(currencyColumn)))) {
            throw new CliException(
                    Exit.USAGE,
                    "--currency-column: No amount takes its currency from there: there are none here, or the mapping says already where their currencies stand. Leave it out.",
                    "--currency-column：没有金额从该列取币种：此处没有金额，或映射已说明其币种所在。请去掉该选项。");
        }
        if (!patterns.isEmpty()
                && rules.entrySet().stream()
                        .noneMatch(rule -> isTime(family(facts, rule.getKey()))
                                && rule.getValue().patterns().equals(patterns))) {
            throw given
                    ? new CliException(
                            Exit.USAGE,
                            "--date-pattern: The mapping says already how the dates of this file are written. Leave it out, or change the mapping.",
                            "--date-pattern：映射已说明该文件中日期的写法。请去掉该选项，或修改映射。")
                    : new CliException(
                            Exit.USAGE,
                            "--date-pattern: Nothing in this file is taken for a date. Leave it out, or name a column of dates with --column.",
                            "--date-pattern：该文件中没有日期列。请去掉该选项，或用 --column 指定日期所在的列。");
        }
    }

    private static Optional<Family> family(Catalogue<?> facts, String name) {
        return facts.called(name).map(attribute -> attribute.kind().family());
    }

    private static boolean isMoney(Optional<Family> family) {
        return family.filter(kind -> kind == Family.MONEY).isPresent();
    }

    private static boolean isTime(Optional<Family> family) {
        return family.filter(kind -> kind == Family.DATE || kind == Family.INSTANT)
                .isPresent();
    }

    /** Says how dates are written and in which currency amounts are, where the rule does not. */
    private CellRule completed(CellRule rule, Optional<Family> family, Optional<CurrencyUnit> currency) {
        CellRule.Builder completed = CellRule.builder().from(rule);
        if (isMoney(family) && rule.currency().isEmpty()) {
            completed.currency(currency.map(CurrencyUnit::getCode));
        }
        if (isMoney(family) && rule.currencyColumn().isEmpty()) {
            completed.currencyColumn(Optional.ofNullable(currencyColumn));
        }
        if (isTime(family) && rule.patterns().isEmpty()) {
            completed.patterns(patterns);
        }
        return completed.build();
    }

    private static String known(Catalogue<?> facts, String word) {
        return facts.called(word.strip()).map(Attribute::name).orElse(word.strip());
    }
}
