package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Role;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.id.Id;
import io.crmkit.core.id.IdGenerator;
import io.crmkit.core.lifecycle.LifecycleReasons;
import io.crmkit.core.opportunity.Move;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Actor LI = Actor.of("li", Role.SALES);
    private static final Actor ZHAO = Actor.of("zhao", Role.SALES);
    private static final Actor WANG = Actor.of("wang", Role.MANAGER);
    private static final ReasonCode BIG = ReasonCode.holding("deal.big", "Big.", "大单。");
    private static final ReasonCode NO_STEP = ReasonCode.warning("deal.no-step", "No next step.", "无下一步。");

    private final TestClock clock = new TestClock(MONDAY);
    private final Crm crm = crm(AccessPolicy.demo());
    private final Session li = crm.as(LI);
    private final Session wang = crm.as(WANG);

    private Crm crm(AccessPolicy access) {
        Condition small = OpportunityAttributes.AMOUNT.below(Money.parse("CNY 100"));
        Condition hasStep = OpportunityAttributes.NEXT_STEP.isPresent();
        SalesProcess process = SalesProcess.named("guarded", "Guarded", "审批流程")
                .open("start", "Start", "开始", "0.1")
                .open("offer", "Offer", "报价", "0.5", stage -> stage.requires("closeDate"))
                .open("talk", "Talk", "洽谈", "0.3")
                .lost("lost", "Lost", "输单")
                .move("start", "offer", move -> move.guard(BIG, small))
                .move("start", "talk", move -> move.guard(BIG, small).guard(NO_STEP, hasStep))
                .move("offer", "lost")
                .move("talk", "lost")
                .build();
        return Crm.builder()
                .access(access)
                .clock(clock)
                .ids(IdGenerator.sequential("id"))
                .process(process)
                .build();
    }

    private static Opportunity deal(Session session) {
        Customer acme = session.customers().register(c -> c.name("Acme")).orThrow();
        return session.opportunities()
                .open(o -> o.customer(acme.id())
                        .name("Line 4")
                        .amount(Money.parse("CNY 120"))
                        .owner(LI.id())
                        .nextStep("call"))
                .orThrow();
    }

    @SuppressWarnings("unchecked") // what is held is a held command
    private static Id<HeldCommand> held(Decision<?> decision) {
        return (Id<HeldCommand>) ((Decision.Pending<?>) decision).held().orElseThrow();
    }

    private HeldCommand held(Id<HeldCommand> id) {
        return li.runner().get(HeldCommands.CATALOGUE, id);
    }

    @Test
    void an_override_holds_on_when_the_command_is_approved() {
        Opportunity deal = deal(li);

        Id<HeldCommand> held = held(li.overriding("fair in May").opportunities().advance(deal, "offer"));
        Decision<?> approved = wang.approve(held);

        assertThat(held(held).justification()).contains("fair in May");
        assertThat(approved.has(CommandReasons.OVERRIDDEN)).isTrue();
        assertThat(approved.isAccepted()).isTrue();
        assertThat(li.opportunities().history(deal.id()).entries().get(1).why()).contains("fair in May");
    }

    @Test
    void a_mere_comment_overrides_nothing_when_the_command_is_approved() {
        Opportunity deal = deal(li);
        Id<HeldCommand> held = held(li.commenting("please").opportunities().advance(deal, "talk"));

        assertThat(held(held).justification()).isEmpty();
        assertThat(held(held).comment()).contains("please");
        assertThat(wang.approve(held).isAccepted()).isTrue();
        assertThat(li.opportunities().history(deal.id()).entries().get(1).why()).contains("please");
    }

    @Test
    void what_blocks_is_not_held_and_no_approval_passes_it() {
        Opportunity deal = deal(li);

        Decision<Opportunity> blocked = li.opportunities().advance(deal, "offer");

        assertThat(blocked.isRefused()).isTrue();
        assertThat(blocked.has(LifecycleReasons.REQUIRED)).isTrue();
        assertThat(blocked.has(BIG)).isTrue();
    }

    @Test
    void a_warning_is_accepted_before_the_command_is_held() {
        Opportunity deal = deal(li);
        Opportunity bare = li.opportunities()
                .change(deal, o -> o.clear(OpportunityAttributes.NEXT_STEP))
                .orThrow();

        Decision<Opportunity> warned = li.opportunities().advance(bare, "talk");

        assertThat(warned.isRefused()).isTrue();
        assertThat(warned.isRefusedByWarningsOnly()).isFalse();
        assertThat(li.acceptingWarnings().opportunities().advance(bare, "talk").isPending())
                .isTrue();
    }

    @Test
    void an_approval_meets_what_changed_meanwhile_and_the_command_goes_on_waiting() {
        Opportunity deal = deal(li);
        Id<HeldCommand> held = held(li.opportunities().advance(deal, "talk"));
        li.opportunities().change(deal, o -> o.source("fair")).orThrow();

        Decision<?> stale = wang.approve(held);

        assertThat(stale.has(CommandReasons.STALE)).isTrue();
        assertThat(held(held).state()).isEqualTo(HeldState.WAITING);
        assertThat(wang.merging().approve(held).isAccepted()).isTrue();
        assertThat(li.opportunities().get(deal.id()).stage()).isEqualTo("talk");
        assertThat(li.opportunities().get(deal.id()).source()).contains("fair");
        assertThat(held(held).decidedBy()).contains(WANG.id());
    }

    @Test
    void trying_out_an_approval_or_a_held_command_stores_nothing() {
        Opportunity deal = deal(li);
        Decision<Opportunity> tried = li.dryRun().opportunities().advance(deal, "talk");
        Id<HeldCommand> held = held(li.opportunities().advance(deal, "talk"));

        assertThat(((Decision.Pending<Opportunity>) tried).held()).isEmpty();
        assertThat(wang.dryRun().approve(held).isAccepted()).isTrue();
        assertThat(held(held).state()).isEqualTo(HeldState.WAITING);
        assertThat(li.opportunities().get(deal.id()).stage()).isEqualTo("start");
    }

    @Test
    void a_held_command_takes_effect_at_the_moment_that_was_asked_for() {
        Opportunity deal = deal(li);
        clock.advance(Duration.ofDays(3));
        Instant friday = MONDAY.plus(Duration.ofDays(1));

        Id<HeldCommand> held =
                held(li.effective(friday.plusNanos(7)).opportunities().advance(deal.id(), "talk"));
        clock.advance(Duration.ofDays(1));
        wang.approve(held).orThrow();

        var moved = li.opportunities().history(deal.id()).entries().get(1);
        assertThat(held(held).effectiveAt()).contains(friday);
        assertThat(moved.effectiveAt()).isEqualTo(friday);
        assertThat(moved.recordedAt()).isEqualTo(MONDAY.plus(Duration.ofDays(4)));
    }

    @Test
    void a_rejected_command_does_not_happen_and_the_answer_shows_it() {
        Opportunity deal = deal(li);
        Id<HeldCommand> held = held(li.opportunities().advance(deal, "talk"));

        Object rejected = wang.commenting("too cheap").reject(held).orThrow();

        assertThat(rejected).isEqualTo(held(held));
        assertThat(held(held).state()).isEqualTo(HeldState.REJECTED);
        assertThat(held(held).heldBecause()).containsExactly("deal.big");
        assertThat(wang.approve(held).has(CommandReasons.NOT_WAITING)).isTrue();
        assertThat(li.opportunities().get(deal.id()).stage()).isEqualTo("start");
        var last = li.runner().history(HeldCommands.CATALOGUE, held).entries().get(1);
        assertThat(last.event().name()).isEqualTo("held-command.rejected");
        assertThat(last.why()).contains("too cheap");
        assertThat(last.actor()).isEqualTo("wang");
    }

    @Test
    void only_who_asked_takes_a_command_back() {
        Opportunity deal = deal(li);
        Id<HeldCommand> held = held(li.opportunities().advance(deal, "talk"));

        assertThat(crm.as(ZHAO).withdraw(held).has(CommandReasons.NOT_ALLOWED)).isTrue();
        assertThat(li.reject(held).has(CommandReasons.OWN_REQUEST)).isTrue();
        assertThat(li.withdraw(held).isAccepted()).isTrue();
        assertThat(held(held).state()).isEqualTo(HeldState.WITHDRAWN);
        assertThat(li.withdraw(held).has(CommandReasons.NOT_WAITING)).isTrue();
    }

    @Test
    void an_approval_needs_the_right_for_this_very_record() {
        Grants grants = Grants.none()
                .grant(Role.SALES, "*", "*")
                .grant(Role.MANAGER, "held-command", "read")
                .grant(Role.MANAGER, "opportunity", "approve", actor -> OpportunityAttributes.SOURCE.is("fair"));
        Crm guarded = crm(grants);
        Session mine = guarded.as(LI);
        Opportunity deal = deal(mine);
        Id<HeldCommand> held = held(mine.opportunities().advance(deal.id(), "talk"));

        assertThat(guarded.as(WANG).approve(held).has(CommandReasons.NOT_ALLOWED))
                .isTrue();
        mine.opportunities().change(deal, o -> o.source("fair")).orThrow();
        assertThat(guarded.as(WANG).approve(held).isAccepted()).isTrue();
    }

    @Test
    void a_request_that_cannot_be_seen_cannot_be_decided_but_taken_back() {
        Grants grants = Grants.none()
                .grant(Role.SALES, "customer", "*")
                .grant(Role.SALES, "opportunity", "*")
                .grant(Role.MANAGER, "opportunity", "*");
        Crm guarded = crm(grants);
        Session mine = guarded.as(LI);
        Id<HeldCommand> held = held(mine.opportunities().advance(deal(mine), "talk"));

        assertThat(guarded.as(WANG).approve(held).has(CommandReasons.NOT_FOUND)).isTrue();
        assertThat(guarded.as(WANG).reject(held).has(CommandReasons.NOT_FOUND)).isTrue();
        assertThat(mine.approve(held).has(CommandReasons.OWN_REQUEST)).isTrue();
        assertThat(mine.withdraw(held).isAccepted()).isTrue();
    }

    @Test
    void a_held_command_keeps_all_its_terms() {
        Opportunity deal = deal(li);
        Id<HeldCommand> held = held(li.commenting("as agreed")
                .overriding("fair in May")
                .from("phone")
                .merging()
                .acceptingWarnings()
                .opportunities()
                .advance(deal, "offer"));
        li.opportunities().change(deal, o -> o.source("fair")).orThrow();

        wang.from("desk").approve(held).orThrow();

        var moved = li.opportunities().history(deal.id()).entries().get(2);
        assertThat(moved.why()).contains("fair in May");
        assertThat(moved.origin()).contains("phone");
        assertThat(held(held).comment()).contains("as agreed");
        assertThat(held(held).acceptsWarnings()).isTrue();
    }

    @Test
    void a_warning_that_comes_up_later_is_accepted_by_whoever_accepts_warnings() {
        Opportunity deal = deal(li);
        Id<HeldCommand> held = held(li.merging().opportunities().advance(deal, "talk"));
        li.opportunities()
                .change(deal, o -> o.clear(OpportunityAttributes.NEXT_STEP))
                .orThrow();

        assertThat(wang.approve(held).has(NO_STEP)).isTrue();
        assertThat(held(held).state()).isEqualTo(HeldState.WAITING);
        assertThat(wang.acceptingWarnings().approve(held).isAccepted()).isTrue();
    }

    @Test
    void there_is_nothing_to_decide_about_an_unknown_request() {
        assertThat(wang.approve(Id.of("none")).has(CommandReasons.NOT_FOUND)).isTrue();
        assertThat(wang.reject(Id.of("none")).has(CommandReasons.NOT_FOUND)).isTrue();
    }

    @Test
    void of_commands_run_together_none_waits_for_an_approval() {
        Opportunity one = deal(li);
        Opportunity two = deal(li);
        Move small = advance(one, "CNY 1");
        Move big = advance(two, "CNY 1000");

        List<Decision<Opportunity>> together = li.runTogether(List.of(small, big));

        assertThat(together.get(0).has(CommandReasons.NOT_TOGETHER)).isTrue();
        assertThat(together.get(1).isPending()).isTrue();
        assertThat(((Decision.Pending<Opportunity>) together.get(1)).held()).isEmpty();
        assertThat(li.runner().all(HeldCommands.CATALOGUE, Condition.always())).isEmpty();
        assertThat(li.runEach(List.of(small, big)))
                .extracting(Decision::isPending)
                .containsExactly(false, true);
    }

    private static Move advance(Opportunity deal, String amount) {
        return new Move(
                Move.ADVANCE,
                Target.of(OpportunityAttributes.CATALOGUE, deal),
                Optional.of("talk"),
                io.crmkit.core.attribute.Assignments.<Opportunity>builder()
                        .set(OpportunityAttributes.AMOUNT, Money.parse(amount))
                        .build());
    }
}
