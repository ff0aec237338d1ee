package io.crmkit.core.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.command.Target;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.customer.CustomerForm;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReverseTest {

    private final Crm crm = Crm.builder().access(AccessPolicy.demo()).build();
    private final Session session = crm.as(Actor.of("u", Role.SALES)).acceptingWarnings();
    private final Customer acme = session.customers()
            .register(c -> c.name("Acme").sector("retail").region("North"))
            .orThrow();

    private void change(UnaryOperator<CustomerForm> filling) {
        session.customers().change(acme.id(), filling).orThrow();
    }

    private Decision<Customer> reverse(Long... entries) {
        return session.run(new Reverse<>(Target.of(CustomerAttributes.CATALOGUE, acme.id()), List.of(entries)));
    }

    private Customer now() {
        return session.customers().get(acme.id());
    }

    @Test
    void each_value_comes_back_as_it_was_before() {
        change(c -> c.sector("energy").clear(CustomerAttributes.REGION).phone("1"));

        reverse(2L).orThrow();

        assertThat(now().sector()).contains("retail");
        assertThat(now().region()).contains("North");
        assertThat(now().phone()).isEmpty();
        assertThat(session.customers().history(acme.id()).entries())
                .extracting(entry -> entry.event().name())
                .containsExactly("customer.registered", "customer.changed", "customer.reversed");
    }

    @Test
    void what_follows_from_a_value_comes_back_with_it() {
        change(c -> c.name("Acme Corp"));

        reverse(2L).orThrow();

        assertThat(now().name()).isEqualTo("Acme");
        assertThat(now().formerNames()).isEmpty();
    }

    @Test
    void a_value_that_somebody_changed_since_stays_and_is_told_with_all_three() {
        change(c -> c.sector("energy").region("South"));
        change(c -> c.sector("mining"));

        Decision<Customer> reversed = reverse(2L);

        assertThat(reversed.isAccepted()).isTrue();
        assertThat(now().sector()).contains("mining");
        assertThat(now().region()).contains("North");
        assertThat(reversed.text(Locale.ENGLISH)).contains("is mining", "set to energy", "was retail before");
        assertThat(reversed.text(Locale.SIMPLIFIED_CHINESE)).contains("行业").contains("予以保留");
    }

    @Test
    void a_confidential_value_is_masked_in_the_reason() {
        change(c -> c.annualRevenue(Money.parse("USD 1.00")));
        change(c -> c.annualRevenue(Money.parse("USD 2.00")));

        assertThat(reverse(2L).text(Locale.ENGLISH)).contains("•••").doesNotContain("2.00");
    }

    @Test
    void a_caller_who_does_not_accept_that_something_stays_gets_nothing() {
        change(c -> c.sector("energy").region("South"));
        change(c -> c.sector("mining"));

        Decision<Customer> refused = crm.as(Actor.of("u", Role.SALES))
                .run(new Reverse<>(Target.of(CustomerAttributes.CATALOGUE, acme.id()), List.of(2L)));

        assertThat(refused.isRefusedByWarningsOnly()).isTrue();
        assertThat(now().region()).contains("South");
    }

    @Test
    void several_entries_are_taken_back_together_even_with_work_of_others_between() {
        change(c -> c.sector("energy"));
        change(c -> c.sector("mining"));
        change(c -> c.region("South"));
        change(c -> c.sector("steel"));

        reverse(2L, 3L, 5L).orThrow();

        assertThat(now().sector()).contains("retail");
        assertThat(now().region()).contains("South");
    }

    @Test
    void where_somebody_changed_a_value_between_two_entries_theirs_comes_back() {
        change(c -> c.sector("energy"));
        change(c -> c.sector("somebody's"));
        change(c -> c.sector("steel"));

        reverse(2L, 4L).orThrow();

        assertThat(now().sector()).contains("somebody's");
    }

    @Test
    void taking_back_the_creation_retracts_unless_somebody_worked_on_it() {
        Decision<Customer> fresh = reverse(1L);
        session.run(Restore.of(CustomerAttributes.CATALOGUE, acme.id())).orThrow();
        Decision<Customer> restoredByAnother = reverse(1L);
        change(c -> c.sector("energy"));
        Decision<Customer> worked = reverse(3L);

        assertThat(fresh.isAccepted()).isTrue();
        assertThat(restoredByAnother.has(RetractionReasons.NOTHING_LEFT)).isTrue();
        assertThat(worked.has(RetractionReasons.WORKED_ON)).isTrue();
        assertThat(worked.text(Locale.ENGLISH)).contains("Sector");
        assertThat(session.customers().find(acme.id())).isPresent();
    }

    @Test
    void a_reversal_can_be_reversed_and_does_nothing_the_second_time() {
        change(c -> c.sector("energy"));
        reverse(2L).orThrow();
        Decision<Customer> again = reverse(2L);
        reverse(3L).orThrow();

        assertThat(again.has(RetractionReasons.NOTHING_LEFT)).isTrue();
        assertThat(now().sector()).contains("energy");
        assertThat(now().version()).isEqualTo(4);
    }

    @Test
    void an_earlier_value_that_refers_to_something_retracted_is_refused() {
        Customer above = session.customers().register(c -> c.name("Above")).orThrow();
        change(c -> c.parent(above.id()));
        change(c -> c.clear(CustomerAttributes.PARENT));
        session.run(Retract.of(CustomerAttributes.CATALOGUE, above)).orThrow();

        assertThat(reverse(3L).has(RetractionReasons.REFERS_TO_RETRACTED)).isTrue();
    }

    @Test
    void a_number_that_there_is_not_is_named() {
        Decision<Customer> refused = reverse(1L, 7L);

        assertThat(refused.has(RetractionReasons.NO_ENTRY)).isTrue();
        assertThat(refused.text(Locale.ENGLISH)).contains("entry 7");
        assertThatThrownBy(() -> reverse()).isInstanceOf(IllegalArgumentException.class);
        assertThat(session.run(new Reverse<>(
                                Target.of(CustomerAttributes.CATALOGUE, Id.<Customer>of("nobody")), List.of(1L)))
                        .isRefused())
                .isTrue();
    }
}
