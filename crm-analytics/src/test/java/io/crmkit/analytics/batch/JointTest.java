package io.crmkit.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.kind.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Columns that stand together in one. */
class JointTest {

    private static final int ROWS = 5_000;

    private static CodedColumn column(int rows, IntToLongFunction value) {
        CodedColumn column = new CodedColumn("c", Kind.whole());
        column.addAll(IntStream.range(0, rows)
                .mapToObj(row -> (Object) value.applyAsLong(row))
                .toArray());
        return column;
    }

    private static Set<CodedColumn> set(CodedColumn... columns) {
        return new LinkedHashSet<>(List.of(columns));
    }

    private static void holds(CodedColumn column, int rows, IntToLongFunction value) {
        List<@Nullable Object> found = new ArrayList<>();
        List<Long> expected = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            found.add(column.value(row));
            expected.add(value.applyAsLong(row));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void columns_with_few_values_take_one_byte_together() {
        CodedColumn three = column(ROWS, row -> row % 3);
        CodedColumn two = column(ROWS, row -> row % 2);

        Joint joint = Joint.of(ROWS, set(three), set(two));

        assertThat(joint).isNotNull();
        assertThat(three.joint()).isSameAs(joint);
        assertThat(two.joint()).isSameAs(joint);
        assertThat(joint.size()).isEqualTo(6);
        assertThat(joint.bytes()).isEqualTo(ROWS);
        assertThat(three.bytes() + two.bytes()).isZero();
        holds(three, ROWS, row -> row % 3);
        holds(two, ROWS, row -> row % 2);
    }

    @Test
    void only_combinations_that_occur_count() {
        CodedColumn one = column(1_100, row -> row);
        CodedColumn same = column(1_100, row -> 2L * row);
        CodedColumn third = column(1_100, row -> row % 5);

        Joint joint = Joint.of(1_100, set(one, same, third), set());

        assertThat(joint).isNotNull();
        assertThat(joint.size()).isEqualTo(1_100);
        holds(one, 1_100, row -> row);
        holds(same, 1_100, row -> 2L * row);
        holds(third, 1_100, row -> row % 5);
    }

    @Test
    void columns_with_the_fewest_values_are_joined_first_and_those_with_which_it_would_be_too_many_stay_alone() {
        CodedColumn hundred = column(ROWS, row -> row % 100);
        CodedColumn ninety = column(ROWS, row -> row / 100 % 90);
        CodedColumn two = column(ROWS, row -> row % 2);

        Joint joint = Joint.of(ROWS, set(hundred, ninety, two), set());

        assertThat(joint).isNotNull();
        assertThat(two.joint()).isSameAs(joint);
        assertThat(ninety.joint()).isSameAs(joint);
        assertThat(hundred.joint()).isNull();
        assertThat(joint.size()).isEqualTo(2 * 50);
        holds(hundred, ROWS, row -> row % 100);
        holds(ninety, ROWS, row -> row / 100 % 90);
    }

    @Test
    void a_column_with_thousands_of_values_stays_alone() {
        CodedColumn many = column(ROWS, row -> row);
        CodedColumn most = column(ROWS, row -> row % Joint.MOST);

        assertThat(Joint.of(ROWS, set(many), set())).isNull();
        assertThat(many.joint()).isNull();
        assertThat(Joint.of(ROWS, set(most), set())).isNotNull();
        holds(many, ROWS, row -> row);
        holds(most, ROWS, row -> row % Joint.MOST);
    }

    @Test
    void columns_that_nothing_is_decided_over_are_joined_where_it_takes_no_more_bytes() {
        CodedColumn decided = column(ROWS, row -> row % 200);
        CodedColumn small = column(ROWS, row -> row % 20);
        CodedColumn large = column(ROWS, row -> row % 1_000);

        Joint joint = Joint.of(ROWS, set(decided), set(small, large, decided));

        assertThat(small.joint()).isSameAs(joint);
        assertThat(large.joint()).isNull();
        holds(small, ROWS, row -> row % 20);
        holds(large, ROWS, row -> row % 1_000);
    }

    @Test
    void columns_that_nothing_is_decided_over_are_joined_with_each_other() {
        CodedColumn one = column(ROWS, row -> row % 10);
        CodedColumn other = column(ROWS, row -> row % 7);
        CodedColumn large = column(ROWS, row -> row % 1_000);

        Joint joint = Joint.of(ROWS, set(), set(one, other));

        assertThat(joint).isNotNull();
        assertThat(joint.size()).isEqualTo(70);
        assertThat(Joint.of(ROWS, set(), set(large))).isNull();
        assertThat(Joint.of(ROWS, set(), set())).isNull();
    }

    @Test
    void rows_that_come_later_are_put_together_as_well() {
        CodedColumn three = column(ROWS, row -> row % 3);
        CodedColumn two = column(ROWS, row -> row % 2);
        Joint joint = Joint.of(ROWS, set(three, two), set());
        assertThat(joint).isNotNull();

        three.addAll(new Object[] {1L, 2L, 9L});
        two.addAll(new Object[] {0L, 1L, 1L});
        joint.add(3);
        three.addAll(new Object[] {9L});
        two.addAll(new Object[] {1L});
        joint.add(1);

        assertThat(joint.size()).isEqualTo(7);
        assertThat(joint.codes().size()).isEqualTo(ROWS + 4);
        assertThat(three.value(ROWS + 1)).isEqualTo(2L);
        assertThat(three.value(ROWS + 2)).isEqualTo(9L);
        assertThat(three.value(ROWS + 3)).isEqualTo(9L);
        assertThat(two.value(ROWS)).isEqualTo(0L);
        assertThat(two.value(ROWS + 3)).isEqualTo(1L);
    }

    @Test
    void rows_that_were_read_only_in_part_are_forgotten() {
        CodedColumn three = column(ROWS, row -> row % 3);
        CodedColumn two = column(ROWS, row -> row % 2);
        Joint joint = Joint.of(ROWS, set(three, two), set());
        assertThat(joint).isNotNull();

        three.addAll(new Object[] {1L});
        joint.cut(ROWS - 1);
        three.addAll(new Object[] {2L});
        two.addAll(new Object[] {0L});
        joint.add(1);

        assertThat(joint.codes().size()).isEqualTo(ROWS);
        assertThat(three.value(ROWS - 1)).isEqualTo(2L);
        assertThat(two.value(ROWS - 1)).isEqualTo(0L);
    }

    @Test
    void with_twice_as_many_combinations_as_are_decided_columns_had_better_be_joined_anew() {
        CodedColumn one = column(10, row -> row);
        Joint joint = Joint.of(10, set(one), set());
        assertThat(joint).isNotNull();

        one.addAll(IntStream.range(10, 2 * Joint.MOST)
                .mapToObj(i -> (Object) (long) i)
                .toArray());
        joint.add(2 * Joint.MOST - 10);
        assertThat(joint.isCrowded()).isFalse();
        one.addAll(new Object[] {-1L});
        joint.add(1);

        assertThat(joint.isCrowded()).isTrue();
    }

    @Test
    void what_is_frozen_stays_while_others_come() {
        CodedColumn three = column(ROWS, row -> row % 3);
        Joint joint = Joint.of(ROWS, set(three), set());
        assertThat(joint).isNotNull();
        Joint frozen = joint.frozen();
        CodedColumn same = three.frozen(frozen);

        three.addAll(new Object[] {77L});
        joint.add(1);

        assertThat(frozen.size()).isEqualTo(3);
        assertThat(frozen.codes().size()).isEqualTo(ROWS);
        holds(same, ROWS, row -> row % 3);
    }
}
