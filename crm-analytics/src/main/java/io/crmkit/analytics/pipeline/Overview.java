package io.crmkit.analytics.pipeline;

import static io.crmkit.core.opportunity.OpportunityAttributes.CLOSED_ON;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.KeyFigure;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Series;
import io.crmkit.analytics.report.Trend;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Table;
import io.crmkit.core.message.Label;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The figures of the whole, and how they came about over time. */
final class Overview {

    private static final List<Measure> COUNTS = List.of(
            PipelineKpis.OPEN_COUNT,
            PipelineKpis.WON_COUNT,
            PipelineKpis.LOST_COUNT,
            PipelineKpis.WIN_RATE,
            PipelineKpis.CYCLE_MEAN,
            PipelineKpis.CYCLE_MEDIAN,
            PipelineKpis.CYCLE_CLOSED_MEAN);
    private static final List<Measure> VALUES = List.of(
            PipelineKpis.WON_VALUE,
            PipelineKpis.DEAL_SIZE,
            PipelineKpis.DEAL_SIZE_MEDIAN,
            PipelineKpis.VELOCITY,
            PipelineKpis.OPEN_VALUE,
            PipelineKpis.OPEN_WEIGHTED);
    private static final int MOST_MONTHS = 36;

    private final Deals deals;

    Overview(Deals deals) {
        this.deals = deals;
    }

    /** One block of counts, and one of amounts for each currency. */
    List<Block> figures() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(tiles(Label.of("All deals", "全部商机"), deals.table(COUNTS), COUNTS));
        for (Map.Entry<CurrencyUnit, Deals> entry : deals.byCurrency()) {
            String code = entry.getKey().getCode();
            Table table = entry.getValue().table(VALUES);
            KeyFigures.Builder tiles = KeyFigures.builder().title("Amounts in " + code, code + " 金额");
            VALUES.forEach(measure -> tiles.addFigure(
                    KeyFigure.of(measure.label(), PipelineReport.amount(table.total(measure.name()), entry.getKey()))));
            blocks.add(tiles.build());
        }
        return blocks;
    }

    /** This fiscal quarter beside the same one a year before. */
    List<Block> quarter() {
        Frame frame = deals.binder().frame();
        FiscalPeriod now = frame.fiscal().quarter(frame.today());
        FiscalPeriod then = frame.fiscal().period(PeriodUnit.QUARTER, now.fiscalYear() - 1, now.number());
        List<Measure> measures = List.of(PipelineKpis.WON_COUNT, PipelineKpis.LOST_COUNT, PipelineKpis.WIN_RATE);
        Table present = deals.table(measures, closedIn(now));
        Table past = deals.table(measures, closedIn(then));
        KeyFigures.Builder tiles = KeyFigures.builder()
                .title(Label.of(
                        "This quarter, " + now.label().en(),
                        "本季度 " + now.label().zh()));
        Label before = Label.of("a year before", "去年同期");
        for (Measure measure : measures) {
            KeyFigure.Direction better =
                    measure.equals(PipelineKpis.LOST_COUNT) ? KeyFigure.Direction.DOWN : KeyFigure.Direction.UP;
            tiles.addFigure(KeyFigure.of(measure.label(), Reading.of(present.total(measure.name())))
                    .against(before, Reading.of(past.total(measure.name())), better));
        }
        return List.of(tiles.build());
    }

    /** Won value by month, the last three years at most, a chart for each currency. */
    List<Block> trends() {
        List<Block> blocks = new ArrayList<>();
        for (Map.Entry<CurrencyUnit, Deals> entry : deals.byCurrency()) {
            String code = PipelineReport.suffix(entry, deals);
            blocks.add(trend(entry.getKey(), entry.getValue(), code));
        }
        return blocks;
    }

    /** What closed in each fiscal quarter. */
    Block quarters() {
        List<Measure> measures = List.of(
                PipelineKpis.WON_COUNT,
                PipelineKpis.LOST_COUNT,
                PipelineKpis.WIN_RATE,
                PipelineKpis.WON_VALUE,
                PipelineKpis.CYCLE_MEAN);
        Table table = deals.table(measures, CLOSED_ON.isPresent(), Dimension.period(CLOSED_ON, PeriodUnit.QUARTER));
        return DataTable.of(Label.of("Closed by fiscal quarter", "按财季关闭情况"), table, measures);
    }

    private static Block trend(CurrencyUnit currency, Deals deals, String code) {
        Table table = deals.table(
                List.of(PipelineKpis.WON_VALUE), CLOSED_ON.isPresent(), Dimension.period(CLOSED_ON, PeriodUnit.MONTH));
        Map<LocalDate, Table.Row> months = new TreeMap<>();
        for (Table.Row row : table.rows()) {
            row.key().values().get(0).ifPresent(period -> months.put(((FiscalPeriod) period).first(), row));
        }
        Trend.Builder trend = Trend.builder().title("Won value by month" + code, "按月赢单金额" + code);
        List<Reading> values = new ArrayList<>();
        if (!months.isEmpty()) {
            Frame frame = deals.binder().frame();
            List<LocalDate> known = List.copyOf(months.keySet());
            LocalDate last = known.get(known.size() - 1);
            FiscalPeriod month = frame.fiscal().month(known.get(Math.max(0, known.size() - MOST_MONTHS)));
            for (int i = 0; i < MOST_MONTHS && !month.first().isAfter(last); i++) {
                trend.addPeriod(month.label());
                Table.Row row = months.get(month.first());
                values.add(
                        row == null
                                ? Reading.of(Money.zero(currency))
                                : PipelineReport.amount(row.figure(PipelineKpis.WON_VALUE.name()), currency));
                month = frame.fiscal().month(month.last().plusDays(1));
            }
        }
        return trend.addSeries(new Series(PipelineKpis.WON_VALUE.label(), values))
                .build();
    }

    private static KeyFigures tiles(Label title, Table table, List<Measure> measures) {
        KeyFigures.Builder tiles = KeyFigures.builder().title(title);
        measures.forEach(
                measure -> tiles.addFigure(KeyFigure.of(measure.label(), Reading.of(table.total(measure.name())))));
        return tiles.build();
    }

    private static Condition closedIn(FiscalPeriod period) {
        return CLOSED_ON.value().compared(Operator.BETWEEN, period.first(), period.last());
    }
}
