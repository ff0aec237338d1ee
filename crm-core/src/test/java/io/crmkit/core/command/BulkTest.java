package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.configuration.Publish;
import io.crmkit.core.configuration.StoredEdition;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.customer.CustomerCommands;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.id.IdGenerator;
import io.crmkit.core.opportunity.Processes;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.store.Batch;
import io.crmkit.core.testkit.PassingStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkTest {

    private final List<Integer> batches = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .clock(new TestClock(Instant.parse("2026-03-02T08:00:00Z")))
            .ids(IdGenerator.sequential("id"))
            .store(new PassingStore() {
                @Override
                public long commit(Batch batch) {
                    Runnable once = meanwhile;
                    meanwhile = () -> {};
                    once.run();
                    long position = super.commit(batch);
                    batches.add(batch.writes().size());
                    return position;
                }
            })
            .build();
    private final Session sales = crm.as(Actor.of("li"));

    static Create<Customer> register(String id, String name) {
        Assignments<Customer> values = Assignments.<Customer>builder()
                .set(CustomerAttributes.NAME, name)
                .build();
        return new Create<>(CustomerCommands.REGISTER, CustomerAttributes.CATALOGUE, Optional.of(Id.of(id)), values);
    }

    static Change<Customer> move(String id, String region) {
        Assignments<Customer> values = Assignments.<Customer>builder()
                .set(CustomerAttributes.REGION, region)
                .build();
        return new Change<>(CustomerCommands.CHANGE, Target.of(CustomerAttributes.CATALOGUE, Id.of(id)), values);
    }

    private static Publish publish() {
        return new Publish(
                Processes.KIND.name(),
                "short",
                Processes.KIND.write(SalesProcess.simple()),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void what_is_accepted_is_committed_in_few_batches() {
        List<Create<Customer>> rows = IntStream.range(0, 1_200)
                .mapToObj(i -> register("c" + i, "Customer " + i))
                .toList();

        List<Decision<Customer>> decisions = sales.runEach(rows);

        assertThat(decisions).hasSize(1_200).allMatch(Decision::isAccepted);
        assertThat(batches).containsExactly(500, 500, 200);
        assertThat(sales.customers().get(Id.of("c1199")).name()).isEqualTo("Customer 1199");
        assertThat(crm.store().after(0, 2_000))
                .extracting(entry -> entry.cause())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_refused_harms_no_other_and_later_ones_see_earlier_ones() {
        List<Decision<Customer>> decisions = sales.runEach(List.of(
                register("a", "Acme"), register("a", "Twice"), register("b", ""), move("a", "North"), move("x", "X")));

        assertThat(decisions).extracting(Decision::isAccepted).containsExactly(true, false, false, true, false);
        assertThat(decisions.get(1).has(CommandReasons.EXISTS)).isTrue();
        assertThat(decisions.get(2).has(Reason.INVALID)).isTrue();
        assertThat(decisions.get(4).has(CommandReasons.NOT_FOUND)).isTrue();
        assertThat(sales.customers().get(Id.of("a")).region()).contains("North");
        assertThat(batches).containsExactly(1);
    }

    @Test
    void each_command_of_a_bulk_can_come_from_a_place_of_its_own() {
        sales.run(register("a", "Acme")).orThrow();
        meanwhile = () -> sales.run(move("a", "South")).orThrow();

        sales.from("form")
                .runEach(
                        List.of(register("b", "Best"), move("a", "North"), register("c", "Core")),
                        List.of("fair.csv:2", "fair.csv:3", "fair.csv:4"));

        assertThat(crm.store().after(2, 10))
                .extracting(entry -> entry.origin().orElse("none"))
                .containsExactly("fair.csv:2", "fair.csv:3", "fair.csv:4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.runEach(List.of(register("d", "Done")), List.of()))
                .withMessageContaining("1 commands came with 0 origins");
    }

    @Test
    void where_somebody_else_was_faster_the_commands_are_run_one_by_one() {
        sales.run(register("a", "Acme")).orThrow();
        meanwhile = () -> sales.run(move("a", "South")).orThrow();

        List<Decision<Customer>> decisions =
                sales.runEach(List.of(register("b", "Best"), move("a", "North"), register("a", "Twice")));

        assertThat(decisions).extracting(Decision::isAccepted).containsExactly(true, true, false);
        assertThat(sales.customers().get(Id.of("a")).region()).contains("North");
        assertThat(sales.customers().get(Id.of("a")).version()).isEqualTo(3);
        assertThat(sales.customers().get(Id.of("b")).version()).isEqualTo(1);
    }

    @Test
    void a_command_that_queries_sees_what_those_before_it_wrote() {
        List<Decision<StoredEdition>> decisions = sales.runEach(List.of(publish(), publish(), publish()));

        assertThat(decisions)
                .extracting(decision -> decision.orThrow().number())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_mistake_in_the_middle_leaves_what_was_decided_before() {
        Create<Customer> mistaken = new Create<>(
                "customer.invent",
                CustomerAttributes.CATALOGUE,
                Optional.empty(),
                Assignments.<Customer>builder().build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.runEach(List.of(register("a", "Acme"), mistaken, register("b", "Best"))))
                .withMessageContaining("customer.invent");

        assertThat(sales.customers().find(Id.of("a"))).isPresent();
        assertThat(sales.customers().find(Id.of("b"))).isEmpty();
    }

    @Test
    void a_dry_run_tries_each_on_what_is_stored() {
        List<Decision<Customer>> decisions =
                sales.dryRun().runEach(List.of(register("a", "Acme"), register("a", "Again")));

        assertThat(decisions).allMatch(Decision::isAccepted);
        assertThat(batches).isEmpty();
    }
}
