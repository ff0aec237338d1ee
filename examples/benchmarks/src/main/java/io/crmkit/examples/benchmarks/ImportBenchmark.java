package io.crmkit.examples.benchmarks;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Create;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.customer.CustomerCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Simple rows become customers with four attributes, each with its decision and its journal entry: nanoseconds for each row. The store
 * grows while it runs and begins anew with every iteration.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
public class ImportBenchmark {

    private static final int ROWS = 1_000;

    private Session sales = session();
    private int next;

    /** For JMH. */
    public ImportBenchmark() {}

    /** Begins with an empty store. */
    @Setup(Level.Iteration)
    public void empty() {
        sales = session();
    }

    /** A thousand rows in one call. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public Object each() {
        return sales.runEach(rows());
    }

    /** A thousand rows in a thousand calls. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void singly(Blackhole sink) {
        for (Command<Customer> row : rows()) {
            sink.consume(sales.run(row));
        }
    }

    private List<Command<Customer>> rows() {
        List<Command<Customer>> rows = new ArrayList<>(ROWS);
        for (int i = 0; i < ROWS; i++) {
            next++;
            Assignments<Customer> values = Assignments.<Customer>builder()
                    .set(CustomerAttributes.NAME, "Customer " + next)
                    .set(CustomerAttributes.SECTOR, "retail")
                    .set(CustomerAttributes.REGION, "North")
                    .set(CustomerAttributes.OWNER, sales.actor().id())
                    .build();
            rows.add(new Create<>(CustomerCommands.REGISTER, CustomerAttributes.CATALOGUE, Optional.empty(), values));
        }
        return rows;
    }

    private static Session session() {
        return Crm.inMemory().as(Actor.of("li", Role.SALES));
    }
}
