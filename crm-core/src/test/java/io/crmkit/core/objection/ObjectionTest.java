package io.crmkit.core.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Operation;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.command.CommandReasons;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Contact;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.data.Data;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.id.Id;
import io.crmkit.core.json.CrmJson;
import io.crmkit.core.kind.Choice;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.lifecycle.LifecycleReasons;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectionTest {

    private static final ReasonCode STILL_OPEN =
            ReasonCode.blocking("deal.objections", "An objection has not been answered.", "尚有异议未答复。");

    private static final SalesProcess PROCESS = SalesProcess.named("short", "Short sale", "短流程")
            .open("talk", "Talk", "洽谈", "0.3")
            .won("won", "Won", "赢单")
            .lost("lost", "Lost", "输单")
            .move(
                    "talk",
                    "won",
                    m -> m.guard(
                            STILL_OPEN,
                            ObjectionAttributes.OF_OPPORTUNITY.none(
                                    ObjectionAttributes.STATUS.is(ObjectionStatus.OPEN))))
            .move("talk", "lost")
            .build();

    private static final IdAttribute<Objection, Actor> DEAL_OWNER =
            ObjectionAttributes.OPPORTUNITY.then(OpportunityAttributes.OWNER);

    private static final Grants ACCESS = Grants.none()
            .grant(Role.MANAGER, "*", "*")
            .clear(Role.MANAGER, Confidentiality.SECRET)
            .grant(Role.SALES, "objection", "*", actor -> DEAL_OWNER.is(actor.id()))
            .grant(Role.SALES, "response", "*")
            .grant(Role.SALES, "contact", Operation.READ)
            .grant(Role.SALES, "opportunity", "*", actor -> OpportunityAttributes.OWNER.is(actor.id()));

    /** Late in the evening in Shanghai it is still the day before in London. */
    private static final Instant NOW = Instant.parse("2026-03-01T23:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final TestClock clock = new TestClock(NOW);
    private final Crm crm = Crm.builder()
            .access(ACCESS)
            .clock(clock)
            .zone(ZoneId.of("Asia/Shanghai"))
            .process(PROCESS)
            .build();
    private final Session boss = crm.as(Actor.of("wang", Role.MANAGER));
    private final Session li = crm.as(Actor.of("li", Role.SALES));
    private final Customer acme = boss.customers().register(c -> c.name("江苏重工")).orThrow();
    private final Contact zhao =
            boss.contacts().add(c -> c.name("赵敏").customer(acme.id())).orThrow();
    private final Opportunity deal = boss.opportunities()
            .open(o -> o.customer(acme.id()).name("四号线").owner(Id.of("li")))
            .orThrow();
    private final Response value = boss.responses()
            .add(r -> r.title("五年总成本").body("我们一起看五年的总成本。").answers(ObjectionTypes.PRICE))
            .orThrow();

    private Objection dear() {
        return li.objections()
                .raise(o -> o.opportunity(deal.id())
                        .type(ObjectionTypes.PRICE)
                        .text("太贵了")
                        .raisedBy(zhao.id()))
                .orThrow();
    }

    @Test
    void an_objection_knows_who_raised_it_when_and_in_which_stage() {
        Objection raised = dear();

        assertThat(li.objections().get(raised.id())).isEqualTo(raised);
        assertThat(raised.status()).isEqualTo(ObjectionStatus.OPEN);
        assertThat(raised.raisedBy()).contains(zhao.id());
        assertThat(raised.raisedOn()).isEqualTo(TODAY);
        assertThat(raised.stage()).contains("talk");
        assertThat(raised.text()).isEqualTo("太贵了");
        assertThat(raised.toString()).doesNotContain("太贵了");
    }

    @Test
    void what_is_answered_and_what_came_of_it_is_kept_in_the_journal_step_by_step() {
        Objection raised = dear();
        Objection answered = li.objections()
                .answer(raised, a -> a.response(value).words("每年不到两万"))
                .orThrow();
        clock.advance(Duration.ofDays(3));
        Objection resolved =
                li.objections().resolve(answered, ObjectionOutcome.OVERCOME).orThrow();

        assertThat(resolved.status()).isEqualTo(ObjectionStatus.ANSWERED);
        assertThat(resolved.response()).contains(value.id());
        assertThat(resolved.answer()).contains("每年不到两万");
        assertThat(resolved.answeredOn()).contains(TODAY);
        assertThat(resolved.outcome()).contains(ObjectionOutcome.OVERCOME);
        assertThat(li.objections().history(raised.id()).entries())
                .extracting(entry -> entry.event().name())
                .containsExactly("objection.raised", "objection.answered", "objection.resolved");
        assertThat(li.objections().history(raised.id()).asOf(NOW).orElseThrow().outcome())
                .isEmpty();
        CrmJson json = CrmJson.of(crm.catalogues());
        assertThat(json.read(ObjectionAttributes.CATALOGUE, json.write(ObjectionAttributes.CATALOGUE, resolved)))
                .isEqualTo(resolved);
    }

    @Test
    void an_answer_can_be_put_right_until_its_outcome_is_known() {
        Objection answered = li.objections().answer(dear(), a -> a.words("no")).orThrow();
        clock.advance(Duration.ofDays(1));
        Objection corrected = li.objections().answer(answered, value).orThrow();
        Objection resolved = li.objections()
                .resolve(corrected, ObjectionOutcome.NOT_OVERCOME)
                .orThrow();

        Decision<Objection> late = li.objections().answer(resolved, a -> a.words("please"));

        assertThat(corrected.response()).contains(value.id());
        assertThat(corrected.answeredOn()).contains(TODAY);
        assertThat(late.has(ObjectionReasons.RESOLVED)).isTrue();
        assertThat(late.text(Locale.SIMPLIFIED_CHINESE)).contains("请新建异议");
        assertThat(li.objections()
                        .resolve(resolved, ObjectionOutcome.OVERCOME)
                        .orThrow()
                        .outcome())
                .contains(ObjectionOutcome.OVERCOME);
    }

    @Test
    void what_comes_up_again_is_a_new_objection_that_names_the_old() {
        Objection first = dear();
        Objection again = li.objections()
                .raise(o -> o.opportunity(deal.id())
                        .type(ObjectionTypes.PRICE)
                        .text("还是贵")
                        .repeats(first.id()))
                .orThrow();

        assertThat(again.repeats()).contains(first.id());
        assertThat(again.id()).isNotEqualTo(first.id());
    }

    @Test
    void only_what_was_answered_has_an_outcome_and_what_was_withdrawn_is_done_with() {
        Objection open = dear();
        Objection withdrawn = li.objections().withdraw(open).orThrow();

        assertThat(li.objections().resolve(dear(), ObjectionOutcome.UNKNOWN).text(Locale.ENGLISH))
                .contains("This objection is Open. Answer it before");
        assertThat(withdrawn.status()).isEqualTo(ObjectionStatus.WITHDRAWN);
        assertThat(li.objections().answer(withdrawn, value).has(LifecycleReasons.ILLEGAL_MOVE))
                .isTrue();
        assertThat(li.objections().withdraw(withdrawn).has(LifecycleReasons.ILLEGAL_MOVE))
                .isTrue();
        assertThat(ObjectionStatus.OPEN.status()).isEqualTo(Status.OPEN);
        assertThat(ObjectionStatus.WITHDRAWN.status().isClosed()).isTrue();
    }

    @Test
    void each_command_sets_what_is_its_own() {
        Decision<Objection> raised = li.objections()
                .raise(o -> o.opportunity(deal.id())
                        .type(ObjectionTypes.NEED)
                        .text("x")
                        .set(ObjectionAttributes.OUTCOME, ObjectionOutcome.OVERCOME)
                        .set(ObjectionAttributes.STATUS, ObjectionStatus.ANSWERED));
        Decision<Objection> answered =
                li.objections().answer(dear(), a -> a.words("y").set(ObjectionAttributes.TEXT, "z"));
        Decision<Objection> moved =
                li.objections().change(dear(), o -> o.opportunity(deal.id()).text("better"));

        assertThat(raised.text(Locale.ENGLISH)).contains("Outcome cannot be set here", "Status cannot be set here");
        assertThat(answered.has(ObjectionReasons.NOT_ASSIGNABLE)).isTrue();
        assertThat(moved.has(ObjectionReasons.NOT_ASSIGNABLE)).isTrue();
        assertThat(li.objections()
                        .change(dear(), o -> o.text("better").type(ObjectionTypes.TRUST))
                        .orThrow()
                        .type())
                .isEqualTo("trust");
    }

    @Test
    void an_answer_says_something_and_comes_neither_before_the_objection_nor_in_the_future() {
        Objection open = dear();

        assertThat(li.objections().answer(open, a -> a).text(Locale.ENGLISH))
                .contains("An answer is a response of the library, or words.");
        assertThat(li.objections()
                        .answer(open, a -> a.words("x").on(TODAY.minusDays(1)))
                        .text(Locale.SIMPLIFIED_CHINESE))
                .contains("答复日期不得早于提出日期");
        assertThat(li.objections()
                        .answer(open, a -> a.words("x").on(TODAY.plusDays(1)))
                        .has(ObjectionReasons.FUTURE))
                .isTrue();
        assertThat(li.objections()
                        .raise(o -> o.opportunity(deal.id())
                                .type(ObjectionTypes.TIMING)
                                .text("x")
                                .raisedOn(TODAY.plusDays(1)))
                        .has(ObjectionReasons.FUTURE))
                .isTrue();
        assertThat(li.objections().resolve(open, ObjectionOutcome.OVERCOME).reasons())
                .hasSize(1);
    }

    @Test
    void a_response_that_is_not_in_use_any_more_is_warned_of() {
        boss.responses().change(value, r -> r.active(false)).orThrow();

        Decision<Objection> warned = li.objections().answer(dear(), value);

        assertThat(warned.isRefused()).isTrue();
        assertThat(warned.text(Locale.SIMPLIFIED_CHINESE)).contains("应答“五年总成本”已停用。");
        assertThat(li.acceptingWarnings().objections().answer(dear(), value).isAccepted())
                .isTrue();
    }

    @Test
    void of_two_who_answer_at_once_the_second_hears_what_the_first_said() {
        Objection seen = dear();
        boss.objections().answer(seen, value).orThrow();

        Decision<Objection> second = li.objections().answer(seen, a -> a.words("cheap enough"));

        assertThat(second.has(CommandReasons.STALE)).isTrue();
        assertThat(li.objections().get(seen.id()).response()).contains(value.id());
        assertThat(li.objections().get(seen.id()).answer()).isEmpty();
    }

    @Test
    void an_opportunity_that_one_may_not_see_is_as_good_as_none() {
        Opportunity hidden = boss.opportunities()
                .open(o -> o.customer(acme.id()).name("Secret").owner(Id.of("chen")))
                .orThrow();

        Decision<Objection> unseen = li.objections()
                .raise(o -> o.id(Id.of("x"))
                        .opportunity(hidden.id())
                        .type(ObjectionTypes.PRICE)
                        .text("x"));
        Decision<Objection> unknown = li.objections()
                .raise(o -> o.id(Id.of("x"))
                        .opportunity(Id.of("none"))
                        .type(ObjectionTypes.PRICE)
                        .text("x"));

        assertThat(unseen.text(Locale.ENGLISH).replace(hidden.id().value(), "none"))
                .isEqualTo(unknown.text(Locale.ENGLISH));
        assertThat(unseen.reasons()).hasSize(1);
        assertThat(unseen.has(CommandReasons.NOT_ALLOWED)).isTrue();
        assertThat(crm.as(Actor.of("nobody", new Role("guest"))).objections().all(Condition.always()))
                .isEmpty();
    }

    @Test
    void who_may_not_see_an_opportunity_may_be_kept_from_its_objections() {
        Objection raised = dear();
        Session chen = crm.as(Actor.of("chen", Role.SALES));

        assertThat(chen.objections().find(raised.id())).isEmpty();
        assertThat(chen.objections().answer(raised, value).has(CommandReasons.NOT_FOUND))
                .isTrue();
        assertThat(li.objections().all(Condition.always())).containsExactly(raised);
    }

    @Test
    void of_many_who_answer_at_the_same_moment_one_is_heard() throws InterruptedException, ExecutionException {
        Objection seen = dear();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Decision<Objection>>> answers = IntStream.range(0, 8)
                .<Callable<Decision<Objection>>>mapToObj(i ->
                        () -> li.objections().answer(seen, a -> a.words("answer " + i)))
                .toList();

        List<Decision<Objection>> decisions = new ArrayList<>();
        for (Future<Decision<Objection>> answer : threads.invokeAll(answers)) {
            decisions.add(answer.get());
        }
        threads.shutdown();

        assertThat(decisions).filteredOn(Decision::isAccepted).hasSize(1);
        assertThat(decisions)
                .filteredOn(Decision::isRefused)
                .hasSize(7)
                .allMatch(decision -> decision.has(CommandReasons.STALE));
        assertThat(li.objections().history(seen.id()).entries()).hasSize(2);
    }

    @Test
    void a_move_can_ask_that_no_objection_is_left_open() {
        Objection open = dear();
        Decision<Opportunity> blocked = li.opportunities().advance(deal, "won");
        li.objections().answer(open, value).orThrow();

        Decision<Opportunity> free = li.opportunities().advance(deal, "won");

        assertThat(blocked.has(STILL_OPEN)).isTrue();
        assertThat(blocked.text(Locale.SIMPLIFIED_CHINESE)).contains("尚有异议未答复。");
        assertThat(free.orThrow().status()).isEqualTo(Status.WON);
    }

    @Test
    void such_a_process_can_be_read_from_its_plain_form() {
        Condition none = ObjectionAttributes.OF_OPPORTUNITY.none(ObjectionAttributes.STATUS.is(ObjectionStatus.OPEN));

        assertThat(Condition.fromData(Data.of(none.toData()), OpportunityAttributes.CATALOGUE, crm.catalogues()))
                .isEqualTo(none);
        assertThat(li.opportunities().all(none)).extracting(Opportunity::id).containsExactly(deal.id());
        dear();
        assertThat(li.opportunities().all(none)).isEmpty();
    }

    @Test
    void bad_input_is_named_all_at_once_and_what_was_said_stays_secret() {
        Decision<Objection> refused = li.objections()
                .raise(o -> o.opportunity(Id.of("o"))
                        .raisedBy(Id.of("p"))
                        .repeats(Id.of("q"))
                        .set(ObjectionAttributes.TYPE, "Too Dear!")
                        .text("dear".repeat(4_000)));

        assertThat(refused.text(Locale.ENGLISH))
                .contains(
                        "Opportunity: there is no record o.",
                        "Raised by: there is no record p.",
                        "Repeats: there is no record q.",
                        "This is no code.")
                .doesNotContain("deardear");
        assertThat(li.objections().raise(o -> o.text("  ")).text(Locale.ENGLISH))
                .contains("Opportunity is required", "Type is required");
        assertThatIllegalArgumentException().isThrownBy(() -> Choice.of("太贵", "Dear", "太贵"));
        assertThat(li.objections().all(Condition.always())).isEmpty();
    }

    @Test
    void a_host_has_types_of_its_own_and_a_dry_run_stores_nothing() {
        Choice green = Choice.of("carbon", "Carbon footprint", "碳足迹");

        Objection tried = li.dryRun()
                .objections()
                .raise(o -> o.opportunity(deal.id()).type(green).text("x"))
                .orThrow();

        assertThat(tried.type()).isEqualTo("carbon");
        assertThat(li.objections().find(tried.id())).isEmpty();
    }

    @Test
    void an_objection_that_is_entered_late_stands_on_its_day_and_in_its_stage() {
        clock.advance(Duration.ofDays(10));
        Objection late = li.effective(NOW.plus(Duration.ofDays(2)))
                .objections()
                .raise(o -> o.opportunity(deal.id()).type(ObjectionTypes.TERMS).text("付款太快"))
                .orThrow();

        assertThat(late.raisedOn()).isEqualTo(TODAY.plusDays(2));
        assertThat(late.stage()).contains("talk");
        assertThat(li.effective(NOW.minusSeconds(60))
                        .objections()
                        .raise(o -> o.opportunity(deal.id())
                                .type(ObjectionTypes.TERMS)
                                .text("x"))
                        .has(ObjectionReasons.UNKNOWN))
                .isTrue();
    }
}
