package io.crmkit.analytics.pipeline;

import static io.crmkit.core.opportunity.OpportunityAttributes.CLOSED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.CREATED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.CUSTOMER_SECTOR;
import static io.crmkit.core.opportunity.OpportunityAttributes.OUTCOME_REASON;
import static io.crmkit.core.opportunity.OpportunityAttributes.OWNER;
import static io.crmkit.core.opportunity.OpportunityAttributes.STATUS;

import io.crmkit.analytics.kpi.LineKpis;
import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Distribution;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.catalog.ProductAttributes;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Line;
import io.crmkit.core.team.MemberAttributes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** The figures by region, seller, product, sector, length and reason. */
final class Breakdown {

    private static final int BIN_DAYS = 15;
    private static final int MOST_BINS = 24;

    private final Deals deals;

    Breakdown(Deals deals) {
        this.deals = deals;
    }

    List<Block> regions() {
        return bars(
                "By region",
                "按区域",
                Dimension.of(MemberAttributes.of(OWNER).then(MemberAttributes.REGION)),
                PipelineKpis.WON_VALUE,
                PipelineKpis.WON_COUNT,
                PipelineKpis.WIN_RATE);
    }

    List<Block> sellers() {
        return bars(
                "By seller",
                "按销售人员",
                Dimension.of(MemberAttributes.of(OWNER).then(MemberAttributes.NAME)),
                PipelineKpis.WON_VALUE,
                PipelineKpis.WON_COUNT,
                PipelineKpis.WIN_RATE);
    }

    List<Block> products() {
        return bars(
                "By product",
                "按产品",
                Dimension.of(Line.Attributes.PRODUCT.then(ProductAttributes.NAME)),
                LineKpis.WON_VALUE,
                LineKpis.WON_COUNT,
                LineKpis.WIN_RATE);
    }

    List<Block> sectors() {
        return bars(
                "By sector",
                "按行业",
                Dimension.of(CUSTOMER_SECTOR),
                PipelineKpis.WON_VALUE,
                PipelineKpis.WON_COUNT,
                PipelineKpis.WIN_RATE);
    }

    /** How many days won deals took. */
    List<Block> cycle() {
        List<Measure> marks = List.of(PipelineKpis.CYCLE_MEDIAN, PipelineKpis.CYCLE_P90);
        Table table = deals.table(marks);
        Distribution.Builder days = Distribution.builder()
                .title("Days from creation to won", "从创建到赢单的天数")
                .unit(Unit.DAYS)
                .counted(PipelineKpis.WON_COUNT.label());
        Expression cycle = CLOSED_ON.daysSince(CREATED_ON);
        long total = count(PipelineKpis.WON_COUNT, Condition.always());
        long seen = 0;
        for (int i = 0; i < MOST_BINS && seen < total; i++) {
            long from = (long) i * BIN_DAYS;
            long count = count(PipelineKpis.WON_COUNT, cycle.compared(Operator.BETWEEN, from, from + BIN_DAYS - 1));
            days.bin(from, from + BIN_DAYS, count);
            seen += count;
        }
        if (seen < total) {
            days.note(Label.of((total - seen) + " longer ones are not drawn.", "另有 " + (total - seen) + " 个更长的未绘出。"));
        }
        if (total > 0) {
            days.mark("Median", "中位数", Reading.of(table.total(PipelineKpis.CYCLE_MEDIAN.name())))
                    .mark("90th percentile", "90 分位", Reading.of(table.total(PipelineKpis.CYCLE_P90.name())));
        }
        return List.of(days.build());
    }

    /** Why deals were lost. */
    List<Block> lost() {
        Table table =
                deals.table(List.of(PipelineKpis.LOST_COUNT), STATUS.is(Status.LOST), Dimension.of(OUTCOME_REASON));
        Bars.Builder bars =
                Bars.builder().title("Lost deals by reason", "按原因输单").measure("Lost deals", "输单数");
        sorted(table, PipelineKpis.LOST_COUNT)
                .forEach(row ->
                        bars.bar(row.key().labels().get(0), Reading.of(row.figure(PipelineKpis.LOST_COUNT.name()))));
        return List.of(bars.build());
    }

    /** A chart for each currency: the value as the bar, number and win rate beside it. */
    private List<Block> bars(String en, String zh, Dimension by, Measure value, Measure count, Measure rate) {
        List<Block> blocks = new ArrayList<>();
        for (Map.Entry<CurrencyUnit, Deals> entry : deals.byCurrency()) {
            String code = PipelineReport.suffix(entry, deals);
            Table table = entry.getValue().table(List.of(value, count, rate), by);
            Bars.Builder bars = Bars.builder()
                    .title(en + code, zh + code)
                    .addMeasure(value.label())
                    .addMeasure(count.label())
                    .addMeasure(rate.label());
            sorted(table, value)
                    .forEach(row -> bars.bar(
                            row.key().labels().get(0),
                            PipelineReport.amount(row.figure(value.name()), entry.getKey()),
                            Reading.of(row.figure(count.name())),
                            Reading.of(row.figure(rate.name()))));
            blocks.add(bars.build());
        }
        return blocks;
    }

    private long count(Measure measure, Condition where) {
        return deals.table(List.of(measure), where)
                .total(measure.name())
                .number()
                .orElse(BigDecimal.ZERO)
                .longValueExact();
    }

    private static List<Table.Row> sorted(Table table, Measure measure) {
        return table.rows().stream()
                .sorted(Comparator.comparing((Table.Row row) -> size(row, measure))
                        .reversed())
                .toList();
    }

    private static BigDecimal size(Table.Row row, Measure measure) {
        return Reading.of(row.figure(measure.name())).number().orElse(BigDecimal.ZERO);
    }
}
