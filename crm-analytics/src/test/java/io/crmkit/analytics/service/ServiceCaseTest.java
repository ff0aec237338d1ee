package io.crmkit.analytics.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ServiceCaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static ServiceCase.Builder service() {
        return ServiceCase.builder().number("S-1").kind(CaseKind.REQUEST).openedOn(DAY);
    }

    private static ServiceCase.Builder resolved(long response, long resolution) {
        return service().responseMinutes(response).resolvedOn(DAY).resolutionMinutes(resolution);
    }

    @Test
    void a_limit_is_kept_by_exactly_as_many_minutes_and_missed_by_one_more() {
        assertThat(resolved(60, 480).responseLimit(60).build().answeredInTime()).contains(true);
        assertThat(resolved(61, 480).responseLimit(60).build().answeredInTime()).contains(false);
        assertThat(resolved(60, 480).resolutionLimit(480).build().resolvedInTime())
                .contains(true);
        assertThat(resolved(60, 481).resolutionLimit(480).build().resolvedInTime())
                .contains(false);
    }

    @Test
    void an_open_case_is_undecided_within_its_limit_and_has_missed_it_beyond() {
        ServiceCase within = service()
                .responseLimit(60)
                .resolutionLimit(60)
                .elapsedMinutes(60)
                .build();
        ServiceCase beyond = service()
                .responseLimit(60)
                .resolutionLimit(60)
                .elapsedMinutes(61)
                .build();

        assertThat(within.answeredInTime()).isEmpty();
        assertThat(within.resolvedInTime()).isEmpty();
        assertThat(beyond.answeredInTime()).contains(false);
        assertThat(beyond.resolvedInTime()).contains(false);
    }

    @Test
    void what_was_answered_in_time_stays_so_however_long_the_case_runs() {
        assertThat(service()
                        .responseMinutes(60)
                        .responseLimit(60)
                        .elapsedMinutes(9_000)
                        .build()
                        .answeredInTime())
                .contains(true);
    }

    @Test
    void without_a_limit_or_without_anybody_who_counts_nothing_is_decided() {
        assertThat(resolved(1, 2).build().answeredInTime()).isEmpty();
        assertThat(service().elapsedMinutes(9_000).build().resolvedInTime()).isEmpty();
        assertThat(service().responseLimit(1).build().answeredInTime()).isEmpty();
    }

    @Test
    void a_resolution_is_an_answer_too_and_has_a_day() {
        assertThatCode(() -> resolved(100, 100).build()).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolved(101, 100).build())
                .withMessageContaining("after 100 minutes) is an answer, too, but the first answer has 101");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> service().resolvedOn(DAY).resolutionMinutes(100).build())
                .withMessageContaining("Give it the same minutes where none came before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service().resolvedOn(DAY).build())
                .withMessageContaining("minutes to the resolution (none) if and only if it has a day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolved(1, 2).resolvedOn(DAY.minusDays(1)).build())
                .withMessageContaining("resolved (2026-03-01) before it was opened (2026-03-02)");
    }

    @Test
    void a_resolved_case_no_longer_runs_and_an_answer_is_not_later_than_now() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolved(1, 2).elapsedMinutes(3).build())
                .withMessageContaining("open for 3 minutes so far, so it cannot be resolved");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service().responseMinutes(4).elapsedMinutes(3).build())
                .withMessageContaining("was not answered later (4)");
    }

    @Test
    void how_often_a_case_was_opened_again_may_be_unknown_and_labels_are_short_enough_for_a_heading() {
        assertThat(service().build().reopened()).isEmpty();
        assertThat(ServiceCaseAttributes.REOPENED.isRequired()).isFalse();
        assertThat(ServiceCaseAttributes.CATALOGUE.attributes()).allSatisfy(attribute -> {
            assertThat(attribute.label().en()).hasSizeLessThan(45);
            assertThat(attribute.label().zh()).hasSizeLessThan(20);
        });
    }

    @Test
    void numbers_beyond_their_range_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service().responseMinutes(-1).build())
                .withMessage("The case \"S-1\" is no row. Its minutes (-1) must be 0 or more. Count from its opening.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service().elapsedMinutes(-2).build())
                .withMessageContaining("(-2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolved(0, -3).build())
                .withMessageContaining("(-3)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service().responseLimit(0).build())
                .withMessageContaining("A limit (0) must be 1 minute or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service().resolutionLimit(-4).build())
                .withMessageContaining("A limit (-4)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service().reopened(-1).build())
                .withMessageContaining("opened again -1 times");
    }
}
