package io.crmkit.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.Crm;
import io.crmkit.core.access.Actor;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.journal.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final Crm crm = Crm.inMemory();
    private final Customer acme = registered("Acme");
    private final Customer beta = registered("Beta");

    private Customer registered(String name) {
        return crm.as(Actor.of("li")).customers().register(c -> c.name(name)).orThrow();
    }

    private List<Entry> journal(Customer customer) {
        return crm.store().journal(CustomerAttributes.CATALOGUE, customer.id());
    }

    private Batch.Write<Customer> write(Customer customer) {
        return new Batch.Write<>(CustomerAttributes.CATALOGUE, customer, journal(customer));
    }

    @Test
    void gives_the_entries_of_all_writes_in_the_order_of_the_writes() {
        Batch batch = Batch.of(List.of(write(beta), write(acme)));

        assertThat(batch.entries())
                .extracting(entry -> entry.id().value())
                .containsExactly(beta.id().value(), acme.id().value());
        assertThat(batch.writes()).extracting(Batch.Write::expected).containsExactly(0L, 0L);
    }

    @Test
    void refuses_two_writes_of_the_same_aggregate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batch.of(List.of(write(acme), write(beta), write(acme))))
                .withMessageContaining("customer " + acme.id())
                .withMessageContaining("twice");
    }

    @Test
    void refuses_entries_that_do_not_lead_to_the_state() {
        Customer later = CustomerAttributes.CATALOGUE
                .values(acme)
                .identified(acme.id(), 3)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batch.Write<>(CustomerAttributes.CATALOGUE, later, journal(acme)))
                .withMessageContaining("version 3")
                .withMessageContaining("[1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batch.Write<>(CustomerAttributes.CATALOGUE, acme, journal(beta)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batch.Write<>(CustomerAttributes.CATALOGUE, acme, List.of()));
    }

    @Test
    void a_cursor_does_not_print_the_keys_that_it_stands_on() {
        assertThat(new Cursor(List.of("Acme", "c-1"), acme.id())).hasToString("Cursor[2 keys, " + acme.id() + "]");
    }
}
