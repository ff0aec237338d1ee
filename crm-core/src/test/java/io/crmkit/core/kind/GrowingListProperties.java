package io.crmkit.core.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GrowingListProperties {

    @Property(tries = 300)
    void every_list_stays_what_it_was_whatever_goes_on_from_it(
            @ForAll @Size(max = 5) List<Integer> begin, @ForAll @IntRange(max = 40) int steps, @ForAll long seed) {
        Random random = new Random(seed);
        List<GrowingList<Integer>> lists = new ArrayList<>(List.of(GrowingList.of(begin)));
        List<List<Integer>> models = new ArrayList<>(List.of(begin));
        for (int i = 0; i < steps; i++) {
            int of = random.nextInt(3) == 0 ? random.nextInt(lists.size()) : lists.size() - 1;
            List<Integer> model = models.get(of);
            int from = Math.max(0, model.size() - random.nextInt(3));
            List<Integer> others = List.of(1, 2, 3).subList(0, random.nextInt(4));
            List<Integer> longer = new ArrayList<>(model.subList(0, from));
            longer.addAll(others);
            lists.add(lists.get(of).ending(from, others));
            models.add(longer);
        }

        for (int i = 0; i < lists.size(); i++) {
            GrowingList<Integer> list = lists.get(i);
            assertThat(list).isEqualTo(models.get(i)).hasSameHashCodeAs(models.get(i));
            assertThat(models.get(i)).isEqualTo(list);
            for (int k = 0; k < lists.size(); k++) {
                int known = GrowingList.known(list, lists.get(k));
                assertThat(list.subList(0, known)).isEqualTo(lists.get(k).subList(0, known));
                assertThat(list.equals(lists.get(k))).isEqualTo(models.get(i).equals(models.get(k)));
            }
        }
    }

    @Example
    void a_list_that_goes_on_is_known_to_begin_like_the_one_before() {
        GrowingList<String> log = GrowingList.of(List.of("a", "b", "open"));

        GrowingList<String> next = log.ending(2, List.of("c", "open"));

        assertThat(next).containsExactly("a", "b", "c", "open");
        assertThat(log).containsExactly("a", "b", "open");
        assertThat(GrowingList.known(log, next)).isEqualTo(2);
        assertThat(GrowingList.known(log, log.ending(2, List.of("d", "open")))).isLessThanOrEqualTo(2);
        assertThat(GrowingList.known(log, List.of("a", "b"))).isZero();
        assertThat(GrowingList.of(next)).isSameAs(next);
    }

    @Example
    void it_never_changes_and_has_no_more_than_its_own_entries() {
        GrowingList<String> log = GrowingList.of(List.of("a", "open"));
        log.ending(1, List.of("b", "c", "open"));

        assertThat(log).containsExactly("a", "open");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> log.add("b"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> log.set(0, "b"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> log.remove(0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> log.get(2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> log.ending(3, List.of()));
        assertThat(GrowingList.of(List.of())).isEmpty();
    }

    @Example
    void threads_that_go_on_from_one_list_do_not_meet() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 200; round++) {
                GrowingList<Integer> log = GrowingList.of(List.of(0, 0, 0));
                List<Future<GrowingList<Integer>>> grown = new ArrayList<>();
                for (int thread = 1; thread <= 4; thread++) {
                    int own = thread;
                    grown.add(threads.submit(() -> {
                        GrowingList<Integer> mine = log;
                        for (int i = 0; i < 20; i++) {
                            mine = mine.ending(mine.size() - 1, List.of(own, own));
                        }
                        return mine;
                    }));
                }
                for (int thread = 1; thread <= 4; thread++) {
                    GrowingList<Integer> mine = grown.get(thread - 1).get();
                    assertThat(mine).hasSize(23);
                    assertThat(mine.subList(2, 23)).containsOnly(thread);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
