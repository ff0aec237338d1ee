package io.crmkit.core.team;

import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How territories cover customers.
 *
 * @param matches for each customer the territories whose condition it satisfies, in their order
 */
public record Coverage(Map<Id<Customer>, List<Territory>> matches) {

    /** Keeps the matches from changing. */
    public Coverage {
        matches = Collections.unmodifiableMap(new LinkedHashMap<>(matches));
    }

    /** The territory that a customer belongs to: the first that matches. */
    public Optional<Territory> territory(Id<Customer> customer) {
        return matches.getOrDefault(customer, List.of()).stream().findFirst();
    }

    /** The customers that belong to no territory. */
    public List<Id<Customer>> gaps() {
        return withMatches(0, 0);
    }

    /** The customers that satisfy the conditions of two or more territories. */
    public List<Id<Customer>> overlaps() {
        return withMatches(2, Integer.MAX_VALUE);
    }

    private List<Id<Customer>> withMatches(int least, int most) {
        return matches.entrySet().stream()
                .filter(match ->
                        match.getValue().size() >= least && match.getValue().size() <= most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
