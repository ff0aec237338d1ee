package io.crmkit.analytics.pipeline;

import static io.crmkit.core.opportunity.OpportunityAttributes.CLOSED_ON;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
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
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** The figures of the whole, and how they came about over time. */
final class Overview {

    private static final List<Measure> COUNTS = List.of(
            PipelineKpis.OPEN_COUNT,
            PipelineKpis.WON_COUNT,
            PipelineKpis.LOST_COUNT,
            PipelineKpis.WIN_RATE,
            PipelineKpis.CYCLE_MEAN,
            PipelineKpis.CYCLE_MEDIAN);
    private static final List<Measure> VALUES = List.of(
            PipelineKpis.WON_VALUE,
            PipelineKpis.DEAL_SIZE,
            PipelineKpis.DEAL_SIZE_MEDIAN,
            PipelineKpis.VELOCITY,
            PipelineKpis.OPEN_VALUE,
            PipelineKpis.OPEN_WEIGHTED);
    private static final List<Measure> QUARTER =
            List.of(PipelineKpis.WON_COUNT, PipelineKpis.LOST_COUNT, PipelineKpis.WIN_RATE);
    private static final List<Measure> CLOSED =
            List.of(PipelineKpis.WON_COUNT, PipelineKpis.LOST_COUNT, PipelineKpis.WIN_RATE, PipelineKpis.CYCLE_MEAN);
    private static final int MOST_MONTHS = 36;

    private final Deals deals;

    Overview(Deals deals) {
        this.deals = deals;
    }

    /** One block of counts, and one of amounts for each book. */
    List<Block> figures() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(tiles(Label.of("All deals", "全部商机"), deals.table(COUNTS), COUNTS));
        for (Book book : deals.books()) {
            String code = book.currency().getCode();
            Table table = book.table(VALUES);
            KeyFigures.Builder tiles = KeyFigures.builder().title("Amounts in " + code, code + " 金额");
            VALUES.forEach(measure -> tiles.addFigure(KeyFigure.of(measure.label(), book.total(table, measure))));
            blocks.add(tiles.build());
        }
        return blocks;
    }

    /** This fiscal quarter beside the same one a year before. */
    List<Block> quarter() {
        Frame frame = deals.frame();
        FiscalPeriod now = frame.fiscal().quarter(frame.today());
        FiscalPeriod then = now.sameLastYear();
        LocalDate until = then.first().plusDays(ChronoUnit.DAYS.between(now.first(), frame.today()));
        Condition here = closed(now.first(), frame.today());
        Condition there = closed(
                then.first(), until.isAfter(then.last()) || frame.today().equals(now.last()) ? then.last() : until);
        Table present = deals.table(QUARTER, here);
        Table past = deals.table(QUARTER, there);
        KeyFigures.Builder tiles = KeyFigures.builder()
                .title(Label.of(
                        "This quarter, " + now.label().en(),
                        "本季度 " + now.label().zh()))
                .note(Label.of(
                        now.first() + " to " + frame.today() + ", beside the same days of the quarter a year before.",
                        now.first() + " 至 " + frame.today() + "，与去年同一季度的相同天数比较。"));
        Label before = Label.of("a year before", "去年同期");
        for (Measure measure : QUARTER) {
            KeyFigure.Direction better =
                    measure.equals(PipelineKpis.LOST_COUNT) ? KeyFigure.Direction.DOWN : KeyFigure.Direction.UP;
            tiles.addFigure(KeyFigure.of(measure.label(), Reading.of(present.total(measure.name())))
                    .against(before, Reading.of(past.total(measure.name())), better));
        }
        for (Book book : deals.books()) {
            List<Measure> value = List.of(PipelineKpis.WON_VALUE);
            tiles.addFigure(KeyFigure.of(
                            PipelineKpis.WON_VALUE.label(), book.total(book.table(value, here), PipelineKpis.WON_VALUE))
                    .against(
                            before,
                            book.total(book.table(value, there), PipelineKpis.WON_VALUE),
                            KeyFigure.Direction.UP));
        }
        return List.of(tiles.build());
    }

    /** Won value by month, the last three years at most, a chart for each book. */
    List<Block> trends() {
        return deals.books().stream().<Block>map(this::trend).toList();
    }

    /** What closed in each fiscal quarter, with the won value of each book. */
    Block quarters() {
        Dimension quarter = Dimension.period(CLOSED_ON, PeriodUnit.QUARTER);
        Table table = deals.table(CLOSED, CLOSED_ON.isPresent(), quarter);
        DataTable.Builder rows = DataTable.builder()
                .title("Closed by fiscal quarter", "按财季关闭情况")
                .column("Quarter", "财季", Column.Kind.WORDS);
        CLOSED.forEach(measure -> rows.addColumn(new Column(measure.label(), Column.Kind.NUMBER)));
        Map<Book, Table> values = new LinkedHashMap<>();
        for (Book book : deals.books()) {
            rows.addColumn(new Column(
                    book.title(
                            PipelineKpis.WON_VALUE.label().en(),
                            PipelineKpis.WON_VALUE.label().zh()),
                    Column.Kind.NUMBER));
            values.put(book, book.table(List.of(PipelineKpis.WON_VALUE), CLOSED_ON.isPresent(), quarter));
        }
        for (Table.Row row : table.rows()) {
            List<Cell> cells =
                    new ArrayList<>(List.of(Cell.of(row.key().labels().get(0))));
            CLOSED.forEach(measure -> cells.add(Reading.of(row.figure(measure.name()))));
            values.forEach((book, of) -> cells.add(of.rows().stream()
                    .filter(same -> same.key().equals(row.key()))
                    .findFirst()
                    .map(same -> book.in(same, PipelineKpis.WON_VALUE))
                    .orElseGet(() -> Reading.of(Money.zero(book.currency())))));
            rows.addRow(new DataTable.Row(cells, List.of()));
        }
        List<Cell> total = new ArrayList<>(List.of(Cell.of(Label.of("All", "合计"))));
        CLOSED.forEach(measure -> total.add(Reading.of(table.total(measure.name()))));
        values.forEach((book, of) -> total.add(book.total(of, PipelineKpis.WON_VALUE)));
        return rows.total(new DataTable.Row(total, List.of())).build();
    }

    private Trend trend(Book book) {
        Map<LocalDate, Reading> months = months(book);
        Trend.Builder trend = Trend.builder().title(book.title("Won value by month", "按月赢单金额"));
        List<Reading> values = new ArrayList<>();
        List<Reading> before = new ArrayList<>();
        if (!months.isEmpty()) {
            List<LocalDate> known = List.copyOf(months.keySet());
            LocalDate earliest = known.get(0);
            LocalDate last = known.get(known.size() - 1);
            FiscalPeriod month = deals.frame().fiscal().month(last).plus(1 - MOST_MONTHS);
            if (month.first().isBefore(earliest)) {
                month = deals.frame().fiscal().month(earliest);
            }
            Reading nothing = Reading.of(Money.zero(book.currency()));
            while (!month.first().isAfter(last)) {
                trend.addPeriod(month.label());
                values.add(months.getOrDefault(month.first(), nothing));
                LocalDate then = month.sameLastYear().first();
                before.add(
                        then.isBefore(earliest)
                                ? Reading.undefined(Undefined.of(Undefined.Reason.NO_DATA), Unit.MONEY)
                                : months.getOrDefault(then, nothing));
                month = month.next();
            }
        }
        if (before.stream().anyMatch(reading -> reading.number().isPresent())) {
            trend.comparison(new Series(Label.of("a year before", "去年同期"), before));
        }
        return trend.addSeries(new Series(PipelineKpis.WON_VALUE.label(), values))
                .build();
    }

    /** What was won in each fiscal month in which something closed, by its first day, the earliest first. */
    private Map<LocalDate, Reading> months(Book book) {
        Table table = book.table(
                List.of(PipelineKpis.WON_VALUE), CLOSED_ON.isPresent(), Dimension.period(CLOSED_ON, PeriodUnit.MONTH));
        Map<LocalDate, Reading> months = new TreeMap<>();
        for (Table.Row row : table.rows()) {
            row.key()
                    .values()
                    .get(0)
                    .ifPresent(period ->
                            months.put(((FiscalPeriod) period).first(), book.in(row, PipelineKpis.WON_VALUE)));
        }
        return months;
    }

    private static KeyFigures tiles(Label title, Table table, List<Measure> measures) {
        KeyFigures.Builder tiles = KeyFigures.builder().title(title);
        measures.forEach(
                measure -> tiles.addFigure(KeyFigure.of(measure.label(), Reading.of(table.total(measure.name())))));
        return tiles.build();
    }

    private static Condition closed(LocalDate first, LocalDate last) {
        return CLOSED_ON.value().compared(Operator.BETWEEN, first, last);
    }
}
