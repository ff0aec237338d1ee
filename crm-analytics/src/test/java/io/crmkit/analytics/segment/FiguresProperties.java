package io.crmkit.analytics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whether figures are counted or put in order, one place follows the other alike. */
class FiguresProperties {

    @Property(tries = 300)
    void places_and_borders_are_those_of_sorted_figures(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -100, max = 100) Integer> given,
            @ForAll @IntRange(min = 1, max = 200) int range,
            @ForAll int shift,
            @ForAll @Size(max = 4) List<@IntRange(min = -100, max = 100) Integer> borders) {
        int[] figures =
                given.stream().mapToInt(figure -> figure % range + shift / 2).toArray();
        long[] limits = borders.stream()
                .mapToLong(border -> border % range + (long) (shift / 2))
                .sorted()
                .distinct()
                .toArray();
        long[] sorted = Arrays.stream(figures).asLongStream().sorted().toArray();

        Figures known = Figures.of(figures);

        assertThat(known.size()).isEqualTo(figures.length);
        for (int place = 0; place < sorted.length; place++) {
            long figure = sorted[place];
            assertThat(known.at(place)).isEqualTo(figure);
            assertThat(known.end(place)).isEqualTo((int)
                    Arrays.stream(sorted).filter(each -> each <= figure).count());
        }
        byte[] scores = new byte[figures.length];
        int[] equal = new int[figures.length];
        int count = known.above(limits, scores, equal);
        int[] onBorder = IntStream.range(0, figures.length)
                .filter(who -> Arrays.stream(limits).anyMatch(limit -> limit == figures[who]))
                .toArray();
        assertThat(Arrays.copyOf(equal, count)).containsExactly(onBorder);
        for (int who = 0; who < figures.length; who++) {
            long figure = figures[who];
            assertThat(known.of(who)).isEqualTo(figure);
            assertThat((long) scores[who])
                    .isEqualTo(1
                            + Arrays.stream(limits)
                                    .filter(limit -> limit < figure)
                                    .count());
        }
    }

    @Test
    void figures_are_counted_where_that_takes_no_more_room_than_they_do() {
        assertThat(Figures.of(new int[] {5, 7, 7})).isInstanceOf(Figures.Counted.class);
        assertThat(Figures.of(new int[] {5, 5 + 3, 5})).isInstanceOf(Figures.Counted.class);
        assertThat(Figures.of(new int[] {5, 5 + 4, 5})).isInstanceOf(Figures.Sorted.class);
        assertThat(Figures.of(new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE})).isInstanceOf(Figures.Sorted.class);
        assertThat(Figures.of(new int[0]).size()).isZero();
    }
}
