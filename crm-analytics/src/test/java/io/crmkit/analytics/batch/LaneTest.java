package io.crmkit.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.kind.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LaneTest {

    private static NumberColumn column(Long... numbers) {
        NumberColumn column = new NumberColumn("c", Kind.whole());
        column.addAll(numbers);
        column.trim();
        return column;
    }

    /** What the lanes of a product add up to. */
    private static BigDecimal sum(int rows, NumberColumn... columns) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Lane lane : Lane.of(List.of(columns), rows)) {
            long[] read = new long[rows];
            lane.read(0, rows, read, new long[rows]);
            sum = sum.add(lane.total(Arrays.stream(read).sum(), rows));
        }
        return sum;
    }

    private static BigDecimal exact(Long... numbers) {
        return new BigDecimal(Stream.of(numbers).map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add));
    }

    @Test
    void small_numbers_are_added_up_in_one_lane_from_the_smallest_one() {
        Lane lane = Lane.of(List.of(column(-3L, 10L, 4L)), 3).get(0);

        assertThat(Lane.of(List.of(column(-3L, 10L, 4L)), 3)).hasSize(1);
        assertThat(lane.isSingle()).isTrue();
        assertThat(lane.shift()).isEqualTo(-3);
        assertThat(lane.most()).isEqualTo(13);
        assertThat(sum(3, column(-3L, 10L, 4L))).isEqualByComparingTo("11");
    }

    @Test
    void a_sum_that_could_run_over_is_added_up_in_two_halves() {
        Long[] numbers = {Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, -7L};

        List<Lane> lanes = Lane.of(List.of(column(numbers)), numbers.length);

        assertThat(lanes).hasSize(2).noneMatch(Lane::isSingle);
        assertThat(lanes).allSatisfy(lane -> assertThat(lane.shift()).isZero());
        assertThat(sum(numbers.length, column(numbers))).isEqualByComparingTo(exact(numbers));
    }

    @Test
    void two_halves_are_taken_only_where_one_could_run_over() {
        NumberColumn column = column(0L, 1L << 40);

        assertThat(Lane.of(List.of(column), 1 << 22)).hasSize(1);
        assertThat(Lane.of(List.of(column), 1 << 23)).hasSize(2);
        assertThat(Lane.of(List.of(column(1L << 60, (1L << 60) + 5)), 1 << 23)).hasSize(1);
        assertThat(Lane.of(List.of(column(Long.MAX_VALUE)), 0)).hasSize(1);
    }

    @Test
    void large_numbers_near_each_other_are_added_up_in_one_lane_though_the_sum_needs_more_than_64_bits() {
        Long[] numbers = {Long.MAX_VALUE, Long.MAX_VALUE - 3, Long.MAX_VALUE - 9};
        Long[] below = {Long.MIN_VALUE, Long.MIN_VALUE + 3, Long.MIN_VALUE + 9};

        assertThat(Lane.of(List.of(column(numbers)), 3)).hasSize(1);
        assertThat(sum(3, column(numbers))).isEqualByComparingTo(exact(numbers));
        assertThat(sum(3, column(below))).isEqualByComparingTo(exact(below));
    }

    @Test
    void a_sum_just_beyond_64_bits_is_exact_though_the_part_that_was_taken_off_is_not() {
        Long[] numbers = {1L << 62, (1L << 62) - 1, 5L + (1L << 60)};

        assertThat(sum(3, column(numbers))).isEqualByComparingTo(exact(numbers));
        assertThat(sum(2, column(1L << 62, (1L << 62) - 1))).isEqualByComparingTo(BigDecimal.valueOf(Long.MAX_VALUE));
        assertThat(sum(2, column(1L << 62, 1L << 62))).isEqualByComparingTo(new BigDecimal("9223372036854775808"));
    }

    @Test
    void products_are_added_up_factor_by_factor() {
        assertThat(sum(3, column(2L, -3L, 4L), column(10L, 20L, 30L))).isEqualByComparingTo("80");
        assertThat(sum(2, column(2L, -3L), column(10L, 20L), column(7L, 5L))).isEqualByComparingTo("-160");
        assertThat(Lane.of(List.of(column(2L), column(10L)), 1))
                .singleElement()
                .satisfies(lane -> assertThat(lane.isSingle()).isFalse());
    }

    @Test
    void products_that_could_run_over_are_added_up_in_two_halves() {
        NumberColumn one = column(1L << 31, -(1L << 30), 3L);
        NumberColumn other = column(1L << 30, 1L << 31, -5L);

        assertThat(Lane.of(List.of(one, other), 3)).hasSize(2);
        assertThat(sum(3, one, other)).isEqualByComparingTo("-15");
    }

    @Test
    void a_product_fits_if_the_largest_one_that_there_could_be_has_64_bits() {
        assertThat(Lane.fits(List.of(column(1L << 31), column(1L << 31)))).isTrue();
        assertThat(Lane.fits(List.of(column(-(1L << 31)), column(1L << 31)))).isTrue();
        assertThat(Lane.fits(List.of(column(1L << 32), column(1L << 31)))).isFalse();
        assertThat(Lane.fits(List.of(column(1L, -(1L << 32)), column(1L << 31))))
                .isFalse();
    }
}
