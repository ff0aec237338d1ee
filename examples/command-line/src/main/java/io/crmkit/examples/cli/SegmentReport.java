package io.crmkit.examples.cli;

import io.crmkit.analytics.kpi.CustomerValueKpis;
import io.crmkit.analytics.kpi.ShareKpis;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Definition;
import io.crmkit.analytics.report.HeatMap;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.Section;
import io.crmkit.analytics.report.Series;
import io.crmkit.analytics.segment.Abc;
import io.crmkit.analytics.segment.AbcLimits;
import io.crmkit.analytics.segment.Cohorts;
import io.crmkit.analytics.segment.Concentration;
import io.crmkit.analytics.segment.RfmScale;
import io.crmkit.analytics.segment.RfmScore;
import io.crmkit.analytics.segment.RfmSegment;
import io.crmkit.analytics.share.Part;
import io.crmkit.analytics.value.CustomerValue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;

/** Purchases as a report: which rows counted, and what a method says of those who bought. */
final class SegmentReport {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int LARGEST = 4;
    private static final RfmScale SCALE = RfmScale.QUINTILES;
    private static final Catalogues FACTS =
            Catalogues.of(List.of(CustomerValue.Attributes.CATALOGUE, Part.Attributes.CATALOGUE));

    private final Bought bought;
    private final LocalDate asOf;
    private final int limit;
    private final int mostMonths;
    private final BigDecimal whole;

    /** A report that lists so many customers, items or cohorts at most, and of a cohort so many months. */
    SegmentReport(Bought bought, LocalDate asOf, int limit, int mostMonths) {
        this.bought = bought;
        this.asOf = asOf;
        this.limit = limit;
        this.mostMonths = mostMonths;
        this.whole = bought.purchases().value();
    }

    Report of(SegmentMethod method, String file, PurchaseColumns columns, ZoneId zone) {
        Report.Builder report = Report.builder()
                .title("Purchases: " + file, "购买记录：" + file)
                .asOf(asOf.atStartOfDay(zone))
                .parameter(Label.of("Customer", "客户"), Label.same(columns.customer))
                .parameter(Label.of("Date", "日期"), Label.same(columns.date))
                .parameter(Label.of("Amount", "金额"), amount(columns));
        columns.order().ifPresent(order -> report.parameter(Label.of("Order", "订单"), Label.same(order)));
        columns.by().ifPresent(by -> report.parameter(Label.of("Classified by", "分类依据"), Label.same(by)));
        return report.addSection(Section.of(Label.of("What was read", "读取结果"), rows(), whole()))
                .addSection(Section.of(method.label(), blocks(method, columns)))
                .addDefinition(Definition.of(CustomerValueKpis.REPEAT_RATE, FACTS))
                .addDefinition(Definition.of(ShareKpis.EFFECTIVE_NUMBER, FACTS))
                .build();
    }

    private Label amount(PurchaseColumns columns) {
        String code = bought.purchases().currency().getCode();
        return Label.of(columns.amount + ", in " + code, columns.amount + "，币种 " + code);
    }

    private Block rows() {
        DataTable.Builder table = DataTable.builder()
                .title("Rows", "数据行")
                .column("Outcome", "结果", Column.Kind.WORDS)
                .column("Rows", "行数", Column.Kind.NUMBER)
                .column("First rows", "前几行", Column.Kind.WORDS)
                .row(Cell.of(Label.of("Taken", "已采用")), Reading.count(bought.taken()), Cell.of(""));
        if (bought.zero() > 0) {
            table.row(
                    Cell.of(Label.of("Of these, the amount is 0", "其中金额为零")),
                    Reading.count(bought.zero()),
                    Cell.of(""));
        }
        bought.omitted()
                .forEach((why, left) -> table.row(
                        Cell.of(Label.of(
                                "Left out: " + why.label().en(),
                                "未采用：" + why.label().zh())),
                        Reading.count(left.count()),
                        Cell.of(left.where())));
        return table.total(DataTable.Row.of(Cell.of(Label.of("All", "合计")), Reading.count(bought.rows()), Cell.of("")))
                .build();
    }

    private Block whole() {
        KeyFigures.Builder figures = KeyFigures.builder()
                .title("At a glance", "一览")
                .figure("Customers", "客户数", Reading.count(bought.purchases().size()))
                .figure("Orders", "订单数", Reading.count(bought.purchases().orders()))
                .figure("Value", "金额", money(whole));
        return figures.figure(
                        "Repeat customers",
                        "复购客户占比",
                        Reading.of(bought.purchases().repeatRate()))
                .build();
    }

    private Block[] blocks(SegmentMethod method, PurchaseColumns columns) {
        return switch (method) {
            case RFM -> rfm();
            case ABC -> abc(columns.by().map(Label::same).orElse(Label.of("Customer", "客户")));
            case COHORTS -> cohorts();
        };
    }

    private Block[] rfm() {
        List<RfmScore> scores = bought.purchases().rfm(asOf, SCALE);
        List<Group> groups = new ArrayList<>();
        for (RfmSegment segment : RfmSegment.values()) {
            List<BigDecimal> values = scores.stream()
                    .filter(score -> score.segment() == segment)
                    .map(score -> score.buyer().value())
                    .toList();
            groups.add(new Group(segment, values.size(), sum(values)));
        }
        DataTable.Builder best = DataTable.builder()
                .title("Customers of most value", "金额最高的客户")
                .note(shown(scores.size()))
                .column("Customer", "客户", Column.Kind.WORDS)
                .column("Segment", "分群", Column.Kind.WORDS)
                .column("Days since", "距今天数", Column.Kind.NUMBER)
                .column("Orders", "订单数", Column.Kind.NUMBER)
                .column("Value", "金额", Column.Kind.NUMBER)
                .column("R-F-M", "R-F-M", Column.Kind.WORDS);
        scores.stream()
                .sorted(Comparator.comparing((RfmScore score) -> score.buyer().value())
                        .reversed())
                .limit(limit)
                .forEach(score -> best.row(
                        Cell.of(score.buyer().id()),
                        Cell.of(score.segment().label()),
                        Reading.count(score.days()),
                        Reading.count(score.buyer().orders()),
                        money(score.buyer().value()),
                        Cell.of(score.recency() + "-" + score.frequency() + "-" + score.value())));
        return new Block[] {
            groups(Label.of("Segments", "分群"), Label.of("Customers", "客户数"), groups)
                    .note(segments())
                    .build(),
            best.build()
        };
    }

    /** What a score means, and which scores make a segment. */
    private static Label segments() {
        Label scores = SCALE.meaning();
        return Label.of(
                scores.en() + " The first segment that fits counts: "
                        + Arrays.stream(RfmSegment.values())
                                .map(each -> each.label().en() + " ("
                                        + each.meaning(SCALE).en() + ")")
                                .collect(Collectors.joining(", "))
                        + ".",
                scores.zh() + "客户归入第一个符合条件的分群："
                        + Arrays.stream(RfmSegment.values())
                                .map(each -> each.label().zh() + "（"
                                        + each.meaning(SCALE).zh() + "）")
                                .collect(Collectors.joining("、"))
                        + "。");
    }

    private Block[] abc(Label item) {
        Abc<String> abc = Abc.of(bought.items(), AbcLimits.USUAL);
        List<Group> classes = new ArrayList<>();
        abc.counts()
                .forEach((each, count) -> classes.add(new Group(
                        each,
                        count,
                        sum(abc.items().stream()
                                .filter(one -> one.classed() == each)
                                .map(Abc.Item::value)
                                .toList()))));
        DataTable.Builder largest = DataTable.builder()
                .title("The largest", "金额最高")
                .note(shown(abc.items().size()))
                .addColumn(new Column(item, Column.Kind.WORDS))
                .column("Class", "类别", Column.Kind.WORDS)
                .column("Value", "金额", Column.Kind.NUMBER)
                .column("Share", "占比", Column.Kind.NUMBER)
                .column("Cumulative", "累计占比", Column.Kind.NUMBER);
        abc.items().stream()
                .limit(limit)
                .forEach(one -> largest.row(
                        Cell.of(one.key()),
                        Cell.of(one.classed().label()),
                        money(one.value()),
                        fraction(one.share()),
                        fraction(one.cumulative())));
        List<Block> blocks = new ArrayList<>();
        blocks.add(groups(Label.of("Classes", "类别"), Label.of("Number", "数量"), classes)
                .build());
        concentration().ifPresent(blocks::add);
        blocks.add(largest.build());
        return blocks.toArray(Block[]::new);
    }

    /** How concentrated all is that brought something; empty if nothing did. */
    private Optional<Block> concentration() {
        List<BigDecimal> values = bought.items().values().stream()
                .filter(value -> value.signum() > 0)
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(concentration(Concentration.of(values)));
    }

    private static Block concentration(Concentration found) {
        return KeyFigures.builder()
                .title("Concentration", "集中度")
                .figure(
                        "Herfindahl-Hirschman index (HHI, 0 to 10,000)",
                        "赫芬达尔-赫希曼指数（HHI，0 至 10,000）",
                        Reading.of(found.index().number().orElseThrow().multiply(TEN_THOUSAND), Unit.NUMBER))
                .figure("Share of the largest four (CR4)", "前四名占比（CR4）", fraction(found.shareOfLargest(LARGEST)))
                .figure("As concentrated as so many equal ones", "等效均等数量", Reading.of(found.effectiveNumber()))
                .build();
    }

    private Block[] cohorts() {
        List<Cohorts.Row> all = bought.purchases().cohorts().rows();
        List<Cohorts.Row> latest = all.subList(Math.max(0, all.size() - limit), all.size());
        DataTable.Builder sizes = DataTable.builder()
                .title("New customers", "新客户")
                .note(shown(all.size()))
                .column("Month", "月份", Column.Kind.WORDS)
                .column("Customers", "客户数", Column.Kind.BAR);
        latest.forEach(row -> sizes.row(Cell.of(row.month().toString()), Reading.count(row.size())));
        return new Block[] {sizes.build(), retention(latest)};
    }

    private Block retention(List<Cohorts.Row> rows) {
        int months = Math.min(
                mostMonths,
                rows.stream().mapToInt(row -> row.active().size()).max().orElse(0));
        HeatMap.Builder map = HeatMap.builder()
                .title("Share that bought so many months later", "若干个月后仍购买的客户占比")
                .note(Label.of(
                        "Up to %d months later; of the last month, purchases are known until %s."
                                .formatted(mostMonths - 1, bought.last()),
                        "最多显示 %d 个月；最后一个月的数据截至 %s。".formatted(mostMonths - 1, bought.last())));
        IntStream.range(0, months).forEach(month -> map.addColumn(Label.same(String.valueOf(month))));
        for (Cohorts.Row row : rows) {
            Reading[] shares = IntStream.range(0, Math.min(months, row.active().size()))
                    .mapToObj(month -> fraction(row.retention(month)))
                    .toArray(Reading[]::new);
            map.addRow(Series.of(Label.same(row.month().toString()), shares));
        }
        return map.build();
    }

    /**
     * Some who have something in common.
     *
     * @param name what that is
     * @param count how many they are
     * @param value what they brought
     */
    private record Group(Labelled name, long count, BigDecimal value) {}

    private DataTable.Builder groups(Label title, Label counted, List<Group> groups) {
        long all = groups.stream().mapToLong(Group::count).sum();
        DataTable.Builder table = DataTable.builder()
                .title(title)
                .addColumn(new Column(title, Column.Kind.WORDS))
                .addColumn(new Column(counted, Column.Kind.NUMBER))
                .column("Share", "占比", Column.Kind.NUMBER)
                .column("Value", "金额", Column.Kind.NUMBER)
                .column("Share of value", "金额占比", Column.Kind.BAR);
        groups.forEach(group -> table.addRow(row(group, all)));
        table.total(row(new Group(() -> Label.of("All", "合计"), all, whole), all));
        return table;
    }

    private DataTable.Row row(Group group, long all) {
        return DataTable.Row.of(
                Cell.of(group.name().label()),
                Reading.count(group.count()),
                share(BigDecimal.valueOf(group.count()), BigDecimal.valueOf(all)),
                money(group.value()),
                share(group.value(), whole));
    }

    private Label shown(int all) {
        int some = Math.min(limit, all);
        return Label.of("%,d of %,d are shown.".formatted(some, all), "共 %2$,d 项，显示 %1$,d 项。".formatted(some, all));
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Reading share(BigDecimal part, BigDecimal all) {
        return all.signum() == 0
                ? Reading.undefined(Undefined.of(Undefined.Reason.ZERO_DENOMINATOR), Unit.FRACTION)
                : fraction(part.divide(all, MathContext.DECIMAL128));
    }

    private static Reading fraction(BigDecimal share) {
        return Reading.of(share, Unit.FRACTION);
    }

    private Reading money(BigDecimal amount) {
        return Reading.of(BigMoney.of(bought.purchases().currency(), amount));
    }
}
