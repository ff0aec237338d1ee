package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Address;
import io.crmkit.core.customer.AddressUse;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.customer.CustomerCommands;
import io.crmkit.core.customer.CustomerReasons;
import io.crmkit.core.data.Data;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.id.IdGenerator;
import io.crmkit.core.opportunity.Move;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.OpportunityReasons;
import io.crmkit.core.process.SalesProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ShellTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Actor LI = Actor.of("li", Role.SALES);
    private static final Actor WANG = Actor.of("wang", Role.MANAGER);

    private final TestClock clock = new TestClock(MONDAY);
    private final Crm crm = builder(AccessPolicy.demo()).build();
    private final Session sales = crm.as(LI);

    private Crm.Builder builder(AccessPolicy access) {
        return Crm.builder()
                .process(SalesProcess.simple())
                .access(access)
                .clock(clock)
                .ids(IdGenerator.sequential("id"));
    }

    private static Grants own() {
        return Grants.none()
                .grant(Role.MANAGER, "*", "*")
                .grant(Role.SALES, "*", "*", actor -> CustomerAttributes.OWNER.is(actor.id()));
    }

    private Customer acme() {
        return sales.customers().register(c -> c.name("Acme").sector("retail")).orThrow();
    }

    private static Change<Customer> change(Customer seen, String sector) {
        Assignments<Customer> wanted = Assignments.<Customer>builder()
                .set(CustomerAttributes.SECTOR, sector)
                .build();
        return new Change<>(CustomerCommands.CHANGE, Target.of(CustomerAttributes.CATALOGUE, seen.id()), wanted);
    }

    @Test
    void entering_something_late_gives_no_right_of_former_times() {
        Crm guarded = builder(own()).build();
        Customer was = guarded.as(LI)
                .customers()
                .register(c -> c.name("Acme").owner(LI.id()))
                .orThrow();
        clock.advance(Duration.ofDays(1));
        guarded.as(WANG).customers().change(was, c -> c.owner(WANG.id())).orThrow();

        Decision<Customer> late = guarded.as(LI).effective(MONDAY).customers().change(was.id(), c -> c.region("North"));

        assertThat(late.has(CommandReasons.NOT_FOUND)).isTrue();
    }

    @Test
    void a_moment_finer_than_a_microsecond_is_cut_and_not_taken_for_the_future() {
        clock.advance(Duration.ofNanos(1_500));

        Customer acme = sales.effective(clock.instant())
                .customers()
                .register(c -> c.name("Acme"))
                .orThrow();

        assertThat(sales.customers().history(acme.id()).latestEffect()).contains(MONDAY.plusNanos(1_000));
    }

    @Test
    void what_did_not_exist_yet_cannot_be_changed() {
        Customer acme = acme();

        Decision<Customer> before =
                sales.effective(MONDAY.minusSeconds(1)).customers().change(acme, c -> c.sector("steel"));

        assertThat(before.has(CommandReasons.NOT_FOUND)).isTrue();
    }

    @Test
    void late_entries_of_one_unit_see_each_other_but_nothing_later() {
        Customer acme = acme();
        clock.advance(Duration.ofDays(2));
        sales.customers().change(acme.id(), c -> c.sector("steel")).orThrow();

        List<Decision<Customer>> late = sales.effective(MONDAY.plusSeconds(60))
                .runTogether(List.of(change(acme, "wood"), change(acme, "steel"), change(acme, "steel")));

        assertThat(late).allMatch(Decision::isAccepted);
        assertThat(late.get(2).has(CommandReasons.NO_CHANGE)).isTrue();
        var history = sales.customers().history(acme.id());
        assertThat(history.entries()).hasSize(4);
        assertThat(history.asOf(MONDAY.plusSeconds(60)).flatMap(Customer::sector))
                .contains("steel");
        assertThat(history.entries()
                        .get(2)
                        .difference()
                        .change("sector")
                        .orElseThrow()
                        .before())
                .isEqualTo("wood");
        assertThat(history.current()).contains(sales.customers().get(acme.id()));
    }

    @Test
    void a_merged_late_entry_is_compared_with_the_state_of_its_time() {
        Customer seen = acme();
        clock.advance(Duration.ofDays(2));
        sales.customers().change(seen, c -> c.region("North")).orThrow();

        sales.merging()
                .effective(MONDAY.plusSeconds(60))
                .customers()
                .change(seen, c -> c.sector("wood"))
                .orThrow();

        var late = sales.customers().history(seen.id()).entries().get(1);
        assertThat(late.difference().names()).containsExactly("sector");
        assertThat(sales.customers()
                        .history(seen.id())
                        .asOf(MONDAY.plusSeconds(61))
                        .flatMap(Customer::region))
                .isEmpty();
    }

    @Test
    void a_version_that_nobody_has_seen_yet_is_stale_with_nothing_known() {
        Customer acme = acme();
        Target<Customer> ahead = new Target<>(CustomerAttributes.CATALOGUE, acme.id(), OptionalLong.of(9));
        Assignments<Customer> wanted = Assignments.<Customer>builder()
                .set(CustomerAttributes.SECTOR, "steel")
                .build();

        Decision<Customer> refused = sales.merging().run(new Change<>(CustomerCommands.CHANGE, ahead, wanted));

        assertThat(refused.text(Locale.ENGLISH)).contains("version 9", "version 1", "nothing known");
        assertThat(refused.text(Locale.SIMPLIFIED_CHINESE)).contains("未知");
    }

    @Test
    void a_stale_change_shows_rows_by_number_and_masks_what_is_confidential() {
        Customer seen = acme();
        Address home = Address.builder()
                .use(AddressUse.OFFICE)
                .country("CN")
                .street("Nanjing Lu 1")
                .build();
        crm.as(WANG)
                .customers()
                .change(seen, c -> c.addresses(home).annualRevenue(Money.parse("CNY 777")))
                .orThrow();

        Decision<Customer> stale = sales.customers().change(seen, c -> c.region("North"));

        assertThat(stale.text(Locale.ENGLISH))
                .contains("Addresses: now 1, you want nothing", "Annual revenue: now •••")
                .doesNotContain("Nanjing", "777");
        assertThat(stale.toString()).doesNotContain("Nanjing", "777");
    }

    @Test
    void what_cannot_be_seen_cannot_be_referred_to() {
        Crm guarded = builder(own().grant(Role.SALES, "opportunity", "*").grant(Role.SALES, "contact", "*"))
                .build();
        Session mine = guarded.as(LI);
        Customer hidden =
                guarded.as(WANG).customers().register(c -> c.name("Hidden")).orThrow();
        Customer known =
                mine.customers().register(c -> c.name("Known").owner(LI.id())).orThrow();

        assertThat(mine.opportunities()
                        .open(o -> o.customer(hidden.id()).name("X"))
                        .has(OpportunityReasons.UNKNOWN_CUSTOMER))
                .isTrue();
        assertThat(mine.contacts()
                        .add(c -> c.customer(hidden.id()).name("Zhao"))
                        .has(CustomerReasons.UNKNOWN_CUSTOMER))
                .isTrue();
        assertThat(mine.customers().change(known, c -> c.parent(hidden.id())).has(CustomerReasons.UNKNOWN_CUSTOMER))
                .isTrue();
        assertThat(mine.opportunities()
                        .open(o -> o.customer(known.id()).name("X"))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void the_right_to_override_is_asked_for_the_record() {
        Grants grants = Grants.none()
                .grant(Role.SALES, "customer", "*")
                .grant(Role.SALES, "opportunity", "read")
                .grant(Role.SALES, "opportunity", "open")
                .grant(Role.SALES, "opportunity", "advance")
                .grant(Role.SALES, "opportunity", "override", actor -> OpportunityAttributes.OWNER.is(actor.id()));
        Session mine = builder(grants).build().as(LI);
        Customer acme = mine.customers().register(c -> c.name("Acme")).orThrow();
        Opportunity own = mine.opportunities()
                .open(o -> o.customer(acme.id()).name("Own").owner(LI.id()))
                .orThrow();
        Opportunity other = mine.opportunities()
                .open(o -> o.customer(acme.id()).name("Other"))
                .orThrow();
        Session overriding = mine.overriding("customer insists");

        assertThat(overriding.opportunities().advance(own, "proposal").isAccepted())
                .isTrue();
        Decision<Opportunity> refused = overriding.opportunities().advance(other, "proposal");
        assertThat(refused.has(CommandReasons.MAY_NOT_OVERRIDE)).isTrue();
        assertThat(mine.opportunities().get(other.id()).stage()).isEqualTo("qualification");
    }

    @Test
    void an_override_has_to_say_why() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.overriding(" "))
                .withMessageContaining("Say why");
    }

    @Test
    void later_commands_of_a_unit_see_the_results_of_earlier_ones() {
        Customer acme = acme();

        List<Decision<Customer>> together = sales.runTogether(List.of(change(acme, "steel"), change(acme, "wood")));

        assertThat(together.get(1).orThrow().version()).isEqualTo(3);
        assertThat(sales.customers().get(acme.id()).sector()).contains("wood");
        var entries = sales.customers().history(acme.id()).entries();
        assertThat(entries.get(1).cause()).isEqualTo(entries.get(2).cause());
        assertThat(sales.runTogether(List.<Command<Customer>>of())).isEmpty();
    }

    @Test
    void each_command_is_decided_on_its_own_and_in_order() {
        Customer acme = acme();

        List<Decision<Customer>> each =
                sales.runEach(List.of(change(acme, "x".repeat(101)), change(acme, "wood"), change(acme, "wood")));

        assertThat(each).extracting(Decision::isAccepted).containsExactly(false, true, true);
        assertThat(each.get(2).has(CommandReasons.NO_CHANGE)).isTrue();
    }

    @Test
    void comment_and_origin_stand_in_the_journal() {
        Customer acme = sales.commenting("told by phone")
                .from("import.csv")
                .customers()
                .register(c -> c.name("Acme"))
                .orThrow();

        var entry = sales.customers().history(acme.id()).entries().get(0);
        assertThat(entry.why()).contains("told by phone");
        assertThat(entry.origin()).contains("import.csv");
        assertThat(entry.actor()).isEqualTo("li");
        assertThat(sales.actor()).isEqualTo(LI);
    }

    @Test
    void a_record_that_must_be_there_is_named_when_it_is_not() {
        assertThatThrownBy(() -> sales.customers().get(Id.of("nobody")))
                .isInstanceOfSatisfying(UnknownRecordException.class, unknown -> {
                    assertThat(unknown.catalogue()).isEqualTo("customer");
                    assertThat(unknown.id()).isEqualTo(Id.of("nobody"));
                })
                .hasMessageContaining("There is no customer with the id nobody");
    }

    @Test
    void an_unknown_command_names_the_nearest() {
        Behaviours behaviours = crm.shell().environment().behaviours();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> behaviours.get("customer.chnge"))
                .withMessageContaining("Maybe \"customer.change\" is meant");
        assertThat(behaviours.all()).hasSizeGreaterThanOrEqualTo(8);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Behaviours.of(List.of(behaviours.get("customer.change"), behaviours.get("customer.change"))))
                .withMessageContaining("two behaviours");
        Target<Opportunity> target = Target.of(OpportunityAttributes.CATALOGUE, Id.of("o"));
        Change<Opportunity> misnamed = new Change<>(
                Move.ADVANCE, target, Assignments.<Opportunity>builder().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.run(misnamed))
                .withMessageContaining("is handled for");
    }

    @Test
    void commands_have_a_plain_form_that_reads_back() {
        Assignments<Customer> customer = Assignments.<Customer>builder()
                .set(CustomerAttributes.NAME, "Acme")
                .set(CustomerAttributes.ANNUAL_REVENUE, Money.parse("CNY 7.00"))
                .clear(CustomerAttributes.SECTOR)
                .build();
        Target<Opportunity> seen = new Target<>(OpportunityAttributes.CATALOGUE, Id.of("o-1"), OptionalLong.of(3));
        Assignments<Opportunity> lost = Assignments.<Opportunity>builder()
                .set(OpportunityAttributes.OUTCOME_REASON, "price")
                .build();

        List<Command<?>> commands = List.of(
                new Create<>(CustomerCommands.REGISTER, CustomerAttributes.CATALOGUE, Optional.empty(), customer),
                new Create<>(
                        CustomerCommands.REGISTER, CustomerAttributes.CATALOGUE, Optional.of(Id.of("c-1")), customer),
                new Change<>(CustomerCommands.CHANGE, Target.of(CustomerAttributes.CATALOGUE, Id.of("c-1")), customer),
                new Move(Move.ADVANCE, seen, Optional.of("lost"), lost));

        for (Command<?> command : commands) {
            Data data = Data.of(TreeTexts.JSON.read(TreeTexts.JSON.write(command.toData(crm.catalogues()))));
            assertThat(crm.shell()
                            .environment()
                            .behaviours()
                            .get(command.name())
                            .read(data, crm.catalogues()))
                    .isEqualTo(command);
            assertThat(command.toString()).doesNotContain("Acme", "price");
        }
    }

    @Test
    void a_plain_form_with_a_strange_key_is_refused() {
        Behaviours behaviours = crm.shell().environment().behaviours();

        for (String name : List.of("customer.register", "customer.change", Move.ADVANCE)) {
            assertThatThrownBy(() -> behaviours.get(name).read(Data.of(Map.of("vaules", Map.of())), crm.catalogues()))
                    .hasMessageContaining("$.vaules");
        }
    }

    @Test
    void configurations_are_listed_for_those_only_who_may_see_them() {
        Crm guarded = builder(Grants.none().grant(Role.MANAGER, "*", "*")).build();
        guarded.as(WANG)
                .configurations()
                .publish(
                        io.crmkit.core.opportunity.Processes.KIND,
                        "short",
                        io.crmkit.core.process.SalesProcess.simple())
                .orThrow();

        assertThat(timeline(guarded, WANG)).isEqualTo(1);
        assertThat(timeline(guarded, LI)).isZero();
        assertThat(guarded.as(LI).customers().all(Condition.always())).isEmpty();
    }

    private static int timeline(Crm crm, Actor actor) {
        return crm.as(actor)
                .configurations()
                .timeline(io.crmkit.core.opportunity.Processes.KIND, "short")
                .editions()
                .size();
    }
}
