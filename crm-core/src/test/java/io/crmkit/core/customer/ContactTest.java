package io.crmkit.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.command.CommandReasons;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ContactTest {

    private static final Actor LI = Actor.of("li", Role.SALES);

    private final Session sales = Crm.inMemory().as(LI);
    private final Customer acme =
            sales.customers().register(c -> c.name("Acme")).orThrow();

    private Contact zhao() {
        return sales.contacts()
                .add(c -> c.customer(acme.id())
                        .name("Zhao Min")
                        .roles(ContactRole.DECIDER)
                        .title("Buyer")
                        .department("Purchasing")
                        .email("zhao@acme.example")
                        .phone("1")
                        .mobile("2")
                        .until(LocalDate.of(2026, 12, 31))
                        .remark("likes tea"))
                .orThrow();
    }

    @Test
    void a_contact_is_added_with_everything_that_was_filled_in() {
        Contact zhao = zhao();

        assertThat(sales.contacts().get(zhao.id())).isEqualTo(zhao);
        assertThat(zhao.customer()).isEqualTo(acme.id());
        assertThat(zhao.roles()).containsExactly(ContactRole.DECIDER);
        assertThat(zhao.title()).contains("Buyer");
        assertThat(zhao.department()).contains("Purchasing");
        assertThat(zhao.email()).contains("zhao@acme.example");
        assertThat(zhao.phone()).contains("1");
        assertThat(zhao.mobile()).contains("2");
        assertThat(zhao.until()).contains(LocalDate.of(2026, 12, 31));
        assertThat(zhao.remark()).contains("likes tea");
        assertThat(sales.customers().all(CustomerAttributes.CONTACTS.any(ContactAttributes.NAME.is("Zhao Min"))))
                .containsExactly(acme);
        assertThat(sales.contacts().history(zhao.id()).entries().get(0).event().name())
                .isEqualTo("contact.added");
    }

    @Test
    void a_contact_belongs_to_a_customer_that_there_is() {
        Decision<Contact> nowhere = sales.contacts().add(c -> c.name("X"));
        Decision<Contact> unknown =
                sales.contacts().add(c -> c.name("X").customer(Id.of("nobody")).title("x".repeat(101)));

        assertThat(nowhere.text(Locale.ENGLISH)).contains("Customer is required");
        assertThat(unknown.has(CustomerReasons.UNKNOWN_CUSTOMER)).isTrue();
        assertThat(unknown.text(Locale.ENGLISH)).contains("Customer: there is no customer nobody.", "Title: ");
        assertThat(sales.contacts()
                        .change(zhao(), c -> c.customer(Id.of("nobody")))
                        .has(CustomerReasons.UNKNOWN_CUSTOMER))
                .isTrue();
    }

    @Test
    void a_contact_changes_as_it_was_seen_and_moves_to_another_customer() {
        Contact seen = zhao();
        Customer other = sales.customers().register(c -> c.name("Other")).orThrow();

        Contact moved = sales.contacts()
                .change(seen, c -> c.customer(other.id()).clear(ContactAttributes.MOBILE))
                .orThrow();
        Decision<Contact> stale = sales.contacts().change(seen, c -> c.title("Director"));

        assertThat(moved.customer()).isEqualTo(other.id());
        assertThat(moved.mobile()).isEmpty();
        assertThat(moved.title()).contains("Buyer");
        assertThat(stale.has(CommandReasons.STALE)).isTrue();
        assertThat(stale.text(Locale.ENGLISH)).contains("Mobile: now •••, you want •••, it was •••.");
    }

    @Test
    void a_host_attribute_of_a_contact_is_kept() {
        TextAttribute<Contact> badge = ContactAttributes.CATALOGUE
                .custom()
                .text("badge", 20)
                .label("Badge", "工牌")
                .define();
        Session own = Crm.builder()
                .access(io.crmkit.core.access.AccessPolicy.demo())
                .attributes(badge)
                .build()
                .as(LI);
        Customer customer = own.customers().register(c -> c.name("Acme")).orThrow();

        Contact contact = own.contacts()
                .add(c -> c.name("X").customer(customer.id()).set(badge, "7"))
                .orThrow();

        assertThat(badge.of(own.contacts().get(contact.id()))).contains("7");
    }

    @Test
    void a_customer_keeps_everything_that_was_filled_in() {
        Address office = Address.builder()
                .use(AddressUse.OFFICE)
                .country("CN")
                .city("Wuxi")
                .build();
        Customer full = sales.customers()
                .register(c -> c.id(Id.of("c-7"))
                        .name("Full")
                        .type(CustomerType.ORGANISATION)
                        .formerNames("Old")
                        .parent(acme.id())
                        .sector("retail")
                        .size(CompanySize.SMALL)
                        .country("CN")
                        .region("East")
                        .employees(7)
                        .annualRevenue(Money.parse("CNY 7.00"))
                        .taxId("T")
                        .phone("1")
                        .email("a@b.example")
                        .website("b.example")
                        .owner(LI.id())
                        .source("fair")
                        .customerSince(LocalDate.of(2020, 1, 1))
                        .tags("key")
                        .addresses(office)
                        .remark("r"))
                .orThrow();

        assertThat(sales.customers().get(Id.of("c-7"))).isEqualTo(full);
        assertThat(full.formerNames()).containsExactly("Old");
        assertThat(full.parent()).contains(acme.id());
        assertThat(full.website()).contains("b.example");
        assertThat(full.email()).contains("a@b.example");
        assertThat(full.customerSince()).contains(LocalDate.of(2020, 1, 1));
        assertThat(full.tags()).containsExactly("key");
        assertThat(full.addresses()).containsExactly(office);
        assertThat(full.completeness()).isEqualByComparingTo("1");
        assertThat(acme.completeness()).isEqualByComparingTo("0.1");
        assertThat(Completeness.missing(full)).isEmpty();
        assertThat(Completeness.missing(acme)).hasSize(9).doesNotContain(CustomerAttributes.NAME);
    }

    @Test
    void a_hierarchy_is_at_most_so_deep() {
        Customer last = acme;
        for (int level = 1; level < 50; level++) {
            Id<Customer> above = last.id();
            last = sales.customers()
                    .register(c -> c.name("Level").parent(above))
                    .orThrow();
        }
        Id<Customer> fifty = last.id();
        Customer deepest =
                sales.customers().register(c -> c.name("Deepest").parent(fifty)).orThrow();

        Decision<Customer> below =
                sales.customers().register(c -> c.name("Below").parent(deepest.id()));

        assertThat(below.has(CustomerReasons.HIERARCHY_DEPTH)).isTrue();
        assertThat(CustomerReasons.all()).hasSize(8);
        assertThat(sales.customers()
                        .register(c -> c.id(Id.of("self")).name("Self").parent(Id.of("self")))
                        .has(CustomerReasons.HIERARCHY_CYCLE))
                .isTrue();
    }
}
