package io.crmkit.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Rows that do not count any more. */
class GoneTest {

    private static Gone of(int... rows) {
        Gone gone = new Gone();
        for (int row : rows) {
            gone.add(row);
        }
        return gone;
    }

    @Test
    void rows_are_gone_that_were_said_to_be_and_no_others() {
        int[] said = {0, 1, 63, 64, 1_023, 1_024, 3_071, 9_000};
        BitSet expected = new BitSet();
        for (int row : said) {
            expected.set(row);
        }

        Gone gone = of(said);

        assertThat(gone.count()).isEqualTo(said.length);
        for (int row = 0; row < 20_000; row++) {
            assertThat(gone.is(row)).as("row %s", row).isEqualTo(expected.get(row));
        }
    }

    @Test
    void the_next_row_that_is_gone_is_found_from_anywhere() {
        Gone gone = of(5, 64, 1_023, 3_000);

        assertThat(gone.next(0, 10_000)).isEqualTo(5);
        assertThat(gone.next(5, 10_000)).isEqualTo(5);
        assertThat(gone.next(6, 10_000)).isEqualTo(64);
        assertThat(gone.next(65, 10_000)).isEqualTo(1_023);
        assertThat(gone.next(1_024, 10_000)).isEqualTo(3_000);
        assertThat(gone.next(3_001, 10_000)).isEqualTo(10_000);
    }

    @Test
    void where_no_row_is_gone_before_the_end_the_end_is_told() {
        Gone gone = of(5, 3_000);

        assertThat(gone.next(6, 6)).isEqualTo(6);
        assertThat(gone.next(0, 5)).isEqualTo(5);
        assertThat(gone.next(6, 1_500)).isEqualTo(1_500);
        assertThat(gone.next(6, 2_000)).isEqualTo(2_000);
        assertThat(gone.next(6, 2_999)).isEqualTo(2_999);
        assertThat(new Gone().next(0, 100)).isEqualTo(100);
    }

    @Test
    void some_rows_hold_one_that_is_gone_or_none() {
        Gone gone = of(70);

        assertThat(gone.any(0, 70)).isFalse();
        assertThat(gone.any(0, 71)).isTrue();
        assertThat(gone.any(70, 1)).isTrue();
        assertThat(gone.any(71, 1_000)).isFalse();
        assertThat(new Gone().any(0, 1_000)).isFalse();
    }

    @Test
    void rows_that_are_gone_change_their_class_but_not_their_group() {
        int[] cells = {0, 4, 8, 5, 10, 2};

        of(2_049, 2_052, 2_053, 2_054).mark(2_048, 6, cells, 4, 3);

        assertThat(cells).containsExactly(0, 7, 8, 5, 11, 3);
    }

    @Test
    void what_is_frozen_stays_while_others_leave() {
        Gone gone = of(5, 1_500);
        Gone frozen = gone.frozen();

        gone.add(6);
        gone.add(1_501);
        gone.add(5_000);

        assertThat(frozen.count()).isEqualTo(2);
        assertThat(frozen.is(5)).isTrue();
        assertThat(frozen.is(6)).isFalse();
        assertThat(frozen.is(1_501)).isFalse();
        assertThat(frozen.is(5_000)).isFalse();
        assertThat(gone.is(5)).isTrue();
        assertThat(gone.is(6)).isTrue();
        assertThat(gone.count()).isEqualTo(5);
    }

    @Test
    void memory_is_taken_by_blocks_of_which_a_row_is_gone() {
        assertThat(new Gone().bytes()).isZero();
        assertThat(of(0).bytes()).isEqualTo(9 + 128);
        assertThat(of(1, 2, 3, 1_023).bytes()).isEqualTo(9 + 128);
        assertThat(of(3 * 1_024).bytes()).isEqualTo(4 * 9 + 128);
    }
}
