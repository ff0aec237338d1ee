package io.crmkit.core;

import io.crmkit.core.access.Actor;
import io.crmkit.core.activity.ActivityDesk;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.catalog.ProductDesk;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.HeldCommand;
import io.crmkit.core.command.Runner;
import io.crmkit.core.command.Terms;
import io.crmkit.core.configuration.ConfigurationDesk;
import io.crmkit.core.configuration.Configurations;
import io.crmkit.core.configuration.Edition;
import io.crmkit.core.customer.ContactDesk;
import io.crmkit.core.customer.CustomerDesk;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.forecast.AdjustmentDesk;
import io.crmkit.core.id.Id;
import io.crmkit.core.monitoring.MonitoringDesk;
import io.crmkit.core.objection.ObjectionDesk;
import io.crmkit.core.objection.ResponseDesk;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityDesk;
import io.crmkit.core.opportunity.Processes;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.team.MemberDesk;
import io.crmkit.core.team.TeamDesk;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What one actor does, on some terms. Immutable and cheap: make one for each request. The methods that change the terms give another
 * session and leave this one as it is.
 */
public final class Session {

    private final Runner runner;
    private final Configurations configurations;
    private final Processes processes;

    Session(Runner runner, Configurations configurations, Processes processes) {
        this.runner = runner;
        this.configurations = configurations;
        this.processes = processes;
    }

    /** For whom this is. */
    public Actor actor() {
        return runner.actor();
    }

    /** Tries everything and stores nothing. */
    public Session dryRun() {
        return on(terms -> terms.dryRun(true));
    }

    /** Accepts warnings. */
    public Session acceptingWarnings() {
        return on(terms -> terms.acceptingWarnings(true));
    }

    /** Merges with what others changed meanwhile, where no attribute conflicts. */
    public Session merging() {
        return on(terms -> terms.merging(true));
    }

    /** Overrides what can be overridden, with this justification. */
    public Session overriding(String justification) {
        return on(terms -> terms.overriding(justification));
    }

    /** Lets changes take effect at an earlier moment: history that is entered late. */
    public Session effective(Instant moment) {
        return on(terms -> terms.effectiveAt(moment));
    }

    /** Leaves a comment in the journal. */
    public Session commenting(String comment) {
        return on(terms -> terms.comment(comment));
    }

    /** Says where the changes come from: an application, an import file, an address. */
    public Session from(String origin) {
        return on(terms -> terms.origin(origin));
    }

    /** Customers. */
    public CustomerDesk customers() {
        return new CustomerDesk(runner);
    }

    /** Contacts. */
    public ContactDesk contacts() {
        return new ContactDesk(runner);
    }

    /** Opportunities. */
    public OpportunityDesk opportunities() {
        return new OpportunityDesk(runner, this::process);
    }

    /** Activities. */
    public ActivityDesk activities() {
        return new ActivityDesk(runner);
    }

    /** Objections. */
    public ObjectionDesk objections() {
        return new ObjectionDesk(runner);
    }

    /** The library of responses. */
    public ResponseDesk responses() {
        return new ResponseDesk(runner);
    }

    /** Adjustments of the forecast. */
    public AdjustmentDesk adjustments() {
        return new AdjustmentDesk(runner);
    }

    /** What in the pipeline needs attention. */
    public MonitoringDesk monitoring() {
        return new MonitoringDesk(runner, this::process);
    }

    /** Products. */
    public ProductDesk products() {
        return new ProductDesk(runner);
    }

    /** Teams. */
    public TeamDesk teams() {
        return new TeamDesk(runner);
    }

    /** Members. */
    public MemberDesk members() {
        return new MemberDesk(runner);
    }

    /** Configurations. */
    public ConfigurationDesk configurations() {
        return new ConfigurationDesk(runner, configurations);
    }

    /** Runs any command. */
    public <A extends Aggregate<A>> Decision<A> run(Command<A> command) {
        return runner.run(command);
    }

    /** Runs several commands, each decided on its own, in order. */
    public <A extends Aggregate<A>> List<Decision<A>> runEach(List<? extends Command<A>> commands) {
        return runner.shell().runEach(commands, runner.terms());
    }

    /** The same, where each command comes from a place of its own, such as a row of a file; one origin for each command. */
    public <A extends Aggregate<A>> List<Decision<A>> runEach(
            List<? extends Command<A>> commands, List<String> origins) {
        return runner.shell().runEach(commands, origins, runner.terms());
    }

    /** Runs several commands as one unit: all happen or none; later ones see the results of earlier ones. */
    public <A extends Aggregate<A>> List<Decision<A>> runTogether(List<? extends Command<A>> commands) {
        return runner.shell().runTogether(commands, runner.terms());
    }

    /** Approves what somebody else asked for; it is decided anew. */
    public Decision<?> approve(Id<HeldCommand> held) {
        return runner.shell().approve(held, runner.terms());
    }

    /** Rejects what somebody else asked for. */
    public Decision<?> reject(Id<HeldCommand> held) {
        return runner.shell().reject(held, runner.terms());
    }

    /** Takes back what this actor asked for. */
    public Decision<?> withdraw(Id<HeldCommand> held) {
        return runner.shell().withdraw(held, runner.terms());
    }

    /** What runs the commands; for desks of a host's own. */
    public Runner runner() {
        return runner;
    }

    private Session on(UnaryOperator<Terms.Builder> change) {
        Terms terms = change.apply(Terms.builder().from(runner.terms())).build();
        return new Session(new Runner(runner.shell(), terms), configurations, processes);
    }

    /** The edition that an opportunity follows now. */
    private SalesProcess process(Opportunity deal) {
        return processes
                .timeline(deal.process(), name -> configurations().timeline(Processes.KIND, name))
                .forRunning(
                        Math.toIntExact(deal.edition()), runner.binder().frame().now())
                .map(Edition::value)
                .orElseThrow(() -> new IllegalStateException(
                        "Edition %s of the process \"%s\" is gone.".formatted(deal.edition(), deal.process())));
    }
}
