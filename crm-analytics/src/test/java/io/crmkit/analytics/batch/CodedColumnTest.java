package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.CNY;
import static io.crmkit.analytics.batch.BatchFixture.customers;
import static io.crmkit.analytics.batch.BatchFixture.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.DaysReader;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values that are kept once each. */
class CodedColumnTest {

    private final CodedColumn column = new CodedColumn("c", Kind.flag());

    private static List<@Nullable Object> values(CodedColumn column, int rows) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            values.add(column.value(row));
        }
        return values;
    }

    @Test
    void answers_come_out_as_they_went_in() {
        column.addAll(new boolean[] {true, false, false, true});
        column.addAll(new boolean[] {false});

        assertThat(values(column, 5)).containsExactly(true, false, false, true, false);
        assertThat(column.dictionary().size()).isEqualTo(2);
    }

    @Test
    void days_come_out_as_they_went_in_and_blank_where_there_are_none() {
        column.addDays(new long[] {7, DaysReader.BLANK, 7, -1});

        assertThat(values(column, 4)).containsExactly(7L, null, 7L, -1L);
        assertThat(column.dictionary().size()).isEqualTo(3);
    }

    @Test
    void rows_that_are_taken_back_make_room_for_others() {
        column.addAll(new @Nullable Object[] {"a", "b", null});

        column.cut(1);
        column.addAll(new @Nullable Object[] {null, "c"});

        assertThat(values(column, 3)).containsExactly("a", null, "c");
    }

    @Test
    void rows_that_still_count_keep_their_values_and_no_others_are_kept() {
        column.addAll(new @Nullable Object[] {"gone", "a", null, "gone", "b", "a", "later"});
        Gone gone = new Gone();
        gone.add(0);
        gone.add(3);

        CodedColumn kept = column.kept(6, gone);

        assertThat(values(kept, 4)).containsExactly("a", null, "b", "a");
        assertThat(kept.dictionary().values()).containsExactly("a", null, "b");
    }

    @Test
    void a_few_values_take_a_byte_a_row() {
        column.addAll(new boolean[100]);

        column.trim();

        assertThat(column.bytes()).isEqualTo(100);
    }

    @Test
    void whether_an_amount_is_blank_cannot_be_said_where_its_rate_is_missing() {
        MeasurePlan<Opportunity> plan = BatchFixture.plan()
                .measure(Measure.named("blank", 1)
                        .label("Test", "测试")
                        .over(OpportunityAttributes.CATALOGUE)
                        .asOf()
                        .unit(Unit.COUNT)
                        .count(OpportunityAttributes.AMOUNT
                                .converted(RatePolicy.transactionDate(CNY), OpportunityAttributes.CREATED_ON)
                                .compared(Operator.BLANK)))
                .build();
        List<Opportunity> deals = BatchFixture.deals(300, 3);

        assertThat(plain(Batch.builder(plan)
                        .addAll(deals.stream(), customers())
                        .build()
                        .gather(plan)))
                .isEqualTo(plain(RowEvaluator.of(plan).gather(deals, customers())));
    }
}
