package io.crmkit.examples.benchmarks;

import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The KPIs of a pipeline, 26 numbers for each of 240 groups: a batch that evaluates definitions, beside a loop by hand over plain columns,
 * streams and DuckDB. All of them must come to the same numbers before anything is timed. Milliseconds for all rows; divide by the rows.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx10g", "-XX:+UseParallelGC"})
public class KpiBenchmark {

    private static final long SEED = 2_024;

    /** For JMH. */
    public KpiBenchmark() {}

    /** The rows as plain columns. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls fill before anything else
    public static class Plain {

        /** How many. */
        @Param({"100000", "1000000"})
        public int rows;

        PipelineRows columns;
        long expected;

        /** For JMH. */
        public Plain() {}

        /** Makes them. */
        @Setup
        public void fill() {
            columns = new PipelineRows(rows, SEED);
            expected = PipelineRows.hash(PipelineByHand.results(columns));
        }

        void require(String peer, long[][] results) {
            if (PipelineRows.hash(results) != expected) {
                throw new IllegalStateException(peer + " comes to other numbers than the loop by hand.");
            }
        }
    }

    /** The rows as a batch. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls fill before anything else
    public static class Encoded {

        PipelineBatch pipeline;
        ExecutorService two;

        /** For JMH. */
        public Encoded() {}

        /** Encodes them and tells what they take. */
        @Setup
        public void fill(Plain plain) {
            long start = System.nanoTime();
            pipeline = new PipelineBatch(plain.columns);
            long nanos = System.nanoTime() - start;
            two = Executors.newFixedThreadPool(2);
            plain.require("The batch", PipelineBatch.results(pipeline.tables(Runnable::run, 1)));
            plain.require("The batch on two threads", PipelineBatch.results(pipeline.tables(two, 2)));
            System.out.printf(
                    "%n# the batch takes %.1f bytes a row; making and encoding opportunities took %d ns a row%n",
                    (double) pipeline.batch.bytes() / plain.rows, nanos / plain.rows);
        }

        /** Ends the threads. */
        @TearDown
        public void end() {
            two.shutdown();
        }
    }

    /** The rows in DuckDB. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls fill before anything else
    public static class Duck {

        PipelineDuck duck;

        /** For JMH. */
        public Duck() {}

        /** Loads them. */
        @Setup
        public void fill(Plain plain) throws SQLException {
            duck = new PipelineDuck(plain.columns);
            duck.threads(1);
            plain.require("DuckDB", duck.results());
        }

        /** Closes it. */
        @TearDown
        public void close() throws SQLException {
            duck.close();
        }
    }

    /** The rows as small records. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls fill before anything else
    public static class Records {

        PipelineStreams streams;

        /** For JMH. */
        public Records() {}

        /** Makes them. */
        @Setup
        public void fill(Plain plain) {
            streams = new PipelineStreams(plain.columns);
            plain.require("Streams", streams.results());
        }
    }

    /** The loop by hand over plain columns, on one thread. */
    @Benchmark
    public long[][] columnsByHand(Plain plain) {
        return PipelineByHand.results(plain.columns);
    }

    /** What the definitions ask for, gathered from a batch on one thread. */
    @Benchmark
    public List<Partials> batchGathered(Plain plain, Encoded encoded) {
        return encoded.pipeline.gather(Runnable::run, 1);
    }

    /** The same, finished into tables of figures. */
    @Benchmark
    public List<Table> batch(Plain plain, Encoded encoded) {
        return encoded.pipeline.tables(Runnable::run, 1);
    }

    /** The same on two threads. */
    @Benchmark
    public List<Table> batchOnTwo(Plain plain, Encoded encoded) {
        return encoded.pipeline.tables(encoded.two, 2);
    }

    /** One query of DuckDB on one thread. */
    @Benchmark
    public long[][] duckdb(Plain plain, Duck duck) throws SQLException {
        return duck.duck.results();
    }

    /** Streams over small records. */
    @Benchmark
    public long[][] streams(Plain plain, Records records) {
        return records.streams.results();
    }
}
