package io.crmkit.core.monitoring;

import io.crmkit.core.condition.Frame;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Transition;
import io.crmkit.core.process.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** Finds everything that is wrong with one open deal. */
final class Judgement {

    private final Monitor monitor;
    private final Case found;
    private final Opportunity deal;
    private final Frame frame;
    private final List<Reason> reasons = new ArrayList<>();

    Judgement(Monitor monitor, Case found, Frame frame) {
        this.monitor = monitor;
        this.found = found;
        this.deal = found.deal();
        this.frame = frame;
    }

    List<Reason> reasons() {
        overLimit();
        stalled();
        unmoved();
        closeDate();
        pushed();
        nextStep();
        shrinking();
        stakeholders();
        skipped();
        return reasons;
    }

    private void overLimit() {
        StageClock.dueAt(found, frame)
                .filter(frame.now()::isAfter)
                .ifPresent(due -> add(MonitoringReasons.OVER_LIMIT
                        .reason()
                        .with("stage", stage())
                        .with("dueAt", day(due))
                        .with("limit", StageClock.limit(found).orElseThrow().label())));
    }

    private void stalled() {
        LocalDate last = found.lastActivity().map(this::day).orElse(deal.createdOn());
        LocalDate resumed = deal.stays().stream()
                .filter(stay -> stay.how() == Transition.RESUME)
                .map(stay -> day(stay.enteredAt()))
                .reduce(last, (one, other) -> one.isAfter(other) ? one : other);
        long days = ChronoUnit.DAYS.between(resumed, frame.today());
        if (deal.status() != Status.ON_HOLD && days > monitor.stalledDays()) {
            add(MonitoringReasons.STALLED.reason().with("days", days).with("limit", (long) monitor.stalledDays()));
        }
    }

    private void unmoved() {
        if (deal.status() == Status.ON_HOLD || deal.stays().isEmpty()) {
            return;
        }
        LocalDate since = day(deal.stays().get(deal.stays().size() - 1).enteredAt());
        long days = ChronoUnit.DAYS.between(since, frame.today());
        if (days > monitor.unmovedDays()) {
            add(MonitoringReasons.UNMOVED
                    .reason()
                    .with("stage", stage())
                    .with("days", days)
                    .with("limit", (long) monitor.unmovedDays()));
        }
    }

    private Label stage() {
        return found.process().stage(deal.stage()).map(Stage::label).orElseGet(() -> Label.same(deal.stage()));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, frame.zone());
    }

    private void closeDate() {
        deal.closeDate()
                .filter(frame.today()::isAfter)
                .ifPresent(date ->
                        add(MonitoringReasons.CLOSE_DATE_PASSED.reason().with(OpportunityAttributes.CLOSE_DATE, date)));
    }

    private void pushed() {
        if (found.trail().pushes() >= monitor.pushes()) {
            add(MonitoringReasons.PUSHED
                    .reason()
                    .with("pushes", (long) found.trail().pushes())
                    .with("days", found.trail().slippageDays()));
        }
    }

    private void nextStep() {
        if (monitor.asksForNextStep()
                && deal.nextStep().isEmpty()
                && deal.nextStepOn().isEmpty()) {
            add(MonitoringReasons.NO_NEXT_STEP.reason());
        }
        deal.nextStepOn()
                .filter(frame.today()::isAfter)
                .ifPresent(date -> add(
                        MonitoringReasons.NEXT_STEP_OVERDUE.reason().with(OpportunityAttributes.NEXT_STEP_ON, date)));
    }

    /** Amounts in different currencies are not compared. */
    private void shrinking() {
        if (found.trail().firstAmount().isPresent() && deal.amount().isPresent()) {
            Money first = found.trail().firstAmount().get();
            Money now = deal.amount().get();
            if (first.isSameCurrency(now) && now.isLessThan(first)) {
                add(MonitoringReasons.SHRINKING.reason().with("from", first).with("to", now));
            }
        }
    }

    private void stakeholders() {
        long count = deal.stakeholders().stream()
                .map(stakeholder -> stakeholder.contact())
                .distinct()
                .count();
        if (count < monitor.stakeholders()) {
            add(MonitoringReasons.SINGLE_THREADED.reason().with("count", count).with("least", (long)
                    monitor.stakeholders()));
        }
    }

    private void skipped() {
        long times = deal.stays().stream()
                .filter(stay -> stay.how() == Transition.SKIP)
                .count();
        if (times > 0) {
            add(MonitoringReasons.SKIPPED.reason().with("times", times));
        }
    }

    private void add(Reason reason) {
        reasons.add(reason.weighing(BigDecimal.valueOf(monitor.points(reason.code()))));
    }
}
