package io.crmkit.core.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.command.CommandReasons;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Contact;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.json.CrmJson;
import io.crmkit.core.opportunity.Opportunity;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final TestClock clock = new TestClock(NOW);
    private final Crm crm =
            Crm.builder().access(AccessPolicy.demo()).clock(clock).build();
    private final Session sales = crm.as(Actor.of("li", Role.SALES));
    private final Customer acme =
            sales.customers().register(c -> c.name("Acme")).orThrow();
    private final Opportunity deal = sales.opportunities()
            .open(o -> o.customer(acme.id()).name("Line 4"))
            .orThrow();

    private Activity call(String id, Instant at) {
        return sales.activities()
                .log(a -> a.id(Id.of(id))
                        .kind(ActivityKind.CALL)
                        .subject("Call")
                        .opportunity(deal.id())
                        .at(at))
                .orThrow();
    }

    @Test
    void an_activity_keeps_everything_that_was_filled_in() {
        Contact zhao =
                sales.contacts().add(c -> c.name("赵敏").customer(acme.id())).orThrow();
        Customer other = sales.customers().register(c -> c.name("Other")).orThrow();
        Activity visit = sales.activities()
                .log(a -> a.kind(ActivityKind.VISIT)
                        .subject("现场考察")
                        .opportunity(deal.id())
                        .customer(other.id())
                        .contact(zhao.id())
                        .by(Id.of("wang"))
                        .at(NOW.minusSeconds(60))
                        .minutes(45)
                        .note("likes tea")
                        .direction(Direction.OUT))
                .orThrow();

        assertThat(sales.activities().get(visit.id())).isEqualTo(visit);
        assertThat(visit.kind()).isEqualTo(ActivityKind.VISIT);
        assertThat(visit.subject()).isEqualTo("现场考察");
        assertThat(visit.customer()).contains(other.id());
        assertThat(visit.contact()).contains(zhao.id());
        assertThat(visit.by()).isEqualTo(Id.of("wang"));
        assertThat(visit.at()).isEqualTo(NOW.minusSeconds(60));
        assertThat(visit.minutes()).contains(45L);
        assertThat(visit.note()).contains("likes tea");
        assertThat(visit.direction()).contains(Direction.OUT);
        CrmJson json = CrmJson.of(crm.catalogues());
        assertThat(json.read(ActivityAttributes.CATALOGUE, json.write(ActivityAttributes.CATALOGUE, visit)))
                .isEqualTo(visit);
    }

    @Test
    void what_is_not_said_is_here_and_now_and_the_customer_of_the_opportunity() {
        Activity note = sales.activities()
                .log(a -> a.kind(ActivityKind.NOTE).subject("Idea").opportunity(deal.id()))
                .orThrow();

        assertThat(note.by()).isEqualTo(Id.of("li"));
        assertThat(note.at()).isEqualTo(NOW);
        assertThat(note.customer()).contains(acme.id());
        assertThat(sales.effective(NOW.minusSeconds(5))
                        .activities()
                        .log(a -> a.kind(ActivityKind.NOTE).subject("x").customer(Id.of("later")))
                        .has(ActivityReasons.UNKNOWN))
                .isTrue();
    }

    @Test
    void an_activity_is_about_somebody_and_has_happened() {
        Decision<Activity> nobody =
                sales.activities().log(a -> a.kind(ActivityKind.TASK).subject("x"));
        Decision<Activity> later = sales.activities()
                .log(a -> a.kind(ActivityKind.CALL)
                        .subject("x")
                        .customer(acme.id())
                        .at(NOW.plusSeconds(1)));

        assertThat(nobody.text(Locale.ENGLISH)).contains("about an opportunity or a customer");
        assertThat(nobody.text(Locale.SIMPLIFIED_CHINESE)).contains("活动须关联商机或客户。");
        assertThat(later.has(ActivityReasons.FUTURE)).isTrue();
        assertThat(call("now", NOW).at()).isEqualTo(NOW);
    }

    @Test
    void what_is_referred_to_must_be_there() {
        Decision<Activity> refused = sales.activities()
                .log(a -> a.kind(ActivityKind.CALL)
                        .subject("x")
                        .opportunity(Id.of("o"))
                        .customer(Id.of("c"))
                        .contact(Id.of("p")));

        assertThat(refused.text(Locale.ENGLISH))
                .contains(
                        "Opportunity: there is no record o.",
                        "Customer: there is no record c.",
                        "Contact: there is no record p.");
    }

    @Test
    void an_activity_is_corrected_as_it_was_seen() {
        Activity seen = call("a", NOW);

        Activity corrected = sales.activities()
                .correct(seen, a -> a.subject("Better").note("secret"))
                .orThrow();

        assertThat(corrected.subject()).isEqualTo("Better");
        assertThat(sales.activities().correct(seen, a -> a.minutes(5)).has(CommandReasons.STALE))
                .isTrue();
        assertThat(sales.activities()
                        .correct(corrected, a -> a.at(NOW.plusSeconds(1)))
                        .has(ActivityReasons.FUTURE))
                .isTrue();
        assertThat(sales.activities()
                        .correct(corrected, a -> a.contact(Id.of("p")))
                        .has(ActivityReasons.UNKNOWN))
                .isTrue();
        assertThat(sales.activities()
                        .correct(
                                corrected,
                                a -> a.clear(ActivityAttributes.OPPORTUNITY).clear(ActivityAttributes.CUSTOMER))
                        .isRefused())
                .isTrue();
        assertThat(sales.activities()
                        .history(seen.id())
                        .entries()
                        .get(1)
                        .event()
                        .name())
                .isEqualTo("activity.corrected");
    }

    @Test
    void the_latest_activity_of_an_opportunity_is_that_which_happened_last_not_that_which_was_logged_last() {
        Activity late = call("late", NOW);
        call("early", NOW.minusSeconds(3_600));

        assertThat(sales.activities().latest(deal.id())).contains(late);
        assertThat(sales.activities().latest(Id.of("other"))).isEmpty();
        assertThat(LastActivity.perOpportunity(sales.activities().all(Condition.always())))
                .hasSize(1)
                .containsEntry(deal.id(), late);
    }

    @Test
    void of_two_at_the_same_moment_desk_and_list_find_the_same() {
        Activity one = call("a", NOW);
        call("b", NOW);
        sales.activities()
                .log(a -> a.kind(ActivityKind.NOTE).subject("no deal").customer(acme.id()))
                .orThrow();

        assertThat(sales.activities().latest(deal.id())).contains(one);
        assertThat(LastActivity.perOpportunity(sales.activities().all(Condition.always())))
                .containsOnlyKeys(deal.id())
                .containsValue(one);
    }

    @Test
    void bad_values_are_named_all_at_once_and_the_note_stays_secret() {
        Decision<Activity> refused = sales.activities()
                .log(a -> a.kind(ActivityKind.CALL)
                        .subject(" ")
                        .customer(acme.id())
                        .minutes(-1)
                        .note("tea".repeat(4_000_000)));

        assertThat(refused.text(Locale.ENGLISH))
                .contains("Subject", "Minutes", "Note")
                .doesNotContain("teatea")
                .hasSizeLessThan(2_000);
        assertThat(sales.activities().log(a -> a.customer(acme.id())).text(Locale.ENGLISH))
                .contains("Kind is required", "Subject is required");
        assertThatIllegalArgumentException().isThrownBy(() -> call("x".repeat(129), NOW));
    }

    @Test
    void a_dry_run_stores_nothing() {
        sales.dryRun()
                .activities()
                .log(a -> a.kind(ActivityKind.CALL).subject("x").customer(acme.id()))
                .orThrow();
        clock.advance(Duration.ofMinutes(1));

        assertThat(sales.activities().all(Condition.always())).isEmpty();
    }
}
