package io.crmkit.examples.cli;

import io.crmkit.analytics.cube.Against;
import io.crmkit.analytics.cube.Change;
import io.crmkit.analytics.cube.Cube;
import io.crmkit.analytics.cube.CubeGroup;
import io.crmkit.analytics.cube.CubeTable;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Definition;
import io.crmkit.analytics.report.KeyFigure;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.Section;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.measure.Blanks;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.time.FiscalPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** KPIs of what was taken, as a report. */
final class KpiTable<O> {

    private static final Cell NONE = Cell.of("");

    private final Catalogues catalogues;
    private final Optional<RatePolicy> policy;
    private final Optional<Label> scope;
    private final CubeTable<O> table;
    private final Optional<KpiContrasts<O>> contrasts;

    /**
     * Asks.
     *
     * @param records the records
     * @param catalogues in whose words KPIs are defined
     * @param policy how amounts were converted, if they were
     * @param scope which records these are, where there are others
     */
    KpiTable(
            Cube<O> records,
            Catalogues catalogues,
            Optional<RatePolicy> policy,
            Optional<Label> scope,
            KpiQuestion question) {
        this.catalogues = catalogues;
        this.policy = policy;
        this.scope = scope;
        this.table = answered(records, question);
        this.contrasts = question.tests().map(with -> new KpiContrasts<>(table, with));
    }

    private static <O> CubeTable<O> answered(Cube<O> records, KpiQuestion question) {
        List<Measure> measures = question.measures();
        Cube<O> cube = records.measures(measures).by(question.by().toArray(Dimension[]::new));
        Cube<O> largest =
                question.top().map(most -> cube.top(most, measures.get(0))).orElse(cube);
        Cube<O> compared = question.against().map(largest::comparing).orElse(largest);
        try {
            return compared.table();
        } catch (InvalidDataException refused) {
            throw CliException.refused("--by", refused);
        }
    }

    /** The figures by the dimensions, with what they mean. */
    Report report(String folder) {
        Report.Builder report = begun("KPIs: " + folder, "指标：" + folder)
                .addSection(Section.of(Label.of("Figures", "指标值"), figures().toArray(Block[]::new)));
        contrasts.ifPresent(tested -> report.addSection(
                Section.of(Label.of("Differences", "差异检验"), tested.tables().toArray(Block[]::new))));
        return report.build();
    }

    /**
     * The same for programs: the answer of the cube by its own form, under {@code cube}; the tests, if any were asked for, under {@code
     * significance}; which records were looked at, where there are others, under {@code scope}; what the KPIs mean, under {@code definitions}, as {@code crm catalog} tells it; and what the figures lack, if they lack
     * anything, under {@code notes}.
     */
    Map<String, Object> toData(List<Label> lacking) {
        Map<String, Object> data = new LinkedHashMap<>();
        policy.ifPresent(rates -> data.put("rates", rates.toData()));
        scope.ifPresent(words -> data.put("scope", CatalogCommand.both(words)));
        data.put("cube", table.answer().toData());
        contrasts.ifPresent(tested -> data.put("significance", tested.toData()));
        data.put(
                "definitions",
                table.measures().stream()
                        .map(measure -> CatalogCommand.toData(measure, catalogues))
                        .toList());
        if (!lacking.isEmpty()) {
            data.put("notes", lacking.stream().map(CatalogCommand::both).toList());
        }
        return data;
    }

    /** The records behind the figure of one group; of everything, if that is asked for in a word that names no group. */
    Report records(
            String folder,
            List<String> values,
            List<? extends Attribute<O, ?>> shown,
            KpiRecords.Names names,
            int most) {
        Block[] blocks =
                new KpiRecords<>(table, values, shown, names).blocks(most).toArray(Block[]::new);
        return begun("Records behind a KPI: " + folder, "指标背后的记录：" + folder)
                .addSection(Section.of(Label.of("Records", "记录"), blocks))
                .build();
    }

    private Report.Builder begun(String en, String zh) {
        Frame frame = table.frame();
        Report.Builder report = Report.builder().title(en, zh).asOf(frame.now().atZone(frame.zone()));
        scope.ifPresent(words -> report.parameter(Label.of("Rows", "统计范围"), words));
        policy.ifPresent(rates -> report.parameter(Label.of("Currency", "币种"), rates.label()));
        table.against().ifPresent(against -> report.parameter(Label.of("Compared with", "比较基期"), against.label()));
        table.measures().forEach(measure -> report.addDefinition(Definition.of(measure, catalogues)));
        return report;
    }

    private List<Block> figures() {
        CubeGroup total = table.total();
        if (table.dimensions().isEmpty()) {
            KeyFigures.Builder figures = KeyFigures.builder().title(total.label());
            table.measures()
                    .forEach(measure ->
                            figures.addFigure(KeyFigure.of(measure.label(), Reading.of(total.figure(measure.name())))));
            return List.of(
                    figures.note(joined(blanks(table.measures()).toList())).build());
        }
        return table.against().isEmpty()
                ? List.of(figures(Label.of("By ", "按"), table.measures()))
                : table.measures().stream()
                        .<Block>map(measure -> figures(
                                Label.of(
                                        measure.label().en() + " by ",
                                        measure.label().zh() + "：按"),
                                List.of(measure)))
                        .toList();
    }

    private Block figures(Label by, List<Measure> measures) {
        String en = table.dimensions().stream().map(Label::en).collect(Collectors.joining(", "));
        String zh = table.dimensions().stream().map(Label::zh).collect(Collectors.joining("、"));
        DataTable.Builder rows = DataTable.builder().title(Label.of(by.en() + en, by.zh() + zh));
        rows.note(joined(Stream.concat(notes().stream(), blanks(measures)).toList()));
        table.dimensions().forEach(dimension -> rows.addColumn(new Column(dimension, Column.Kind.WORDS)));
        measures.forEach(measure -> columns(measure).forEach(rows::addColumn));
        table.total().groups().forEach(group -> add(group, measures, rows));
        return rows.total(row(table.total(), measures)).build();
    }

    private List<Column> columns(Measure measure) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(measure.label(), Column.Kind.NUMBER));
        table.against().ifPresent(against -> {
            boolean share = measure.unit().equals(Unit.FRACTION);
            columns.add(new Column(then(against), Column.Kind.NUMBER));
            columns.add(new Column(
                    share ? Label.of("Difference in points", "差（百分点）") : Label.of("Difference", "差额"),
                    Column.Kind.NUMBER));
            columns.add(new Column(Label.of("Change", "变化率"), Column.Kind.NUMBER));
        });
        return columns;
    }

    private static Label then(Against against) {
        return against == Against.PREVIOUS ? Label.of("Before", "上期") : Label.of("A year before", "去年同期");
    }

    /** A row for each group, and below the groups of one the row of them together. */
    private void add(CubeGroup group, List<Measure> measures, DataTable.Builder rows) {
        group.groups().forEach(below -> add(below, measures, rows));
        rows.addRow(row(group, measures));
    }

    private DataTable.Row row(CubeGroup group, List<Measure> measures) {
        List<Cell> cells = new ArrayList<>();
        group.path().forEach(step -> cells.add(Cell.of(step.label())));
        for (int i = cells.size(); i < table.dimensions().size(); i++) {
            boolean together =
                    i == group.path().size() && (i == 0 || !group.groups().isEmpty());
            cells.add(together ? Cell.of(table.total().label()) : NONE);
        }
        for (Measure measure : measures) {
            Figure figure = group.figure(measure.name());
            Optional<Change> change = group.change(figure.measure());
            if (change.isPresent()) {
                cells.addAll(changed(change.get(), figure.unit()));
            } else {
                cells.add(Reading.of(figure));
                cells.addAll(table.against().isPresent() ? List.of(NONE, NONE, NONE) : List.of());
            }
        }
        return new DataTable.Row(cells, List.of());
    }

    private static List<Cell> changed(Change change, Unit unit) {
        return List.of(
                beside(change.now(), change.then()),
                beside(change.then(), change.now()),
                cell(change.difference(), unit),
                cell(change.relative(), Unit.FRACTION));
    }

    /** The reading of a figure; no amount at all is zero in the currency of the one that it stands beside. */
    private static Reading beside(Figure figure, Figure other) {
        return Reading.of(other)
                .currency()
                .map(currency -> Reading.of(figure, currency))
                .orElseGet(() -> Reading.of(figure));
    }

    private static Cell cell(Outcome outcome, Unit unit) {
        if (outcome instanceof Undefined why) {
            return Reading.undefined(why, unit);
        }
        if (outcome instanceof Outcome.Scalar number) {
            return Reading.of(number.value(), unit);
        }
        if (outcome instanceof Outcome.Amount amount) {
            return Reading.of(amount.value());
        }
        List<String> amounts = ((Outcome.Amounts) outcome)
                .values().stream().map(Object::toString).toList();
        return ((Outcome.Amounts) outcome).values().size() == 1
                ? Reading.of(((Outcome.Amounts) outcome).values().get(0))
                : Cell.of(String.join(" + ", amounts));
    }

    /** What keeps the table from being what was asked for. */
    private List<Label> notes() {
        List<Label> notes = new ArrayList<>();
        table.refused().ifPresent(why -> notes.add(why.label()));
        table.unordered()
                .ifPresent(why -> notes.add(Label.of(
                        "The largest groups cannot be found: " + why.label().en() + ". Name one with --currency.",
                        "无法按大小排列：" + why.label().zh() + "。请用 --currency 指定币种。")));
        table.failures()
                .forEach(failure -> notes.add(Label.of(
                        failure.measure().label().en() + ": " + failure.label().en(),
                        failure.measure().label().zh() + "：" + failure.label().zh())));
        running(table.total())
                .findFirst()
                .ifPresent(period -> notes.add(Label.of(
                        period.label().en() + " is not over: its figures so far stand beside those of a whole period.",
                        period.label().zh() + "尚未结束：其截至目前的数值与完整期间比较。")));
        return notes;
    }

    /** How many values were blank, and what became of them; those that leave nothing to tell are told by the figure itself. */
    private Stream<Label> blanks(List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.blanks() != Blanks.UNDEFINED
                        && table.total().figure(measure.name()).blanks() > 0)
                .map(measure -> {
                    long blank = table.total().figure(measure.name()).blanks();
                    boolean zero = measure.blanks() == Blanks.ZERO;
                    return Label.of(
                            "%s: %d blank value(s) %s."
                                    .formatted(measure.label().en(), blank, zero ? "counted as zero" : "left out"),
                            "%s：空白值 %d 个，%s。".formatted(measure.label().zh(), blank, zero ? "按零计" : "未计入"));
                });
    }

    private static Optional<Label> joined(List<Label> notes) {
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(Label.of(
                        notes.stream().map(Label::en).collect(Collectors.joining(" ")),
                        notes.stream().map(Label::zh).collect(Collectors.joining(" "))));
    }

    /** The periods that are compared and not over. */
    private Stream<FiscalPeriod> running(CubeGroup group) {
        LocalDate today = table.frame().today();
        return Stream.concat(
                group.changes().stream()
                        .map(Change::period)
                        .filter(period ->
                                period.contains(today) && !period.last().equals(today)),
                group.groups().stream().flatMap(this::running));
    }
}
