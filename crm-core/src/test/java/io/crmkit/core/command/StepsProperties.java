package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.command.Recounting.Recount;
import io.crmkit.core.command.Recounting.Told;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import io.crmkit.core.id.IdGenerator;
import io.crmkit.core.journal.History;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StepsProperties {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant NOW = START.plusSeconds(3_600);

    private final Session session = Crm.builder()
            .access(AccessPolicy.demo())
            .clock(new TestClock(NOW))
            .ids(IdGenerator.sequential("id"))
            .behaviour(new Recounting())
            .build()
            .as(Actor.of("li"));

    @Property(tries = 200)
    void what_is_stored_is_the_fold_of_all_steps(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 0, max = 9) Integer> first,
            @ForAll @Size(min = 0, max = 5) List<@IntRange(min = 0, max = 9) Integer> second) {
        Id<Customer> id =
                Id.of("c" + session.runner().shell().environment().ids().next());
        session.run(new Recount(id, true, told(first))).orThrow();
        session.run(new Recount(id, false, told(second)));

        Customer stored = session.customers().get(id);
        History<Customer> history = session.customers().history(id);

        assertThat(history.current()).contains(stored);
        assertThat(history.entries()).hasSize((int) stored.version());
        assertThat(history.atVersion(stored.version())).contains(stored);
    }

    private static List<Told> told(List<Integer> moments) {
        List<Integer> sorted = moments.stream().sorted().toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> Told.at(START.plusSeconds(sorted.get(i)), "sector " + moments.get(i)))
                .toList();
    }
}
