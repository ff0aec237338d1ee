package io.crmkit.examples.benchmarks;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.json.CrmJson;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.process.SalesProcess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one more move of an opportunity costs by how many it has behind it, and how large the store is: two things that
 * {@link ShellBenchmark} cannot tell apart, since in a small store the same few opportunities are moved again and again. Processor time of the
 * thread, medians of rounds in which every length is measured once; a history grows by a fifth while it is measured. Arguments: how many
 * opportunities the stores hold, one number for each; 1000, 100000 and 1000000 if there are none.
 */
public final class MovesReport {

    private static final int[] MOVES = {1, 10, 100, 1_000};
    private static final int ENTRIES = 300_000;
    private static final int ROUNDS = 10;

    private final Session sales = Crm.builder()
            .access(AccessPolicy.demo())
            .process(SalesProcess.simple())
            .build()
            .as(Actor.of("li", Role.SALES));
    private final CrmJson json = CrmJson.of(sales.runner().shell().environment().catalogues());
    private final Customer customer =
            sales.customers().register(c -> c.name("Acme")).orThrow();

    private MovesReport() {}

    /** Prints the report. */
    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length == 0
                ? List.of(1_000, 100_000, 1_000_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        new MovesReport().report(100_000, false);
        for (int size : sizes) {
            new MovesReport().report(size, true);
        }
    }

    private void report(int size, boolean told) throws Exception {
        List<Moved> all = new ArrayList<>();
        int left = size;
        for (int moves : MOVES) {
            Moved moved = new Moved(moves, Math.max(1, Math.min(size / MOVES.length, ENTRIES / moves)));
            left -= moved.deals.size();
            all.add(moved);
        }
        for (int i = 0; i < left; i++) {
            open();
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Moved moved : all) {
                moved.measure();
            }
        }
        if (told) {
            System.out.printf("%,d opportunities%n", size);
            all.forEach(Moved::print);
        }
    }

    private Id<Opportunity> open() {
        Opportunity deal = sales.opportunities()
                .open(o -> o.customer(customer.id())
                        .name("Line")
                        .amount(Money.of(CurrencyUnit.EUR, 100))
                        .closeDate(LocalDate.of(2026, 1, 1)))
                .orThrow();
        return sales.opportunities().advance(deal, "proposal").orThrow().id();
    }

    /** Opportunities of one length of history. */
    private final class Moved {

        private final int moves;
        private final List<Id<Opportunity>> deals = new ArrayList<>();
        private final List<Long> times = new ArrayList<>();
        private int bytes;
        private int next;
        private boolean ahead = true;

        Moved(int moves, int count) {
            this.moves = moves;
            for (int i = 0; i < count; i++) {
                deals.add(open());
            }
            if (moves > 1) {
                advance(count * (moves - 1));
            }
            bytes = bytesOfLast();
        }

        void measure() throws Exception {
            int count = Math.max(100, deals.size() * moves / 5 / ROUNDS);
            times.add(Rounds.time(() -> advance(count)) / count);
        }

        private Opportunity advance(int count) {
            @Nullable Opportunity last = null;
            for (int i = 0; i < count; i++) {
                last = sales.opportunities()
                        .advance(deals.get(next), ahead ? "closing" : "proposal")
                        .orThrow();
                next++;
                if (next == deals.size()) {
                    next = 0;
                    ahead = !ahead;
                }
            }
            return Objects.requireNonNull(last);
        }

        private int bytesOfLast() {
            List<Entry> entries = sales.opportunities().history(deals.get(0)).entries();
            return json.write(entries.get(entries.size() - 1)).length();
        }

        void print() {
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "  %,6d moves  %,8d ns a move (least %,d)  last entry %,d characters of JSON%n",
                    moves, sorted[sorted.length / 2], sorted[0], bytes);
        }
    }
}
