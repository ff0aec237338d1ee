package io.crmkit.analytics.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Table;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private final MeasurePlan<Opportunity> totals = Deals.plan();
    private final MeasurePlan<Opportunity> byDeal = Deals.plan(Dimension.of(OpportunityAttributes.ID));

    private static String told(Differences differences, String how) {
        return Assertions.catchThrowableOfType(AssertionError.class, () -> differences.refuse(how))
                .getMessage();
    }

    private static String told(Table expected, Table other) {
        return told(Differences.between(expected, other), "");
    }

    @Test
    void tables_that_are_alike_do_not_differ() {
        Table one = Deals.table(byDeal, Deals.several(3));
        Table again = Deals.table(byDeal, Deals.several(3));

        assertThatCode(() -> Differences.between(one, again).refuse("twice")).doesNotThrowAnyException();
    }

    @Test
    void every_total_that_differs_is_told_with_both_values() {
        Table two = Deals.table(totals, Deals.several(2));
        Table three = Deals.table(totals, Deals.several(3));

        assertThat(told(two, three))
                .isEqualTo("opportunities.count: expected 2 of 2 row(s), but came out 3 of 3 row(s); "
                        + "open.value: expected [EUR 3.00] of 2 row(s), but came out [EUR 6.00] of 3 row(s)");
    }

    @Test
    void a_figure_that_is_right_is_not_told_beside_one_that_is_wrong() {
        Table cheap = Deals.table(totals, List.of(Deals.deal("a", 5)));
        Table dear = Deals.table(totals, List.of(Deals.deal("a", 7)));

        assertThat(told(cheap, dear))
                .isEqualTo("open.value: expected [EUR 5.00] of 1 row(s), but came out [EUR 7.00] of 1 row(s)");
    }

    @Test
    void the_way_by_which_other_values_came_out_is_told_first() {
        Table cheap = Deals.table(totals, List.of(Deals.deal("a", 5)));
        Table dear = Deals.table(totals, List.of(Deals.deal("a", 7)));

        assertThat(told(Differences.between(cheap, dear), "backwards")).startsWith("[backwards] open.value: expected");
    }

    @Test
    void a_group_that_only_one_side_has_comes_out_as_nothing_on_the_other() {
        Table both = Deals.table(byDeal, List.of(Deals.deal("a", 5), Deals.deal("b", 7)));
        Table one = Deals.table(byDeal, List.of(Deals.deal("a", 5)));

        assertThat(told(both, one))
                .contains(
                        "opportunities.count of [b]: expected 1 of 1 row(s), but came out nothing",
                        "open.value of [b]: expected [EUR 7.00] of 1 row(s), but came out nothing")
                .doesNotContain("of [a]");
        assertThat(told(one, both))
                .contains(
                        "opportunities.count of [b]: expected nothing, but came out 1 of 1 row(s)",
                        "open.value of [b]: expected nothing, but came out [EUR 7.00] of 1 row(s)")
                .doesNotContain("of [a]");
    }

    @Test
    void a_group_that_differs_is_told_by_its_key_with_choices_by_code_and_blanks_as_null() {
        MeasurePlan<Opportunity> plan = Deals.plan(
                Dimension.of(OpportunityAttributes.STATUS),
                Dimension.of(OpportunityAttributes.OWNER),
                Dimension.of(OpportunityAttributes.CREATED_ON));
        Opportunity held = Opportunity.builder()
                .from(Deals.deal("a", 5))
                .status(Status.ON_HOLD)
                .build();
        Opportunity owned = Opportunity.builder().from(held).owner(Id.of("li")).build();

        assertThat(told(Deals.table(plan, List.of(held)), Deals.table(plan, List.of(owned))))
                .contains("of [on-hold, null, 2026-01-01]: expected", "of [on-hold, li, 2026-01-01]: expected nothing");
    }

    @Test
    void eight_differences_are_told_and_the_others_counted() {
        Table none = Deals.table(byDeal, List.of());

        // two totals, and two figures of each deal
        assertThat(told(none, Deals.table(byDeal, Deals.several(3))))
                .contains("open.value of [d3]")
                .doesNotContain("more)");
        assertThat(told(none, Deals.table(byDeal, Deals.several(4))))
                .contains("open.value of [d3]")
                .doesNotContain("of [d4]")
                .endsWith(" (and 2 more)");
    }

    @Test
    void more_figures_than_were_asked_for_are_told() {
        Table table = Deals.table(totals, Deals.several(1));
        Table counts = Deals.table(
                MeasurePlan.of(totals.binder(), OpportunityAttributes.CATALOGUE)
                        .measures(totals.measures().subList(0, 1))
                        .build(),
                Deals.several(1));

        assertThat(told(counts, table)).isEqualTo("open.value: expected nothing, but came out [EUR 1.00] of 1 row(s)");
        assertThat(told(table, counts)).isEqualTo("open.value: expected [EUR 1.00] of 1 row(s), but came out nothing");
    }
}
