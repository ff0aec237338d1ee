package io.crmkit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.data.Data;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A histogram knows each value and how often it occurs, whether values lie near each other or far apart. */
class HistogramProperties {

    @Property(tries = 300)
    void values_come_out_sorted_however_they_were_split(
            @ForAll("values") List<Long> left, @ForAll("values") List<Long> right) {
        Histogram both = histogram(left);
        both.absorb(histogram(right));

        long[] sorted = LongStream.concat(
                        left.stream().mapToLong(Long::longValue), right.stream().mapToLong(Long::longValue))
                .sorted()
                .toArray();

        if (sorted.length > 0) {
            assertThat(both.quantile(BigDecimal.ZERO, sorted.length)).isEqualTo(BigDecimal.valueOf(sorted[0]));
            assertThat(both.quantile(BigDecimal.ONE, sorted.length))
                    .isEqualTo(BigDecimal.valueOf(sorted[sorted.length - 1]));
        }
        if (sorted.length % 2 == 1) {
            assertThat(both.quantile(new BigDecimal("0.5"), sorted.length))
                    .isEqualTo(BigDecimal.valueOf(sorted[sorted.length / 2]));
        }
        assertThat(both.sum())
                .isEqualTo(
                        LongStream.of(sorted).mapToObj(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(both.toData())
                .isEqualTo(histogram(LongStream.of(sorted).boxed().toList()).toData());
        Histogram read = new Histogram(Tally.MOST_VALUES);
        read.read(Data.of(both.toData()), sorted.length);
        assertThat(read.toData()).isEqualTo(both.toData());
    }

    private static Histogram histogram(List<Long> values) {
        Histogram histogram = new Histogram(Tally.MOST_VALUES);
        values.forEach(value -> histogram.add(value, 1));
        return histogram;
    }

    @Provide
    Arbitrary<List<Long>> values() {
        Arbitrary<Long> near = Arbitraries.longs().between(-300, 300);
        Arbitrary<Long> far =
                Arbitraries.oneOf(near, Arbitraries.longs().between(-200_000, 200_000), Arbitraries.longs());
        return Arbitraries.oneOf(near.list().ofMaxSize(40), far.list().ofMaxSize(12));
    }
}
