package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerReasons;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.lifecycle.LifecycleReasons;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.Processes;
import io.crmkit.core.process.SalesProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;
import org.junit.jupiter.api.RepeatedTest;

class ConcurrencyTest {

    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .process(SalesProcess.simple())
            .build();
    private final Session sales = crm.as(Actor.of("li", Role.SALES));

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            CyclicBarrier start = new CyclicBarrier(tasks.size());
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private Customer customer(String name) {
        return sales.customers().register(c -> c.name(name)).orThrow();
    }

    private Opportunity deal() {
        Customer acme = customer("Acme");
        return sales.opportunities()
                .open(o -> o.customer(acme.id()).name("Line 4").amount(Money.parse("CNY 5")))
                .orThrow();
    }

    @RepeatedTest(20)
    void of_two_who_advance_the_deal_they_saw_one_wins_and_the_other_is_told() throws Exception {
        Opportunity seen = deal();
        Callable<Decision<Opportunity>> advance = () -> sales.opportunities().advance(seen, "proposal");

        List<Decision<Opportunity>> decisions = atOnce(List.of(advance, advance));

        assertThat(decisions).filteredOn(Decision::isAccepted).hasSize(1);
        assertThat(decisions)
                .filteredOn(decision -> decision.has(CommandReasons.STALE))
                .hasSize(1);
        assertThat(sales.opportunities().history(seen.id()).entries()).hasSize(2);
    }

    @RepeatedTest(20)
    void of_two_who_advance_a_deal_in_whatever_version_the_second_is_judged_anew() throws Exception {
        Opportunity deal = deal();
        Callable<Decision<Opportunity>> advance = () -> sales.opportunities().advance(deal.id(), "proposal");

        List<Decision<Opportunity>> decisions = atOnce(List.of(advance, advance));

        assertThat(decisions).filteredOn(Decision::isAccepted).hasSize(1);
        assertThat(decisions)
                .filteredOn(decision -> decision.has(LifecycleReasons.ILLEGAL_MOVE))
                .hasSize(1);
    }

    @RepeatedTest(20)
    void two_changes_that_together_would_run_in_a_circle_do_not_both_happen() throws Exception {
        Customer one = customer("One");
        Customer two = customer("Two");

        List<Decision<Customer>> decisions = atOnce(List.of(
                () -> sales.customers().change(one.id(), c -> c.parent(two.id())),
                () -> sales.customers().change(two.id(), c -> c.parent(one.id()))));

        assertThat(decisions).filteredOn(Decision::isAccepted).hasSize(1);
        assertThat(decisions)
                .filteredOn(decision -> decision.has(CustomerReasons.HIERARCHY_CYCLE))
                .hasSize(1);
    }

    @RepeatedTest(20)
    void editions_published_at_once_get_numbers_of_their_own() throws Exception {
        Callable<Long> publish = () -> sales.configurations()
                .publish(Processes.KIND, "short", SalesProcess.simple())
                .orThrow()
                .number();

        List<Long> numbers = atOnce(List.of(publish, publish, publish, publish));

        assertThat(numbers).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    @RepeatedTest(5)
    void many_who_change_one_record_in_whatever_version_all_succeed() throws Exception {
        Customer acme = customer("Acme");
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int thread = 0; thread < 12; thread++) {
            String name = "t" + thread;
            tasks.add(() -> {
                int done = 0;
                for (int i = 0; i < 20; i++) {
                    String tag = name + "-" + i;
                    done += sales.customers()
                                    .change(acme.id(), c -> c.remark(tag))
                                    .isAccepted()
                            ? 1
                            : 0;
                }
                return done;
            });
        }

        assertThat(atOnce(tasks)).allMatch(done -> done == 20);
        assertThat(sales.customers().get(acme.id()).version()).isEqualTo(241);
    }
}
