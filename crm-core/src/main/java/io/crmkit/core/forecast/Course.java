package io.crmkit.core.forecast;

import io.crmkit.core.journal.History;
import io.crmkit.core.opportunity.Opportunity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one deal between two instants.
 *
 * @param from the first instant
 * @param to the second instant
 * @param known whether there had been a deal until the first, be it retracted
 * @param before how it was at the first; empty if it was not there
 * @param states each state that it came into after the first, up to and with the second
 */
record Course(Instant from, Instant to, boolean known, Optional<Opportunity> before, List<States.State> states) {

    static Course of(History<Opportunity> history, Instant from, Instant to) {
        return new Course(
                from,
                to,
                history.entries().stream()
                        .anyMatch(entry ->
                                entry.number() == 1 && !entry.effectiveAt().isAfter(from)),
                history.asOf(from),
                States.of(history, at -> at.isAfter(from) && !at.isAfter(to)).all());
    }
}
