package io.crmkit.analytics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.analytics.lead.LeadProgress;
import io.crmkit.core.Crm;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDoc;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LeadKpisTest {

    private static final List<LeadProgress> ANSWERED = LongStream.of(5, 15, 16, 60)
            .mapToObj(minutes -> LeadProgress.builder()
                    .lead("L-" + minutes)
                    .createdOn(LocalDate.of(2026, 1, 5))
                    .responseMinutes(minutes)
                    .build())
            .toList();

    private static Optional<BigDecimal> number(Measure measure) {
        MeasurePlan<LeadProgress> plan = MeasurePlan.of(Crm.inMemory().binder(), LeadProgress.Attributes.CATALOGUE)
                .measure(measure)
                .build();
        return plan.finish(RowEvaluator.of(plan).gather(ANSWERED))
                .total(measure.name())
                .number();
    }

    @Test
    void a_limit_of_ones_own_is_in_the_name_and_in_the_words() {
        Measure quarter = LeadKpis.answeredWithin(15);

        assertThat(quarter.name()).isEqualTo("leads.answered-within-15.rate");
        assertThat(MeasureDoc.of(quarter, Kpis.catalogues(Crm.inMemory().catalogues()))
                        .text(Locale.SIMPLIFIED_CHINESE))
                .contains("15 个工作分钟内线索响应率");
        assertThat(number(quarter)).contains(new BigDecimal("0.5"));
        assertThat(number(LeadKpis.answeredWithin(16))).contains(new BigDecimal("0.75"));
        assertThat(number(LeadKpis.waitingWithin(15))).contains(BigDecimal.ZERO);
    }

    @Test
    void an_answer_in_time_says_in_both_languages_what_becomes_of_dropped_leads() {
        assertThat(MeasureDoc.of(
                                LeadKpis.ANSWERED_WITHIN_HOUR,
                                Kpis.catalogues(Crm.inMemory().catalogues()))
                        .text(Locale.ENGLISH))
                .contains("were dropped unanswered");
        assertThat(MeasureDoc.of(
                                LeadKpis.ANSWERED_WITHIN_HOUR,
                                Kpis.catalogues(Crm.inMemory().catalogues()))
                        .text(Locale.SIMPLIFIED_CHINESE))
                .contains("未响应即放弃");
    }

    @Test
    void a_limit_beyond_its_bounds_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadKpis.answeredWithin(0))
                .withMessage("A limit for answers must be 1 to 100000 working minutes, not 0. Write 60 for an hour.");
        assertThatIllegalArgumentException().isThrownBy(() -> LeadKpis.waitingWithin(100_001));
        assertThat(LeadKpis.waitingWithin(100_000).name()).contains("100000");
    }
}
