package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.goal.Quota;
import io.crmkit.analytics.slippage.DueDeal;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.forecast.Credit;
import io.crmkit.core.forecast.Movement;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.time.FiscalPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link PipelineReport} measures beside opportunities, for whoever asks other questions of it: the same rows, so that figures are
 * those of the report. Immutable; reads the store whenever rows are asked for.
 *
 * <pre>{@code
 * Facts<Movement> moved = PipelineFacts.of(crm, session).in(RatePolicy.closeDate(CurrencyUnit.USD)).movements();
 * moved.cube().measures(moved.asked(ForecastKpis.CHANGE)).by(Dimension.of(Movement.Attributes.OWNER)).table();
 * }</pre>
 */
public final class PipelineFacts {

    private final Crm crm;
    private final Session session;
    private final Optional<RatePolicy> policy;

    private PipelineFacts(Crm crm, Session session, Optional<RatePolicy> policy) {
        this.crm = crm;
        this.session = session;
        this.policy = policy;
    }

    /** Those of the opportunities that the session may see, as they stand at the clock of the CRM. */
    public static PipelineFacts of(Crm crm, Session session) {
        return new PipelineFacts(crm, session, Optional.empty());
    }

    /** The same with all amounts in one currency, at the rates of the CRM. */
    public PipelineFacts in(RatePolicy rates) {
        return new PipelineFacts(crm, session, Optional.of(rates));
    }

    private Deals deals() {
        return new Deals(crm, session, policy);
    }

    /** The credits of the forecasts of this fiscal quarter and the next ones; what is overdue counts once. */
    public Facts<Credit> expected() {
        Deals deals = deals();
        Credits credits = new Credits(deals, session.teams().organisation());
        List<FiscalPeriod> quarters = credits.quarters();
        FiscalPeriod now = quarters.get(0);
        LocalDate last = quarters.get(quarters.size() - 1).last();
        Label scope = Label.of(
                "Deals won in %s, open ones expected until %s, and overdue ones"
                        .formatted(now.label().en(), last),
                "%s赢单、预计在 %s 前成交及已逾期的在途商机".formatted(now.label().zh(), last));
        return facts(deals, Credit.Attributes.CATALOGUE, credits.expected(), scope, policy);
    }

    /** The credits of all deals that were won until today. */
    public Facts<Credit> won() {
        Deals deals = deals();
        LocalDate today = deals.frame().today();
        Label scope = Label.of("Deals won until " + today, "截至 " + today + " 的赢单");
        return facts(deals, Credit.Attributes.CATALOGUE, Credits.won(deals), scope, policy);
    }

    /** What happened to the open pipeline since the end of the last fiscal quarter; amounts are converted at the rate of today. */
    public Facts<Movement> movements() {
        Deals deals = deals();
        Changes changes = new Changes(deals);
        Label scope = Label.of(
                "The open pipeline from %s until %s"
                        .formatted(changes.since(), deals.frame().today()),
                "%s 至 %s 的在途商机变动".formatted(changes.since(), deals.frame().today()));
        return facts(deals, Movement.Attributes.CATALOGUE, changes.all(), scope, atOneRate(deals.frame()));
    }

    /**
     * What was due in the last fiscal quarters, each as it was when the quarter began, since the first in which a close date was changed;
     * amounts are converted at the rate of today. Empty if none ever was, since then nobody can tell what had been due.
     */
    public Optional<Facts<DueDeal>> due() {
        Deals deals = deals();
        Slippage slippage = new Slippage(deals);
        List<FiscalPeriod> quarters = slippage.quarters();
        if (quarters.isEmpty()) {
            return Optional.empty();
        }
        Label last = quarters.get(0).label();
        Label first = quarters.get(quarters.size() - 1).label();
        Label scope = Label.of(
                "Deals that were due in the quarters from %s to %s when each began".formatted(first.en(), last.en()),
                "%s至%s各季度初预计在当季成交的商机".formatted(first.zh(), last.zh()));
        return Optional.of(facts(deals, DueDeal.Attributes.CATALOGUE, slippage.due(), scope, atOneRate(deals.frame())));
    }

    /**
     * What was to be won, beside what was, in the order of the report; empty where the CRM keeps no quotas, or only ones of periods that
     * have not begun.
     */
    public List<Targets> targets() {
        Deals deals = deals();
        List<Quota> quotas = deals.quotas();
        return quotas.isEmpty() ? List.of() : Targets.of(deals, Aims.of(deals, quotas));
    }

    /** Everything at the rate of today, so that nothing changes but the deals. */
    private Optional<RatePolicy> atOneRate(Frame frame) {
        return policy.map(any -> RatePolicy.fixedDate(any.into(), frame.today()));
    }

    private static <O> Facts<O> facts(
            Deals deals, Catalogue<O> catalogue, List<O> all, Label scope, Optional<RatePolicy> policy) {
        return new Facts<>(deals, deals.known(catalogue), all, scope, policy, List.of());
    }
}
