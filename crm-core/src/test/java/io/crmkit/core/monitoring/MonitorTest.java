package io.crmkit.core.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.activity.ActivityKind;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.lifecycle.LifecycleReasons;
import io.crmkit.core.money.MoneyText;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MonitorTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final SalesProcess PROCESS = SalesProcess.named("short", "Short", "简短")
            .open("talk", "Talk", "洽谈", "0.3", stage -> stage.limit(TimeLimit.days(10)))
            .won("won", "Won", "已赢单", stage -> stage.requires("amount"))
            .move("talk", "won")
            .build();

    private final TestClock clock = new TestClock(NOW);
    private final Session sales = Crm.builder()
            .access(AccessPolicy.demo())
            .clock(clock)
            .process(PROCESS)
            .build()
            .as(Actor.of("li", Role.SALES));
    private final Customer acme =
            sales.customers().register(c -> c.name("Acme")).orThrow();
    private final Opportunity deal = sales.opportunities()
            .open(o -> o.customer(acme.id()).name("Line 4").nextStep("call"))
            .orThrow();

    private Opportunity now() {
        return sales.opportunities().get(deal.id());
    }

    private Health health() {
        return sales.monitoring().attention(Monitor.withDefaults().stakeholdersAtLeast(0)).stream()
                .findFirst()
                .orElse(new Health(deal.id(), List.of(), Optional.empty()));
    }

    private List<ReasonCode> codes() {
        return health().reasons().stream().map(Reason::code).toList();
    }

    @Test
    void a_deal_in_order_needs_no_attention() {
        assertThat(health().needsAttention()).isFalse();
        assertThat(health().score()).isEqualTo(100);
    }

    @Test
    void a_deal_over_the_limit_of_its_stage_and_without_activity_loses_points_for_both() {
        clock.advance(Duration.ofDays(15));

        assertThat(codes()).containsExactly(MonitoringReasons.OVER_LIMIT, MonitoringReasons.STALLED);
        assertThat(health().score()).isEqualTo(55);
        assertThat(health().dueAt()).contains(NOW.plus(Duration.ofDays(10)));
    }

    @Test
    void the_clock_of_a_stage_stands_still_while_the_deal_is_paused() {
        clock.advance(Duration.ofDays(5));
        sales.opportunities().hold(now(), "budget").orThrow();
        clock.advance(Duration.ofDays(30));

        assertThat(codes()).isEmpty();

        sales.opportunities().resume(now()).orThrow();
        clock.advance(Duration.ofDays(6));

        assertThat(codes()).containsExactly(MonitoringReasons.OVER_LIMIT);
        assertThat(health().dueAt()).contains(NOW.plus(Duration.ofDays(40)));
    }

    @Test
    void a_pushed_and_shrinking_deal_whose_dates_have_passed_says_all_of_it() {
        sales.opportunities()
                .change(now(), o -> o.closeDate(LocalDate.of(2026, 1, 5)).amount(MoneyText.parse("CNY 9.00")))
                .orThrow();
        clock.advance(Duration.ofMinutes(1));
        sales.opportunities()
                .change(now(), o -> o.closeDate(LocalDate.of(2026, 2, 5)))
                .orThrow();
        clock.advance(Duration.ofMinutes(1));
        sales.opportunities()
                .change(
                        now(),
                        o -> o.closeDate(LocalDate.of(2026, 3, 1))
                                .amount(MoneyText.parse("CNY 5.00"))
                                .nextStepOn(LocalDate.of(2026, 3, 1)))
                .orThrow();

        assertThat(codes())
                .containsExactly(
                        MonitoringReasons.CLOSE_DATE_PASSED,
                        MonitoringReasons.PUSHED,
                        MonitoringReasons.NEXT_STEP_OVERDUE,
                        MonitoringReasons.SHRINKING);
        assertThat(health().score()).isEqualTo(45);
    }

    @Test
    void the_worst_deal_stands_first() {
        Opportunity other = sales.opportunities()
                .open(o -> o.customer(acme.id()).name("Line 5").closeDate(LocalDate.of(2026, 1, 1)))
                .orThrow();

        assertThat(sales.monitoring().attention()).extracting(Health::deal).containsExactly(other.id(), deal.id());
    }

    @Test
    void what_is_missing_for_winning_is_told() {
        assertThat(sales.monitoring().readiness(now()).values())
                .allSatisfy(reasons -> assertThat(reasons)
                        .extracting(Reason::code)
                        .extracting(ReasonCode::code)
                        .containsExactly(LifecycleReasons.REQUIRED.code()))
                .hasSize(1);
    }

    @Test
    void what_a_house_does_not_record_takes_no_points_away() {
        Opportunity silent = sales.opportunities()
                .open(o -> o.customer(acme.id()).name("Line 5"))
                .orThrow();
        clock.advance(Duration.ofDays(9));
        Monitor strict = Monitor.withDefaults().stalledAfter(7);

        assertThat(strict.attention(sales.monitoring().cases(), frame()))
                .filteredOn(health -> health.deal().equals(silent.id()))
                .first()
                .satisfies(health -> assertThat(health.score()).isEqualTo(60));
        assertThat(strict.withoutActivities()
                        .withoutNextSteps()
                        .stakeholdersAtLeast(0)
                        .attention(sales.monitoring().cases(), frame()))
                .isEmpty();
    }

    @Test
    void a_deal_that_stays_in_one_stage_is_unmoved_where_that_is_asked_and_not_while_it_is_paused() {
        Monitor monitor = Monitor.withDefaults()
                .withoutActivities()
                .stakeholdersAtLeast(0)
                .unmovedAfter(9);
        clock.advance(Duration.ofDays(9));
        assertThat(monitor.attention(sales.monitoring().cases(), frame())).isEmpty();

        clock.advance(Duration.ofHours(24));
        assertThat(monitor.attention(sales.monitoring().cases(), frame()).get(0).reasons())
                .extracting(reason -> reason.text(Locale.ENGLISH))
                .containsExactly("No move out of \"Talk\" for 10 days; expected are 9.");

        sales.opportunities().hold(now(), "budget").orThrow();
        clock.advance(Duration.ofDays(30));
        assertThat(monitor.attention(sales.monitoring().cases(), frame())).isEmpty();
    }

    @Test
    void numbers_that_make_no_sense_are_refused_and_equal_policies_are_equal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Monitor.withDefaults().pushedFrom(0))
                .withMessageContaining("pushes (0) 1 or more");
        assertThat(Monitor.withDefaults().stalledAfter(3))
                .isEqualTo(Monitor.withDefaults().stalledAfter(3))
                .hasSameHashCodeAs(Monitor.withDefaults().stalledAfter(3))
                .isNotEqualTo(Monitor.withDefaults().withoutNextSteps())
                .hasToString(
                        "monitor: stalled after 3 days, unmoved after 2147483647, pushed from 2, stakeholders 2, next step true");
    }

    @Test
    void a_case_without_its_history_is_refused_not_judged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.monitoring().cases(List.of(now()), Map.of()))
                .withMessageContaining("no history of the opportunity " + deal.id());
    }

    @Test
    void the_last_activity_of_a_deal_counts_and_that_of_deals_that_have_ended_is_not_even_read() {
        sales.activities()
                .log(a -> a.kind(ActivityKind.CALL)
                        .subject("Hello")
                        .opportunity(deal.id())
                        .at(NOW))
                .orThrow();

        assertThat(sales.monitoring().cases()).extracting(Case::lastActivity).containsExactly(Optional.of(NOW));
    }

    private Frame frame() {
        return sales.runner().binder().frame();
    }

    @Test
    void a_host_says_how_many_points_a_reason_takes_away() {
        clock.advance(Duration.ofDays(15));
        Monitor strict = Monitor.withDefaults()
                .stakeholdersAtLeast(0)
                .counting(MonitoringReasons.STALLED, 60)
                .counting(MonitoringReasons.OVER_LIMIT, 0);

        Health health = sales.monitoring().attention(strict).get(0);

        assertThat(health.score()).isEqualTo(40);
        assertThat(health.reasons())
                .as("a reason that takes nothing away is still told")
                .extracting(Reason::code)
                .containsExactly(MonitoringReasons.OVER_LIMIT, MonitoringReasons.STALLED);
        assertThat(strict.points(MonitoringReasons.STALLED)).isEqualTo(60);
        assertThat(strict.points(MonitoringReasons.PUSHED)).isEqualTo(15);
        assertThat(strict).isNotEqualTo(Monitor.withDefaults().stakeholdersAtLeast(0));
    }

    @Test
    void points_are_given_from_0_to_100_and_to_reasons_of_a_monitor() {
        Monitor monitor = Monitor.withDefaults();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.counting(MonitoringReasons.STALLED, 101))
                .withMessageContaining("monitoring.stalled")
                .withMessageContaining("101");
        assertThatIllegalArgumentException().isThrownBy(() -> monitor.counting(MonitoringReasons.STALLED, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.counting(LifecycleReasons.REQUIRED, 5))
                .withMessageContaining(LifecycleReasons.REQUIRED.code())
                .withMessageContaining("monitoring.pushed");
    }

    @Test
    void every_reason_of_a_monitor_has_points() {
        assertThat(MonitoringReasons.all())
                .allSatisfy(reason ->
                        assertThat(Monitor.withDefaults().points(reason)).isPositive());
    }
}
