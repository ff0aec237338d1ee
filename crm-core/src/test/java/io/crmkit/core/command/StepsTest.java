package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Recounting.Recount;
import io.crmkit.core.command.Recounting.Told;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.id.IdGenerator;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Event;
import io.crmkit.core.journal.History;
import io.crmkit.core.testkit.PassingStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final Instant JANUARY = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T08:00:00Z");

    private final AtomicInteger journals = new AtomicInteger();
    private final TestClock clock = new TestClock(JUNE);
    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .clock(clock)
            .ids(IdGenerator.sequential("id"))
            .store(new PassingStore() {
                @Override
                public <A extends Aggregate<A>> List<Entry> journal(Catalogue<A> catalogue, Id<A> id) {
                    journals.incrementAndGet();
                    return super.journal(catalogue, id);
                }
            })
            .behaviour(new Recounting())
            .build();
    private final Session sales = crm.as(Actor.of("li", Role.SALES));

    private History<Customer> history(Customer customer) {
        return sales.customers().history(customer.id());
    }

    @Test
    void a_new_record_brings_its_whole_history_in_one_command() {
        Customer acme = sales.run(Recount.ofNew(
                        "acme", Told.at(JANUARY, "retail"), Told.at(MARCH, "steel"), Told.at(MAY, "wood")))
                .orThrow();

        assertThat(acme.version()).isEqualTo(3);
        assertThat(acme.sector()).contains("wood");
        assertThat(history(acme).current())
                .contains(acme)
                .isEqualTo(history(acme).atVersion(3));
        assertThat(history(acme).asOf(JANUARY.minusSeconds(1))).isEmpty();
        assertThat(history(acme).asOf(MARCH.minusSeconds(1)).flatMap(Customer::sector))
                .contains("retail");
        assertThat(history(acme).asOf(MARCH).flatMap(Customer::sector)).contains("steel");
        assertThat(history(acme).asOf(MAY).flatMap(Customer::sector)).contains("wood");
    }

    @Test
    void each_step_is_an_entry_of_its_own_with_its_event_its_moment_and_its_difference() {
        Customer acme = sales.run(Recount.ofNew("acme", Told.at(JANUARY, "retail"), Told.now("steel")))
                .orThrow();

        List<Entry> entries = history(acme).entries();
        assertThat(entries).extracting(Entry::number).containsExactly(1L, 2L);
        assertThat(entries).extracting(Entry::effectiveAt).containsExactly(JANUARY, JUNE);
        assertThat(entries).extracting(Entry::recordedAt).containsExactly(JUNE, JUNE);
        assertThat(entries).extracting(Entry::cause).containsOnly(entries.get(0).cause());
        assertThat(entries.get(1).event().payload()).containsEntry("sector", "steel");
        assertThat(entries.get(1).difference().changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("retail");
            assertThat(change.after()).isEqualTo("steel");
        });
    }

    @Test
    void a_step_that_changes_nothing_makes_no_entry() {
        Customer acme = sales.run(Recount.ofNew(
                        "acme", Told.at(JANUARY, "retail"), Told.at(MARCH, "retail"), Told.at(MAY, "wood")))
                .orThrow();

        assertThat(acme.version()).isEqualTo(2);
        assertThat(history(acme).entries()).extracting(Entry::effectiveAt).containsExactly(JANUARY, MAY);
    }

    @Test
    void no_step_takes_effect_in_the_future() {
        Decision<Customer> early =
                sales.run(Recount.ofNew("acme", Told.at(JANUARY, "retail"), Told.at(JUNE.plusSeconds(1), "steel")));

        assertThat(early.has(CommandReasons.FUTURE)).isTrue();
        assertThat(sales.customers().find(Id.of("acme"))).isEmpty();
    }

    @Test
    void every_step_must_be_a_record_since_history_shows_it() {
        Decision<Customer> nameless = sales.run(
                Recount.ofNew("acme", new Told(java.util.Optional.of(JANUARY), "", "retail"), Told.at(MARCH, "steel")));

        assertThat(nameless.has(Reason.INVALID)).isTrue();
    }

    @Test
    void history_of_a_known_record_takes_its_place_among_what_is_there() {
        Customer acme =
                sales.run(Recount.ofNew("acme", Told.at(JANUARY, "retail"))).orThrow();
        sales.customers()
                .change(acme.id(), form -> form.region("North").sector("glass"))
                .orThrow();

        Customer told = sales.run(Recount.of(acme, Told.at(MARCH, "steel"), Told.at(MAY, "wood")))
                .orThrow();

        assertThat(told.version()).isEqualTo(4);
        assertThat(told.sector()).contains("glass");
        assertThat(history(told).current()).contains(told);
        assertThat(history(told).asOf(MARCH).flatMap(Customer::sector)).contains("steel");
        assertThat(history(told).asOf(MAY).flatMap(Customer::sector)).contains("wood");
        assertThat(history(told).asOf(MAY).flatMap(Customer::region)).isEmpty();
    }

    @Test
    void what_is_entered_late_can_be_judged_by_the_present_too() {
        Customer acme =
                sales.run(Recount.ofNew("acme", Told.at(JANUARY, "retail"))).orThrow();
        sales.customers().change(acme.id(), form -> form.sector("glass")).orThrow();

        sales.effective(MARCH).run(Recount.of(acme, Told.now("steel"))).orThrow();

        Entry late = history(acme).entries().get(1);
        assertThat(late.effectiveAt()).isEqualTo(MARCH);
        assertThat(late.difference().change("sector").orElseThrow().before()).isEqualTo("retail");
        assertThat(late.event().payload()).containsEntry("now", "glass");
        assertThat(history(acme).entries().get(0).event().payload()).containsEntry("now", "nobody");
    }

    @Test
    void the_journal_is_not_read_for_what_is_new() {
        sales.run(Recount.ofNew("acme", Told.at(JANUARY, "retail"), Told.at(MARCH, "steel")))
                .orThrow();
        sales.effective(MARCH).customers().register(form -> form.name("Late")).orThrow();

        assertThat(journals).hasValue(0);
    }

    @Test
    void a_moment_finer_than_a_microsecond_is_cut() {
        clock.advance(Duration.ofNanos(1_500));

        Customer acme = sales.run(Recount.ofNew("acme", Told.at(clock.instant(), "retail")))
                .orThrow();

        assertThat(history(acme).latestEffect()).contains(JUNE.plusNanos(1_000));
    }

    @Test
    void steps_stand_in_the_order_in_which_they_took_effect() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.run(Recount.ofNew("acme", Told.at(MARCH, "retail"), Told.at(JANUARY, "steel"))))
                .withMessageContaining("customer acme at " + JANUARY)
                .withMessageContaining("in the order in which they took effect");
    }

    @Test
    void a_record_is_changed_twice_by_steps_only() {
        Values<Customer> values = CustomerAttributes.CATALOGUE.none().with(CustomerAttributes.NAME, "Acme");
        Proposal<Customer> proposal = Proposal.create(Id.of("acme"), values, Event.of("customer.told"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> proposal.with(proposal))
                .withMessageContaining("then(…)");
        assertThatIllegalStateException()
                .isThrownBy(() -> Proposal.<Customer>nothing().at(JUNE))
                .withMessageContaining("create(…)");
    }
}
