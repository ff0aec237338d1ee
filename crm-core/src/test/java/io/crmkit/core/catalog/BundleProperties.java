package io.crmkit.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BundleProperties {

    private static final int PRODUCTS = 6;

    @Property(tries = 200)
    void a_change_of_components_is_accepted_exactly_where_it_closes_no_circle(
            @ForAll @Size(max = 20) List<List<@IntRange(max = PRODUCTS - 1) Integer>> changes) {
        Map<Integer, Set<Integer>> expected = new HashMap<>();
        Session session = Crm.inMemory().as(Actor.of("li", Role.SALES));
        for (int i = 0; i < PRODUCTS; i++) {
            int number = i;
            session.products().add(p -> p.id(id(number)).name("p" + number)).orThrow();
            expected.put(i, Set.of());
        }

        for (int i = 0; i < changes.size(); i++) {
            int product = i % PRODUCTS;
            Set<Integer> wanted = new HashSet<>(changes.get(i));
            Component[] components =
                    wanted.stream().map(part -> Component.of(id(part), 1)).toArray(Component[]::new);
            Decision<Product> decision =
                    session.products().change(session.products().get(id(product)), p -> p.components(components));
            boolean circle = reaches(wanted, product, expected);

            assertThat(decision.isAccepted()).isEqualTo(!circle);
            if (!circle) {
                expected.put(product, wanted);
            }
        }
    }

    private static boolean reaches(Set<Integer> from, int target, Map<Integer, Set<Integer>> parts) {
        return from.contains(target)
                || from.stream().anyMatch(part -> reaches(parts.getOrDefault(part, Set.of()), target, parts));
    }

    private static Id<Product> id(int number) {
        return Id.of("p-" + number);
    }
}
