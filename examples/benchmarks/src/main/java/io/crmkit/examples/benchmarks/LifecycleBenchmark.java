package io.crmkit.examples.benchmarks;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import io.crmkit.core.Crm;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.condition.Related;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;
import io.crmkit.core.lifecycle.BoundLifecycle;
import io.crmkit.core.lifecycle.Lifecycle;
import io.crmkit.core.lifecycle.Status;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.config.StateMachineBuilder;
import reactor.core.publisher.Mono;

/**
 * Ten events on a deal with seven stages: six moves ahead, three that the guard refuses, one back to the start; nanoseconds for each
 * event.
 *
 * <p>What is compared: by hand, an immutable deal is copied, the answer is a value that carries every reason with the value that led to it,
 * and the step joins a history. The kit judges a lifecycle that is data and gives a proposal: the values that differ, the event, and the
 * same reasons; {@code stepped} also builds the deal and the difference that the journal keeps, which the shell does otherwise. The state
 * machines test the same three facts of the deal, change a state in place and append the step to a history; they give no reasons.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(3)
public class LifecycleBenchmark {

    private static final int EVENTS = 10;
    private static final int STAGES = 7;
    private static final ReasonCode NOT_READY = ReasonCode.blocking("deal.not-ready", "Not ready.", "未就绪。");

    private final String[] stages = {"s0", "s1", "s2", "s3", "s4", "s5", "s6"};
    private final Event moved = Event.of("deal.moved");
    private final BoundLifecycle<String, Deal> lifecycle = lifecycle();
    private final Deal ready = new Deal(Id.of("d"), 1, "s0", 100, 6, true);
    private final Deal unready = new Deal(Id.of("d"), 1, "s0", 0, 6, true);
    private final ByHand.Deal handReady = new ByHand.Deal(0, 100, 6, true, null);
    private final ByHand.Deal handUnready = new ByHand.Deal(0, 0, 6, true, null);
    private final Moving moving = new Moving(handReady);
    private final StateMachine<Integer, Boolean> stateless = stateless(moving);
    private final org.springframework.statemachine.StateMachine<Integer, Boolean> spring = spring(moving);

    /** For JMH. */
    public LifecycleBenchmark() {}

    /** An immutable deal, a typed answer and a persistent history, written by hand. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void hand(Blackhole sink) {
        ByHand.Deal deal = handReady;
        ByHand.Deal blocked = handUnready;
        for (int event = 0; event < EVENTS - 1; event++) {
            if (event % 3 == 2) {
                sink.consume(ByHand.advance(blocked, event));
            } else {
                ByHand.Answer answer = ByHand.advance(deal, event);
                if (answer instanceof ByHand.Accepted accepted) {
                    deal = accepted.deal();
                }
                sink.consume(answer);
            }
        }
        sink.consume(ByHand.reset(deal, EVENTS));
    }

    /** The judgement of the bound lifecycle alone: all reasons against each move. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void judged(Blackhole sink) {
        int stage = 0;
        for (int event = 0; event < EVENTS - 1; event++) {
            if (event % 3 == 2) {
                sink.consume(lifecycle.step(unready, stages[0], stages[1], Related.none()));
            } else {
                List<Reason> against = lifecycle.step(ready, stages[stage], stages[stage + 1], Related.none());
                stage = against.isEmpty() ? stage + 1 : stage;
                sink.consume(against);
            }
        }
        sink.consume(lifecycle.step(ready, stages[stage], stages[0], Related.none()));
    }

    /** The judgement and the proposed change with its event. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void proposed(Blackhole sink) {
        int stage = 0;
        for (int event = 0; event < EVENTS - 1; event++) {
            if (event % 3 == 2) {
                sink.consume(proposal(unready, 0, 1));
            } else {
                Proposal<Deal> proposal = proposal(ready, stage, stage + 1);
                stage = proposal.reasons().isEmpty() ? stage + 1 : stage;
                sink.consume(proposal);
            }
        }
        sink.consume(proposal(ready, stage, 0));
    }

    /** The same with the deal that results, and with what the journal keeps of it. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void stepped(Blackhole sink) {
        Deal deal = ready;
        for (int event = 0; event < EVENTS - 1; event++) {
            if (event % 3 == 2) {
                sink.consume(step(unready, 0, 1, sink));
            } else {
                int stage = stageOf(deal);
                deal = step(deal, stage, stage + 1, sink);
            }
        }
        sink.consume(step(deal, stageOf(deal), 0, sink));
    }

    /** stateless4j, one warm machine. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void stateless4j(Blackhole sink) {
        for (int event = 0; event < EVENTS - 1; event++) {
            moving.deal = event % 3 == 2 ? handUnready : handReady;
            if (stateless.canFire(true)) {
                int from = stateless.getState();
                stateless.fire(true);
                moving.record(from, stateless.getState(), event);
            }
            sink.consume(moving.history);
        }
        stateless.fire(false);
        sink.consume(moving.restart(STAGES - 1, EVENTS));
    }

    /** Spring Statemachine, one warm machine. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void springStatemachine(Blackhole sink) {
        for (int event = 0; event < EVENTS - 1; event++) {
            moving.deal = event % 3 == 2 ? handUnready : handReady;
            int from = spring.getState().getId();
            sink.consume(send(true));
            int to = spring.getState().getId();
            if (to != from) {
                moving.record(from, to, event);
            }
            sink.consume(moving.history);
        }
        sink.consume(send(false));
        sink.consume(moving.restart(STAGES - 1, EVENTS));
    }

    private Object send(boolean ahead) {
        return spring.sendEvent(Mono.just(MessageBuilder.withPayload(ahead).build()))
                .blockLast();
    }

    private Proposal<Deal> proposal(Deal deal, int from, int to) {
        List<Reason> against = lifecycle.step(deal, stages[from], stages[to], Related.none());
        return against.isEmpty()
                ? Proposal.change(deal, Deal.CATALOGUE.values(deal).with(Deal.STAGE, stages[to]), moved)
                : Proposal.<Deal>nothing().because(against);
    }

    private Deal step(Deal deal, int from, int to, Blackhole sink) {
        Proposal<Deal> proposal = proposal(deal, from, to);
        sink.consume(proposal);
        if (!proposal.reasons().isEmpty()) {
            return deal;
        }
        Values<Deal> after = Deal.CATALOGUE.values(deal).with(Deal.STAGE, stages[to]);
        sink.consume(after.since(Deal.CATALOGUE.values(deal)));
        return after.identified(deal.id(), deal.version() + 1).build();
    }

    private static int stageOf(Deal deal) {
        return deal.stage().charAt(1) - '0';
    }

    private BoundLifecycle<String, Deal> lifecycle() {
        Lifecycle.Builder<String, Deal> builder = Lifecycle.builder("deal");
        for (String stage : stages) {
            builder.state(stage, Status.OPEN);
        }
        for (int i = 0; i + 1 < STAGES; i++) {
            long needed = i;
            builder.move(
                    stages[i],
                    stages[i + 1],
                    move -> move.guard(
                            NOT_READY,
                            Deal.AMOUNT
                                    .above(0L)
                                    .and(Deal.CHECKLIST.atLeast(needed))
                                    .and(Deal.CONTACT_KNOWN.is(true))));
        }
        builder.move(stages[STAGES - 1], stages[0]);
        return builder.build().bind(Crm.inMemory().binder(), Deal.CATALOGUE);
    }

    private static StateMachine<Integer, Boolean> stateless(Moving moving) {
        StateMachineConfig<Integer, Boolean> config = new StateMachineConfig<>();
        for (int i = 0; i + 1 < STAGES; i++) {
            int stage = i;
            config.configure(i).permitIf(true, i + 1, () -> moving.isReady(stage));
        }
        config.configure(STAGES - 1).permit(false, 0);
        return new StateMachine<>(0, config);
    }

    private static org.springframework.statemachine.StateMachine<Integer, Boolean> spring(Moving moving) {
        try {
            StateMachineBuilder.Builder<Integer, Boolean> builder = StateMachineBuilder.builder();
            var states = builder.configureStates().withStates().initial(0);
            for (int i = 1; i < STAGES; i++) {
                states.state(i);
            }
            for (int i = 0; i + 1 < STAGES; i++) {
                int stage = i;
                builder.configureTransitions()
                        .withExternal()
                        .source(i)
                        .target(i + 1)
                        .event(true)
                        .guard(context -> moving.isReady(stage));
            }
            builder.configureTransitions()
                    .withExternal()
                    .source(STAGES - 1)
                    .target(0)
                    .event(false);
            org.springframework.statemachine.StateMachine<Integer, Boolean> machine = builder.build();
            machine.startReactively().block();
            return machine;
        } catch (Exception unusable) {
            throw new IllegalStateException("The peer could not be set up.", unusable);
        }
    }

    /** The deal that a state machine moves: what its guards look at, and where its steps are kept. */
    private static final class Moving {

        private ByHand.Deal deal;
        private ByHand.@Nullable Step history;

        private Moving(ByHand.Deal deal) {
            this.deal = deal;
        }

        boolean isReady(int stage) {
            return deal.amount() > 0 && deal.checklist() >= stage && deal.contactKnown();
        }

        void record(int from, int to, long at) {
            history = new ByHand.Step(from, to, at, "li", history);
        }

        /** The history with the step back to the start; what follows begins a new one, as each round by hand does. */
        Object restart(int from, long at) {
            record(from, 0, at);
            ByHand.Step told = Objects.requireNonNull(history);
            history = null;
            return told;
        }
    }
}
