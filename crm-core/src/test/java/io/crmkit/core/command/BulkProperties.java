package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.id.IdGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BulkProperties {

    private static Session session() {
        return Crm.builder()
                .access(AccessPolicy.demo())
                .clock(new TestClock(Instant.parse("2026-03-02T08:00:00Z")))
                .ids(IdGenerator.sequential("id"))
                .build()
                .as(Actor.of("li"));
    }

    @Property(tries = 200)
    void in_bulk_each_command_is_decided_as_if_it_were_run_alone(@ForAll("commands") List<Command<Customer>> commands) {
        Session bulk = session();
        Session alone = session();

        List<Decision<Customer>> together = bulk.runEach(commands);
        List<Decision<Customer>> one = new ArrayList<>();
        commands.forEach(command -> one.add(alone.run(command)));

        assertThat(together).isEqualTo(one);
        for (String id : List.of("a", "b", "c")) {
            assertThat(bulk.customers().find(Id.of(id)))
                    .isEqualTo(alone.customers().find(Id.of(id)));
        }
    }

    @Provide
    Arbitrary<List<Command<Customer>>> commands() {
        Arbitrary<String> ids = Arbitraries.of("a", "b", "c");
        Arbitrary<Command<Customer>> created =
                Combinators.combine(ids, Arbitraries.of("Acme", "Best", "")).as(BulkTest::register);
        Arbitrary<Command<Customer>> moved =
                Combinators.combine(ids, Arbitraries.of("North", "South")).as(BulkTest::move);
        return Arbitraries.oneOf(created, moved).list().ofMaxSize(12);
    }
}
