package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.customer.ContactAttributes;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.id.Id;
import io.crmkit.core.store.Cursor;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is confidential does not get into logs by printing a record. */
class DiscretionTest {

    private static <A> void assertSilent(Catalogue<A> catalogue, Values<A> begun) {
        Values<A> filled = begun;
        for (Attribute<A, ?> attribute : catalogue.stored()) {
            filled = attribute.confidentiality().isOpen() ? filled : filled(filled, attribute);
        }
        assertThat(filled).isNotEqualTo(begun);
        assertThat(filled.build().toString()).doesNotContain("7654321");
    }

    @SuppressWarnings("unchecked") // the attribute checks the class as well
    private static <A, V> Values<A> filled(Values<A> values, Attribute<A, V> attribute) {
        return values.with(attribute, (V)
                switch (attribute.kind().family()) {
                    case MONEY -> Money.parse("CNY 7654321");
                    case WHOLE -> 7_654_321L;
                    default -> "7654321";
                });
    }

    @Test
    void no_confidential_value_of_a_record_is_printed() {
        assertSilent(
                CustomerAttributes.CATALOGUE,
                CustomerAttributes.CATALOGUE.none().identified(Id.of("c"), 1).with(CustomerAttributes.NAME, "Acme"));
        assertSilent(
                ContactAttributes.CATALOGUE,
                ContactAttributes.CATALOGUE
                        .none()
                        .identified(Id.of("p"), 1)
                        .with(ContactAttributes.CUSTOMER, Id.of("c"))
                        .with(ContactAttributes.NAME, "Li Na"));
        HeldCommand held = HeldCommand.builder()
                .id(Id.of("h"))
                .version(1)
                .command("customer.change")
                .content("none")
                .requestedBy(Id.of("li"))
                .requestedAt(Instant.EPOCH)
                .state(HeldState.WAITING)
                .build();
        assertSilent(HeldCommands.CATALOGUE, HeldCommands.CATALOGUE.values(held));
    }

    @Test
    void what_carries_records_prints_no_more() {
        Customer acme = Crm.inMemory()
                .as(Actor.of("li"))
                .customers()
                .register(c -> c.name("Acme").annualRevenue(Money.parse("CNY 7654321")))
                .orThrow();
        Proposal.Draft<?> draft = Proposal.change(
                        acme,
                        CustomerAttributes.CATALOGUE.values(acme),
                        io.crmkit.core.journal.Event.of("customer.changed"))
                .drafts()
                .get(0);

        assertThat(draft.toString()).doesNotContain("7654321");
        assertThat(new Cursor(List.of("7654321"), acme.id()).toString()).isEqualTo("Cursor[1 keys, " + acme.id() + "]");
    }
}
