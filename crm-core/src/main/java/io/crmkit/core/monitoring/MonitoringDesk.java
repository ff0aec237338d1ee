package io.crmkit.core.monitoring;

import io.crmkit.core.activity.Activity;
import io.crmkit.core.activity.ActivityAttributes;
import io.crmkit.core.activity.LastActivity;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.command.Runner;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Related;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.forecast.Trail;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.History;
import io.crmkit.core.lifecycle.BoundLifecycle;
import io.crmkit.core.lifecycle.Lifecycle;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.Stage;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.PeriodUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gathers what monitors look at, as far as the actor may see it. */
public final class MonitoringDesk {

    private final Runner runner;
    private final Function<Opportunity, SalesProcess> processes;

    /** A desk over a runner that knows which process a deal follows. */
    public MonitoringDesk(Runner runner, Function<Opportunity, SalesProcess> processes) {
        this.runner = runner;
        this.processes = processes;
    }

    /** What needs attention by the usual numbers, the worst first. */
    public List<Health> attention() {
        return attention(Monitor.withDefaults());
    }

    /** What needs attention, the worst first. A deal counts as pushed from one fiscal month to a later one. */
    public List<Health> attention(Monitor monitor) {
        return monitor.attention(cases(), frame());
    }

    /** All open deals with what a monitor looks at, by id. Reads deals, journals and activities once, whatever their number. */
    public List<Case> cases() {
        List<Opportunity> deals = runner.all(OpportunityAttributes.CATALOGUE, open(OpportunityAttributes.STATUS));
        return cases(deals, runner.histories(OpportunityAttributes.CATALOGUE, deals));
    }

    /**
     * The open ones of these deals with what a monitor looks at, in the given order.
     *
     * @param histories what happened to each of them, as {@link Runner#histories} reads it
     */
    public List<Case> cases(Collection<Opportunity> deals, Map<Id<Opportunity>, History<Opportunity>> histories) {
        Condition ofOpenDeals = open(ActivityAttributes.OPPORTUNITY.then(OpportunityAttributes.STATUS));
        Map<Id<Opportunity>, Activity> last =
                LastActivity.perOpportunity(runner.all(ActivityAttributes.CATALOGUE, ofOpenDeals));
        FiscalCalendar fiscal = frame().fiscal();
        Map<String, SalesProcess> known = new HashMap<>();
        return deals.stream()
                .filter(Opportunity::isRunning)
                .map(deal -> Case.builder()
                        .deal(deal)
                        .process(known.computeIfAbsent(
                                deal.process() + "/" + deal.edition(), edition -> processes.apply(deal)))
                        .trail(Trail.of(history(deal, histories), fiscal, PeriodUnit.MONTH))
                        .lastActivity(Optional.ofNullable(last.get(deal.id())).map(Activity::at))
                        .build())
                .toList();
    }

    private static History<Opportunity> history(
            Opportunity deal, Map<Id<Opportunity>, History<Opportunity>> histories) {
        History<Opportunity> history = histories.get(deal.id());
        if (history == null) {
            throw new IllegalArgumentException(
                    "There is no history of the opportunity %s. Read those of all deals.".formatted(deal.id()));
        }
        return history;
    }

    private static Condition open(Attribute<?, Status> status) {
        return status.in(Status.OPEN, Status.ON_HOLD);
    }

    /**
     * What is still missing before a deal can be won, by the won stage to which a move leads from where it is: open items of the checklist,
     * blank attributes, guards that do not hold. A stage without reasons is within reach; without any stage, no move wins it from here.
     */
    public Map<Stage, List<Reason>> readiness(Opportunity deal) {
        SalesProcess process = processes.apply(deal);
        Lifecycle<String, Opportunity> lifecycle = process.lifecycle();
        Binder binder = runner.binder();
        BoundLifecycle<String, Opportunity> moves =
                lifecycle.bind(binder, runner.shell().environment().catalogues().of(OpportunityAttributes.CATALOGUE));
        Map<Stage, List<Reason>> missing = new LinkedHashMap<>();
        for (Stage won : process.reachable(deal.stage(), Status.WON)) {
            Related around = moves.load(deal, deal.stage(), won.code(), runner.around());
            missing.put(won, moves.step(deal, deal.stage(), won.code(), around));
        }
        return missing;
    }

    private Frame frame() {
        return runner.binder().frame();
    }
}
