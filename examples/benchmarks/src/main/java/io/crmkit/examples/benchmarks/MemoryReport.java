package io.crmkit.examples.benchmarks;

import io.crmkit.core.Crm;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.customer.CustomerType;
import io.crmkit.core.id.Id;
import io.crmkit.core.id.IdGenerator;
import io.crmkit.core.journal.Checkpoint;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Event;
import io.crmkit.core.journal.Seal;
import io.crmkit.core.memory.MemoryStore;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.Sealing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a memory store with many customers costs: bytes, and the time of single questions. Not JMH: each question is asked often enough
 * that the median says something. Give the number of customers as the argument.
 */
public final class MemoryReport {

    private static final int BATCH = 1_000;

    private MemoryReport() {}

    /** Prints the report. */
    public static void main(String[] arguments) {
        int count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Crm crm = Crm.inMemory();
        MemoryStore store = MemoryStore.builder().index(CustomerAttributes.NAME).build();
        long before = used();
        long start = System.nanoTime();
        List<Id<Customer>> ids = fill(store, count);
        long filled = System.nanoTime() - start;
        System.out.printf("%,d customers of 15 attributes with their journal%n", count);
        System.out.printf("  bytes a customer       %,10d%n", (used() - before) / count);
        System.out.printf("  commit (batches)       %,10d ns a customer%n", filled / count);

        Random random = new Random(1);
        Catalogue<Customer> catalogue = CustomerAttributes.CATALOGUE;
        time("get by id", 20_000, () -> store.find(catalogue, ids.get(random.nextInt(count))));
        Query<Customer> all = Query.of(catalogue, crm.binder()).limit(100);
        time("first page by id", 2_000, () -> store.query(all));
        Query<Customer> late = walk(store, all, Math.min(10_000, count / 100 - 1));
        time("page 10,000 by id", 2_000, () -> store.query(late));
        Query<Customer> byName = all.sortedBy(CustomerAttributes.NAME);
        time("first page by name", 2_000, () -> store.query(byName));
        time(
                "indexed condition",
                2_000,
                () -> store.query(all.where(CustomerAttributes.NAME.is("Customer " + random.nextInt(count)))));
        time(
                "unindexed condition",
                10,
                () -> store.query(all.where(CustomerAttributes.TAX_ID.is("T" + random.nextInt(count)))));
        start = System.nanoTime();
        List<Checkpoint> checkpoints = new Sealing(store, new Seal(crm.catalogues()), 10_000).seal(Checkpoint.start());
        long sealed = System.nanoTime() - start;
        System.out.printf(
                "  sealing                %,10d ns an entry (%d checkpoints)%n", sealed / count, checkpoints.size());
    }

    private static List<Id<Customer>> fill(MemoryStore store, int count) {
        Random random = new Random(7);
        IdGenerator ids = IdGenerator.timeOrdered(Clock.systemUTC(), random);
        List<Id<Customer>> made = new ArrayList<>(count);
        List<Batch.Write<?>> writes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Id<Customer> id = ids.nextId();
            made.add(id);
            writes.add(write(customer(id, i, random), ids.next()));
            if (writes.size() == BATCH || i == count - 1) {
                store.commit(Batch.of(writes));
                writes.clear();
            }
        }
        return made;
    }

    private static Batch.Write<Customer> write(Customer customer, String cause) {
        Catalogue<Customer> catalogue = CustomerAttributes.CATALOGUE;
        Difference difference = catalogue.values(customer).since(catalogue.none());
        Instant now = Instant.parse("2026-03-02T08:00:00.123456Z");
        Entry entry = Entry.builder()
                .catalogue(catalogue.name())
                .id(customer.id())
                .number(1)
                .event(Event.of("customer.registered"))
                .difference(difference)
                .actor("import")
                .cause(cause)
                .effectiveAt(now)
                .recordedAt(now)
                .build();
        return new Batch.Write<>(catalogue, customer, List.of(entry));
    }

    private static Customer customer(Id<Customer> id, int number, Random random) {
        return Customer.builder()
                .id(id)
                .version(1)
                .name("Customer " + number)
                .type(CustomerType.ORGANISATION)
                .sector("sector " + random.nextInt(20))
                .size(random.nextBoolean() ? CompanySize.LARGE : CompanySize.SMALL)
                .country("CN")
                .region("Region " + random.nextInt(30))
                .employees((long) random.nextInt(10_000))
                .annualRevenue(Money.ofMinor(CurrencyUnit.EUR, random.nextInt(1_000_000_000)))
                .taxId("T" + number)
                .phone("+86 21 " + (10_000_000 + random.nextInt(80_000_000)))
                .email("office" + number + "@example.com")
                .website("https://www.example.com/" + number)
                .source("fair")
                .customerSince(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000)))
                .remark("Prefers calls in the morning " + random.nextInt(1_000))
                .build();
    }

    private static Query<Customer> walk(MemoryStore store, Query<Customer> query, int pages) {
        Query<Customer> at = query;
        for (int i = 1; i < pages; i++) {
            Page<Customer> page = store.query(at);
            if (page.next().isEmpty()) {
                return at;
            }
            at = page.next().get();
        }
        return at;
    }

    private static void time(String what, int times, Supplier<?> asking) {
        long[] each = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Object answer = asking.get();
            each[i] = System.nanoTime() - start;
            if (answer == null) {
                throw new IllegalStateException("There was no answer.");
            }
        }
        java.util.Arrays.sort(each);
        System.out.printf("  %-22s %,10d ns%n", what, each[times / 2]);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
