package io.crmkit.core.objection;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Operation;
import io.crmkit.core.access.Role;
import io.crmkit.core.activity.ActivityDesk;
import io.crmkit.core.activity.ActivityKind;
import io.crmkit.core.catalog.Product;
import io.crmkit.core.command.CommandReasons;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.json.CrmJson;
import io.crmkit.core.kind.Choice;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.MeasureDoc;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.opportunity.Opportunity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ResponseTest {

    private static final Grants ACCESS = Grants.none()
            .grant(Role.MANAGER, "*", "*")
            .grant(Role.SALES, "response", Operation.READ)
            .grant(Role.SALES, "objection", Operation.READ, actor -> ObjectionAttributes.STAGE.isBlank());

    private final Crm crm = Crm.builder()
            .access(ACCESS)
            .clock(new TestClock(Instant.parse("2026-03-02T09:00:00Z")))
            .build();
    private final Session sales = crm.as(Actor.of("wang", Role.MANAGER));
    private final Customer acme =
            sales.customers().register(c -> c.name("Acme")).orThrow();
    private final Opportunity deal = sales.opportunities()
            .open(o -> o.customer(acme.id()).name("Line 4"))
            .orThrow();

    private Response response(String title, Choice type) {
        return sales.responses()
                .add(r -> r.id(Id.of(title)).title(title).body("…").answers(type))
                .orThrow();
    }

    private Response script(String title, Choice situation) {
        return sales.responses()
                .add(r -> r.id(Id.of(title)).title(title).body("…").situation(situation))
                .orThrow();
    }

    private void tried(Response response, Choice type, ObjectionOutcome outcome, int times) {
        for (int i = 0; i < times; i++) {
            Objection raised = sales.objections()
                    .raise(o -> o.opportunity(deal.id()).type(type).text("…"))
                    .orThrow();
            Objection answered = sales.objections().answer(raised, response).orThrow();
            sales.objections().resolve(answered, outcome).orThrow();
        }
    }

    private void tried(Response script, boolean worked, int times) {
        for (int i = 0; i < times; i++) {
            sales.activities()
                    .log(a -> a.kind(ActivityKind.CALL)
                            .subject("Call")
                            .opportunity(deal.id())
                            .script(script.id())
                            .scriptWorked(worked))
                    .orThrow();
        }
    }

    @Test
    void a_response_keeps_what_it_is_for() {
        Product pump = sales.products().add(p -> p.name("Pump")).orThrow();
        Response response = sales.responses()
                .add(r -> r.title("总成本")
                        .body("我们一起看五年的总成本。")
                        .answers(ObjectionTypes.PRICE, ObjectionTypes.COMPETITOR)
                        .situation(Situations.NEGOTIATION)
                        .products(List.of(pump.id()))
                        .segments("大型制造业"))
                .orThrow();

        assertThat(response.objectionTypes()).containsExactly("price", "competitor");
        assertThat(response.situation()).contains("negotiation");
        assertThat(response.products()).containsExactly(pump.id());
        assertThat(response.segments()).containsExactly("大型制造业");
        assertThat(response.isActive()).isTrue();
        CrmJson json = CrmJson.of(crm.catalogues());
        assertThat(json.read(ResponseAttributes.CATALOGUE, json.write(ResponseAttributes.CATALOGUE, response)))
                .isEqualTo(response);
    }

    @Test
    void a_response_is_for_something_that_there_is() {
        Decision<Response> forNothing = sales.responses().add(r -> r.title("x").body("y"));
        Decision<Response> forNothingKnown = sales.responses()
                .add(r ->
                        r.title("x").body("y").answers(ObjectionTypes.NEED).products(List.of(Id.of("p"), Id.of("q"))));

        assertThat(forNothing.text(Locale.ENGLISH)).contains("or is for a situation. Name one of them.");
        assertThat(forNothing.text(Locale.SIMPLIFIED_CHINESE)).contains("请指定其一");
        assertThat(forNothingKnown.text(Locale.ENGLISH))
                .contains("Products: there is no record p.", "Products: there is no record q.");
        assertThat(sales.responses()
                        .add(r -> r.title("x").body("y").set(ResponseAttributes.OBJECTION_TYPES, List.of("a b")))
                        .text(Locale.ENGLISH))
                .contains("This is no code.");
    }

    @Test
    void a_response_is_changed_as_it_was_seen() {
        Response seen = response("a", ObjectionTypes.PRICE);
        Response changed = sales.responses().change(seen, r -> r.body("better")).orThrow();

        assertThat(changed.body()).isEqualTo("better");
        assertThat(changed.isActive()).isTrue();
        assertThat(sales.responses().change(seen, r -> r.body("worse")).has(CommandReasons.STALE))
                .isTrue();
        assertThat(sales.responses()
                        .change(changed, r -> r.clear(ResponseAttributes.OBJECTION_TYPES))
                        .isRefused())
                .isTrue();
    }

    @Test
    void what_worked_often_comes_before_what_worked_once() {
        Response lucky = response("lucky", ObjectionTypes.PRICE);
        Response proven = response("proven", ObjectionTypes.PRICE);
        Response weak = response("weak", ObjectionTypes.PRICE);
        Response fresh = response("fresh", ObjectionTypes.PRICE);
        response("other", ObjectionTypes.TRUST);
        tried(lucky, ObjectionTypes.PRICE, ObjectionOutcome.OVERCOME, 1);
        tried(proven, ObjectionTypes.PRICE, ObjectionOutcome.OVERCOME, 8);
        tried(proven, ObjectionTypes.PRICE, ObjectionOutcome.NOT_OVERCOME, 2);
        tried(weak, ObjectionTypes.PRICE, ObjectionOutcome.NOT_OVERCOME, 3);

        List<TrackRecord> ranked = sales.responses().proven(ObjectionTypes.PRICE);

        assertThat(ranked)
                .containsExactly(
                        new TrackRecord(proven, 8, 10),
                        new TrackRecord(lucky, 1, 1),
                        new TrackRecord(weak, 0, 3),
                        new TrackRecord(fresh, 0, 0));
        assertThat(ranked.get(0).winRate()).contains(new BigDecimal("0.8"));
        assertThat(ranked.get(3).winRate()).isEmpty();
    }

    @Test
    void only_known_outcomes_of_the_asked_type_count() {
        Response both = sales.responses()
                .add(r -> r.title("both").body("…").answers(ObjectionTypes.PRICE, ObjectionTypes.TRUST))
                .orThrow();
        tried(both, ObjectionTypes.PRICE, ObjectionOutcome.OVERCOME, 2);
        tried(both, ObjectionTypes.PRICE, ObjectionOutcome.UNKNOWN, 5);
        tried(both, ObjectionTypes.TRUST, ObjectionOutcome.NOT_OVERCOME, 4);
        Objection unresolved = sales.objections()
                .raise(o -> o.opportunity(deal.id()).type(ObjectionTypes.PRICE).text("…"))
                .orThrow();
        sales.objections().answer(unresolved, both).orThrow();

        assertThat(sales.responses().proven(ObjectionTypes.PRICE)).containsExactly(new TrackRecord(both, 2, 2));
        assertThat(sales.responses().proven(ObjectionTypes.TRUST)).containsExactly(new TrackRecord(both, 0, 4));
        assertThat(sales.responses().proven(ObjectionTypes.NEED)).isEmpty();
    }

    @Test
    void responses_out_of_use_are_not_offered() {
        Response old = response("old", ObjectionTypes.PRICE);
        tried(old, ObjectionTypes.PRICE, ObjectionOutcome.OVERCOME, 3);
        sales.responses().change(old, r -> r.active(false)).orThrow();

        assertThat(sales.responses().proven(ObjectionTypes.PRICE)).isEmpty();
    }

    @Test
    void objections_that_one_may_not_see_do_not_count() {
        Response response = response("a", ObjectionTypes.PRICE);
        tried(response, ObjectionTypes.PRICE, ObjectionOutcome.OVERCOME, 3);

        List<TrackRecord> seen = crm.as(Actor.of("li", Role.SALES)).responses().proven(ObjectionTypes.PRICE);

        assertThat(seen).containsExactly(new TrackRecord(response, 0, 0));
    }

    @Test
    void scripts_are_ranked_by_the_activities_in_which_they_were_tried() {
        Response hello = script("hello", Situations.OPENING);
        Response story = script("story", Situations.OPENING);
        script("ask", Situations.CLOSING);
        tried(hello, true, 2);
        tried(hello, false, 2);
        tried(story, true, 4);
        sales.activities()
                .log(a -> a.kind(ActivityKind.CALL)
                        .subject("Nobody can say")
                        .customer(acme.id())
                        .script(story.id()))
                .orThrow();

        assertThat(sales.activities().scripts(Situations.OPENING))
                .containsExactly(new TrackRecord(story, 4, 4), new TrackRecord(hello, 2, 4));
    }

    @Test
    void a_script_that_worked_is_named_and_there() {
        Decision<?> nameless = sales.activities()
                .log(a -> a.kind(ActivityKind.CALL)
                        .subject("x")
                        .customer(acme.id())
                        .scriptWorked(true));
        Decision<?> unknown = sales.activities()
                .log(a -> a.kind(ActivityKind.CALL)
                        .subject("x")
                        .customer(acme.id())
                        .script(Id.of("none")));

        assertThat(nameless.text(Locale.ENGLISH)).contains("Name the script.");
        assertThat(unknown.text(Locale.ENGLISH)).contains("Script: there is no record none.");
    }

    @Test
    void win_rates_are_measures_that_one_can_group_and_explain() {
        Response one = response("one", ObjectionTypes.PRICE);
        tried(one, ObjectionTypes.PRICE, ObjectionOutcome.OVERCOME, 1);
        tried(one, ObjectionTypes.PRICE, ObjectionOutcome.NOT_OVERCOME, 3);
        tried(one, ObjectionTypes.TRUST, ObjectionOutcome.UNKNOWN, 1);
        MeasurePlan<Objection> plan = MeasurePlan.of(crm.binder(), ObjectionAttributes.CATALOGUE)
                .measure(WinRate.OF_OBJECTIONS.measure())
                .by(Dimension.of(ObjectionAttributes.TYPE))
                .build();

        Table table =
                plan.finish(RowEvaluator.of(plan).gather(sales.objections().all(Condition.always())));

        assertThat(table.row("price").orElseThrow().figure("objection.win-rate").number())
                .contains(new BigDecimal("0.25"));
        assertThat(table.row("trust").orElseThrow().figure("objection.win-rate").undefined())
                .isPresent();
        assertThat(table.total("objection.win-rate").sampleSize()).isEqualTo(4);
        assertThat(MeasureDoc.of(ActivityDesk.SCRIPT_WIN_RATE.measure(), crm.catalogues())
                        .text(Locale.SIMPLIFIED_CHINESE))
                .contains("话术有效率");
    }
}
