package io.crmkit.examples.benchmarks;

import io.crmkit.core.Crm;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.importing.CellRule;
import io.crmkit.core.importing.Import;
import io.crmkit.core.importing.ImportReport;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.importing.RowSource;
import io.crmkit.core.importing.SourceRow;
import io.crmkit.core.importing.TableMapping;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How many rows a second are planned, made, and found unchanged, and what that takes of the heap. Argument: how many rows. */
public final class ImportSpeed {

    private static final long USUAL = 1_000_000;

    private ImportSpeed() {}

    /** Runs everything once and prints a line for each part. */
    public static void main(String[] args) {
        long rows = args.length > 0 ? Long.parseLong(args[0]) : USUAL;
        RowSource source = new Made(rows);
        Mapping mapping = Mapping.of(TableMapping.builder()
                .source("firms")
                .records("customer")
                .addKey("code")
                .putAttribute("name", CellRule.of("name"))
                .putAttribute("sector", CellRule.of("sector"))
                .putAttribute("employees", CellRule.of("employees"))
                .putAttribute("customerSince", CellRule.of("since"))
                .build());
        Crm crm = Crm.inMemory();
        Import importing = Import.of(crm, crm.as(Actor.of("import", Role.SALES)), mapping, List.of(source));
        measured("read", rows, () -> {
            try (Stream<SourceRow> all = source.rows()) {
                return all.mapToInt(row -> row.cells().size()).sum();
            }
        });
        measured("plan", rows, () -> counts(importing.plan()));
        measured("apply", rows, () -> counts(importing.apply(Progress.none())));
        measured("again", rows, () -> counts(importing.apply(Progress.none())));
        System.out.println(crm.catalogues().names().size() + " catalogues kept");
    }

    private static String counts(ImportReport report) {
        return report.tables().get(0).counts().toString();
    }

    private static void measured(String what, long rows, Supplier<?> work) {
        long begun = System.nanoTime();
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Object result = work.get();
        double computed = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1e9;
        double seconds = (System.nanoTime() - begun) / 1e9;
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        System.out.printf(
                "%-6s %8.2f s %,10.0f rows/s, %8.2f s on a core %,10.0f rows/s, %,6d MB kept  %s%n",
                what, seconds, rows / seconds, computed, rows / computed, used, result);
    }

    /** Rows that are made while they are read. */
    private record Made(long count) implements RowSource {

        @Override
        public String name() {
            return "firms";
        }

        @Override
        public List<String> header() {
            return List.of("code", "name", "sector", "employees", "since");
        }

        @Override
        public Stream<SourceRow> rows() {
            return LongStream.range(0, count)
                    .mapToObj(i -> new SourceRow(
                            i + 2,
                            List.of(
                                    "C" + i,
                                    "Firm " + i,
                                    i % 3 == 0 ? "retail" : "energy",
                                    String.valueOf(i % 5_000),
                                    "2024-03-01")));
        }
    }
}
