package io.crmkit.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.Crm;
import io.crmkit.core.condition.Related;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.decision.Severity;
import io.crmkit.core.id.Id;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final ReasonCode SMALL = ReasonCode.warning("test.small", "Only {size} people.", "只有{size}。");

    private final Lifecycle<Phase, Customer> lifecycle = Lifecycle.<Phase, Customer>builder("customer")
            .state(Phase.NEW, Status.OPEN)
            .state(
                    Phase.ACTIVE,
                    Status.WON,
                    entering ->
                            entering.requires(CustomerAttributes.SECTOR).requires(CustomerAttributes.ANNUAL_REVENUE))
            .state(Phase.GONE, Status.LOST)
            .move(
                    Phase.NEW,
                    Phase.ACTIVE,
                    move -> move.guard(SMALL, CustomerAttributes.SIZE.is(CompanySize.LARGE))
                            .guard(
                                    ReasonCode.blocking(
                                            "test.rich", "{annualRevenue} is too little.", "{annualRevenue} 太少。"),
                                    CustomerAttributes.ANNUAL_REVENUE.atLeast(Money.parse("EUR 1000"))))
            .move(Phase.ACTIVE, Phase.GONE)
            .build();

    private final BoundLifecycle<Phase, Customer> bound =
            lifecycle.bind(Crm.inMemory().binder(), CustomerAttributes.CATALOGUE);

    private static Customer.Builder customer() {
        return Customer.builder().id(Id.of("c")).version(1).name("Acme");
    }

    @Test
    void what_was_bound_is_remembered_as_long_as_it_is_right() {
        Crm crm = Crm.inMemory();
        BoundLifecycle<Phase, Customer> first = lifecycle.bind(crm.binder(), CustomerAttributes.CATALOGUE);

        assertThat(lifecycle.bind(crm.binder(), CustomerAttributes.CATALOGUE)).isSameAs(first);
        assertThat(lifecycle.bind(Crm.inMemory().binder(), CustomerAttributes.CATALOGUE))
                .isNotSameAs(first);
    }

    @Test
    void a_lifecycle_is_made_once_of_the_same_thing() {
        Lifecycles<Object, Phase, Customer> lifecycles = new Lifecycles<>();
        Object source = new Object();

        Lifecycle<Phase, Customer> made = lifecycles.of(source, any -> lifecycle);

        assertThat(made).isSameAs(lifecycle);
        assertThat(lifecycles.of(source, any -> {
                    throw new IllegalStateException("made twice");
                }))
                .isSameAs(lifecycle);
    }

    @Test
    void a_move_whose_conditions_hold_has_no_reasons_against_it() {
        Customer ready = customer()
                .sector("retail")
                .size(CompanySize.LARGE)
                .annualRevenue(Money.parse("EUR 1000"))
                .build();

        assertThat(bound.step(ready, Phase.NEW, Phase.ACTIVE, Related.none())).isEmpty();
    }

    @Test
    void all_reasons_against_a_move_are_told_required_ones_first() {
        List<Reason> reasons = bound.step(customer().build(), Phase.NEW, Phase.ACTIVE, Related.none());

        assertThat(reasons)
                .extracting(reason -> reason.code().code())
                .containsExactly("lifecycle.required", "lifecycle.required", "test.small", "test.rich");
        assertThat(reasons.get(0).text(Locale.ENGLISH)).isEqualTo("\"Sector\" must be filled in before \"Active\".");
        assertThat(reasons.get(2).severity()).isEqualTo(Severity.WARN);
    }

    @Test
    void a_reason_carries_the_values_that_were_found_and_hides_confidential_ones() {
        Customer poor = customer()
                .sector("retail")
                .size(CompanySize.SMALL)
                .annualRevenue(Money.parse("EUR 999.99"))
                .build();

        List<Reason> reasons = bound.step(poor, Phase.NEW, Phase.ACTIVE, Related.none());

        assertThat(reasons.get(0).text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("只有小型。");
        assertThat(reasons.get(1).text(Locale.ENGLISH)).isEqualTo("••• is too little.");
        assertThat(reasons.get(1).text(Locale.ENGLISH, any -> true)).isEqualTo("EUR 999.99 is too little.");
    }

    @Test
    void a_move_that_does_not_exist_names_what_is_allowed() {
        List<Reason> reasons = bound.step(customer().build(), Phase.NEW, Phase.GONE, Related.none());

        assertThat(reasons).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(LifecycleReasons.ILLEGAL_MOVE);
            assertThat(reason.text(Locale.ENGLISH))
                    .isEqualTo("From \"New\" one cannot go to \"Gone\". Allowed from here: Active.");
            assertThat(reason.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("不能从“新”转到“离开”。当前可转到：活跃。");
        });
    }

    @Test
    void from_an_end_nothing_is_allowed() {
        List<Reason> reasons = bound.step(customer().build(), Phase.GONE, Phase.NEW, Related.none());

        assertThat(reasons.get(0).text(Locale.ENGLISH)).endsWith("Allowed from here: nothing.");
    }

    @Test
    void a_state_that_is_not_part_of_the_lifecycle_is_unknown() {
        assertThat(bound.step(customer().build(), Phase.NEW, Phase.ELSEWHERE, Related.none()))
                .extracting(Reason::code)
                .containsExactly(LifecycleReasons.UNKNOWN_STATE);
        assertThat(bound.step(customer().build(), Phase.ELSEWHERE, Phase.NEW, Related.none()))
                .extracting(Reason::code)
                .containsExactly(LifecycleReasons.ILLEGAL_MOVE);
    }

    @Test
    void it_tells_its_states_and_moves() {
        assertThat(lifecycle.name()).isEqualTo("customer");
        assertThat(lifecycle.states()).extracting(State::value).containsExactly(Phase.NEW, Phase.ACTIVE, Phase.GONE);
        assertThat(lifecycle.state(Phase.ACTIVE).orElseThrow().status()).isEqualTo(Status.WON);
        assertThat(lifecycle.state(Phase.ELSEWHERE)).isEmpty();
        assertThat(lifecycle.allowedFrom(Phase.NEW)).containsExactly(Phase.ACTIVE);
        assertThat(lifecycle.moves()).hasSize(2);
        assertThat(bound.lifecycle()).isSameAs(lifecycle);
    }

    @Test
    void a_lifecycle_that_does_not_fit_together_is_refused() {
        Lifecycle.Builder<String, Customer> empty = Lifecycle.builder("x");
        assertThatIllegalArgumentException().isThrownBy(empty::build).withMessageContaining("at least one state");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.<String, Customer>builder("x")
                        .state("a", Status.OPEN)
                        .state("a", Status.WON))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.<String, Customer>builder("x")
                        .state("a", Status.OPEN)
                        .move("a", "b")
                        .build())
                .withMessageContainingAll("a to b", "[a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.<String, Customer>builder("x")
                        .state("a", Status.OPEN)
                        .move("a", "a")
                        .move("a", "a")
                        .build())
                .withMessageContaining("given twice");
    }

    @Test
    void a_guard_that_does_not_fit_the_records_is_refused_when_bound() {
        Lifecycle<String, Customer> misfit = Lifecycle.<String, Customer>builder("x")
                .state("a", Status.OPEN, entering -> entering.requires("nothing"))
                .move("a", "a")
                .build();

        assertThatThrownBy(() -> misfit.bind(Crm.inMemory().binder(), CustomerAttributes.CATALOGUE))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void only_won_and_lost_are_closed() {
        assertThat(List.of(Status.values()).stream().filter(Status::isClosed)).containsExactly(Status.WON, Status.LOST);
    }

    private enum Phase implements Labelled {
        NEW("New", "新"),
        ACTIVE("Active", "活跃"),
        GONE("Gone", "离开"),
        ELSEWHERE("Elsewhere", "别处");

        private final Label label;

        Phase(String en, String zh) {
            this.label = Label.of(en, zh);
        }

        @Override
        public Label label() {
            return label;
        }
    }
}
