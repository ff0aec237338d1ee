package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.kpi.SlippageKpis;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.slippage.DueDeal;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.forecast.Movements;
import io.crmkit.core.forecast.Pipeline;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Table;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was pushed out of the last fiscal quarters, of what was due in them. */
final class Slippage {

    /** How many quarters stand there at most, with the one that runs. */
    private static final int MOST_QUARTERS = 4;

    private final Deals deals;

    Slippage(Deals deals) {
        this.deals = deals;
    }

    /** A table for each book; none if no close date was ever changed, since then nobody can tell what had been due. */
    List<Block> blocks() {
        List<DueDeal> due = due();
        List<Block> blocks = new ArrayList<>();
        for (Book given : deals.books()) {
            Book book = given.at(deals.frame().today());
            List<DueDeal> here = book.of(due, row -> book.holds(row.amount()));
            if (!here.isEmpty()) {
                blocks.add(table(book, here));
            }
        }
        return blocks;
    }

    private Block table(Book book, List<DueDeal> here) {
        List<Measure> measures = SlippageKpis.all().stream().map(book::asked).toList();
        Table table = book.table(
                DueDeal.Attributes.CATALOGUE,
                here,
                SlippageKpis.all(),
                Condition.always(),
                Dimension.period(DueDeal.Attributes.DUE_ON, PeriodUnit.QUARTER));
        return DataTable.builder()
                .from(DataTable.of(book.title("Slippage by quarter", "各财季跨期延后情况"), table, measures))
                .note(Label.of(
                        "Of the deals that were due in a quarter when it began, those that by its end, or by today, had been pushed to a later one. Of deals that were imported, only what was changed since is known.",
                        "季度初预计在该季度成交的商机中，至季度末（或今日）跨期延后的部分。导入的商机只含导入后的变更。"))
                .build();
    }

    /** Those of each of these quarters. */
    List<DueDeal> due() {
        return quarters().stream().flatMap(quarter -> due(quarter).stream()).toList();
    }

    /** The last ones since the first in which a close date was changed, the latest first; none if none ever was. */
    List<FiscalPeriod> quarters() {
        Frame frame = deals.frame();
        List<FiscalPeriod> quarters = new ArrayList<>();
        Optional<LocalDate> first =
                firstChange().map(at -> at.atZone(frame.zone()).toLocalDate());
        FiscalPeriod quarter = frame.fiscal().quarter(frame.today());
        for (int i = 0; i < MOST_QUARTERS; i++) {
            FiscalPeriod period = quarter;
            if (first.filter(day -> !day.isAfter(period.last())).isPresent()) {
                quarters.add(period);
            }
            quarter = quarter.previous();
        }
        return quarters;
    }

    private List<DueDeal> due(FiscalPeriod quarter) {
        Frame frame = deals.frame();
        Instant end = before(quarter.instants(frame.zone()).end());
        Movements movements = Movements.between(
                before(quarter.instants(frame.zone()).start()),
                end.isAfter(frame.now()) ? frame.now() : end,
                Pipeline.closingIn(quarter, frame.zone()),
                deals.histories().values());
        return DueDeal.of(movements, quarter);
    }

    /** What happens at the first moment of a quarter is of that quarter. */
    private static Instant before(Instant begin) {
        return begin.minus(1, ChronoUnit.MICROS);
    }

    private Optional<Instant> firstChange() {
        return deals.histories().values().stream()
                .flatMap(history -> history.entries().stream()
                        .filter(entry -> isChanged(entry.difference()))
                        .map(history::tookEffect))
                .min(Comparator.naturalOrder());
    }

    private static boolean isChanged(Difference difference) {
        return difference
                .change(OpportunityAttributes.CLOSE_DATE.name())
                .filter(change -> change.before() != null)
                .isPresent();
    }
}
