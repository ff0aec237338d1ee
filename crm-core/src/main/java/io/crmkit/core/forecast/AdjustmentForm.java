package io.crmkit.core.forecast;

import io.crmkit.core.access.Actor;
import io.crmkit.core.command.Form;
import io.crmkit.core.id.Id;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.team.Team;
import io.crmkit.core.time.FiscalPeriod;
import org.joda.money.Money;

/** What somebody fills in for an {@link Adjustment}. */
public final class AdjustmentForm extends Form<Adjustment, AdjustmentForm> {

    AdjustmentForm() {
        super(AdjustmentAttributes.CATALOGUE);
    }

    /** Whose figure is adjusted. */
    public AdjustmentForm seller(Id<Actor> seller) {
        return set(AdjustmentAttributes.SELLER, seller);
    }

    /** The team whose figure is adjusted. */
    public AdjustmentForm team(Id<Team> team) {
        return set(AdjustmentAttributes.TEAM, team);
    }

    /** The fiscal period. */
    public AdjustmentForm period(FiscalPeriod period) {
        return set(AdjustmentAttributes.PERIOD, period.toString());
    }

    /** The category of which the figure is. */
    public AdjustmentForm category(ForecastCategory category) {
        return set(AdjustmentAttributes.CATEGORY, category);
    }

    /** Stands in the place of the figure. */
    public AdjustmentForm replaceBy(Money amount) {
        return set(AdjustmentAttributes.MODE, AdjustmentMode.REPLACE).set(AdjustmentAttributes.AMOUNT, amount);
    }

    /** Comes on top of the figure, or is taken off if negative. */
    public AdjustmentForm add(Money amount) {
        return set(AdjustmentAttributes.MODE, AdjustmentMode.ADD).set(AdjustmentAttributes.AMOUNT, amount);
    }

    /** The figure that the author sees below. */
    public AdjustmentForm base(Money base) {
        return set(AdjustmentAttributes.BASE, base);
    }

    /** Why. */
    public AdjustmentForm reason(String reason) {
        return set(AdjustmentAttributes.REASON, reason);
    }
}
