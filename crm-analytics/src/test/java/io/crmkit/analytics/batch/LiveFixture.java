package io.crmkit.analytics.batch;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.editing.Restore;
import io.crmkit.core.editing.Retract;
import io.crmkit.core.id.Id;
import io.crmkit.core.id.IdGenerator;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.History;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.memory.MemoryStore;
import io.crmkit.core.opportunity.Line;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.OpportunityForm;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.Store;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A company in whose CRM something happens again and again, also while somebody reads. */
final class LiveFixture {

    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    private final Random random;
    private Instant now = START;

    /** Whether something happens while the store is read. */
    boolean restless;

    final Store store = new Restless(MemoryStore.create());
    final Crm crm;
    final Session session;

    LiveFixture(long seed) {
        this.random = new Random(seed);
        this.crm = Crm.builder()
                .store(store)
                .process(SalesProcess.simple())
                .access(AccessPolicy.demo())
                .clock(new Moving())
                .rates(BatchFixture.RATES)
                .ids(IdGenerator.sequential("id"))
                .build();
        this.session = crm.as(Actor.of("li", Role.SALES));
    }

    /** Goes on when somebody says so. */
    private final class Moving extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    MeasurePlan.Builder<Opportunity> plan() {
        return MeasurePlan.of(crm.binder(), OpportunityAttributes.CATALOGUE);
    }

    /** Something happens. */
    void step() {
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(5_000)));
        List<Customer> customers = session.customers().all(Condition.always());
        if (customers.isEmpty()) {
            session.customers().register(form -> form.name("Acme").sector("machines"));
            return;
        }
        List<Opportunity> deals = session.opportunities().all(Condition.always());
        Customer customer = one(customers);
        switch (deals.isEmpty() ? random.nextInt(3) : random.nextInt(12)) {
            case 0 -> session.customers().register(form -> form.name("Customer").sector(sector()));
            case 1, 2 ->
                session.opportunities()
                        .open(form ->
                                filled(form.name("Deal " + random.nextInt(9)).customer(customer.id())));
            case 3 -> session.customers().change(customer.id(), form -> form.sector(sector()));
            case 4, 5 -> session.opportunities().change(one(deals), this::filled);
            case 6, 7 -> advance(one(deals));
            case 8 -> backdated().opportunities().change(one(deals), this::filled);
            case 9 -> session.run(Retract.of(OpportunityAttributes.CATALOGUE, one(deals)));
            case 10 -> restore();
            default -> session.run(Retract.of(CustomerAttributes.CATALOGUE, customer));
        }
    }

    void steps(int count) {
        for (int i = 0; i < count; i++) {
            step();
        }
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String sector() {
        return one(List.of("machines", "食品", "sector " + random.nextInt(500)));
    }

    private Session backdated() {
        long age = Duration.between(START, now).toMinutes();
        return session.effective(now.minus(Duration.ofMinutes((long) (random.nextDouble() * age))));
    }

    private void advance(Opportunity deal) {
        Session overriding = random.nextBoolean() ? session : session.overriding("because");
        overriding
                .opportunities()
                .advance(
                        deal,
                        one(List.of("proposal", "closing", "won", "lost")),
                        form -> random.nextBoolean() ? form : form.outcomeReason("price"));
    }

    private void restore() {
        List<Opportunity> retracted = new ArrayList<>();
        Optional<Query<Opportunity>> next = Optional.of(
                Query.of(OpportunityAttributes.CATALOGUE, crm.binder()).withRetracted());
        while (next.isPresent()) {
            Page<Opportunity> page = store.query(next.get());
            page.items().stream()
                    .filter(OpportunityAttributes.CATALOGUE::isRetracted)
                    .forEach(retracted::add);
            next = page.next();
        }
        if (!retracted.isEmpty()) {
            session.run(Restore.of(OpportunityAttributes.CATALOGUE, one(retracted)));
        }
    }

    private OpportunityForm filled(OpportunityForm form) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> form.amount(BatchFixture.money(random));
            case 2 -> form.probability(new BigDecimal("0." + random.nextInt(1_000)));
            case 3 -> form.owner(Id.of("o" + random.nextInt(random.nextBoolean() ? 3 : 700)));
            case 4 -> form.termMonths(1 + random.nextInt(random.nextBoolean() ? 20 : 1_200));
            case 5 -> form.closeDate(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900)));
            case 6 ->
                form.lines(Line.builder()
                        .product(Id.of("p" + random.nextInt(9)))
                        .quantity(BigDecimal.valueOf(1 + random.nextInt(9)))
                        .amount(BatchFixture.money(random))
                        .build());
            default -> form.name("Name " + random.nextInt(5_000)).tags("a");
        };
    }

    /** The records as of a position, rebuilt from nothing but the journal. */
    <A extends Aggregate<A>> Map<Id<A>, A> at(long position, Catalogue<A> catalogue) {
        Map<Id<?>, List<Entry>> entries = new LinkedHashMap<>();
        for (Entry entry : calmly(() -> store.after(0, Integer.MAX_VALUE))) {
            if (entry.position() <= position && entry.catalogue().equals(catalogue.name())) {
                entries.computeIfAbsent(entry.id(), any -> new ArrayList<>()).add(entry);
            }
        }
        Map<Id<A>, A> records = new LinkedHashMap<>();
        entries.values()
                .forEach(of ->
                        History.of(catalogue, of).current().ifPresent(record -> records.put(record.id(), record)));
        return records;
    }

    List<Opportunity> dealsAt(long position) {
        return at(position, OpportunityAttributes.CATALOGUE).values().stream()
                .filter(deal -> !OpportunityAttributes.CATALOGUE.isRetracted(deal))
                .toList();
    }

    Related customersAt(long position) {
        Map<Id<?>, Object> customers = new HashMap<>(at(position, CustomerAttributes.CATALOGUE));
        return Related.of((catalogue, id) -> customers.get(id));
    }

    /** The end of the journal. */
    long position() {
        List<Entry> all = calmly(() -> store.after(0, Integer.MAX_VALUE));
        return all.isEmpty() ? 0 : all.get(all.size() - 1).position();
    }

    private <R> R calmly(java.util.function.Supplier<R> reading) {
        boolean before = restless;
        restless = false;
        R read = reading.get();
        restless = before;
        return read;
    }

    /** While it is read, something happens now and then. */
    private final class Restless implements Store {

        private final Store kept;

        Restless(Store kept) {
            this.kept = kept;
        }

        private void disturb() {
            if (restless && random.nextInt(4) == 0) {
                calmly(() -> {
                    step();
                    return true;
                });
            }
        }

        @Override
        public <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id) {
            disturb();
            Optional<A> found = kept.find(catalogue, id);
            disturb();
            return found;
        }

        @Override
        public <A extends Aggregate<A>> Page<A> query(Query<A> query) {
            disturb();
            Page<A> page = kept.query(restless ? query.limit(2) : query);
            disturb();
            return page;
        }

        @Override
        public long commit(io.crmkit.core.store.Batch batch) {
            return kept.commit(batch);
        }

        @Override
        public <A extends Aggregate<A>> List<Entry> journal(Catalogue<A> catalogue, Id<A> id) {
            return kept.journal(catalogue, id);
        }

        @Override
        public List<Entry> after(long position, int limit) {
            disturb();
            List<Entry> entries = kept.after(position, limit);
            disturb();
            return entries;
        }
    }
}
