package io.crmkit.analytics.report;

import static io.crmkit.core.opportunity.OpportunityAttributes.AMOUNT;
import static io.crmkit.core.opportunity.OpportunityAttributes.CATALOGUE;
import static io.crmkit.core.opportunity.OpportunityAttributes.CLOSED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.OWNER;
import static io.crmkit.core.opportunity.OpportunityAttributes.PROBABILITY;
import static io.crmkit.core.opportunity.OpportunityAttributes.STATUS;

import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.process.Stage;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A quarter of a company that does not exist. */
public final class SampleReport {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final ZonedDateTime AS_OF = ZonedDateTime.of(2026, 9, 30, 18, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
    private static final Catalogues SCHEMA = Catalogues.of(List.of(CATALOGUE, CustomerAttributes.CATALOGUE));

    private static final Measure WEIGHTED = Measure.named("pipeline.weighted", 1)
            .label("Weighted pipeline", "加权商机金额")
            .over(CATALOGUE)
            .unit(Unit.MONEY)
            .asOf()
            .sum(AMOUNT.value().times(PROBABILITY.value()), STATUS.is(Status.OPEN));
    private static final Measure WIN_RATE = Measure.named("win-rate.count", 2)
            .label("Win rate by count", "赢单率（按数量）")
            .over(CATALOGUE)
            .population("Closed opportunities", "已关闭的商机")
            .unit(Unit.FRACTION)
            .basis(Basis.CLOSED_IN, CLOSED_ON)
            .tally("won", Tally.count(STATUS.is(Status.WON)))
            .tally("closed", Tally.count(STATUS.in(Status.WON, Status.LOST)))
            .formula(Formula.ratio("won", "closed"));

    private SampleReport() {}

    /** The whole report, with every kind of block. */
    public static Report whole() {
        Table table = table();
        return Report.builder()
                .title("Sales review, third quarter 2026", "2026 年第三季度销售回顾")
                .subtitle("Meridian Instruments (Suzhou)", "子午仪器（苏州）")
                .asOf(AS_OF)
                .parameter(Label.of("Period", "期间"), Label.of("2026-07-01 to 2026-09-30", "2026-07-01 至 2026-09-30"))
                .parameter(Label.of("Region", "区域"), Label.of("East China", "华东"))
                .parameter(Label.of("Rates", "汇率"), Label.of("close date into CNY", "按关闭日折算为 CNY"))
                .addSection(Section.of(Label.of("At a glance", "总览"), figures(table), attention())
                        .saying(Label.of(
                                "Bookings are ahead of plan; the pipeline for the next quarter is thinner than it was.",
                                "签约额高于计划；下季度的商机储备较上季度减少。")))
                .section("Pipeline", "商机", funnel(), ageing(), waterfall(), distribution())
                .section("Results", "业绩", trend(), owners(), attainment(), regions(), cohorts())
                .section(
                        "By owner",
                        "按负责人",
                        DataTable.of(
                                Label.of("Open and closed deals by owner", "各负责人的商机"),
                                table,
                                List.of(WEIGHTED, WIN_RATE)),
                        deals())
                .addDefinition(Definition.of(WEIGHTED, SCHEMA))
                .addDefinition(Definition.of(WIN_RATE, SCHEMA))
                .build();
    }

    /** What a chart must bear: nothing, one, many, undefined, tiny, huge, negative, hostile names. */
    public static Report extremes() {
        Reading none = Reading.undefined(Undefined.of(Undefined.Reason.NO_DATA), Unit.MONEY);
        Bars.Builder many = Bars.builder().title("Sixty bars", "六十条").measure("Won", "赢单额");
        IntStream.range(0, 60).forEach(i -> many.bar(Label.same("Owner " + i), cny(1_000_000 - i * 15_000L)));
        Trend.Builder days = Trend.builder().title("Ninety days", "九十天");
        List<Reading> values = new ArrayList<>();
        IntStream.range(0, 90).forEach(i -> {
            days.addPeriod(Label.same(LocalDate.of(2026, 7, 1).plusDays(i).toString()));
            values.add(
                    i % 17 == 5
                            ? Reading.undefined(Undefined.of(Undefined.Reason.NO_DATA), Unit.COUNT)
                            : Reading.count((i * 37) % 23 - 6));
        });
        days.addSeries(new Series(Label.of("Net new deals", "净新增"), values));
        return Report.builder()
                .title("Extremes <script>alert(1)</script>", "极端情况 <script>alert(1)</script>")
                .asOf(AS_OF)
                .section(
                        "Nothing",
                        "无数据",
                        Funnel.builder().title("No stage", "无阶段").build(),
                        Bars.builder()
                                .title("All undefined", "全部无定义")
                                .measure("Won", "赢单额")
                                .bar(Label.same("A"), none)
                                .bar(Label.same("B"), none)
                                .build(),
                        AttentionList.builder().title("Nobody", "无").build(),
                        DataTable.builder()
                                .title("No rows", "无行")
                                .column("Name", "名称", Column.Kind.WORDS)
                                .build())
                .section(
                        "Few and many",
                        "少与多",
                        Bars.builder()
                                .title("One bar", "一条")
                                .measure("Won", "赢单额")
                                .bar(Label.same("Only"), cny(5))
                                .build(),
                        Trend.builder()
                                .title("One period", "一期")
                                .addPeriod(Label.same("2026"))
                                .addSeries(Series.of(Label.same("Won"), Reading.count(7)))
                                .build(),
                        many.build(),
                        days.build())
                .section(
                        "Sizes",
                        "大小",
                        Bars.builder()
                                .title("Huge, tiny and negative", "极大、极小、负值")
                                .measure("Result", "结果")
                                .bar(Label.same("Huge"), Reading.of(Money.of(CNY, new BigDecimal("12345678901234.56"))))
                                .bar(Label.same("Tiny"), Reading.of(Money.of(CNY, new BigDecimal("0.01"))))
                                .bar(
                                        Label.same("Negative"),
                                        Reading.of(Money.of(CNY, new BigDecimal("-2345678901234.56"))))
                                .bar(Label.same("None"), none)
                                .build(),
                        Trend.builder()
                                .title("Tiny shares", "极小比率")
                                .addPeriod(Label.same("Q1"))
                                .addPeriod(Label.same("Q2"))
                                .addSeries(Series.of(Label.same("Share"), share("0.00012"), share("0.00031")))
                                .build())
                .section(
                        "Names",
                        "名称",
                        Bars.builder()
                                .title("Names that bite", "恶意名称")
                                .measure("Won", "赢单额")
                                .bar(Label.same("<script>alert(\"x\")</script>"), cny(40))
                                .bar(Label.same("O'Brien & \"Sons\""), cny(30))
                                .bar(Label.same("👩‍👩‍👧‍👦 Familie 🚀"), cny(20))
                                .bar(Label.same("شركة الخليج للتجارة"), cny(10))
                                .bar(Label.same("\u202Eevil\u202C \u001B[31mred"), cny(9))
                                .bar(Label.same("长".repeat(10_000)), cny(8))
                                .build(),
                        DataTable.builder()
                                .title("The same in a table", "同上")
                                .column("Name", "名称", Column.Kind.WORDS)
                                .column("Won", "赢单额", Column.Kind.BAR)
                                .row(Cell.of("<img src=x onerror=alert(1)>"), cny(40))
                                .row(Cell.of("x".repeat(10_000)), none)
                                .row(Cell.of("شركة الخليج"), Reading.of(Money.of(CurrencyUnit.EUR, 10)))
                                .build())
                .build();
    }

    /** A reading of any outcome. */
    public static Reading reading(Outcome outcome) {
        return ImmutableReading.builder().outcome(outcome).unit(Unit.MONEY).build();
    }

    static Reading cny(long amount) {
        return Reading.of(Money.of(CNY, BigDecimal.valueOf(amount)));
    }

    static Reading share(String fraction) {
        return Reading.of(new BigDecimal(fraction), Unit.FRACTION);
    }

    static Reading days(String days) {
        return Reading.of(new BigDecimal(days), Unit.DAYS);
    }

    private static KeyFigures figures(Table table) {
        return KeyFigures.builder()
                .title("Key figures", "关键指标")
                .addFigure(KeyFigure.of(
                                Label.of("Bookings", "签约额"), Reading.of(Money.of(CNY, new BigDecimal("10005600.50"))))
                        .against(Label.of("plan", "计划"), cny(9_200_000), KeyFigure.Direction.UP))
                .addFigure(KeyFigure.of(WEIGHTED.label(), Reading.of(table.total("pipeline.weighted")))
                        .against(Label.of("last quarter", "上季度"), cny(8_950_000), KeyFigure.Direction.UP))
                .addFigure(KeyFigure.of(WIN_RATE.label(), Reading.of(table.total("win-rate.count")))
                        .against(Label.of("last quarter", "上季度"), share("0.412"), KeyFigure.Direction.UP))
                .addFigure(KeyFigure.of(Label.of("Sales cycle, median", "销售周期中位数"), days("46.5"))
                        .against(Label.of("last quarter", "上季度"), days("39"), KeyFigure.Direction.DOWN))
                .figure("Coverage of the plan", "计划覆盖倍数", Reading.of(new BigDecimal("2.84"), Unit.NUMBER))
                .figure(
                        "Net revenue retention",
                        "净收入留存率",
                        Reading.undefined(Undefined.of(Undefined.Reason.ZERO_DENOMINATOR), Unit.FRACTION))
                .build();
    }

    private static AttentionList attention() {
        return AttentionList.builder()
                .title("Deals that need somebody now", "需要立即跟进的商机")
                .note(Label.of("Open deals above CNY 500,000, by score.", "金额高于 CNY 500,000 的进行中商机，按评分排序。"))
                .addItem(AttentionItem.builder()
                        .record(Label.of("Line 4 retrofit, Hengtai Motors", "恒泰汽车 4 号线改造"))
                        .score(Reading.count(92))
                        .amount(cny(2_480_000))
                        .owner("林晓 Lin Xiao")
                        .due(LocalDate.of(2026, 9, 18))
                        .reason("No contact for 34 days", "34 天无联系")
                        .reason("Close date passed 12 days ago", "预计成交日已过 12 天")
                        .build())
                .addItem(AttentionItem.builder()
                        .record(Label.of("Calibration contract, Eastport Shipyard", "东港船厂校准合同"))
                        .score(Reading.count(81))
                        .amount(cny(1_150_000))
                        .owner("Johanna Weiß")
                        .due(LocalDate.of(2026, 10, 3))
                        .reason(
                                "In negotiation for 61 days; half of the won deals need 18",
                                "谈判阶段已 61 天，赢单商机的中位数为 18 天")
                        .build())
                .addItem(AttentionItem.builder()
                        .record(Label.of("Flow meters, Baishan Water", "白山水务流量计"))
                        .score(Reading.count(64))
                        .amount(cny(640_000))
                        .owner("陈睿 Chen Rui")
                        .reason("No decision maker is known", "尚无决策人")
                        .build())
                .build();
    }

    private static Funnel funnel() {
        return Funnel.builder()
                .title("Two of three proposals reach negotiation", "三分之二的方案进入谈判")
                .note(Label.of(
                        "Open deals today; the share that goes on is of deals opened in the last four quarters.",
                        "当前进行中的商机；转化率按最近四个季度新建的商机计算。"))
                .addStage(FunnelStage.of(Label.of("Qualification", "资格确认"), Reading.count(124))
                        .worth(cny(14_800_000))
                        .goingOn(share("0.58")))
                .addStage(FunnelStage.of(Label.of("Needs analysis", "需求分析"), Reading.count(81))
                        .worth(cny(11_250_000))
                        .goingOn(share("0.71")))
                .addStage(FunnelStage.of(Label.of("Proposal", "方案报价"), Reading.count(46))
                        .worth(cny(8_420_000))
                        .goingOn(share("0.664")))
                .addStage(FunnelStage.of(Label.of("Negotiation", "商务谈判"), Reading.count(21))
                        .worth(cny(5_310_000))
                        .goingOn(share("0.8")))
                .addStage(FunnelStage.of(Label.of("Contract", "签约"), Reading.count(9))
                        .worth(cny(2_100_000)))
                .build();
    }

    private static Ageing ageing() {
        return Ageing.builder()
                .title("A third of the proposals is older than 60 days", "三分之一的方案已超过 60 天")
                .note(Label.of("Open amount by days in the stage.", "按所处阶段天数划分的进行中金额。"))
                .addBuckets(
                        Label.of("0–14 days", "0–14 天"),
                        Label.of("15–30 days", "15–30 天"),
                        Label.of("31–60 days", "31–60 天"),
                        Label.of("61–90 days", "61–90 天"),
                        Label.of("over 90 days", "90 天以上"))
                .stage(
                        Label.of("Qualification", "资格确认"),
                        cny(6_100_000),
                        cny(4_200_000),
                        cny(2_900_000),
                        cny(1_100_000),
                        cny(500_000))
                .stage(
                        Label.of("Needs analysis", "需求分析"),
                        cny(3_900_000),
                        cny(3_100_000),
                        cny(2_600_000),
                        cny(1_050_000),
                        cny(600_000))
                .stage(
                        Label.of("Proposal", "方案报价"),
                        cny(2_100_000),
                        cny(1_900_000),
                        cny(1_500_000),
                        cny(1_720_000),
                        cny(1_200_000))
                .stage(
                        Label.of("Negotiation", "商务谈判"),
                        cny(1_900_000),
                        cny(1_610_000),
                        cny(900_000),
                        cny(0),
                        cny(900_000))
                .stage(Label.of("Contract", "签约"), cny(1_500_000), cny(600_000), cny(0), cny(0), cny(0))
                .build();
    }

    private static Waterfall waterfall() {
        return Waterfall.builder()
                .title("The pipeline shrank by CNY 3.1 M", "商机总额减少 310 万")
                .note(Label.of("Open amount, from the first to the last day of the quarter.", "进行中金额，季度首日至末日。"))
                .opening("Opening, 1 July", "期初 7 月 1 日", cny(44_980_000))
                .change("New", "新增", cny(12_400_000))
                .change("Raised", "上调", cny(2_150_000))
                .change("Lowered", "下调", cny(-1_644_400))
                .change("Won", "赢单", cny(-10_005_600))
                .change("Lost", "输单", cny(-6_000_000))
                .closing("Closing, 30 September", "期末 9 月 30 日", cny(41_880_000))
                .build();
    }

    private static Distribution distribution() {
        return Distribution.builder()
                .title("Half of the won deals took less than 47 days", "半数赢单商机用时不足 47 天")
                .note(Label.of(
                        "Deals won in the last four quarters, from opening to signature.", "最近四个季度的赢单商机，从新建到签约。"))
                .unit(Unit.DAYS)
                .counted(Label.of("Deals", "商机数"))
                .bin(0, 15, 9)
                .bin(15, 30, 31)
                .bin(30, 45, 44)
                .bin(45, 60, 38)
                .bin(60, 75, 22)
                .bin(75, 90, 15)
                .bin(90, 105, 9)
                .bin(105, 120, 6)
                .bin(120, 135, 0)
                .bin(135, 150, 3)
                .mark("Median", "中位数", days("46.5"))
                .mark("90 % within", "90% 分位", days("92"))
                .build();
    }

    private static Trend trend() {
        String[] months = {
            "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06",
            "2026-07", "2026-08", "2026-09"
        };
        long[] won = {2_310, 2_650, 3_480, 1_920, 1_240, 2_870, 2_520, 2_760, 3_340, 2_980, 3_150, 3_876};
        long[] lost = {1_450, 1_720, 2_310, 1_650, 900, 1_480, 1_890, 1_600, 2_200, 1_700, 1_950, 2_350};
        Trend.Builder trend = Trend.builder()
                .title("Bookings passed the plan in August", "8 月起签约额超过计划")
                .note(Label.of("Amount of deals closed in the month.", "当月关闭的商机金额。"));
        List<Reading> wins = new ArrayList<>();
        List<Reading> losses = new ArrayList<>();
        List<Reading> plan = new ArrayList<>();
        for (int i = 0; i < months.length; i++) {
            trend.addPeriod(Label.same(months[i]));
            wins.add(cny(won[i] * 1000));
            losses.add(cny(lost[i] * 1000));
            plan.add(cny(2_400_000 + i * 60_000L));
        }
        return trend.addSeries(new Series(Label.of("Won", "赢单"), wins))
                .addSeries(new Series(Label.of("Lost", "输单"), losses))
                .comparison(new Series(Label.of("Plan", "计划"), plan))
                .build();
    }

    private static Bars owners() {
        return Bars.builder()
                .title("Three people bring two thirds of the bookings", "三人贡献三分之二的签约额")
                .note(Label.of("Deals won in the quarter.", "本季度赢单。"))
                .measure("Won", "赢单额")
                .measure("Win rate by count", "赢单率（按数量）")
                .bar(Label.of("Lin Xiao", "林晓"), cny(2_905_600), share("0.52"))
                .bar(Label.same("Johanna Weiß"), cny(2_310_000), share("0.47"))
                .bar(Label.of("Chen Rui", "陈睿"), cny(1_780_000), share("0.41"))
                .bar(Label.of("Zhao Min", "赵敏"), cny(1_240_000), share("0.39"))
                .bar(Label.same("Marc Dubois"), cny(980_000), share("0.33"))
                .bar(Label.of("Sun Jia", "孙佳"), cny(790_000), share("0.36"))
                .build();
    }

    private static Bars attainment() {
        return Bars.builder()
                .title("Distribution misses its plan by a quarter", "渠道业务距计划差四分之一")
                .note(Label.of("Bookings against plan in the quarter.", "本季度签约额与计划对比。"))
                .form(Bars.Form.TARGET)
                .measure("Bookings", "签约额")
                .measure("Plan", "计划")
                .measure("Attainment", "完成率")
                .bar(Label.of("Key accounts", "大客户"), cny(5_120_000), cny(4_400_000), share("1.164"))
                .bar(Label.of("Mid-market", "中型客户"), cny(2_985_600), cny(2_600_000), share("1.148"))
                .bar(Label.of("Distribution", "渠道"), cny(1_640_000), cny(2_200_000), share("0.745"))
                .build();
    }

    private static Bars regions() {
        return Bars.builder()
                .title("Growth comes from Zhejiang", "增长来自浙江")
                .form(Bars.Form.GROUPED)
                .measure("This quarter", "本季度")
                .measure("A year ago", "去年同期")
                .bar(Label.of("Jiangsu", "江苏"), cny(4_100_000), cny(3_950_000))
                .bar(Label.of("Zhejiang", "浙江"), cny(3_600_000), cny(2_100_000))
                .bar(Label.of("Shanghai", "上海"), cny(2_305_600), cny(2_480_000))
                .build();
    }

    private static HeatMap cohorts() {
        HeatMap.Builder map = HeatMap.builder()
                .title("Customers of this spring come back sooner", "今年春季的客户复购更快")
                .note(Label.of(
                        "Share of the customers of a month that ordered again within so many months.",
                        "当月新客户在若干个月内再次下单的比例。"));
        IntStream.rangeClosed(1, 6).forEach(i -> map.addColumn(Label.of("month " + i, i + " 个月")));
        for (int i = 0; i < 6; i++) {
            List<Reading> row = new ArrayList<>();
            for (int j = 0; j < 6 - i; j++) {
                row.add(share(new BigDecimal(8 + i * 3 + j * 7).movePointLeft(2).toPlainString()));
            }
            map.addRow(new Series(Label.same("2026-0" + (i + 3)), row));
        }
        return map.build();
    }

    private static DataTable deals() {
        return DataTable.builder()
                .title("Signed in September", "9 月签约")
                .column("Customer", "客户", Column.Kind.WORDS)
                .column("Signed", "签约日", Column.Kind.DAY)
                .column("Amount", "金额", Column.Kind.BAR)
                .column("Discount", "折扣", Column.Kind.NUMBER)
                .addRow(new DataTable.Row(
                        List.of(
                                Cell.of(Label.of("Hengtai Motors", "恒泰汽车")),
                                Cell.of(LocalDate.of(2026, 9, 24)),
                                cny(1_860_000),
                                share("0.08")),
                        List.of(Label.of("2 deals: Line 3, spare parts", "2 个商机：3 号线、备件"))))
                .row(
                        Cell.of(Label.of("Eastport Shipyard", "东港船厂")),
                        Cell.of(LocalDate.of(2026, 9, 17)),
                        cny(1_216_000),
                        share("0.125"))
                .row(
                        Cell.of(Label.of("Baishan Water", "白山水务")),
                        Cell.of(LocalDate.of(2026, 9, 3)),
                        cny(800_000),
                        share("0"))
                .total(DataTable.Row.of(Cell.of(Label.of("All", "合计")), Cell.of("–"), cny(3_876_000), share("0.0776")))
                .build();
    }

    private static Table table() {
        Binder binder = new Binder(
                SCHEMA,
                new Frame(
                        Instant.parse("2026-09-30T10:00:00Z"),
                        ZoneId.of("Asia/Shanghai"),
                        FiscalCalendar.calendarYear(),
                        BusinessCalendar.always(),
                        ExchangeRates.none()));
        MeasurePlan<Opportunity> plan = MeasurePlan.of(binder, CATALOGUE)
                .measure(WEIGHTED)
                .measure(WIN_RATE)
                .by(Dimension.of(OWNER))
                .build();
        List<Opportunity> deals = new ArrayList<>();
        String[] owners = {"lin.xiao", "johanna.weiss", "chen.rui"};
        for (int i = 0; i < 60; i++) {
            Status status = i % 10 < 5 ? Status.OPEN : i % 10 < 8 ? Status.LOST : Status.WON;
            Opportunity.Builder deal = Opportunity.builder()
                    .id(Id.of("d" + i))
                    .version(1)
                    .name("Deal " + i)
                    .customer(Id.of("c" + i % 7))
                    .stage("first")
                    .status(status)
                    .probability(new BigDecimal("0.35"))
                    .process("simple")
                    .edition(0)
                    .createdOn(LocalDate.of(2026, 5, 1).plusDays(i))
                    .amount(Money.of(CNY, BigDecimal.valueOf(500_000 + i * 12_500L)))
                    .owner(Id.of(owners[i % 3]));
            Stage.usualForecast(status).ifPresent(deal::forecast);
            deals.add((status == Status.OPEN
                            ? deal
                            : deal.closedOn(LocalDate.of(2026, 8, 1).plusDays(i % 50)))
                    .build());
        }
        return plan.finish(RowEvaluator.of(plan).gather(deals));
    }
}
