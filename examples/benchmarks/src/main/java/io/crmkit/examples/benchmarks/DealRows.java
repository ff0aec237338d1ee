package io.crmkit.examples.benchmarks;

import io.crmkit.core.access.Actor;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.opportunity.Transition;
import io.crmkit.core.process.ForecastCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.Money;

/** Deals that stand in columns and are made into opportunities when somebody wants one. */
interface DealRows {

    Instant MIDNIGHT = PipelineRows.FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    List<Status> STATUSES = List.of(Status.OPEN, Status.WON, Status.LOST);

    int count();

    /** A row as an opportunity with its stage log. */
    Opportunity opportunity(int row);

    /** An opportunity without its stage log; days are counted from the first one, and a deal that is not closed has -1. */
    static Opportunity.Builder deal(int row, int region, int stage, int status, long amount, int created, int closed) {
        Status as = STATUSES.get(status);
        Opportunity.Builder deal = Opportunity.builder()
                .id(Id.of("d" + row))
                .version(1)
                .name("Deal")
                .amount(Money.ofMinor(PipelineRows.CURRENCY, amount))
                .stage("stage-" + stage)
                .status(as)
                .probability(BigDecimal.valueOf(PipelineRows.PROBABILITY[stage], 4))
                .process("seven")
                .edition(0)
                .source("region-" + region)
                .createdOn(PipelineRows.FIRST.plusDays(created));
        if (as == Status.WON) {
            deal.forecast(ForecastCategory.CLOSED);
        }
        if (closed >= 0) {
            deal.closedOn(PipelineRows.FIRST.plusDays(closed));
        }
        return deal;
    }

    /** A stay in a stage that was left on a day, or goes on where that is below 0. */
    static Stay stay(int stage, Transition how, int entered, int left) {
        Stay.Builder stay = Stay.builder()
                .stage("stage-" + stage)
                .status(stage == PipelineRows.STAGES - 1 ? Status.WON : Status.OPEN)
                .how(how)
                .enteredAt(MIDNIGHT.plusSeconds(86_400L * entered))
                .by(Id.<Actor>of("seller"))
                .edition(0);
        if (left >= 0) {
            stay.leftAt(MIDNIGHT.plusSeconds(86_400L * left));
        }
        return stay.build();
    }
}
