package io.crmkit.core.measure;

import static io.crmkit.core.measure.MeasureFixture.EUR;
import static io.crmkit.core.measure.MeasureFixture.binder;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.MeasureFixture.Sale;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.MissingRateException;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.money.RateType;
import io.crmkit.core.time.FiscalCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Condition ALL = Condition.always();

    private static MeasurePlan<Sale> plan(int mostGroups) {
        return MeasurePlan.of(binder(FiscalCalendar.calendarYear(), ExchangeRates.none()), Sale.CATALOGUE)
                .measure(
                        MeasureFixture.sales("sum")
                                .unit(Unit.NUMBER)
                                .blanks(Blanks.ZERO)
                                .sum(Sale.PIECES.value(), ALL),
                        MeasureFixture.sales("median").unit(Unit.NUMBER).median(Sale.PIECES.value(), ALL),
                        MeasureFixture.sales("yuan")
                                .unit(Unit.MONEY)
                                .sum(
                                        Sale.PRICE.converted(RatePolicy.transactionDate(MeasureFixture.CNY), Sale.DAY),
                                        ALL))
                .by(Dimension.of(Sale.SHARE))
                .mostGroups(mostGroups)
                .build();
    }

    private static Sale sale(Long pieces, String share) {
        return Sale.of(
                Sale.PIECES, pieces, Sale.SHARE, new BigDecimal(share), Sale.PRICE, Money.of(EUR, 3), Sale.DAY, DAY);
    }

    @Test
    void rows_that_were_added_up_elsewhere_come_out_like_rows() {
        MeasurePlan<Sale> plan = plan(10);
        MissingRateException missing = new MissingRateException(EUR, MeasureFixture.CNY, RateType.SPOT, DAY);
        Gathering gathering = plan.gathering();

        gathering
                .group(plan.key(0, new BigDecimal("0.50")))
                .taken(0, 3, 11L)
                .blank(0, 1)
                .taken(1, 2, 5L)
                .taken(1, 1, 1L)
                .blank(1, 1)
                .missed(2, 4, missing);

        List<Sale> sales = List.of(sale(5L, "0.5"), sale(5L, "0.50"), sale(1L, "0.500"), sale(null, "0.5"));
        assertThat(plan.finish(gathering.partials()))
                .isEqualTo(plan.finish(RowEvaluator.of(plan).gather(sales)));
    }

    @Test
    void groups_that_were_begun_before_there_were_too_many_are_not_lost() {
        MeasurePlan<Sale> plan = plan(2);
        Gathering gathering = plan.gathering();
        List<Sale> sales = new ArrayList<>();
        List<Gathering.Group> groups = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sales.add(Sale.of(Sale.PIECES, (long) i, Sale.SHARE, BigDecimal.valueOf(i)));
            groups.add(gathering.group(plan.key(0, BigDecimal.valueOf(i))));
        }

        for (int i = 0; i < 4; i++) {
            groups.get(i).taken(0, 1, (long) i).taken(1, 1, (long) i).blank(2, 1);
        }

        Table table = plan.finish(gathering.partials());
        assertThat(table.refused()).isPresent();
        assertThat(table).isEqualTo(plan.finish(RowEvaluator.of(plan).gather(sales)));
    }
}
