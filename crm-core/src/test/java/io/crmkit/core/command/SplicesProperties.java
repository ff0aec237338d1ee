package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.History;
import io.crmkit.core.json.CrmJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Lists that change, now and for earlier, beside a plain list of what each change made of them. */
class SplicesProperties {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final int HOURS = 12;

    private final TestClock clock = new TestClock(START);
    private final Crm crm =
            Crm.builder().access(AccessPolicy.demo()).clock(clock).build();
    private final Session session = crm.as(Actor.of("li"));
    private final List<Given> given = new ArrayList<>();

    @Property(tries = 300)
    void the_journal_tells_every_list_at_every_moment(@ForAll("steps") List<Step> steps) {
        Id<Customer> id = registered();
        steps.forEach(step -> take(id, step, Duration.ofHours(1)));

        History<Customer> history = session.customers().history(id);
        History<Customer> reread = reread(history);

        assertThat(history.current()).contains(session.customers().get(id));
        assertThat(reread.entries()).isEqualTo(history.entries());
        for (int hour = 0; hour <= HOURS; hour++) {
            Instant moment = at(hour);
            assertThat(history.asOf(moment).orElseThrow().tags()).isEqualTo(tags(moment, clock.instant()));
            assertThat(reread.asOf(moment)).isEqualTo(history.asOf(moment));
            for (int known = hour; known <= HOURS; known++) {
                assertThat(history.asKnownAt(moment, at(known)).orElseThrow().tags())
                        .isEqualTo(tags(moment, at(known)));
            }
        }
        for (Entry entry : history.entries()) {
            Difference whole = history.difference(entry);
            assertThat(whole.isShortened()).isFalse();
            whole.change("tags")
                    .ifPresent(change -> assertThat(Optional.ofNullable(change.after()))
                            .isEqualTo(Optional.of(told(entry.number())).filter(tags -> !tags.isEmpty())));
        }
    }

    @Property(tries = 200)
    void a_clock_that_runs_backwards_breaks_no_list(
            @ForAll("steps") List<Step> steps, @ForAll("steps") List<Step> more) {
        Id<Customer> id = registered();
        steps.forEach(step -> take(id, new Step(step.tags, 0), Duration.ofHours(1)));
        clock.advance(Duration.ofHours(-2));
        more.forEach(step -> take(id, new Step(step.tags, 0), Duration.ofMinutes(7)));

        History<Customer> history = session.customers().history(id);

        assertThat(history.held().get(CustomerAttributes.TAGS).orElse(List.of()))
                .isEqualTo(session.customers().get(id).tags());
        assertThat(reread(history).current()).isEqualTo(history.current());
        history.entries()
                .forEach(entry -> history.difference(entry)
                        .change("tags")
                        .ifPresent(change -> assertThat(Optional.ofNullable(change.after()))
                                .isEqualTo(Optional.of(told(entry.number())).filter(tags -> !tags.isEmpty()))));
    }

    private Id<Customer> registered() {
        given.clear();
        clock.advance(Duration.between(clock.instant(), START));
        Customer made = session.customers().register(c -> c.name("Acme")).orThrow();
        given.add(new Given(1, START, START, List.of()));
        return made.id();
    }

    private void take(Id<Customer> id, Step step, Duration pause) {
        clock.advance(pause);
        Instant now = clock.instant();
        Instant effective =
                now.minus(Duration.ofHours(step.ago)).isBefore(START) ? START : now.minus(Duration.ofHours(step.ago));
        Session acting = step.ago == 0 ? session : session.effective(effective);
        Customer after = acting.customers()
                .change(id, c -> c.set(CustomerAttributes.TAGS, step.tags))
                .orThrow();
        if (after.version() > given.get(given.size() - 1).number) {
            given.add(new Given(after.version(), effective, now, step.tags));
        }
    }

    private List<String> tags(Instant moment, Instant known) {
        Given last = given.get(0);
        for (Given next : given) {
            boolean counts = !next.effective.isAfter(moment) && !next.recorded.isAfter(known);
            if (counts && !next.effective.isBefore(last.effective)) {
                last = next;
            }
        }
        return last.tags;
    }

    private List<String> told(long number) {
        return given.stream().filter(each -> each.number == number).findFirst().orElseThrow().tags;
    }

    private History<Customer> reread(History<Customer> history) {
        CrmJson json = CrmJson.of(crm.catalogues());
        List<Entry> entries = history.entries().stream()
                .map(entry -> json.read(Entry.class, json.write(entry)))
                .toList();
        return History.of(history.catalogue(), entries);
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<List<String>> tags = Arbitraries.of("a", "b", "c").list().ofMaxSize(5);
        Arbitrary<Integer> ago = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 6)));
        return Combinators.combine(tags, ago).as(Step::new).list().ofMinSize(1).ofMaxSize(HOURS);
    }

    /** The tags as they shall be, entered so many hours after they were. */
    record Step(List<String> tags, int ago) {}

    /** What a change gave. */
    private record Given(long number, Instant effective, Instant recorded, List<String> tags) {}
}
