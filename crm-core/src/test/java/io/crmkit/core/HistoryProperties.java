package io.crmkit.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.customer.CustomerForm;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.id.IdGenerator;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.History;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happens, the journal and the store tell the same. */
class HistoryProperties {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final TestClock clock = new TestClock(START);
    private final Crm crm = Crm.builder()
            .process(SalesProcess.simple())
            .access(AccessPolicy.demo())
            .clock(clock)
            .ids(IdGenerator.sequential("id"))
            .build();
    private final Session session = crm.as(Actor.of("li", Role.SALES));

    @Property(tries = 60)
    void rebuilding_from_the_journal_gives_what_is_stored(@ForAll long seed) {
        Random random = new Random(seed);
        Map<Instant, Map<Id<Customer>, Customer>> seen = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            step(random);
            clock.advance(Duration.ofSeconds(1 + random.nextInt(100)));
            if (random.nextInt(5) == 0) {
                seen.put(clock.instant(), present());
                clock.advance(Duration.ofSeconds(1));
            }
        }

        for (Customer stored : session.customers().all(Condition.always())) {
            History<Customer> history = session.customers().history(stored.id());
            assertThat(history.current()).contains(stored);
            assertThat(history.entries()).hasSize((int) stored.version());
            seen.forEach((moment, states) -> assertThat(history.asKnownAt(moment, moment))
                    .as("as known at %s", moment)
                    .isEqualTo(java.util.Optional.ofNullable(states.get(stored.id()))));
        }
        for (Opportunity stored : session.opportunities().all(Condition.always())) {
            assertThat(session.opportunities().history(stored.id()).current()).contains(stored);
        }
        numbersHaveNoGaps();
    }

    private void step(Random random) {
        List<Customer> customers = session.customers().all(Condition.always());
        List<Opportunity> deals = session.opportunities().all(Condition.always());
        switch (customers.isEmpty() ? 0 : random.nextInt(6)) {
            case 0 -> session.customers().register(c -> filled(c.name("Acme"), random));
            case 1 ->
                backdated(random).customers().change(any(customers, random).id(), c -> filled(c, random));
            case 2 -> session.customers().change(any(customers, random), c -> filled(c, random));
            case 3 ->
                session.opportunities()
                        .open(o -> o.customer(any(customers, random).id()).name("Deal"));
            case 4 -> {
                if (!deals.isEmpty()) {
                    advance(any(deals, random), random);
                }
            }
            default -> session.dryRun().customers().change(any(customers, random), c -> filled(c, random));
        }
    }

    private Session backdated(Random random) {
        long age = Duration.between(START, clock.instant()).toSeconds();
        return random.nextBoolean()
                ? session
                : session.effective(clock.instant().minusSeconds((long) (random.nextDouble() * age)));
    }

    private Decision<Opportunity> advance(Opportunity deal, Random random) {
        String to = List.of("proposal", "closing", "won", "lost", "nowhere").get(random.nextInt(5));
        Session overriding = random.nextBoolean() ? session : session.overriding("because");
        return overriding
                .opportunities()
                .advance(
                        deal, to, o -> random.nextBoolean() ? o : o.set(OpportunityAttributes.OUTCOME_REASON, "price"));
    }

    private static CustomerForm filled(CustomerForm form, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> form.sector("s" + random.nextInt(3));
            case 1 -> form.size(any(List.of(CompanySize.values()), random));
            case 2 -> form.tags("a", "b" + random.nextInt(2));
            case 3 -> form.clear(CustomerAttributes.SECTOR);
            default -> form.employees(random.nextInt(10) - 1);
        }
        return form;
    }

    private Map<Id<Customer>, Customer> present() {
        Map<Id<Customer>, Customer> present = new HashMap<>();
        session.customers().all(Condition.always()).forEach(customer -> present.put(customer.id(), customer));
        return present;
    }

    private void numbersHaveNoGaps() {
        Map<Id<?>, Long> last = new HashMap<>();
        List<Entry> entries = new ArrayList<>(crm.store().after(0, 10_000));
        for (Entry entry : entries) {
            assertThat(entry.number()).isEqualTo(last.getOrDefault(entry.id(), 0L) + 1);
            last.put(entry.id(), entry.number());
        }
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
