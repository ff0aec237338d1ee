package io.crmkit.examples.benchmarks;

import io.crmkit.core.message.Template;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Filling a sentence with two gaps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TemplateBenchmark {

    private final Template template = Template.of("Discount {given} is above {limit}", "折扣 {given} 超过上限 {limit}");
    private final Map<String, String> values = Map.of("given", "12 %", "limit", "10 %");

    /** One sentence for one reader. */
    @Benchmark
    public String fill() {
        return template.fill(Locale.ENGLISH, values);
    }
}
