package io.crmkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.crmkit.core.Crm;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.id.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    void many_together_are_decided_and_read_like_one_by_one() {
        Binder binder = Crm.inMemory().binder();
        BoundCondition<Customer> seven = binder.bind(CustomerAttributes.NAME.is("n3"), CustomerAttributes.CATALOGUE);
        Reader<Customer, Object> employees =
                binder.bind(CustomerAttributes.EMPLOYEES.value(), CustomerAttributes.CATALOGUE);
        Block<Customer> block = new Block<>();
        IntStream.range(0, 700).forEach(i -> block.add(customer(i), Related.none()));
        boolean[] answers = new boolean[block.size()];
        @Nullable Object[] values = new @Nullable Object[block.size()];

        for (int round = 0; round < 30; round++) {
            Arrays.fill(answers, round % 2 == 0);
            Arrays.fill(values, null);
            seven.test(block, answers);
            employees.read(block, values);
            for (int i = 0; i < 700; i++) {
                assertThat(answers[i]).as("customer %s in round %s", i, round).isEqualTo(i % 7 == 3);
                assertThat(values[i]).isEqualTo((long) (i % 100));
            }
        }
        assertThat(seven.hot(0)).as("asked often").isNotNull();
        assertThat(((BoundReader<Customer>) employees).hot(0)).as("asked often").isNotNull();
    }

    @Test
    void a_block_gives_its_records_in_their_order_and_can_be_used_again() {
        Related none = Related.none();
        Related empty = Related.empty();
        Block<String> block = Block.of("a", none);
        for (int i = 1; i < Block.USUAL; i++) {
            assertThat(block.isFull()).isFalse();
            block.add("b" + i, empty);
        }

        assertThat(block.isFull()).isTrue();
        assertThat(block.record(0)).isEqualTo("a");
        assertThat(block.record(255)).isEqualTo("b255");
        assertThat(block.related(0)).isSameAs(none);
        assertThat(block.related(1)).isSameAs(empty);
        block.clear();
        assertThat(block.size()).isZero();
        block.add("c", none);
        assertThat(block.record(0)).isEqualTo("c");
        assertThatNullPointerException().isThrownBy(() -> block.add(null, none)).withMessage("record");
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
