package io.crmkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.id.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A condition that runs often gets a class of its own and decides the same. */
class HotConditionTest {

    private static Customer customer(int number) {
        return Customer.builder()
                .id(Id.of("c-" + number))
                .version(1)
                .name("n" + number % 7)
                .employees((long) (number % 100))
                .build();
    }

    @Test
    void decides_the_same_before_and_after() {
        List<Condition> names = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            names.add(CustomerAttributes.NAME.is("n" + i * 3));
        }
        List<Condition> bounds = IntStream.range(0, 20)
                .mapToObj(i -> CustomerAttributes.EMPLOYEES.atLeast((long) i))
                .toList();
        Condition condition =
                Condition.any(names).and(Condition.all(bounds).not()).or(CustomerAttributes.SECTOR.isPresent());
        BoundCondition<Customer> bound = Crm.inMemory().binder().bind(condition, CustomerAttributes.CATALOGUE);
        List<Customer> customers =
                IntStream.range(0, 700).mapToObj(HotConditionTest::customer).toList();
        List<Boolean> before = customers.stream().map(bound::test).toList();

        for (int round = 0; round < 30; round++) {
            customers.forEach(bound::test);
        }

        assertThat(customers.stream().map(bound::test)).containsExactlyElementsOf(before);
        assertThat(before).contains(true, false);
        for (int i = 0; i < customers.size(); i++) {
            boolean named = i % 7 == 0 || i % 7 == 3 || i % 7 == 6;
            assertThat(before.get(i)).as("customer %s", i).isEqualTo(named && i % 100 < 19);
        }
    }

    @Test
    void a_class_of_its_own_decides_like_the_check_it_was_made_of() {
        Check even = (owner, related) -> (Integer) owner % 2 == 0;

        Hot hot = Hot.of(even);

        assertThat(hot.getClass().isHidden()).isTrue();
        assertThat(hot.test(2, Related.none())).isTrue();
        assertThat(hot.test(3, Related.none())).isFalse();
        Check nested = hot::test;
        assertThat(Hot.of(nested).test(4, Related.none())).isTrue();
    }

    @Test
    void a_value_that_is_read_often_stays_the_same() {
        Binder binder = Crm.inMemory().binder();
        Reader<Customer, Object> names = binder.bind(CustomerAttributes.NAME.value(), CustomerAttributes.CATALOGUE);
        Customer customer = customer(9);

        for (int i = 0; i < 25_000; i++) {
            assertThat(names.read(customer, Related.none())).isEqualTo("n2");
        }
    }
}
