package io.crmkit.core.measure;

import static io.crmkit.core.measure.MeasureFixture.binder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.MeasureFixture.Sale;
import io.crmkit.core.time.PeriodUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was gathered for small groups answers for larger ones as if it had been gathered for these. */
class RegroupingProperties {

    private static final Condition ALL = Condition.always();
    private static final Dimension REPEAT = Dimension.of(Sale.REPEAT);
    private static final Dimension QUARTER = Dimension.period(Sale.DAY, PeriodUnit.QUARTER);

    private static MeasurePlan<Sale> plan(int mostGroups, Dimension... by) {
        return MeasurePlan.of(binder(), Sale.CATALOGUE)
                .measure(
                        MeasureFixture.sales("ratio")
                                .unit(Unit.FRACTION)
                                .tally("large", Tally.count(Sale.PIECES.above(5L)))
                                .tally("all", Tally.count())
                                .formula(Formula.ratio("large", "all")),
                        MeasureFixture.sales("median").unit(Unit.NUMBER).median(Sale.PIECES.value(), ALL),
                        MeasureFixture.sales("kinds").unit(Unit.COUNT).distinct(Sale.SHARE.value(), ALL))
                .by(by)
                .mostGroups(mostGroups)
                .build();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void fewer_dimensions_in_any_order_give_what_would_have_been_gathered(@ForAll("sales") List<Sale> sales) {
        Partials fine = RowEvaluator.of(plan(100, REPEAT, QUARTER)).gather(sales);

        assertThat(regrouped(fine, plan(100, REPEAT), 0)).isEqualTo(direct(sales, REPEAT));
        assertThat(regrouped(fine, plan(100, QUARTER), 1)).isEqualTo(direct(sales, QUARTER));
        assertThat(regrouped(fine, plan(100, QUARTER, REPEAT), 1, 0)).isEqualTo(direct(sales, QUARTER, REPEAT));
        assertThat(regrouped(fine, plan(100))).isEqualTo(direct(sales));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void groups_without_a_key_are_left_out(@ForAll("sales") List<Sale> sales) {
        MeasurePlan<Sale> plan = plan(100, REPEAT);

        Table kept = plan.finish(RowEvaluator.of(plan)
                .gather(sales)
                .regrouped(plan, key -> Boolean.TRUE.equals(key.get(0)) ? Optional.of(key) : Optional.empty()));

        List<Sale> repeated = sales.stream()
                .filter(sale -> Sale.REPEAT.of(sale).orElse(false))
                .toList();
        assertThat(kept).isEqualTo(direct(repeated, REPEAT));
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void too_many_groups_stay_one(@ForAll("sales") List<Sale> sales) {
        Partials fine = RowEvaluator.of(plan(1, REPEAT, QUARTER)).gather(sales);
        MeasurePlan<Sale> plan = plan(1, REPEAT);
        boolean folded = plan(1, REPEAT, QUARTER).finish(fine).refused().isPresent();

        Table table = plan.finish(fine.regrouped(plan, key -> Optional.of(key.subList(0, 1))));

        assertThat(table.refused().isPresent()).isEqualTo(folded);
        assertThat(table.totals()).isEqualTo(direct(sales).totals());
    }

    @Example
    void a_plan_of_other_measures_is_refused() {
        MeasurePlan<Sale> other = MeasurePlan.of(binder(), Sale.CATALOGUE)
                .measure(MeasureFixture.sales("count").unit(Unit.COUNT).count(ALL))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(100).empty().regrouped(other, Optional::of))
                .withMessageContaining("Plan the same measures");
    }

    private static Table regrouped(Partials fine, MeasurePlan<Sale> into, Integer... places) {
        return into.finish(fine.regrouped(
                into,
                key -> Optional.of(
                        List.of(places).stream().<Object>map(key::get).toList())));
    }

    private static Table direct(List<Sale> sales, Dimension... by) {
        MeasurePlan<Sale> plan = plan(100, by);
        return plan.finish(RowEvaluator.of(plan).gather(sales));
    }

    @Provide
    Arbitrary<List<Sale>> sales() {
        Arbitrary<Long> pieces = Arbitraries.longs().between(-3, 30).injectNull(0.2);
        Arbitrary<BigDecimal> share = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(1)
                .injectNull(0.2);
        Arbitrary<LocalDate> day = Arbitraries.longs()
                .between(0, 400)
                .map(LocalDate.of(2026, 1, 1)::plusDays)
                .injectNull(0.2);
        Arbitrary<Boolean> repeat = Arbitraries.of(true, false).injectNull(0.2);
        return Combinators.combine(pieces, share, day, repeat)
                .as((p, s, d, r) -> Sale.of(Sale.PIECES, p, Sale.SHARE, s, Sale.DAY, d, Sale.REPEAT, r))
                .list()
                .ofMaxSize(25);
    }
}
