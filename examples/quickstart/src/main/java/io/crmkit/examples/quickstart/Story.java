package io.crmkit.examples.quickstart;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.ContactRole;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.History;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One deal from the first contact to the signature, told by what the library answers. */
final class Story {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    /** An attribute of the host's own; it works wherever a built-in one does. */
    private static final TextAttribute<Customer> COST_CENTER = CustomerAttributes.CATALOGUE
            .custom()
            .text("costCenter", 20)
            .label("Cost center", "成本中心")
            .define();

    private static final Measure WIN_RATE = Measure.named("win-rate.count", 1)
            .label("Win rate by count", "赢单率(按数量)")
            .over(OpportunityAttributes.CATALOGUE)
            .unit(Unit.FRACTION)
            .basis(Basis.CLOSED_IN, OpportunityAttributes.CLOSED_ON)
            .tally("won", Tally.count(OpportunityAttributes.STATUS.is(Status.WON)))
            .tally("closed", Tally.count(OpportunityAttributes.STATUS.in(Status.WON, Status.LOST)))
            .formula(Formula.ratio("won", "closed"));

    private final PrintStream out;
    private final StoryClock clock = new StoryClock(Instant.parse("2026-03-02T01:30:00Z"));
    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .clock(clock)
            .zone(ZoneId.of("Asia/Shanghai"))
            .attributes(COST_CENTER)
            .process(SalesProcess.simple())
            .build();
    private final Session li = crm.as(Actor.of("li", Role.SALES));
    private final Session wang = crm.as(Actor.of("wang", Role.MANAGER));

    Story(PrintStream out) {
        this.out = out;
    }

    void tell() {
        Customer group = register();
        Opportunity deal = open(group);
        twoAtOnce(group);
        Opportunity won = win(deal);
        lookBack(won);
        measure();
    }

    private Customer register() {
        Decision<Customer> refused =
                li.customers().register(c -> c.country("china").employees(-1));
        chapter("A customer with three faults is refused with all three");
        out.println(refused.text(Locale.ENGLISH));

        Customer group = li.customers()
                .register(c -> c.name("华东制造集团")
                        .size(CompanySize.LARGE)
                        .sector("manufacturing")
                        .country("CN")
                        .set(COST_CENTER, "SH-7"))
                .orThrow();
        li.contacts()
                .add(p -> p.customer(group.id()).name("李雷").roles(ContactRole.DECIDER))
                .orThrow();
        return group;
    }

    private Opportunity open(Customer customer) {
        Opportunity deal = li.opportunities()
                .open(o -> o.customer(customer.id()).name("Line 4").amount(Money.of(CNY, 120_000)))
                .orThrow();
        chapter("An opportunity begins in the first stage");
        out.println(deal.name() + ": " + deal.stage() + ", " + deal.amount().orElseThrow() + ", created on "
                + deal.createdOn());
        List<Opportunity> found = li.opportunities().all(OpportunityAttributes.CUSTOMER_SECTOR.is("manufacturing"));
        out.println("Deals with manufacturers: " + found.size());
        return deal;
    }

    private void twoAtOnce(Customer seen) {
        wang.customers().change(seen, c -> c.region("East")).orThrow();
        chapter("Two people change the same customer: the second is told, and can merge");
        Decision<Customer> stale = li.customers().change(seen, c -> c.remark("prefers calls in the morning"));
        out.println(stale.text(Locale.ENGLISH));
        Decision<Customer> merged =
                li.merging().customers().change(seen, c -> c.remark("prefers calls in the morning"));
        out.println(merged.text(Locale.ENGLISH));
    }

    private Opportunity win(Opportunity deal) {
        clock.advance(Duration.ofDays(9));
        Opportunity proposed = li.opportunities().advance(deal, "proposal").orThrow();
        chapter("A stage asks for what it needs");
        Decision<Opportunity> early = li.opportunities().advance(proposed, "closing");
        out.println(early.text(Locale.ENGLISH));
        out.println(early.text(Locale.SIMPLIFIED_CHINESE));
        Opportunity closing = li.opportunities()
                .advance(proposed, "closing", o -> o.closeDate(LocalDate.of(2026, 4, 30)))
                .orThrow();
        clock.advance(Duration.ofDays(21));
        return li.opportunities().advance(closing, "won").orThrow();
    }

    private void lookBack(Opportunity won) {
        chapter("The journal knows every move, and every earlier state");
        History<Opportunity> history = li.opportunities().history(won.id());
        for (Entry entry : history.entries()) {
            out.println(LocalDate.ofInstant(entry.effectiveAt(), ZoneId.of("Asia/Shanghai")) + "  " + entry.actor()
                    + "  " + entry.event().name() + "  " + entry.difference().names());
        }
        out.println("As of 2026-03-15: "
                + history.asOf(Instant.parse("2026-03-15T00:00:00Z"))
                        .map(Opportunity::stage)
                        .orElseThrow());
    }

    private void measure() {
        Customer shop = li.customers()
                .register(c -> c.name("Corner Shop").sector("retail"))
                .orThrow();
        lose(shop, "Tills", "price");
        lose(shop, "Shelves", "no budget");
        chapter("A KPI is a definition: exact, explained, and by any attribute");
        MeasurePlan<Opportunity> plan = MeasurePlan.of(crm.binder(), OpportunityAttributes.CATALOGUE)
                .measure(WIN_RATE)
                .by(Dimension.of(OpportunityAttributes.CUSTOMER_SECTOR))
                .build();
        List<Opportunity> deals = li.opportunities().all(Condition.always());
        Table table =
                plan.finish(RowEvaluator.of(plan).gather(deals, li.runner().around()));
        for (Table.Row row : table.rows()) {
            out.println(row.key().labels().get(0).en() + "  " + said(row.figure(WIN_RATE.name())));
        }
        out.println("all  " + said(table.total(WIN_RATE.name())));
    }

    private void lose(Customer customer, String name, String reason) {
        Opportunity deal = li.opportunities()
                .open(o -> o.customer(customer.id()).name(name))
                .orThrow();
        li.opportunities().advance(deal, "lost", o -> o.outcomeReason(reason)).orThrow();
    }

    private static String said(Figure figure) {
        return figure.number().orElseThrow().setScale(3, RoundingMode.HALF_UP) + " of " + figure.sampleSize();
    }

    private void chapter(String title) {
        out.println("— " + title);
    }
}
