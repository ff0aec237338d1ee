package io.crmkit.analytics.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.opportunity.Opportunity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Each way in which a trial puts records to an evaluator finds the evaluator that is wrong in just that way. */
class TrialTest {

    private static final Opportunity ONE_MORE = Deals.deal("more", 1_000);

    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());

    private static Trial<Opportunity> trial(int deals) {
        return new Trial<>(Deals.plan(), Deals.several(deals), Related.none());
    }

    private static String failure(Runnable trying) {
        return Assertions.catchThrowableOfType(AssertionError.class, trying::run)
                .getMessage();
    }

    /** An evaluator that has an own idea of what the records are. */
    @SuppressWarnings("unchecked") // there are none but deals here
    private static Evaluator taking(UnaryOperator<List<Opportunity>> some) {
        return new Evaluator() {
            @Override
            public <O> Partials gather(MeasurePlan<O> plan, List<O> records, Related related) {
                return Deals.gathered(plan, (List<O>) some.apply((List<Opportunity>) records));
            }
        };
    }

    /** Right, and remembers how many records it was given. */
    private Evaluator listening() {
        return taking(deals -> {
            sizes.add(deals.size());
            return deals;
        });
    }

    private static List<Opportunity> withOneMore(List<Opportunity> deals) {
        List<Opportunity> more = new ArrayList<>(deals);
        more.add(ONE_MORE);
        return more;
    }

    private static boolean isFirst(List<Opportunity> deals, int number) {
        return !deals.isEmpty() && deals.get(0).id().value().equals("d" + number);
    }

    @Test
    void an_evaluator_that_is_right_passes_every_trial() {
        List<Consumer<Trial<Opportunity>>> ways = List.of(
                trial -> trial.splitsAnywhere(Trial.ROWS),
                trial -> trial.mergesInAnyOrder(Trial.ROWS),
                trial -> trial.keepsTheLawsOfMerging(Trial.ROWS),
                trial -> trial.travels(Trial.ROWS),
                trial -> trial.gathersInParallel(Trial.ROWS),
                trial -> trial.agrees(Trial.BATCH),
                trial -> trial.agrees(Trial.BATCH_IN_PARTS));

        for (int deals : List.of(0, 1, 2, 5, 13)) {
            assertThat(ways)
                    .allSatisfy(way ->
                            assertThatCode(() -> way.accept(trial(deals))).doesNotThrowAnyException());
        }
    }

    @Test
    void records_are_cut_before_the_first_one_too() {
        Evaluator wrongOfNothing = taking(deals -> deals.isEmpty() ? List.of(ONE_MORE) : deals);

        assertThat(failure(() -> trial(3).splitsAnywhere(wrongOfNothing)))
                .startsWith("[cut before record 0] opportunities.count: expected 3 of 3 row(s), but came out 4 of 4");
        assertThat(failure(() -> trial(3).agrees(wrongOfNothing))).startsWith("[cut before record 0]");
    }

    @Test
    void records_are_cut_anywhere_between_two() {
        Evaluator wrongOfTwo = taking(deals -> deals.size() == 2 ? withOneMore(deals) : deals);

        assertThat(failure(() -> trial(5).splitsAnywhere(wrongOfTwo))).startsWith("[cut before record 2]");
        assertThat(failure(() -> trial(5).agrees(wrongOfTwo))).startsWith("[cut before record 2]");
    }

    @Test
    void the_end_is_a_place_to_cut_at() {
        trial(3).splitsAnywhere(listening());
        assertThat(sizes).containsExactly(3, 0, 3, 1, 2, 2, 1, 3, 0);

        sizes.clear();
        trial(3).agrees(listening());
        assertThat(sizes).containsExactly(3, 0, 3, 1, 2, 2, 1, 3, 0);
    }

    @Test
    void another_evaluator_has_to_be_right_in_one_go() {
        assertThat(failure(() -> trial(3).agrees(taking(deals -> deals.size() == 3 ? withOneMore(deals) : deals))))
                .startsWith("[in one go]");
    }

    @Test
    void parts_have_one_record_each_up_to_twelve_and_as_few_as_possible_beyond() {
        trial(12).travels(listening());
        assertThat(sizes).hasSize(12 + 2).containsOnly(1, 12);

        sizes.clear();
        trial(13).travels(listening());
        assertThat(sizes).containsExactly(2, 2, 2, 2, 2, 2, 1, 13, 13);

        sizes.clear();
        trial(0).travels(listening());
        assertThat(sizes).containsExactly(0, 0);
    }

    @Test
    void parts_that_are_wrong_together_are_found_from_the_first_to_the_last() {
        Evaluator wrongOfThird = taking(deals -> deals.size() == 1 && isFirst(deals, 3) ? withOneMore(deals) : deals);

        assertThat(failure(() -> trial(4).mergesInAnyOrder(wrongOfThird)))
                .startsWith("[merged from the first record to the last]");
        assertThat(failure(() -> trial(4).keepsTheLawsOfMerging(wrongOfThird))).startsWith("[put together]");
    }

    @Test
    void records_are_gathered_from_the_last_to_the_first_too() {
        Evaluator wrongBackwards = taking(deals -> deals.size() == 4 && isFirst(deals, 4) ? withOneMore(deals) : deals);

        assertThat(failure(() -> trial(4).mergesInAnyOrder(wrongBackwards))).startsWith("[with the last record first]");
    }

    @Test
    void parts_that_are_gathered_at_the_same_time_have_to_be_right() {
        Evaluator wrongOfThird = taking(deals -> deals.size() == 1 && isFirst(deals, 3) ? withOneMore(deals) : deals);

        assertThat(failure(() -> trial(4).gathersInParallel(wrongOfThird))).startsWith("[gathered in parallel]");
    }

    @Test
    void the_whole_has_to_be_the_same_once_more_when_it_is_sent() {
        Evaluator wrongAtTheEnd = taking(deals -> {
            sizes.add(deals.size());
            return sizes.size() == 3 + 2 ? withOneMore(deals) : deals;
        });

        assertThat(failure(() -> trial(3).travels(wrongAtTheEnd))).startsWith("[read again from JSON]");
    }

    @Test
    void at_most_four_parts_are_gathered_at_the_same_time_with_no_record_left_out() {
        trial(10).gathersInParallel(listening());
        assertThat(sizes).containsExactlyInAnyOrder(2, 3, 2, 3, 10);

        sizes.clear();
        trial(2).gathersInParallel(listening());
        assertThat(sizes).containsExactlyInAnyOrder(1, 1, 2);

        sizes.clear();
        trial(0).gathersInParallel(listening());
        assertThat(sizes).containsExactly(0, 0);
    }
}
