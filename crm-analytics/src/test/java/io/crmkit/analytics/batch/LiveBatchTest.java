package io.crmkit.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Target;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Quantifier;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.editing.Restore;
import io.crmkit.core.editing.Retract;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Table;
import io.crmkit.core.memory.MemoryStore;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Store;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LiveBatchTest {

    private final Lent store = new Lent();
    private final Crm crm = crm(store);
    private final Session session = crm.as(Actor.of("li", Role.SALES));
    private final Customer acme = session.customers()
            .register(form -> form.name("Acme").sector("machines"))
            .orThrow();
    private final MeasurePlan<Opportunity> bySource =
            plan().by(Dimension.of(OpportunityAttributes.SOURCE)).build();

    private static Crm crm(Store store) {
        return Crm.builder()
                .store(store)
                .process(SalesProcess.simple())
                .access(AccessPolicy.demo())
                .build();
    }

    private MeasurePlan.Builder<Opportunity> plan() {
        return MeasurePlan.of(crm.binder(), OpportunityAttributes.CATALOGUE)
                .measure(PipelineKpis.COUNT, PipelineKpis.OPEN_VALUE);
    }

    private Opportunity open(String source, long euros) {
        return session.opportunities()
                .open(form -> form.name("Deal")
                        .customer(acme.id())
                        .source(source)
                        .amount(Money.ofMajor(CurrencyUnit.EUR, euros)))
                .orThrow();
    }

    /** Open value by key. */
    private static Map<String, BigDecimal> values(LiveBatch<Opportunity> live, MeasurePlan<Opportunity> plan) {
        Table table = live.present().batch().figures(plan);
        Map<String, BigDecimal> values = new TreeMap<>();
        table.rows()
                .forEach(row -> values.put(
                        row.key().values().get(0).map(Object::toString).orElse(""),
                        euros(row.figures().get(1))));
        return values;
    }

    private static BigDecimal euros(Figure figure) {
        return ((Outcome.Amounts) figure.outcome()).values().get(0).getAmount().setScale(2);
    }

    private static BigDecimal euros(String amount) {
        return new BigDecimal(amount + ".00");
    }

    @Test
    void a_change_replaces_what_the_record_was() {
        Opportunity deal = open("fair", 100);
        open("web", 10);
        LiveBatch<Opportunity> live = LiveBatch.of(store, bySource);

        Opportunity grown = session.opportunities()
                .change(deal, form -> form.amount(Money.ofMajor(CurrencyUnit.EUR, 100_000_000)))
                .orThrow();
        session.opportunities().change(grown, form -> form.source("friends")).orThrow();

        assertThat(values(live, bySource)).isEqualTo(Map.of("fair", euros("100"), "web", euros("10")));
        assertThat(live.follow()).isEqualTo(2);
        assertThat(values(live, bySource)).isEqualTo(Map.of("friends", euros("100000000"), "web", euros("10")));
        assertThat(live.present().batch().size()).isEqualTo(2);
        assertThat(live.follow()).isZero();
    }

    @Test
    void what_is_retracted_leaves_and_comes_back_when_it_is_restored() {
        Opportunity deal = open("fair", 100);
        LiveBatch<Opportunity> live = LiveBatch.of(store, bySource);
        open("web", 10);
        session.run(Retract.of(OpportunityAttributes.CATALOGUE, deal)).orThrow();

        live.follow();
        Map<String, BigDecimal> without = values(live, bySource);
        session.run(Restore.of(OpportunityAttributes.CATALOGUE, deal.id())).orThrow();
        live.follow();

        assertThat(without).isEqualTo(Map.of("web", euros("10")));
        assertThat(values(live, bySource)).isEqualTo(Map.of("web", euros("10"), "fair", euros("100")));
    }

    @Test
    void a_record_at_the_end_of_a_path_is_followed_as_well() {
        open("fair", 100);
        MeasurePlan<Opportunity> bySector =
                plan().by(Dimension.of(OpportunityAttributes.CUSTOMER_SECTOR)).build();
        LiveBatch<Opportunity> live = LiveBatch.of(store, bySector);

        session.customers().change(acme, form -> form.sector("食品")).orThrow();
        live.follow();

        assertThat(values(live, bySector)).isEqualTo(Map.of("食品", euros("100")));
    }

    @Test
    void a_live_batch_begins_with_nothing() {
        LiveBatch<Opportunity> live = LiveBatch.of(
                MemoryStore.create(),
                MeasurePlan.of(crm.binder(), OpportunityAttributes.CATALOGUE)
                        .measure(PipelineKpis.COUNT)
                        .build());

        assertThat(live.present().position()).isZero();
        assertThat(live.present().batch().size()).isZero();
        assertThat(live.follow()).isZero();
    }

    @Test
    void many_changes_of_one_record_leave_no_more_rows_than_records_and_half_as_many() {
        Opportunity deal = open("fair", 1);
        for (int i = 0; i < 9; i++) {
            open("web", 1);
        }
        LiveBatch<Opportunity> live = new LiveBatch<>(store, List.of(bySource), 0);
        long bytes = 0;

        for (int i = 0; i < 200; i++) {
            int euros = i;
            deal = session.opportunities()
                    .change(deal, form -> form.amount(Money.ofMajor(CurrencyUnit.EUR, euros)))
                    .orThrow();
            live.follow();
            bytes = Math.max(bytes, live.present().batch().bytes());
        }

        assertThat(values(live, bySource)).isEqualTo(Map.of("fair", euros("199"), "web", euros("9")));
        assertThat(bytes).isLessThan(10_000);
    }

    @Test
    void a_journal_that_lost_what_was_followed_is_noticed_and_the_records_stay() {
        MemoryStore before = store.kept;
        open("fair", 100);
        LiveBatch<Opportunity> live = LiveBatch.of(store, bySource);

        store.kept = MemoryStore.create();

        assertThatIllegalStateException()
                .isThrownBy(live::follow)
                .withMessageContaining("followed to position 2 (change 1 of opportunity")
                .withMessageContaining("Encode a new live batch.");
        assertThat(values(live, bySource)).isEqualTo(Map.of("fair", euros("100")));
        for (int i = 0; i < 3; i++) {
            session.customers().register(form -> form.name("Other")).orThrow();
        }
        assertThatIllegalStateException().isThrownBy(live::follow);
        store.kept = before;
        assertThat(live.follow()).isZero();
    }

    @Test
    void a_store_that_fails_is_tried_again_from_the_position_before() {
        open("fair", 100);
        open("web", 10);
        LiveBatch<Opportunity> live = LiveBatch.of(store, bySource);
        long position = live.present().position();
        session.opportunities()
                .all(Condition.always())
                .forEach(deal -> session.opportunities().change(deal, form -> form.source("friends")));

        store.finds = 1;
        assertThatIllegalStateException().isThrownBy(live::follow).withMessage("The connection broke.");
        LiveBatch.Present<Opportunity> meanwhile = live.present();
        Map<String, BigDecimal> values = values(live, bySource);
        store.finds = Integer.MAX_VALUE;
        live.follow();

        assertThat(meanwhile.position()).isEqualTo(position);
        assertThat(values).isEqualTo(Map.of("fair", euros("100"), "web", euros("10")));
        assertThat(values(live, bySource)).isEqualTo(Map.of("friends", euros("110")));
    }

    @Test
    void records_that_refer_to_those_of_the_batch_are_refused_since_they_are_not_followed() {
        open("fair", 100);
        MeasurePlan<Opportunity> objected = plan().where(
                        new Condition.Rows("objections", Quantifier.ANY, Condition.always()))
                .build();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> LiveBatch.of(store, objected))
                .withMessageContaining("every objection whose opportunity is a record of the batch");
    }

    @Test
    void an_attribute_that_is_defined_otherwise_now_cannot_be_asked_for() {
        TextAttribute<Opportunity> then = OpportunityAttributes.CATALOGUE
                .custom()
                .text("grade", 20)
                .label("Grade", "等级")
                .define();
        OrderedAttribute<Opportunity, Long> now = OpportunityAttributes.CATALOGUE
                .custom()
                .whole("grade")
                .label("Grade", "等级")
                .define();
        MeasurePlan<Opportunity> asText = MeasurePlan.of(
                        crm.binder(), OpportunityAttributes.CATALOGUE.with(List.of(then)))
                .measure(PipelineKpis.COUNT)
                .by(Dimension.of(then))
                .build();
        MeasurePlan<Opportunity> asNumber = MeasurePlan.of(
                        asText.binder(), OpportunityAttributes.CATALOGUE.with(List.of(now)))
                .measure(PipelineKpis.COUNT)
                .by(Dimension.of(now))
                .build();
        open("fair", 100);
        LiveBatch<Opportunity> live = LiveBatch.of(store, asText);

        assertThat(live.present().batch().figures(asText).rows()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> live.present().batch().figures(asNumber))
                .withMessageContaining("\"grade\" of opportunity was a")
                .withMessageContaining("Encode a batch for the new definition.");
    }

    @Test
    void whoever_asks_while_others_follow_sees_whole_commands_only() throws Exception {
        Opportunity one = open("fair", 1_000);
        Opportunity other = open("fair", 1_000);
        LiveBatch<Opportunity> live = LiveBatch.of(store, bySource);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);

        Future<?> writing = threads.submit(() -> {
            for (int i = 1; i <= 300; i++) {
                Money less = Money.ofMajor(CurrencyUnit.EUR, 1_000 - i);
                Money more = Money.ofMajor(CurrencyUnit.EUR, 1_000 + i);
                session.runTogether(List.of(changed(one, less), changed(other, more)));
            }
            done.set(true);
        });
        Future<?> following = threads.submit(() -> {
            while (!done.get()) {
                live.follow();
            }
        });
        Future<Integer> asking = threads.submit(() -> {
            int asked = 0;
            while (!done.get() || asked == 0) {
                assertThat(values(live, bySource)).isEqualTo(Map.of("fair", euros("2000")));
                asked++;
            }
            return asked;
        });

        writing.get();
        following.get();
        assertThat(asking.get()).isPositive();
        threads.shutdown();
        live.follow();
        assertThat(live.present().position()).isEqualTo(603);
    }

    private static Change<Opportunity> changed(Opportunity deal, Money amount) {
        return new Change<>(
                "opportunity.change",
                Target.of(OpportunityAttributes.CATALOGUE, deal.id()),
                Assignments.<Opportunity>builder()
                        .set(OpportunityAttributes.AMOUNT, amount)
                        .build());
    }

    /** A store whose content can be exchanged, and that breaks after some reading. */
    private static final class Lent implements Store {

        private MemoryStore kept = MemoryStore.create();
        private int finds = Integer.MAX_VALUE;

        @Override
        public <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id) {
            if (finds == 0) {
                throw new IllegalStateException("The connection broke.");
            }
            finds--;
            return kept.find(catalogue, id);
        }

        @Override
        public <A extends Aggregate<A>> Page<A> query(io.crmkit.core.store.Query<A> query) {
            return kept.query(query);
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
            return kept.after(position, limit);
        }
    }
}
