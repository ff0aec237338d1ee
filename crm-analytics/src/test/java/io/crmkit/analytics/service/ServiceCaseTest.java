package io.crmkit.analytics.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ServiceCaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static ServiceCase.Builder service() {
        return ServiceCase.builder().number("S-1").kind(CaseKind.REQUEST).openedOn(DAY);
    }

    private static ServiceCase.Builder resolved(long response, long resolution) {
        return service().responseMinutes(response).resolvedOn(DAY).resolutionMinutes(resolution);
    }

    private static List<Fault> faults(ServiceCase.Builder service) {
        return catchThrowableOfType(InvalidDataException.class, service::build).faults();
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
                .withMessageContaining(
                        "responseMinutes: 101: The case \"S-1\" was resolved after 100 minutes, which is an answer, too");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> service().resolvedOn(DAY).resolutionMinutes(100).build())
                .withMessageContaining("Give the first answer the same minutes where none came before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service().resolvedOn(DAY).build())
                .withMessageContaining(
                        "resolutionMinutes: The case \"S-1\" has minutes to the resolution if and only if it has a day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolved(1, 2).resolvedOn(DAY.minusDays(1)).build())
                .withMessageContaining(
                        "resolvedOn: 2026-03-01: The case \"S-1\" was opened on 2026-03-02, so it was not resolved before");
    }

    @Test
    void a_resolved_case_no_longer_runs_and_an_answer_is_not_later_than_now() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolved(1, 2).elapsedMinutes(3).build())
                .withMessageContaining("elapsedMinutes: 3: The case \"S-1\" was resolved, so it is no longer open");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service().responseMinutes(4).elapsedMinutes(3).build())
                .withMessage(
                        "responseMinutes: 4: The case \"S-1\" has been open for 3 minutes so far, so it was not answered later. Correct one of them.");
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
                .withMessage(
                        "responseMinutes: -1: The case \"S-1\" needs minutes of 0 or more. Count from its opening.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service().elapsedMinutes(-2).build())
                .withMessageContaining("elapsedMinutes: -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolved(0, -3).build())
                .withMessageContaining("resolutionMinutes: -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service().responseLimit(0).build())
                .withMessageContaining("responseLimit: 0: The case \"S-1\" needs a limit of 1 minute or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service().resolutionLimit(-4).build())
                .withMessageContaining("resolutionLimit: -4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service().reopened(-1).build())
                .withMessageContaining("reopened: -1");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_by_attribute_and_in_both_languages() {
        assertThat(faults(service().responseMinutes(-1).responseLimit(0).reopened(-1)))
                .extracting(fault -> fault.path() + ": " + fault.text(Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "responseMinutes: 工单“S-1”的分钟数须不小于 0，请自受理时起计。",
                        "responseLimit: 工单“S-1”的时限须不小于 1 分钟；未承诺时限的请留空。",
                        "reopened: 工单“S-1”的重开次数须不小于 0，从未重开请填 0。");
        assertThat(faults(service().resolutionMinutes(3).elapsedMinutes(5)))
                .extracting(fault -> fault.path() + ": " + fault.text(Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "resolvedOn: 工单“S-1”的解决时长与解决日期须同时填写或同时留空。",
                        "responseMinutes: 工单“S-1”于 3 分钟后解决，解决即为响应；此前未响应的，首次响应时长请填相同分钟数。",
                        "elapsedMinutes: 工单“S-1”已解决，不再计时，请去掉已用时长。");
        assertThat(faults(service().responseMinutes(10).elapsedMinutes(5)))
                .extracting(fault -> fault.path() + ": " + fault.text(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("responseMinutes: 工单“S-1”至今已用 5 分钟，首次响应时长不能更长，请更正其一。");
        assertThat(faults(resolved(1, 2).resolvedOn(DAY.minusDays(1))))
                .extracting(fault -> fault.text(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("工单“S-1”受理于 2026-03-02，解决日期不能早于该日，请更正其一。");
    }
}
