package io.crmkit.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Which rows a record owns, beside a plain list that says so; with records that own none, one or many, over more than one block. */
class OwnershipProperties {

    private static final int CODES = 5;

    private static Ownership of(List<Integer> counts) {
        Ownership ownership = new Ownership();
        counts.forEach(ownership::add);
        return ownership;
    }

    /** The owner of each row. */
    private static int[] owners(List<Integer> counts) {
        return IntStream.range(0, counts.size())
                .flatMap(record -> IntStream.generate(() -> record).limit(counts.get(record)))
                .toArray();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_record_owns_the_rows_that_were_added_with_it(@ForAll("counts") List<Integer> counts) {
        Ownership ownership = of(counts);
        Ownership trimmed = of(counts);
        trimmed.trim();

        int start = 0;
        for (int record = 0; record < counts.size(); record++) {
            boolean owns = counts.get(record) > 0;
            for (Ownership each : List.of(ownership, trimmed, ownership.frozen())) {
                assertThat(each.isOwner(record)).isEqualTo(owns);
                if (owns) {
                    assertThat(each.start(record)).isEqualTo(start);
                    assertThat(each.end(record, start)).isEqualTo(start + counts.get(record));
                    assertThat(each.isStart(start)).isTrue();
                }
            }
            assertThat(ownership.end(record, start)).isEqualTo(start + counts.get(record));
            for (int row = start + 1; row < start + counts.get(record); row++) {
                assertThat(ownership.isStart(row)).isFalse();
            }
            start += counts.get(record);
        }
        assertThat(trimmed.bytes()).isLessThanOrEqualTo(ownership.bytes()).isPositive();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_block_of_records_begins_with_the_first_row_of_its_first_owner(@ForAll("counts") List<Integer> counts) {
        Ownership ownership = of(counts);
        int[] owners = owners(counts);

        for (int record = 0; record < counts.size(); record += Pass.BLOCK) {
            int from = record;
            assertThat(ownership.first(record)).isEqualTo((int)
                    Arrays.stream(owners).filter(owner -> owner < from).count());
        }
        assertThat(ownership.first(counts.size())).isEqualTo(owners.length);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void every_row_gets_what_is_known_of_its_owner(@ForAll("counts") List<Integer> counts) {
        Ownership ownership = of(counts);
        int[] owners = owners(counts);
        int[] known =
                IntStream.range(0, counts.size()).map(record -> 10 * record).toArray();
        int[] into = IntStream.range(0, owners.length).toArray();

        ownership.onlyOwners(0, counts.size(), known);
        int last = ownership.plus(0, owners.length, -1, known, into);

        for (int row = 0; row < owners.length; row++) {
            assertThat(into[row]).isEqualTo(row + 10 * owners[row]);
        }
        assertThat(last)
                .isEqualTo((int) counts.stream().filter(count -> count > 0).count() - 1);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void rows_are_counted_and_added_up_in_the_cells_of_their_owners(@ForAll("counts") List<Integer> counts) {
        Ownership ownership = of(counts);
        int[] owners = owners(counts);
        int[] known = IntStream.range(0, counts.size())
                .map(record -> record % 3 * CODES)
                .toArray();
        byte[] codes = new byte[owners.length];
        byte[] numbers = new byte[owners.length];
        long[] expected = new long[3 * CODES];
        int[] map = {4, 3, 2, 1, 0};
        long shift = 128;
        for (int row = 0; row < owners.length; row++) {
            codes[row] = (byte) (row % CODES);
            numbers[row] = (byte) (row * 7);
            expected[owners[row] % 3 * CODES + map[row % CODES]] += Loops.packed(numbers[row] + shift);
        }
        long[] sums = new long[3 * CODES];

        ownership.onlyOwners(0, counts.size(), known);
        ownership.count(0, owners.length, -1, known, codes, map, numbers, shift, sums);

        assertThat(sums).isEqualTo(expected);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void what_is_frozen_stays_while_others_come(@ForAll("counts") List<Integer> counts) {
        Ownership ownership = of(counts);
        Ownership frozen = ownership.frozen();
        for (int i = 0; i < 200; i++) {
            ownership.add(i % 4);
        }

        int last = counts.size() - 1;
        int rows = counts.stream().mapToInt(Integer::intValue).sum();
        assertThat(frozen.end(last, rows - counts.get(last))).isEqualTo(rows);
        assertThat(frozen.first(counts.size())).isEqualTo(rows);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void without_those_that_are_gone_the_others_own_what_they_owned(@ForAll("counts") List<Integer> counts) {
        Gone gone = new Gone();
        List<Integer> left = new ArrayList<>();
        for (int record = 0; record < counts.size(); record++) {
            if (record % 3 == 1) {
                gone.add(record);
            } else {
                left.add(counts.get(record));
            }
        }

        Ownership kept = of(counts).kept(gone);

        int start = 0;
        for (int record = 0; record < left.size(); record++) {
            assertThat(kept.isOwner(record)).isEqualTo(left.get(record) > 0);
            assertThat(kept.end(record, start)).isEqualTo(start + left.get(record));
            start += left.get(record);
        }
    }

    @Provide
    Arbitrary<List<Integer>> counts() {
        return Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(5, 1), Tuple.of(2, 3), Tuple.of(1, 70))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3 * Pass.BLOCK / 2);
    }
}
