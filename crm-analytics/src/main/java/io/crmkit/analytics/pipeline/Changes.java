package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.kpi.ForecastKpis;
import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Waterfall;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.forecast.Movement;
import io.crmkit.core.forecast.MovementKind;
import io.crmkit.core.forecast.Movements;
import io.crmkit.core.forecast.Pipeline;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Table;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What happened to the open pipeline since the end of the last fiscal quarter. */
final class Changes {

    private static final List<MovementKind> KINDS = List.of(
            MovementKind.NEW,
            MovementKind.REOPENED,
            MovementKind.RESTORED,
            MovementKind.INCREASED,
            MovementKind.DECREASED,
            MovementKind.PULLED,
            MovementKind.PUSHED,
            MovementKind.WON,
            MovementKind.LOST,
            MovementKind.RETRACTED);

    private final Deals deals;
    private final FiscalPeriod quarter;
    private final Movements all;
    private final Movements ofQuarter;

    Changes(Deals deals) {
        this.deals = deals;
        Frame frame = deals.frame();
        this.quarter = frame.fiscal().quarter(frame.today());
        // What happens at the first moment of the quarter is of this quarter, so the last one ends just before.
        Instant end = quarter.instants(frame.zone()).start().minus(1, ChronoUnit.MICROS);
        Pipeline open = Pipeline.open(frame.fiscal(), PeriodUnit.QUARTER, frame.zone());
        this.all = Movements.between(end, frame.now(), open, deals.histories().values());
        this.ofQuarter = all.in(Pipeline.closingIn(quarter, frame.zone()));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Book given : deals.books()) {
            Book book = given.at(deals.frame().today());
            blocks.add(waterfall(book, book.title("Open pipeline, since the last quarter", "上季度末以来的在途商机变动"), all));
            blocks.add(waterfall(
                    book,
                    book.title(
                            "Expected to close in " + quarter.label().en(),
                            "预计在" + quarter.label().zh() + "成交的在途商机"),
                    ofQuarter));
            blocks.add(table(book));
        }
        return blocks;
    }

    /** What happened to the deals of all periods. */
    List<Movement> all() {
        return all.all();
    }

    /** The day at whose end one began to look. */
    LocalDate since() {
        return quarter.previous().last();
    }

    private Block waterfall(Book book, Label title, Movements movements) {
        Waterfall.Builder waterfall = Waterfall.builder()
                .title(title)
                .note(note(book))
                .opening(new Waterfall.Step(
                        Label.of("On " + since(), since() + " 期初"), open(book, movements.dealsAtOpening())));
        for (MovementKind kind : KINDS) {
            waterfall.addChange(new Waterfall.Step(kind.label(), of(book, movements, kind, ForecastKpis.CHANGE)));
        }
        String today = String.valueOf(deals.frame().today());
        return waterfall
                .closing(new Waterfall.Step(
                        Label.of("On " + today, today + " 期末"), open(book, movements.dealsAtClosing())))
                .build();
    }

    private static Label note(Book book) {
        return book.policy()
                .map(policy -> Label.of(
                        "All amounts at one rate, so that only deals move: "
                                + policy.label().en() + ".",
                        "全部按同一汇率折算，因此只反映商机变动：" + policy.label().zh() + "。"))
                .orElse(Label.of("The steps add up to the cent.", "各项之和精确到分。"));
    }

    private Block table(Book book) {
        DataTable.Builder table = DataTable.builder()
                .title(book.title("What moved", "变动明细"))
                .note(Label.of(
                        "Deals put off to a later quarter (pushed) or brought forward (pulled) stay open; they leave or enter the quarter.",
                        "跨期延后或提前的商机仍为在途，只是移出或移入本季度。"))
                .column("Movement", "变动", Column.Kind.WORDS)
                .addColumn(new Column(ForecastKpis.MOVED_DEALS.label(), Column.Kind.NUMBER))
                .addColumn(new Column(ForecastKpis.MOVED_VALUE.label(), Column.Kind.NUMBER))
                .column("Change of the open pipeline", "在途商机变动", Column.Kind.NUMBER)
                .addColumn(new Column(
                        Label.of(
                                "Change of " + quarter.label().en(),
                                quarter.label().zh() + "变动"),
                        Column.Kind.NUMBER));
        for (MovementKind kind : KINDS) {
            table.row(
                    Cell.of(kind.label()),
                    of(book, all, kind, ForecastKpis.MOVED_DEALS),
                    of(book, all, kind, ForecastKpis.MOVED_VALUE),
                    of(book, all, kind, ForecastKpis.CHANGE),
                    of(book, ofQuarter, kind, ForecastKpis.CHANGE));
        }
        return table.build();
    }

    private static Reading open(Book book, List<Opportunity> deals) {
        List<Opportunity> here = book.of(deals, deal -> book.holds(deal.amount()));
        Table table =
                book.table(OpportunityAttributes.CATALOGUE, here, List.of(PipelineKpis.OPEN_VALUE), Condition.always());
        return book.total(table, PipelineKpis.OPEN_VALUE);
    }

    private static Reading of(Book book, Movements movements, MovementKind kind, Measure measure) {
        List<Movement> here = book.of(movements.all(kind), movement -> book.holds(movement.amount()));
        Table table = book.table(Movement.Attributes.CATALOGUE, here, List.of(measure), Condition.always());
        return book.total(table, measure);
    }
}
