package io.crmkit.core.measure;

import static io.crmkit.core.measure.MeasureFixture.CNY;
import static io.crmkit.core.measure.MeasureFixture.EUR;
import static io.crmkit.core.measure.MeasureFixture.binder;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.data.Data;
import io.crmkit.core.measure.MeasureFixture.Sale;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.PeriodUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** However the rows are split and the parts are merged, the finished table is the same. */
class PartialsProperties {

    private static final Condition ALL = Condition.always();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static MeasurePlan<Sale> plan(int mostGroups) {
        ExchangeRates rates =
                ExchangeRates.table().spot(EUR, CNY, DAY.plusDays(100), "8").build();
        return MeasurePlan.of(binder(FiscalCalendar.calendarYear(), rates), Sale.CATALOGUE)
                .measure(
                        MeasureFixture.sales("count").unit(Unit.COUNT).count(Sale.PIECES.above(0L)),
                        MeasureFixture.sales("sum")
                                .unit(Unit.NUMBER)
                                .sum(Sale.PIECES.value().times(Sale.SHARE.value()), ALL),
                        MeasureFixture.sales("money")
                                .unit(Unit.MONEY)
                                .mixedMoney(MixedMoney.LISTED)
                                .sum(Sale.PRICE.value(), ALL),
                        MeasureFixture.sales("mixed")
                                .unit(Unit.MONEY)
                                .blanks(Blanks.ZERO)
                                .sum(Sale.PRICE.value(), ALL),
                        MeasureFixture.sales("yuan")
                                .unit(Unit.MONEY)
                                .sum(Sale.PRICE.converted(RatePolicy.transactionDate(CNY), Sale.DAY), ALL),
                        MeasureFixture.sales("min")
                                .unit(Unit.MONEY)
                                .mixedMoney(MixedMoney.LISTED)
                                .min(Sale.PRICE.value(), ALL),
                        MeasureFixture.sales("max").unit(Unit.NUMBER).max(Sale.SHARE.value(), ALL),
                        MeasureFixture.sales("median").unit(Unit.NUMBER).median(Sale.PIECES.value(), ALL),
                        MeasureFixture.sales("p90")
                                .unit(Unit.NUMBER)
                                .blanks(Blanks.ZERO)
                                .quantile("0.9", Sale.PIECES.value(), ALL),
                        MeasureFixture.sales("kinds").unit(Unit.COUNT).distinct(Sale.PRICE.value(), ALL))
                .by(Dimension.of(Sale.REPEAT), Dimension.period(Sale.DAY, PeriodUnit.QUARTER))
                .mostGroups(mostGroups)
                .build();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void any_split_and_any_order_gives_the_same_table(
            @ForAll("sales") List<Sale> sales, @ForAll long seed, @ForAll boolean few) {
        MeasurePlan<Sale> plan = plan(few ? 3 : 100);
        RowEvaluator<Sale> rows = RowEvaluator.of(plan);
        Random random = new Random(seed);

        Partials merged = plan.empty();
        for (Partials part : parts(sales, rows, random)) {
            merged = random.nextBoolean() ? merged.merge(part) : part.merge(merged);
        }

        assertThat(plan.finish(merged)).isEqualTo(plan.finish(rows.gather(sales)));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void merging_is_associative(
            @ForAll("sales") List<Sale> a, @ForAll("sales") List<Sale> b, @ForAll("sales") List<Sale> c) {
        MeasurePlan<Sale> plan = plan(5);
        RowEvaluator<Sale> rows = RowEvaluator.of(plan);
        Partials x = rows.gather(a);
        Partials y = rows.gather(b);
        Partials z = rows.gather(c);

        assertThat(plan.finish(x.merge(y).merge(z))).isEqualTo(plan.finish(x.merge(y.merge(z))));
        assertThat(plan.finish(x)).isEqualTo(plan.finish(rows.gather(a)));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void written_and_read_partials_give_the_same_table(@ForAll("sales") List<Sale> sales, @ForAll boolean few) {
        MeasurePlan<Sale> plan = plan(few ? 3 : 100);
        Partials partials = RowEvaluator.of(plan).gather(sales);

        Partials read = plan(few ? 3 : 100).partials(Data.of(partials.toData()));

        assertThat(plan.finish(read)).isEqualTo(plan.finish(partials));
        assertThat(plan.finish(read.merge(plan.empty()))).isEqualTo(plan.finish(partials));
    }

    private static List<Partials> parts(List<Sale> sales, RowEvaluator<Sale> rows, Random random) {
        List<List<Sale>> split = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            split.add(new ArrayList<>());
        }
        sales.forEach(sale -> split.get(random.nextInt(4)).add(sale));
        List<Partials> parts = new ArrayList<>(split.stream().map(rows::gather).toList());
        Collections.shuffle(parts, random);
        return parts;
    }

    @Provide
    Arbitrary<List<Sale>> sales() {
        Arbitrary<Long> pieces = Arbitraries.longs().between(-3, 30).injectNull(0.2);
        Arbitrary<BigDecimal> share = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(3)
                .injectNull(0.2);
        Arbitrary<Money> price = Combinators.combine(
                        Arbitraries.of("CNY", "CNY", "EUR").map(CurrencyUnit::of),
                        Arbitraries.longs().between(-500, 500))
                .as(Money::ofMinor)
                .injectNull(0.2);
        Arbitrary<LocalDate> day =
                Arbitraries.longs().between(0, 400).map(DAY::plusDays).injectNull(0.2);
        Arbitrary<Boolean> repeat = Arbitraries.of(true, false).injectNull(0.2);
        return Combinators.combine(pieces, share, price, day, repeat)
                .as((p, s, m, d, r) ->
                        Sale.of(Sale.PIECES, p, Sale.SHARE, s, Sale.PRICE, m, Sale.DAY, d, Sale.REPEAT, r))
                .list()
                .ofMaxSize(25);
    }
}
