package io.crmkit.analytics.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.analytics.kpi.SalesKpis;
import io.crmkit.analytics.sale.Sale;
import io.crmkit.core.Crm;
import io.crmkit.core.id.Id;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PartTest {

    private static Sale sale(String customer, String amount) {
        return Sale.builder()
                .document("o")
                .customer(Id.of(customer))
                .on(LocalDate.of(2026, 1, 1))
                .quantity(BigDecimal.ONE)
                .amount(Money.parse(amount))
                .build();
    }

    private static Table byCustomer(Sale... sales) {
        MeasurePlan<Sale> plan = MeasurePlan.of(Crm.inMemory().binder(), Sale.Attributes.CATALOGUE)
                .measure(SalesKpis.REVENUE, SalesKpis.DOCUMENTS, SalesKpis.PRICE)
                .by(Dimension.of(Sale.Attributes.CUSTOMER))
                .build();
        return plan.finish(RowEvaluator.of(plan).gather(List.of(sales)));
    }

    @Test
    void groups_of_a_table_become_parts_and_those_that_only_take_off_are_left_out() {
        Table table = byCustomer(sale("k1", "CNY 30"), sale("k2", "CNY 10"), sale("k3", "CNY -5"), sale("k2", "CNY 5"));

        assertThat(Part.of("customers", table, "sales.revenue"))
                .extracting(Part::name, part -> part.value().intValueExact())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("k1", 30), org.assertj.core.groups.Tuple.tuple("k2", 15));
        assertThat(Part.of("customers", table, "sales.documents")).hasSize(3);
        assertThat(Part.of("customers", table, "sales.price.mean")).hasSize(2);
    }

    @Test
    void amounts_of_several_currencies_are_no_parts_of_one_whole() {
        Table apart = byCustomer(sale("k1", "CNY 30"), sale("k2", "EUR 10"));
        Table together = byCustomer(sale("k1", "CNY 30"), sale("k1", "EUR 10"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Part.of("customers", apart, "sales.revenue"))
                .withMessageContaining("Convert them, or ask for one");
        assertThatIllegalArgumentException().isThrownBy(() -> Part.of("customers", together, "sales.revenue"));
    }

    @Test
    void a_part_below_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Part.builder()
                        .whole("market")
                        .name("them")
                        .value(BigDecimal.valueOf(-1))
                        .build())
                .withMessageContaining("Leave out what takes off");
    }
}
