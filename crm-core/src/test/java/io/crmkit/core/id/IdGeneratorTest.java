package io.crmkit.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdGeneratorTest {

    @Test
    void wraps_a_generator_of_the_host() {
        Iterator<String> numbers = List.of("4711", "4712").iterator();
        IdGenerator host = numbers::next;

        Id<String> first = host.nextId();
        Id<Integer> second = host.nextId();

        assertThat(first).isEqualTo(Id.of("4711"));
        assertThat(second).isEqualTo(Id.of("4712"));
    }

    @Test
    void counts_from_one_behind_the_prefix() {
        IdGenerator ids = IdGenerator.sequential("deal-");

        assertThat(Stream.generate(ids::next).limit(3)).containsExactly("deal-000001", "deal-000002", "deal-000003");
        assertThat(IdGenerator.sequential("").next()).isEqualTo("000001");
    }

    @Test
    void counts_for_each_generator_apart() {
        IdGenerator.sequential("a").next();

        assertThat(IdGenerator.sequential("a").next()).isEqualTo("a000001");
    }

    @Test
    void grows_past_six_digits() {
        IdGenerator ids = IdGenerator.sequential("");
        String last = Stream.generate(ids::next).skip(999_998).findFirst().orElseThrow();

        assertThat(last).isEqualTo("999999");
        assertThat(ids.next()).isEqualTo("1000000");
    }

    @Test
    void refuses_a_prefix_that_no_id_can_have() {
        assertThat(IdGenerator.sequential("p".repeat(100)).next()).hasSize(106);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdGenerator.sequential("p".repeat(101)))
                .withMessageContaining("must have at most 100 characters. Shorten it.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdGenerator.sequential("\n"))
                .withMessageContaining("control");
    }

    @Test
    void gives_no_number_twice_to_many_threads() {
        IdGenerator ids = IdGenerator.sequential("t-");

        List<String> given =
                IntStream.range(0, 20_000).parallel().mapToObj(i -> ids.next()).toList();

        assertThat(given).doesNotHaveDuplicates().contains("t-020000");
    }
}
