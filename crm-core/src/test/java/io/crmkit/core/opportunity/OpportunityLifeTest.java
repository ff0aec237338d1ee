package io.crmkit.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.catalog.Product;
import io.crmkit.core.command.Target;
import io.crmkit.core.configuration.Effect;
import io.crmkit.core.customer.ContactRole;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.editing.Reverse;
import io.crmkit.core.id.Id;
import io.crmkit.core.id.IdGenerator;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.History;
import io.crmkit.core.json.CrmJson;
import io.crmkit.core.lifecycle.LifecycleReasons;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.process.ProcessDraft;
import io.crmkit.core.process.ProcessReasons;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.Stage;
import io.crmkit.core.process.TimeLimit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OpportunityLifeTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Actor LI = Actor.of("li", Role.SALES);
    private static final Actor WANG = Actor.of("wang", Role.MANAGER);
    private static final ReasonCode NO_FAIR = ReasonCode.warning("deal.fair", "Not from a fair.", "非展会来源。");

    private final TestClock clock = new TestClock(MONDAY);
    private final Crm crm = crm(process().build());
    private final Session sales = crm.as(LI);

    private static ProcessDraft process() {
        return SalesProcess.named("sale", "Sale", "销售")
                .open(
                        "talk",
                        "Talk",
                        "洽谈",
                        "0.2",
                        s -> s.item("needs", "Needs known", "已了解需求")
                                .optionalItem("budget", "Budget known", "已了解预算")
                                .limit(TimeLimit.days(7)))
                .open("offer", "Offer", "报价", "0.5", s -> s.requires("amount").forecast(ForecastCategory.BEST_CASE))
                .open(
                        "closing",
                        "Closing",
                        "签约",
                        "0.8",
                        s -> s.forecast(ForecastCategory.COMMIT).entry())
                .won("won", "Won", "赢单", s -> s.reopensTo("closing"))
                .won("signed", "Signed", "已签约")
                .lost("lost", "Lost", "输单", s -> s.requires("outcomeReason"))
                .move("talk", "offer")
                .move("talk", "closing", m -> m.roles(Role.MANAGER))
                .move("offer", "closing", m -> m.approval("price list", "价格审批"))
                .move("offer", "talk")
                .move("closing", "won", m -> m.guard(NO_FAIR, OpportunityAttributes.SOURCE.isBlank()))
                .move("closing", "signed", m -> m.requires("nextStep"))
                .move("won", "signed")
                .move("talk", "lost")
                .move("offer", "lost")
                .move("closing", "lost");
    }

    private Crm crm(SalesProcess... processes) {
        return Crm.builder()
                .process(processes)
                .access(AccessPolicy.demo())
                .clock(clock)
                .ids(IdGenerator.sequential("id"))
                .build();
    }

    private Opportunity deal(UnaryOperator<OpportunityForm> more) {
        Customer acme = sales.customers().register(c -> c.name("阿克米")).orThrow();
        return sales.opportunities()
                .open(o -> more.apply(o.customer(acme.id()).name("Line 4").amount(Money.parse("CNY 100"))))
                .orThrow();
    }

    private Opportunity deal() {
        return deal(o -> o);
    }

    private Opportunity ticked() {
        return sales.opportunities().tick(deal(), "needs").orThrow();
    }

    private Opportunity offered() {
        return sales.opportunities().advance(ticked(), "offer").orThrow();
    }

    private Opportunity closing() {
        return deal(o -> o.stage("closing"));
    }

    private void pass(int days) {
        clock.advance(Duration.ofDays(days));
    }

    @Test
    void a_required_item_of_the_checklist_stops_the_way_on_but_not_the_way_out() {
        Opportunity deal = deal();

        Decision<Opportunity> early = sales.opportunities().advance(deal, "offer");
        Decision<Opportunity> ticked = sales.opportunities().tick(deal, "needs");

        assertThat(early.has(ProcessReasons.CHECKLIST_OPEN)).isTrue();
        assertThat(early.text(Locale.ENGLISH))
                .isEqualTo("Blocked: The checklist item \"Needs known\" of \"Talk\" is open.");
        assertThat(early.text(Locale.SIMPLIFIED_CHINESE)).contains("“洽谈”的检查项“已了解需求”尚未完成。");
        assertThat(sales.opportunities().advance(ticked.orThrow(), "offer").isAccepted())
                .isTrue();
        assertThat(sales.dryRun().opportunities().lose(deal(), "price", o -> o).isAccepted())
                .isTrue();
        assertThat(sales.overriding("fair in May")
                        .opportunities()
                        .advance(deal(), "offer")
                        .isAccepted())
                .isTrue();
    }

    @Test
    void an_item_is_ticked_once_and_can_be_opened_again() {
        Opportunity ticked =
                sales.opportunities().tick(deal(), "needs", "budget", "needs").orThrow();
        Opportunity open = sales.opportunities().untick(ticked, "needs").orThrow();

        assertThat(ticked.checklist()).containsExactly("needs", "budget");
        assertThat(open.checklist()).containsExactly("budget");
        assertThat(sales.opportunities().tick(open, "neds").text(Locale.ENGLISH))
                .contains("no item \"neds\"", "Maybe \"needs\" is meant");
    }

    @Test
    void two_people_who_tick_different_items_do_not_undo_each_other() {
        Opportunity seen = deal();
        sales.opportunities().tick(seen, "needs").orThrow();

        Decision<Opportunity> stale = sales.opportunities().tick(seen, "budget");

        assertThat(stale.isRefused()).isTrue();
        assertThat(sales.opportunities().get(seen.id()).checklist()).containsExactly("needs");
    }

    @Test
    void a_move_that_is_for_certain_roles_says_so() {
        Opportunity deal = sales.opportunities().tick(deal(), "needs").orThrow();

        Decision<Opportunity> refused = sales.opportunities().advance(deal, "closing");
        Decision<Opportunity> granted = crm.as(WANG).opportunities().advance(deal, "closing");

        assertThat(refused.text(Locale.ENGLISH)).contains("Only manager may go from \"Talk\" to \"Closing\"");
        assertThat(granted.isAccepted()).isTrue();
        assertThat(granted.text(Locale.ENGLISH)).contains("Passed over: Offer.");
        assertThat(granted.orThrow().stays().get(1).how()).isEqualTo(Transition.SKIP);
    }

    @Test
    void a_key_step_waits_for_an_approval() {
        Decision<Opportunity> pending = sales.opportunities().advance(offered(), "closing");

        assertThat(pending.isPending()).isTrue();
        assertThat(pending.text(Locale.ENGLISH)).contains("needs an approval: price list");
    }

    @Test
    void entering_a_stage_writes_its_usual_values_and_says_that_the_stage_did() {
        Opportunity deal = deal(o -> o.forecast(ForecastCategory.OMITTED).probability(new BigDecimal("0.9")));
        Opportunity moved = sales.opportunities()
                .advance(sales.opportunities().tick(deal, "needs").orThrow(), "offer")
                .orThrow();

        assertThat(deal.isForecastByHand()).isTrue();
        assertThat(deal.isProbabilityByHand()).isTrue();
        assertThat(deal.probability()).isEqualByComparingTo("0.9");
        assertThat(moved.forecast()).contains(ForecastCategory.BEST_CASE);
        assertThat(moved.isForecastByHand()).isFalse();
        assertThat(moved.isProbabilityByHand()).isFalse();
        assertThat(moved.probability()).isEqualByComparingTo("0.5");
    }

    @Test
    void stage_status_outcome_category_and_probability_stay_five_things() {
        Opportunity deal = sales.opportunities()
                .change(offered(), o -> o.forecast(ForecastCategory.COMMIT).probability(new BigDecimal("0.1")))
                .orThrow();

        assertThat(deal.stage()).isEqualTo("offer");
        assertThat(deal.status()).isEqualTo(Status.OPEN);
        assertThat(deal.outcome()).isEmpty();
        assertThat(deal.forecast()).contains(ForecastCategory.COMMIT);
        assertThat(deal.probability()).isEqualByComparingTo("0.1");
        assertThat(deal.isForecastByHand()).isTrue();
        assertThat(sales.opportunities()
                        .change(deal, o -> o.forecast(ForecastCategory.CLOSED))
                        .isRefused())
                .isTrue();
    }

    @Test
    void a_lost_deal_is_in_no_forecast() {
        Opportunity lost = sales.opportunities()
                .lose(closing(), "price", o -> o.competitor("Zeta"))
                .orThrow();

        assertThat(lost.forecast()).isEmpty();
        assertThat(lost.outcome())
                .contains(Outcome.builder()
                        .result(Status.LOST)
                        .on(LocalDate.of(2026, 3, 2))
                        .reason("price")
                        .competitor("Zeta")
                        .build());
        assertThat(sales.opportunities()
                        .change(lost, o -> o.probability(new BigDecimal("0.5")))
                        .has(OpportunityReasons.ENDED))
                .isTrue();
    }

    @Test
    void losing_without_a_reason_is_refused() {
        Decision<Opportunity> refused = sales.opportunities().advance(closing(), "lost");

        assertThat(refused.has(LifecycleReasons.REQUIRED)).isTrue();
    }

    @Test
    void winning_asks_for_the_stage_only_where_there_are_several() {
        Opportunity deal = closing();

        Decision<Opportunity> several = sales.opportunities().win(deal, o -> o);
        Decision<Opportunity> none = sales.opportunities().win(deal(), o -> o);
        Opportunity won = sales.opportunities().advance(deal, "won").orThrow();

        assertThat(several.text(Locale.ENGLISH)).contains("Several stages have the status Won: Won, Signed. Name one.");
        assertThat(none.text(Locale.ENGLISH)).contains("Allowed from here: Offer, Closing, Lost");
        assertThat(won.forecast()).contains(ForecastCategory.CLOSED);
    }

    @Test
    void moving_between_two_won_stages_keeps_the_closing_day() {
        Opportunity won = sales.opportunities().advance(closing(), "won").orThrow();
        pass(20);

        Opportunity signed = sales.opportunities().win(won, o -> o).orThrow();

        assertThat(signed.stage()).isEqualTo("signed");
        assertThat(signed.closedOn()).contains(LocalDate.of(2026, 3, 2));
        assertThat(signed.earlierOutcomes()).isEmpty();
    }

    @Test
    void a_warning_of_a_guard_has_to_be_accepted() {
        Opportunity deal = deal(o -> o.stage("closing").source("fair"));

        assertThat(sales.opportunities().advance(deal, "won").isRefused()).isTrue();
        assertThat(sales.acceptingWarnings()
                        .opportunities()
                        .advance(deal, "won")
                        .isAccepted())
                .isTrue();
    }

    @Test
    void what_a_move_requires_is_told() {
        Decision<Opportunity> refused = sales.opportunities().advance(closing(), "signed");

        assertThat(refused.text(Locale.ENGLISH)).contains("\"Next step\" must be filled in before \"Signed\"");
    }

    @Test
    void reopening_keeps_the_earlier_outcome_and_clears_the_day_and_the_reason() {
        Opportunity lost = sales.opportunities()
                .lose(offered(), "price", o -> o.competitor("Zeta").outcomeNote("too dear"))
                .orThrow();
        pass(30);

        Opportunity again = sales.opportunities().reopen(lost).orThrow();
        Opportunity lostAgain =
                sales.opportunities().lose(again, "no budget", o -> o).orThrow();

        assertThat(sales.opportunities().reopenable(lost))
                .extracting(Stage::code)
                .containsExactly("offer");
        assertThat(again.stage()).isEqualTo("offer");
        assertThat(again.status()).isEqualTo(Status.OPEN);
        assertThat(again.closedOn()).isEmpty();
        assertThat(again.outcomeReason()).isEmpty();
        assertThat(again.competitor()).isEmpty();
        assertThat(again.probability()).isEqualByComparingTo("0.5");
        assertThat(again.earlierOutcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.on()).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(outcome.reason()).contains("price");
            assertThat(outcome.note()).contains("too dear");
        });
        assertThat(lostAgain.outcomeReason()).contains("no budget");
        assertThat(lostAgain.closedOn()).contains(LocalDate.of(2026, 4, 1));
        assertThat(lostAgain.earlierOutcomes()).hasSize(1);
        assertThat(sales.opportunities().all(OpportunityAttributes.STATUS.is(Status.LOST)))
                .hasSize(1);
    }

    @Test
    void reopening_says_which_stages_it_may_return_to() {
        Opportunity won = sales.opportunities().advance(closing(), "won").orThrow();

        Decision<Opportunity> elsewhere = sales.opportunities().reopen(won, "talk");

        assertThat(elsewhere.text(Locale.ENGLISH))
                .contains("From \"Won\" it cannot be reopened to \"Talk\". It may return to: Closing.");
        assertThat(sales.opportunities().reopen(won, "closing").isAccepted()).isTrue();
        assertThat(sales.opportunities().reopen(deal()).has(OpportunityReasons.NOT_ENDED))
                .isTrue();
        assertThat(sales.opportunities().reopenable(deal())).isEmpty();
    }

    @Test
    void the_stage_log_knows_the_first_stage_ways_back_and_repeated_visits() {
        Opportunity deal = ticked();
        pass(2);
        deal = sales.opportunities().advance(deal, "offer").orThrow();
        pass(3);
        deal = sales.commenting("new needs")
                .opportunities()
                .advance(deal, "talk")
                .orThrow();
        pass(1);
        deal = sales.opportunities().advance(deal, "offer").orThrow();

        assertThat(deal.stays()).extracting(Stay::stage).containsExactly("talk", "offer", "talk", "offer");
        assertThat(deal.stays())
                .extracting(Stay::how)
                .containsExactly(Transition.OPENED, Transition.FORWARD, Transition.BACK, Transition.FORWARD);
        assertThat(deal.stays().stream().flatMap(stay -> stay.duration().stream()))
                .containsExactly(Duration.ofDays(2), Duration.ofDays(3), Duration.ofDays(1));
        assertThat(deal.stays().get(2).why()).contains("new needs");
        assertThat(deal.stays().get(2).by()).isEqualTo(LI.id());
        assertThat(deal.stays().get(3).leftAt()).isEmpty();
    }

    @Test
    void a_move_writes_down_no_more_however_many_there_were_before() {
        Opportunity deal = offered();
        CrmJson json = CrmJson.of(sales.runner().shell().environment().catalogues());
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pass(1);
            deal = sales.opportunities()
                    .advance(deal, i % 2 == 0 ? "talk" : "offer")
                    .orThrow();
            History<Opportunity> history = sales.opportunities().history(deal.id());
            Entry last = history.entries().get(history.entries().size() - 1);
            written.add(json.write(last));
            assertThat(history.current()).contains(deal);
            assertThat(history.difference(last).change("stays").orElseThrow().after())
                    .isEqualTo(deal.stays());
        }

        assertThat(written.get(29).length())
                .isLessThanOrEqualTo(written.get(1).length() + 10)
                .isLessThan(1_500);
    }

    @Test
    void a_move_that_is_taken_back_leaves_the_stage_log_as_it_was() {
        Opportunity before = offered();
        pass(1);
        Opportunity moved = sales.opportunities().advance(before, "talk").orThrow();

        Opportunity back = sales.run(
                        new Reverse<>(Target.of(OpportunityAttributes.CATALOGUE, moved.id()), List.of(moved.version())))
                .orThrow();

        assertThat(back.stays()).isEqualTo(before.stays());
        assertThat(back.stage()).isEqualTo("offer");
    }

    @Test
    void a_move_that_is_entered_late_cannot_lie_before_one_that_was_made() {
        Opportunity deal = ticked();
        pass(5);
        deal = sales.opportunities().advance(deal, "offer").orThrow();
        pass(5);

        Decision<Opportunity> late =
                sales.effective(MONDAY.plus(Duration.ofDays(2))).opportunities().lose(deal, "price", o -> o);
        Decision<Opportunity> later =
                sales.effective(MONDAY.plus(Duration.ofDays(7))).opportunities().lose(deal, "price", o -> o);

        assertThat(late.has(OpportunityReasons.MOVED_SINCE)).isTrue();
        assertThat(later.orThrow().closedOn()).contains(LocalDate.of(2026, 3, 9));
    }

    @Test
    void a_pause_keeps_the_stage_and_ends_with_it() {
        Opportunity held =
                sales.opportunities().hold(offered(), "board meets in May").orThrow();
        pass(10);
        Opportunity resumed = sales.opportunities().resume(held).orThrow();

        assertThat(held.stage()).isEqualTo("offer");
        assertThat(held.status()).isEqualTo(Status.ON_HOLD);
        assertThat(held.holdReason()).contains("board meets in May");
        assertThat(held.isRunning()).isTrue();
        assertThat(resumed.status()).isEqualTo(Status.OPEN);
        assertThat(resumed.holdReason()).isEmpty();
        assertThat(resumed.stays().get(2).status()).isEqualTo(Status.ON_HOLD);
        assertThat(resumed.stays().get(2).how().isEntry()).isFalse();
        assertThat(resumed.stays().get(2).duration()).contains(Duration.ofDays(10));
        assertThat(sales.opportunities().resume(resumed).has(OpportunityReasons.OTHER_STATUS))
                .isTrue();
        assertThat(sales.opportunities().hold(held, "x").isRefused()).isTrue();
    }

    @Test
    void an_opportunity_begins_only_in_an_entry_and_with_what_that_requires() {
        Decision<Opportunity> refused =
                sales.opportunities().open(o -> o.name("X").stage("offer"));

        assertThat(refused.text(Locale.ENGLISH))
                .contains("cannot begin in \"offer\"", "Talk, Closing", "An opportunity needs a customer.");
        assertThat(closing().stays()).extracting(Stay::stage).containsExactly("closing");
    }

    @Test
    void the_amount_follows_the_products_until_somebody_sets_another() {
        Id<Product> pump = Id.of("pump");
        Id<Product> care = Id.of("care");
        Line yearly = Line.builder()
                .product(care)
                .quantity(BigDecimal.ONE)
                .amount(Money.parse("CNY 30"))
                .isRecurring(true)
                .build();
        Customer acme = sales.customers().register(c -> c.name("Acme")).orThrow();

        Opportunity deal = sales.opportunities()
                .open(o -> o.customer(acme.id())
                        .name("Pumps")
                        .termMonths(24)
                        .lines(Line.of(pump, Money.parse("CNY 100")), yearly))
                .orThrow();
        Opportunity more = sales.opportunities()
                .change(deal, o -> o.lines(Line.of(pump, Money.parse("CNY 250"))))
                .orThrow();
        Opportunity byHand = sales.opportunities()
                .change(more, o -> o.amount(Money.parse("CNY 240")))
                .orThrow();
        Opportunity kept = sales.opportunities()
                .change(byHand, o -> o.lines(Line.of(pump, Money.parse("CNY 300"))))
                .orThrow();

        assertThat(deal.amount()).contains(Money.parse("CNY 160"));
        assertThat(OpportunityAttributes.RECURRING_PER_YEAR.of(deal)).contains(Money.parse("CNY 30"));
        assertThat(more.amount()).contains(Money.parse("CNY 250"));
        assertThat(kept.amount()).contains(Money.parse("CNY 240"));
        assertThat(OpportunityAttributes.LINES_TOTAL.of(kept)).contains(Money.parse("CNY 300"));
    }

    @Test
    void lines_of_two_currencies_never_add() {
        Opportunity deal = deal(
                o -> o.lines(Line.of(Id.of("a"), Money.parse("CNY 100")), Line.of(Id.of("b"), Money.parse("EUR 100"))));

        assertThat(OpportunityAttributes.LINES_TOTAL.of(deal)).isEmpty();
        assertThat(deal.amount()).contains(Money.parse("CNY 100"));
    }

    @Test
    void the_shares_of_the_revenue_add_up_to_the_whole() {
        Opportunity shared = deal(o ->
                o.splits(Split.of(LI.id(), "0.6"), Split.of(WANG.id(), "0.4"), Split.overlay(Id.of("zhao"), "0.5")));
        Decision<Opportunity> short_ = sales.opportunities().change(shared, o -> o.splits(Split.of(LI.id(), "0.6")));

        assertThat(shared.splits()).hasSize(3);
        assertThat(short_.text(Locale.ENGLISH)).contains("must add up to 1 (100 %)");
        assertThat(sales.opportunities()
                        .change(shared, o -> o.splits(Split.of(LI.id(), "1.5")))
                        .text(Locale.ENGLISH))
                .contains("use 0.35 for 35 %");
    }

    @Test
    void contacts_play_a_part_in_this_very_opportunity() {
        Opportunity deal = deal(o -> o.stakeholders(new Stakeholder(Id.of("p-1"), ContactRole.CHAMPION)));

        assertThat(sales.opportunities()
                        .all(OpportunityAttributes.STAKEHOLDERS.any(
                                Stakeholder.Attributes.ROLE.is(ContactRole.CHAMPION))))
                .containsExactly(deal);
    }

    @Test
    void what_moves_by_itself_moves_with_the_change_that_allows_it() {
        Crm own = crm(SalesProcess.named("auto", "Auto", "自动")
                .open("talk", "Talk", "洽谈", "0.2", s -> s.item("needs", "Needs known", "已了解需求"))
                .open("offer", "Offer", "报价", "0.5", s -> s.requires("amount"))
                .open("closing", "Closing", "签约", "0.8")
                .lost("lost", "Lost", "输单")
                .move("talk", "offer", m -> m.automatic())
                .move(
                        "offer",
                        "closing",
                        m -> m.automatic().guard(NO_FAIR, OpportunityAttributes.NEXT_STEP.isPresent()))
                .move("closing", "lost")
                .build());
        Session session = own.as(LI);
        Customer acme = session.customers().register(c -> c.name("Acme")).orThrow();
        Opportunity deal = session.opportunities()
                .open(o -> o.customer(acme.id()).name("X").nextStep("call"))
                .orThrow();

        Opportunity ticked = session.opportunities().tick(deal, "needs").orThrow();
        Opportunity moved = session.opportunities()
                .change(ticked, o -> o.amount(Money.parse("CNY 5")))
                .orThrow();

        assertThat(ticked.stage()).isEqualTo("talk");
        assertThat(moved.stage()).isEqualTo("closing");
        assertThat(moved.stays()).extracting(Stay::stage).containsExactly("talk", "offer", "closing");
        assertThat(session.opportunities().history(deal.id()).entries())
                .extracting(entry -> entry.event().name())
                .containsExactly(
                        "opportunity.opened",
                        "opportunity.checklist-ticked",
                        "opportunity.changed",
                        "opportunity.stage-moved",
                        "opportunity.stage-moved");
    }

    @Test
    void a_process_is_taken_by_what_the_opportunity_is_about() {
        SalesProcess renewal = SalesProcess.named("renewal", "Renewal", "续约")
                .appliesWhen(OpportunityAttributes.SOURCE.is("renewal"))
                .open("due", "Due", "到期", "0.6")
                .lost("ended", "Ended", "未续约")
                .move("due", "ended")
                .build();
        Session session = crm(process().build(), renewal).as(LI);
        Customer acme = session.customers().register(c -> c.name("Acme")).orThrow();

        Opportunity renewed = session.opportunities()
                .open(o -> o.customer(acme.id()).name("R").source("renewal"))
                .orThrow();
        Opportunity usual = session.opportunities()
                .open(o -> o.customer(acme.id()).name("N"))
                .orThrow();

        assertThat(renewed.process()).isEqualTo("renewal");
        assertThat(renewed.stage()).isEqualTo("due");
        assertThat(usual.process()).isEqualTo("default");
        assertThat(session.opportunities().process(renewed).label().en()).isEqualTo("Renewal");
    }

    @Test
    void a_stage_in_which_opportunities_stand_cannot_be_taken_away_from_them() {
        Opportunity deal = offered();
        SalesProcess without = SalesProcess.named("sale", "Sale", "销售")
                .open("talk", "Talk", "洽谈", "0.2")
                .lost("lost", "Lost", "输单")
                .move("talk", "lost")
                .build();

        var refused = sales.configurations()
                .publish(
                        Processes.KIND,
                        Processes.USUAL,
                        without,
                        Effect.atOnce().forRunningFrom(MONDAY));
        var forNewOnly = sales.configurations().publish(Processes.KIND, Processes.USUAL, without, Effect.atOnce());

        assertThat(refused.text(Locale.ENGLISH))
                .contains("\"offer\" is to go, but 1 running opportunities stand in it");
        assertThat(forNewOnly.isAccepted()).isTrue();
        assertThat(sales.opportunities().process(deal).stage("offer")).isPresent();
    }

    @Test
    void a_migration_maps_stages_and_says_what_it_cannot_map() {
        Opportunity deal = offered();
        SalesProcess next = SalesProcess.named("sale", "Sale", "销售")
                .open("talk", "Talk", "洽谈", "0.2")
                .open("proposal", "Proposal", "方案", "0.5")
                .lost("lost", "Lost", "输单")
                .move("talk", "proposal")
                .move("proposal", "lost")
                .build();
        sales.configurations()
                .publish(Processes.KIND, Processes.USUAL, next, Effect.atOnce())
                .orThrow();

        Decision<Opportunity> unmapped = sales.opportunities().migrate(deal, 1, Map.of());
        Decision<Opportunity> closed = sales.opportunities().migrate(deal, 1, Map.of("offer", "lost"));
        Decision<Opportunity> unknown = sales.opportunities().migrate(deal, 9, Map.of());
        Opportunity migrated = sales.opportunities()
                .migrate(deal, 1, Map.of("offer", "proposal"))
                .orThrow();

        assertThat(unmapped.has(OpportunityReasons.UNMAPPED)).isTrue();
        assertThat(closed.has(OpportunityReasons.UNMAPPED)).isTrue();
        assertThat(unknown.has(OpportunityReasons.UNKNOWN_EDITION)).isTrue();
        assertThat(migrated.edition()).isEqualTo(1);
        assertThat(migrated.stage()).isEqualTo("proposal");
        assertThat(migrated.amount()).isEqualTo(deal.amount());
        assertThat(migrated.stays().get(2).how()).isEqualTo(Transition.MIGRATE);
        assertThat(sales.opportunities().lose(migrated, "price", o -> o).isAccepted())
                .isTrue();
    }

    @Test
    void recorded_history_can_be_asked_for_any_day() {
        Instant january = Instant.parse("2026-01-10T00:00:00Z");
        Instant february = Instant.parse("2026-02-10T00:00:00Z");

        Opportunity won = sales.from("deals.csv:7")
                .opportunities()
                .record(
                        o -> o.id(Id.of("d-7")).name("Old deal").owner(LI.id()),
                        Backfill.Step.of("talk", january),
                        new Backfill.Step(
                                "won",
                                february,
                                new OpportunityForm()
                                        .amount(Money.parse("USD 1054"))
                                        .assignments()))
                .orThrow();

        assertThat(won.createdOn()).isEqualTo(LocalDate.of(2026, 1, 10));
        assertThat(won.closedOn()).contains(LocalDate.of(2026, 2, 10));
        assertThat(won.customer()).isEmpty();
        assertThat(won.stays()).extracting(Stay::stage).containsExactly("talk", "won");
        var history = sales.opportunities().history(won.id());
        assertThat(history.asOf(january.minusSeconds(1))).isEmpty();
        assertThat(history.asOf(Instant.parse("2026-01-31T00:00:00Z")).orElseThrow())
                .satisfies(then -> {
                    assertThat(then.status()).isEqualTo(Status.OPEN);
                    assertThat(then.amount()).isEmpty();
                });
        assertThat(history.asKnownAt(february, MONDAY.minusSeconds(1))).isEmpty();
        assertThat(history.entries()).allSatisfy(entry -> {
            assertThat(entry.event().payload()).containsEntry("imported", true);
            assertThat(entry.origin()).contains("deals.csv:7");
            assertThat(entry.recordedAt()).isEqualTo(MONDAY);
        });
    }

    @Test
    void recorded_history_that_cannot_have_been_is_refused_with_all_reasons() {
        Decision<Opportunity> refused = sales.opportunities()
                .record(
                        o -> o.name("x".repeat(300)).customer(Id.of("nobody")),
                        Backfill.Step.of("talk", MONDAY),
                        Backfill.Step.of("offr", MONDAY.minusSeconds(60)));
        Decision<Opportunity> empty = sales.opportunities().record(o -> o.name("X"));
        Decision<Opportunity> ahead =
                sales.opportunities().record(o -> o.name("X"), Backfill.Step.of("talk", MONDAY.plusSeconds(60)));
        Decision<Opportunity> backwards = sales.opportunities()
                .record(
                        o -> o.name("X"),
                        Backfill.Step.of("talk", MONDAY),
                        Backfill.Step.of("offer", MONDAY.minusSeconds(60)));

        assertThat(refused.has(OpportunityReasons.UNKNOWN_CUSTOMER)).isTrue();
        assertThat(refused.has(OpportunityReasons.UNKNOWN_STAGE)).isTrue();
        assertThat(refused.text(Locale.ENGLISH)).contains("Maybe \"offer\" is meant");
        assertThat(empty.has(OpportunityReasons.NO_PATH)).isTrue();
        assertThat(ahead.isRefused()).isTrue();
        assertThat(backwards.has(OpportunityReasons.PATH_ORDER)).isTrue();
        assertThat(sales.opportunities().all(OpportunityAttributes.NAME.is("X")))
                .isEmpty();
    }

    @Test
    void nothing_that_moves_bring_about_can_be_assigned() {
        Decision<Opportunity> refused = sales.opportunities()
                .change(
                        deal(),
                        o -> o.stage("won")
                                .set(OpportunityAttributes.STATUS, Status.WON)
                                .set(OpportunityAttributes.CHECKLIST, List.of("needs"))
                                .set(OpportunityAttributes.PROBABILITY_BY_HAND, false)
                                .clear(OpportunityAttributes.STAYS));

        assertThat(refused.reasons().stream().map(Reason::code))
                .filteredOn(OpportunityReasons.NOT_ASSIGNABLE::equals)
                .hasSize(5);
    }

    @Test
    void every_sort_of_move_has_a_plain_form_that_reads_back() {
        Opportunity deal = closing();
        var target = io.crmkit.core.command.Target.of(OpportunityAttributes.CATALOGUE, deal);
        var values = new OpportunityForm().outcomeReason("price").assignments();
        List<io.crmkit.core.command.Command<Opportunity>> commands = List.of(
                new Move(Move.LOSE, target, java.util.Optional.empty(), values),
                new Move(Move.REOPEN, target, java.util.Optional.of("talk"), values),
                new Tick(target, List.of("needs"), false),
                new Migrate(target, 2, Map.of("a", "b")),
                new Backfill(
                        java.util.Optional.of(Id.of("d-1")),
                        values,
                        List.of(new Backfill.Step("talk", MONDAY, values), Backfill.Step.of("won", MONDAY))));

        for (var command : commands) {
            var data = io.crmkit.core.data.Data.of(
                    io.crmkit.core.json.Json.read(io.crmkit.core.json.Json.write(command.toData(crm.catalogues()))));
            assertThat(crm.shell()
                            .environment()
                            .behaviours()
                            .get(command.name())
                            .read(data, crm.catalogues()))
                    .isEqualTo(command);
        }
    }
}
