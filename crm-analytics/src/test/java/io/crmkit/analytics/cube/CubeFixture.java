package io.crmkit.analytics.cube;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.Crm;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Related;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.Stage;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.PeriodUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Deals that the tests of this package share; their source stands for a region. */
final class CubeFixture {

    static final Dimension REGION = Dimension.of(OpportunityAttributes.SOURCE);
    static final Dimension STATUS = Dimension.of(OpportunityAttributes.STATUS);
    static final Dimension QUARTER = Dimension.period(OpportunityAttributes.CLOSED_ON, PeriodUnit.QUARTER);
    static final Dimension MONTH = Dimension.period(OpportunityAttributes.CLOSED_ON, PeriodUnit.MONTH);

    /** How many regions deals come from: neither a sum nor a mean of anything smaller. */
    static final Measure REGIONS = Measure.named("regions", 1)
            .label("Regions", "区域数")
            .over(OpportunityAttributes.CATALOGUE)
            .unit(Unit.COUNT)
            .basis(Basis.CREATED_IN, OpportunityAttributes.CREATED_ON)
            .distinct(OpportunityAttributes.SOURCE.value(), Condition.always());

    static final List<Measure> MEASURES = List.of(
            PipelineKpis.COUNT,
            PipelineKpis.WON_VALUE,
            PipelineKpis.WIN_RATE,
            PipelineKpis.WIN_RATE_VALUE,
            PipelineKpis.DEAL_SIZE,
            PipelineKpis.DEAL_SIZE_MEDIAN,
            PipelineKpis.CYCLE_MEDIAN,
            REGIONS);

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final List<String> NAMES = List.of("North", "South", "East", "West", "Centre");

    private static final Catalogues CATALOGUES = Crm.inMemory().catalogues();
    private static final Map<List<Measure>, MeasurePlan<Opportunity>> PLANS = new ConcurrentHashMap<>();

    private static int deals;

    private CubeFixture() {}

    static Binder binder(FiscalCalendar fiscal) {
        return new Binder(
                CATALOGUES,
                new Frame(
                        Instant.parse("2026-12-31T12:00:00Z"),
                        ZoneOffset.UTC,
                        fiscal,
                        BusinessCalendar.always(),
                        ExchangeRates.none()));
    }

    static Cube<Opportunity> cube(List<Opportunity> deals) {
        return cube(deals, FiscalCalendar.calendarYear());
    }

    static Cube<Opportunity> cube(List<Opportunity> deals, FiscalCalendar fiscal) {
        return Cube.over(binder(fiscal), OpportunityAttributes.CATALOGUE, deals, Related.empty());
    }

    /** The figures of these deals, evaluated directly. */
    static List<Figure> direct(List<Measure> measures, List<Opportunity> deals) {
        MeasurePlan<Opportunity> plan = PLANS.computeIfAbsent(
                measures,
                asked -> MeasurePlan.of(binder(FiscalCalendar.calendarYear()), OpportunityAttributes.CATALOGUE)
                        .measures(asked)
                        .build());
        return plan.finish(RowEvaluator.of(plan).gather(deals, Related.empty())).totals();
    }

    static Opportunity won(@Nullable String region, String amount, String closed) {
        return deal(region, Status.WON, amount, LocalDate.parse(closed));
    }

    static Opportunity lost(@Nullable String region, String amount, String closed) {
        return deal(region, Status.LOST, amount, LocalDate.parse(closed));
    }

    static Opportunity deal(
            @Nullable String region, Status status, @Nullable String amount, @Nullable LocalDate closed) {
        Opportunity.Builder deal = Opportunity.builder()
                .id(Id.of("d" + deals++))
                .version(1)
                .name("Line 4")
                .stage("first")
                .status(status)
                .probability(new BigDecimal("0.5"))
                .process("simple")
                .edition(0)
                .createdOn(closed == null ? DAY : closed.minusDays(30));
        Stage.usualForecast(status).ifPresent(deal::forecast);
        if (closed != null) {
            deal.closedOn(closed);
        }
        if (region != null) {
            deal.source(region);
        }
        if (amount != null) {
            deal.amount(Money.parse(amount));
        }
        return deal.build();
    }

    /** Deals of all sorts: open and closed, without region, without amount, of two currencies. */
    static Arbitrary<List<Opportunity>> anyDeals() {
        return Arbitraries.longs()
                .flatMap(seed ->
                        Arbitraries.integers().between(0, 60).map(count -> deals(new Random(seed), count, true)));
    }

    /** The same, of one currency. */
    static Arbitrary<List<Opportunity>> anyDealsOfOneCurrency() {
        return Arbitraries.longs()
                .flatMap(seed ->
                        Arbitraries.integers().between(0, 60).map(count -> deals(new Random(seed), count, false)));
    }

    private static List<Opportunity> deals(Random random, int count, boolean mixed) {
        List<Opportunity> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Status status =
                    List.of(Status.OPEN, Status.WON, Status.WON, Status.LOST).get(random.nextInt(4));
            String currency = mixed && random.nextInt(8) == 0 ? "EUR" : "CNY";
            made.add(deal(
                    random.nextInt(6) == 0 ? null : NAMES.get(random.nextInt(NAMES.size())),
                    status,
                    random.nextInt(6) == 0 ? null : currency + " " + (1 + random.nextInt(50)),
                    status.isClosed() ? DAY.plusDays(random.nextInt(500)) : null));
        }
        return made;
    }
}
