package io.crmkit.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.configuration.Effect;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.data.Data;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.id.IdGenerator;
import io.crmkit.core.json.Json;
import io.crmkit.core.lifecycle.LifecycleReasons;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.memory.MemoryStore;
import io.crmkit.core.process.SalesProcess;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OpportunityProcessTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Actor LI = Actor.of("li", Role.SALES);
    private static final String RETAIL_ONLY = """
            {"name": "retail", "label": {"en": "Retail", "zh-CN": "零售"},
             "stages": [
               {"code": "talk", "label": {"en": "Talk", "zh-CN": "洽谈"}, "status": "open", "probability": "0.3"},
               {"code": "won", "label": {"en": "Won", "zh-CN": "赢"}, "status": "won", "probability": "1"}],
             "moves": [
               {"from": "talk", "to": "won", "guards": [
                 {"code": "deal.sector", "message": {"en": "Only retail, not {customer.sector}.", "zh-CN": "仅限零售，不含{customer.sector}。"},
                  "severity": "block", "condition": {"attribute": "customer.sector", "is": "retail"}}]}]}
            """;

    private final TestClock clock = new TestClock(MONDAY);
    private final MemoryStore store = MemoryStore.create();
    private final Crm crm = builder().build();
    private final Session sales = crm.as(LI);

    private Crm.Builder builder() {
        return Crm.builder()
                .process(SalesProcess.simple())
                .store(store)
                .access(AccessPolicy.demo())
                .clock(clock)
                .ids(IdGenerator.sequential("id"));
    }

    private Customer customer(String sector) {
        return sales.customers().register(c -> c.name("Acme").sector(sector)).orThrow();
    }

    private Opportunity deal() {
        Customer acme = customer("retail");
        return sales.opportunities()
                .open(o -> o.customer(acme.id()).name("Line 4").amount(Money.parse("CNY 5")))
                .orThrow();
    }

    private SalesProcess publish(String name, Effect effect) {
        SalesProcess process = Processes.KIND.read(Data.of(Json.read(RETAIL_ONLY)), crm.catalogues());
        sales.configurations().publish(Processes.KIND, name, process, effect).orThrow();
        return process;
    }

    private Opportunity retail(Customer customer) {
        return sales.opportunities()
                .open(o -> o.customer(customer.id()).name("X").set(OpportunityAttributes.PROCESS, "retail"))
                .orThrow();
    }

    @Test
    void a_guard_from_json_looks_at_the_customer() {
        publish("retail", Effect.atOnce());
        Opportunity good = retail(customer("retail"));
        Opportunity bad = retail(customer("steel"));

        Decision<Opportunity> refused = sales.opportunities().advance(bad, "won");

        assertThat(sales.opportunities().advance(good, "won").isAccepted()).isTrue();
        assertThat(refused.text(Locale.ENGLISH)).isEqualTo("Blocked: Only retail, not steel.");
        assertThat(refused.text(Locale.SIMPLIFIED_CHINESE)).contains("仅限零售，不含steel。");
    }

    @Test
    void a_guard_judges_the_customer_that_is_set_together_with_the_move() {
        publish("retail", Effect.atOnce());
        Customer steel = customer("steel");
        Opportunity deal = retail(customer("retail"));

        Decision<Opportunity> moved = sales.opportunities().advance(deal, "won", o -> o.customer(steel.id()));

        assertThat(moved.isRefused()).isTrue();
    }

    @Test
    void an_opportunity_stays_in_its_process() {
        publish("retail", Effect.atOnce());
        Opportunity deal = deal();

        Decision<Opportunity> changed =
                sales.opportunities().change(deal, o -> o.set(OpportunityAttributes.PROCESS, "retail"));
        Decision<Opportunity> moved =
                sales.opportunities().advance(deal, "proposal", o -> o.set(OpportunityAttributes.PROCESS, "retail"));

        assertThat(changed.has(OpportunityReasons.PROCESS_FIXED)).isTrue();
        assertThat(moved.has(OpportunityReasons.PROCESS_FIXED)).isTrue();
    }

    @Test
    void an_unknown_process_is_told_together_with_all_other_faults() {
        Decision<Opportunity> refused = sales.opportunities()
                .open(o -> o.customer(Id.of("nobody"))
                        .name("x".repeat(201))
                        .set(OpportunityAttributes.STATUS, Status.WON)
                        .set(OpportunityAttributes.PROCESS, "none"));

        assertThat(refused.has(OpportunityReasons.UNKNOWN_PROCESS)).isTrue();
        assertThat(refused.has(OpportunityReasons.UNKNOWN_CUSTOMER)).isTrue();
        assertThat(refused.has(OpportunityReasons.NOT_ASSIGNABLE)).isTrue();
        assertThat(refused.has(Reason.INVALID)).isTrue();
        assertThat(refused.text(Locale.ENGLISH)).contains("sales process \"none\"", "customer nobody");
        assertThat(OpportunityReasons.all()).hasSize(19);
    }

    @Test
    void a_probability_set_by_hand_holds_with_the_move_and_after_it_but_not_beyond_the_end() {
        Opportunity proposed = sales.opportunities()
                .advance(deal(), "proposal", o -> o.probability(new BigDecimal("0.6")))
                .orThrow();
        assertThat(proposed.probability()).isEqualByComparingTo("0.6");

        Opportunity changed = sales.opportunities()
                .change(proposed, o -> o.probability(new BigDecimal("0.4")))
                .orThrow();
        Opportunity lost = sales.opportunities()
                .advance(changed, "lost", o -> o.outcomeReason("price").probability(new BigDecimal("0.9")))
                .orThrow();

        assertThat(changed.probability()).isEqualByComparingTo("0.4");
        assertThat(lost.probability()).isEqualByComparingTo("0");
        assertThat(lost.status()).isEqualTo(Status.LOST);
        assertThat(lost.closedOn()).contains(LocalDate.of(2026, 3, 2));
        Decision<Opportunity> again = sales.opportunities().advance(lost, "proposal");
        assertThat(again.has(LifecycleReasons.ILLEGAL_MOVE)).isTrue();
        assertThat(again.text(Locale.ENGLISH)).contains("Allowed from here: nothing");
        assertThat(again.text(Locale.SIMPLIFIED_CHINESE)).contains("无");
    }

    @Test
    void an_impossible_value_set_with_the_move_is_told_with_the_reasons_against_it() {
        Opportunity deal = deal();

        Decision<Opportunity> refused = sales.opportunities()
                .advance(deal, "proposal", o -> o.probability(BigDecimal.TEN).clear(OpportunityAttributes.NAME));

        assertThat(refused.text(Locale.ENGLISH)).contains("Probability: ", "Name is required");
        assertThat(sales.opportunities().advance(deal, "nowhere").has(LifecycleReasons.UNKNOWN_STATE))
                .isTrue();
    }

    @Test
    void a_move_says_from_where_to_where_and_by_which_edition() {
        Opportunity deal = deal();
        sales.opportunities().advance(deal.id(), "proposal").orThrow();

        var event = sales.opportunities().history(deal.id()).entries().get(1).event();
        assertThat(event.name()).isEqualTo("opportunity.stage-moved");
        assertThat(event.payload())
                .isEqualTo(Map.of(
                        "from",
                        "qualification",
                        "to",
                        "proposal",
                        "how",
                        "forward",
                        "process",
                        "default",
                        "edition",
                        0L));
    }

    @Test
    void a_late_move_closes_on_its_own_day_and_follows_the_edition_of_its_day() {
        Opportunity deal = deal();
        clock.advance(Duration.ofDays(9));
        SalesProcess direct = SalesProcess.named("direct", "Direct", "直接")
                .open("qualification", "Qualification", "资格确认", "0.2")
                .won("won", "Won", "赢单")
                .move("qualification", "won")
                .build();
        sales.configurations()
                .publish(
                        Processes.KIND,
                        "default",
                        direct,
                        Effect.atOnce().forRunningFrom(MONDAY.plus(Duration.ofDays(5))))
                .orThrow();
        Session late = sales.effective(MONDAY.plus(Duration.ofDays(2)));

        Opportunity lost = late.opportunities()
                .advance(deal, "lost", o -> o.outcomeReason("price"))
                .orThrow();

        assertThat(lost.closedOn()).contains(LocalDate.of(2026, 3, 4));
        assertThat(lost.edition()).isZero();
        assertThat(sales.opportunities().advance(deal().id(), "won").isAccepted())
                .isTrue();
    }

    @Test
    void a_running_opportunity_follows_a_later_edition_that_says_so() {
        Opportunity deal = deal();
        SalesProcess shorter = SalesProcess.named("shorter", "Shorter", "更短")
                .open("qualification", "Qualification", "资格确认", "0.2")
                .lost("lost", "Lost", "输单")
                .move("qualification", "lost")
                .build();
        sales.configurations()
                .publish(Processes.KIND, "default", shorter, Effect.atOnce().forRunningFrom(MONDAY))
                .orThrow();

        Decision<Opportunity> moved = sales.opportunities().advance(deal, "proposal");

        assertThat(moved.has(LifecycleReasons.UNKNOWN_STATE)).isTrue();
    }

    @Test
    void an_edition_that_is_gone_is_a_mistake_of_the_host() {
        publish("default", Effect.atOnce());
        Opportunity running = sales.opportunities()
                .open(o -> o.customer(customer("retail").id()).name("X"))
                .orThrow();
        MemoryStore other = MemoryStore.create();
        other.commit(io.crmkit.core.store.Batch.of(new io.crmkit.core.store.Batch.Write<>(
                OpportunityAttributes.CATALOGUE,
                running,
                store.journal(OpportunityAttributes.CATALOGUE, running.id()))));
        Session elsewhere = builder().store(other).build().as(LI);

        assertThatIllegalStateException()
                .isThrownBy(() -> elsewhere.opportunities().advance(running, "won"))
                .withMessageContaining("Edition 1 of the process \"default\" is gone");
    }

    @Test
    void a_late_edition_gets_the_next_number() {
        publish("retail", Effect.atOnce());

        var late = sales.effective(MONDAY.minusSeconds(60))
                .configurations()
                .publish(Processes.KIND, "retail", SalesProcess.simple())
                .orThrow();

        assertThat(late.number()).isEqualTo(2);
        assertThat(late.forNewFrom()).isEqualTo(MONDAY.minusSeconds(60));
    }

    @Test
    void every_attribute_of_the_form_is_kept_and_so_is_one_of_the_host() {
        TextAttribute<Opportunity> plant = OpportunityAttributes.CATALOGUE
                .custom()
                .text("plant", 20)
                .label("Plant", "工厂")
                .define();
        Session own = builder().attributes(plant).build().as(LI);
        Customer acme = own.customers().register(c -> c.name("Acme")).orThrow();

        Opportunity deal = own.opportunities()
                .open(o -> o.id(Id.of("o-1"))
                        .customer(acme.id())
                        .name("Line 4")
                        .amount(Money.parse("CNY 5"))
                        .owner(LI.id())
                        .closeDate(LocalDate.of(2026, 5, 1))
                        .nextStep("call")
                        .source("fair")
                        .tags("a", "b")
                        .set(plant, "Wuxi"))
                .orThrow();
        Opportunity moved = own.opportunities()
                .advance(deal, "proposal", o -> o.set(plant, "Suzhou"))
                .orThrow();

        assertThat(deal.id()).isEqualTo(Id.of("o-1"));
        assertThat(deal.owner()).contains(LI.id());
        assertThat(deal.nextStep()).contains("call");
        assertThat(deal.source()).contains("fair");
        assertThat(deal.tags()).containsExactly("a", "b");
        assertThat(plant.of(moved)).contains("Suzhou");
        assertThat(own.opportunities().all(plant.is("Suzhou"))).containsExactly(moved);
    }
}
