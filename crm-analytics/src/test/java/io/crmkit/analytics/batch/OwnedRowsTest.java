package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.DAY;
import static io.crmkit.analytics.batch.BatchFixture.customers;
import static io.crmkit.analytics.batch.BatchFixture.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.opportunity.Transition;
import io.crmkit.core.process.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that records own are counted and added up by what their owners are. */
class OwnedRowsTest {

    private static final Instant ENTERED = DAY.atTime(10, 0).toInstant(ZoneOffset.UTC);
    private static final long OPEN = -1;

    private static MeasureDraft stays(String name, Unit unit) {
        return Measure.named(name, 1)
                .label("Test", "测试")
                .over(OpportunityAttributes.CATALOGUE, OpportunityAttributes.STAYS)
                .asOf()
                .unit(unit);
    }

    private static Measure days(Condition where) {
        return stays("days", Unit.NUMBER).sum(Stay.Attributes.LEFT_AT.daysSince(Stay.Attributes.ENTERED_AT), where);
    }

    private static MeasurePlan<Opportunity> byStatus(Measure... measures) {
        return BatchFixture.plan()
                .measure(measures)
                .by(Dimension.ofOwner(OpportunityAttributes.STATUS))
                .build();
    }

    /** A deal that stayed so many days in each of some stages; where it stays still, {@link #OPEN}. */
    private static Opportunity deal(Status status, long... days) {
        List<Stay> stays = new ArrayList<>();
        for (long each : days) {
            Stay.Builder stay = Stay.builder()
                    .stage(each > 2 ? "long" : "short")
                    .status(status)
                    .how(Transition.FORWARD)
                    .enteredAt(ENTERED)
                    .by(Id.of("li"))
                    .edition(0);
            if (each != OPEN) {
                stay.leftAt(ENTERED.plus(each, ChronoUnit.DAYS));
            }
            stays.add(stay.build());
        }
        Opportunity.Builder deal = Opportunity.builder()
                .id(Id.of("d"))
                .version(1)
                .name("Deal")
                .stage("first")
                .status(status)
                .probability(new BigDecimal("0.25"))
                .process("simple")
                .edition(0)
                .createdOn(DAY)
                .stays(stays);
        Stage.usualForecast(status).ifPresent(deal::forecast);
        if (status.isClosed()) {
            deal.closedOn(DAY);
        }
        return deal.build();
    }

    private static BigDecimal number(Table table, Status status, String measure) {
        return table.row(status).orElseThrow().figure(measure).number().orElseThrow();
    }

    private static void answersAlike(MeasurePlan<Opportunity> plan, List<Opportunity> deals) {
        Batch<Opportunity> batch = Batch.builder(plan).addAll(deals).build();

        assertThat(plain(batch.gather(plan)))
                .isEqualTo(plain(RowEvaluator.of(plan).gather(deals, Related.none())));
        assertThat(plain(batch.gather(plan, Runnable::run, 3))).isEqualTo(plain(batch.gather(plan)));
    }

    @Test
    void days_are_added_up_by_the_status_of_the_deal_that_stayed() {
        MeasurePlan<Opportunity> plan = byStatus(days(Condition.always()));
        Batch<Opportunity> batch = Batch.builder(plan)
                .add(deal(Status.OPEN, 1, 2))
                .add(deal(Status.WON))
                .add(deal(Status.WON, 5, OPEN, 40))
                .add(deal(Status.OPEN, 7))
                .build();

        Table table = batch.figures(plan);

        assertThat(table.rows()).hasSize(2);
        assertThat(number(table, Status.OPEN, "days")).isEqualByComparingTo("10");
        assertThat(number(table, Status.WON, "days")).isEqualByComparingTo("45");
        assertThat(table.row(Status.WON).orElseThrow().figure("days").blanks()).isEqualTo(1);
        assertThat(table.row(Status.WON).orElseThrow().figure("days").sampleSize())
                .isEqualTo(2);
    }

    @Test
    void days_of_more_stays_than_are_looked_at_at_once_are_all_added_up() {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            deals.add(
                    switch (i % 4) {
                        case 0 -> deal(Status.OPEN, i % 50, OPEN);
                        case 1 -> deal(Status.WON, 3, i % 7, 100);
                        case 2 -> deal(Status.LOST);
                        default -> deal(Status.WON, i % 200);
                    });
        }

        answersAlike(byStatus(days(Condition.always())), deals);
    }

    @Test
    void one_deal_may_own_more_stays_than_are_looked_at_at_once() {
        long[] many = new long[3_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = i % 90;
        }

        answersAlike(
                byStatus(days(Condition.always())),
                List.of(deal(Status.OPEN, many), deal(Status.WON, 4), deal(Status.LOST)));
    }

    @Test
    void days_that_are_all_many_are_added_up_from_the_fewest_on() {
        MeasurePlan<Opportunity> plan = byStatus(days(Condition.always()));
        Batch<Opportunity> batch = Batch.builder(plan)
                .add(deal(Status.OPEN, 1_000, 1_003))
                .add(deal(Status.WON, 1_200))
                .build();

        Table table = batch.figures(plan);

        assertThat(number(table, Status.OPEN, "days")).isEqualByComparingTo("2003");
        assertThat(number(table, Status.WON, "days")).isEqualByComparingTo("1200");
    }

    @Test
    void numbers_of_many_digits_are_added_up_by_owner_as_well() {
        MeasurePlan<Opportunity> plan = byStatus(days(Condition.always()));
        Batch<Opportunity> batch = Batch.builder(plan)
                .add(deal(Status.OPEN, 100_000, 3))
                .add(deal(Status.WON, 300, 1))
                .build();

        Table table = batch.figures(plan);

        assertThat(number(table, Status.OPEN, "days")).isEqualByComparingTo("100003");
        assertThat(number(table, Status.WON, "days")).isEqualByComparingTo("301");
    }

    @Test
    void conditions_over_stays_and_keys_of_stays_and_of_their_deal_go_together() {
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measure(
                        days(Stay.Attributes.STAGE.is("long")),
                        stays("count", Unit.COUNT).count(Stay.Attributes.STAGE.is("short")))
                .by(Dimension.of(Stay.Attributes.STAGE), Dimension.ofOwner(OpportunityAttributes.STATUS))
                .build();
        Batch<Opportunity> batch = Batch.builder(plan)
                .add(deal(Status.OPEN, 1, 9))
                .add(deal(Status.WON, 2, 1))
                .build();

        Table table = batch.figures(plan);

        assertThat(table.row("long", Status.OPEN).orElseThrow().figure("days").number())
                .hasValueSatisfying(days -> assertThat(days).isEqualByComparingTo("9"));
        assertThat(table.row("short", Status.WON).orElseThrow().figure("count").number())
                .hasValueSatisfying(count -> assertThat(count).isEqualByComparingTo("2"));
        assertThat(table.row("long", Status.WON)).isEmpty();
    }

    @Test
    void the_longest_the_shortest_and_the_middle_are_those_of_the_owner() {
        MeasurePlan<Opportunity> plan = byStatus(
                stays("longest", Unit.NUMBER)
                        .max(Stay.Attributes.LEFT_AT.daysSince(Stay.Attributes.ENTERED_AT), Condition.always()),
                stays("shortest", Unit.NUMBER)
                        .min(Stay.Attributes.LEFT_AT.daysSince(Stay.Attributes.ENTERED_AT), Condition.always()),
                stays("middle", Unit.NUMBER)
                        .median(Stay.Attributes.LEFT_AT.daysSince(Stay.Attributes.ENTERED_AT), Condition.always()));
        Batch<Opportunity> batch = Batch.builder(plan)
                .add(deal(Status.OPEN, 1, 9, 20))
                .add(deal(Status.WON))
                .add(deal(Status.WON, 2, 30, 5))
                .build();

        Table table = batch.figures(plan);

        assertThat(number(table, Status.OPEN, "longest")).isEqualByComparingTo("20");
        assertThat(number(table, Status.OPEN, "shortest")).isEqualByComparingTo("1");
        assertThat(number(table, Status.OPEN, "middle")).isEqualByComparingTo("9");
        assertThat(number(table, Status.WON, "longest")).isEqualByComparingTo("30");
        assertThat(number(table, Status.WON, "shortest")).isEqualByComparingTo("2");
        assertThat(number(table, Status.WON, "middle")).isEqualByComparingTo("5");
    }

    @Test
    void a_product_that_only_rows_can_tell_is_gathered_with_the_values_of_the_owner() {
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measure(stays("moments", Unit.COUNT)
                        .distinct(Stay.Attributes.ENTERED_AT.value(), Stay.Attributes.STAGE.is("long")))
                .by(
                        Dimension.ofOwner(OpportunityAttributes.STATUS),
                        Dimension.ofOwner(OpportunityAttributes.CUSTOMER_SECTOR))
                .build();
        List<Opportunity> deals = BatchFixture.deals(300, 4);
        Batch<Opportunity> batch =
                Batch.builder(plan).addAll(deals.stream(), customers()).build();

        assertThat(plain(batch.gather(plan)))
                .isEqualTo(plain(RowEvaluator.of(plan).gather(deals, customers())));
    }
}
