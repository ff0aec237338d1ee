package io.crmkit.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crmkit.core.StandardProcesses;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.time.BusinessCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ProcessCheckTest {

    private static final ReasonCode RULE = ReasonCode.blocking("deal.rule", "Not so.", "不可。");

    private static ProcessDraft sound() {
        return SalesProcess.named("short", "Short", "短")
                .open("talk", "Talk", "洽谈", "0.3")
                .open("offer", "Offer", "报价", "0.6")
                .won("won", "Won", "赢单")
                .lost("lost", "Lost", "输单")
                .move("talk", "offer")
                .move("offer", "won")
                .move("talk", "lost");
    }

    private static List<String> faults(ProcessDraft draft) {
        return catchThrowableOfType(InvalidDataException.class, draft::build).faults().stream()
                .map(Fault::toString)
                .toList();
    }

    private static List<String> guarded(UnaryOperator<ProcessDraft.MoveDraft> guards) {
        return faults(sound().move("offer", "lost", guards));
    }

    @Test
    void a_process_without_stages_is_refused() {
        assertThat(faults(SalesProcess.named("x", "X", "X")))
                .singleElement()
                .asString()
                .startsWith("$.stages");
    }

    @Test
    void the_first_stage_is_open_because_opportunities_begin_there() {
        assertThat(faults(SalesProcess.named("x", "X", "X").won("won", "Won", "赢单")))
                .anySatisfy(fault -> assertThat(fault).contains("$.stages[0].status", "must have the status open"));
    }

    @Test
    void two_stages_or_checklist_items_of_one_code_are_told_apart_nowhere() {
        assertThat(faults(sound().open("talk", "Again", "又", "0.1")))
                .anySatisfy(fault -> assertThat(fault).contains("$.stages[4].code", "two stages"));
        assertThat(faults(SalesProcess.named("x", "X", "X")
                        .open("a", "A", "A", "0.1", s -> s.item("done", "Done", "完成"))
                        .open("b", "B", "B", "0.2", s -> s.item("done", "Done", "完成"))))
                .anySatisfy(fault -> assertThat(fault).contains("$.stages[1].checklist[0].code"));
        assertThat(faults(sound().open("Not A Code", "X", "X", "0.1")))
                .anySatisfy(fault -> assertThat(fault).contains("lower-case letters"));
    }

    @Test
    void a_probability_out_of_range_is_told_with_the_mend() {
        assertThat(faults(sound().open("odd", "Odd", "怪", "35")))
                .anySatisfy(fault -> assertThat(fault).contains("$.stages[4].probability", "use 0.35 for 35 %"));
        assertThat(faults(sound().open("odd", "Odd", "怪", "-0.1")))
                .anySatisfy(fault -> assertThat(fault).contains("$.stages[4].probability"));
        assertThat(faults(sound().lost("gone", "Gone", "没了", s -> s.probability("0.1"))))
                .anySatisfy(fault -> assertThat(fault).contains("$.stages[4].probability", "0 if lost"));
    }

    @Test
    void a_lost_stage_is_in_no_forecast_category_and_only_won_ones_are_closed() {
        assertThat(faults(sound().lost("gone", "Gone", "没了", s -> s.forecast(ForecastCategory.PIPELINE))))
                .anySatisfy(fault -> assertThat(fault).contains("$.stages[4].forecast"));
        assertThat(faults(sound().open("odd", "Odd", "怪", "0.1", s -> s.forecast(ForecastCategory.CLOSED))))
                .anySatisfy(fault -> assertThat(fault).contains("$.stages[4].forecast"));
        assertThat(faults(sound().won("odd", "Odd", "怪", s -> s.forecast(ForecastCategory.COMMIT))))
                .anySatisfy(fault -> assertThat(fault).contains("$.stages[4].forecast"));
    }

    @Test
    void a_stage_that_nobody_reaches_is_named() {
        assertThat(faults(sound().open("island", "Island", "孤岛", "0.1").move("island", "lost")))
                .singleElement()
                .asString()
                .contains("$.stages[4]", "island", "No move leads to this stage");
    }

    @Test
    void an_entry_or_reopening_reaches_a_stage_without_a_move() {
        SalesProcess entered = sound().open("side", "Side", "侧", "0.1", s -> s.entry())
                .move("side", "lost")
                .build();
        SalesProcess reopened = SalesProcess.named("x", "X", "X")
                .open("talk", "Talk", "洽谈", "0.3")
                .lost("lost", "Lost", "输单", s -> s.reopensTo("again"))
                .open("again", "Again", "再谈", "0.2")
                .move("talk", "lost")
                .move("again", "lost")
                .build();

        assertThat(entered.entries()).extracting(Stage::code).containsExactly("talk", "side");
        assertThat(reopened.stage("lost").orElseThrow().reopensTo()).containsExactly("again");
    }

    @Test
    void a_stage_from_which_no_way_leads_to_an_end_is_named() {
        assertThat(faults(sound().open("swamp", "Swamp", "泥潭", "0.1").move("talk", "swamp")))
                .singleElement()
                .asString()
                .contains("$.stages[4]", "swamp", "stuck");
    }

    @Test
    void unknown_stages_in_moves_and_reopening_are_told_with_the_nearest_name() {
        assertThat(faults(sound().move("tall", "won")))
                .anySatisfy(fault -> assertThat(fault).contains("$.moves[3].from", "Maybe \"talk\" is meant"));
        assertThat(faults(sound().lost("gone", "Gone", "没了", s -> s.reopensTo("offr"))))
                .anySatisfy(
                        fault -> assertThat(fault).contains("$.stages[4].reopensTo[0]", "Maybe \"offer\" is meant"));
        assertThat(faults(sound().lost("gone", "Gone", "没了", s -> s.reopensTo("won"))))
                .anySatisfy(fault -> assertThat(fault).contains("open stage"));
        assertThat(faults(sound().open("odd", "Odd", "怪", "0.1", s -> s.reopensTo("talk"))))
                .anySatisfy(fault -> assertThat(fault).contains("Only what has ended"));
    }

    @Test
    void a_move_that_stands_twice_is_named() {
        assertThat(faults(sound().move("talk", "offer")))
                .singleElement()
                .asString()
                .contains("$.moves[3]", "given twice");
    }

    @Test
    void guards_that_can_never_hold_together_are_found() {
        Condition large = OpportunityAttributes.AMOUNT.atLeast(Money.parse("EUR 100"));
        Condition small = OpportunityAttributes.AMOUNT.below(Money.parse("EUR 100"));

        assertThat(guarded(m -> m.guard(RULE, large).guard(RULE, small)))
                .singleElement()
                .asString()
                .contains("$.moves[3].guards", "amount", "never hold together");
        assertThat(guarded(m -> m.guard(RULE, OpportunityAttributes.SOURCE.is("fair"))
                        .guard(RULE, OpportunityAttributes.SOURCE.in("web", "call"))))
                .hasSize(1);
        assertThat(guarded(m -> m.requires("source").guard(RULE, OpportunityAttributes.SOURCE.isBlank())))
                .hasSize(1);
        assertThat(guarded(m -> m.guard(
                        RULE, OpportunityAttributes.SOURCE.isBlank().and(OpportunityAttributes.SOURCE.is("fair")))))
                .hasSize(1);
    }

    @Test
    void bounds_cross_when_they_leave_no_room_between_them() {
        Condition hundred = OpportunityAttributes.AMOUNT.is(Money.parse("EUR 100"));

        assertThat(guarded(m ->
                        m.guard(RULE, hundred).guard(RULE, OpportunityAttributes.AMOUNT.above(Money.parse("EUR 100")))))
                .hasSize(1);
        assertThat(guarded(m -> m.guard(RULE, OpportunityAttributes.AMOUNT.atLeast(Money.parse("EUR 101")))
                        .guard(RULE, OpportunityAttributes.AMOUNT.atMost(Money.parse("EUR 100")))))
                .hasSize(1);
        assertThat(guarded(m -> m.guard(RULE, OpportunityAttributes.CLOSE_DATE.after(LocalDate.of(2026, 3, 1)))
                        .guard(RULE, OpportunityAttributes.CLOSE_DATE.before(LocalDate.of(2026, 3, 1)))))
                .hasSize(1);
        assertThat(sound().move(
                                "offer",
                                "lost",
                                m -> m.guard(RULE, hundred)
                                        .guard(RULE, OpportunityAttributes.AMOUNT.atLeast(Money.parse("EUR 100"))))
                        .build()
                        .moves())
                .hasSize(4);
    }

    @Test
    void what_the_stage_behind_a_move_requires_counts_among_its_guards() {
        assertThat(faults(SalesProcess.named("x", "X", "X")
                        .open("talk", "Talk", "洽谈", "0.3")
                        .won("won", "Won", "赢单", s -> s.requires("source"))
                        .move("talk", "won", m -> m.guard(RULE, OpportunityAttributes.SOURCE.isBlank()))))
                .singleElement()
                .asString()
                .contains("$.moves[0].guards", "source");
    }

    @Test
    void guards_that_can_hold_together_are_left_alone() {
        Condition large = OpportunityAttributes.AMOUNT.atLeast(Money.parse("EUR 100"));
        Condition other = OpportunityAttributes.AMOUNT.below(Money.parse("CNY 50"));
        Condition most = OpportunityAttributes.AMOUNT.atMost(Money.parse("EUR 100"));

        SalesProcess process = sound().move(
                        "offer",
                        "lost",
                        m -> m.guard(RULE, large)
                                .guard(RULE, most)
                                .guard(RULE, large.and(other).not())
                                .guard(RULE, OpportunityAttributes.SOURCE.in("fair", "web"))
                                .guard(RULE, OpportunityAttributes.SOURCE.is("fair")))
                .build();

        assertThat(process.move("offer", "lost").orElseThrow().guards()).hasSize(5);
    }

    @Test
    void automatic_moves_in_a_circle_would_never_come_to_rest() {
        assertThat(faults(SalesProcess.named("x", "X", "X")
                        .open("talk", "Talk", "洽谈", "0.3")
                        .open("offer", "Offer", "报价", "0.6")
                        .lost("lost", "Lost", "输单")
                        .move("talk", "offer", m -> m.automatic())
                        .move("offer", "talk", m -> m.automatic())
                        .move("offer", "lost")))
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault).contains("by hand"));
    }

    @Test
    void a_way_back_by_hand_or_by_reopening_ends_a_circle() {
        SalesProcess process = SalesProcess.named("x", "X", "X")
                .open("talk", "Talk", "洽谈", "0.3")
                .open("offer", "Offer", "报价", "0.6")
                .lost("lost", "Lost", "输单", s -> s.reopensTo("talk"))
                .move("talk", "offer", m -> m.automatic())
                .move("offer", "talk")
                .move("offer", "lost", m -> m.automatic())
                .build();

        assertThat(process.moves()).filteredOn(StageMove::isAutomatic).hasSize(2);
    }

    @Test
    void what_has_ended_has_no_time_limit_and_is_no_entry() {
        assertThat(faults(sound().lost(
                                "gone",
                                "Gone",
                                "没了",
                                s -> s.limit(TimeLimit.days(3)).entry())))
                .anySatisfy(fault -> assertThat(fault).contains("$.stages[4].limit"))
                .anySatisfy(fault -> assertThat(fault).contains("$.stages[4].entry"));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.days(0)).withMessageContaining("Leave it out");
    }

    @Test
    void a_limit_counts_working_time_and_stands_still_while_paused() {
        BusinessCalendar weekdays = BusinessCalendar.weekdays(ZoneId.of("UTC"), "09:00-17:00");
        Instant friday = Instant.parse("2026-03-06T16:00:00Z");

        assertThat(TimeLimit.workingHours(2).dueAt(friday, Duration.ZERO, weekdays))
                .isEqualTo("2026-03-09T10:00:00Z");
        assertThat(TimeLimit.workingDays(1).dueAt(friday, Duration.ZERO, weekdays))
                .isEqualTo("2026-03-09T16:00:00Z");
        assertThat(TimeLimit.days(1).dueAt(friday, Duration.ofDays(1), weekdays))
                .isEqualTo("2026-03-08T16:00:00Z");
        assertThat(TimeLimit.workingDays(5).label()).isEqualTo(Label.of("5 working days", "5 个工作日"));
    }

    @Test
    void the_standard_processes_are_sound_and_say_themselves_in_both_languages() {
        SalesProcess seven = StandardProcesses.sevenStages();
        SalesProcess renewal = StandardProcesses.renewal();

        assertThat(seven.stages().stream().filter(stage -> stage.status() == Status.OPEN))
                .hasSize(7)
                .allSatisfy(stage -> {
                    assertThat(stage.purpose()).isPresent();
                    assertThat(stage.standard()).isPresent();
                    assertThat(stage.guidance()).isPresent();
                    assertThat(stage.role()).isPresent();
                    assertThat(stage.limit()).isPresent();
                    assertThat(stage.checklist()).isNotEmpty();
                });
        assertThat(seven.stages())
                .extracting(Stage::probability)
                .isSortedAccordingTo((a, b) -> b.signum() == 0 ? 0 : a.compareTo(b));
        assertThat(seven.stage("negotiation").orElseThrow().label())
                .isEqualTo(Label.of("Negotiation and objections", "谈判与异议处理"));
        assertThat(renewal.entries()).extracting(Stage::code).containsExactly("upcoming");
        assertThat(renewal.reachable("agreed", Status.WON))
                .extracting(Stage::code)
                .containsExactly("renewed");
    }

    @Test
    void a_move_knows_where_it_leads() {
        SalesProcess seven = StandardProcesses.sevenStages();

        assertThat(direction(seven, "identify", "contact")).isEqualTo(Direction.FORWARD);
        assertThat(direction(seven, "identify", "needs")).isEqualTo(Direction.SKIP);
        assertThat(direction(seven, "needs", "contact")).isEqualTo(Direction.BACK);
        assertThat(direction(seven, "closing", "won")).isEqualTo(Direction.WIN);
        assertThat(direction(seven, "needs", "lost")).isEqualTo(Direction.LOSE);
        assertThat(direction(seven, "lost", "needs")).isEqualTo(Direction.REOPEN);
        assertThat(seven.between(stage(seven, "identify"), stage(seven, "solution")))
                .extracting(Stage::code)
                .containsExactly("contact", "needs");
        assertThat(seven.between(stage(seven, "solution"), stage(seven, "identify")))
                .isEmpty();
    }

    @Test
    void a_probability_keeps_the_scale_in_which_it_was_given() {
        SalesProcess process = sound().won("also", "Also", "也", s -> s.probability("1.00"))
                .move("offer", "also")
                .build();

        assertThat(process.stage("also").orElseThrow().probability()).isEqualTo(new BigDecimal("1.00"));
    }

    /** Word for word the example under "Define your process" in the README. */
    private static Direction direction(SalesProcess process, String from, String to) {
        return process.direction(stage(process, from), stage(process, to));
    }

    private static Stage stage(SalesProcess process, String code) {
        return process.stage(code).orElseThrow();
    }
}
