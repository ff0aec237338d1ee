package io.crmkit.examples.benchmarks;

import static io.crmkit.examples.benchmarks.PipelineRows.QUARTERS;
import static io.crmkit.examples.benchmarks.PipelineRows.REGIONS;

import io.crmkit.analytics.batch.Batch;
import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executor;

/** The same KPIs as definitions, asked of a batch. */
final class PipelineBatch {

    /** Visits of stages, each one counted. */
    private static final Measure VISITS = Measure.named("stage.visits", 1)
            .label("Visits", "进入次数")
            .over(OpportunityAttributes.CATALOGUE, OpportunityAttributes.STAYS)
            .unit(Unit.COUNT)
            .basis(Basis.OCCURRED_IN, Stay.Attributes.ENTERED_AT)
            .count(Condition.always());

    final MeasurePlan<Opportunity> deals;
    final MeasurePlan<Opportunity> stays;
    final Batch<Opportunity> batch;

    PipelineBatch(DealRows rows) {
        this(rows, Condition.always(), Condition.always());
    }

    /** Only deals for which something holds, and only stays for which the same does. */
    PipelineBatch(DealRows rows, Condition ofDeals, Condition ofStays) {
        this.deals = deals().where(ofDeals).build();
        this.stays = stays().where(ofStays).build();
        Batch.Builder<Opportunity> builder = Batch.builder(List.of(deals, stays));
        for (int row = 0; row < rows.count(); row++) {
            builder.add(rows.opportunity(row));
        }
        batch = builder.build();
    }

    static MeasurePlan.Builder<Opportunity> deals() {
        return plan().measure(
                        PipelineKpis.COUNT,
                        PipelineKpis.WON_COUNT,
                        PipelineKpis.LOST_COUNT,
                        PipelineKpis.WON_VALUE,
                        PipelineKpis.OPEN_WEIGHTED,
                        PipelineKpis.CYCLE_MEAN,
                        PipelineKpis.CYCLE_MEDIAN)
                .by(
                        Dimension.of(OpportunityAttributes.SOURCE),
                        Dimension.period(OpportunityAttributes.CREATED_ON, PeriodUnit.QUARTER));
    }

    static MeasurePlan.Builder<Opportunity> stays() {
        return plan().measure(VISITS, PipelineKpis.STAY_MEAN)
                .by(
                        Dimension.ofOwner(OpportunityAttributes.SOURCE),
                        Dimension.period(new Expression.Value("opportunity.createdOn"), PeriodUnit.QUARTER),
                        Dimension.of(Stay.Attributes.STAGE));
    }

    static MeasurePlan.Builder<Opportunity> plan() {
        Frame frame = new Frame(
                Instant.parse("2026-01-01T00:00:00Z"),
                ZoneOffset.UTC,
                FiscalCalendar.calendarYear(),
                BusinessCalendar.always(),
                ExchangeRates.none());
        return MeasurePlan.of(
                new Binder(Catalogues.of(List.of(OpportunityAttributes.CATALOGUE)), frame),
                OpportunityAttributes.CATALOGUE);
    }

    List<Partials> gather(Executor executor, int parts) {
        return List.of(batch.gather(deals, executor, parts), batch.gather(stays, executor, parts));
    }

    List<Table> tables(Executor executor, int parts) {
        List<Partials> partials = gather(executor, parts);
        return List.of(deals.finish(partials.get(0)), stays.finish(partials.get(1)));
    }

    /** The numbers that the loop by hand gives. */
    static long[][] results(List<Table> tables) {
        long[][] results = new long[REGIONS * QUARTERS][PipelineByHand.NUMBERS];
        for (Table.Row row : tables.get(0).rows()) {
            long[] group = results[group(row)];
            List<Figure> figures = row.figures();
            group[0] = whole(figures.get(0));
            group[1] = whole(figures.get(1));
            group[2] = whole(figures.get(2));
            group[3] = money(figures.get(3), 2);
            group[4] = money(figures.get(4), 6);
            group[5] = total(figures.get(5));
            group[6] = figures.get(6)
                    .number()
                    .map(median -> median.movePointRight(1).longValueExact() / 5)
                    .orElse(0L);
        }
        for (Table.Row row : tables.get(1).rows()) {
            long[] group = results[group(row)];
            int stage = Integer.parseInt(text(row, 2).substring("stage-".length()));
            group[7 + stage] = whole(row.figures().get(0));
            if (stage < PipelineRows.STAGES - 1) {
                group[14 + stage] = total(row.figures().get(1));
                group[20 + stage] = row.figures().get(1).sampleSize();
            }
        }
        return results;
    }

    private static String text(Table.Row row, int dimension) {
        return (String) row.key().values().get(dimension).orElseThrow();
    }

    private static int group(Table.Row row) {
        int region = Integer.parseInt(text(row, 0).substring("region-".length()));
        FiscalPeriod quarter = (FiscalPeriod) row.key().values().get(1).orElseThrow();
        int number = (quarter.first().getYear() - PipelineRows.FIRST.getYear()) * 4
                + (quarter.first().getMonthValue() - 1) / 3;
        return region * QUARTERS + number;
    }

    private static long whole(Figure figure) {
        return figure.number().orElseThrow().longValueExact();
    }

    /** A listed amount in units of so many decimals. */
    private static long money(Figure figure, int decimals) {
        Outcome.Amounts amounts = (Outcome.Amounts) figure.outcome();
        return amounts.values().stream()
                .map(amount -> amount.getAmount().movePointRight(decimals).longValueExact())
                .findFirst()
                .orElse(0L);
    }

    /** What a mean was the mean of. */
    private static long total(Figure mean) {
        return mean.number()
                .map(value -> value.multiply(BigDecimal.valueOf(mean.sampleSize()))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact())
                .orElse(0L);
    }
}
