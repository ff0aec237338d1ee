package io.crmkit.examples.cli;

import io.crmkit.analytics.cube.Against;
import io.crmkit.core.data.Names;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By what KPIs are told, and how. */
final class KpiOptions {

    private static final int MOST_LISTED = 10_000;
    private static final int USUALLY_LISTED = 20;

    @Option(names = "--by", paramLabel = "DIM", split = ",", order = 2)
    private List<String> by = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N", order = 2)
    private @Nullable Integer top;

    @Option(names = "--compare", paramLabel = "previous|year", order = 2)
    private @Nullable String compare;

    @Option(names = "--significance", paramLabel = "others|pairs|compared", order = 2)
    private @Nullable String significance;

    @Option(names = "--records", paramLabel = "VALUE", split = ",", order = 2)
    private List<String> records = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", order = 2)
    private @Nullable Integer limit;

    /** By what they are told. */
    List<String> by() {
        return by;
    }

    /** Takes a period alone, such as quarter, for one of this date. */
    void goBy(String date) {
        by = by.stream()
                .map(word -> DimensionNames.unit(word).isPresent() ? date + ":" + word : word)
                .toList();
    }

    /** The values of the group whose records are listed; empty if none are. */
    List<String> records() {
        return records;
    }

    /** How many records are listed at most. */
    int limit() {
        return limit == null ? USUALLY_LISTED : limit;
    }

    /** The question for KPIs by these dimensions. */
    KpiQuestion question(List<Measure> measures, List<Dimension> dimensions) {
        return new KpiQuestion(measures, dimensions, Optional.ofNullable(top), against(), tests());
    }

    private Optional<Against> against() {
        Map<String, Against> known = new LinkedHashMap<>();
        known.put("previous", Against.PREVIOUS);
        known.put("year", Against.SAME_LAST_YEAR);
        if (compare == null) {
            return Optional.empty();
        }
        Against against = known.get(compare.strip());
        if (against == null) {
            throw new CliException(
                    Exit.USAGE,
                    "--compare: \"%s\" is no comparison. %s".formatted(compare, Names.hint(compare, known.keySet())),
                    "--compare：没有比较方式“%s”。%s".formatted(compare, Names.hintZh(compare, known.keySet())));
        }
        return Optional.of(against);
    }

    private Optional<TestWith> tests() {
        if (significance == null) {
            return Optional.empty();
        }
        List<TestWith> all = List.of(TestWith.values());
        List<String> known = all.stream().map(TestWith::word).toList();
        int at = known.indexOf(significance.strip());
        if (at < 0) {
            throw new CliException(
                    Exit.USAGE,
                    "--significance: nothing is tested with \"%s\". %s"
                            .formatted(significance, Names.hint(significance, known)),
                    "--significance：没有检验方式“%s”。%s".formatted(significance, Names.hintZh(significance, known)));
        }
        return Optional.of(all.get(at));
    }

    /** The place of the first dimension of periods; −1 if there is none. */
    private int periodAt() {
        for (int i = 0; i < by.size(); i++) {
            if (DimensionNames.colon(by.get(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Refuses what does not fit together.
     *
     * @throws CliException naming the first such option
     */
    void requireSense(List<Measure> asked) {
        Optional<Against> against = against();
        Optional<TestWith> tests = tests();
        int periods = periodAt();
        require(
                against.isEmpty() || periods >= 0,
                "--compare needs periods: add a date and a period to --by, such as closedOn:quarter.",
                "--compare 需要期间：请在 --by 中加入日期和周期，如 closedOn:quarter。");
        require(top == null || top > 0, "--top must be 1 or more.", "--top 须不小于 1。");
        require(
                top == null || !by.isEmpty(),
                "--top needs something to tell the KPIs by: add --by.",
                "--top 需要维度：请加上 --by。");
        require(
                top == null || against.isEmpty() || periods > 0,
                "Periods that are compared stand in their order: put another dimension first in --by, or leave out --top.",
                "参与比较的期间按时间排列：请在 --by 中把其他维度放在最前，或去掉 --top。");
        require(
                records.isEmpty() || asked.size() == 1,
                "--records lists what is behind one KPI: name one with --measure.",
                "--records 列出单个指标背后的记录：请用 --measure 指定一个指标。");
        require(
                tests.isEmpty() || !by.isEmpty(),
                "--significance needs groups to test: add --by.",
                "--significance 需要可供检验的分组：请加上 --by。");
        require(
                tests.isEmpty() || records.isEmpty(),
                "--records lists records, and --significance tests groups: leave out one of them.",
                "--records 与 --significance 不能同时使用，请去掉其中一个。");
        require(
                tests.filter(with -> with == TestWith.COMPARED).isEmpty() || against.isPresent(),
                "--significance compared needs periods that are compared: add --compare.",
                "--significance compared 需要参与比较的期间：请加上 --compare。");
        require(
                against.isEmpty() || records.isEmpty(),
                "--records lists records, and --compare compares figures: leave out one of them.",
                "--records 与 --compare 不能同时使用，请去掉其中一个。");
        require(
                limit == null || !records.isEmpty(),
                "--limit says how many records are listed: add --records.",
                "--limit 限制列出的记录数：请加上 --records。");
        require(
                limit == null || (limit >= 1 && limit <= MOST_LISTED),
                "--limit must be from 1 to " + MOST_LISTED + ".",
                "--limit 须为 1 至 " + MOST_LISTED + "。");
    }

    private static void require(boolean fits, String en, String zh) {
        if (!fits) {
            throw new CliException(Exit.USAGE, en, zh);
        }
    }
}
