package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Role;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Related;
import io.crmkit.core.configuration.StoredEdition;
import io.crmkit.core.customer.ContactAttributes;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Input;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.id.Id;
import io.crmkit.core.id.IdGenerator;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.store.Query;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody may not see is not shown to them by any detour. */
class SeeingTest {

    private static final Actor LI = Actor.of("li", Role.SALES);
    private static final Actor WANG = Actor.of("wang", Role.MANAGER);
    private static final ReasonCode SECTOR = ReasonCode.blocking("deal.sector", "Not in retail.", "非零售。");

    private final Grants grants = Grants.none()
            .grant(Role.MANAGER, "*", "*")
            .grant(Role.SALES, "opportunity", "*")
            .grant(Role.SALES, "customer", "*", actor -> CustomerAttributes.OWNER.is(actor.id()));
    private final Crm crm = Crm.builder()
            .access(grants)
            .ids(IdGenerator.sequential("id"))
            .process(SalesProcess.named("guarded", "Guarded", "受控流程")
                    .open("start", "Start", "开始", "0.1")
                    .open("offer", "Offer", "报价", "0.5")
                    .lost("lost", "Lost", "输单")
                    .move(
                            "start",
                            "offer",
                            move -> move.guard(SECTOR, OpportunityAttributes.CUSTOMER_SECTOR.is("retail")))
                    .move("offer", "lost")
                    .build())
            .build();
    private final Session li = crm.as(LI);
    private final Session wang = crm.as(WANG);

    private Customer customer(Actor owner) {
        return wang.customers()
                .register(c -> c.name("Acme").sector("steel").owner(owner.id()))
                .orThrow();
    }

    private Opportunity deal(Customer customer) {
        return wang.opportunities()
                .open(o -> o.customer(customer.id()).name("Line 4").owner(LI.id()))
                .orThrow();
    }

    @Test
    void a_guard_shows_no_value_of_a_record_that_the_actor_may_not_see() {
        Opportunity deal = deal(customer(WANG));

        Decision<Opportunity> mine = li.opportunities().advance(deal, "offer");
        Decision<Opportunity> his = wang.opportunities().advance(deal, "offer");

        assertThat(mine.has(SECTOR)).isTrue();
        assertThat(mine.reasons().get(0).inputs())
                .containsExactly(new Input("customer.sector", Confidentiality.MASK, Confidentiality.PUBLIC));
        assertThat(his.reasons().get(0).input("customer.sector")).contains("steel");
    }

    @Test
    void a_guard_shows_what_the_actor_may_see() {
        Decision<Opportunity> mine = li.opportunities().advance(deal(customer(LI)), "offer");

        assertThat(mine.reasons().get(0).input("customer.sector")).contains("steel");
    }

    @Test
    void a_path_through_a_record_that_the_actor_may_not_see_leads_nowhere() {
        Opportunity deal = deal(customer(WANG));
        Expression sector = OpportunityAttributes.CUSTOMER_SECTOR.value();
        var fields = crm.catalogue(OpportunityAttributes.CATALOGUE);

        assertThat(crm.binder().bind(sector, fields).read(deal, li.runner().around()))
                .isNull();
        assertThat(crm.binder().bind(sector, fields).read(deal, wang.runner().around()))
                .isEqualTo("steel");
    }

    @Test
    void an_explanation_masks_what_stands_in_a_record_that_the_actor_may_not_see() {
        Opportunity deal = deal(customer(WANG));
        Condition condition = OpportunityAttributes.CUSTOMER_SECTOR.is("retail");
        var bound = crm.binder().bind(condition, crm.catalogue(OpportunityAttributes.CATALOGUE));
        Hiding hiding = new Hiding(wang.runner().around());

        var explanation = bound.explain(deal, hiding);

        assertThat(explanation.text(Locale.ENGLISH, any -> true))
                .contains(Confidentiality.MASK)
                .doesNotContain("steel");
        assertThat(explanation.isHidden()).isTrue();
        assertThat(explanation.found()).isEmpty();
    }

    @Test
    void rows_that_the_actor_may_not_see_are_left_out_of_an_explanation() {
        Customer acme = customer(LI);
        wang.contacts().add(c -> c.customer(acme.id()).name("Zhao")).orThrow();
        Condition condition = CustomerAttributes.CONTACTS.any(ContactAttributes.NAME.is("Qian"));
        var bound = crm.binder().bind(condition, crm.catalogue(CustomerAttributes.CATALOGUE));

        assertThat(bound.explain(acme, wang.runner().around()).parts()).hasSize(1);
        assertThat(bound.explain(acme, new Hiding(wang.runner().around())).parts())
                .isEmpty();
        assertThat(bound.explain(acme, li.runner().around()).parts()).isEmpty();
    }

    @Test
    void a_page_never_shows_what_the_actor_may_not_see() {
        customer(WANG);
        Customer mine = customer(LI);
        Query<Customer> everything = Query.of(CustomerAttributes.CATALOGUE, crm.binder());

        assertThat(li.runner().page(everything).items()).containsExactly(mine);
        assertThat(li.runner()
                        .page(everything.where(CustomerAttributes.SECTOR.is("steel")))
                        .items())
                .containsExactly(mine);
        assertThat(li.runner()
                        .page(Query.of(StoredEdition.Attributes.CATALOGUE, crm.binder()))
                        .items())
                .isEmpty();
        assertThat(wang.runner().page(everything).items()).hasSize(2);
    }

    @Test
    void a_walk_through_the_pages_stays_within_what_the_actor_may_see() {
        customer(WANG);
        List<Customer> mine = List.of(customer(LI), customer(LI), customer(LI));
        customer(WANG);

        var first =
                li.runner().page(li.runner().query(CustomerAttributes.CATALOGUE).limit(2));
        var second = li.runner().page(first.next().orElseThrow());

        assertThat(first.items()).isEqualTo(mine.subList(0, 2));
        assertThat(second.items()).isEqualTo(mine.subList(2, 3));
        assertThat(second.next()).isEmpty();
    }

    /** Finds everything, and lets nobody know of customers and contacts. */
    private record Hiding(Related all) implements Related {

        @Override
        public @Nullable Object find(String catalogue, Id<?> id) {
            return all.find(catalogue, id);
        }

        @Override
        public Collection<?> referring(String catalogue, String attribute, Id<?> id) {
            return all.referring(catalogue, attribute, id);
        }

        @Override
        public boolean isOpen(String catalogue, Object record) {
            return false;
        }
    }
}
