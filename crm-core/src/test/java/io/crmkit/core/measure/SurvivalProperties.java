package io.crmkit.core.measure;

import static io.crmkit.core.measure.MeasureFixture.saleFigure;
import static io.crmkit.core.measure.MeasureFixture.sales;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.measure.MeasureFixture.Sale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The median of lengths of which some are still open; a sale that repeats stands for one that goes on. */
class SurvivalProperties {

    private static final Condition OPEN = Sale.REPEAT.is(true);
    private static final Measure MEDIAN = sales("lasting")
            .unit(Unit.DAYS)
            .tally("ended", Tally.histogram(Sale.PIECES.value(), OPEN.not()))
            .tally("open", Tally.histogram(Sale.PIECES.value(), OPEN))
            .formula(Formula.survivalMedian("ended", "open"));

    private static Figure figure(List<Integer> ended, List<Integer> open) {
        List<Sale> sales = new ArrayList<>();
        ended.forEach(days -> sales.add(Sale.of(Sale.PIECES, (long) days, Sale.REPEAT, false)));
        open.forEach(days -> sales.add(Sale.of(Sale.PIECES, (long) days, Sale.REPEAT, true)));
        return saleFigure(MEDIAN, sales.toArray(Sale[]::new));
    }

    @Test
    void the_median_takes_what_goes_on_as_censored() {
        Figure figure = figure(List.of(2, 4, 6), List.of(3, 5));

        assertThat(figure.number()).contains(BigDecimal.valueOf(6)); // S = 4/5, 8/15, 0
        assertThat(figure.sampleSize()).isEqualTo(5);
    }

    @Test
    void what_is_open_at_a_time_is_still_at_risk_at_it() {
        assertThat(figure(List.of(3, 5), List.of(3)).number()).contains(BigDecimal.valueOf(5)); // S = 2/3, 0
        assertThat(figure(List.of(3, 5), List.of(2)).number()).contains(BigDecimal.valueOf(3)); // S = 1/2
    }

    @Test
    void the_remission_times_of_freireich_have_the_published_median() {
        // Patients on 6-MP, of whom nine relapsed: Freireich et al. 1963, as in every textbook; S(22) = 0.538, S(23) =
        // 0.448
        Figure figure =
                figure(List.of(6, 6, 6, 7, 10, 13, 16, 22, 23), List.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35));

        assertThat(figure.number()).contains(BigDecimal.valueOf(23));
    }

    @Test
    void a_median_that_more_than_one_half_outlast_is_not_reached() {
        assertThat(figure(List.of(1), List.of(5, 6)).undefined()).contains(Undefined.of(Undefined.Reason.NOT_REACHED));
        assertThat(figure(List.of(), List.of(5)).undefined()).contains(Undefined.of(Undefined.Reason.NOT_REACHED));
        assertThat(figure(List.of(), List.of()).undefined()).contains(Undefined.of(Undefined.Reason.NO_DATA));
    }

    @Property(tries = 200)
    void the_median_where_nothing_is_open_is_the_lower_one_in_the_middle(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 40) Integer> ended) {
        List<Integer> sorted = ended.stream().sorted().toList();

        assertThat(figure(ended, List.of()).number()).contains(BigDecimal.valueOf(sorted.get((sorted.size() - 1) / 2)));
    }

    @Test
    void a_survival_median_needs_histograms_of_whole_numbers() {
        Measure counted = sales("lasting")
                .unit(Unit.DAYS)
                .tally("ended", Tally.count(OPEN.not()))
                .tally("open", Tally.histogram(Sale.PIECES.value(), OPEN))
                .formula(Formula.survivalMedian("ended", "open"));

        assertThatThrownBy(() -> saleFigure(counted))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("A survival median needs histograms of whole numbers.");
    }
}
