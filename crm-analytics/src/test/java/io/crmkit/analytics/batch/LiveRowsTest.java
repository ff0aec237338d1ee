package io.crmkit.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records that change: what they were takes memory for a while, and not for longer. */
class LiveRowsTest {

    private final MeasurePlan<Opportunity> bySource = BatchFixture.plan()
            .measure(PipelineKpis.COUNT)
            .by(Dimension.of(OpportunityAttributes.SOURCE))
            .build();

    private static void put(LiveRows<Opportunity> rows, int number, String source) {
        Opportunity deal = Opportunity.builder()
                .from(ManyDeals.deal(number, 5))
                .source(source)
                .build();
        rows.put(rows.number(deal.id()), deal, Related.none());
    }

    /** So many records from the fair. */
    private LiveRows<Opportunity> fair(int records, int spare) {
        LiveRows<Opportunity> rows = new LiveRows<>(List.of(bySource), spare);
        for (int number = 0; number < records; number++) {
            put(rows, number, "fair");
        }
        rows.close();
        return rows;
    }

    private static void change(LiveRows<Opportunity> rows, int from, int to) {
        for (int number = from; number < to; number++) {
            put(rows, number, "web");
            rows.complete();
        }
    }

    private void holds(LiveRows<Opportunity> rows, int fair, int web) {
        Batch<Opportunity> batch = rows.batch();
        assertThat(batch.size()).isEqualTo(fair + web);
        assertThat(count(batch, "fair")).isEqualTo(fair);
        assertThat(count(batch, "web")).isEqualTo(web);
    }

    private int count(Batch<Opportunity> batch, String source) {
        return batch.figures(bySource)
                .row(source)
                .flatMap(row -> row.figure("opportunities.count").number())
                .map(BigDecimal::intValueExact)
                .orElse(0);
    }

    @Test
    void records_take_no_more_memory_than_they_need_once_all_are_there() {
        assertThat(fair(10, 0).batch().bytes()).isEqualTo(10);
    }

    @Test
    void when_more_than_half_as_many_rows_as_records_do_not_count_they_are_left_out() {
        LiveRows<Opportunity> rows = fair(10, 0);

        change(rows, 0, 5);
        assertThat(rows.batch().bytes()).isGreaterThan(10);
        holds(rows, 5, 5);

        change(rows, 5, 6);
        assertThat(rows.batch().bytes()).isEqualTo(10);
        holds(rows, 4, 6);
    }

    @Test
    void what_was_removed_is_left_out_in_time_too() {
        LiveRows<Opportunity> rows = fair(10, 0);

        for (int number = 0; number < 3; number++) {
            rows.remove(number);
        }
        assertThat(rows.batch().bytes()).isGreaterThan(10);
        holds(rows, 7, 0);

        rows.remove(9);
        assertThat(rows.batch().bytes()).isEqualTo(6);
        holds(rows, 6, 0);
        rows.remove(9);
        holds(rows, 6, 0);
    }

    @Test
    void rows_to_spare_are_kept() {
        LiveRows<Opportunity> rows = fair(10, 8);

        change(rows, 0, 8);
        assertThat(rows.batch().bytes()).isGreaterThan(10);

        change(rows, 0, 1);
        assertThat(rows.batch().bytes()).isEqualTo(10);
        holds(rows, 2, 8);
    }

    @Test
    void records_are_found_by_their_ids_after_rows_were_left_out() {
        LiveRows<Opportunity> rows = fair(10, 0);
        change(rows, 0, 6);

        change(rows, 9, 10);
        rows.remove(rows.number(ManyDeals.deal(0, 5).id()));
        put(rows, 3, "fair");
        rows.complete();

        holds(rows, 4, 5);
    }

    @Test
    void many_records_may_be_put_before_they_count() {
        LiveRows<Opportunity> rows = fair(10, 0);

        for (int number = 5; number < 2_000; number++) {
            put(rows, number % ManyDeals.MANY, "web");
        }
        rows.complete();

        holds(rows, 0, ManyDeals.MANY);
        assertThat(rows.id(7)).isEqualTo(ManyDeals.deal(7, 5).id());
    }
}
