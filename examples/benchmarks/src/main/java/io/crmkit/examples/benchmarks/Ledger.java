package io.crmkit.examples.benchmarks;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A transition with its journal entry, written by hand: an immutable deal in a concurrent map, and an entry with the attributes that differ
 * in a log. It knows its stages, attributes and moves, asks nobody for rights, merges nothing, and finds nothing but by id. The log keeps
 * the last million entries only, since it would outgrow the heap.
 */
final class Ledger {

    private static final int KEPT = 1 << 20;

    private final Clock clock = Clock.systemUTC();
    private final Map<String, Deal> deals = new ConcurrentHashMap<>();
    private final @Nullable Entry[] log = new Entry[KEPT];
    private final AtomicLong size = new AtomicLong();

    void open(String id) {
        deals.put(
                id,
                new Deal(
                        id,
                        1,
                        "Line",
                        "c-1",
                        Money.of(CurrencyUnit.EUR, 100),
                        "proposal",
                        "open",
                        new BigDecimal("0.4"),
                        "default",
                        LocalDate.of(2026, 1, 1)));
    }

    Deal advance(String id, String to) {
        Instant now = clock.instant();
        for (; ; ) {
            Deal before = deals.get(id);
            if (before == null || before.stage.equals(to)) {
                throw new IllegalStateException("No move.");
            }
            Deal after = before.to(to, to.equals("closing") ? new BigDecimal("0.7") : new BigDecimal("0.4"));
            Entry entry = new Entry(
                    id,
                    after.version,
                    "deal.moved",
                    Map.of("from", before.stage, "to", to),
                    List.of(
                            new Difference("stage", before.stage, to),
                            new Difference("probability", before.probability, after.probability)),
                    "li",
                    new UUID(now.toEpochMilli(), size.get()).toString(),
                    now,
                    now);
            if (deals.replace(id, before, after)) {
                log[(int) (size.getAndIncrement() & (KEPT - 1))] = entry;
                return after;
            }
        }
    }

    record Deal(
            String id,
            long version,
            String name,
            String customer,
            Money amount,
            String stage,
            String status,
            BigDecimal probability,
            String process,
            LocalDate closeDate) {

        Deal to(String next, BigDecimal chance) {
            return new Deal(id, version + 1, name, customer, amount, next, status, chance, process, closeDate);
        }
    }

    record Entry(
            String id,
            long number,
            String event,
            Map<String, Object> payload,
            List<Difference> differences,
            String actor,
            String cause,
            Instant effectiveAt,
            Instant recordedAt) {}

    record Difference(String name, Object before, Object after) {}
}
