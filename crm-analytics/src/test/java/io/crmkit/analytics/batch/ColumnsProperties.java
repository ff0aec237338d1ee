package io.crmkit.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is put into a column comes out of it, however narrow it is stored. */
class ColumnsProperties {

    @Property(tries = 200)
    void codes_come_out_as_they_went_in(
            @ForAll @Size(max = 3_000) List<@IntRange(max = 70_000) Integer> given,
            @ForAll @IntRange(min = 1, max = 70_000) int bound) {
        List<Integer> codes = given.stream().map(code -> code % bound).toList();
        Codes stored = new Codes();
        codes.forEach(stored::add);
        stored.trim();
        int[] map = new int[bound];
        for (int i = 0; i < bound; i++) {
            map[i] = 3 * i + 1;
        }
        int[] mapped = new int[codes.size()];

        stored.map(0, codes.size(), map, mapped);
        stored.plus(0, codes.size(), map, mapped);

        for (int i = 0; i < mapped.length; i++) {
            assertThat(stored.get(i)).isEqualTo(codes.get(i));
            assertThat(mapped[i]).isEqualTo(2 * (3 * codes.get(i) + 1));
        }
        int most = codes.stream().mapToInt(Integer::intValue).max().orElse(0);
        assertThat(stored.bytes()).isEqualTo((long) codes.size() * (most < 256 ? 1 : most < 65_536 ? 2 : 4));
    }

    @Property(tries = 300)
    void numbers_come_out_as_they_went_in(
            @ForAll @Size(max = 200) List<Long> given, @ForAll @IntRange(max = 63) int shift) {
        List<Long> numbers = given.stream().map(number -> number >> shift).toList();
        Numbers stored = new Numbers();
        for (int i = 0; i < numbers.size(); i++) {
            if (i % 7 == 6) {
                stored.skip();
            } else {
                stored.add(numbers.get(i));
            }
        }

        stored.trim();

        long[] read = new long[numbers.size()];
        stored.read(0, read.length, stored.low(), read);
        for (int i = 0; i < read.length; i++) {
            long expected = i % 7 == 6 ? 0 : numbers.get(i);
            assertThat(stored.get(i)).isEqualTo(expected);
            assertThat(read[i]).isEqualTo(expected - stored.low());
            assertThat(expected).isBetween(stored.low(), stored.high());
        }
    }

    @Property(tries = 50)
    void numbers_near_each_other_take_one_byte(
            @ForAll long first, @ForAll @Size(max = 50) List<@IntRange(max = 200) Integer> steps) {
        Numbers stored = new Numbers();
        long start = Math.min(first, Long.MAX_VALUE - 255);
        steps.forEach(step -> stored.add(start + step));

        stored.trim();

        assertThat(stored.bytes()).isEqualTo(steps.size());
    }

    @Property(tries = 200)
    void many_codes_at_once_come_out_as_one_by_one(
            @ForAll @Size(max = 20) List<@Size(max = 300) List<@IntRange(max = 70_000) Integer>> given,
            @ForAll @IntRange(min = 1, max = 70_000) int bound) {
        Codes alone = new Codes();
        Codes together = new Codes();
        for (List<Integer> some : given) {
            int[] codes = some.stream().mapToInt(code -> code % bound).toArray();
            together.addAll(codes);
            for (int code : codes) {
                alone.add(code);
            }
        }

        assertThat(together.size()).isEqualTo(alone.size());
        for (int i = 0; i < alone.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(i));
        }
        together.trim();
        alone.trim();
        assertThat(together.bytes()).isEqualTo(alone.bytes());
    }

    @Property(tries = 300)
    void many_numbers_at_once_come_out_as_one_by_one(
            @ForAll @Size(max = 10) List<@Size(max = 40) List<Long>> given,
            @ForAll @IntRange(max = 63) int shift,
            @ForAll @IntRange(min = 2, max = 9) int skipped,
            @ForAll boolean trimmed) {
        Numbers alone = new Numbers();
        Numbers together = new Numbers();
        for (List<Long> some : given) {
            long[] numbers = new long[some.size()];
            long least = Long.MAX_VALUE;
            long most = Long.MIN_VALUE;
            boolean isSkipped = false;
            for (int i = 0; i < numbers.length; i++) {
                if (i % skipped == 1) {
                    isSkipped = true;
                    alone.skip();
                } else {
                    numbers[i] = some.get(i) >> shift;
                    least = Math.min(least, numbers[i]);
                    most = Math.max(most, numbers[i]);
                    alone.add(numbers[i]);
                }
            }
            together.addAll(numbers, least, most, isSkipped);
            if (trimmed) {
                together.trim();
                alone.trim();
            }
        }

        long[] expected = new long[given.stream().mapToInt(List::size).sum()];
        long[] read = expected.clone();
        alone.read(0, expected.length, 0, expected);
        together.read(0, read.length, 0, read);
        assertThat(read).isEqualTo(expected);
        assertThat(together.low()).isEqualTo(alone.low());
        assertThat(together.high()).isEqualTo(alone.high());
        together.trim();
        alone.trim();
        assertThat(together.bytes()).isEqualTo(alone.bytes());
    }
}
