package io.crmkit.core.forecast;

import io.crmkit.core.journal.History;
import io.crmkit.core.opportunity.Opportunity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The states through which a deal went, one for each moment at which something changed; none while it was retracted. */
record States(List<State> all) {

    static States of(History<Opportunity> history) {
        return of(history, any -> true);
    }

    /** Those that began at certain moments; the others are not even put together. */
    static States of(History<Opportunity> history, Predicate<Instant> moments) {
        List<State> states = new ArrayList<>();
        history.entries().stream()
                .map(history::tookEffect)
                .filter(moments)
                .distinct()
                .forEach(at -> states.add(new State(at, history.asOf(at))));
        return new States(states);
    }

    /** The deals of all states in which there was one. */
    List<Opportunity> deals() {
        return all.stream().flatMap(state -> state.deal().stream()).toList();
    }

    /** A state, and since when; empty if the deal is not there then. */
    record State(Instant at, Optional<Opportunity> deal) {}
}
