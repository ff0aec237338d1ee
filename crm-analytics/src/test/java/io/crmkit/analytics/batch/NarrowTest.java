package io.crmkit.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** For which plans the shortest way over rows can be gone. */
class NarrowTest {

    private static final Expression DAYS = Stay.Attributes.LEFT_AT.daysSince(Stay.Attributes.ENTERED_AT);

    private static MeasureDraft draft(String name) {
        return Measure.named(name, 1)
                .label("Test", "测试")
                .over(OpportunityAttributes.CATALOGUE, OpportunityAttributes.STAYS)
                .asOf()
                .unit(Unit.NUMBER);
    }

    private static MeasurePlan.Builder<Opportunity> plan(Measure... measures) {
        return BatchFixture.plan().measure(measures).by(Dimension.ofOwner(OpportunityAttributes.STATUS));
    }

    private static Measure days() {
        return draft("days").sum(DAYS, Condition.always());
    }

    private static Optional<Narrow> narrow(MeasurePlan.Builder<Opportunity> plan) {
        return Narrow.of(Prepared.of(plan.build(), BatchFixture.deals(50, 4)).program());
    }

    @Test
    void rows_that_are_only_counted_with_one_small_number_go_the_shortest_way() {
        assertThat(narrow(plan(days()))).isPresent();
        assertThat(narrow(plan(days(), draft("count").count(Condition.always()))))
                .isPresent();
    }

    @Test
    void rows_without_a_number_to_add_up_go_the_usual_way() {
        assertThat(narrow(plan(draft("count").count(Condition.always())))).isEmpty();
    }

    @Test
    void rows_of_which_more_is_asked_go_the_usual_way() {
        assertThat(narrow(plan(days(), draft("most").max(DAYS, Condition.always()))))
                .isEmpty();
        assertThat(narrow(plan(days(), draft("middle").median(DAYS, Condition.always()))))
                .isEmpty();
        assertThat(narrow(plan(days(), draft("edition").sum(Stay.Attributes.EDITION.value(), Condition.always()))))
                .isEmpty();
    }

    @Test
    void rows_that_are_decided_by_how_large_their_number_is_go_the_usual_way() {
        Measure lasting = draft("days").sum(DAYS, DAYS.compared(Operator.AT_LEAST, 1L));

        assertThat(narrow(plan(lasting))).isEmpty();
    }

    @Test
    void keys_of_rows_that_are_joined_with_what_decides_go_the_shortest_way() {
        assertThat(narrow(plan(days()).by(Dimension.of(Stay.Attributes.STAGE)))).isPresent();
    }
}
