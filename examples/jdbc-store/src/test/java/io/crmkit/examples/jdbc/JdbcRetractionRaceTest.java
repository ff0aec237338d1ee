package io.crmkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.editing.Retract;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class JdbcRetractionRaceTest {

    private static final int ROUNDS = 60;

    @Test
    void of_two_threads_that_retract_a_record_and_refer_to_it_exactly_one_has_its_way() throws Exception {
        JdbcStore store = Databases.store(Databases.inMemory());
        Crm crm = Crm.builder().access(AccessPolicy.demo()).store(store).build();
        store.prepare(crm.catalogues());
        Session session = crm.as(Actor.of("u", Role.ADMIN)).acceptingWarnings();
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Customer customer =
                        session.customers().register(c -> c.name("Acme")).orThrow();
                Future<Boolean> retracted = threads.submit(() -> {
                    both.await();
                    return session.run(Retract.of(CustomerAttributes.CATALOGUE, customer.id()))
                            .isAccepted();
                });
                Future<Boolean> opened = threads.submit(() -> {
                    both.await();
                    return session.opportunities()
                            .open(o -> o.customer(customer.id()).name("Line 4"))
                            .isAccepted();
                });
                assertThat(retracted.get()).isNotEqualTo(opened.get());
                assertThat(session.customers().find(customer.id()).isPresent()).isEqualTo(opened.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
