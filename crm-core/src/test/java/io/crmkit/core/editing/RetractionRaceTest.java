package io.crmkit.core.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.memory.MemoryStore;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Store;
import io.crmkit.core.testkit.PassingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RetractionRaceTest {

    private static final int ROUNDS = 200;

    /** Lets somebody else do something between the look of a command and its commit. */
    private static final class Interrupted extends PassingStore {

        private final List<Runnable> others = new ArrayList<>();

        @Override
        public long commit(Batch batch) {
            List<Runnable> now = List.copyOf(others);
            others.clear();
            now.forEach(Runnable::run);
            return super.commit(batch);
        }
    }

    private static Session session(Store store) {
        return Crm.builder()
                .access(AccessPolicy.demo())
                .store(store)
                .build()
                .as(Actor.of("u", Role.ADMIN))
                .acceptingWarnings();
    }

    private static Decision<Customer> retract(Session session, Customer customer) {
        return session.run(Retract.of(CustomerAttributes.CATALOGUE, customer.id()));
    }

    private static Decision<Opportunity> open(Session session, Customer customer) {
        return session.opportunities().open(o -> o.customer(customer.id()).name("Line 4"));
    }

    @Test
    void who_refers_to_a_record_while_it_is_being_retracted_keeps_it_there() {
        Interrupted store = new Interrupted();
        Session session = session(store);
        Customer acme = session.customers().register(c -> c.name("Acme")).orThrow();
        store.others.add(() -> open(session, acme).orThrow());

        Decision<Customer> retracted = retract(session, acme);

        assertThat(retracted.isRefused()).isTrue();
        assertThat(retracted.reasons()).extracting(reason -> reason.code()).contains(RetractionReasons.REFERRED_TO);
        assertThat(session.customers().find(acme.id())).isPresent();
    }

    @Test
    void a_restored_referrer_counts_as_well() {
        Interrupted store = new Interrupted();
        Session session = session(store);
        Customer group = session.customers().register(c -> c.name("Group")).orThrow();
        Customer acme = session.customers()
                .register(c -> c.name("Acme").parent(group.id()))
                .orThrow();
        retract(session, acme).orThrow();
        store.others.add(() ->
                session.run(Restore.of(CustomerAttributes.CATALOGUE, acme.id())).orThrow());

        assertThat(retract(session, group).isRefused()).isTrue();
        assertThat(session.customers().find(group.id())).isPresent();
    }

    @Test
    void what_else_is_written_meanwhile_stands_in_no_way() {
        Interrupted store = new Interrupted();
        Session session = session(store);
        Customer acme = session.customers().register(c -> c.name("Acme")).orThrow();
        Customer other = session.customers().register(c -> c.name("Other")).orThrow();
        store.others.add(() -> open(session, other).orThrow());

        assertThat(retract(session, acme).isAccepted()).isTrue();
    }

    @Test
    void of_two_threads_that_retract_a_record_and_refer_to_it_exactly_one_has_its_way() throws Exception {
        Session session = session(MemoryStore.create());
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Customer customer =
                        session.customers().register(c -> c.name("Acme")).orThrow();
                Future<Boolean> retracted = threads.submit(() -> {
                    both.await();
                    return retract(session, customer).isAccepted();
                });
                Future<Boolean> opened = threads.submit(() -> {
                    both.await();
                    return open(session, customer).isAccepted();
                });
                assertThat(retracted.get()).isNotEqualTo(opened.get());
                assertThat(there(session, customer.id())).isEqualTo(opened.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean there(Session session, Id<Customer> id) {
        return session.customers().find(id).isPresent();
    }
}
