package io.crmkit.core.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Role;
import io.crmkit.core.activity.ActivityKind;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.catalog.Product;
import io.crmkit.core.catalog.ProductAttributes;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandReasons;
import io.crmkit.core.command.Target;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Quantifier;
import io.crmkit.core.customer.ContactAttributes;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.forecast.AdjustmentAttributes;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.History;
import io.crmkit.core.opportunity.Line;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RetractionTest {

    private static final Grants ACCESS = Grants.none()
            .grant(Role.ADMIN, "*", "*")
            .grant(Role.SALES, "*", "register")
            .grant(Role.SALES, "*", "open")
            .grant(Role.SALES, "opportunity", "read", actor -> OpportunityAttributes.OWNER.is(actor.id()))
            .grant(Role.SALES, "customer", "read")
            .grant(Role.SALES, "customer", "retract");

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final Crm crm = Crm.builder().access(ACCESS).clock(clock).build();
    private final Session admin = crm.as(Actor.of("root", Role.ADMIN));
    private final Session li = crm.as(Actor.of("li", Role.SALES));
    private final Customer acme =
            admin.customers().register(c -> c.name("Acme").sector("retail")).orThrow();

    private Opportunity deal() {
        return admin.opportunities()
                .open(o -> o.name("Line 4")
                        .customer(acme.id())
                        .owner(Id.of("root"))
                        .amount(Money.parse("USD 100.00")))
                .orThrow();
    }

    private static Retract<Customer> retract(Customer customer) {
        return Retract.of(CustomerAttributes.CATALOGUE, customer.id());
    }

    private static Restore<Customer> restore(Customer customer) {
        return Restore.of(CustomerAttributes.CATALOGUE, customer.id());
    }

    private History<Customer> history() {
        return admin.customers().history(acme.id());
    }

    @Test
    void what_is_retracted_is_not_found_any_more_by_whoever_looks_for_it() {
        admin.run(retract(acme)).orThrow();

        assertThat(admin.customers().find(acme.id())).isEmpty();
        assertThat(admin.customers().all(Condition.always())).isEmpty();
        assertThat(admin.customers().all(CustomerAttributes.NAME.is("Acme"))).isEmpty();
        assertThat(admin.customers()
                        .page(admin.customers().query().withRetracted())
                        .items())
                .extracting(Customer::id)
                .containsExactly(acme.id());
    }

    @Test
    void whoever_reads_what_stood_at_a_moment_finds_what_was_retracted_since_and_nothing_that_is_hidden() {
        Opportunity deal = deal();
        Instant before = clock.instant();
        clock.advance(Duration.ofDays(1));
        admin.run(Retract.of(OpportunityAttributes.CATALOGUE, deal)).orThrow();
        Instant after = clock.instant();

        assertThat(admin.runner().stood(OpportunityAttributes.CATALOGUE, before, after))
                .containsExactly(deal);
        assertThat(admin.runner().stood(OpportunityAttributes.CATALOGUE, after, before))
                .containsExactly(deal);
        assertThat(admin.runner().stood(OpportunityAttributes.CATALOGUE, after, after))
                .isEmpty();
        assertThat(admin.runner().stood(OpportunityAttributes.CATALOGUE, before.minusSeconds(1), after))
                .isEmpty();
        assertThat(li.runner().stood(OpportunityAttributes.CATALOGUE, before, after))
                .isEmpty();
        assertThat(admin.runner().histories(OpportunityAttributes.CATALOGUE)).containsOnlyKeys(deal.id());
        assertThat(li.runner().histories(OpportunityAttributes.CATALOGUE)).isEmpty();
    }

    @Test
    void its_history_stays_and_it_is_there_as_of_any_moment_before() {
        Instant before = clock.instant();
        clock.advance(Duration.ofDays(1));
        admin.run(retract(acme)).orThrow();
        Instant after = clock.instant();
        clock.advance(Duration.ofDays(1));
        admin.run(restore(acme)).orThrow();

        assertThat(history().entries())
                .extracting(entry -> entry.event().name())
                .containsExactly("customer.registered", "customer.retracted", "customer.restored");
        assertThat(history().asOf(before)).contains(acme);
        assertThat(history().asOf(after)).isEmpty();
        assertThat(history().asOf(clock.instant()).map(Customer::name)).contains("Acme");
        assertThat(history().current()).isEqualTo(admin.customers().find(acme.id()));
    }

    @Test
    void nothing_new_can_refer_to_it_and_no_other_command_works_on_it() {
        admin.run(retract(acme)).orThrow();

        Decision<Opportunity> opened =
                admin.opportunities().open(o -> o.name("x").customer(acme.id()));
        Decision<Customer> changed = admin.run(new Change<>(
                "customer.change",
                Target.of(CustomerAttributes.CATALOGUE, acme.id()),
                Assignments.<Customer>builder()
                        .set(CustomerAttributes.NAME, "Other")
                        .build()));

        assertThat(opened.isRefused()).isTrue();
        assertThat(opened.text(Locale.ENGLISH)).contains(acme.id().value());
        assertThat(changed.reasons()).extracting(Reason::code).containsExactly(CommandReasons.NOT_FOUND);
    }

    @Test
    void its_identity_stays_taken_and_the_refusal_says_what_to_do() {
        admin.run(retract(acme)).orThrow();

        Decision<Customer> again =
                admin.customers().register(c -> c.id(acme.id()).name("Acme"));

        assertThat(again.has(CommandReasons.EXISTS_RETRACTED)).isTrue();
        assertThat(again.text(Locale.ENGLISH)).contains("Restore it");
    }

    @Test
    void what_somebody_refers_to_stays_until_that_is_retracted_too() {
        Opportunity deal = deal();

        Decision<Customer> refused = admin.run(retract(acme));
        admin.run(Retract.of(OpportunityAttributes.CATALOGUE, deal)).orThrow();
        Decision<Customer> accepted = admin.run(retract(acme));

        assertThat(refused.has(RetractionReasons.REFERRED_TO)).isTrue();
        assertThat(refused.text(Locale.ENGLISH))
                .contains("Opportunity", deal.id().value());
        assertThat(accepted.isAccepted()).isTrue();
    }

    @Test
    void a_reference_in_rows_and_lists_counts_as_well() {
        Product product = admin.products().add(p -> p.name("Pump").code("P-1")).orThrow();
        admin.opportunities()
                .open(o -> o.name("x").customer(acme.id()).lines(Line.of(product.id())))
                .orThrow();
        var contact =
                admin.contacts().add(c -> c.name("Li").customer(acme.id())).orThrow();
        admin.activities()
                .log(a -> a.kind(ActivityKind.CALL)
                        .subject("Hello")
                        .customer(acme.id())
                        .contact(contact.id()))
                .orThrow();

        assertThat(admin.run(Retract.of(ContactAttributes.CATALOGUE, contact)).has(RetractionReasons.REFERRED_TO))
                .isTrue();
        assertThat(admin.run(Retract.of(ProductAttributes.CATALOGUE, product)).has(RetractionReasons.REFERRED_TO))
                .isTrue();
    }

    @Test
    void a_referrer_that_the_actor_may_not_see_is_not_named() {
        Opportunity deal = deal();

        Decision<Customer> refused = li.run(retract(acme));

        assertThat(refused.has(RetractionReasons.REFERRED_TO)).isTrue();
        assertThat(refused.text(Locale.ENGLISH))
                .doesNotContain(deal.id().value())
                .contains("may not see");
        assertThat(refused.text(Locale.SIMPLIFIED_CHINESE)).contains("无权查看");
    }

    @Test
    void what_refers_to_something_retracted_is_restored_after_it() {
        Opportunity deal = deal();
        admin.run(Retract.of(OpportunityAttributes.CATALOGUE, deal)).orThrow();
        admin.run(retract(acme)).orThrow();

        Decision<Opportunity> early = admin.run(Restore.of(OpportunityAttributes.CATALOGUE, deal.id()));
        admin.run(restore(acme)).orThrow();
        Decision<Opportunity> late = admin.run(Restore.of(OpportunityAttributes.CATALOGUE, deal.id()));

        assertThat(early.has(RetractionReasons.REFERS_TO_RETRACTED)).isTrue();
        assertThat(late.orThrow().stays()).isEqualTo(deal.stays());
    }

    @Test
    void a_reference_to_what_is_not_there_any_more_can_be_left_out() {
        Customer below = admin.customers()
                .register(c -> c.name("Below").parent(acme.id()))
                .orThrow();
        admin.run(retract(below)).orThrow();
        admin.run(retract(acme)).orThrow();

        Customer restored = admin.run(restore(below).without(List.of("parent"))).orThrow();

        assertThat(restored.parent()).isEmpty();
        assertThatThrownBy(() -> admin.run(restore(acme).without(List.of("sector"))))
                .hasMessageContaining("no reference");
    }

    @Test
    void a_relation_leaves_out_what_was_retracted() {
        Opportunity deal = deal();
        Condition some = CustomerAttributes.CONTACTS.any(Condition.always());
        var contact =
                admin.contacts().add(c -> c.name("Li").customer(acme.id())).orThrow();

        assertThat(admin.customers().all(some)).hasSize(1);
        admin.run(Retract.of(ContactAttributes.CATALOGUE, contact)).orThrow();

        assertThat(admin.customers().all(some)).isEmpty();
        assertThat(admin.customers().all(CustomerAttributes.CONTACTS.none(Condition.always())))
                .hasSize(1);
        assertThat(admin.customers().all(CustomerAttributes.CONTACTS.all(Condition.never())))
                .hasSize(1);
        assertThat(admin.opportunities()
                        .all(new Condition.Rows("customer.contacts", Quantifier.ANY, Condition.always())))
                .isEmpty();
        assertThat(admin.opportunities().find(deal.id())).isPresent();
    }

    @Test
    void doing_it_twice_changes_nothing() {
        admin.run(retract(acme)).orThrow();
        Decision<Customer> again = admin.run(retract(acme));
        admin.run(restore(acme)).orThrow();
        Decision<Customer> restored = admin.run(restore(acme));

        assertThat(again.has(RetractionReasons.RETRACTED)).isTrue();
        assertThat(restored.has(RetractionReasons.NOT_RETRACTED)).isTrue();
        assertThat(history().entries()).hasSize(3);
    }

    @Test
    void nobody_retracts_without_the_right_or_by_filling_in_the_mark() {
        Decision<Opportunity> denied = li.run(Retract.of(OpportunityAttributes.CATALOGUE, deal().id()));
        Decision<Customer> marked = admin.run(new Change<>(
                "customer.change",
                Target.of(CustomerAttributes.CATALOGUE, acme.id()),
                Assignments.<Customer>builder()
                        .set(CustomerAttributes.CATALOGUE.retraction().orElseThrow(), true)
                        .build()));

        assertThat(denied.isRefused()).isTrue();
        assertThat(marked.has(Reason.INVALID)).isTrue();
        assertThat(admin.customers().find(acme.id())).isPresent();
    }

    @Test
    void a_stale_retraction_is_refused() {
        admin.customers().change(acme, c -> c.sector("energy")).orThrow();

        assertThat(admin.run(Retract.of(CustomerAttributes.CATALOGUE, acme)).has(CommandReasons.STALE))
                .isTrue();
    }

    @Test
    void the_mark_and_the_commands_have_a_plain_form() {
        admin.run(retract(acme)).orThrow();
        Customer kept = crm.store()
                .find(crm.catalogue(CustomerAttributes.CATALOGUE), acme.id())
                .orElseThrow();

        assertThat(CustomerAttributes.CATALOGUE.values(kept).toData()).containsEntry("retracted", true);
        assertThat(CustomerAttributes.CATALOGUE.fromData(
                        Data.of(CustomerAttributes.CATALOGUE.toData(kept)), Unknown.REFUSE))
                .isEqualTo(kept);
        for (Command<Customer> command : List.<Command<Customer>>of(
                retract(acme),
                restore(acme),
                restore(acme).without(List.of("parent")),
                new Reverse<>(Target.of(CustomerAttributes.CATALOGUE, acme), List.of(1L, 3L)))) {
            assertThat(crm.shell()
                            .environment()
                            .behaviours()
                            .get(command.name())
                            .read(Data.of(command.toData(crm.catalogues())), crm.catalogues()))
                    .isEqualTo(command);
        }
    }

    @Test
    void only_what_is_retractable_can_be_retracted() {
        assertThatThrownBy(() -> Retraction.behaviours(AdjustmentAttributes.CATALOGUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("retractable()");
    }

    @Test
    void all_reasons_are_listed_once() {
        assertThat(RetractionReasons.all()).doesNotHaveDuplicates().hasSize(8);
    }
}
