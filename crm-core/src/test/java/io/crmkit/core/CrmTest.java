package io.crmkit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.command.CommandReasons;
import io.crmkit.core.command.HeldCommand;
import io.crmkit.core.command.HeldCommands;
import io.crmkit.core.command.HeldState;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.configuration.Effect;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.customer.CustomerReasons;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.decision.RefusedException;
import io.crmkit.core.decision.Severity;
import io.crmkit.core.id.Id;
import io.crmkit.core.id.IdGenerator;
import io.crmkit.core.lifecycle.LifecycleReasons;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Processes;
import io.crmkit.core.process.SalesProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CrmTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Actor LI = Actor.of("li", Role.SALES);
    private static final Actor WANG = Actor.of("wang", Role.MANAGER);

    private final TestClock clock = new TestClock(MONDAY);
    private final Crm crm = builder().build();
    private final Session sales = crm.as(LI);

    private Crm.Builder builder() {
        return Crm.builder()
                .process(SalesProcess.simple())
                .access(AccessPolicy.demo())
                .clock(clock)
                .ids(IdGenerator.sequential("id"))
                .zone(ZoneId.of("Asia/Shanghai"));
    }

    private Customer acme() {
        return sales.customers()
                .register(c -> c.name("Acme").size(CompanySize.LARGE).sector("retail"))
                .orThrow();
    }

    private Opportunity deal(Customer customer) {
        return sales.opportunities()
                .open(o -> o.customer(customer.id()).name("Line 4").amount(Money.of(CNY, 120_000)))
                .orThrow();
    }

    @Test
    void registers_a_customer_and_finds_it_again() {
        Customer acme = acme();

        assertThat(acme.version()).isEqualTo(1);
        assertThat(sales.customers().get(acme.id())).isEqualTo(acme);
        assertThat(sales.customers().all(CustomerAttributes.SIZE.is(CompanySize.LARGE)))
                .containsExactly(acme);
        assertThat(sales.customers().all(CustomerAttributes.SIZE.is(CompanySize.SMALL)))
                .isEmpty();
    }

    @Test
    void a_required_value_that_is_refused_is_told_once() {
        Decision<Customer> decision = sales.customers().register(c -> c.name("x".repeat(1_000)));

        assertThat(decision.reasons())
                .singleElement()
                .satisfies(
                        reason -> assertThat(reason.text(Locale.ENGLISH)).startsWith("Name: At most 200 characters"));
    }

    @Test
    void tells_all_faults_of_a_command_at_once_and_stores_nothing() {
        Decision<Customer> decision =
                sales.customers().register(c -> c.country("china").employees(-1));

        assertThat(decision.isRefused()).isTrue();
        assertThat(decision.reasons())
                .hasSize(3)
                .allMatch(reason -> reason.code().equals(Reason.INVALID));
        assertThat(decision.text(Locale.ENGLISH)).contains("Country: ", "Employees: ", "Name is required");
        assertThat(decision.text(Locale.SIMPLIFIED_CHINESE)).contains("必填");
        assertThat(crm.store().after(0, 10)).isEmpty();
        assertThatThrownBy(decision::orThrow)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Employees");
    }

    @Test
    void a_dry_run_answers_like_the_real_one_and_stores_nothing() {
        Customer tried =
                sales.dryRun().customers().register(c -> c.name("Acme")).orThrow();

        assertThat(tried.name()).isEqualTo("Acme");
        assertThat(sales.customers().find(tried.id())).isEmpty();
        assertThat(crm.store().after(0, 10)).isEmpty();
    }

    @Test
    void a_hierarchy_cannot_run_in_a_circle() {
        Customer group = acme();
        Customer branch = sales.customers()
                .register(c -> c.name("Branch").parent(group.id()))
                .orThrow();

        Decision<Customer> circle = sales.customers().change(group, c -> c.parent(branch.id()));

        assertThat(circle.has(CustomerReasons.HIERARCHY_CYCLE)).isTrue();
        assertThat(sales.customers().change(group, c -> c.parent(group.id())).has(CustomerReasons.HIERARCHY_CYCLE))
                .isTrue();
        assertThat(sales.customers()
                        .change(group, c -> c.parent(Id.of("nobody")))
                        .has(CustomerReasons.UNKNOWN_CUSTOMER))
                .isTrue();
        assertThat(sales.customers().all(CustomerAttributes.SUBSIDIARIES.any(CustomerAttributes.NAME.is("Branch"))))
                .containsExactly(group);
    }

    @Test
    void a_change_that_changes_nothing_is_accepted_and_not_stored() {
        Customer acme = acme();

        Decision<Customer> same = sales.customers().change(acme, c -> c.name("Acme"));

        assertThat(same.has(CommandReasons.NO_CHANGE)).isTrue();
        assertThat(same.orThrow()).isEqualTo(acme);
        assertThat(crm.store().after(0, 10)).hasSize(1);
    }

    @Test
    void a_stale_change_is_told_what_differs() {
        Customer seen = acme();
        crm.as(WANG).customers().change(seen, c -> c.sector("steel")).orThrow();

        Decision<Customer> stale =
                sales.customers().change(seen, c -> c.sector("wood").region("North"));

        assertThat(stale.has(CommandReasons.STALE)).isTrue();
        Reason difference = stale.reasons().stream()
                .filter(reason -> reason.code().equals(CommandReasons.STALE_ATTRIBUTE))
                .findFirst()
                .orElseThrow();
        assertThat(difference.input("name")).contains("sector");
        assertThat(difference.input("current")).contains("steel");
        assertThat(difference.input("mine")).contains("wood");
        assertThat(difference.input("original")).contains("retail");
        assertThat(sales.customers().get(seen.id()).sector()).contains("steel");
    }

    @Test
    void a_stale_change_is_merged_on_request_when_nothing_conflicts() {
        Customer seen = acme();
        crm.as(WANG).customers().change(seen, c -> c.sector("steel")).orThrow();

        Decision<Customer> merged = sales.merging().customers().change(seen, c -> c.region("North"));
        Decision<Customer> conflict = sales.merging().customers().change(seen, c -> c.sector("wood"));

        assertThat(merged.has(CommandReasons.MERGED)).isTrue();
        assertThat(merged.orThrow().sector()).contains("steel");
        assertThat(merged.orThrow().region()).contains("North");
        assertThat(conflict.has(CommandReasons.STALE)).isTrue();
    }

    @Test
    void an_opportunity_runs_through_its_stages() {
        Opportunity deal = deal(acme());
        assertThat(deal.stage()).isEqualTo("qualification");
        assertThat(deal.createdOn()).isEqualTo(LocalDate.of(2026, 3, 2));

        Opportunity proposed = sales.opportunities().advance(deal, "proposal").orThrow();
        Decision<Opportunity> early = sales.opportunities().advance(proposed, "closing");
        Opportunity closing = sales.opportunities()
                .advance(proposed, "closing", o -> o.closeDate(LocalDate.of(2026, 4, 30)))
                .orThrow();
        clock.advance(Duration.ofDays(10));
        Opportunity won = sales.opportunities().advance(closing, "won").orThrow();

        assertThat(proposed.probability()).isEqualByComparingTo("0.5");
        assertThat(early.has(LifecycleReasons.REQUIRED)).isTrue();
        assertThat(early.text(Locale.ENGLISH)).contains("Expected close", "Closing");
        assertThat(early.text(Locale.SIMPLIFIED_CHINESE)).contains("预计成交日期", "成交签约");
        assertThat(won.status()).isEqualTo(Status.WON);
        assertThat(won.closedOn()).contains(LocalDate.of(2026, 3, 12));
    }

    @Test
    void an_illegal_move_names_where_one_can_go() {
        Opportunity deal = deal(acme());

        Decision<Opportunity> leap = sales.opportunities().advance(deal, "won");
        Decision<Opportunity> nowhere = sales.opportunities().advance(deal, "wonn");

        assertThat(leap.text(Locale.ENGLISH)).contains("Qualification", "Won", "Proposal, Lost");
        assertThat(nowhere.has(LifecycleReasons.UNKNOWN_STATE)).isTrue();
        assertThat(nowhere.text(Locale.ENGLISH)).contains("Maybe \"won\" is meant");
        assertThat(sales.overriding("please")
                        .opportunities()
                        .advance(deal, "won")
                        .isRefused())
                .isTrue();
    }

    @Test
    void an_override_needs_a_right_and_stands_in_the_journal() {
        Opportunity proposed =
                sales.opportunities().advance(deal(acme()), "proposal").orThrow();

        Decision<Opportunity> overridden =
                sales.overriding("customer insists").opportunities().advance(proposed, "closing");

        assertThat(overridden.isAccepted()).isTrue();
        assertThat(overridden.has(CommandReasons.OVERRIDDEN)).isTrue();
        var last = sales.opportunities().history(proposed.id()).entries().get(2);
        assertThat(last.why()).contains("customer insists");
        assertThat(last.event().payload()).containsEntry("overridden", List.of("lifecycle.required"));
    }

    @Test
    void a_path_condition_sees_the_customers_sector() {
        Opportunity deal = deal(acme());

        assertThat(sales.opportunities().all(OpportunityAttributes.CUSTOMER_SECTOR.is("retail")))
                .containsExactly(deal);
        assertThat(sales.opportunities().all(OpportunityAttributes.CUSTOMER_SECTOR.is("steel")))
                .isEmpty();
    }

    @Test
    void stage_and_status_cannot_be_assigned() {
        Opportunity deal = deal(acme());

        Decision<Opportunity> decision =
                sales.opportunities().change(deal, o -> o.set(OpportunityAttributes.STATUS, Status.WON));

        assertThat(decision.isRefused()).isTrue();
        assertThat(decision.text(Locale.ENGLISH)).contains("Status changes by moving");
    }

    @Test
    void a_late_entry_takes_its_place_in_the_history() {
        Customer acme = acme();
        clock.advance(Duration.ofDays(30));
        sales.customers().change(acme.id(), c -> c.sector("steel")).orThrow();
        clock.advance(Duration.ofDays(30));
        Instant recorded = clock.instant();
        Customer corrected = sales.effective(MONDAY.plus(Duration.ofDays(10)))
                .customers()
                .change(acme.id(), c -> c.sector("wood").region("North"))
                .orThrow();

        assertThat(corrected.sector()).contains("steel");
        assertThat(corrected.region()).contains("North");
        var history = sales.customers().history(acme.id());
        assertThat(history.asOf(MONDAY.plus(Duration.ofDays(20))).flatMap(Customer::sector))
                .contains("wood");
        assertThat(history.asKnownAt(MONDAY.plus(Duration.ofDays(20)), recorded.minusSeconds(1))
                        .flatMap(Customer::sector))
                .contains("retail");
        assertThat(history.current()).contains(sales.customers().get(acme.id()));
    }

    @Test
    void nothing_takes_effect_in_the_future() {
        Decision<Customer> decision =
                sales.effective(MONDAY.plusSeconds(60)).customers().register(c -> c.name("Acme"));

        assertThat(decision.has(CommandReasons.FUTURE)).isTrue();
    }

    @Test
    void what_is_not_granted_is_denied_and_not_found() {
        Crm guarded = builder()
                .access(Grants.none()
                        .grant(Role.MANAGER, "*", "*")
                        .grant(Role.SALES, "customer", "register")
                        .grant(Role.SALES, "customer", "read", actor -> CustomerAttributes.OWNER.is(actor.id())))
                .build();
        Session mine = guarded.as(LI);
        Customer own =
                mine.customers().register(c -> c.name("Own").owner(LI.id())).orThrow();
        Customer other =
                guarded.as(WANG).customers().register(c -> c.name("Other")).orThrow();

        assertThat(mine.customers().all(Condition.always())).containsExactly(own);
        assertThat(mine.customers().find(other.id())).isEmpty();
        assertThat(mine.customers().change(other, c -> c.region("North")).has(CommandReasons.NOT_FOUND))
                .isTrue();
        assertThat(mine.customers().change(own, c -> c.region("North")).has(CommandReasons.NOT_ALLOWED))
                .isTrue();
        assertThat(guarded.as(Actor.of("x"))
                        .customers()
                        .register(c -> c.name("X"))
                        .has(CommandReasons.NOT_ALLOWED))
                .isTrue();
        assertThat(mine.customers().history(other.id()).entries()).isEmpty();
    }

    @Test
    void a_host_attribute_works_like_a_built_in_one() {
        TextAttribute<Customer> costCenter = CustomerAttributes.CATALOGUE
                .custom()
                .text("costCenter", 20)
                .label("Cost center", "成本中心")
                .define();
        Crm extended = builder().attributes(costCenter).build();
        Session own = extended.as(LI);

        Customer acme = own.customers()
                .register(c -> c.name("Acme").set(costCenter, "DE-7"))
                .orThrow();
        Decision<Customer> tooLong = own.customers().change(acme, c -> c.set(costCenter, "x".repeat(21)));
        Decision<Customer> unknown =
                sales.customers().register(c -> c.name("Acme").set(costCenter, "DE-7"));

        assertThat(own.customers().all(costCenter.startsWith("DE-"))).containsExactly(acme);
        assertThat(costCenter.of(acme)).contains("DE-7");
        assertThat(tooLong.text(Locale.ENGLISH)).contains("Cost center: ", "At most 20 characters");
        assertThat(unknown.isRefused()).isTrue();
    }

    @Test
    void a_held_command_waits_for_somebody_else() {
        ReasonCode big = ReasonCode.holding("deal.big", "Deals from CNY 100 000 need an approval.", "十万元以上须审批。");
        Condition small = OpportunityAttributes.AMOUNT.below(Money.of(CNY, 100_000));
        SalesProcess process = SalesProcess.named("guarded", "Guarded", "审批流程")
                .open("start", "Start", "开始", "0.1")
                .open("offer", "Offer", "报价", "0.5")
                .lost("lost", "Lost", "输单")
                .move("start", "offer", move -> move.guard(big, small))
                .move("offer", "lost")
                .build();
        Crm approving = builder().process(process).build();
        Session mine = approving.as(LI);
        Customer acme = mine.customers().register(c -> c.name("Acme")).orThrow();
        Opportunity deal = mine.opportunities()
                .open(o -> o.customer(acme.id()).name("Line 4").amount(Money.of(CNY, 120_000)))
                .orThrow();

        Decision<Opportunity> pending = mine.opportunities().advance(deal, "offer");
        Id<HeldCommand> held = held(pending);

        assertThat(pending.isPending()).isTrue();
        assertThat(pending.reasons(Severity.HOLD)).hasSize(1);
        assertThat(mine.opportunities().get(deal.id()).stage()).isEqualTo("start");
        assertThat(mine.approve(held).has(CommandReasons.OWN_REQUEST)).isTrue();

        Decision<?> approved = approving.as(WANG).approve(held);

        assertThat(approved.isAccepted()).as(approved.text(Locale.ENGLISH)).isTrue();
        assertThat(mine.opportunities().get(deal.id()).stage()).isEqualTo("offer");
        var entry = mine.opportunities().history(deal.id()).entries().get(1);
        assertThat(entry.actor()).isEqualTo("li");
        assertThat(entry.approvedBy()).contains("wang");
        assertThat(mine.runner().get(HeldCommands.CATALOGUE, held).state()).isEqualTo(HeldState.APPROVED);
        assertThat(approving.as(WANG).approve(held).has(CommandReasons.NOT_WAITING))
                .isTrue();
    }

    @Test
    void a_published_process_holds_for_new_opportunities_only() {
        Customer acme = acme();
        Opportunity running = deal(acme);
        SalesProcess two = SalesProcess.named("two", "Two stages", "两阶段")
                .open("talk", "Talk", "洽谈", "0.3")
                .won("won", "Won", "已赢单")
                .move("talk", "won")
                .build();

        sales.configurations()
                .publish(
                        Processes.KIND,
                        Processes.USUAL,
                        two,
                        Effect.atOnce().forNewFrom(MONDAY.plus(Duration.ofDays(1))))
                .orThrow();

        assertThat(deal(acme).stage())
                .as("a future edition changes nothing today")
                .isEqualTo("qualification");
        clock.advance(Duration.ofDays(1));
        assertThat(deal(acme).stage()).isEqualTo("talk");
        assertThat(sales.opportunities().advance(running, "proposal").isAccepted())
                .isTrue();
        assertThat(sales.configurations()
                        .timeline(Processes.KIND, Processes.USUAL)
                        .editions())
                .singleElement()
                .satisfies(edition -> assertThat(edition.value()).isEqualTo(two));
    }

    @Test
    void commands_run_together_happen_all_or_not_at_all() {
        var form = io.crmkit.core.attribute.Assignments.<Customer>builder()
                .set(CustomerAttributes.NAME, "Acme")
                .build();
        var good = new io.crmkit.core.command.Create<>(
                "customer.register", CustomerAttributes.CATALOGUE, Optional.of(Id.<Customer>of("c-1")), form);
        var doubled = new io.crmkit.core.command.Create<>(
                "customer.register", CustomerAttributes.CATALOGUE, Optional.of(Id.<Customer>of("c-1")), form);

        List<Decision<Customer>> together = sales.runTogether(List.of(good, doubled));

        assertThat(together.get(0).has(CommandReasons.NOT_TOGETHER)).isTrue();
        assertThat(together.get(1).has(CommandReasons.EXISTS)).isTrue();
        assertThat(sales.customers().find(Id.of("c-1"))).isEmpty();
        assertThat(sales.runEach(List.of(good, doubled)).stream().map(Decision::isAccepted))
                .containsExactly(true, false);
    }

    @Test
    void a_crm_without_access_policy_is_not_built() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Crm.builder().build())
                .withMessageContaining("access");
    }

    @SuppressWarnings("unchecked") // what is held is a held command
    private static Id<HeldCommand> held(Decision<?> decision) {
        return (Id<HeldCommand>) ((Decision.Pending<?>) decision).held().orElseThrow();
    }

    @Test
    void two_parents_that_are_entered_late_do_not_close_a_circle() {
        Customer one = sales.customers().register(c -> c.name("One")).orThrow();
        Customer two = sales.customers().register(c -> c.name("Two")).orThrow();
        clock.advance(Duration.ofDays(9));
        sales.effective(MONDAY.plus(Duration.ofDays(5)))
                .customers()
                .change(one.id(), c -> c.parent(two.id()))
                .orThrow();

        Decision<Customer> earlier =
                sales.effective(MONDAY.plus(Duration.ofDays(2))).customers().change(two.id(), c -> c.parent(one.id()));

        assertThat(earlier.has(CustomerReasons.HIERARCHY_CYCLE)).isTrue();
    }
}
