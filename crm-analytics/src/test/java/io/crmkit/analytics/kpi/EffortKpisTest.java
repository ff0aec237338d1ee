package io.crmkit.analytics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.measure.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffortKpisTest {

    @Test
    void for_how_many_days_a_figure_per_person_is_meant_is_in_its_name_and_words() {
        Measure day = EffortKpis.visitsPerPerson(1);

        assertThat(day.name()).isEqualTo("effort.visits.per-person.1-days");
        assertThat(day.label().en()).isEqualTo("Visits per person in a day");
        assertThat(day.label().zh()).isEqualTo("人均拜访数（每 1 天）");
        assertThat(EffortKpis.revenuePerPerson(365)).isEqualTo(EffortKpis.REVENUE_PER_PERSON);
        assertThat(EffortKpis.wonDealsPerPerson(90).name()).isEqualTo("effort.won-deals.per-person.90-days");
    }

    @Test
    void days_beyond_their_bounds_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffortKpis.revenuePerPerson(0))
                .withMessage("A figure per person is meant for 1 to 3660 days, not for 0. Write 365 for a year.");
        assertThatIllegalArgumentException().isThrownBy(() -> EffortKpis.visitsPerPerson(3661));
        assertThat(EffortKpis.wonDealsPerPerson(3660).name()).endsWith("3660-days");
    }

    @Test
    void what_complaints_are_counted_by_is_in_the_name_of_both_rates() {
        assertThat(List.of(EffortKpis.COMPLAINT_RATE, ServiceKpis.COMPLAINT_RATE))
                .extracting(Measure::name)
                .containsExactly("effort.complaint-rate.orders", "service.complaint-rate.cases");
    }
}
