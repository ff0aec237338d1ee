package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.HeatMap;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Series;
import io.crmkit.analytics.report.Trend;
import io.crmkit.analytics.segment.Abc;
import io.crmkit.analytics.segment.AbcClass;
import io.crmkit.analytics.segment.AbcLimits;
import io.crmkit.analytics.segment.AbcSummary;
import io.crmkit.analytics.segment.Purchases;
import io.crmkit.analytics.segment.RfmScale;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Opportunity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.BigMoney;

/** Who buys: customers by what they brought, and by when and how often they bought last. Deals without a customer are left out. */
final class Customers {

    /** With fewer customers, fifths and classes say nothing. */
    private static final int FEWEST = 5;

    private static final int POINTS = 10;
    private static final RfmScale SCALE = RfmScale.QUINTILES;

    private final Deals deals;

    Customers(Deals deals) {
        this.deals = deals;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Book book : deals.books()) {
            Purchases purchases = purchases(book);
            if (purchases.size() >= FEWEST && purchases.value().signum() > 0) {
                Abc<String> abc = Abc.of(purchases.values(), AbcLimits.USUAL);
                blocks.add(curve(book, abc));
                blocks.add(classes(book, purchases.abc(AbcLimits.USUAL)));
                blocks.add(grid(book, purchases));
            }
        }
        return blocks;
    }

    private Purchases purchases(Book book) {
        LocalDate today = deals.frame().today();
        Purchases.Builder purchases = Purchases.in(book.currency());
        for (Opportunity deal : book.opportunities()) {
            boolean counts = deal.status() == Status.WON
                    && deal.customer().isPresent()
                    && deal.closedOn().filter(day -> !day.isAfter(today)).isPresent();
            if (counts) {
                book.worth(deal)
                        .filter(worth -> !worth.isNegative())
                        .ifPresent(worth -> purchases.add(
                                deal.customer().get().value(),
                                deal.id().value(),
                                deal.closedOn().get(),
                                worth.getAmount()));
            }
        }
        return purchases.build();
    }

    /** How much the largest customers bring, beside what they would bring if all were alike. */
    private static Block curve(Book book, Abc<String> abc) {
        int count = abc.items().size();
        int points = Math.min(POINTS, count);
        List<Reading> shares = new ArrayList<>(List.of(share(BigDecimal.ZERO)));
        List<Reading> alike = new ArrayList<>(List.of(share(BigDecimal.ZERO)));
        Trend.Builder curve = Trend.builder()
                .title(book.title("Share of won value that the largest customers bring", "大客户贡献的赢单金额占比"))
                .note(Label.of(
                        "From left to right, the share of all " + count
                                + " customers with a won deal, the largest first.",
                        "横轴为全部 " + count + " 个有赢单的客户的占比，由大到小。"))
                .addPeriod(Label.same("0 %"));
        for (int i = 1; i <= points; i++) {
            int through = (i * count + points - 1) / points;
            BigDecimal place = part(through, count);
            curve.addPeriod(Label.same(percent(place) + " %"));
            shares.add(share(abc.items().get(through - 1).cumulative()));
            alike.add(share(place));
        }
        return curve.addSeries(new Series(Label.of("Share of won value", "赢单金额占比"), shares))
                .comparison(new Series(Label.of("if all were alike", "若各客户相同"), alike))
                .build();
    }

    private static Block classes(Book book, AbcSummary abc) {
        DataTable.Builder table = DataTable.builder()
                .title(book.title("Customers by class", "客户分类（ABC）"))
                .note(Label.of(
                        "The largest customers that bring 80 % of the won value are class A, those up to 95 % class B, the others C.",
                        "累计赢单金额达到 80% 的最大客户为 A 类，至 95% 为 B 类，其余为 C 类。"))
                .column("Class", "类别", Column.Kind.WORDS)
                .column("Customers", "客户数", Column.Kind.NUMBER)
                .column("Share of customers", "客户占比", Column.Kind.NUMBER)
                .column("Won value", "赢单金额", Column.Kind.NUMBER)
                .column("Share of won value", "金额占比", Column.Kind.NUMBER);
        for (AbcClass each : AbcClass.values()) {
            table.addRow(new DataTable.Row(
                    List.of(
                            Cell.of(each.label()),
                            Reading.count(abc.count(each)),
                            share(abc.shareOfItems(each)),
                            Reading.of(BigMoney.of(book.currency(), abc.value(each))),
                            share(abc.shareOfValue(each))),
                    List.of()));
        }
        return table.build();
    }

    private Block grid(Book book, Purchases purchases) {
        long[][][] cells = purchases.rfm(deals.frame().today(), SCALE).cells();
        Label meaning = SCALE.meaning();
        HeatMap.Builder grid = HeatMap.builder()
                .title(book.title("Customers by recency and frequency", "客户最近购买与购买频次（RFM）"))
                .note(Label.of(
                        "Number of customers with a won deal: who bought lately stands at the top, who bought often at the right. "
                                + meaning.en(),
                        "有赢单的客户数：越靠上购买越近，越靠右购买越频繁。" + meaning.zh()));
        for (int often = 1; often <= SCALE.scores(); often++) {
            grid.addColumn(Label.same("F " + often));
        }
        for (int late = SCALE.scores(); late >= 1; late--) {
            grid.addRow(new Series(
                    Label.same("R " + late),
                    Arrays.stream(cells[late - 1])
                            .map(values -> Reading.count(Arrays.stream(values).sum()))
                            .toList()));
        }
        return grid.build();
    }

    private static BigDecimal part(long some, long all) {
        return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), MathContext.DECIMAL128);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private static Reading share(BigDecimal share) {
        return Reading.of(share, Unit.FRACTION);
    }
}
