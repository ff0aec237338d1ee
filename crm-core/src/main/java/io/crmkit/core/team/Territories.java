package io.crmkit.core.team;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Related;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.id.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The territories of a host in their order: the first whose condition a customer satisfies is the one it belongs to.
 *
 * @param list the territories, each name once
 */
public record Territories(List<Territory> list) {

    /** Refuses two territories of one name. */
    public Territories {
        list = List.copyOf(list);
        Set<String> names = new HashSet<>();
        for (Territory territory : list) {
            if (!names.add(territory.name())) {
                throw new IllegalArgumentException(
                        "There are two territories \"%s\". Give each a name of its own.".formatted(territory.name()));
            }
        }
    }

    /** These territories in this order. */
    public static Territories of(Territory... territories) {
        return new Territories(List.of(territories));
    }

    /**
     * The territory of a customer: the first whose condition it satisfies.
     *
     * @throws io.crmkit.core.data.InvalidDataException if a condition does not fit the attributes of customers
     */
    public Optional<Territory> of(Customer customer, Binder binder, Related related) {
        return coverage(List.of(customer), binder, related).territory(customer.id());
    }

    /**
     * How customers are covered: which territory each belongs to, which belong to none, and which satisfy several conditions.
     *
     * @param binder binds the conditions, and says what "today" is
     * @param related the records around, for conditions that look at them
     * @throws io.crmkit.core.data.InvalidDataException if a condition does not fit the attributes of customers
     */
    public Coverage coverage(Collection<Customer> customers, Binder binder, Related related) {
        Map<Territory, BoundCondition<Customer>> bound = new LinkedHashMap<>();
        Fields<Customer> fields = customers(binder);
        list.forEach(territory -> bound.put(territory, binder.bind(territory.where(), fields)));
        Map<Id<Customer>, List<Territory>> matches = new LinkedHashMap<>();
        for (Customer customer : customers) {
            List<Territory> matching = new ArrayList<>();
            bound.forEach((territory, where) -> {
                if (where.test(customer, related)) {
                    matching.add(territory);
                }
            });
            matches.put(customer.id(), List.copyOf(matching));
        }
        return new Coverage(matches);
    }

    /** The catalogue of customers with the attributes of the host, if the binder knows them. */
    @SuppressWarnings("unchecked") // the catalogue of this name holds customers
    private static Fields<Customer> customers(Binder binder) {
        return binder.schema()
                .fields(CustomerAttributes.CATALOGUE.name())
                .map(known -> (Fields<Customer>) known)
                .orElse(CustomerAttributes.CATALOGUE);
    }
}
