package io.crmkit.core.measure;

import static io.crmkit.core.measure.MeasureFixture.CNY;
import static io.crmkit.core.measure.MeasureFixture.EUR;
import static io.crmkit.core.measure.MeasureFixture.binder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.measure.MeasureFixture.Sale;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.time.FiscalCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are looked at many together; what comes out is what comes out one by one. */
class RowsTogetherTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Expression YUAN = Sale.PRICE.converted(RatePolicy.transactionDate(CNY), Sale.DAY);
    private static final Condition LARGE =
            new Condition.Comparison(YUAN, Operator.AT_LEAST, List.of(Money.of(CNY, 100)));

    private static MeasurePlan<Sale> plan(Condition where, int mostGroups) {
        ExchangeRates rates =
                ExchangeRates.table().spot(EUR, CNY, DAY.plusDays(3), "8").build();
        return MeasurePlan.of(binder(FiscalCalendar.calendarYear(), rates), Sale.CATALOGUE)
                .measure(
                        MeasureFixture.sales("count").unit(Unit.COUNT).count(Condition.always()),
                        MeasureFixture.sales("large").unit(Unit.COUNT).count(LARGE),
                        MeasureFixture.sales("yuan").unit(Unit.MONEY).sum(YUAN, Sale.PIECES.above(2L)),
                        MeasureFixture.sales("pieces")
                                .unit(Unit.NUMBER)
                                .median(Sale.PIECES.value(), Sale.REPEAT.is(true)))
                .by(Dimension.of(Sale.PIECES))
                .where(where)
                .mostGroups(mostGroups)
                .build();
    }

    /** The rate of the first days is missing, so one row in seven misses it at first and none later. */
    private static List<Sale> sales(int count) {
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean euros = i % 7 == 0;
            sales.add(Sale.of(
                    Sale.PIECES,
                    i % 11 == 0 ? null : (long) (i % 5 + i / 500),
                    Sale.PRICE,
                    Money.of(euros ? EUR : CNY, i % 200),
                    Sale.DAY,
                    DAY.plusDays(i / 100),
                    Sale.REPEAT,
                    i % 3 == 0));
        }
        return sales;
    }

    private static Partials oneByOne(MeasurePlan<Sale> plan, List<Sale> sales) {
        RowEvaluator<Sale> rows = RowEvaluator.of(plan);
        return sales.stream().map(sale -> rows.gather(List.of(sale))).reduce(plan.empty(), Partials::merge);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 1_000})
    void rates_that_are_missing_now_and_then_are_missed_by_the_same_figures(int count) {
        List<Sale> sales = sales(count);
        for (Condition where : List.of(Condition.always(), LARGE, LARGE.not())) {
            MeasurePlan<Sale> plan = plan(where, 100);

            Partials together = RowEvaluator.of(plan).gather(sales);

            assertThat(plan.finish(together)).isEqualTo(plan.finish(oneByOne(plan, sales)));
        }
    }

    @Test
    void a_missing_rate_is_among_the_rows() {
        MeasurePlan<Sale> plan = plan(Condition.always(), 100);

        Table table = plan.finish(RowEvaluator.of(plan).gather(sales(1_000)));

        assertThat(table.total("large").undefined()).map(Undefined::reason).contains(Undefined.Reason.MISSING_RATE);
        assertThat(table.total("count").number())
                .hasValueSatisfying(count -> assertThat(count).isEqualByComparingTo("1000"));
    }

    @Test
    void groups_that_become_one_half_way_through_lose_no_row() {
        MeasurePlan<Sale> plan = plan(LARGE.not(), 5);
        List<Sale> sales = sales(1_000);

        Partials together = RowEvaluator.of(plan).gather(sales);

        assertThat(plan.finish(together)).isEqualTo(plan.finish(oneByOne(plan, sales)));
        assertThat(plan.finish(together).rows()).isEmpty();
    }

    @Test
    void a_row_that_is_none_is_refused_by_name() {
        RowEvaluator<Sale> rows = RowEvaluator.of(plan(Condition.always(), 100));
        List<Sale> sales = sales(300);
        Collections.fill(sales.subList(280, 281), null);

        assertThatNullPointerException().isThrownBy(() -> rows.gather(sales)).withMessage("record");
    }
}
