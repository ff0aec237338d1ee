package io.crmkit.core.measure;

import static io.crmkit.core.measure.MeasureFixture.binder;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.MeasureFixture.Sale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Groups stand in the order of their values, the first dimension first, however many combinations there could be. */
class RanksProperties {

    private static final Dimension PIECES = Dimension.of(Sale.PIECES);

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void groups_are_sorted_by_the_values_of_one_dimension_after_the_other_with_blanks_last(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int dimensions,
            @ForAll @IntRange(max = 80) int groups) {
        sortsAll(new Random(seed), dimensions, groups, 9);
    }

    /** A hundred values of each of twelve dimensions have more combinations than a number of 64 bits. */
    @Example
    void combinations_without_number_are_sorted_by_their_values() {
        sortsAll(new Random(1), 12, 100, 1_000_000);
    }

    private static void sortsAll(Random random, int dimensions, int groups, int values) {
        List<BoundDimension> bound = MeasurePlan.of(binder(), Sale.CATALOGUE)
                .measure(MeasureFixture.sales("count").unit(Unit.COUNT).count(Condition.always()))
                .by(Collections.nCopies(dimensions, PIECES).toArray(Dimension[]::new))
                .build()
                .bound();
        Map<GroupKey, Cell[]> cells = new LinkedHashMap<>();
        for (int i = 0; i < groups; i++) {
            @Nullable
            Object[] key = IntStream.range(0, dimensions)
                    .mapToObj(any -> random.nextInt(5) == 0 ? null : (Object) (long) random.nextInt(values))
                    .toArray();
            cells.put(new GroupKey(key), new Cell[0]);
        }

        List<List<@Nullable Object>> sorted = new Ranks(bound)
                .sorted(cells).stream().map(group -> group.getKey().values()).toList();

        List<List<@Nullable Object>> expected =
                new ArrayList<>(cells.keySet().stream().map(GroupKey::values).toList());
        expected.sort(RanksProperties::compare);
        assertThat(sorted).isEqualTo(expected);
    }

    private static int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
        for (int i = 0; i < left.size(); i++) {
            long one = left.get(i) instanceof Long number ? number : Long.MAX_VALUE;
            long other = right.get(i) instanceof Long number ? number : Long.MAX_VALUE;
            if (one != other) {
                return Long.compare(one, other);
            }
        }
        return 0;
    }
}
