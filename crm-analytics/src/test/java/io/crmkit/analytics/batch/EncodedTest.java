package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.customers;
import static io.crmkit.analytics.batch.BatchFixture.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.condition.Block;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.condition.Related;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Records in columns: some come, some do not count any more, and what was given away stays. */
class EncodedTest {

    private static final Expression DAYS = Stay.Attributes.LEFT_AT.daysSince(Stay.Attributes.ENTERED_AT);

    private final MeasurePlan<Opportunity> deals = BatchFixture.plan()
            .measure(
                    PipelineKpis.COUNT,
                    PipelineKpis.OPEN_WEIGHTED,
                    draft("tagged").unit(Unit.COUNT).count(OpportunityAttributes.TAGS.has("a")),
                    // a product of two numbers has no maximum but row by row
                    draft("most")
                            .unit(Unit.NUMBER)
                            .max(
                                    OpportunityAttributes.TERM_MONTHS
                                            .value()
                                            .times(OpportunityAttributes.TERM_MONTHS.value()),
                                    Condition.always()))
            .by(Dimension.of(OpportunityAttributes.NAME), Dimension.of(OpportunityAttributes.CUSTOMER_SECTOR))
            .where(OpportunityAttributes.STATUS.in(List.of(Status.values())))
            .build();
    private final MeasurePlan<Opportunity> stays = BatchFixture.plan()
            .measure(
                    Measure.named("days", 1)
                            .label("Test", "测试")
                            .over(OpportunityAttributes.CATALOGUE, OpportunityAttributes.STAYS)
                            .asOf()
                            .unit(Unit.NUMBER)
                            .sum(DAYS, Condition.always()),
                    Measure.named("most", 1)
                            .label("Test", "测试")
                            .over(OpportunityAttributes.CATALOGUE, OpportunityAttributes.STAYS)
                            .asOf()
                            .unit(Unit.NUMBER)
                            .max(DAYS.times(DAYS), Condition.always()))
            .by(Dimension.ofOwner(OpportunityAttributes.NAME), Dimension.of(Stay.Attributes.STAGE))
            .build();

    private static MeasureDraft draft(String name) {
        return Measure.named(name, 1)
                .label("Test", "测试")
                .over(OpportunityAttributes.CATALOGUE)
                .asOf();
    }

    private static void add(Encoded<Opportunity> rows, List<Opportunity> more) {
        more.forEach(deal -> rows.add(Block.of(deal, customers())));
    }

    private Encoded<Opportunity> encoded(List<Opportunity> first) {
        Encoded<Opportunity> rows = Encoded.of(List.of(deals, stays));
        add(rows, first);
        rows.close();
        return rows;
    }

    private void holds(Encoded<Opportunity> rows, List<Opportunity> expected) {
        Batch<Opportunity> batch = new Batch<>(rows);
        assertThat(batch.size()).isEqualTo(expected.size());
        for (MeasurePlan<Opportunity> plan : List.of(deals, stays)) {
            assertThat(plain(batch.gather(plan)))
                    .isEqualTo(plain(RowEvaluator.of(plan).gather(expected, customers())));
        }
    }

    @Test
    void records_that_come_after_columns_were_joined_are_there_as_well() {
        List<Opportunity> all = BatchFixture.deals(200, 11);
        Encoded<Opportunity> rows = encoded(all.subList(0, 120));

        add(rows, all.subList(120, 200));

        holds(rows, all);
    }

    @Test
    void what_is_frozen_stays_as_it_is_while_records_come_and_leave() {
        List<Opportunity> all = BatchFixture.deals(200, 12);
        Encoded<Opportunity> rows = encoded(all.subList(0, 120));
        rows.remove(7);
        List<Opportunity> then = new ArrayList<>(all.subList(0, 120));
        then.remove(7);
        Encoded<Opportunity> frozen = rows.frozen();

        add(rows, all.subList(120, 200));
        rows.remove(3);
        rows.remove(150);

        holds(frozen, then);
        List<Opportunity> now = new ArrayList<>(all);
        now.remove(150);
        now.remove(7);
        now.remove(3);
        holds(rows, now);
        holds(rows.frozen(), now);
    }

    @Test
    void columns_that_are_made_anew_hold_the_records_that_still_count() {
        List<Opportunity> all = BatchFixture.deals(300, 13);
        Encoded<Opportunity> rows = encoded(all);
        List<Opportunity> left = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i % 3 == 0) {
                rows.remove(i);
            } else {
                left.add(all.get(i));
            }
        }

        Encoded<Opportunity> kept = rows.kept();

        holds(rows, left);
        holds(kept, left);
        assertThat(kept.records().size()).isEqualTo(left.size());
        assertThat(kept.bytes()).isLessThan(rows.bytes());
        add(kept, all.subList(0, 50));
        left.addAll(all.subList(0, 50));
        holds(kept, left);
    }

    @Test
    void of_a_record_that_cannot_be_read_nothing_stays_in_any_column() {
        List<Opportunity> all = BatchFixture.deals(100, 14).stream()
                .filter(deal -> deal.customer().isPresent())
                .toList();
        Encoded<Opportunity> rows = Encoded.of(List.of(deals, stays));

        for (Opportunity deal : all.subList(0, 30)) {
            assertThatIllegalStateException().isThrownBy(() -> rows.add(Block.of(deal, Related.none())));
            rows.add(Block.of(deal, customers()));
        }
        rows.close();
        for (Opportunity deal : all.subList(30, all.size())) {
            assertThatIllegalStateException().isThrownBy(() -> rows.add(Block.of(deal, Related.none())));
            rows.add(Block.of(deal, customers()));
        }

        holds(rows, all);
    }

    @Test
    void of_a_record_whose_rows_cannot_be_read_nothing_stays_either() {
        MeasurePlan<Opportunity> named = BatchFixture.plan()
                .measure(PipelineKpis.COUNT)
                .by(Dimension.of(OpportunityAttributes.NAME))
                .build();
        MeasurePlan<Opportunity> ofSector = BatchFixture.plan()
                .measure(
                        stays.measures().get(0),
                        Measure.named("food", 1)
                                .label("Test", "测试")
                                .over(OpportunityAttributes.CATALOGUE, OpportunityAttributes.STAYS)
                                .asOf()
                                .unit(Unit.COUNT)
                                .count(new Expression.Value("opportunity.customer.sector").compared(Operator.IS, "食品")))
                .by(Dimension.of(Stay.Attributes.STAGE))
                .build();
        List<Opportunity> all = BatchFixture.deals(100, 18).stream()
                .filter(deal -> deal.customer().isPresent() && !deal.stays().isEmpty())
                .toList();
        Encoded<Opportunity> rows = Encoded.of(List.of(named, ofSector));

        for (Opportunity deal : all) {
            assertThatIllegalStateException().isThrownBy(() -> rows.add(Block.of(deal, Related.none())));
            rows.add(Block.of(deal, customers()));
        }
        rows.close();

        for (MeasurePlan<Opportunity> plan : List.of(named, ofSector)) {
            assertThat(plain(new Batch<>(rows).gather(plan)))
                    .isEqualTo(plain(RowEvaluator.of(plan).gather(all, customers())));
        }
    }

    @Test
    void more_combinations_than_before_make_columns_crowded() {
        MeasurePlan<Opportunity> named = BatchFixture.plan()
                .measure(draft("named").unit(Unit.COUNT).count(OpportunityAttributes.SOURCE.is("Source 7")))
                .build();
        Encoded<Opportunity> rows = Encoded.of(List.of(named, stays));
        rows.add(Block.of(ManyDeals.deal(0, 5), Related.none()));
        rows.close();

        for (int i = 0; i < 2 * Joint.MOST - 1; i++) {
            assertThat(rows.isCrowded()).isFalse();
            Opportunity deal = Opportunity.builder()
                    .from(ManyDeals.deal(i, 5))
                    .source("Source " + i)
                    .build();
            rows.add(Block.of(deal, Related.none()));
        }
        rows.add(Block.of(
                Opportunity.builder()
                        .from(ManyDeals.deal(0, 5))
                        .source("Another")
                        .build(),
                Related.none()));

        assertThat(rows.isCrowded()).isTrue();
        assertThat(rows.kept().isCrowded()).isFalse();
    }

    @Test
    void rows_that_records_own_and_those_that_are_gone_take_bytes_as_well() {
        Encoded<Opportunity> rows = encoded(BatchFixture.deals(300, 16));
        long before = rows.bytes();
        long ofRecords = rows.records().bytes();
        long ofStays = rows.grid(stays.population()).bytes();

        assertThat(before)
                .isEqualTo(ofRecords
                        + ofStays
                        + Objects.requireNonNull(rows.ownership(stays.population()))
                                .bytes());
        assertThat(ofStays).isPositive();
        rows.remove(5);
        assertThat(rows.records().bytes())
                .isEqualTo(ofRecords + rows.records().gone().bytes());
        assertThat(rows.records().gone().bytes()).isPositive();
    }

    @Test
    void further_plans_are_made_with_the_binder_of_a_batch_over_its_records() {
        Batch<Opportunity> batch = Batch.builder(deals)
                .addAll(BatchFixture.deals(50, 17).stream(), customers())
                .build();

        MeasurePlan<Opportunity> further = MeasurePlan.of(batch.binder(), batch.fields())
                .measure(PipelineKpis.COUNT)
                .build();

        assertThat(batch.figures(further).total("opportunities.count").number()).contains(BigDecimal.valueOf(50));
    }

    @Test
    void a_batch_that_was_built_takes_no_more_records_however_many() {
        Batch.Builder<Opportunity> builder = Batch.builder(deals);
        builder.build();

        assertThatIllegalStateException()
                .isThrownBy(() -> builder.addAll(List.of()))
                .withMessageContaining("built already");
    }
}
