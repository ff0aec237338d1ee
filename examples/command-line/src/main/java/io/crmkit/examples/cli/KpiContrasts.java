package io.crmkit.examples.cli;

import io.crmkit.analytics.cube.Contrast;
import io.crmkit.analytics.cube.CubeGroup;
import io.crmkit.analytics.cube.CubeTable;
import io.crmkit.analytics.cube.significance.NotTestable;
import io.crmkit.analytics.cube.significance.Significance;
import io.crmkit.analytics.cube.significance.Tested;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Whether the groups of a table differ by more than chance: as tables for people, and as data. */
final class KpiContrasts<O> {

    /** Of how many groups all pairs are tested; of more nobody reads them. */
    private static final int MOST_PAIRED = 40;

    private static final BigDecimal LEVEL = new BigDecimal("0.05");
    private static final BigDecimal LEAST_P = new BigDecimal("0.0001");
    private static final Cell NONE = Cell.of("");

    private final CubeTable<O> table;
    private final TestWith with;
    private final Map<Measure, List<Contrast>> contrasts = new LinkedHashMap<>();

    KpiContrasts(CubeTable<O> table, TestWith with) {
        this.table = table;
        this.with = with;
        table.measures().forEach(measure -> contrasts.put(measure, tested(measure.name())));
    }

    private List<Contrast> tested(String measure) {
        List<CubeGroup> groups = table.total().groups();
        if (with == TestWith.PAIRS && groups.size() > MOST_PAIRED) {
            throw new CliException(
                    Exit.USAGE,
                    "--significance: pairs of %s groups are too many to read; at most %s groups are paired. Take --top, or others."
                            .formatted(groups.size(), MOST_PAIRED),
                    "--significance：共 %s 个分组，两两比较过多（最多 %s 个分组）。请使用 --top，或改用 others。"
                            .formatted(groups.size(), MOST_PAIRED));
        }
        return switch (with) {
            case OTHERS -> table.contrastsWithOthers(measure, table.total());
            case PAIRS -> table.contrasts(measure, groups);
            case COMPARED -> table.contrastsWithCompared(measure);
        };
    }

    /** A table for each KPI. */
    List<DataTable> tables() {
        return contrasts.entrySet().stream()
                .map(entry -> table(entry.getKey(), entry.getValue()))
                .toList();
    }

    private DataTable table(Measure measure, List<Contrast> rows) {
        DataTable.Builder tested = DataTable.builder()
                .title(Label.of(
                        "Differences of " + measure.label().en() + ", against "
                                + with.label().en(),
                        measure.label().zh() + "的差异：" + with.label().zh()))
                .note(note(rows))
                .column("Group", "分组", Column.Kind.WORDS);
        if (with != TestWith.OTHERS) {
            tested.column("Against", "对比", Column.Kind.WORDS);
        }
        tested.column("Difference", "差异", Column.Kind.NUMBER)
                .column("From", "区间下限", Column.Kind.NUMBER)
                .column("To", "区间上限", Column.Kind.NUMBER)
                .column("p, corrected", "校正 p 值", Column.Kind.WORDS)
                .column("Effect size", "效应量", Column.Kind.NUMBER)
                .column("Size", "大小", Column.Kind.WORDS)
                .column("Significant", "显著", Column.Kind.WORDS);
        rows.forEach(contrast -> tested.addRow(row(contrast, measure)));
        return tested.build();
    }

    private static Label note(List<Contrast> rows) {
        List<Tested> tests = rows.stream()
                .flatMap(contrast -> contrast.significance().tested().stream())
                .toList();
        if (tests.isEmpty()) {
            return rows.isEmpty()
                    ? Label.of("There are no two groups to test.", "没有可供检验的两个分组。")
                    : Label.of("Nothing here can be tested.", "均无法检验。");
        }
        Tested first = tests.get(0);
        Label method = first.method().label();
        Label effect = first.effect().kind().label();
        return Label.of(
                "%s; effect size %s. Differences with intervals of 95 %%; p-values corrected by Holm for %s test(s). Significant: below %s. With many cases, what is negligible can be significant."
                        .formatted(capital(method.en()), effect.en(), tests.size(), LEVEL),
                "%s，效应量为 %s。差异附 95%% 置信区间；p 值按 Holm 法对 %s 次检验校正。小于 %s 为显著。样本很大时，可忽略的差异也可能显著。"
                        .formatted(method.zh(), effect.zh(), tests.size(), LEVEL));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private DataTable.Row row(Contrast contrast, Measure measure) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(called(contrast.first()))));
        if (with != TestWith.OTHERS) {
            cells.add(Cell.of(called(contrast.second())));
        }
        Significance found = contrast.significance();
        if (found instanceof NotTestable why) {
            cells.addAll(List.of(NONE, NONE, NONE, NONE, NONE, NONE));
            cells.add(Cell.of(Label.of("not testable", "无法检验")));
            return new DataTable.Row(cells, List.of(why.label()));
        }
        Tested test = (Tested) found;
        Figure figure = contrast.first().figure(measure.name());
        double corrected = contrast.correctedP().orElse(1);
        BigDecimal effect = BigDecimal.valueOf(test.effect().value());
        cells.add(reading(test.difference(), figure));
        cells.add(reading(test.low(), figure));
        cells.add(reading(test.high(), figure));
        cells.add(Cell.of(p(corrected)));
        cells.add(Reading.of(effect.setScale(2, RoundingMode.HALF_UP), Unit.NUMBER));
        cells.add(Cell.of(test.effect().magnitude().label()));
        cells.add(Cell.of(corrected < LEVEL.doubleValue() ? Label.of("yes", "是") : Label.of("no", "否")));
        return new DataTable.Row(cells, List.of());
    }

    private static String p(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(LEAST_P.scale(), RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "<" + LEAST_P : rounded.toPlainString();
    }

    private static Reading reading(double number, Figure figure) {
        BigDecimal exact = BigDecimal.valueOf(number);
        Optional<CurrencyUnit> currency = Reading.of(figure).currency();
        return currency.map(unit -> Reading.of(BigMoney.of(unit, exact)))
                .orElseGet(() -> Reading.of(exact, figure.unit()));
    }

    private static Label called(CubeGroup group) {
        return group.path().isEmpty()
                ? group.label()
                : Label.of(
                        group.path().stream().map(step -> step.label().en()).collect(Collectors.joining(" / ")),
                        group.path().stream().map(step -> step.label().zh()).collect(Collectors.joining(" / ")));
    }

    /** The same for programs. */
    Map<String, Object> toData() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("against", with.word());
        data.put("level", LEVEL.toPlainString());
        data.put("correction", "holm");
        data.put(
                "tests",
                contrasts.entrySet().stream()
                        .map(entry -> {
                            Map<String, Object> test = new LinkedHashMap<>();
                            test.put("measure", entry.getKey().name());
                            test.put(
                                    "contrasts",
                                    entry.getValue().stream()
                                            .map(Contrast::toData)
                                            .toList());
                            return test;
                        })
                        .toList());
        return data;
    }
}
