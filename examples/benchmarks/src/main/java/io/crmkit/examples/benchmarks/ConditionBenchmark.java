package io.crmkit.examples.benchmarks;

import io.crmkit.core.Crm;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A bound condition beside the same condition written by hand; nanoseconds for each record. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(3)
public class ConditionBenchmark {

    private static final int COUNT = 1024;
    private static final Money LIMIT = Money.of(CurrencyUnit.EUR, 20_000);
    private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 6, 30);

    private final Opportunity[] deals = Deals.of(COUNT, 7);
    private final Condition condition = OpportunityAttributes.STATUS
            .in(Status.OPEN, Status.WON)
            .and(OpportunityAttributes.AMOUNT.atLeast(LIMIT))
            .and(OpportunityAttributes.CREATED_ON.between(FIRST, LAST))
            .and(OpportunityAttributes.NAME
                    .startsWith("Line")
                    .or(OpportunityAttributes.PROBABILITY.atLeast(new BigDecimal("0.9"))))
            .and(OpportunityAttributes.NEXT_STEP.isPresent());
    private final BoundCondition<Opportunity> bound =
            Crm.inMemory().binder().bind(condition, OpportunityAttributes.CATALOGUE);
    private final Predicate<Opportunity> byHand = ConditionBenchmark::holds;

    /** For JMH. */
    public ConditionBenchmark() {}

    private static boolean holds(Opportunity deal) {
        return (deal.status() == Status.OPEN || deal.status() == Status.WON)
                && deal.amount().isPresent()
                && deal.amount().get().getCurrencyUnit().equals(LIMIT.getCurrencyUnit())
                && deal.amount().get().getAmount().compareTo(LIMIT.getAmount()) >= 0
                && deal.createdOn().compareTo(FIRST) >= 0
                && deal.createdOn().compareTo(LAST) <= 0
                && (deal.name().startsWith("Line") || deal.probability().compareTo(new BigDecimal("0.9")) >= 0)
                && deal.nextStep().isPresent();
    }

    /** Written by hand. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int hand() {
        int held = 0;
        for (Opportunity deal : deals) {
            held += byHand.test(deal) ? 1 : 0;
        }
        return held;
    }

    /** Bound from data. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int bound() {
        int held = 0;
        for (Opportunity deal : deals) {
            held += bound.test(deal) ? 1 : 0;
        }
        return held;
    }
}
