package io.crmkit.core.objection;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.json.CrmJson;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.opportunity.Opportunity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever somebody does with objections, in whatever order. */
class ObjectionProperties {

    private enum Act {
        ANSWER,
        SAY,
        OVERCOME,
        FAIL,
        FORGET,
        WITHDRAW,
        CORRECT
    }

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final Crm crm =
            Crm.builder().access(AccessPolicy.demo()).clock(clock).build();
    private final Session sales = crm.as(Actor.of("li"));
    private final Customer acme =
            sales.customers().register(c -> c.name("江苏重工")).orThrow();
    private final Opportunity deal = sales.opportunities()
            .open(o -> o.customer(acme.id()).name("Line 4"))
            .orThrow();
    private final Response value = sales.responses()
            .add(r -> r.title("Value").body("…").answers(ObjectionTypes.PRICE))
            .orThrow();

    private Objection raised() {
        return sales.objections()
                .raise(o -> o.opportunity(deal.id()).type(ObjectionTypes.PRICE).text("太贵了"))
                .orThrow();
    }

    private Decision<Objection> done(Act act, Objection seen) {
        return switch (act) {
            case ANSWER -> sales.objections().answer(seen, value);
            case SAY -> sales.objections().answer(seen, a -> a.words("no"));
            case OVERCOME -> sales.objections().resolve(seen, ObjectionOutcome.OVERCOME);
            case FAIL -> sales.objections().resolve(seen, ObjectionOutcome.NOT_OVERCOME);
            case FORGET -> sales.objections().resolve(seen, ObjectionOutcome.UNKNOWN);
            case WITHDRAW -> sales.objections().withdraw(seen);
            case CORRECT -> sales.objections().change(seen, o -> o.text("dear"));
        };
    }

    @Property(tries = 200)
    void an_objection_is_always_a_whole_story(@ForAll @Size(max = 12) List<Act> acts) {
        Objection now = raised();
        for (Act act : acts) {
            clock.advance(Duration.ofHours(7));
            Objection before = now;
            Decision<Objection> decision = done(act, before);
            now = sales.objections().get(before.id());

            assertThat(decision.isAccepted()).isEqualTo(may(act, before));
            assertThat(decision.isAccepted() || now.equals(before)).isTrue();
            assertThat(now.raisedOn()).isEqualTo(before.raisedOn());
        }

        boolean answered = now.response().isPresent() || now.answer().isPresent();
        assertThat(now.answeredOn().isPresent()).isEqualTo(answered);
        assertThat(answered || now.outcome().isEmpty()).isTrue();
        assertThat(sales.objections().history(now.id()).current()).contains(now);
        CrmJson json = CrmJson.of(crm.catalogues());
        assertThat(json.read(ObjectionAttributes.CATALOGUE, json.write(ObjectionAttributes.CATALOGUE, now)))
                .isEqualTo(now);
    }

    private static boolean may(Act act, Objection before) {
        boolean isAnswered = before.status() == ObjectionStatus.ANSWERED;
        return switch (act) {
            case ANSWER, SAY ->
                before.status() == ObjectionStatus.OPEN
                        || (isAnswered && before.outcome().isEmpty());
            case OVERCOME, FAIL, FORGET -> isAnswered;
            case WITHDRAW -> before.status() != ObjectionStatus.WITHDRAWN;
            case CORRECT -> true;
        };
    }

    @Property(tries = 50)
    void the_library_counts_what_the_measure_counts(@ForAll @Size(max = 20) List<ObjectionOutcome> outcomes) {
        List<Objection> resolved = new ArrayList<>();
        for (ObjectionOutcome outcome : outcomes) {
            Objection answered = sales.objections().answer(raised(), value).orThrow();
            resolved.add(sales.objections().resolve(answered, outcome).orThrow());
        }
        List<Id<Objection>> ids = resolved.stream().map(Objection::id).toList();

        TrackRecord record = WinRate.OF_OBJECTIONS
                .rank(sales.runner(), ObjectionAttributes.ID.in(ids), List.of(value))
                .get(0);

        long worked = outcomes.stream()
                .filter(outcome -> outcome == ObjectionOutcome.OVERCOME)
                .count();
        long unknown = outcomes.stream()
                .filter(outcome -> outcome == ObjectionOutcome.UNKNOWN)
                .count();
        assertThat(record).isEqualTo(new TrackRecord(value, worked, outcomes.size() - unknown));
        MeasurePlan<Objection> plan = MeasurePlan.of(crm.binder(), ObjectionAttributes.CATALOGUE)
                .measure(WinRate.OF_OBJECTIONS.measure())
                .build();
        assertThat(plan.finish(RowEvaluator.of(plan).gather(resolved))
                        .total("objection.win-rate")
                        .number()
                        .isPresent())
                .isEqualTo(record.winRate().isPresent());
    }
}
