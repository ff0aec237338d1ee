package io.crmkit.examples.benchmarks;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.process.SalesProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A whole command: load, ask for rights, judge, build, commit with its journal entry, in the memory store. One peer is the least that keeps
 * the same facts, {@link Ledger}; the other one writes the same state into the same store, {@link StoredByHand}. Every round begins with new
 * stores, since they keep every entry and would otherwise be measured at another size each time; {@link MovesReport} tells the length of
 * histories and the size of stores apart.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 12)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
public class ShellBenchmark {

    private static final int MOVES = 100_000;

    /** How many opportunities the store holds. */
    @Param({"1000", "100000", "1000000"})
    public int size;

    private Crm crm = crm();
    private Session sales = session(crm);
    private StoredByHand stored = new StoredByHand(crm.store());
    private final List<Id<Opportunity>> deals = new ArrayList<>();
    private Ledger ledger = new Ledger();
    private int next;
    private boolean ahead = true;

    /** For JMH. */
    public ShellBenchmark() {}

    /** Opens the opportunities. */
    @Setup(Level.Iteration)
    public void open() {
        crm = crm();
        sales = session(crm);
        stored = new StoredByHand(crm.store());
        ledger = new Ledger();
        deals.clear();
        next = 0;
        ahead = true;
        Customer customer = sales.customers().register(c -> c.name("Acme")).orThrow();
        for (int i = 0; i < size; i++) {
            Opportunity deal = sales.opportunities()
                    .open(o -> o.customer(customer.id())
                            .name("Line")
                            .amount(Money.of(CurrencyUnit.EUR, 100))
                            .closeDate(java.time.LocalDate.of(2026, 1, 1)))
                    .orThrow();
            deals.add(sales.opportunities().advance(deal, "proposal").orThrow().id());
            ledger.open(deal.id().value());
        }
    }

    private static Crm crm() {
        return Crm.builder()
                .access(AccessPolicy.demo())
                .process(SalesProcess.simple())
                .build();
    }

    private static Session session(Crm crm) {
        return crm.as(Actor.of("li", Role.SALES));
    }

    /** Moves one opportunity after the other to the next stage, and in the next round back. */
    @Benchmark
    @OperationsPerInvocation(MOVES)
    public void advance(Blackhole hole) {
        for (int i = 0; i < MOVES; i++) {
            hole.consume(sales.opportunities().advance(turned(), stage()).orThrow());
        }
    }

    /** The same by hand, in the same store. */
    @Benchmark
    @OperationsPerInvocation(MOVES)
    public void storedByHand(Blackhole hole) {
        for (int i = 0; i < MOVES; i++) {
            hole.consume(stored.advance(turned(), stage()));
        }
    }

    /** The same by hand. */
    @Benchmark
    @OperationsPerInvocation(MOVES)
    public void hand(Blackhole hole) {
        for (int i = 0; i < MOVES; i++) {
            hole.consume(ledger.advance(turned().value(), stage()));
        }
    }

    private Id<Opportunity> turned() {
        if (next == deals.size()) {
            next = 0;
            ahead = !ahead;
        }
        return deals.get(next++);
    }

    private String stage() {
        return ahead ? "closing" : "proposal";
    }
}
